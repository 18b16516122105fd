// DESIGN §5: without GitHub there are only committer dates, which anybody can write.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Instant } from '#domain/time.ts';
import { instant } from '#domain/time.ts';
import { committerTimes } from '#history/git-clock.ts';

import { ago, later, NOW, sha } from '#test/support/nouns.ts';

/** Committer dates oldest first, as people read them; the clock is given them newest first, as Git does. */
const times = (...dates: readonly Instant[]): readonly Instant[] => {
  const line = dates.map((committedAt, index) => ({ sha: sha(`c${index}`), committedAt }));
  const found = committerTimes(line.toReversed(), NOW);
  return line.map((one) => found.get(one.sha)?.at ?? instant(-1));
};

describe('the Git clock', () => {
  test('takes committer dates as they are while they are in order, and says so', () => {
    expect(times(ago('9d'), ago('3d'), ago('1d'))).toEqual([ago('9d'), ago('3d'), ago('1d')]);
    expect(committerTimes([{ sha: sha('a'), committedAt: ago('1d') }], NOW).get(sha('a'))).toEqual({
      sha: sha('a'),
      at: ago('1d'),
      source: 'committer-date',
    });
  });

  test('T1: a landing dated ten years back is no older than the one before it', () => {
    expect(times(ago('9d'), ago('3650d'), ago('1d'))).toEqual([ago('9d'), ago('9d'), ago('1d')]);
  });

  test('T1: a landing dated ten years ahead is as young as now, and so are all that follow', () => {
    expect(times(ago('9d'), later('3650d'), ago('1d'))).toEqual([ago('9d'), NOW, NOW]);
  });

  test('T2: no landing lies in the future, by a second or more', () => {
    expect(times(ago('9d'), later('0h', 1))).toEqual([ago('9d'), NOW]);
    expect(times(ago('9d'), NOW)).toEqual([ago('9d'), NOW]);
  });

  test('knows nothing of an empty line', () => {
    expect(committerTimes([], NOW).size).toBe(0);
  });

  test('runs forward only, never past now, and never earlier than the committer said', () => {
    const dates = fc.array(fc.integer({ min: NOW - 10_000, max: NOW + 10_000 }).map(instant), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(dates, (given) => {
        times(...given).forEach((time, index, all) => {
          expect(time).toBeGreaterThanOrEqual(all[index - 1] ?? 0);
          expect(time).toBeLessThanOrEqual(NOW);
          expect(time).toBeGreaterThanOrEqual(Math.min(given[index] ?? 0, NOW));
        });
      }),
      { numRuns: 100 },
    );
  });
});
