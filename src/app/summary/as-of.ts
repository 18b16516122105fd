// The world as it was at a moment: the issues, the deployments and the samples of then. So a summary of a week
// is the same whenever it is written.
import { causeText } from '#messages/causes.ts';
import type { Evidence, Issue } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { hasPast } from '#domain/metrics.ts';
import type { Instant } from '#domain/scalars.ts';
import type { Gatherer } from '#app/ports.ts';

/** The same gatherer at an earlier moment. It writes nothing. */
export function gathererAsOf(gatherer: Gatherer, until: Instant): Gatherer {
  const { clock, evidence, metrics, logged } = gatherer;
  return {
    ...gatherer,
    clock: {
      name: clock.name,
      now: () => Promise.resolve(until),
      timesOf: (walk, wanted, now) => clock.timesOf(walk, wanted, now),
      begin: (times) => Promise.resolve(times),
      rewritten: (line) => clock.rewritten(line),
    },
    evidence: {
      answer: async (asks, fingerprint) =>
        evidenceAt(await evidence.answer(asks, fingerprint), until),
    },
    ...(metrics === undefined
      ? {}
      : {
          metrics: {
            ...metrics,
            // A source compares its clock with the present, and not with the end of the window.
            answer: async (question) =>
              hasPast(question, question.source) || question.question.kind === 'query'
                ? metrics.answer({ ...question, now: await clock.now() })
                : {
                    kind: 'silent',
                    silence: { kind: 'failed', why: causeText({ kind: 'present-only' }) },
                  },
          },
        }),
    ...(logged === undefined
      ? {}
      : {
          logged: async (settings) => {
            const entries = await logged(settings);
            if (entries.kind !== 'known') return entries;
            return known(entries.value.filter(({ at }) => at < until));
          },
        }),
  };
}

type PastEvidence = Omit<Evidence, 'timelines' | 'rewritten'>;

function evidenceAt(answered: PastEvidence, until: Instant): PastEvidence {
  const { issues, deployments, watched } = answered;
  return {
    ...answered,
    issues: issues.kind === 'known' ? known(issuesAt(issues.value, until)) : issues,
    deployments:
      deployments.kind === 'known'
        ? known(deployments.value.filter(({ at }) => at < until))
        : deployments,
    ...(watched?.kind === 'known'
      ? { watched: known(watched.value.filter(({ at }) => at < until)) }
      : {}),
  };
}

/** One that was closed later was open then. */
function issuesAt(issues: readonly Issue[], until: Instant): readonly Issue[] {
  return issues.flatMap((issue) => {
    const { openedAt, closedAt } = issue;
    if (openedAt !== undefined && openedAt >= until) return [];
    return [closedAt !== null && closedAt >= until ? { ...issue, closedAt: null } : issue];
  });
}
