// When a landing happened, for what is judged after it: a way back that was open then stays open, however late the
// deployment begins.
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import type { Gatherer } from '#app/deps.ts';

/** Null where nothing says when: then the moment of the judgement counts, which errs late. */
export async function landedMoment(
  { repository, clock }: Gatherer,
  landing: Sha,
  now: Instant,
): Promise<Instant | null> {
  const walk = await repository.walk(landing, now, new Set());
  if (walk.kind !== 'known') return null;
  const times = await clock.timesOf(walk.value, new Set([landing]), now);
  const found = times.kind === 'known' ? times.value.get(landing) : undefined;
  return found === undefined || found.ahead !== undefined ? null : found.at;
}
