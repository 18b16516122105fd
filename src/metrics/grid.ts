// The grid of a window: points at equal distances, aligned to the Unix epoch, ending a little before now. And the samples
// at its points as a short text.
import type { Grid, Sample, SampleClass } from '#domain/metrics.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import { duration, instant } from '#domain/scalars.ts';
import type { Rules } from './rules.ts';
import { classOf } from './rules.ts';

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

/** The most bytes of the samples of one metric. */
export const MOST_BYTES = 64 * 1024;

/**
 * The samples as a text of at most `most` bytes, for a question that is saved: `0.01*120 - NaN 0.02`. A value with many
 * digits is `=` and its eight bytes in Base64. What would be too long is rounded, and no rounding changes the class of a
 * sample. Null if they do not fit.
 */
export function encoded(values: readonly Sample[], rules: Rules, most = MOST_BYTES): string | null {
  const forms = [() => values, () => rounded(values, rules), () => representative(values, rules)];
  for (const form of forms) {
    const text = textOf(form());
    if (text.length <= most) return text;
  }
  return null;
}

const DIGITS = 4;

function rounded(values: readonly Sample[], rules: Rules): readonly Sample[] {
  return values.map((value) => {
    if (value === null || !Number.isFinite(value)) return value;
    const short = Number(value.toPrecision(DIGITS));
    return classOf(short, rules) === classOf(value, rules) ? short : value;
  });
}

/** The median of its class for each value. */
function representative(values: readonly Sample[], rules: Rules): readonly Sample[] {
  const byClass = new Map<SampleClass, Sample[]>();
  for (const value of values) {
    const kind = classOf(value, rules);
    const classValues = byClass.get(kind);
    if (classValues === undefined) byClass.set(kind, [value]);
    else classValues.push(value);
  }
  const medians = new Map([...byClass].map(([kind, samples]) => [kind, medianOf(samples)]));
  return values.map((value) =>
    value === null || !Number.isFinite(value)
      ? value
      : (medians.get(classOf(value, rules)) ?? value),
  );
}

function textOf(values: readonly Sample[]): string {
  const runs: { word: string; count: number }[] = [];
  for (const value of values) {
    const word = value === null ? '-' : wordOf(value);
    const last = runs.at(-1);
    if (last?.word === word) last.count += 1;
    else runs.push({ word, count: 1 });
  }
  return runs.map(({ word, count }) => (count === 1 ? word : `${word}*${count}`)).join(' ');
}

/** The characters of a value in Base64. */
const WORD = 12;

function wordOf(value: number): string {
  const digits = String(value);
  if (digits.length <= WORD) return digits;
  const bytes = Buffer.alloc(Float64Array.BYTES_PER_ELEMENT);
  bytes.writeDoubleBE(value);
  return `=${bytes.toString('base64url')}`;
}

function valueOf(word: string): Sample {
  if (word === '-') return null;
  return word.startsWith('=')
    ? Buffer.from(word.slice(1), 'base64url').readDoubleBE()
    : Number(word);
}

/** The samples of such a text. */
export function decoded(text: string): readonly Sample[] {
  if (text === '') return [];
  return text.split(' ').flatMap((run) => {
    const [word = '-', count = '1'] = run.split('*');
    return Array.from({ length: Number(count) }, () => valueOf(word));
  });
}
