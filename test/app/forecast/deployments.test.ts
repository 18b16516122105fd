// A forecast where a deployment log counts: each soak begins with the deployment of its own landing.
import { expect, test } from '@jest/globals';
import type { Deployment } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { plus, durationOf } from '#domain/scalars.ts';
import { aFlag, ago, aPipeline, aTree, environment, service, sha } from '#test/support/nouns.ts';
import { DEPLOYED, landings, simulated } from './simulated.ts';

/** The log has one deployment that took half an hour, of another service. */
const entry = (state: Deployment['state'], at: Deployment['at']): Deployment => ({
  environment: environment('staging'),
  service: service('web'),
  landing: sha('up'),
  state,
  at,
  values: {},
});
const LOG = [entry('started', ago('9d')), entry('success', plus(ago('9d'), durationOf('30m')))];

test('two flags of one service soak beside each other, and a step counts from its deployment', () => {
  const pipeline = aPipeline(
    { staging: {}, production: { soak: { in: 'staging', for: '48h' } } },
    { services: [{ name: service('api'), deploy: DEPLOYED }] },
  );
  const ladder = { steps: [50, 100], each: '1h' };
  const alpha = { flag: aFlag({ requires: { production: { ladder } } }, 'alpha') };
  const tree = aTree({ alpha, beta: {} }, pipeline);
  const forecast = simulated(tree, pipeline, { more: { deployments: known(LOG) } });
  expect(landings(forecast)).toEqual([
    '2026-11-20T09:00 alpha staging on',
    '2026-11-20T09:00 beta staging on',
    '2026-11-22T09:30 alpha production 50%',
    '2026-11-22T09:30 beta production on',
    '2026-11-22T11:00 alpha production 100%',
  ]);
  const moves = forecast.assumptions.flatMap((assumption) =>
    assumption.kind === 'deployment' ? assumption.moves : [],
  );
  expect(moves).toEqual([forecast.steps[2]?.at, forecast.steps[4]?.at]);
});

test('where no soak counts from a deployment, none is assumed', () => {
  const pipeline = aPipeline({ staging: {}, production: { soak: { in: 'staging', for: '48h' } } });
  const forecast = simulated(aTree({ alpha: {} }, pipeline), pipeline, {
    more: { deployments: known(LOG) },
  });
  expect(forecast.assumptions.map(({ kind }) => kind)).toEqual(['merge']);
});
