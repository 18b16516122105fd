// `ladder`: a rollout climbs step by step, and stays at every step for a while. After a rollback it climbs again.
import type { Evidence } from '#domain/evidence.ts';
import type { ServiceComparison } from '#domain/comparison.ts';
import { compareExposures, isRaise } from '#domain/comparison.ts';
import type { Exposures } from '#domain/exposure.ts';
import { percentOf } from '#domain/exposure.ts';
import type { Flag } from '#domain/flag.ts';
import type { ServiceName } from '#domain/names.ts';
import { between, durationOf, DURATION_PATTERN, plus, dueText } from '#domain/time.ts';
import type { Timeline } from '#domain/timeline.ts';
import type { Stretch } from '#history/stretch.ts';
import { afterRewrite, rewriteOf, stretchOf } from '#history/stretch.ts';
import type {
  MisfitProblem,
  Promotion,
  GateAnswer,
  SettingsContext,
  SettingsProblem,
} from './define.ts';
import { block, defineGate, pass, timelineIn, wait } from './define.ts';
import { futureHint, futureText, REWRITE_HINT, rewriteText, sinceText } from './wording.ts';

interface Settings {
  readonly steps: readonly number[];
  readonly each: string;
}

export const ladder = defineGate<Settings>({
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
        description: 'The steps in percent, rising, such as [5, 10, 25, 50, 100].',
        type: 'array',
        items: { type: 'number', exclusiveMinimum: 0, maximum: 100 },
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

  problems: ({ steps }, context) => [
    ...notRising(steps),
    ...noPercentages(steps),
    ...(context.flag === null ? disagreeing(steps, [], context) : []),
  ],

  misfits: (settings, flag, context) => [
    ...withoutRollout(settings, flag, context),
    ...(context.flag === null ? [] : disagreeing(settings.steps, flag.requires, context)).map(
      (problem) => ({ ...problem, reason: ['requires'] }),
    ),
  ],

  atLeastAsStrict: (to, from) =>
    durationOf(to.each) >= durationOf(from.each) &&
    to.steps.length === from.steps.length &&
    to.steps.every((step, index) => step === from.steps[index]),

  asks: ({ each }, { change }) => [
    {
      kind: 'timeline',
      flag: change.flag,
      environment: change.environment,
      window: durationOf(each),
    },
  ],

  judge: (settings, promotion, evidence) => {
    const answers = rising(promotion).map((service) =>
      climb(service, settings, promotion, evidence),
    );
    // Services that climb together give the same message, which is shown once.
    return [...new Map(answers.map((answer) => [answer.message, answer])).values()];
  },

  codes: [
    {
      code: 'ladder/first-step',
      means: 'No user has had the feature yet, and the proposal begins with the first step.',
      fix: 'Nothing to do.',
      example: 'enabled: true\nrollout: 5',
    },
    {
      code: 'ladder/long-enough',
      means:
        'The rollout has been at the present step for long enough, and the proposal is the next one.',
      fix: 'Nothing to do.',
      example: 'enabled: true\nrollout: 10',
    },
    {
      code: 'ladder/too-soon',
      means:
        'The rollout has not been at its present value for long enough since it last changed, up or down. After a rollback the full wait begins again.',
      fix: 'Come back at the moment that the message names.',
      example: 'ladder: { steps: [5, 10, 25, 50, 100], each: 7d }',
    },
    {
      code: 'ladder/skipped-step',
      means: 'The proposal skips a step.',
      fix: 'Propose the next step; the message names it.',
      example: 'rollout: 10',
    },
    {
      code: 'ladder/no-step',
      means: 'The proposed percentage is not a step of the ladder.',
      fix: 'Propose the next step; the message names it.',
      example: 'rollout: 10',
    },
    {
      code: 'ladder/no-history',
      means: 'Flaghoist could not read the landings of this environment far enough back.',
      fix: 'Fetch the history that is missing; the message names the command.',
      example: 'git fetch --unshallow',
    },
    {
      code: 'ladder/rewritten',
      means:
        'A commit that was seen as the tip of the default branch is no longer on its first-parent line: history was rewritten. The present value counts from the first landing without that commit.',
      fix: 'Come back at the moment that the message names. Find out who rewrote it; forbid force-pushes and pushed merges on the default branch.',
      example: 'git log --first-parent origin/main',
    },
    {
      code: 'ladder/future-landing',
      means:
        'A commit behind the present value is dated in the future, so its date says nothing about when it landed.',
      fix: 'Supply when that commit landed with landings in an evidence file, or let the action check the pull request: its clock uses no commit dates.',
      example: 'flaghoist check --evidence evidence.json',
    },
    {
      code: 'ladder/not-rising',
      means: 'The steps of a ladder do not rise.',
      fix: 'Write them in rising order, each once.',
      example: 'steps: [5, 10, 25, 50, 100]',
    },
    {
      code: 'ladder/no-percentage',
      means: 'A step has more than two decimals, and a rollout has at most two.',
      fix: 'Write it with at most two decimals.',
      example: 'steps: [0.5, 5, 100]',
    },
    {
      code: 'ladder/no-rollout',
      means:
        'No service of the flag reads a rollout, so the flag goes from 0% to 100% at once. The ladder has steps below 100%, so such a flag can never be promoted.',
      fix: 'Let a service read the rollout, or remove the ladder.',
      example: 'services:\n  calling-platform: { OUTBOUND_CALLS_PERCENTAGE: rollout }',
    },
    {
      code: 'ladder/disagree',
      means:
        'Two ladders apply together and begin with different steps, so no first step satisfies both.',
      fix: 'Begin both with the same step, or delete one of them.',
      example: 'ladder: { steps: [5, 25, 100], each: 7d }',
    },
  ],
});

function notRising(steps: readonly number[]): readonly SettingsProblem[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    if (before === undefined || step > before) return [];
    return [
      {
        code: 'ladder/not-rising',
        path: ['steps', index],
        message: `step ${step}% does not rise above the step before it, ${before}%`,
        hint: `write the steps in rising order, each once: [${[...new Set(steps)].toSorted((a, b) => a - b).join(', ')}]`,
      },
    ];
  });
}

/** Steps that no rollout can reach, because a rollout has at most two decimals. */
function noPercentages(steps: readonly number[]): readonly SettingsProblem[] {
  return steps.flatMap((step, index) =>
    Number(step.toFixed(2)) === step
      ? []
      : [
          {
            code: 'ladder/no-percentage',
            path: ['steps', index],
            message: `step ${step}% has more than two decimals, but a rollout has at most two`,
            hint: `write ${Math.max(0.01, Number(step.toFixed(2)))}`,
          },
        ],
  );
}

/** A flag without a rollout takes all steps at once, which the ladder forbids unless it has only one. */
function withoutRollout(
  { steps }: Settings,
  flag: Flag,
  { flag: writtenBy, environment, knows }: SettingsContext,
): readonly MisfitProblem[] {
  const sent = flag.services
    .flatMap(({ variables }) => variables)
    .filter(({ in: places }) => environment === null || (places?.includes(environment) ?? true));
  const reads = sent.some(({ field }) => field === 'rollout');
  const [first = 100] = steps;
  if (!knows('flag') || reads || sent.length === 0 || first === 100) return [];
  return [
    {
      code: 'ladder/no-rollout',
      path: [],
      reason: ['services'],
      // A kill switch has no rollout. The ladder of the pipeline only stops its promotions, so this is a warning.
      ...(flag.safe && writtenBy === null ? { severity: 'warning' as const } : {}),
      message: `no service of ${flag.key} reads a rollout, so it goes from 0% to 100% at once, and the first step is ${first}%`,
      hint: flag.safe
        ? 'delete the ladder: a flag with safe: true has no rollout'
        : 'fill a variable of a service with rollout, or remove the ladder',
    },
  ];
}

/** Another ladder for the same environment, written before this one, that begins with another step. */
function disagreeing(
  steps: readonly number[],
  own: Flag['requires'],
  { pipeline, environment, flag, knows }: SettingsContext,
): readonly SettingsProblem[] {
  if (!knows('environments')) return [];
  const places = pipeline.environments.filter(
    ({ name }) => environment === name || (environment === null && flag !== null),
  );
  for (const { name, requires } of places) {
    const applying = own.filter((one) => one.environment === name || one.environment === '*');
    const ladders = [...requires, ...applying].filter(({ gate }) => gate === 'ladder');
    const [first] = ladders.map(({ settings }) => (settings as Settings).steps);
    if (first === undefined || first[0] === steps[0]) continue;
    return [
      {
        code: 'ladder/disagree',
        path: ['steps', 0],
        message: `this ladder begins with ${steps[0]}%, but another one of ${name} begins with ${first[0]}%, so no first step satisfies both`,
        hint: `begin with ${first[0]}%, or delete one of the two`,
      },
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

function climb(
  { service, from, to }: ServiceComparison,
  settings: Settings,
  { change, now, wanted: proposed }: Promotion,
  evidence: Evidence,
): GateAnswer {
  const present = percentOf(from);
  const wanted = percentOf(to);
  // A new variable or another form is no step up, but the present value must have lasted long enough all the same.
  const stays = wanted <= present;
  const next = settings.steps.find((step) => step > present);
  const steps = `steps: ${settings.steps.join(', ')}`;
  if (!stays && wanted !== next) {
    const target = next === undefined ? 'there is no step above it' : `the next step is ${next}%`;
    const isStep = settings.steps.includes(wanted);
    return block(
      isStep ? 'ladder/skipped-step' : 'ladder/no-step',
      `${change.environment} goes from ${present}% to ${wanted}%, ${isStep ? 'but' : 'which is not a step;'} ${target} (${steps})`,
      {
        hint:
          next === undefined
            ? 'add a step to the ladder first, in a pull request of its own'
            : climbing(service, proposed, next),
      },
    );
  }
  const history = timelineIn(evidence, change.flag, change.environment);
  if (!('timeline' in history)) {
    return wait(
      'ladder/no-history',
      `cannot determine how long ${change.environment} has been at ${present}%: ${history.why}`,
      {
        hint: 'fix that and run the check again',
      },
    );
  }
  if (change.from === null) {
    return wait(
      'ladder/no-history',
      `cannot read the present state in ${change.environment}, so its duration is unknown`,
      {
        hint: 'fix the file and keep the flag at its safe value, in a pull request of its own; then go up step by step',
      },
    );
  }
  const rewrite = rewriteOf(evidence);
  if (present === 0 && rewrite === null && !everExposed(history.timeline, service)) {
    return pass(
      'ladder/first-step',
      `no user has had it yet; ${wanted}% is the first step (${steps})`,
    );
  }
  const line = stretchOf(
    history.timeline,
    (exposures) => percentFor(exposures, service) === present,
  );
  // Without a stretch on the line, the flag may have been on in the commits that a rewrite removed.
  const run =
    line ?? (rewrite === null ? null : { landing: rewrite.since, atLeast: false, rewrite });
  if (run === null)
    throw new Error(`${change.flag} is at ${present}% at base, but its timeline ends elsewhere`);
  return timed(afterRewrite(run, rewrite), settings, present, wanted, now);
}

/** The hint for the next step. A service without a variable for the rollout can follow no percentage. */
function climbing(service: ServiceName, exposures: Exposures, next: number): string {
  const exposure = exposures.find((candidate) => candidate.service === service);
  const reads = exposure?.variables.some(({ field }) => field === 'rollout') ?? true;
  return reads
    ? `set rollout: ${next}`
    : `${service} reads no percentage, so it can only go to all users: fill one of its variables with rollout, in a pull request of its own`;
}

function timed(
  run: Stretch,
  settings: Settings,
  present: number,
  wanted: number,
  now: Promotion['now'],
): GateAnswer {
  const since = run.landing.at;
  const required = durationOf(settings.each);
  const elapsed = between(since, now);
  const due = plus(since, required);
  const progress = { elapsed, required, atLeast: run.atLeast, where: `at ${present}%` };
  const facts = `at ${present}%${run.atLeast ? ', at least' : ''} since ${sinceText(run.landing)}; ${settings.each} required before ${wanted}%`;
  const rewritten = run.rewrite === undefined ? [] : [rewriteText(run.rewrite)];
  if (elapsed >= required && since <= now) {
    return pass('ladder/long-enough', facts, { progress, details: rewritten });
  }
  const { ahead } = run.landing;
  if (ahead !== undefined) {
    return wait(
      'ladder/future-landing',
      `${futureText(ahead)}, so it is not known how long the rollout has been at ${present}%`,
      { hint: futureHint(ahead), details: rewritten },
    );
  }
  if (run.rewrite !== undefined) {
    return wait('ladder/rewritten', `${rewriteText(run.rewrite)}; ${facts}, due ${dueText(due)}`, {
      progress,
      readyAt: due,
      saysWhen: true,
      hint: `come back ${dueText(due)}; ${REWRITE_HINT}`,
    });
  }
  return wait('ladder/too-soon', `${facts}, due ${dueText(due)}`, {
    progress,
    readyAt: due,
    saysWhen: true,
    hint: `come back ${dueText(due)}; nothing has to be pushed again`,
  });
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
