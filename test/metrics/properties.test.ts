// The laws of a window's answer, over random series.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import type { Sample } from '#domain/metrics.ts';
import { durationOf } from '#domain/scalars.ts';
import { decoded, encoded, medianOf, piecesOf, pointsOf } from '#metrics/grid.ts';
import { classOf } from '#metrics/rules.ts';
import { aWindow, judged, lengthOf, someRules, times } from './support.ts';

const value: fc.Arbitrary<Sample> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(0, 0.0099, 0.01, 0.0101, 0.0199, 0.02, 0.0201) },
  { weight: 4, arbitrary: fc.constantFrom(0.0499, 0.05, 0.0501, 0.9) },
  { weight: 1, arbitrary: fc.constantFrom(null, Number.NaN, Infinity, -Infinity) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, min: 0, max: 1 }) },
);
/** Runs of equal samples, so that breaches happen. */
const series = fc
  .array(fc.tuple(value, fc.integer({ min: 1, max: 15 })), { minLength: 1, maxLength: 12 })
  .map((runs) => runs.flatMap(([sample, count]) => [...times(count, sample)]));
const kindOf = (samples: readonly Sample[], own = {}) =>
  judged(samples, someRules(own)).answer.kind;
const percent = fc.integer({ min: 1, max: 900 }).map((tenths) => tenths / 10);

describe('whatever the samples are', () => {
  test('a window is good only with enough good points, and bad only with a critical one', () => {
    fc.assert(
      fc.property(series, (samples) => {
        const { answer, counts } = judged(samples);
        const isRight = {
          good: counts.good >= 0.99 * counts.points,
          bad: counts.critical > 0,
          undecided: true,
          silent: true,
        };
        const { good, between, warning, critical, silent, points, finite } = counts;
        expect(good + between + warning + critical + silent).toBe(points);
        expect(isRight[answer.kind]).toBe(true);
        expect(finite >= 0.95 * points || answer.kind === 'silent').toBe(true);
      }),
    );
  });

  test('a silent sample more, or in place of another, never makes a window good', () => {
    const silent = fc.constantFrom(null, Number.NaN, Infinity);
    fc.assert(
      fc.property(series, silent, fc.nat(), (samples, none, place) => {
        fc.pre(kindOf(samples) !== 'good');
        const at = place % samples.length;
        expect(kindOf(samples.with(at, none))).not.toBe('good');
        expect(kindOf(samples.toSpliced(at, 0, none))).not.toBe('good');
      }),
    );
  });

  test('a silent sample never makes a window bad', () => {
    fc.assert(
      fc.property(series, fc.nat(), (samples, place) => {
        fc.pre(kindOf(samples) !== 'bad');
        const after = kindOf(samples.with(place % samples.length, null));
        // A silent window may hide a breach, but one sample less hides nothing.
        expect(after).not.toBe('bad');
      }),
    );
  });

  test('a tighter threshold never makes a window better', () => {
    const rank = { bad: 0, undecided: 1, good: 2, silent: 3 };
    fc.assert(
      fc.property(series, percent, percent, (samples, a, b) => {
        const [tight, loose] = [Math.min(a, b), Math.max(a, b)];
        for (const own of [
          (bound: number) => ({ good: `< ${bound}%`, warning: null, critical: null }),
          (bound: number) => ({ critical: { when: `> ${bound}%`, for: '5m' } }),
          (bound: number) => ({ warning: { when: `> ${bound}%`, for: '5m' } }),
          (bound: number) => ({ critical: { when: '> 5%', for: `${Math.round(bound)}m` } }),
        ]) {
          expect(rank[kindOf(samples, own(tight))]).toBeLessThanOrEqual(
            rank[kindOf(samples, own(loose))],
          );
        }
      }),
    );
  });

  test('time alone does not clear a window earlier than it says', () => {
    fc.assert(
      fc.property(series, (samples) => {
        const length = lengthOf(samples);
        const { answer, clearsAt } = judged(samples);
        fc.pre(answer.kind !== 'silent' && clearsAt !== null);
        const later = [...samples, ...times(samples.length, 0)];
        for (let end = samples.length; end < later.length; end += 1) {
          const window = aWindow(samples).grid.from + end * 60;
          if (window >= (clearsAt ?? 0)) break;
          if (kindOf(later.slice(end - length / 60, end + 1)) === 'good') return false;
        }
        return true;
      }),
      { numRuns: 30 },
    );
  });

  test('the text of a question gives the same classes, and mostly the same values', () => {
    const rules = someRules();
    fc.assert(
      fc.property(series, fc.integer({ min: 200, max: 4000 }), (samples, most) => {
        const whole = encoded(samples, rules, Infinity);
        expect(decoded(whole ?? '')).toEqual(
          samples.map((sample) => (Object.is(sample, -0) ? 0 : sample)),
        );
        const text = encoded(samples, rules, most);
        if (text === null) return;
        expect(text.length).toBeLessThanOrEqual(most);
        expect(decoded(text).map((sample) => classOf(sample, rules))).toEqual(
          samples.map((sample) => classOf(sample, rules)),
        );
        expect(judged(decoded(text)).answer.kind).toBe(judged(samples).answer.kind);
      }),
    );
  });
});

describe('a question', () => {
  test('holds 48h of three metrics a minute in less than 200 KiB, as they are', () => {
    const samples = Array.from(
      { length: 48 * 60 + 1 },
      (_, index) => Math.abs(Math.sin(index)) / 100,
    );
    const text = encoded(samples, someRules()) ?? '';
    expect(text.length * 3).toBeLessThan(190 * 1024);
    expect(decoded(text)).toEqual(samples);
  });

  test('holds 30 days a minute in 64 KiB, by their classes', () => {
    const samples = Array.from(
      { length: 30 * 1440 },
      (_, index) => Math.abs(Math.sin(index / 500)) / 90,
    );
    const text = encoded(samples, someRules()) ?? '';
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThan(64 * 1024);
    expect(decoded(text)).toHaveLength(samples.length);
  });

  test('holds no samples that do not fit', () => {
    const samples = Array.from({ length: 30_000 }, (_, index) => (index % 2 === 0 ? 0 : 0.015));
    expect(encoded(samples, someRules())).toBe(null);
  });
});

test('a long window is asked for in pieces that have every point once', () => {
  const grid = { ...aWindow(times(24_001, 0)).grid };
  const pieces = piecesOf(grid);
  expect(pieces.map(pointsOf)).toEqual([11_000, 11_000, 2001]);
  expect(pieces.map(({ from }) => from)).toEqual(
    [0, 11_000, 22_000].map((point) => grid.from + point * 60),
  );
  expect(pieces.at(-1)?.to).toBe(grid.to);
});

test('a median ignores what is no number', () => {
  expect(medianOf([3, null, 1, Number.NaN, 2, Infinity])).toBe(2);
  expect(medianOf([1, 2])).toBe(1.5);
  expect(medianOf([null, Number.NaN])).toBe(null);
  expect(durationOf('1h')).toBe(3600);
});
