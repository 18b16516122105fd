// The sentences of `flags`, and those about flags that require each other.
import type { Cause, FutureDate } from '#domain/evidence.ts';
import { causeText } from '#messages/causes.ts';
import type { Brief } from '#messages/table.ts';
import { row } from '#messages/table.ts';
import type { RunningClock, ServiceLevel, Rewritten, Undeployed } from './wording.ts';
import {
  LANDING_COUNTS,
  NOT_SHOWN,
  CLOCK_ROW,
  FUTURE_ROW,
  NO_HISTORY_ROW,
  deployHint,
  deploymentTitle,
  dueSentence,
  futureText,
  lengthText,
  levelsText,
  rewriteDetails,
  rewrittenRow,
  sinceBrief,
  sinceText,
  undeployedText,
} from './wording.ts';

/** A flag that requires another one in an environment. */
type Required = { readonly flag: string; readonly required: string; readonly environment: string };

/** How long the required flag has been on. */
type OnClock = RunningClock & { readonly required: string; readonly environment: string };

function onText({ required, environment, isAtLeast, landing, length }: OnClock): string {
  return `${required} has been on in ${environment} ${isAtLeast ? 'at least ' : ''}since ${sinceText(landing)}; ${lengthText({ length })}`;
}

function onBrief(clock: OnClock): Brief {
  return { needs: `${clock.required} on for ${clock.length}`, soFar: sinceBrief(clock) };
}

/** A circle of requirements: of a flag with itself, of an environment that asks every flag, or of several flags. */
type Circle =
  | { readonly kind: 'itself'; readonly required: string }
  | {
      readonly kind: 'everywhere';
      readonly required: string;
      readonly environment: string;
      /** Null: an environment asks every flag, whatever its risk. */
      readonly risk: string | null;
    }
  | { readonly kind: 'circle'; readonly flags: readonly string[] };

export const FLAGS_MESSAGES = {
  'flags/on': row<OnClock>({
    sentence: onText,
    brief: onBrief,
    details: rewriteDetails,
    means: 'The required flag has been on here for long enough.',
    fix: 'Nothing to do.',
    example: 'flags: { new-search-index: 24h }',
  }),
  'flags/too-short': row<OnClock>({
    ...CLOCK_ROW,
    sentence: (clock) => `${onText(clock)}. ${dueSentence(clock)}`,
    brief: onBrief,
    means: 'The required flag is on here, but not yet for long enough.',
    fix: 'Come back at the moment that the message names.',
    example: 'flags: { new-search-index: 24h }',
  }),
  'flags/off': row<
    Required & {
      readonly length: string;
      readonly now: readonly ServiceLevel[] | null;
      readonly percent: number;
      readonly isJustOn: boolean;
    }
  >({
    sentence: ({ flag, required, environment, now, percent, length, isJustOn }) =>
      `${required} is ${levelsText(now)} in ${environment}; ${flag} needs it ${percent >= 100 ? 'on for all users' : `for ${percent}% of users or more`} in every service${isJustOn ? '' : ` for ${length}`}`,
    brief: ({ required, length, now }) => ({
      needs: `${required} on for ${length}`,
      soFar: levelsText(now),
    }),
    title: ({ required }) => `Waits for ${required}`,
    hint: ({ required, environment }) => `promote ${required} in ${environment} first`,
    means:
      'The required flag is off here for a service, or its rollout is lower than the proposed one.',
    fix: 'Promote the required flag here first.',
    example: 'flaghoist promote new-search-index --to production',
  }),
  'flags/lowered': row<Required & { readonly after: readonly ServiceLevel[] | null }>({
    sentence: ({ flag, required, environment, after }) =>
      `this proposal sets ${required} to ${levelsText(after)} in ${environment}, and ${flag} requires it`,
    title: ({ required }) => `leave ${required} as it is`,
    hint: ({ required }) => `leave ${required} as it is, or split the proposal`,
    means: 'The proposal lowers a flag that another flag in the same proposal requires.',
    fix: 'Split the proposal, or leave the required flag on.',
    example: 'flags: { new-search-index: 24h }',
  }),
  'flags/same-proposal': row<Required>({
    sentence: ({ flag, required }) =>
      `this proposal raises ${required} together with ${flag}, which requires it`,
    title: ({ required }) => `land ${required} first`,
    hint: ({ required }) => `land ${required} first, in a separate pull request`,
    means: 'The proposal raises a flag together with another flag that requires it.',
    fix: 'Land the required flag first.',
    example: 'flaghoist promote new-search-index --to production',
  }),
  'flags/no-history': row<{
    readonly required: string;
    readonly environment: string;
    readonly why: Cause;
  }>({
    sentence: ({ required, environment, why }) =>
      `cannot determine how long ${required} has been on in ${environment}: ${causeText(why)}`,
    ...NO_HISTORY_ROW,
    means: 'Flaghoist could not read the landings of the required flag far enough back.',
  }),
  'flags/not-deployed': row<
    Undeployed & { readonly required: string; readonly environment: string }
  >({
    sentence: (facts) =>
      `${facts.required} has landed in ${facts.environment}, but ${undeployedText(facts)}`,
    brief: ({ required, length, service }) => ({
      needs: `${required} on for ${length}`,
      soFar: `not deployed for ${service}`,
    }),
    title: ({ environment }) => deploymentTitle(environment),
    hint: (facts) =>
      `${deployHint(facts, facts.environment)}; the time of ${facts.required} starts when the deployment succeeds`,
    details: ({ landed }) => [`landed ${sinceText(landed)}`],
    means: `The required flag has landed. The deployment log does not show that every service has it. ${NOT_SHOWN}`,
    fix: `Deploy the required flag. Its time starts with the first success. ${LANDING_COUNTS}`,
    example: 'flaghoist deploy --environment production',
  }),
  'flags/rewritten': row<OnClock & { readonly rewrite: Rewritten }>({
    ...rewrittenRow('the required flag'),
    sentence: (clock) => `history was rewritten; ${onText(clock)}. ${dueSentence(clock)}`,
    details: rewriteDetails,
  }),
  'flags/future-landing': row<OnClock & { readonly futureDate: FutureDate }>({
    ...FUTURE_ROW,
    sentence: ({ futureDate, required, environment }) =>
      `${futureText(futureDate)}, so it is unknown how long ${required} has been on in ${environment}`,
    details: rewriteDetails,
    means:
      'The commit from which the required flag counts has a date in the future. That date does not show when it landed.',
  }),
  'flags/unknown-flag': row<{ readonly required: string }>({
    sentence: ({ required }) => `this file requires the flag "${required}", which is not defined`,
    hint: ({ required }) =>
      `define ${required} in flags/${required}.yaml, or correct the name; until then the promotion waits`,
    means: 'A requirement names a flag that is not defined.',
    fix: 'Define the flag, or correct the name.',
    example: 'flags: { new-search-index: 24h }',
  }),
  'flags/required-flag-gone': row<{
    /** Null: the pipeline requires it of flags with a risk. */
    readonly flag: string | null;
    readonly risk: string | null;
    readonly required: string;
    /** `by`: the file with the requirement. */
    readonly files: { readonly by: string; readonly required: string };
  }>({
    sentence: ({ flag, risk, required }) =>
      `${flag ?? `each flag with the risk ${risk}`} requires ${required}, which would not exist after this proposal`,
    hint: ({ required, files }) =>
      `delete the requirement "${required}: …" in ${files.by} in this proposal, or keep ${files.required}`,
    means: 'The proposal deletes a flag that another flag or the pipeline requires.',
    fix: 'Delete the requirement in the same proposal, or keep the flag.',
    example: 'flags: { new-search-index: 24h }',
  }),
  'flags/cycle': row<Circle>({
    sentence: circleText,
    hint: circleHint,
    means: 'Flags require each other in a circle, so none of them can ever be promoted.',
    fix: 'Remove one of the requirements on the circle.',
    example: 'a requires b, b requires c, c requires a',
  }),
  'flags/never-on': row<{ readonly required: string; readonly environment: string | null }>({
    sentence: ({ required, environment }) =>
      environment === null
        ? `this file requires the flag ${required}, which fills no variable of any service, so it is never on`
        : `this file requires the flag ${required} in ${environment}, where it fills no variable, so it is never on there`,
    hint: ({ required, environment }) =>
      environment === null
        ? `let ${required} fill a variable, or remove the requirement`
        : `add ${environment} to the \`in\` of a variable of ${required}, or remove the requirement`,
    means: 'The required flag fills no variable of any service there, so it can never be on.',
    fix: 'Let the required flag fill a variable, or remove the requirement.',
    example: 'services:\n  api: { NEW_SEARCH_INDEX_ENABLED: enabled }',
  }),
} as const;

function circleText(circle: Circle): string {
  switch (circle.kind) {
    case 'itself':
      return `${circle.required} requires itself`;
    case 'everywhere':
      return `${circle.environment} requires ${circle.required} of every flag${circle.risk === null ? '' : ` of ${circle.risk} risk`}, even of ${circle.required} itself, so ${circle.required} can never be promoted there`;
    case 'circle':
      return `flags require each other in a circle: ${[...circle.flags, circle.flags[0]].join(' → ')}`;
  }
}

function circleHint(circle: Circle): string {
  switch (circle.kind) {
    case 'itself':
      return `remove ${circle.required} from its own requirements`;
    case 'everywhere':
      return `write the requirement into the files of the flags that need ${circle.required}`;
    case 'circle':
      return 'remove one of these requirements';
  }
}
