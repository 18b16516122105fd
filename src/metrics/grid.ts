// The grid of a window: points at equal distances, aligned to the Unix epoch, ending a little before now.
import type { Grid } from '#domain/metrics.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import { duration, instant } from '#domain/scalars.ts';
import type { Rules } from './rules.ts';

/** The most points that Prometheus answers at once. */
const MOST_POINTS = 11_000;

export function pointsOf({ from, to, step }: Grid): number {
  return to < from ? 0 : Math.floor((to - from) / step) + 1;
}

/** The newest point that is old enough to be known. */
export function endAt(until: Instant, { step, delay }: Pick<Rules, 'step' | 'delay'>): Instant {
  return instant(Math.floor((until - delay) / step) * step);
}

/** The first point at or after a moment. */
export function firstAfter(at: Instant, step: Duration): Instant {
  return instant(Math.ceil(at / step) * step);
}

/** A length in whole steps, and at least as long: a window begins and ends at points. */
export function inSteps(length: Duration, step: Duration): Duration {
  return duration(Math.ceil(length / step) * step);
}

/** The moment at which a point is the newest known one. */
export function knownAt(point: Instant, { delay }: Pick<Rules, 'delay'>): Instant {
  return instant(point + delay);
}

/** The grid in pieces of at most `most` points. */
export function piecesOf(grid: Grid, most = MOST_POINTS): readonly Grid[] {
  const { from, to, step } = grid;
  const pieces: Grid[] = [];
  for (let start: number = from; start <= to; start += most * step) {
    pieces.push({
      from: instant(start),
      to: instant(Math.min(to, start + (most - 1) * step)),
      step,
    });
  }
  return pieces;
}

export function medianOf(values: readonly (number | null)[]): number | null {
  const sorted = values
    .filter((value) => value !== null)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : low + (high - low) / 2;
}
