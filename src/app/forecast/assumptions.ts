// What a forecast assumes, and the moments that each assumption moves.
import type { Ask, Evidence, SamplesAsk } from '#domain/evidence.ts';
import type { Duration, Instant } from '#domain/time.ts';
import type { Assumption, ForecastStep } from '#report/forecast-facts.ts';

interface Assumed {
  readonly watched: readonly ForecastStep[];
  readonly asks: readonly Ask[];
  readonly evidence: Evidence;
  readonly start: Instant;
  readonly mergeDelay: Duration;
  readonly mergesMeasured: number | null;
  readonly deployTakes: Duration | null;
}

/** Only those that move a moment. */
export function assumptionsOf(
  steps: readonly ForecastStep[],
  { watched, evidence, asks, start, mergeDelay, mergesMeasured, deployTakes }: Assumed,
): readonly Assumption[] {
  const [firstNeed] = steps.filter(({ needs }) => needs.length > 0);
  const [first] = steps;
  const [firstWatched] = watched;
  const { issues, deployments } = evidence;
  const isUnread = issues.kind !== 'known' && asks.some(({ kind }) => kind === 'issues');
  const open =
    issues.kind === 'known' ? issues.value.filter(({ closedAt }) => closedAt === null) : [];
  const measured = asks.flatMap((ask) => (ask.kind === 'samples' ? ask : []));
  const firstMeasured = steps.find(({ flag }) => measured.some((ask) => ask.flag === flag));
  return [
    ...(firstNeed === undefined
      ? []
      : [
          {
            kind: 'people' as const,
            moves: firstNeed.at,
            steps: steps.filter(({ needs }) => needs.length > 0).length,
          },
        ]),
    ...(isUnread && first !== undefined
      ? [{ kind: 'issues-unknown' as const, moves: first.at, why: issues.why }]
      : []),
    ...(open.length === 0
      ? []
      : [{ kind: 'issues' as const, moves: start, issues: open.map(({ number }) => number) }]),
    ...(firstMeasured === undefined
      ? []
      : [
          {
            kind: 'good-metrics' as const,
            moves: firstMeasured.at,
            metrics: namesOf(measured).size,
          },
        ]),
    ...(firstWatched === undefined
      ? []
      : [
          {
            kind: 'good-watches' as const,
            moves: firstWatched.at,
            steps: watched.length,
            unread: evidence.watched?.kind === 'known' ? null : (evidence.watched?.why ?? null),
          },
        ]),
    ...(first === undefined
      ? []
      : [
          {
            kind: 'merge' as const,
            moves: first.at,
            delay: mergeDelay,
            landings: mergesMeasured,
          },
        ]),
    ...(deployments.kind === 'known' && first !== undefined
      ? [{ kind: 'deployment' as const, moves: first.at, takes: deployTakes }]
      : []),
  ];
}

/** The same metric may be asked for at several steps. */
function namesOf(measured: readonly SamplesAsk[]): ReadonlySet<string> {
  return new Set(measured.map(({ flag, metric }) => `${flag} ${metric.name}`));
}
