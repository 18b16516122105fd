// The sentences of the built-in gates about the deployment log and about holds.
import { causeText } from '#messages/causes.ts';
import type { Instant } from '#domain/scalars.ts';
import { dueText, shortDueText } from '#domain/scalars.ts';
import { row } from '#messages/table.ts';
import type { IssueFacts } from './issues.ts';
import { issueText } from './issues.ts';
import type { MissingEvidence } from './wording.ts';
import { missingHint, missingSoFar } from './wording.ts';

type Hold = { readonly flag: string; readonly environment: string; readonly reason: string };

export const LOG_MESSAGES = {
  'log/unreachable': row<{ readonly missing: MissingEvidence }>({
    sentence: ({ missing }) =>
      `cannot determine which landings were refused: ${causeText(missing.why)}`,
    brief: ({ missing }) => ({ needs: 'the deployment log', soFar: causeText(missing.why) }),
    hint: ({ missing }) => missingHint(missing),
    means:
      'The deployment log could not be read, was cut off or lost an entry. Without it Flaghoist does not know which landings were refused. So it does not know which values to compare the promotion with.',
    fix: 'On a pull request, give the action deployments: read. Restore a damaged log with flaghoist deploy --import-log FILE. If there is no log, write deployments: { log: none } into the pipeline. Rollbacks never wait for the log.',
    example: 'permissions: { deployments: read }',
  }),
} as const;

export const HOLD_MESSAGES = {
  'hold/active': row<Hold>({
    sentence: ({ flag, environment }) => `${flag} is on hold in ${environment}`,
    brief: ({ environment, reason }) => ({ needs: `no hold in ${environment}`, soFar: reason }),
    title: ({ environment }) => `On hold in ${environment}`,
    hint: ({ flag, environment }) =>
      `when the reason no longer applies, lift the hold in a separate pull request: flaghoist hold ${flag} --in ${environment} --lift`,
    details: ({ reason }) => [`hold: ${reason}`],
    means:
      'A hold on this flag stops its promotion. The hold is here, or in an environment whose soak this one requires.',
    fix: 'When the reason no longer applies, lift the hold in a separate pull request: flaghoist hold FLAG --in ENVIRONMENT --lift',
    example: 'hold: "p95 latency under investigation"',
  }),
  'hold/ends': row<Hold & { readonly until: Instant }>({
    saysWhen: true,
    sentence: ({ flag, environment, until }) =>
      `${flag} is on hold in ${environment} until ${dueText(until)}`,
    brief: ({ environment, until }) => ({
      needs: `no hold in ${environment}`,
      soFar: `until ${shortDueText(until)}`,
    }),
    hint: ({ until }) => `come back ${dueText(until)}; no push is needed`,
    details: ({ reason }) => [`hold: ${reason}`],
    means:
      'A hold on this flag stops its promotion, and ends automatically at a known moment. The hold is here, or in an environment whose soak this one requires.',
    fix: 'Come back at the moment that the message names, or remove the hold in a separate pull request.',
    example: 'hold: { why: "p95 latency under investigation", until: 2026-12-01 }',
  }),
  'hold/lifted-here': row<Hold>({
    sentence: ({ flag, environment }) =>
      `${flag} is on hold in ${environment}; this proposal removes the hold and promotes the flag`,
    title: () => 'lift the hold first',
    hint: ({ flag, environment }) =>
      `first lift the hold in a separate pull request: flaghoist hold ${flag} --in ${environment} --lift`,
    details: ({ reason }) => [`hold: ${reason}`],
    means: 'The proposal removes a hold and promotes the flag.',
    fix: 'First lift the hold in a separate pull request: flaghoist hold FLAG --in ENVIRONMENT --lift',
    example: 'hold: "p95 latency under investigation"',
  }),
} as const;

export const ROLLED_BACK_MESSAGES = {
  'rolled-back/open': row<{ readonly flag: string; readonly issues: readonly IssueFacts[] }>({
    sentence: ({ flag }) => `${flag} had a breach after it rose, and the issue about it is open`,
    hint: () => 'fix the cause of the breach and close the issue; no push is needed',
    details: ({ issues }) => issues.map(issueText),
    means:
      'A watch found a breach after the exposure of this flag rose, and opened a rollback with an issue. While the issue is open, no promotion of the flag passes in any environment, and the watch of the flag cannot be removed.',
    fix: 'Find and fix the cause of the breach, and close the issue. The next sweep judges the pull request again.',
    example: 'watch: { for: 24h }',
  }),
  'rolled-back/unknown': row<{ readonly missing: MissingEvidence }>({
    sentence: ({ missing }) => `cannot read the issues of rollbacks: ${causeText(missing.why)}`,
    brief: ({ missing }) => ({
      needs: 'no open issue of a rollback',
      soFar: missingSoFar('the issues', missing),
    }),
    hint: ({ missing }) => missingHint(missing),
    means:
      'GitHub did not show whether an issue of a rollback is open. The flag has a watch, or may have had one.',
    fix: 'Give the action issues: read. If the action has that permission already, the next sweep asks again.',
    example: 'permissions: { issues: read }',
  }),
} as const;
