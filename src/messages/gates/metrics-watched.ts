// What `metrics` says about a watch that has to have ended well.
import type { WatchEnd } from '#domain/evidence.ts';
import type { Instant } from '#domain/time.ts';
import { dueText } from '#domain/time.ts';
import { row } from '#messages/table.ts';
import type { MissingEvidence } from './wording.ts';
import { missingHint } from './wording.ts';

type OfWatch = { readonly environment: string; readonly length: string };

export const WATCHED_MESSAGES = {
  'metrics/watched': row<OfWatch>({
    sentence: ({ environment, length }) => `the watch of ${length} in ${environment} ended well`,
    means:
      'A watch has looked at the metrics since the exposure is live, and all of them were good.',
    fix: 'Nothing to do.',
    example: 'metrics: { watched: 24h }',
  }),
  'metrics/watching': row<OfWatch & { readonly due: Instant }>({
    saysWhen: true,
    sentence: ({ environment, length, due }) =>
      `the watch of ${length} in ${environment} ends ${dueText(due)}`,
    hint: ({ due }) => `come back ${dueText(due)}; nothing has to be pushed again`,
    means: 'The watch of the exposure that is live has not ended.',
    fix: 'Wait for its end. The workflow of the watch logs it with its next run.',
    example: 'watch: { for: 24h }',
  }),
  'metrics/not-watched': row<OfWatch>({
    sentence: ({ environment, length }) =>
      `no watch of ${length} has ended in ${environment} since this exposure is live`,
    hint: () => 'look whether the workflow of the watch runs',
    means: 'The log has no end of a watch for the exposure that is live.',
    fix: 'Let the workflow of the watch run. Only an exposure that rose is watched.',
    example: 'watch: { for: 24h }',
  }),
  'metrics/watched-badly': row<OfWatch & { readonly answer: WatchEnd['answer'] }>({
    sentence: ({ environment, length, answer }) =>
      `the watch of ${length} in ${environment} ended ${answer}`,
    hint: () => 'find out why; the next change of the exposure begins a new watch',
    means: 'A watch has ended, and not all metrics were good. A silence is not good.',
    fix: 'Solve the reason. Lower the flag and raise it again: that begins a new watch.',
    example: 'metrics: { watched: 24h }',
  }),
  'metrics/watch-unsigned': row<OfWatch>({
    sentence: ({ environment, length }) =>
      `the watch of ${length} in ${environment} ended well, but any workflow of this repository could have written that`,
    hint: () =>
      'give the watch and the gate the token of an App, or the secret FLAGHOIST_LOG_KEY, and let the watch run',
    means:
      'Every workflow may write deployments with its own token. An end counts when it is signed, or an App wrote it.',
    fix: 'Set FLAGHOIST_LOG_KEY, or the identity of an App, in the workflows that watch and judge.',
    example: 'env: { FLAGHOIST_LOG_KEY: "${{ secrets.FLAGHOIST_LOG_KEY }}" }',
  }),
  'metrics/watch-unknown': row<OfWatch & { readonly missing: MissingEvidence }>({
    sentence: ({ environment, missing }) =>
      `cannot read how the watch in ${environment} ended: ${missing.why}`,
    hint: ({ missing }) => missingHint(missing),
    means: 'The ends of watches are on the deployment log, which could not be read.',
    fix: 'On a pull request the action needs deployments: read.',
    example: 'permissions: { deployments: read }',
  }),
  'metrics/no-watch': row<{ readonly flag: string; readonly length: string }>({
    sentence: ({ flag, length }) => `${flag} has no watch of ${length}`,
    hint: ({ length }) => `write watch: { for: ${length} } into its definition`,
    means: 'A requirement asks for a watch that the flag does not have, so it cannot be met.',
    fix: 'Add a watch that is long enough.',
    example: 'watch: { for: 24h }',
  }),
} as const;
