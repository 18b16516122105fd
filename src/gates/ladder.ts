// `ladder`: a rollout climbs step by step, and stays at every step for a while. After a rollback it climbs again.
import type { Evidence, Timeline } from '#domain/evidence.ts';
import type { ServiceComparison } from '#domain/comparison.ts';
import { compareExposures, isRaise } from '#domain/comparison.ts';
import type { Exposures } from '#domain/exposure.ts';
import { exposuresIn, percentOf } from '#domain/exposure.ts';
import type { Flag, WrittenRequirements } from '#domain/snapshot.ts';
import type { JsonSchema, ServiceName } from '#domain/scalars.ts';
import { filesOf, FURTHER_REQUIREMENTS, isSentIn, requirementsOn } from '#domain/snapshot.ts';
import { durationOf, DURATION_PATTERN } from '#domain/scalars.ts';
import {
  awaitedIn,
  deployedStretch,
  afterRewrite,
  rewriteOf,
  stretchOf,
  timelineIn,
} from '#history/stretch.ts';
import type { Stretch } from '#history/stretch.ts';
import type { StepCause } from '#messages/gates/ladder.ts';
import { LADDER_MESSAGES } from '#messages/gates/ladder.ts';
import { landedAt } from '#messages/gates/wording.ts';
import type {
  FurtherRequirements,
  KeepsRequirements,
  MisfitProblem,
  Promotion,
  GateAnswer,
  SettingsContext,
  SettingsProblem,
} from './gate.ts';
import { answersFrom, defineGate } from './gate.ts';
import { deployedAsks, clockOf } from './timed.ts';

const { codes, pass, wait, block, problem } = answersFrom(LADDER_MESSAGES);

interface LadderSettings {
  readonly steps: readonly Step[];
  readonly each: string;
}

/** A percentage, or one with requirements of its own, which also apply to all later steps. */
type Step = number | { readonly at: number; readonly requires?: WrittenRequirements };

function percentOfStep(step: Step): number {
  return typeof step === 'number' ? step : step.at;
}

/** The steps of a ladder in percent. */
function stepsOf(settings: unknown): readonly number[] {
  return (settings as LadderSettings).steps.map(percentOfStep);
}

/** The requirements of the steps. */
function furtherOf(settings: unknown): readonly FurtherRequirements[] {
  return (settings as LadderSettings).steps.flatMap((step, index) => {
    if (typeof step === 'number' || step.requires === undefined) return [];
    return [{ from: step.at, path: ['steps', index, 'requires'], requires: step.requires }];
  });
}

const PERCENT: JsonSchema = { type: 'number', exclusiveMinimum: 0, maximum: 100 };

export const ladder = defineGate<LadderSettings>({
  name: 'ladder',
  title: 'A rollout climbs one step at a time, and stays at each step for a while.',
  schema: {
    type: 'object',
    description:
      'The rollout moves to the next step when it has been at the present one for long enough.',
    required: ['steps', 'each'],
    additionalProperties: false,
    properties: {
      steps: {
        description:
          'The steps in percent, rising, such as [5, 10, 25, 50, 100]. A step may have requirements of its own, which also apply to all later ones: { at: 25, requires: … }.',
        type: 'array',
        items: {
          if: { type: 'object', additionalProperties: true },
          // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; no code awaits a schema
          then: {
            type: 'object',
            required: ['at'],
            additionalProperties: false,
            properties: {
              at: { ...PERCENT, description: 'The step in percent.' },
              requires: FURTHER_REQUIREMENTS,
            },
          },
          else: PERCENT,
        },
        minItems: 1,
      },
      each: {
        description: 'How long the rollout stays at each step, also after a rollback: 24h, 7d.',
        type: 'string',
        pattern: DURATION_PATTERN,
      },
    },
  },
  example: { steps: [5, 10, 25, 50, 100], each: '7d' },

  problems: (settings, context) => {
    const steps = stepsOf(settings);
    return [
      ...notRising(steps),
      ...tooManyDecimals(steps),
      ...(context.flag === null
        ? disagreeing(steps, { risk: context.risk, requires: [] }, context)
        : []),
    ];
  },

  misfits: (settings, flag, context) => [
    ...withoutRollout(settings, flag, context),
    ...(context.flag === null ? [] : disagreeing(stepsOf(settings), flag, context)).map(
      (mistake) => ({ ...mistake, reason: ['requires'] }),
    ),
  ],

  atLeastAsStrict: (to, from, keeps = () => false) => {
    const [steps, old] = [stepsOf(to), stepsOf(from)];
    return (
      durationOf(to.each) >= durationOf(from.each) &&
      steps.length === old.length &&
      steps.every((step, index) => step === old[index]) &&
      keepsFurther(furtherOf(to), furtherOf(from), keeps)
    );
  },

  further: furtherOf,

  names: (settings) => ({ steps: stepsOf(settings) }),

  replacedByResume: 'everywhere',

  asks: ({ each }, promotion) => {
    const { flag, environment } = promotion.change;
    const { pipeline } = promotion;
    return [
      { kind: 'timeline', flag, environment, window: durationOf(each) },
      ...deployedAsks(environment, each, { pipeline, wanted: presentIn(promotion) }),
    ];
  },

  judge: (settings, promotion, evidence) => {
    const answers = rising(promotion).map((service) =>
      climb(service, settings, promotion, evidence),
    );
    return [...new Map(answers.map((answer) => [withoutService(answer), answer])).values()];
  },

  codes,
});

/** An answer without what concerns one service, because services that climb together are shown once. */
function withoutService({ code, facts }: GateAnswer): string {
  return JSON.stringify({ code, ...facts, service: null, cause: null });
}

/** Whether the requirements of each step are kept by those of that step and of earlier ones. */
function keepsFurther(
  now: readonly FurtherRequirements[],
  old: readonly FurtherRequirements[],
  keeps: KeepsRequirements,
): boolean {
  return old.every(({ from, requires }) =>
    keeps(
      now
        .filter((requirements) => requirements.from <= from)
        .map((requirements) => requirements.requires),
      requires,
    ),
  );
}

function notRising(steps: readonly number[]): readonly SettingsProblem[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    if (before === undefined || step > before) return [];
    const ordered = [...new Set(steps)].toSorted((a, b) => a - b);
    return [problem('ladder/not-rising', ['steps', index], { step, before, rising: ordered })];
  });
}

/** Steps that no rollout can reach, because a rollout has at most two decimals. */
function tooManyDecimals(steps: readonly number[]): readonly SettingsProblem[] {
  return steps.flatMap((step, index) => {
    const rounded = Number(step.toFixed(2));
    if (rounded === step) return [];
    const facts = { step, nearest: Math.max(0.01, rounded) };
    return [problem('ladder/too-many-decimals', ['steps', index], facts)];
  });
}

/**
 * Without a rollout, a service takes all steps at once, which the ladder forbids unless it has only one. If other
 * services of the flag have one, the flag can climb without this service.
 */
function withoutRollout(
  settings: LadderSettings,
  flag: Flag,
  { flag: writtenBy, environment, knows }: SettingsContext,
): readonly MisfitProblem[] {
  const sent = flag.services
    .map(({ service, variables }) => ({
      service,
      variables: variables.filter(
        (binding) => environment === null || isSentIn(binding, environment),
      ),
    }))
    .filter(({ variables }) => variables.length > 0);
  const switched = sent.filter(({ variables }) =>
    variables.every(({ field }) => field === 'enabled'),
  );
  const [first = 100] = stepsOf(settings);
  if (!knows('flag') || switched.length === 0 || first === 100) return [];
  if (switched.length < sent.length) {
    const facts = { flag: flag.key, services: switched.map(({ service }) => service), first };
    const noRollout = problem('ladder/service-without-rollout', [], facts, 'warning');
    return [{ ...noRollout, reason: ['services'] }];
  }
  const facts = { flag: flag.key, first, isSafeOn: flag.safe };
  // A kill switch has no rollout. The ladder of the pipeline only stops its promotions, so this is a warning.
  const severity = flag.safe && writtenBy === null ? 'warning' : 'error';
  return [{ ...problem('ladder/no-rollout', [], facts, severity), reason: ['services'] }];
}

/** Another ladder for the same environment, written before this one, that goes another way. */
function disagreeing(
  steps: readonly number[],
  requiring: Parameters<typeof requirementsOn>[0],
  { pipeline, environment, flag, knows }: SettingsContext,
): readonly SettingsProblem[] {
  if (!knows('environments')) return [];
  const places = pipeline.environments.filter(
    ({ name }) => environment === name || (environment === null && flag !== null),
  );
  for (const place of places) {
    const ladders = requirementsOn(requiring, place).filter(({ gate }) => gate === 'ladder');
    const [others = []] = ladders.map(({ settings }) => stepsOf(settings));
    const at = others.findIndex((step, index) => index < steps.length && step !== steps[index]);
    const [before = 0, first = 100, other = 100] = [steps[at - 1], steps[at], others[at]];
    if (at < 0) continue;
    return [
      problem('ladder/disagree', ['steps', at], { environment: place.name, before, first, other }),
    ];
  }
  return [];
}

/**
 * The services whose users would gain something, or may. Each climbs on its own. If the present state cannot be
 * read, all of them climb from nothing.
 */
function rising({ change, wanted }: Promotion): readonly ServiceComparison[] {
  const services = change.from === null ? compareExposures([], wanted) : change.services;
  return services.filter(({ comparison, to }) => isRaise(comparison) && to.kind !== 'none');
}

/** What the services get before the promotion. */
function presentIn({ proposal, change }: Pick<Promotion, 'proposal' | 'change'>): Exposures {
  return exposuresIn(filesOf(proposal.base, change.flag), change.environment) ?? [];
}

function climb(
  { service, from, to }: ServiceComparison,
  settings: LadderSettings,
  promotion: Promotion,
  evidence: Evidence,
): GateAnswer {
  const { change, wanted: proposed } = promotion;
  const present = percentOf(from);
  const wanted = percentOf(to);
  // A new variable or another form is no step up, but the present value must have lasted long enough all the same.
  const stays = wanted <= present;
  const steps = stepsOf(settings);
  const next = steps.find((step) => step > present);
  const { environment, flag } = change;
  if (!stays && wanted !== next) {
    const facts = { environment, service, present, wanted, next: next ?? null, steps };
    const code = steps.includes(wanted) ? 'ladder/skipped-step' : 'ladder/no-step';
    return block(code, { ...facts, cause: causeOf(service, wanted, change.to ?? proposed) });
  }
  const history = timelineIn(evidence, flag, environment);
  if (!('timeline' in history)) {
    return wait('ladder/no-history', { environment, present, why: history.why });
  }
  if (change.from === null) return wait('ladder/no-history', { environment, present, why: null });
  const rewrite = rewriteOf(evidence);
  const isFirst = present === 0 && !everExposed(history.timeline, service);
  if (isFirst && rewrite === null) return pass('ladder/first-step', { wanted, steps });
  // If the line shows no earlier step, only the commits that a rewrite removed may have had one.
  const line = isFirst
    ? null
    : stretchOf(history.timeline, (exposures) => percentFor(exposures, service) === present);
  const run =
    line ?? (rewrite === null ? null : { landing: rewrite.since, atLeast: false, rewrite });
  if (run === null)
    throw new Error(`${change.flag} is at ${present}% at base, but its timeline ends elsewhere`);
  const landed = afterRewrite(run, rewrite);
  return deployedFor(
    { service, present, wanted, landed },
    settings,
    history.timeline,
    promotion,
    evidence,
  );
}

/** One service at one step. */
interface StepPlace {
  readonly service: ServiceName;
  readonly present: number;
  readonly wanted: number;
  readonly landed: Stretch;
}

/** The step counts from its landing, but not before the service was sent it: what was never deployed had no users. */
function deployedFor(
  { service, present, wanted, landed }: StepPlace,
  settings: LadderSettings,
  timeline: Timeline,
  promotion: Promotion,
  evidence: Evidence,
): GateAnswer {
  const { environment } = timeline;
  const awaited = awaitedIn(promotion.pipeline, environment, presentIn(promotion)).filter(
    (exposure) => exposure.service === service,
  );
  const deployed = deployedStretch(landed, timeline, awaited, evidence);
  switch (deployed.kind) {
    case 'run':
      return timed(deployed.run, settings, present, wanted, promotion.now);
    case 'unreachable':
      return wait('ladder/no-history', { environment, present, why: deployed.why });
    case 'not-yet': {
      const { latest } = deployed;
      const facts = { environment, present, wanted, length: settings.each, service, latest };
      return wait('ladder/not-deployed', { ...facts, landed: landedAt(landed.landing) });
    }
  }
}

/** Why a service gets this percentage. One without a variable for the rollout can follow no percentage. */
function causeOf(service: ServiceName, wanted: number, exposures: Exposures): StepCause {
  const exposure = exposures.find((candidate) => candidate.service === service);
  const reads = exposure?.variables.some(({ field }) => field === 'rollout') ?? true;
  if (!reads) return 'no-percentage';
  return percentFor(exposures, service) === wanted ? 'state' : 'definition';
}

function timed(
  run: Stretch,
  settings: LadderSettings,
  present: number,
  wanted: number,
  now: Promotion['now'],
): GateAnswer {
  const clock = clockOf(run, settings.each, now);
  const facts = { present, wanted, ...clock.facts };
  const progress = { ...clock.progress, where: `at ${present}%` };
  if (clock.isOver) return pass('ladder/long-enough', facts, { progress });
  if (clock.futureDate !== null)
    return wait('ladder/future-landing', { ...facts, futureDate: clock.futureDate });
  const { rewrite, due: readyAt } = facts;
  return rewrite === null
    ? wait('ladder/too-soon', facts, { progress, readyAt })
    : wait('ladder/rewritten', { ...facts, rewrite }, { progress, readyAt });
}

/** Percent of one service's users; 0 when it was not among the flag's services. */
function percentFor(exposures: Exposures, service: ServiceName): number {
  const exposure = exposures.find((candidate) => candidate.service === service);
  return exposure === undefined ? 0 : percentOf(exposure.reach);
}

/** Whether users may have had it. An unreadable period counts as yes, except the first: the time before adoption. */
function everExposed({ periods }: Timeline, service: ServiceName): boolean {
  return periods.some(({ exposures }, index) =>
    exposures === null ? index > 0 : percentFor(exposures, service) > 0,
  );
}
