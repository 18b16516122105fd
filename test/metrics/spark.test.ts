import { expect, test } from '@jest/globals';
import { rulesOf } from '#metrics/rules.ts';
import { sparkOf } from '#metrics/window.ts';
import { aMetric } from './support.ts';

const drawn = (good: string, values: readonly (number | null)[]) =>
  sparkOf(values, rulesOf(aMetric({ good, warning: null, critical: null }))!);

test.each<[string, string, readonly (number | null)[], readonly (number | null)[]]>([
  ['values far below the target stay low', '< 1%', [0.001, 0.001], [1, 1]],
  ['a value at the target has the highest bar', '< 1%', [0, 0.01], [0, 7]],
  ['a breach takes the scale', '< 1%', [0.01, 0.1], [1, 7]],
  ['what is missing has no bar', '< 1%', [null, 0.01, NaN, Infinity], [null, 7, null, null]],
  ['nothing but zeros', '<= 0', [0, 0], [0, 0]],
  ['a value below zero', '< 1%', [-0.01, 0, 0.01], [0, 4, 7]],
  ['one value has no course', '< 1%', [0.5], []],
])('%s', (_, good, values, levels) => {
  expect(drawn(good, values)).toEqual(levels);
});

test('each of at most 16 bars has the worst value of its part', () => {
  const values = Array.from({ length: 32 }, (_, index) => (index === 5 ? 0.01 : 0));
  expect(drawn('< 1%', values)).toEqual(Array.from({ length: 16 }, (_, i) => (i === 2 ? 7 : 0)));
  expect(drawn('> 0.5%', values)).toEqual(Array.from({ length: 16 }, () => 0));
});
