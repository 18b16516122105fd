// Whose turn it is first. When a rate limit ends a sweep early, the next one has to begin with those that this
// one did not reach, and nobody keeps a list of them.
import type { Instant } from '#domain/time.ts';

const QUARTER = 900;

/** The golden section: each multiple of it, turned round a circle, falls into the widest gap of those before. */
const STEP = (Math.sqrt(5) - 1) / 2;

/** The index, of so many, that a sweep begins with: another one every quarter of an hour, far from the last. */
export function firstInTurn(count: number, now: Instant): number {
  return Math.floor(((Math.floor(now / QUARTER) * STEP) % 1) * count);
}
