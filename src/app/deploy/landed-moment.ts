// When a landing happened. A resume that was possible then stays possible, however late the deployment begins.
import type { Sha, Instant } from '#domain/scalars.ts';
import type { Gatherer } from '#app/deps.ts';

/** Null where it is not known: then the moment of the judgement counts, which errs late. */
export async function landedMoment(
  { repository, clock }: Gatherer,
  landing: Sha,
  now: Instant,
): Promise<Instant | null> {
  const walk = await repository.walk(landing, now, new Set());
  if (walk.kind !== 'known') return null;
  const times = await clock.timesOf(walk.value, new Set([landing]), now);
  const time = times.kind === 'known' ? times.value.get(landing) : undefined;
  return time === undefined || time.futureDate !== undefined ? null : time.at;
}
