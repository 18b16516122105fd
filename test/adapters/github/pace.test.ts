// A few writes go out at once, and further ones once a second.
import { describe, expect, test } from '@jest/globals';
import { pausesBetweenWrites } from '#adapters/github/pace.ts';

const moments = (...at: readonly number[]) => at.map(pausesBetweenWrites({ atOnce: 3, gap: 1000 }));

describe('Writes', () => {
  test('wait from the fourth on, each a second longer than the one before', () => {
    expect(moments(5000, 5000, 5000, 5000, 5000)).toEqual([0, 0, 0, 1000, 2000]);
  });

  test.each([
    [999, 1],
    [1000, 0],
    [1001, 0],
  ])('of which the fourth comes after %d ms wait %d', (later, pause) => {
    expect(moments(5000, 5000, 5000, 5000 + later).at(-1)).toBe(pause);
  });

  test('save nothing up while nothing is written', () => {
    expect(moments(0, 90_000, 90_000, 90_000, 90_000)).toEqual([0, 0, 0, 0, 1000]);
  });
});
