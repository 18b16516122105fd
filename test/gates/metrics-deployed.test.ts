// Where there is a deployment log, the window of a metric begins when the exposure that is live was deployed, and a later
// deployment of the same exposure does not restart it.
import { describe, expect, test } from '@jest/globals';
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { Deployment } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { withSamples } from '#app/gather-samples.ts';
import { gateOf } from '#gates/gates.ts';
import {
  aFlag,
  ago,
  aPipeline,
  aPromotion,
  aTimeline,
  environment,
  evidence,
  exposing,
  later,
  moving,
  NOW,
  on,
  service,
  sha,
} from '#test/support/nouns.ts';
import { aMetric } from '#test/metrics/support.ts';
import type { Row } from './saying.ts';
import { pass, rowOf, saying, wait } from './saying.ts';

const TARGET: DeploySettings = {
  environment: '*',
  target: 'files',
  render: null,
  probe: null,
  settings: {},
};
const PIPELINE = aPipeline(undefined, {
  deployments: {},
  services: [{ name: service('api'), deploy: [TARGET] }],
  sources: [{ name: 'prometheus', kind: 'prometheus', series: false, settings: {} }],
});
const FLAG = aFlag({ metrics: [aMetric()] });
const SETTINGS = { good: ['error-rate'], for: '2h', in: 'production' };
/** From 5 to 10 percent in production. */
const PROMOTION = aPromotion(moving({ production: on(5) }, { production: on(10) }, PIPELINE, FLAG));

type Past = readonly (readonly [Instant, Exposures | null])[];
const LANDED: Past = [
  [ago('90d'), exposing(null)],
  [ago('9d'), exposing(on(5))],
];

const entry =
  (state: Deployment['state']) =>
  (at: Instant, landing: string, percent = 5): Deployment => ({
    environment: environment('production'),
    service: service('api'),
    landing: sha(landing),
    state,
    at,
    values: { CHECKOUT: percent > 0, CHECKOUT_PERCENT: percent },
  });
const [success, failure] = [entry('success'), entry('failure')];

/** What the gate says while all samples are good. */
async function answerTo(deployments: readonly Deployment[], past = LANDED): Promise<Row> {
  const { flag } = PROMOTION.change;
  const supplied = {
    flag,
    environment: environment('production'),
    metric: 'error-rate',
    values: Array.from({ length: 600 }, (_, index) => [instant(NOW - index * 60), 0.001] as const),
  };
  const history = evidence({ timelines: [aTimeline('production', past)], deployments });
  const asks = gateOf('metrics').asks(SETTINGS, PROMOTION);
  const sources = { suppliedSamples: [supplied] };
  const sampled = await withSamples(sources, { asks, now: NOW }, history);
  return rowOf(saying('metrics', SETTINGS, PROMOTION, sampled));
}

describe('a metric that has to be good for 2h', () => {
  test.each<[string, readonly Deployment[], Row]>([
    [
      'passes 2h and the delay after its deployment',
      [success(ago('121m'), 'up')],
      pass('metrics/good'),
    ],
    [
      'waits a second earlier',
      [success(ago('121m', -1), 'up')],
      wait('metrics/too-short', later('1m')),
    ],
    [
      'goes on while the same is deployed again, be it with failures',
      [
        success(ago('8d'), 'up'),
        failure(ago('1h'), 'other'),
        success(ago('30m'), 'other'),
        success(ago('1m'), 'third'),
      ],
      pass('metrics/good'),
    ],
    [
      'begins again after something else was deployed in between',
      [success(ago('8d'), 'up'), success(ago('2h'), 'down', 0), success(ago('1h'), 'again')],
      wait('metrics/too-short', later('61m')),
    ],
    ['waits while nothing was deployed', [], wait('metrics/not-deployed')],
  ])('%s', async (_, deployments, expected) => {
    expect(await answerTo(deployments)).toEqual(expected);
  });

  test('goes on after a landing that changes only the description', async () => {
    const described: Past = [...LANDED, [ago('30m'), exposing(on(5))]];
    expect(await answerTo([success(ago('8d'), 'up')], described)).toEqual(pass('metrics/good'));
  });
});
