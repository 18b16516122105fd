import { expect, test } from '@jest/globals';

import { remembered } from '#domain/remembered.ts';

const summing = () => {
  let calls = 0;
  const sum = remembered((a: readonly number[], b: readonly number[]) => {
    calls += 1;
    return [...a, ...b].join('+');
  });
  return { sum, calls: () => calls };
};

test('the same objects are asked about once', () => {
  const { sum, calls } = summing();
  const [one, two] = [[1], [2]];
  expect([sum(one, two), sum(one, two)]).toEqual(['1+2', '1+2']);
  expect(calls()).toBe(1);
});

test('equal objects, other ones and another order are asked about again', () => {
  const { sum, calls } = summing();
  const [one, two] = [[1], [2]];
  expect([sum(one, two), sum([1], two), sum(one, [3]), sum(two, one)]).toEqual([
    '1+2',
    '1+2',
    '1+3',
    '2+1',
  ]);
  expect(calls()).toBe(4);
});

test('an empty answer is remembered, too', () => {
  const { sum, calls } = summing();
  const none: number[] = [];
  expect([sum(none, none), sum(none, none)]).toEqual(['', '']);
  expect(calls()).toBe(1);
});
