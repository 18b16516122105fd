// The sentences of `metrics` about a watch that must have ended well.
import { causeText } from '#messages/causes.ts';
import type { WatchEnd } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { dueText, shortDueText } from '#domain/scalars.ts';
import { row } from '#messages/table.ts';
import type { MissingEvidence } from './wording.ts';
import { missingHint, missingSoFar, missingTitle } from './wording.ts';

type OfWatch = { readonly environment: string; readonly length: string };

const ENDINGS: Readonly<Record<WatchEnd['answer'], string>> = {
  good: 'well',
  bad: 'with a critical metric',
  silent: 'with a metric without an answer',
  undecided: 'with a metric that is neither good nor bad',
};

function neededWatch(environment: string, length: string): string {
  return `a watch of ${length} in ${environment} that ended well`;
}

export const WATCHED_MESSAGES = {
  'metrics/watched': row<OfWatch>({
    sentence: ({ environment, length }) => `the watch of ${length} in ${environment} ended well`,
    brief: ({ environment, length }) => ({
      needs: neededWatch(environment, length),
      soFar: 'ended well',
    }),
    means:
      'A watch has looked at the metrics since the exposure went live, and all of them were good.',
    fix: 'Nothing to do.',
    example: 'metrics: { watched: 24h }',
  }),
  'metrics/watching': row<OfWatch & { readonly due: Instant }>({
    saysWhen: true,
    sentence: ({ environment, length, due }) =>
      `the watch of ${length} in ${environment} ends ${dueText(due)}`,
    brief: ({ environment, length, due }) => ({
      needs: neededWatch(environment, length),
      soFar: `ends ${shortDueText(due)}`,
    }),
    hint: ({ due }) => `come back ${dueText(due)}; no push is needed`,
    means: 'The watch of the exposure that is live has not ended.',
    fix: 'Wait for the end of the watch. The next run of its workflow writes the end to the log.',
    example: 'watch: { for: 24h }',
  }),
  'metrics/not-watched': row<OfWatch>({
    sentence: ({ environment, length }) =>
      `no watch of ${length} has ended in ${environment} since this exposure went live`,
    brief: ({ environment, length }) => ({
      needs: neededWatch(environment, length),
      soFar: 'none has ended',
    }),
    title: ({ environment }) => `Waits for the watch in ${environment}`,
    hint: () =>
      'check that the workflow of the watch runs; its next run after the watch writes the end to the log',
    means: 'The deployment log has no end of a watch for the exposure that is live.',
    fix: 'Let the workflow of the watch run. Only an exposure that rose is watched.',
    example: 'watch: { for: 24h }',
  }),
  'metrics/watched-badly': row<OfWatch & { readonly answer: WatchEnd['answer'] }>({
    sentence: ({ environment, length, answer }) =>
      `the watch of ${length} in ${environment} ended ${ENDINGS[answer]}`,
    brief: ({ environment, length, answer }) => ({
      needs: neededWatch(environment, length),
      soFar: `ended ${ENDINGS[answer]}`,
    }),
    title: ({ environment }) => `The watch ended badly in ${environment}`,
    hint: ({ answer }) =>
      answer === 'silent'
        ? 'if a source failed, fix it within a day, and the next run of the watch looks again; otherwise lower the flag and raise it again'
        : 'find and fix the cause; then lower the flag and raise it again, which begins a new watch',
    means:
      'A watch has ended, and not all metrics were good. A metric without an answer is not good.',
    fix: 'Fix the cause. Then lower the flag and raise it again, which begins a new watch.',
    example: 'metrics: { watched: 24h }',
  }),
  'metrics/watch-unsigned': row<OfWatch>({
    sentence: ({ environment, length }) =>
      `the watch of ${length} in ${environment} ended well, but any workflow of this repository could have written that end`,
    brief: ({ environment, length }) => ({
      needs: neededWatch(environment, length),
      soFar: 'its end is not signed',
    }),
    title: () => 'The end of the watch is not signed',
    hint: () =>
      'give the watch and the gate the token of an App, or the secret FLAGHOIST_LOG_KEY, and start the watch',
    means:
      'The end of a watch does not count, because the end is not signed, and no App wrote it. Every workflow may write deployments with its own token.',
    fix: 'Set FLAGHOIST_LOG_KEY, or the identity of an App, in the workflows that watch and judge.',
    example: 'env: { FLAGHOIST_LOG_KEY: "${{ secrets.FLAGHOIST_LOG_KEY }}" }',
  }),
  'metrics/watched-by-other': row<OfWatch & { readonly by: string }>({
    sentence: ({ environment, length, by }) =>
      `${by} logged the end of the watch of ${length} in ${environment}, without a signature, so that end does not count`,
    brief: ({ environment, length, by }) => ({
      needs: neededWatch(environment, length),
      soFar: `${by} logged its end, without a signature`,
    }),
    title: () => 'The end of the watch is not signed',
    hint: ({ by }) =>
      `let the watch run with the token of the gate instead of ${by}, or give both the secret FLAGHOIST_LOG_KEY`,
    means:
      'The end of a watch does not count, because another login than that of the gate wrote it. The end is not signed, and many people and workflows may write deployments.',
    fix: 'Give the workflows that watch and judge the same token, or the secret FLAGHOIST_LOG_KEY. The next run of the watch logs the end again.',
    example: 'env: { FLAGHOIST_LOG_KEY: "${{ secrets.FLAGHOIST_LOG_KEY }}" }',
  }),
  'metrics/watch-unknown': row<OfWatch & { readonly missing: MissingEvidence }>({
    sentence: ({ environment, missing }) =>
      `cannot read how the watch in ${environment} ended: ${causeText(missing.why)}`,
    brief: ({ environment, length, missing }) => ({
      needs: neededWatch(environment, length),
      soFar: missingSoFar('how it ended', missing),
    }),
    title: ({ missing }) => missingTitle('the end of the watch', missing),
    hint: ({ missing }) => missingHint(missing),
    means: 'The deployment log has the ends of watches, and it could not be read.',
    fix: 'On a pull request, give the action deployments: read.',
    example: 'permissions: { deployments: read }',
  }),
  'metrics/no-watch': row<{ readonly flag: string; readonly length: string }>({
    sentence: ({ flag, length }) => `${flag} has no watch of ${length}`,
    hint: ({ length }) => `write watch: { for: ${length} } into the definition of the flag`,
    means:
      'A requirement asks for a watch that the flag does not have, so the requirement cannot be met.',
    fix: 'Add a watch that is long enough to the flag.',
    example: 'watch: { for: 24h }',
  }),
} as const;
