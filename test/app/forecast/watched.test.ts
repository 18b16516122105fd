// Steps that need the end of a watch: a forecast assumes that each watch ends well at its time.
import { expect, test } from '@jest/globals';
import { forecastOf } from '#app/forecast/forecast.ts';
import type { Finding, WatchEnd } from '#domain/evidence.ts';
import { absent, known } from '#domain/evidence.ts';
import { duration } from '#domain/scalars.ts';
import type { Forecast } from '#report/forecast-facts.ts';
import { assumptionWords, plansOf, planWords } from '#report/forecast-words.ts';
import {
  aFlag,
  ago,
  aPipeline,
  aTimeline,
  aTree,
  environment,
  evidence,
  exposing,
  key,
  NOW,
  off,
  on,
} from '#test/support/nouns.ts';

const PIPELINE = aPipeline({ staging: {}, production: {} });
const REQUIRES = {
  production: {
    ladder: { steps: [5, 10, 100], each: '1h' },
    metrics: { watched: '24h', in: 'staging' },
  },
};

/** Staging has had it for ten hours. */
function forecasted(watchFor: string, watched?: Finding<readonly WatchEnd[]>): Forecast {
  const watch = { for: watchFor, action: 'propose', issues: [] } as const;
  const flag = { ...aFlag({ requires: REQUIRES }), watch };
  const tree = aTree({ checkout: { flag, in: { staging: on(), production: off() } } }, PIPELINE);
  const timelines = [
    aTimeline('staging', [
      [ago('20h'), exposing(off(), flag)],
      [ago('10h'), exposing(on(), flag)],
    ]),
    aTimeline('production', [[ago('20h'), exposing(off(), flag)]]),
  ];
  const around = { snapshot: tree, pipeline: PIPELINE, folders: [], diagnosticsOf: () => [] };
  return forecastOf(around, [key('checkout')], {
    evidence: { ...evidence({ timelines }), ...(watched === undefined ? {} : { watched }) },
    now: NOW,
    clock: 'github',
    from: null,
    mergeDelay: duration(0),
    mergesMeasured: null,
  });
}

const hoursOf = ({ steps }: Forecast): readonly number[] =>
  steps.map(({ at }) => (at - NOW) / 3600);
const watchWords = ({ assumptions }: Forecast): string | undefined =>
  assumptions.filter(({ kind }) => kind === 'good-watches').map(assumptionWords)[0];

const end = (more: Partial<WatchEnd>): WatchEnd => ({
  environment: environment('staging'),
  flag: key('checkout'),
  landing: aTimeline('staging', [[ago('10h'), exposing(on())]]).periods[0]!.landing.sha,
  answer: 'good',
  for: '24h',
  at: ago('1h'),
  ...more,
});

test('a step waits until the watch ends, and the ones after it do not', () => {
  const forecast = forecasted('24h', known([]));
  expect(hoursOf(forecast)).toEqual([14, 15, 16]);
  expect(watchWords(forecast)).toMatch(
    /^each watch ends well at its time, for 3 steps; this moves Fri 20 Nov/,
  );
});

test('a watch that is longer than required ends at its own time', () => {
  expect(hoursOf(forecasted('36h', known([])))).toEqual([26, 27, 28]);
});

test('a watch of a flag that has ended keeps its answer', () => {
  expect(hoursOf(forecasted('24h', known([end({})])))).toEqual([0, 1, 2]);
  const badly = forecasted('24h', known([end({ answer: 'bad' })]));
  expect(badly.steps).toEqual([]);
  expect(plansOf(badly).map(planWords)).toEqual([
    'production 5%: the watch of 24h in staging ended with a critical metric',
  ]);
});

test('a log that cannot be read has no end, and the forecast says so', () => {
  const forecast = forecasted(
    '24h',
    absent({ kind: 'git-said', said: 'no evidence supplies it' } as const),
  );
  expect(hoursOf(forecast)).toEqual([14, 15, 16]);
  expect(watchWords(forecast)).toContain(
    'how earlier ones ended could not be read (no evidence supplies it)',
  );
});
