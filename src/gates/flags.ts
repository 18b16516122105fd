// `flags`: other flags have to be on first. This orders promotions; it is no dependency at run time.
import type { Evidence } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { exposuresIn, highestPercent, percentOf } from '#domain/exposure.ts';
import type { FlagKey } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import { filesOf } from '#domain/snapshot.ts';
import { between, durationOf, DURATION_PATTERN, plus, dueText } from '#domain/time.ts';
import { afterRewrite, rewriteOf, stretchOf } from '#history/stretch.ts';
import type { Promotion, GateAnswer, SettingsContext, SettingsProblem } from './define.ts';
import { block, defineGate, pass, timelineIn, wait } from './define.ts';
import {
  exposuresText,
  futureHint,
  futureText,
  REWRITE_HINT,
  rewriteText,
  sinceText,
} from './wording.ts';

type Settings = Readonly<Record<string, string>>;

export const flags = defineGate<Settings>({
  name: 'flags',
  title: 'Other flags have been on here first, for long enough.',
  schema: {
    type: 'object',
    description:
      'Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.',
    minProperties: 1,
    propertyNames: { type: 'string', minLength: 1 },
    additionalProperties: {
      description: 'How long: 0h (just on), 24h, 7d.',
      type: 'string',
      pattern: DURATION_PATTERN,
    },
  },
  example: { 'convex/retry-with-backoff': '24h' },

  problems: (settings, context) =>
    Object.keys(settings).flatMap((key) => {
      const problem = problemOf(key, context);
      return problem === null ? [] : [{ path: [key], ...problem }];
    }),

  atLeastAsStrict: (to, from) =>
    Object.entries(from).every(([key, length]) => {
      const now = to[key];
      return now !== undefined && durationOf(now) >= durationOf(length);
    }),

  countsResumed: true,

  asks: (settings, { change }) =>
    Object.entries(settings).map(([key, length]) => ({
      kind: 'timeline',
      flag: key as FlagKey,
      environment: change.environment,
      window: durationOf(length),
    })),

  judge: (settings, promotion, evidence) =>
    Object.entries(settings)
      .toSorted(([a], [b]) => inOrder(a, b))
      .map(([key, length]) => required(key as FlagKey, length, promotion, evidence)),

  codes: [
    {
      code: 'flags/on',
      means: 'The required flag has been on here for long enough.',
      fix: 'Nothing to do.',
      example: 'flags: { convex/retry-with-backoff: 24h }',
    },
    {
      code: 'flags/too-short',
      means: 'The required flag is on here, but not yet for long enough.',
      fix: 'Come back at the moment that the message names.',
      example: 'flags: { convex/retry-with-backoff: 24h }',
    },
    {
      code: 'flags/off',
      means:
        'The required flag is not on here for all of its services, or at a lower rollout than the one proposed.',
      fix: 'Promote the required flag here first.',
      example: 'flaghoist promote convex/retry-with-backoff --to convex',
    },
    {
      code: 'flags/lowered',
      means: 'The proposal lowers a flag that another flag in the same proposal requires.',
      fix: 'Split it, or leave the required flag on.',
      example: 'flags: { convex/retry-with-backoff: 24h }',
    },
    {
      code: 'flags/same-proposal',
      means: 'The proposal raises a flag together with another flag that requires it.',
      fix: 'Land the required flag first.',
      example: 'flaghoist promote convex/retry-with-backoff --to convex',
    },
    {
      code: 'flags/no-history',
      means: 'Flaghoist could not read the landings of the required flag far enough back.',
      fix: 'Fetch the history that is missing; the message names the command.',
      example: 'git fetch --unshallow',
    },
    {
      code: 'flags/rewritten',
      means:
        'A commit that was seen as the tip of the default branch is no longer on its first-parent line: history was rewritten. The required flag counts from the first landing without that commit.',
      fix: 'Come back at the moment that the message names. Find out who rewrote it; forbid force-pushes and pushed merges on the default branch.',
      example: 'git log --first-parent origin/main',
    },
    {
      code: 'flags/future-landing',
      means:
        'A commit behind the required flag is dated in the future, so its date says nothing about when it landed.',
      fix: 'Supply when that commit landed with landings in an evidence file, or let the action check the pull request: its clock uses no commit dates.',
      example: 'flaghoist check --evidence evidence.json',
    },
    {
      code: 'flags/unknown-flag',
      means: 'A requirement names a flag that is not defined.',
      fix: 'Define it, or correct the name.',
      example: 'flags: { convex/retry-with-backoff: 24h }',
    },
    {
      code: 'flags/cycle',
      means: 'Flags require each other in a circle, so none of them can ever be promoted.',
      fix: 'Remove one of the requirements on the circle.',
      example: 'a requires b, b requires c, c requires a',
    },
    {
      code: 'flags/never-on',
      means: 'The required flag fills no variable of any service, so it can never be on.',
      fix: 'Let the required flag fill a variable, or remove the requirement.',
      example: 'services:\n  convex-backend: { RETRY_WITH_BACKOFF: enabled }',
    },
  ],
});

function problemOf(
  key: string,
  { flag, environment, flagExists, flagNamed }: SettingsContext,
): Omit<SettingsProblem, 'path'> | null {
  if (key === flag) {
    return {
      code: 'flags/cycle',
      message: `${key} requires itself`,
      hint: 'remove it from its own requirements',
    };
  }
  if (!flagExists(key)) {
    return {
      code: 'flags/unknown-flag',
      // A rollback may have deleted the flag, and that must not make the files of other flags wrong.
      ...(flag === null ? {} : { severity: 'warning' as const }),
      message: `requires the flag "${key}", which is not defined`,
      hint: `define it in flags/${key}.yaml, or correct the name; until then the promotion waits`,
    };
  }
  if (flag === null && environment !== null) {
    return {
      code: 'flags/cycle',
      message: `${environment} requires ${key} of every flag, even of ${key} itself, so ${key} can never be promoted there`,
      hint: `write the requirement into the files of the flags that need ${key}`,
    };
  }
  if (flagNamed(key)?.services.length !== 0) return null;
  return {
    code: 'flags/never-on',
    message: `requires the flag ${key}, which fills no variable of any service, so it is never on`,
    hint: `let ${key} fill a variable, or remove the requirement`,
  };
}

function required(
  key: FlagKey,
  length: string,
  promotion: Promotion,
  evidence: Evidence,
): GateAnswer {
  const { proposal, change, wanted, now } = promotion;
  const percent = highestPercent(wanted);
  const isOn = (exposures: Exposures): boolean =>
    exposures.length > 0 &&
    exposures.every(({ reach }) => percentOf(reach) >= percent && percentOf(reach) > 0);
  const before = exposuresIn(filesOf(proposal.base, key), change.environment);
  const after = exposuresIn(filesOf(proposal.head, key), change.environment);
  const onBefore = before !== null && isOn(before);
  const onAfter = after !== null && isOn(after);
  if (onBefore && !onAfter) {
    return block(
      'flags/lowered',
      `this proposal takes ${key} to ${exposuresText(after)} in ${change.environment}, and ${change.flag} requires it`,
      {
        hint: `leave ${key} as it is, or split the proposal`,
      },
    );
  }
  if (!onBefore && onAfter) {
    return block(
      'flags/same-proposal',
      `this proposal raises ${key} together with ${change.flag}, which requires it`,
      {
        hint: `land ${key} first, in a pull request of its own`,
      },
    );
  }
  if (!onBefore) {
    return wait(
      'flags/off',
      `${key} in ${change.environment}: ${exposuresText(before)}; ${change.flag} needs it at ${percent}% or more in all of its services${durationOf(length) === 0 ? '' : `, for ${length}`}`,
      { hint: `promote ${key} in ${change.environment} first` },
    );
  }
  const history = timelineIn(evidence, key, change.environment);
  if (!('timeline' in history)) {
    return wait(
      'flags/no-history',
      `cannot determine how long ${key} has been on in ${change.environment}: ${history.why}`,
      {
        hint: 'fix that and run the check again',
      },
    );
  }
  const line = stretchOf(history.timeline, isOn);
  if (line === null) throw new Error(`${key} is on at base, but its timeline ends elsewhere`);
  const run = afterRewrite(line, rewriteOf(evidence));
  const needed = durationOf(length);
  const since = run.landing.at;
  const due = plus(since, needed);
  const elapsed = between(since, now);
  const progress = { elapsed, required: needed, atLeast: run.atLeast, where: `with ${key} on` };
  const facts = `${key} on in ${change.environment} ${run.atLeast ? 'at least ' : ''}since ${sinceText(run.landing)}; ${length} required`;
  const rewritten = run.rewrite === undefined ? [] : [rewriteText(run.rewrite)];
  if (elapsed >= needed && since <= now) {
    return pass('flags/on', facts, { progress, details: rewritten });
  }
  const { ahead } = run.landing;
  if (ahead !== undefined) {
    return wait(
      'flags/future-landing',
      `${futureText(ahead)}, so it is not known how long ${key} has been on in ${change.environment}`,
      { hint: futureHint(ahead), details: rewritten },
    );
  }
  if (run.rewrite !== undefined) {
    return wait('flags/rewritten', `${rewriteText(run.rewrite)}; ${facts}, due ${dueText(due)}`, {
      progress,
      readyAt: due,
      saysWhen: true,
      hint: `come back ${dueText(due)}; ${REWRITE_HINT}`,
    });
  }
  return wait('flags/too-short', `${facts}, due ${dueText(due)}`, {
    progress,
    readyAt: due,
    saysWhen: true,
    hint: `come back ${dueText(due)}; nothing has to be pushed again`,
  });
}
