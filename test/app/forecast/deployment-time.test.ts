// How long a deployment of a forecast takes, by the deployment log.
import { expect, test } from '@jest/globals';
import { deploymentTime } from '#app/forecast/simulate.ts';
import type { Deployment } from '#domain/evidence.ts';
import { absent, known } from '#domain/evidence.ts';
import type { ServiceName, Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { environment } from '#test/support/nouns.ts';

function took(place: number, seconds: number, state: Deployment['state']): readonly Deployment[] {
  const landing = place.toString(16).padStart(40, '0') as Sha;
  const about = {
    environment: environment('staging'),
    service: 'api' as ServiceName,
    landing,
    values: {},
  };
  const start = 1000 * place;
  return [
    { ...about, state: 'started', at: instant(start) },
    { ...about, state, at: instant(start + seconds) },
  ];
}

test('a deployment takes the median of those that succeeded', () => {
  const log = [
    ...took(1, 40, 'success'),
    ...took(2, 20, 'success'),
    ...took(3, 900, 'success'),
    ...took(4, 1, 'failure'),
  ];
  expect(deploymentTime(known(log))).toBe(40);
});

test('without a deployment that succeeded, or without a log, its time is not known', () => {
  expect(deploymentTime(known(took(1, 40, 'failure')))).toBe(null);
  expect(deploymentTime(absent({ kind: 'git-said', said: 'there is no log' } as const))).toBe(null);
});
