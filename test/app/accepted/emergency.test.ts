// `block-routes: true` in a state: the emergency stop of a flag, at the proxy and in the code.
import { expect, test } from '@jest/globals';
import { desiredIn } from '#app/accepted/desired.ts';
import { compareExposures } from '#domain/comparison.ts';
import { exposuresOf, isExposed } from '#domain/exposure.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { aFlag, environment } from '#test/support/nouns.ts';

const ON = { enabled: true, rollout: 100, services: [], hold: null };
const PRODUCTION = 'production' as EnvironmentName;
const BLOCKED = { ...ON, blockRoutes: true };
const flag = { ...aFlag(), emergencyRoutes: ['/agents/*'] };

test('turns the flag off, whatever else the state says', () => {
  expect(isExposed(exposuresOf(flag, BLOCKED, PRODUCTION))).toBe(false);
});

test('Blocking the routes of a flag is a rollback, and opening them again is a promotion', () => {
  const [on, blocked] = [exposuresOf(flag, ON, PRODUCTION), exposuresOf(flag, BLOCKED, PRODUCTION)];
  expect(
    compareExposures(on, blocked).map((compareExposure) => compareExposure.comparison),
  ).toEqual(['narrower']);
  expect(
    compareExposures(blocked, on).map((compareExposure) => compareExposure.comparison),
  ).toEqual(['wider']);
});

test('blocks the routes for the services of the flag, and makes them need a deployment', () => {
  const snapshotWith = (state: typeof ON): Snapshot => ({
    pipeline: { kind: 'absent' },
    flags: new Map([
      [
        flag.key,
        {
          flag: { kind: 'known', value: flag },
          states: new Map([[environment('staging'), { kind: 'known', value: state }]]),
        },
      ],
    ]),
  });
  const [blocked] = desiredIn(snapshotWith(BLOCKED), environment('staging'));
  const [off] = desiredIn(snapshotWith({ ...ON, enabled: false }), environment('staging'));
  expect(blocked?.blockedRoutes).toEqual(['/agents/*']);
  expect(off?.blockedRoutes).toEqual([]);
  expect(blocked?.digest).not.toBe(off?.digest);
});
