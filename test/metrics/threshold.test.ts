import { describe, expect, test } from '@jest/globals';
import type { Unit } from '#domain/metrics.ts';
import type { Bound, Threshold } from '#metrics/threshold.ts';
import {
  isWithin,
  meetsBefore,
  meetsBound,
  overlap,
  shareOf,
  thresholdIn,
} from '#metrics/threshold.ts';

const of = (text: string, unit: Unit = 'ratio'): Threshold => {
  const threshold = thresholdIn(text, unit);
  if (threshold === null) throw new Error(`${text} is no threshold of ${unit}`);
  return threshold;
};

describe('a threshold', () => {
  test.each<[string, Unit, Bound]>([
    ['< 1%', 'ratio', { operator: '<', value: 0.01 }],
    ['>= 2.3%', 'ratio', { operator: '>=', value: 0.023 }],
    ['<0.05', 'ratio', { operator: '<', value: 0.05 }],
    ['> 5%', 'percent', { operator: '>', value: 5 }],
    ['< 200ms', 'seconds', { operator: '<', value: 0.2 }],
    ['<= 1.5s', 'seconds', { operator: '<=', value: 1.5 }],
    ['< 2m', 'seconds', { operator: '<', value: 120 }],
    ['< 1h', 'seconds', { operator: '<', value: 3600 }],
    ['<= 0', 'count', { operator: '<=', value: 0 }],
    ['> -3', 'count', { operator: '>', value: -3 }],
  ])('%s of a %s has its unit', (text, unit, bound) => {
    expect(thresholdIn(text, unit)).toEqual({ kind: 'value', bound });
  });

  test('may compare with the median before the landing, with a floor', () => {
    expect(of('<= 110% of before')).toEqual({
      kind: 'before',
      bound: { operator: '<=', value: 110 },
      floor: null,
    });
    expect(of('<= 110% of before, or <= 200ms', 'seconds')).toEqual({
      kind: 'before',
      bound: { operator: '<=', value: 110 },
      floor: { operator: '<=', value: 0.2 },
    });
  });

  test.each<[string, Unit]>([
    ['< 1%', 'seconds'],
    ['< 1%', 'count'],
    ['< 200ms', 'ratio'],
    ['< 200ms', 'percent'],
    ['< 1', 'percent'],
    ['< 1', 'seconds'],
    ['<= 110% of before, or <= 1%', 'seconds'],
    ['<= 2s of before', 'seconds'],
    ['= 1', 'count'],
    ['1', 'count'],
    ['< 01', 'count'],
    ['< 1e3', 'count'],
    ['< 1% ', 'ratio'],
    ['< 1%\n', 'ratio'],
    ['', 'count'],
  ])('%j is none of a %s', (text, unit) => {
    expect(thresholdIn(text, unit)).toBe(null);
  });

  test.each([
    ['< 1', [true, false, false]],
    ['<= 1', [true, true, false]],
    ['> 1', [false, false, true]],
    ['>= 1', [false, true, true]],
  ])('%s is met below, at and above it: %j', (text, expected) => {
    const { bound } = of(text, 'count');
    expect([0.99, 1, 1.01].map((value) => meetsBound(bound, value))).toEqual(expected);
  });

  test.each([
    ['<= 110% of before', 100, [true, true, false]],
    ['<= 110% of before', 0, [false, false, false]],
    ['<= 110% of before, or <= 110', 0, [true, true, false]],
    ['>= 110% of before', 100, [false, true, true]],
    ['> 150% of before, or > 110', 100, [false, false, true]],
    ['> 150% of before, or > 110', 0, [false, false, true]],
    ['> 150% of before, or > 110', 0.01, [true, true, true]],
    ['> 150% of before', 0, [true, true, true]],
    ['>= 90% of before, or >= 110', 0, [false, true, true]],
  ])('%s, where %d was before', (text, before, expected) => {
    const threshold = of(text, 'count') as Extract<Threshold, { kind: 'before' }>;
    expect([109, 110, 111].map((value) => meetsBefore(threshold, value, before))).toEqual(expected);
  });

  test('a share is in percent', () => {
    expect(shareOf('99.5%')).toBe(99.5);
  });
});

describe('every value that meets the one also meets the other', () => {
  test.each<[string, string, boolean, Unit?]>([
    ['< 1%', '< 1%', true],
    ['< 0.9%', '< 1%', true],
    ['< 1.1%', '< 1%', false],
    ['< 1%', '<= 1%', true],
    ['<= 1%', '< 1%', false],
    ['> 1%', '< 2%', false],
    ['> 2%', '> 1%', true],
    ['> 1%', '> 2%', false],
    ['< 1%', '<= 100% of before', false],
    ['<= 100% of before', '<= 110% of before', true],
    ['<= 110% of before', '<= 100% of before', false],
    ['<= 100% of before', '<= 110% of before', false, 'count'],
    ['<= 110% of before', '<= 110% of before', true, 'count'],
    ['<= 110% of before', '<= 110% of before, or <= 1%', true],
    ['<= 110% of before, or <= 1%', '<= 110% of before', false],
    ['<= 110% of before, or <= 1%', '<= 110% of before, or <= 2%', true],
    ['<= 110% of before, or <= 2%', '<= 110% of before, or <= 1%', false],
    ['<= 110% of before', '<= 110% of before, or <= -1%', false],
    // After 0 every value was critical, and then only one above the floor is.
    ['> 150% of before', '> 150% of before, or > 1%', false],
    ['> 150% of before, or > 2%', '> 150% of before, or > 1%', true],
    ['> 150% of before, or > 1%', '> 150% of before', false],
  ])('%s, %s: %j', (inner, outer, expected, unit = 'ratio') => {
    const fitting = (text: string): Threshold =>
      of(unit === 'count' ? text.replace(/1%$/, '1') : text, unit);
    expect(isWithin(fitting(inner), fitting(outer), unit)).toBe(expected);
  });

  test.each([
    ['< 1%', '> 1%', false],
    ['<= 1%', '>= 1%', true],
    ['<= 1%', '> 1%', false],
    ['< 1%', '> 2%', false],
    ['< 2%', '> 1%', true],
    ['< 1%', '< 2%', true],
    ['< 1%', '> 90% of before', false],
  ])('a value meets both %s and %s: %j', (a, b, expected) => {
    expect(overlap(of(a), of(b))).toBe(expected);
    expect(overlap(of(b), of(a))).toBe(expected);
  });
});
