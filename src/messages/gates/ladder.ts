// The sentences of `ladder`.
import type { Cause, FutureDate } from '#domain/evidence.ts';
import { causeText } from '#messages/causes.ts';
import type { Brief } from '#messages/table.ts';
import { row } from '#messages/table.ts';
import { both } from '#messages/words.ts';
import type { RunningClock, Rewritten, Undeployed } from './wording.ts';
import {
  LANDING_COUNTS,
  NOT_SHOWN,
  CAUSE_HINT,
  CLOCK_ROW,
  FUTURE_ROW,
  NO_HISTORY_ROW,
  deployHint,
  deploymentTitle,
  dueSentence,
  futureText,
  lengthText,
  rewriteDetails,
  rewriteMeans,
  rewrittenRow,
  sinceBrief,
  sinceText,
  undeployedText,
} from './wording.ts';

/** How long a service has been at its present percentage, and what is proposed. */
type StepClock = RunningClock & { readonly present: number; readonly wanted: number };

function atText({ present, wanted, isAtLeast, landing, length }: StepClock): string {
  return `the rollout has been at ${present}% ${isAtLeast ? 'at least ' : ''}since ${sinceText(landing)}; ${lengthText({ length })} before ${wanted}%`;
}

/**
 * Why the service would get a percentage: the state says it, the service reads none, or its changed definition proves
 * no smaller share than all users.
 */
export type StepCause = 'state' | 'no-percentage' | 'definition';

/** A proposal that is not the next step. `next` null: there is none. */
type WrongStep = {
  readonly environment: string;
  readonly service: string;
  readonly present: number;
  readonly wanted: number;
  readonly next: number | null;
  readonly steps: readonly number[];
  readonly cause: StepCause;
};

function targetText({ next, steps }: WrongStep): string {
  const target = next === null ? 'the ladder has no higher step' : `the next step is ${next}%`;
  return `${target} (steps: ${steps.join(', ')})`;
}

function climbing({ next, service, cause }: WrongStep): string {
  if (next === null) return 'add a step to the ladder first, in a separate pull request';
  switch (cause) {
    case 'state':
      return `set rollout: ${next}`;
    case 'no-percentage':
      return `fill a variable of ${service} with rollout first; without rollout, the service goes to all users at once`;
    case 'definition':
      return `keep the former variables of ${service} with their texts, and send new ones beside them; without the former ones all users may get the value`;
  }
}

function stepBrief(clock: StepClock): Brief {
  return { needs: `${clock.length} at ${clock.present}%`, soFar: sinceBrief(clock) };
}

function wrongBrief({ steps, present, wanted }: WrongStep): Brief {
  return { needs: `steps ${steps.join(' → ')}%`, soFar: `${present}% → ${wanted}%` };
}

function nextTitle({ next }: WrongStep): string {
  return next === null ? 'the ladder has no such step' : `the next step is ${next}%`;
}

/** Why the duration of the present value is not known. `why` null: the state itself cannot be read. */
type NoHistory = {
  readonly environment: string;
  readonly present: number;
  readonly why: Cause | null;
};

type UndeployedStep = Undeployed & Omit<NoHistory, 'why'> & { readonly wanted: number };

export const LADDER_MESSAGES = {
  'ladder/first-step': row<{ readonly wanted: number; readonly steps: readonly number[] }>({
    sentence: ({ wanted, steps }) =>
      `no user has the feature; ${wanted}% is the first step (steps: ${steps.join(', ')})`,
    brief: ({ wanted, steps }) => ({
      needs: `steps ${steps.join(' → ')}%`,
      soFar: `${wanted}% is the first`,
    }),
    means:
      'No user has the feature or had it within the wait of the ladder, and the proposal begins with the first step.',
    fix: 'Nothing to do.',
    example: 'enabled: true\nrollout: 5',
  }),
  'ladder/long-enough': row<StepClock>({
    sentence: atText,
    brief: stepBrief,
    details: rewriteDetails,
    means:
      'The rollout has been at the present step for long enough, and the proposal is the next one.',
    fix: 'Nothing to do.',
    example: 'enabled: true\nrollout: 10',
  }),
  'ladder/too-soon': row<StepClock>({
    ...CLOCK_ROW,
    sentence: (clock) => `${atText(clock)}. ${dueSentence(clock)}`,
    brief: stepBrief,
    means:
      'The rollout has not been at its present value for long enough. The wait counts from the last change, up or down. After a rollback the full wait begins again.',
    fix: 'Come back at the moment that the message names.',
    example: 'ladder: { steps: [5, 10, 25, 50, 100], each: 7d }',
  }),
  'ladder/skipped-step': row<WrongStep>({
    sentence: (step) =>
      `${step.environment} goes from ${step.present}% to ${step.wanted}%, but ${targetText(step)}`,
    brief: wrongBrief,
    title: nextTitle,
    hint: climbing,
    means: 'The proposal skips a step.',
    fix: 'Propose the next step; the message names it.',
    example: 'rollout: 10',
  }),
  'ladder/no-step': row<WrongStep>({
    sentence: (step) =>
      `${step.environment} goes from ${step.present}% to ${step.wanted}%, which is not a step; ${targetText(step)}`,
    brief: wrongBrief,
    title: nextTitle,
    hint: climbing,
    means: 'The proposed percentage is not a step of the ladder.',
    fix: 'Propose the next step; the message names it.',
    example: 'rollout: 10',
  }),
  'ladder/no-history': row<NoHistory>({
    ...NO_HISTORY_ROW,
    sentence: ({ environment, present, why }) =>
      why === null
        ? `cannot read the present state in ${environment}, so it is unknown how long the percentage has been the same`
        : `cannot determine how long ${environment} has been at ${present}%: ${causeText(why)}`,
    hint: ({ why }) =>
      why === null
        ? 'fix the file in a separate pull request, with the flag at its safe value; then raise it step by step'
        : CAUSE_HINT,
    means: 'Flaghoist could not read the landings of this environment far enough back.',
  }),
  'ladder/not-deployed': row<UndeployedStep>({
    sentence: (facts) =>
      `${facts.present}% has landed in ${facts.environment}, but ${undeployedText(facts)}`,
    brief: ({ length, present, service }) => ({
      needs: `${length} at ${present}%`,
      soFar: `not deployed for ${service}`,
    }),
    title: ({ environment }) => deploymentTitle(environment),
    hint: (facts) =>
      `${deployHint(facts, facts.environment)}; the wait of ${facts.length} at ${facts.present}% starts when the deployment succeeds`,
    details: ({ landed }) => [`landed ${sinceText(landed)}`],
    means: `The present step has landed, but the deployment log does not show that the service has it. ${NOT_SHOWN}`,
    fix: `Deploy the present step. Its time starts with the first success. ${LANDING_COUNTS}`,
    example: 'flaghoist deploy --environment production',
  }),
  'ladder/rewritten': row<StepClock & { readonly rewrite: Rewritten }>({
    ...rewrittenRow('the present value'),
    sentence: (clock) => `history was rewritten; ${atText(clock)}. ${dueSentence(clock)}`,
    brief: (clock) => ({
      needs: `${clock.length} at ${clock.present}%`,
      soFar: `${sinceBrief(clock)}, when history was rewritten`,
    }),
    details: rewriteDetails,
    means: `${rewriteMeans('the present value')} The lost commits may have had a higher value, so a first step waits too.`,
  }),
  'ladder/future-landing': row<StepClock & { readonly futureDate: FutureDate }>({
    ...FUTURE_ROW,
    sentence: ({ futureDate, present }) =>
      `${futureText(futureDate)}, so it is unknown how long the rollout has been at ${present}%`,
    details: rewriteDetails,
    means:
      'The commit from which the present value counts has a date in the future. That date does not show when it landed.',
  }),
  'ladder/not-rising': row<{
    readonly step: number;
    readonly before: number;
    readonly rising: readonly number[];
  }>({
    sentence: ({ step, before }) =>
      `step ${step}% does not rise above the step before it, ${before}%`,
    hint: ({ rising }) => `write the steps in rising order, each once: [${rising.join(', ')}]`,
    means: 'The steps of a ladder do not rise.',
    fix: 'Write the steps in rising order, each once.',
    example: 'steps: [5, 10, 25, 50, 100]',
  }),
  'ladder/too-many-decimals': row<{ readonly step: number; readonly nearest: number }>({
    sentence: ({ step }) =>
      `step ${step}% has more than two decimals, but a rollout has at most two`,
    hint: ({ nearest }) => `write ${nearest}`,
    means: 'A step has more than two decimals, and a rollout has at most two.',
    fix: 'Write the step with at most two decimals.',
    example: 'steps: [0.5, 5, 100]',
  }),
  'ladder/service-without-rollout': row<{
    readonly flag: string;
    readonly services: readonly string[];
    readonly first: number;
  }>({
    sentence: ({ flag, services, first }) =>
      `${both(services)} of ${flag} ${services.length === 1 ? 'reads' : 'read'} no rollout and would go from 0% to 100% at once; the first step is ${first}%, so this can never land`,
    hint: ({ services }) =>
      `fill a variable of ${both(services)} with rollout, or move ${services.length === 1 ? 'it' : 'them'} to a flag without a ladder`,
    means:
      'A service of the flag reads no rollout, so it goes from 0% to 100% at once. The ladder has steps below 100%. The flag can climb in its other services only.',
    fix: 'Fill a variable of the service with `rollout`, or move its variables to a flag without a ladder.',
    example: 'services:\n  calling-platform: { CALLS: enabled, CALLS_PERCENTAGE: rollout }',
  }),
  'ladder/no-rollout': row<{
    readonly flag: string;
    readonly first: number;
    readonly isSafeOn: boolean;
  }>({
    sentence: ({ flag, first }) =>
      `no service of ${flag} reads a rollout, so it goes from 0% to 100% at once; the first step is ${first}%`,
    hint: ({ isSafeOn }) =>
      isSafeOn
        ? 'delete the ladder: a flag with safe: true has no rollout'
        : 'fill a variable of a service with rollout, or remove the ladder',
    means:
      'No service of the flag reads a rollout, so the flag goes from 0% to 100% at once. The ladder has steps below 100%. Such a flag can never be promoted.',
    fix: 'Fill a variable of a service with `rollout`, or remove the ladder.',
    example: 'services:\n  calling-platform: { OUTBOUND_CALLS_PERCENTAGE: rollout }',
  }),
  'ladder/disagree': row<{
    readonly environment: string;
    /** The last step that they share; 0: they begin with different ones. */
    readonly before: number;
    readonly first: number;
    readonly other: number;
  }>({
    sentence: ({ environment, before, first, other: second }) =>
      before === 0
        ? `this ladder begins with ${first}%, and another ladder of ${environment} begins with ${second}%; no first step satisfies both`
        : `from ${before}% this ladder goes to ${first}%, and another ladder of ${environment} to ${second}%; no step satisfies both`,
    hint: ({ before, other: second }) =>
      `${before === 0 ? 'begin with' : `after ${before}%, write`} ${second}%, or delete one of the two`,
    means:
      'Two ladders apply together and have different steps. From the step where they part, no step satisfies both.',
    fix: 'Write the same steps into both, or delete one of them.',
    example: 'ladder: { steps: [5, 25, 100], each: 7d }',
  }),
} as const;
