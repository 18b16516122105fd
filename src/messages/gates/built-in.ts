// The sentences of the built-in gates about the deployment log and about holds.
import type { Instant } from '#domain/time.ts';
import { dueText } from '#domain/time.ts';
import { row } from '#messages/table.ts';
import type { Unseen } from './wording.ts';
import { unseenHint } from './wording.ts';

type Hold = { readonly flag: string; readonly environment: string; readonly reason: string };

export const LOG_MESSAGES = {
  'log/unreachable': row<{ readonly unseen: Unseen }>({
    sentence: ({ unseen }) => `cannot determine which landings were refused: ${unseen.why}`,
    hint: ({ unseen }) => unseenHint(unseen),
    means:
      'The deployment log could not be read, was cut off or lost an entry. Without it Flaghoist does not know which landings were refused, and so what to compare the promotion with.',
    fix: 'On a pull request the action reads the log from GitHub and needs deployments: read. Restore a damaged log with flaghoist deploy --import-log FILE. A pipeline without a log says deployments: { log: none }. Rollbacks never wait for the log.',
    example: 'permissions: { deployments: read }',
  }),
} as const;

export const HOLD_MESSAGES = {
  'hold/active': row<Hold>({
    sentence: ({ flag, environment }) => `${flag} is on hold in ${environment}`,
    hint: ({ environment }) =>
      `when the reason is resolved, remove the line "hold" from the state in ${environment}, in a pull request of its own`,
    details: ({ reason }) => [`hold: ${reason}`],
    means:
      'The state of this flag says hold, here or in an environment that this one soaks in. A hold stops further promotion, here and downstream.',
    fix: 'When the reason is resolved, remove the line in a pull request of its own.',
    example: 'hold: "p95 latency under investigation"',
  }),
  'hold/ends': row<Hold & { readonly until: Instant }>({
    saysWhen: true,
    sentence: ({ flag, environment, until }) =>
      `${flag} is on hold in ${environment} until ${dueText(until)}`,
    hint: ({ until }) => `come back ${dueText(until)}; nothing has to be pushed again`,
    details: ({ reason }) => [`hold: ${reason}`],
    means:
      'The state of this flag says hold, here or in an environment that this one soaks in. The hold ends by itself.',
    fix: 'Come back at the moment that the message names, or lift the hold in a pull request of its own.',
    example: 'hold: { why: "p95 latency under investigation", until: 2026-12-01 }',
  }),
  'hold/lifted-here': row<Hold>({
    sentence: ({ flag, environment }) =>
      `${flag} is on hold in ${environment}, and this proposal lifts the hold and promotes together`,
    hint: () => 'lift the hold first, in a pull request of its own',
    details: ({ reason }) => [`hold: ${reason}`],
    means: 'The proposal lifts a hold and promotes the flag together.',
    fix: 'Lift the hold first, in a pull request of its own.',
    example: 'hold: "p95 latency under investigation"',
  }),
} as const;
