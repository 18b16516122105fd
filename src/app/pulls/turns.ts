// With which pull request a sweep begins. A rate limit may end a sweep early, so the next one begins elsewhere. No list
// has to be kept for that.
import type { Instant } from '#domain/scalars.ts';

const QUARTER = 900;

/** The golden section: each multiple of it, taken round a circle, falls into the widest gap between the earlier ones. */
const STEP = (Math.sqrt(5) - 1) / 2;

/** The index below `count` that a sweep begins with: another one each quarter of an hour, far from the one before. */
export function firstInTurn(count: number, now: Instant): number {
  return Math.floor(((Math.floor(now / QUARTER) * STEP) % 1) * count);
}
