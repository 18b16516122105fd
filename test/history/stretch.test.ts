// The unbroken stretch up to now, on which soak, ladder and prerequisites depend.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import type { Exposures } from '#domain/exposure.ts';
import { covers } from '#domain/coverage.ts';
import { isExposed } from '#domain/exposure.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { stretchOf } from '#history/stretch.ts';

import { aFlag, ago, aTimeline, exposing, off, on } from '#test/support/nouns.ts';

const wanted = exposing(on(25));
const covered = (exposures: Exposures): boolean => covers(exposures, wanted);
const since = (past: Parameters<typeof aTimeline>[1]): Instant | null =>
  stretchOf(aTimeline('staging', past), covered)?.landing.at ?? null;

describe('a run', () => {
  test('begins with the landing that brought the exposure', () => {
    expect(
      since([
        [ago('9d'), exposing(off())],
        [ago('3d'), exposing(on())],
      ]),
    ).toBe(ago('3d'));
  });

  test('goes on while the exposure is raised: 100 covers 25', () => {
    expect(
      since([
        [ago('9d'), exposing(on(25))],
        [ago('3d'), exposing(on())],
      ]),
    ).toBe(ago('9d'));
  });

  test('goes on while the exposure is lowered and still covers', () => {
    expect(
      since([
        [ago('9d'), exposing(on())],
        [ago('3d'), exposing(on(25))],
      ]),
    ).toBe(ago('9d'));
  });

  test('is over when the exposure falls below', () => {
    expect(
      since([
        [ago('9d'), exposing(on())],
        [ago('1m'), exposing(on(24))],
      ]),
    ).toBeNull();
  });

  test('T13: begins anew after it was off, and no earlier stretch is added', () => {
    expect(
      since([
        [ago('30d'), exposing(on())],
        [ago('2d'), exposing(off())],
        [ago('1d'), exposing(on())],
      ]),
    ).toBe(ago('1d'));
  });

  test('T15: begins anew after a landing below, however short', () => {
    expect(
      since([
        [ago('30d'), exposing(on())],
        [ago('2d'), exposing(off())],
        [ago('2d', -1), exposing(on())],
      ]),
    ).toBe(ago('2d', -1));
  });

  test('T15: begins anew even when both landings bear the same time', () => {
    expect(
      since([
        [ago('30d'), exposing(on())],
        [ago('2d'), exposing(off())],
        [ago('2d'), exposing(on())],
      ]),
    ).toBe(ago('2d'));
  });

  test('begins anew when a variable, a service or the safe value changes', () => {
    const others = [
      aFlag({ services: { api: { X: 'enabled' } } }),
      aFlag({ services: { web: { CHECKOUT: 'enabled' } } }),
      aFlag({ safe: true }),
    ];
    for (const flag of others) {
      const between = exposing({ ...on(), enabled: !flag.safe }, flag);
      expect(
        since([
          [ago('9d'), exposing(on())],
          [ago('3d'), between],
          [ago('2d'), exposing(on())],
        ]),
      ).toBe(ago('2d'));
    }
  });

  test('is broken by an unreadable version, and by the time before adoption', () => {
    expect(
      since([
        [ago('9d'), exposing(on())],
        [ago('3d'), null],
        [ago('2d'), exposing(on())],
      ]),
    ).toBe(ago('2d'));
    expect(
      since([
        [ago('9d'), null],
        [ago('2d'), exposing(on())],
      ]),
    ).toBe(ago('2d'));
    expect(
      since([
        [ago('9d'), exposing(on())],
        [ago('2d'), null],
      ]),
    ).toBeNull();
  });

  test('is none where nothing ever stood', () => {
    expect(since([])).toBeNull();
  });

  test('has lasted at least so long where the window opened on it', () => {
    const past = [[ago('9d'), exposing(on())]] as const;
    expect(stretchOf(aTimeline('staging', past), covered)?.atLeast).toBe(true);
    expect(stretchOf(aTimeline('staging', past, { fromTheStart: true }), covered)?.atLeast).toBe(
      false,
    );
  });

  test('has lasted exactly so long where its landing was seen', () => {
    const past = [
      [ago('9d'), exposing(off())],
      [ago('3d'), exposing(on())],
    ] as const;
    expect(stretchOf(aTimeline('staging', past), covered)?.atLeast).toBe(false);
  });

  test('answers any question about exposures', () => {
    const past = [
      [ago('9d'), exposing(on())],
      [ago('3d'), exposing(off())],
    ] as const;
    const unexposed = stretchOf(aTimeline('staging', past), (exposures) => !isExposed(exposures));
    expect(unexposed?.landing.at).toBe(ago('3d'));
  });

  test('is never longer than what follows the last break', () => {
    const periods = fc.array(fc.constantFrom(0, 5, 25, 50, 100, null), { maxLength: 8 });
    fc.assert(
      fc.property(periods, (percents) => {
        const past = percents.map(
          (percent, index) =>
            [instant(index), percent === null ? null : exposing(on(percent))] as const,
        );
        const broken = percents.findLastIndex((percent) => percent === null || percent < 25);
        const expected = broken === percents.length - 1 ? null : broken + 1;
        expect(since(past)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});
