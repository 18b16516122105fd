// A sweep that reaches only some pull requests leaves the others to the next sweeps.
import { expect, test } from '@jest/globals';
import { firstInTurn } from '#app/pulls/sweep.ts';
import { instant } from '#domain/scalars.ts';

const QUARTER = 900;
const ALL = 100;

test.each([
  [39, 3],
  [24, 5],
  [15, 8],
])('Where each sweep reaches %d of 100, %d in a row reach them all', (reach, sweeps) => {
  for (let start = 1_790_000_000; start < 1_790_000_000 + 300 * QUARTER; start += QUARTER) {
    const reached = new Set<number>();
    for (let sweep = 0; sweep < sweeps; sweep += 1) {
      const first = firstInTurn(ALL, instant(start + sweep * QUARTER));
      for (let next = 0; next < reach; next += 1) reached.add((first + next) % ALL);
    }
    expect(reached.size).toBe(ALL);
  }
});

test('Without pull requests a sweep has no first one', () => {
  expect(firstInTurn(0, instant(1_790_000_000))).toBe(0);
});
