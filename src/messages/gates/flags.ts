// The sentences of `flags`, and those about flags that require each other.
import { row } from '#messages/table.ts';
import { dueText } from '#domain/time.ts';
import type { Ahead, Clock, Level, Rewritten } from './wording.ts';
import {
  comeBack,
  futureHint,
  futureText,
  levelsText,
  REWRITE_HINT,
  rewriteDetails,
  rewriteText,
  sinceText,
} from './wording.ts';

/** A flag that requires another one in an environment. */
type Required = { readonly flag: string; readonly required: string; readonly environment: string };

/** How long the required flag has been on. */
type OnClock = Clock & { readonly required: string; readonly environment: string };

function onText({ required, environment, isAtLeast, landing, length }: OnClock): string {
  return `${required} on in ${environment} ${isAtLeast ? 'at least ' : ''}since ${sinceText(landing)}; ${length} required`;
}

/** A circle of requirements: of a flag with itself, of an environment that asks every flag, or of several flags. */
type Circle =
  | { readonly kind: 'itself'; readonly required: string }
  | { readonly kind: 'everywhere'; readonly required: string; readonly environment: string }
  | { readonly kind: 'circle'; readonly flags: readonly string[] };

export const FLAGS_MESSAGES = {
  'flags/on': row<OnClock>({
    sentence: onText,
    details: rewriteDetails,
    means: 'The required flag has been on here for long enough.',
    fix: 'Nothing to do.',
    example: 'flags: { convex/retry-with-backoff: 24h }',
  }),
  'flags/too-short': row<OnClock>({
    saysWhen: true,
    sentence: (clock) => `${onText(clock)}, due ${dueText(clock.due)}`,
    hint: (clock) => `${comeBack(clock)}; nothing has to be pushed again`,
    means: 'The required flag is on here, but not yet for long enough.',
    fix: 'Come back at the moment that the message names.',
    example: 'flags: { convex/retry-with-backoff: 24h }',
  }),
  'flags/off': row<
    Required & {
      readonly length: string;
      readonly now: readonly Level[] | null;
      readonly percent: number;
      readonly isJustOn: boolean;
    }
  >({
    sentence: ({ flag, required, environment, now, percent, length, isJustOn }) =>
      `${required} in ${environment}: ${levelsText(now)}; ${flag} needs it at ${percent}% or more in all of its services${isJustOn ? '' : `, for ${length}`}`,
    hint: ({ required, environment }) => `promote ${required} in ${environment} first`,
    means:
      'The required flag is not on here for all of its services, or at a lower rollout than the one proposed.',
    fix: 'Promote the required flag here first.',
    example: 'flaghoist promote convex/retry-with-backoff --to convex',
  }),
  'flags/lowered': row<Required & { readonly after: readonly Level[] | null }>({
    sentence: ({ flag, required, environment, after }) =>
      `this proposal takes ${required} to ${levelsText(after)} in ${environment}, and ${flag} requires it`,
    hint: ({ required }) => `leave ${required} as it is, or split the proposal`,
    means: 'The proposal lowers a flag that another flag in the same proposal requires.',
    fix: 'Split it, or leave the required flag on.',
    example: 'flags: { convex/retry-with-backoff: 24h }',
  }),
  'flags/same-proposal': row<Required>({
    sentence: ({ flag, required }) =>
      `this proposal raises ${required} together with ${flag}, which requires it`,
    hint: ({ required }) => `land ${required} first, in a pull request of its own`,
    means: 'The proposal raises a flag together with another flag that requires it.',
    fix: 'Land the required flag first.',
    example: 'flaghoist promote convex/retry-with-backoff --to convex',
  }),
  'flags/no-history': row<{
    readonly required: string;
    readonly environment: string;
    readonly why: string;
  }>({
    sentence: ({ required, environment, why }) =>
      `cannot determine how long ${required} has been on in ${environment}: ${why}`,
    hint: () => 'fix that and run the check again',
    means: 'Flaghoist could not read the landings of the required flag far enough back.',
    fix: 'Fetch the history that is missing; the message names the command.',
    example: 'git fetch --unshallow',
  }),
  'flags/rewritten': row<OnClock & { readonly rewrite: Rewritten }>({
    saysWhen: true,
    sentence: (clock) =>
      `${rewriteText(clock.rewrite)}; ${onText(clock)}, due ${dueText(clock.due)}`,
    hint: (clock) => `${comeBack(clock)}; ${REWRITE_HINT}`,
    means:
      'A commit that was seen as the tip of the default branch is no longer on its first-parent line: history was rewritten. The required flag counts from the first landing without that commit.',
    fix: 'Come back at the moment that the message names. Find out who rewrote it; forbid force-pushes and pushed merges on the default branch.',
    example: 'git log --first-parent origin/main',
  }),
  'flags/future-landing': row<OnClock & { readonly ahead: Ahead }>({
    sentence: ({ ahead, required, environment }) =>
      `${futureText(ahead)}, so it is not known how long ${required} has been on in ${environment}`,
    hint: ({ ahead }) => futureHint(ahead),
    details: rewriteDetails,
    means:
      'A commit behind the required flag is dated in the future, so its date says nothing about when it landed.',
    fix: 'Supply when that commit landed with landings in an evidence file, or let the action check the pull request: its clock uses no commit dates.',
    example: 'flaghoist check --evidence evidence.json',
  }),
  'flags/unknown-flag': row<{ readonly required: string }>({
    sentence: ({ required }) => `requires the flag "${required}", which is not defined`,
    hint: ({ required }) =>
      `define it in flags/${required}.yaml, or correct the name; until then the promotion waits`,
    means: 'A requirement names a flag that is not defined.',
    fix: 'Define it, or correct the name.',
    example: 'flags: { convex/retry-with-backoff: 24h }',
  }),
  'flags/required-flag-gone': row<{
    readonly flag: string;
    readonly required: string;
    readonly files: { readonly flag: string; readonly required: string };
  }>({
    sentence: ({ flag, required }) =>
      `${flag} requires ${required}, which would not exist after this proposal`,
    hint: ({ required, files }) =>
      `delete "${required}: …" below requires.*.flags in ${files.flag} in this proposal, or keep ${files.required}`,
    means: 'The proposal deletes a flag that another flag requires.',
    fix: 'Delete the requirement in the same proposal, or keep the flag.',
    example: 'flags: { convex/retry-with-backoff: 24h }',
  }),
  'flags/cycle': row<Circle>({
    sentence: circleText,
    hint: circleHint,
    means: 'Flags require each other in a circle, so none of them can ever be promoted.',
    fix: 'Remove one of the requirements on the circle.',
    example: 'a requires b, b requires c, c requires a',
  }),
  'flags/never-on': row<{ readonly required: string }>({
    sentence: ({ required }) =>
      `requires the flag ${required}, which fills no variable of any service, so it is never on`,
    hint: ({ required }) => `let ${required} fill a variable, or remove the requirement`,
    means: 'The required flag fills no variable of any service, so it can never be on.',
    fix: 'Let the required flag fill a variable, or remove the requirement.',
    example: 'services:\n  convex-backend: { RETRY_WITH_BACKOFF: enabled }',
  }),
} as const;

function circleText(circle: Circle): string {
  switch (circle.kind) {
    case 'itself':
      return `${circle.required} requires itself`;
    case 'everywhere':
      return `${circle.environment} requires ${circle.required} of every flag, even of ${circle.required} itself, so ${circle.required} can never be promoted there`;
    case 'circle':
      return `flags require each other in a circle: ${[...circle.flags, circle.flags[0]].join(' → ')}`;
  }
}

function circleHint(circle: Circle): string {
  switch (circle.kind) {
    case 'itself':
      return 'remove it from its own requirements';
    case 'everywhere':
      return `write the requirement into the files of the flags that need ${circle.required}`;
    case 'circle':
      return 'remove one of these requirements';
  }
}
