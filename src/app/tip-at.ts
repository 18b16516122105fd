// The tip of the default branch as it was at a moment: what landed after it is left out.
import type { Instant, Sha } from '#domain/scalars.ts';
import type { Gatherer } from './ports.ts';
import { walkFrom } from './gather-history.ts';
import { refusal } from './refusal.ts';

/** `at`: a moment that may lie before the present one, `today`. Null: nothing had landed by then. */
export async function tipAt(
  gatherer: Gatherer,
  tip: Sha,
  at: Instant,
  today: Instant,
): Promise<Sha | null> {
  if (at >= today) return tip;
  const walk = await walkFrom(gatherer, tip, at, new Set(), today);
  if (walk.kind !== 'known') throw refusal('log/no-history', { why: walk.why });
  const landings = walk.value.landings.slice(0, walk.value.examined + 1);
  const wanted = new Set(landings.map(({ sha }) => sha));
  const times = await gatherer.clock.timesOf(walk.value, wanted, today);
  if (times.kind !== 'known') throw refusal('log/no-history', { why: times.why });
  const firstLater = landings.findLastIndex(({ sha, committedAt }) => {
    const landing = times.value.get(sha);
    // A date that is still to come says nothing about this landing or those after it.
    const isDoubtful = landing === undefined || landing.futureDate !== undefined;
    const landed = isDoubtful ? committedAt : landing.at;
    return landed > at && landed <= today;
  });
  return landings[firstLater + 1]?.sha ?? null;
}
