import { describe, expect, test } from '@jest/globals';
import type { Metric, Sample, Silence, SourceSilence } from '#domain/metrics.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import { contradictionIn } from '#metrics/rules.ts';
import { judgeWindow } from '#metrics/window.ts';
import { aWindow, judged, lengthOf, someRules, START, times } from './support.ts';

const [GOOD, BETWEEN, WARNING, CRITICAL] = [0.001, 0.015, 0.03, 0.06];
const HOUR = times(61, GOOD);

/** The hour with other samples from a minute on. */
const hourWith = (at: number, ...others: readonly Sample[]): readonly Sample[] =>
  HOUR.map((value, minute) => others[minute - at] ?? value).map((value, minute) =>
    minute >= at && minute < at + others.length ? (others[minute - at] ?? null) : value,
  );

const silence = (samples: readonly Sample[], own: Partial<Metric> = {}): Silence | null => {
  const { answer } = judged(samples, someRules(own));
  return answer.kind === 'silent' ? answer.silence : null;
};

describe('a window is', () => {
  test.each<[string, readonly Sample[], string]>([
    ['good, if all of its points are', HOUR, 'good'],
    ['undecided by one point between in an hour', hourWith(30, BETWEEN), 'undecided'],
    ['undecided by one missing point in an hour', hourWith(30, null), 'undecided'],
  ])('%s', (_, samples, expected) => {
    expect(judged(samples).answer.kind).toBe(expected);
  });

  test.each([
    ['5m less a minute', 5, 'undecided'],
    ['5m', 6, 'bad'],
    ['5m and a minute', 7, 'bad'],
  ])('of critical points for %s: %s', (_, count, expected) => {
    expect(judged(hourWith(20, ...times(count, CRITICAL))).answer.kind).toBe(expected);
  });

  test.each([
    ['10m less a minute', 10, 'share'],
    ['10m', 11, 'breach'],
    ['10m and a minute', 12, 'breach'],
  ])('undecided by warning points for %s, because of the %s', (_, count, because) => {
    const { answer } = judged(hourWith(20, ...times(count, WARNING)));
    expect(answer).toMatchObject({ kind: 'undecided', because: { kind: because } });
  });

  test.each([
    ['at the bound of critical', 0.05, 'undecided'],
    ['just above it', 0.050001, 'bad'],
    ['just below it', 0.049999, 'undecided'],
  ])('%s: %s', (_, value, expected) => {
    expect(judged(hourWith(20, ...times(10, value))).answer.kind).toBe(expected);
  });

  test.each([
    ['99% of 1001 points, and one more', 9, 'good'],
    ['99% of 1001 points', 10, 'good'],
    ['less than 99% of 1001 points', 11, 'undecided'],
  ])('good points: %s', (_, others, expected) => {
    const samples = [...times(1001 - others, GOOD), ...times(others, BETWEEN)];
    expect(judged(samples).answer.kind).toBe(expected);
  });

  test('critical points belong to a warning breach', () => {
    const samples = hourWith(20, ...times(5, WARNING), CRITICAL, ...times(5, WARNING));
    expect(judged(samples).answer).toMatchObject({ because: { kind: 'breach' } });
  });

  test('a missing point ends a breach', () => {
    const samples = hourWith(20, ...times(3, CRITICAL), null, ...times(3, CRITICAL));
    expect(judged(samples).answer.kind).toBe('undecided');
  });

  test('a limit without a duration is met by one point', () => {
    const rules = someRules({ critical: { when: '> 5%', for: null } });
    expect(judged(hourWith(0, CRITICAL), rules).answer.kind).toBe('bad');
    expect(judged([CRITICAL], rules).answer.kind).toBe('bad');
  });
});

test('a window that was critical for 90 days is bad', () => {
  const { answer } = judged(times(90 * 24 * 60 + 1, 0.09));
  expect(answer).toMatchObject({ kind: 'bad', because: { breach: { value: 0.09 } } });
});

describe('a window is silent', () => {
  // 1001 points allow 50 missing ones, apart from each other.
  const missing = (count: number, value: Sample): readonly Sample[] =>
    times(1001, GOOD).map((good, index) => (index % 19 === 0 && index / 19 < count ? value : good));

  test.each([
    [49, 'undecided'],
    [50, 'undecided'],
    [51, 'silent'],
  ])('below its coverage: %d missing points of 1001: %s', (count, expected) => {
    expect(judged(missing(count, null)).answer.kind).toBe(expected);
  });

  test.each<[Sample, Silence['kind']]>([
    [null, 'coverage'],
    [Number.NaN, 'nan'],
    [Infinity, 'infinite'],
    [-Infinity, 'infinite'],
  ])('and names which kind of value is missing: %p', (value, expected) => {
    expect(silence(missing(51, value))?.kind).toBe(expected);
    expect(silence(times(61, value))?.kind).toBe(value === null ? 'empty' : expected);
  });

  test.each([
    ['less than 10m', 8, null],
    ['10m', 9, null],
    ['more than 10m', 10, 'gap'],
  ])('with a gap of %s', (_, count, expected) => {
    const samples = [...times(500, GOOD), ...times(count, null), ...times(500, GOOD)];
    expect(silence(samples)?.kind ?? null).toBe(expected);
  });

  test.each([
    ['at its beginning', [...times(11, null), ...times(990, GOOD)]],
    ['at its end', [...times(990, GOOD), ...times(11, null)]],
  ])('with a gap %s', (_, samples) => {
    expect(silence(samples)).toEqual({ kind: 'gap', seconds: 660, most: 600 });
    expect(silence(samples.slice(1, -1))?.kind).not.toBe('gap');
  });

  test.each([
    [199, 'silent'],
    [200, 'good'],
    [201, 'good'],
    [Number.NaN, 'silent'],
    [null, 'silent'],
  ])('with a traffic of %p where 200 are asked for: %s', (value, expected) => {
    const rules = someRules({
      traffic: { question: { kind: 'query', query: 'x' }, atLeast: 200 },
    });
    const { answer, traffic } = judgeWindow(rules, lengthOf(HOUR), aWindow(HOUR, [value]));
    expect(answer.kind).toBe(expected);
    expect(traffic).toBe(Number.isFinite(value) ? value : null);
  });

  test.each<SourceSilence>([
    { kind: 'timeout', seconds: 10 },
    { kind: 'status', status: 500 },
    { kind: 'several-series', series: 2 },
  ])('where its source is: $kind', (source) => {
    const { answer, counts } = judgeWindow(someRules(), lengthOf(HOUR), aWindow(source));
    expect(answer).toEqual({ kind: 'silent', silence: source });
    expect(counts.finite).toBe(0);
  });

  test('also during a critical breach', () => {
    const samples = [...times(600, CRITICAL), ...times(60, null)];
    expect(judged(samples).answer.kind).toBe('silent');
  });
});

describe('a comparison with the window before', () => {
  const rules = someRules({ good: '<= 110% of before, or <= 0.1%', warning: null, critical: null });
  const before = (value: Sample) =>
    ({ kind: 'window', window: aWindow(times(61, value)) }) as const;

  test.each([
    [0.0219, 'good'],
    [0.022, 'good'],
    [0.0221, 'undecided'],
  ])('%d after 0.02 is %s', (value, expected) => {
    expect(judged(times(61, value), rules, { before: before(0.02) }).answer.kind).toBe(expected);
  });

  test.each([
    [0.0009, 'good'],
    [0.001, 'good'],
    [0.0011, 'undecided'],
  ])('%d after 0 is %s, by the floor', (value, expected) => {
    expect(judged(times(61, value), rules, { before: before(0) }).answer.kind).toBe(expected);
  });

  test('of medians: a few outliers change nothing', () => {
    const samples = hourWith(10, ...times(20, 0.5));
    expect(judged(samples, rules, { before: before(GOOD) }).answer.kind).toBe('good');
  });

  test('is bad by a critical limit, and undecided by a warning', () => {
    const limits = someRules({
      good: '<= 110% of before',
      warning: { when: '> 150% of before', for: null },
      critical: { when: '> 200% of before', for: null },
    });
    const kinds = [0.015, 0.016, 0.02, 0.021].map(
      (value) => judged(times(61, value), limits, { before: before(0.01) }).answer.kind,
    );
    expect(kinds).toEqual(['undecided', 'undecided', 'undecided', 'bad']);
  });

  test.each(['too-short', 'unknown', 'other-landing'] as const)(
    'is silent where the window before is: %s',
    (because) => {
      const { answer } = judged(HOUR, rules, { before: { kind: 'none', because } });
      expect(answer).toEqual({ kind: 'silent', silence: { kind: 'before', because } });
    },
  );

  test('is silent where the window before was', () => {
    const { answer } = judged(HOUR, rules, { before: before(null) });
    expect(answer).toEqual({
      kind: 'silent',
      silence: { kind: 'before-silent', silence: { kind: 'empty' } },
    });
  });
});

describe('the trouble leaves a window', () => {
  const at = (minute: number) => instant(START + minute * 60);

  // The window of 60 minutes that begins at minute 21 holds 5 of the 6 points of the breach.
  test('when what is left of a breach is too short', () => {
    const samples = hourWith(20, ...times(6, CRITICAL));
    const { clearsAt } = judged(samples);
    expect(clearsAt).toBe(at(21 + 60));
    const later = (end: number) =>
      judged([...samples, ...times(60, GOOD)].slice(end - 60, end + 1));
    expect([80, 81, 82].map((end) => later(end).answer.kind)).toEqual([
      'bad',
      'undecided',
      'undecided',
    ]);
  });

  test('when enough of its points are good', () => {
    const samples = hourWith(20, BETWEEN, BETWEEN);
    expect(judged(samples).clearsAt).toBe(at(22 + 60));
    const later = (end: number) =>
      judged([...samples, ...times(60, GOOD)].slice(end - 60, end + 1));
    expect([81, 82, 83].map((end) => later(end).answer.kind)).toEqual([
      'undecided',
      'good',
      'good',
    ]);
  });

  // 0.1% of 1000 points is one of them, though 100 - 99.9 is a little less than 0.1.
  test.each([
    ['99.9%', 1000, 1],
    ['98.7%', 1000, 13],
    ['99%', 1000, 10],
    ['99.5%', 999, 4],
  ])(
    'with a share of %s of %d points, when the first of %d and one more has left it',
    (share, points, most) => {
      const samples = [...times(most + 1, BETWEEN), ...times(points - most - 1, GOOD)];
      const rules = someRules({ share });
      expect(judged(samples, rules)).toMatchObject({
        answer: { kind: 'undecided' },
        clearsAt: at(points),
      });
      expect(judged([...samples.slice(1), GOOD], rules).answer.kind).toBe('good');
    },
  );

  // 6 of 121 points: more than 1%, and less than a gap.
  test('T41: when the samples that a restart took have left it, and it says that they are missing', () => {
    const samples = [...times(60, GOOD), ...times(6, null), ...times(55, GOOD)];
    const { answer, clearsAt } = judged(samples);
    expect(answer).toEqual({ kind: 'undecided', because: { kind: 'missing' } });
    // One of them may stay.
    expect(clearsAt).toBe(at(65 + 120));
    const later = (end: number) =>
      judged([...samples, ...times(120, GOOD)].slice(end - 120, end + 1)).answer.kind;
    expect([184, 185, 186].map(later)).toEqual(['undecided', 'good', 'good']);
    expect(judged(hourWith(20, BETWEEN, null)).answer).toMatchObject({
      because: { kind: 'share' },
    });
  });

  // Of 101 points one may not be good. If two missing points in place of good ones were good enough, then they would be so
  // in place of two bad ones, which no sample tells apart.
  test('T41: a short window with missing samples is as if these were bad, because they may have been', () => {
    const window = (...two: readonly (number | null)[]) =>
      judged([...times(50, GOOD), ...two, ...times(49, GOOD)]).answer.kind;
    expect([window(BETWEEN, BETWEEN), window(BETWEEN, null), window(null, null)]).toEqual([
      'undecided',
      'undecided',
      'undecided',
    ]);
    expect([window(GOOD, BETWEEN), window(GOOD, null)]).toEqual(['good', 'good']);
  });

  test('T41: never so that a restart shorter than the gap lets a window of 17h wait', () => {
    const samples = [...times(700, GOOD), ...times(9, null), ...times(312, GOOD)];
    expect(judged(samples).answer.kind).toBe('good');
  });

  test('by time alone never where it is silent, but it may be expected', () => {
    const gap = hourWith(0, ...times(12, null));
    expect(judged(gap)).toMatchObject({ clearsAt: null, expectedAt: at(2 + 60) });
    const { clearsAt, expectedAt } = judgeWindow(
      someRules(),
      durationOf('1h'),
      aWindow({ kind: 'timeout', seconds: 10 }),
    );
    expect([clearsAt, expectedAt]).toEqual([null, null]);
  });

  test('traffic is expected to go on as it was', () => {
    const rules = someRules({
      traffic: { question: { kind: 'query', query: 'x' }, atLeast: 200 },
    });
    const half = aWindow(times(31, GOOD), [150]);
    expect(judgeWindow(rules, durationOf('1h'), half).expectedAt).toBe(at(40));
    expect(judgeWindow(rules, durationOf('30m'), half).expectedAt).toBe(null);
  });
});

describe('thresholds contradict each other', () => {
  test.each<[string, Partial<Metric>, readonly string[] | null]>([
    ['good, warning and critical in order', {}, null],
    ['a value that is good and a warning', { good: '< 3%' }, ['good', 'warning']],
    ['a value that is good and critical', { good: '< 6%', warning: null }, ['good', 'critical']],
    [
      'a critical value that is no warning',
      { critical: { when: '> 1.5%', for: null } },
      ['warning', 'critical'],
    ],
    [
      'falling values',
      {
        good: '> 99%',
        warning: { when: '< 98%', for: null },
        critical: { when: '< 95%', for: null },
      },
      null,
    ],
  ])('%s', (_, own, expected) => {
    expect(contradictionIn(someRules(own))).toEqual(expected);
  });
});
