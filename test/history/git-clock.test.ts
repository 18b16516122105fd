// Without GitHub there are only committer dates, which a committer can set freely.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
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

  test('T2: names the date of the future behind a landing, until another source tells its time', () => {
    const [first, wrong, after, last] = ['first', 'wrong', 'after', 'last'].map(sha);
    const dates = [ago('9d'), later('3650d'), ago('2d'), ago('1d')];
    const line = [first, wrong, after, last].map((one, index) => ({
      sha: one!,
      committedAt: dates[index]!,
    }));
    const placesOf = (
      ...supplied: readonly (readonly [string, Instant])[]
    ): readonly (Instant | string)[] => {
      const known = supplied.map(
        ([name, at]) => [sha(name), { sha: sha(name), at, source: 'supplied' }] as const,
      );
      const found = committerTimes(line.toReversed(), NOW, new Map(known));
      return line.map((one) => {
        const { at, futureDate } = found.get(one.sha)!;
        return futureDate === undefined
          ? at
          : `after ${futureDate.sha === wrong ? 'wrong' : 'another'}`;
      });
    };
    expect(placesOf()).toEqual([ago('9d'), 'after wrong', 'after wrong', 'after wrong']);
    expect(placesOf(['wrong', ago('8d')])).toEqual([ago('9d'), ago('8d'), ago('2d'), ago('1d')]);
    expect(placesOf(['after', ago('3d')])).toEqual([
      ago('9d'),
      'after wrong',
      ago('3d'),
      ago('1d'),
    ]);
    expect(placesOf(['last', later('0h', 1)])[3]).toBe('after another');
  });

  test('T2: a landing of this very second is no landing of the future', () => {
    const dated = [ago('0h', 1), NOW, later('0h', 1)].map((committedAt) => {
      const found = committerTimes([{ sha: sha('a'), committedAt }], NOW);
      return found.get(sha('a'))?.futureDate?.dated ?? null;
    });
    expect(dated).toEqual([null, null, later('0h', 1)]);
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
