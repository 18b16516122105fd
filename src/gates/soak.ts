// `soak`: the source environment has covered what is proposed, without a break, for long enough.
import type { Evidence, RefusedPart } from '#domain/evidence.ts';
import { covers, outcomeOf } from '#domain/comparison.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type { EnvironmentName } from '#domain/names.ts';
import { filesOf, stateOf } from '#domain/snapshot.ts';
import type { Duration, Instant } from '#domain/time.ts';
import {
  between,
  durationOf,
  DURATION_PATTERN,
  latest,
  lengthOf,
  plus,
  dueText,
  pastText,
} from '#domain/time.ts';
import { afterRewrite, rewriteOf, stretchOf } from '#history/stretch.ts';
import type { Promotion, GateAnswer, SettingsContext, SettingsProblem } from './define.ts';
import { block, defineGate, isSubset, pass, timelineIn, wait } from './define.ts';
import { issuesOf, issueText } from './issues-evidence.ts';
import { keyProblems, labelProblems, labelsText } from './labels.ts';
import {
  eitherText,
  exposuresText,
  futureHint,
  futureText,
  listText,
  REWRITE_HINT,
  rewriteText,
  sinceText,
  unseenHint,
} from './wording.ts';
import type { Counted } from './soak-deployed.ts';
import { countedFrom, DEPLOYED_CODES, deployedAsks } from './soak-deployed.ts';

interface Settings {
  readonly in: string | readonly string[];
  readonly for: string;
  readonly 'without-issues'?: readonly string[];
}

export const soak = defineGate<Settings>({
  name: 'soak',
  title: 'What is proposed has been live somewhere else, without a break, for long enough.',
  schema: {
    type: 'object',
    description:
      'The source environment has covered the proposed exposure without a break for at least this long.',
    required: ['in', 'for'],
    additionalProperties: false,
    properties: {
      in: {
        description:
          'The environment or environments that must have been exposed. Every one must meet the requirement.',
        type: ['string', 'array'],
        minLength: 1,
        items: { type: 'string', minLength: 1 },
        minItems: 1,
        uniqueItems: true,
      },
      for: {
        description: 'How long, without a break: 90m, 48h, 7d or 2w.',
        type: 'string',
        pattern: DURATION_PATTERN,
      },
      'without-issues': {
        description:
          'Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; an open one waits.',
        type: 'array',
        items: { type: 'string', minLength: 1 },
        minItems: 1,
        uniqueItems: true,
      },
    },
  },
  example: { in: 'development', for: '48h', 'without-issues': ['critical'] },

  problems: (settings, context) => [
    ...(context.knows('environments') ? sourceProblems(settings, context) : []),
    ...labelProblems('soak/long-label', settings['without-issues'] ?? [], ['without-issues']),
  ],

  misfits: (settings, flag) =>
    settings['without-issues'] === undefined
      ? []
      : keyProblems('soak/long-key', flag, ['without-issues']),

  atLeastAsStrict: (to, from) =>
    isSubset(sourcesOf(from), sourcesOf(to)) &&
    durationOf(to.for) >= durationOf(from.for) &&
    isSubset(from['without-issues'] ?? [], to['without-issues'] ?? []),

  asks: (settings, promotion) => [
    ...sourcesOf(settings).map((source) => ({
      kind: 'timeline' as const,
      flag: promotion.change.flag,
      environment: source,
      window: durationOf(settings.for),
    })),
    ...sourcesOf(settings).flatMap((source) => deployedAsks(source, settings.for, promotion)),
    ...(settings['without-issues'] === undefined
      ? []
      : [
          {
            kind: 'issues' as const,
            labels: settings['without-issues'],
            window: durationOf(settings.for),
          },
        ]),
  ],

  judge: (settings, promotion, evidence) =>
    sourcesOf(settings).flatMap((source) => soakIn(source, settings, promotion, evidence)),

  settledAtOnce: ['soak/issues-unknown'],

  codes: [
    {
      code: 'soak/long-enough',
      means: 'The source environment has covered the proposed exposure for the required time.',
      fix: 'Nothing to do.',
      example: 'requires: { soak: { in: development, for: 48h } }',
    },
    {
      code: 'soak/too-short',
      means:
        'The source environment covers the proposed exposure, but not yet for long enough. Only the present unbroken stretch counts. Each landing below what is proposed restarts it.',
      fix: 'Come back at the moment that the message names. Nothing has to be pushed again.',
      example: 'flaghoist check --at 2026-11-22T09:00:00Z',
    },
    {
      code: 'soak/not-covered',
      means:
        'The source environment does not give these users what is proposed: it is off there, at a lower percentage, or only for other services.',
      fix: 'Promote the flag in the source environment first; the soak starts with that landing.',
      example: 'flaghoist promote elevenlabs-agent --to development',
    },
    {
      code: 'soak/refused',
      means:
        'The deploy guard refused the landing that exposes the flag in the source environment, so it never ran there.',
      fix: 'Fix the reason for the refusal; the next deployment then accepts the landing. Or revert it and promote the flag there again. The soak starts when that is deployed.',
      example: 'flaghoist deploy --environment staging',
    },
    ...DEPLOYED_CODES,
    {
      code: 'soak/same-proposal',
      means:
        'The proposal raises the source environment and this one together, so nothing can have soaked.',
      fix: 'Split it: land the source environment first, and this one when it is due.',
      example: 'flaghoist promote elevenlabs-agent --to development',
    },
    {
      code: 'soak/source-lowered',
      means: 'The proposal lowers the source environment below what it proposes here.',
      fix: 'Leave the source environment as it is, or lower this one as well.',
      example: 'git checkout origin/main -- environments/development/elevenlabs-agent.yaml',
    },
    {
      code: 'soak/definition-changed',
      means:
        'The definition changes what the services are sent (variables, services, safe value). A definition applies to every environment at once, so no other environment can have run it before.',
      fix: 'Send a new variable in the first environment only, and add the others one by one. Or keep this environment off with a per-service override while the others run the new definition, or give the new meaning a flag of its own.',
      example: 'CHECKOUT_V2: { from: enabled, in: [development] }',
    },
    {
      code: 'soak/open-issue',
      means: 'An issue with one of the labels of without-issues is open for this flag.',
      fix: 'Close it. The soak then counts from the moment it was closed.',
      example: 'labels: critical, flag:elevenlabs-agent',
    },
    {
      code: 'soak/issues-unknown',
      means:
        'The soak must be free of certain issues, and Flaghoist could not read which issues exist.',
      fix: 'On a pull request the action asks GitHub; on a clone, supply them with --evidence.',
      example: 'flaghoist check --evidence evidence.json',
    },
    {
      code: 'soak/no-history',
      means: 'Flaghoist could not read the landings of the source environment far enough back.',
      fix: 'Fetch the history that is missing; the message names the command.',
      example: 'git fetch --unshallow',
    },
    {
      code: 'soak/rewritten',
      means:
        'A commit that was seen as the tip of the default branch is no longer on its first-parent line: history was rewritten. Every soak counts from the first landing without that commit.',
      fix: 'Come back at the moment that the message names. Find out who rewrote it; forbid force-pushes and pushed merges on the default branch.',
      example: 'git log --first-parent origin/main',
    },
    {
      code: 'soak/future-landing',
      means:
        'A commit behind the soak is dated in the future, so its date says nothing about when it landed.',
      fix: 'Supply when that commit landed with landings in an evidence file, or let the action check the pull request: its clock uses no commit dates.',
      example: 'flaghoist check --evidence evidence.json',
    },
    {
      code: 'soak/unknown-environment',
      means: 'The soak names an environment that the pipeline does not have.',
      fix: 'Name one of its environments.',
      example: 'soak: { in: development, for: 48h }',
    },
    {
      code: 'soak/after-itself',
      means: 'The soak can never be met: its source is the same environment, or a later one.',
      fix: 'Name an environment that comes before.',
      example: 'soak: { in: staging, for: 7d }',
    },
    {
      code: 'soak/long-label',
      means: 'A label of without-issues is longer than GitHub allows, so no issue can carry it.',
      fix: 'Write a label that exists on GitHub.',
      example: 'soak: { in: staging, for: 7d, without-issues: [critical] }',
    },
    {
      code: 'soak/long-key',
      means:
        'The key of a flag is so long that no issue can carry the label flag:<key>, and its soak must be free of issues.',
      fix: 'Rename the flag: its key may have at most 45 characters.',
      example: 'git mv environments/flags/a-long-name.yaml environments/flags/shorter.yaml',
    },
  ],
});

/** Sources that do not exist, or that come after the environment that requires the soak. */
function sourceProblems(
  settings: Settings,
  { pipeline, environment, flag }: SettingsContext,
): readonly SettingsProblem[] {
  const names: readonly string[] = pipeline.environments.map(({ name }) => name);
  return sourcesOf(settings).flatMap((source, index) => {
    const path = Array.isArray(settings.in) ? ['in', index] : ['in'];
    if (!names.includes(source)) {
      return [
        {
          code: 'soak/unknown-environment',
          path,
          message: `unknown environment "${source}"; available environments: ${names.join(', ')}`,
          hint: 'name an environment of pipeline.yaml, or add this one there',
        },
      ];
    }
    const late = environment === null ? null : afterItself(environment, source, names);
    const problem = environment === null && flag !== null ? everywhere(source, names) : late;
    return problem === null ? [] : [{ code: 'soak/after-itself', path, ...problem }];
  });
}

type SourceProblem = Pick<SettingsProblem, 'message' | 'hint'>;

function afterItself(
  environment: string,
  source: string,
  names: readonly string[],
): SourceProblem | null {
  if (source === environment) {
    return {
      message: `${environment} cannot soak in itself before it is promoted`,
      hint: `name an environment that comes before ${environment}`,
    };
  }
  if (names.indexOf(source) < names.indexOf(environment)) return null;
  return {
    message: `${environment} would have to soak in ${source}, which comes after it in the pipeline`,
    hint: `name an environment that comes before ${environment}, or change the order`,
  };
}

/** The problem of a soak below "*": the source environment itself requires it, too. */
function everywhere(source: string, names: readonly string[]): SourceProblem {
  const index = names.indexOf(source);
  const after = names.slice(index + 1);
  return {
    message: `"*" stands for every environment, and ${listText(names.slice(0, index + 1))} cannot soak in ${source}`,
    hint:
      after.length === 0
        ? `name an environment with others after it, or delete the soak`
        : `write it below ${listText(after)} instead of "*"`,
  };
}

/** The environments that must have soaked. */
export function sourcesOf(settings: {
  readonly in: string | readonly string[];
}): readonly EnvironmentName[] {
  const sources = typeof settings.in === 'string' ? [settings.in] : settings.in;
  return sources as readonly EnvironmentName[];
}

function soakIn(
  source: EnvironmentName,
  settings: Settings,
  promotion: Promotion,
  evidence: Evidence,
): readonly GateAnswer[] {
  const blocked = unfulfillable(source, promotion);
  return blocked === null ? counted(source, settings, promotion, evidence) : [blocked];
}

/** The block where the proposal itself prevents the soak, so that no waiting helps. */
function unfulfillable(
  source: EnvironmentName,
  { proposal, change, wanted }: Promotion,
): GateAnswer | null {
  const before = exposuresIn(filesOf(proposal.base, change.flag), source);
  const proposed = exposuresIn(filesOf(proposal.head, change.flag), source);
  const after = proposed === null ? null : outcomeOf(before ?? [], proposed);
  const coveredBefore = before !== null && covers(before, wanted);
  const coveredAfter = after !== null && covers(after, wanted);
  if (coveredBefore && !coveredAfter) {
    return block(
      'soak/source-lowered',
      `this proposal takes ${source} to ${exposuresText(after)}, below what it proposes for ${change.environment} (${exposuresText(wanted)})`,
      { hint: `leave ${source} as it is, or lower ${change.environment} as well` },
    );
  }
  if (coveredBefore || !coveredAfter) return null;
  // If the state of the source is the same on both sides, the definition is what raises it.
  const [old, now] = [proposal.base, proposal.head].map((snapshot) =>
    JSON.stringify(stateOf(filesOf(snapshot, change.flag), source)),
  );
  return old === now
    ? block(
        'soak/definition-changed',
        `the new definition has never run in ${source}: it would start there and in ${change.environment} at once`,
        {
          hint: `let it run in ${source} first: send the new variable there only ({ from: enabled, in: [${source}] }), keep ${change.environment} off with an override (services: { <service>: { enabled: false } }), or give the new meaning a flag of its own`,
        },
      )
    : block(
        'soak/same-proposal',
        `this proposal raises ${source} and ${change.environment} together, so nothing has soaked`,
        { hint: `split it: land ${source} first, ${change.environment} when it is due` },
      );
}

function counted(
  source: EnvironmentName,
  settings: Settings,
  promotion: Promotion,
  evidence: Evidence,
): readonly GateAnswer[] {
  const { proposal, change, wanted } = promotion;
  const history = timelineIn(evidence, change.flag, source);
  if (!('timeline' in history)) {
    return [
      wait('soak/no-history', `cannot determine how long ${source} has soaked: ${history.why}`, {
        hint: 'fix that and run the check again',
      }),
    ];
  }
  const live = exposuresIn(filesOf(proposal.base, change.flag), source);
  const run = stretchOf(history.timeline, (exposures) => covers(exposures, wanted));
  // History alone is not enough: the present state at base has to cover the proposal, too.
  if (run === null || live === null || !covers(live, wanted)) {
    const liveText = exposuresText(live);
    const refused = refusedThere(evidence, change.flag, source);
    if (refused !== undefined) {
      const landing = refused.landing.slice(0, 10);
      return [
        wait(
          'soak/refused',
          `landing ${landing} was refused in ${source}, so ${source} does not cover what is proposed: ${liveText} there, ${exposuresText(wanted)} proposed for ${change.environment}`,
          { hint: refusedHint(refused, source, settings.for) },
        ),
      ];
    }
    return [
      wait(
        'soak/not-covered',
        `${source} does not cover what is proposed: ${liveText} there, ${exposuresText(wanted)} proposed for ${change.environment}`,
        {
          hint: `promote ${change.flag} in ${source} first; its soak of ${settings.for} starts with that landing`,
        },
      ),
    ];
  }
  const landed = afterRewrite(run, rewriteOf(evidence));
  const counts = countedFrom(history.timeline, settings.for, promotion, landed, evidence);
  return 'verdict' in counts
    ? [counts]
    : sinceIssues(source, settings, promotion, counts, evidence);
}

/** The refused part of the flag in the source environment. */
function refusedThere(
  { refusals }: Evidence,
  flag: Promotion['change']['flag'],
  source: EnvironmentName,
): RefusedPart | undefined {
  if (refusals?.kind !== 'known') return undefined;
  return refusals.value.find((one) => one.flag === flag && one.environment === source);
}

function refusedHint({ verdict, landing }: RefusedPart, source: string, length: string): string {
  return verdict === 'wait'
    ? `meet what that landing waits for; the next deployment in ${source} then accepts it, and its soak of ${length} starts`
    : `revert it (git revert ${landing.slice(0, 10)}) and promote it in ${source} again; its soak of ${length} starts when that is deployed`;
}

/** The clock starts with the stretch, or with the closing of the last issue in it. */
function sinceIssues(
  source: EnvironmentName,
  settings: Settings,
  { change, now }: Pick<Promotion, 'change' | 'now'>,
  run: Counted,
  evidence: Evidence,
): readonly GateAnswer[] {
  const labels = settings['without-issues'];
  const clock = timed(source, settings, run.landing.at, run, now, null);
  if (labels === undefined) return [clock];
  if (evidence.issues.kind !== 'known') {
    // The clock is shown all the same, because readers plan with it.
    const why = `could not read the issues labelled ${eitherText(labels)}: ${evidence.issues.why}`;
    return [clock, wait('soak/issues-unknown', why, { hint: unseenHint(evidence.issues) })];
  }
  const issues = issuesOf(evidence.issues.value, change.flag, labels);
  const open = issues.filter(({ closedAt }) => closedAt === null);
  if (open.length > 0) {
    const [count, are, its] =
      open.length === 1 ? ['an issue', 'is', 'its'] : [`${open.length} issues`, 'are', 'the last'];
    return [
      wait(
        'soak/open-issue',
        `${count} labelled ${labelsText(labels, change.flag)} ${are} open; the soak in ${source} counts from ${its} closing`,
        {
          hint: `close ${open.length === 1 ? 'it when it is' : 'them when they are'} solved; the soak then starts again`,
          details: open.map(issueText),
        },
      ),
    ];
  }
  const closed = issues.flatMap((issue) =>
    issue.closedAt !== null && issue.closedAt > run.landing.at
      ? [{ issue, at: issue.closedAt }]
      : [],
  );
  const last = closed.toSorted((a, b) => b.at - a.at)[0];
  return last === undefined
    ? [clock]
    : [timed(source, settings, latest(run.landing.at, last.at), run, now, issueText(last.issue))];
}

function timed(
  source: EnvironmentName,
  settings: Settings,
  since: Instant,
  run: Counted,
  now: Instant,
  restartedBy: string | null,
): GateAnswer {
  const required: Duration = durationOf(settings.for);
  const elapsed = between(since, now);
  const due = plus(since, required);
  const atLeast = run.atLeast && restartedBy === null;
  const began =
    restartedBy === null
      ? `${atLeast ? 'at least ' : ''}since ${sinceText(run.landing)}`
      : `since ${pastText(since)}, when the last matching issue was closed`;
  const rewritten = run.rewrite === undefined ? [] : [rewriteText(run.rewrite)];
  const restarted = restartedBy === null ? rewritten : [`restarted by ${restartedBy}`];
  const rest = {
    progress: { elapsed, required, atLeast, where: `in ${source}` },
    details: [...run.facts, ...restarted],
  };
  if (elapsed >= required && since <= now) {
    return pass(
      'soak/long-enough',
      `covered in ${source} ${began}; ${settings.for} required`,
      rest,
    );
  }
  const { ahead } = run.landing;
  if (ahead !== undefined) {
    return wait(
      'soak/future-landing',
      `${futureText(ahead)}, so it is not known how long ${source} has covered the proposal`,
      { hint: futureHint(ahead), details: rest.details },
    );
  }
  if (run.rewrite !== undefined && restartedBy === null) {
    return wait(
      'soak/rewritten',
      `${rewriteText(run.rewrite)}, so the soak in ${source} counts ${began}; ${settings.for} required, due ${dueText(due)}`,
      { ...rest, readyAt: due, saysWhen: true, hint: `come back ${dueText(due)}; ${REWRITE_HINT}` },
    );
  }
  return wait(
    'soak/too-short',
    `covered in ${source} ${began}; ${settings.for} required, due ${dueText(due)}`,
    {
      ...rest,
      readyAt: due,
      saysWhen: true,
      hint: `come back ${dueText(due)}; ${lengthOf(required)} is counted from ${pastText(since)} and nothing has to be pushed again`,
    },
  );
}
