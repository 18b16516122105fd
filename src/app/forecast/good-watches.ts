// The ends of watches as a forecast assumes them: each one that has not ended ends good at its time. How a watch has ended
// stays as it was.
import type { Ask, Evidence, WatchEnd } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { filesOf } from '#domain/snapshot.ts';
import type { Instant } from '#domain/scalars.ts';
import type { Watched } from '#judge/watch.ts';
import { endOf, watchStartOf, watchedIn } from '#judge/watch.ts';
import type { Surroundings } from '#app/status-next.ts';

export function asksAboutWatches(asks: readonly Ask[]): boolean {
  return asks.some(({ kind }) => kind === 'watched');
}

/** The evidence with the ends up to this moment. */
export function withGoodWatches(
  around: Surroundings,
  asks: readonly Ask[],
  evidence: Evidence,
  at: Instant,
): Evidence {
  if (!asksAboutWatches(asks)) return evidence;
  const { watched: logged } = evidence;
  // Where the log cannot be read, no watch counts as ended.
  const before = logged?.kind === 'known' ? logged.value : [];
  const assumed = watchesIn(around, asks).flatMap((watched) => {
    const end = goodEnd(watched, evidence);
    return end === null || end.at > at || before.some((watchEnd) => isSame(watchEnd, end))
      ? []
      : [end];
  });
  return { ...evidence, watched: known([...before, ...assumed]) };
}

function watchesIn({ snapshot, pipeline }: Surroundings, asks: readonly Ask[]): readonly Watched[] {
  const places = new Set(asks.flatMap((ask) => (ask.kind === 'watched' ? ask.environment : [])));
  const keys = new Set(asks.flatMap((ask) => (ask.kind === 'timeline' ? ask.flag : [])));
  const flags = new Map([...keys].map((key) => [key, filesOf(snapshot, key)]));
  const all = watchedIn({ ...snapshot, flags }, pipeline);
  return all.filter(({ environment }) => places.has(environment));
}

/** Null: nothing is live there that has risen, so nothing is watched. */
function goodEnd(watched: Watched, evidence: Evidence): WatchEnd | null {
  const start = watchStartOf(watched, evidence);
  if (start?.kind !== 'live') return null;
  const { flag, environment, watch } = watched;
  return {
    environment,
    flag: flag.key,
    landing: start.landing.sha,
    answer: 'good',
    for: watch.for,
    at: endOf(watched, start.since),
  };
}

function isSame(a: WatchEnd, b: WatchEnd): boolean {
  return a.flag === b.flag && a.environment === b.environment && a.landing === b.landing;
}
