// `flags`: other flags have to be on first. This orders promotions; it is no dependency at run time.
import type { Evidence, Timeline } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { exposuresIn, highestPercent, percentOf, share } from '#domain/exposure.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { inOrder, durationOf, DURATION_PATTERN } from '#domain/scalars.ts';
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import { filesOf, fillsIn } from '#domain/snapshot.ts';
import {
  awaitedIn,
  deployedStretch,
  afterRewrite,
  rewriteOf,
  stretchOf,
  timelineIn,
} from '#history/stretch.ts';
import type { Stretch } from '#history/stretch.ts';
import { FLAGS_MESSAGES } from '#messages/gates/flags.ts';
import { landedAt, levelsOf } from '#messages/gates/wording.ts';
import type { Promotion, GateAnswer, SettingsContext, SettingsProblem } from './gate.ts';
import { answersFrom, defineGate } from './gate.ts';
import { deployedAsks, clockOf } from './timed.ts';

const { codes, pass, wait, block, problem } = answersFrom(FLAGS_MESSAGES);

type FlagsSettings = Readonly<Record<string, string>>;

export const flags = defineGate<FlagsSettings>({
  name: 'flags',
  title: 'The required flags have been on here for long enough.',
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
  example: { 'new-search-index': '24h' },

  problems: (settings, context) =>
    Object.keys(settings).flatMap((key) => {
      const mistake = problemOf(key, context);
      return mistake === null ? [] : [mistake];
    }),

  atLeastAsStrict: (to, from) =>
    Object.entries(from).every(([key, length]) => {
      const now = to[key];
      return now !== undefined && durationOf(now) >= durationOf(length);
    }),

  countsResumed: true,

  names: (settings) => ({ flags: Object.keys(settings) as FlagKey[] }),

  asks: (settings, promotion) =>
    Object.entries(settings).flatMap(([key, length]) => {
      const { environment } = promotion.change;
      const flag = key as FlagKey;
      const { pipeline } = promotion;
      return [
        { kind: 'timeline' as const, flag, environment, window: durationOf(length) },
        ...deployedAsks(environment, length, { pipeline, wanted: neededOf(flag, promotion) }),
      ];
    }),

  judge: (settings, promotion, evidence) =>
    Object.entries(settings)
      .toSorted(([a], [b]) => inOrder(a, b))
      .map(([key, length]) => required(key as FlagKey, length, promotion, evidence)),

  codes,
});

function problemOf(
  key: string,
  { pipeline, flag, environment, risk, flagExists, flagNamed }: SettingsContext,
): SettingsProblem | null {
  const path = [key];
  if (key === flag) return problem('flags/cycle', path, { kind: 'itself', required: key });
  if (!flagExists(key)) {
    // A rollback may have deleted the flag, and that must not make the files of other flags wrong.
    const severity = flag === null && risk === undefined ? 'error' : 'warning';
    return problem('flags/unknown-flag', path, { required: key }, severity);
  }
  const named = flagNamed(key);
  const isAskedToo = risk === undefined || named?.risk === risk;
  if (flag === null && environment !== null && isAskedToo) {
    const facts = { required: key, environment, risk: risk ?? null };
    return problem('flags/cycle', path, { kind: 'everywhere', ...facts });
  }
  if (named === null) return null;
  if (!fillsIn(named, environment)) {
    const where = named.services.length === 0 ? null : environment;
    return problem('flags/never-on', path, { required: key, environment: where });
  }
  const definition = flag === null ? null : flagNamed(flag);
  const where =
    environment === null && definition !== null ? missingIn(named, definition, pipeline) : null;
  if (where === null) return null;
  // The required flag may be on its way through the environments.
  return problem('flags/never-on', path, { required: key, environment: where }, 'warning');
}

/** The first environment that is sent a variable of the flag and none of the flag that it requires everywhere. */
function missingIn(needed: Flag, own: Flag, { environments }: Pipeline): EnvironmentName | null {
  const missing = environments.find(({ name }) => fillsIn(own, name) && !fillsIn(needed, name));
  return missing?.name ?? null;
}

function required(
  key: FlagKey,
  length: string,
  promotion: Promotion,
  evidence: Evidence,
): GateAnswer {
  const { proposal, change, wanted } = promotion;
  const percent = highestPercent(wanted);
  const isOn = (exposures: Exposures): boolean => isOnFor(exposures, percent);
  const before = exposuresIn(filesOf(proposal.base, key), change.environment);
  const after = exposuresIn(filesOf(proposal.head, key), change.environment);
  const onBefore = before !== null && isOn(before);
  const onAfter = after !== null && isOn(after);
  const { environment } = change;
  const names = { flag: change.flag, required: key, environment };
  if (onBefore && !onAfter) return block('flags/lowered', { ...names, after: levelsOf(after) });
  if (!onBefore && onAfter) return block('flags/same-proposal', names);
  if (!onBefore) {
    const isJustOn = durationOf(length) === 0;
    return wait('flags/off', { ...names, now: levelsOf(before), percent, length, isJustOn });
  }
  const history = timelineIn(evidence, key, environment);
  if (!('timeline' in history)) {
    return wait('flags/no-history', { required: key, environment, why: history.why });
  }
  const line = stretchOf(history.timeline, isOn);
  if (line === null) throw new Error(`${key} is on at base, but its timeline ends elsewhere`);
  const landed = afterRewrite(line, rewriteOf(evidence));
  const deployed = deployedFor(landed, { key, length }, history.timeline, promotion, evidence);
  return 'landing' in deployed ? timed(deployed, { key, length }, promotion) : deployed;
}

/** What the required flag gives before the promotion, and no more of it than the promotion needs. */
function neededOf(
  key: FlagKey,
  { proposal, change, wanted }: Pick<Promotion, 'proposal' | 'change' | 'wanted'>,
): Exposures {
  const percent = highestPercent(wanted);
  const exposures = exposuresIn(filesOf(proposal.base, key), change.environment) ?? [];
  return exposures.map((exposure) => {
    const present = percentOf(exposure.reach);
    return percent === 0 ? exposure : { ...exposure, reach: share(Math.min(present, percent)) };
  });
}

interface RequiredFor {
  readonly key: FlagKey;
  readonly length: string;
}

/** The flag counts from its landing, but not before every service was sent it: before that it was off for users. */
function deployedFor(
  landed: Stretch,
  { key, length }: RequiredFor,
  timeline: Timeline,
  promotion: Promotion,
  evidence: Evidence,
): Stretch | GateAnswer {
  const { environment } = promotion.change;
  const awaited = awaitedIn(promotion.pipeline, environment, neededOf(key, promotion));
  const deployed = deployedStretch(landed, timeline, awaited, evidence);
  const names = { required: key, environment };
  switch (deployed.kind) {
    case 'run':
      return deployed.run;
    case 'unreachable':
      return wait('flags/no-history', { ...names, why: deployed.why });
    case 'not-yet': {
      const { service, latest } = deployed;
      const facts = { ...names, length, service, latest, landed: landedAt(landed.landing) };
      return wait('flags/not-deployed', facts);
    }
  }
}

function timed(
  line: Stretch,
  { key, length }: RequiredFor,
  { change, now }: Promotion,
): GateAnswer {
  const clock = clockOf(line, length, now);
  const facts = { required: key, environment: change.environment, ...clock.facts };
  const progress = { ...clock.progress, where: `with ${key} on` };
  if (clock.isOver) return pass('flags/on', facts, { progress });
  if (clock.futureDate !== null)
    return wait('flags/future-landing', { ...facts, futureDate: clock.futureDate });
  const { rewrite, due: readyAt } = facts;
  return rewrite === null
    ? wait('flags/too-short', facts, { progress, readyAt })
    : wait('flags/rewritten', { ...facts, rewrite }, { progress, readyAt });
}

/** Whether every service has it on for at least so many percent. A flag whose safe value is on gives it to all users. */
function isOnFor(exposures: Exposures, percent: number): boolean {
  return (
    exposures.length > 0 &&
    exposures.every(({ safe, reach, blocked = [] }) => {
      if (safe) return reach.kind === 'none' && blocked.length === 0;
      return percentOf(reach) >= percent && percentOf(reach) > 0;
    })
  );
}
