import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import type { Duration } from '#domain/scalars.ts';
import {
  dueDayText,
  dueText,
  pastText,
  between,
  duration,
  durationOf,
  instant,
  isoOf,
  latest,
  lengthOf,
  roughAgeOf,
  parseDuration,
  parseFine,
  parseInstant,
  plus,
} from '#domain/scalars.ts';

import { at } from '#test/support/nouns.ts';

describe('a duration is a whole number and one of m, h, d, w', () => {
  test.each([
    ['0h', 0],
    ['1m', 60],
    ['90m', 5_400],
    ['48h', 172_800],
    ['7d', 604_800],
    ['2w', 1_209_600],
    ['3660d', 316_224_000],
  ])('%s is %d seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
    expect(durationOf(text)).toBe(seconds);
  });

  test.each([
    '',
    'h',
    '48',
    '48H',
    '48 h',
    ' 48h',
    '48h ',
    '48h\n',
    '+48h',
    '-1h',
    '048h',
    '00h',
    '1.5h',
    '1e3m',
    '1h30m',
    '1y',
    '٤٨h',
    '12345678m',
    '3661d',
    '9999999w',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeNull();
    expect(() => durationOf(text)).toThrow('not a duration');
  });
});

test('a duration may be in seconds where samples are meant, and nowhere else', () => {
  expect(parseFine('15s')).toBe(15);
  expect(durationOf('15s')).toBe(15);
  expect(parseDuration('48s')).toBeNull();
  expect(parseFine('1.5s')).toBeNull();
});

describe('a moment needs a zone, so that it means the same on every machine', () => {
  test.each([
    ['2026-11-22T09:00:00Z', '2026-11-22T09:00:00Z'],
    ['2026-11-22T09:00:00.999Z', '2026-11-22T09:00:00Z'],
    ['2026-11-22T09:00Z', '2026-11-22T09:00:00Z'],
    ['2026-11-22 09:00:00Z', '2026-11-22T09:00:00Z'],
    ['2026-11-22T09:00:00+02:00', '2026-11-22T07:00:00Z'],
    ['2026-11-22T09:00:00-0530', '2026-11-22T14:30:00Z'],
    ['2026-11-22', '2026-11-22T00:00:00Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z'],
  ])('%s is %s', (text, iso) => {
    expect(isoOf(at(text))).toBe(iso);
  });

  test.each([
    '',
    'now',
    'yesterday',
    '2026-11-22T09:00:00',
    '2026-11',
    '22 Nov 2026',
    '2026-13-01',
    '2026-11-22T25:00:00Z',
    '2026-11-22T09:00:00Z; rm',
    '1795338000',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test.each(['2026-02-30', '2026-11-31', '2025-02-29', '2026-02-30T09:00:00Z'])(
    '%s is a day that no calendar has',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );
});

describe('between two moments', () => {
  const start = at('2026-11-20T09:00:00Z');

  test('lies what has passed', () => {
    expect(between(start, plus(start, durationOf('48h')))).toBe(durationOf('48h'));
  });

  test('T2: lies nothing when the end comes first, so that a skewed clock gives no credit', () => {
    expect(between(plus(start, durationOf('1m')), start)).toBe(0);
  });

  test('fractions of a second never count', () => {
    expect(duration(59.9)).toBe(59);
    expect(duration(-0.1)).toBe(0);
    expect(instant(1.9)).toBe(1);
    // Git takes any number of seconds as the date of a commit.
    expect(isoOf(instant(253_402_300_799))).toBe('9999-12-31T23:59:59Z');
    expect(isoOf(instant(253_402_300_800))).toBe('9999-12-31T23:59:59Z');
    expect(isoOf(instant(1e20))).toBe('9999-12-31T23:59:59Z');
  });

  test('the latest of several is the greatest, in any order', () => {
    expect(latest(instant(3), instant(9), instant(5))).toBe(9);
    expect(latest(instant(3))).toBe(3);
  });
});

describe('a moment in words', () => {
  test.each([
    ['2026-11-22T08:59:59Z', 'Sun 22 Nov 2026 08:59 UTC', 'Sun 22 Nov 2026 09:00 UTC'],
    ['2026-11-22T09:00:00Z', 'Sun 22 Nov 2026 09:00 UTC', 'Sun 22 Nov 2026 09:00 UTC'],
    ['2026-11-22T09:00:01Z', 'Sun 22 Nov 2026 09:00 UTC', 'Sun 22 Nov 2026 09:01 UTC'],
    ['2026-03-01T00:05:00Z', 'Sun 1 Mar 2026 00:05 UTC', 'Sun 1 Mar 2026 00:05 UTC'],
    ['2026-12-31T23:59:30Z', 'Thu 31 Dec 2026 23:59 UTC', 'Fri 1 Jan 2027 00:00 UTC'],
  ])('%s in the past reads %s, and as a due moment %s', (text, past, due) => {
    expect(pastText(at(text))).toBe(past);
    expect(dueText(at(text))).toBe(due);
  });

  test('a due moment is never too early, and a past one never too late, by less than a minute', () => {
    const said = (words: string): number => Date.parse(words.replace(/^\w+ /, '')) / 1000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
        const late = said(dueText(instant(seconds))) - seconds;
        const early = seconds - said(pastText(instant(seconds)));
        expect([late, early].every((off) => off >= 0 && off < 60)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a length in words', () => {
  test.each([
    [0, '0m'],
    [1, 'under 1m'],
    [59, 'under 1m'],
    [60, '1m'],
    [3_599, '59m'],
    [3_600, '1h'],
    [5_400, '1h 30m'],
    [172_800, '48h'],
    [259_199, '71h 59m'],
    [259_200, '3d'],
    [262_800, '3d 1h'],
    [604_800, '7d'],
    [604_859, '7d'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(lengthOf(duration(seconds))).toBe(words);
  });

  test.each([
    [0, 'under 1m'],
    [59, 'under 1m'],
    [60, '1m'],
    [3599, '59m'],
    [3600 * 71 + 3599, '71h'],
    [3600 * 72, '3d'],
    [3600 * 24 * 6 + 3600 * 4, '6d'],
  ])('%d seconds are %s in one unit', (seconds, words) => {
    expect(roughAgeOf(duration(seconds))).toBe(words);
  });

  test('the day of a due moment is that of the minute to which it is rounded up', () => {
    expect(dueDayText(at('2026-11-30T23:59:00Z'))).toBe('Mon 30 Nov');
    expect(dueDayText(at('2026-11-30T23:59:01Z'))).toBe('Tue 1 Dec');
  });

  test('it never says more than there is', () => {
    const unit: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400 };
    const read = (words: string): number =>
      [...words.matchAll(/(\d+)([mhd])/g)].reduce(
        (sum, [, n, name]) => sum + Number(n) * (unit[name ?? ''] ?? Number.NaN),
        0,
      );
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 10_000_000 }), (seconds) => {
        expect(read(lengthOf(seconds as Duration))).toBeLessThanOrEqual(seconds);
      }),
      { numRuns: 50 },
    );
  });
});
