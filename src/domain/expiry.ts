// The expiry of a flag. It is shown, and changes no verdict.
import type { Flag } from './snapshot.ts';
import type { Instant } from './scalars.ts';
import { durationOf, parseInstant, plus } from './scalars.ts';

const DAY = durationOf('1d');

/** Whether the day on which a flag expires is over, in UTC. */
export function isExpired({ expires }: Pick<Flag, 'expires'>, now: Instant): boolean {
  const day = expires === null ? null : parseInstant(expires);
  return day !== null && now >= plus(day, DAY);
}
