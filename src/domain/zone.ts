// Local times of a time zone as moments. Where clocks go forward, some local times do not exist; where they go back,
// some exist twice. The same local time is then another moment at the beginning of a span than at its end.
import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Brand, Instant } from './scalars.ts';
import { instant } from './scalars.ts';

/** A local time: the seconds since 1970 that a clock there shows, as if it showed UTC. */
export type LocalTime = Brand<number, 'LocalTime'>;

const MINUTE = 60;
export const DAY = 86_400;

/** Whether a time zone of that name is known. Cached, because a format takes long to make. */
export function isZone(zone: string): boolean {
  const isKnown = KNOWN.get(zone) ?? isKnownZone(zone);
  KNOWN.set(zone, isKnown);
  return isKnown;
}

const KNOWN = new Map<string, boolean>();

function isKnownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** What a clock in the zone shows at a moment. */
export function localAt(zone: string, at: Instant): LocalTime {
  return (at + offsetAt(zone, at)) as LocalTime;
}

/**
 * The first and the last moment at which a clock in the zone shows a local time. For a local time that does not exist,
 * both are the first moment after the gap.
 */
export function momentsOf(
  zone: string,
  local: LocalTime,
): { readonly first: Instant; readonly last: Instant } {
  // No clock changes twice within two days.
  const [before, after] = [offsetAt(zone, local - DAY), offsetAt(zone, local + DAY)];
  const moments = [local - before, local - after].filter(
    (at) => localAt(zone, instant(at)) === local,
  );
  if (moments.length === 0) {
    const at = changeBetween(zone, local - after, local - before);
    return { first: at, last: at };
  }
  return { first: instant(Math.min(...moments)), last: instant(Math.max(...moments)) };
}

/** The first moment with the offset of `end`, which differs from the one of `start`. */
function changeBetween(zone: string, start: number, end: number): Instant {
  const offset = offsetAt(zone, start);
  let [low, high] = [start, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return instant(high);
}

function offsetAt(zone: string, at: number): number {
  return Math.round(tzOffset(zone, new Date(at * 1000)) * MINUTE);
}
