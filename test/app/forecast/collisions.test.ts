// Which steps of a forecast meet, and which run into a closed window.
import { expect, test } from '@jest/globals';
import type { Forecast } from '#report/forecast-facts.ts';
import { criticalPath } from '#report/forecast-facts.ts';
import { collisionLines } from '#report/forecast-words.ts';
import { isoOf } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { aFlag, aPipeline, at, aTree, off, on, onHold, requirements } from '#test/support/nouns.ts';
import { landings, simulated } from './simulated.ts';

// Now is Fri 20 Nov 2026 at 09:00 UTC.
const WEEKEND = { deny: ['Sat 00:00-Mon 08:00'], zone: 'UTC' };
const LADDER = { steps: [10, 100], each: '24h' };
const WATCH = { for: '24h', action: 'propose', issues: [] } as const;

const met = ({ collisions }: Forecast): readonly string[] =>
  collisions.flatMap((collision) =>
    collision.kind === 'service'
      ? collision.running.map(({ flag, what }) => `${flag} ${what}, ${collision.step.flag}`)
      : [],
  );
const inside = ({ collisions }: Forecast): readonly string[] =>
  collisions.flatMap((collision) =>
    collision.kind === 'closed'
      ? [
          `${collision.step.flag} ${collision.environment} ${collision.step.what} ${isoOf(collision.from)} ${collision.to === null ? '' : isoOf(collision.to)}`,
        ]
      : [],
  );

/** The later flag may land from two hours on. */
const LATER = { window: { deny: [{ to: '2026-11-20T11:00' }], zone: 'UTC' } };

test('a window after a soak does not hide what lands during the soak', () => {
  const pipeline = aPipeline({ production: { window: WEEKEND } });
  const tree = aTree(
    {
      alpha: { flag: aFlag({ requires: { production: { ladder: LADDER } } }, 'alpha') },
      beta: { flag: aFlag({ requires: { production: LATER } }, 'beta') },
    },
    pipeline,
  );
  const forecast = simulated(tree, pipeline);
  expect(landings(forecast)).toEqual([
    '2026-11-20T09:00 alpha production 10%',
    '2026-11-20T11:00 beta production on',
    '2026-11-23T08:00 alpha production 100%',
  ]);
  expect(forecast.steps.map(({ after }) => after)).toEqual([null, null, 0]);
  expect(criticalPath(forecast.steps).map(({ what }) => what)).toEqual(['10%', '100%']);
  expect(met(forecast)).toEqual(['alpha 10%, beta']);
});

test('of hundreds of flags that land together, each is counted, and each names some of the others', () => {
  const pipeline = aPipeline({ production: {} });
  const names = Array.from({ length: 300 }, (_, index) => `feature-${String(index)}`);
  const flags = names.map((name) => [name, { flag: aFlag({}, name) }] as const);
  const forecast = simulated(aTree(Object.fromEntries(flags), pipeline), pipeline);
  const counts = forecast.collisions.map((collision) =>
    collision.kind === 'service' ? collision.running.length + collision.more : -1,
  );
  expect(counts).toEqual(names.slice(1).map((_, index) => index + 1));
  expect(met(forecast).length).toBeLessThan(10 * names.length);
  expect(collisionLines(forecast)).toEqual([
    expect.stringMatching(/^api in production from Fri 20 Nov 2026 09:00 UTC on, 300 flags: /),
  ]);
});

test('a soak ends at its own end, whatever its next step still waits for', () => {
  const pipeline = aPipeline({ staging: {}, production: { window: WEEKEND } });
  const soak = { soak: { in: 'staging', for: '24h' } };
  const begins = (moment: string) => ({
    staging: { window: { deny: [{ to: moment }], zone: 'UTC' } },
  });
  const flagOf = (name: string, moment: string) => ({
    flag: aFlag({ requires: { ...begins(moment), production: soak } }, name),
  });
  const tree = aTree(
    {
      alpha: flagOf('alpha', '2026-11-20T09:00'),
      beta: flagOf('beta', '2026-11-21T08:59'),
      gamma: flagOf('gamma', '2026-11-22T12:00'),
    },
    pipeline,
  );
  const { collisions, ...forecast } = simulated(tree, pipeline);
  const staging = collisions.filter((collision) => collision.environment === 'staging');
  expect(met({ ...forecast, collisions: staging })).toEqual(['alpha on, beta']);
});

test('the last step of a plan runs as long as its watch', () => {
  const pipeline = aPipeline({ production: {} });
  const treeOf = (more: object) =>
    aTree(
      {
        alpha: { flag: { ...aFlag({}, 'alpha'), ...more } },
        beta: { flag: aFlag({ requires: { production: LATER } }, 'beta') },
      },
      pipeline,
    );
  expect(met(simulated(treeOf({ watch: WATCH }), pipeline))).toEqual(['alpha on, beta']);
  expect(met(simulated(treeOf({ watch: { ...WATCH, for: '2h' } }), pipeline))).toEqual([]);
  expect(met(simulated(treeOf({}), pipeline))).toEqual([]);
});

test('the soak of a step runs although its next step is on hold', () => {
  const soak = { soak: { in: 'staging', for: '24h' } };
  const pipeline = aPipeline({ staging: {}, production: soak });
  const tree = aTree(
    {
      alpha: { in: { staging: off(), production: onHold(off()) } },
      beta: {
        flag: aFlag({ requires: { staging: LATER } }, 'beta'),
        in: { staging: off(), production: onHold(off()) },
      },
    },
    pipeline,
  );
  const forecast = simulated(tree, pipeline);
  expect(forecast.stuck.map(({ flag }) => flag)).toEqual(['alpha', 'beta']);
  expect(met(forecast)).toEqual(['alpha on, beta']);
});

test('a step whose clocks are through inside a closed window is named with the window', () => {
  const soak = { soak: { in: 'staging', for: '24h' } };
  const pipeline = aPipeline({ staging: {}, production: { ...soak, window: WEEKEND } });
  const tree = aTree({ alpha: { in: { staging: on(), production: off() } } }, pipeline);
  expect(inside(simulated(tree, pipeline))).toEqual([
    'alpha production on 2026-11-21T00:00:00Z 2026-11-23T08:00:00Z',
  ]);
  const earlier = simulated(tree, pipeline, { from: at('2026-11-24T09:00:00Z') });
  expect(inside(earlier)).toEqual([]);
});

test('a step that only reports lands inside a closed window, and is named, too', () => {
  const rules = { production: { window: { deny: ['Fri 00:00-Mon 08:00'], zone: 'UTC' } } };
  const pipeline = aPipeline(rules, { reporting: ['production'] });
  const forecast = simulated(aTree({ alpha: {} }, pipeline), pipeline);
  expect(landings(forecast)).toEqual(['2026-11-20T09:00 alpha production on']);
  expect(inside(forecast)).toEqual([
    'alpha production on 2026-11-20T09:00:00Z 2026-11-23T08:00:00Z',
  ]);
});

test('a step that is judged again waits for what it waited for', () => {
  const pipeline = aPipeline({ production: {} });
  const requires = { production: { flags: { alpha: '0h' } } };
  const tree = aTree(
    {
      alpha: {
        flag: aFlag(
          { requires: { production: { ladder: { steps: [10, 50, 100], each: '0h' } } } },
          'alpha',
        ),
        in: { production: on(10) },
      },
      beta: {
        flag: aFlag(
          {
            requires: {
              production: { ...requires.production, ladder: { steps: [5, 10], each: '0h' } },
            },
          },
          'beta',
        ),
      },
    },
    pipeline,
  );
  const { steps } = simulated(tree, pipeline);
  const first = steps.find(({ flag }) => flag === 'beta');
  expect([first?.what, first?.after]).toEqual(['5%', null]);
});

test('the closed times of an environment with two windows are in order', () => {
  const later = { deny: [{ from: '2026-11-25', to: '2026-11-26' }], zone: 'UTC' };
  const pipeline = aPipeline({ production: { window: [later, WEEKEND] } });
  const { closed } = simulated(aTree({ alpha: {} }, pipeline), pipeline);
  expect(closed.map(({ from }) => isoOf(from).slice(0, 10))).toEqual(['2026-11-21', '2026-11-25']);
});

test('the closed windows are those of the environment, and those of flags, risks and steps', () => {
  const day = (date: string, why: string) => ({
    window: { deny: [{ from: date, to: `${date}T12:00`, why }], zone: 'UTC' },
  });
  const pipeline = aPipeline({
    staging: day('2026-11-23', 'moving'),
    production: { ...day('2026-11-24', 'fair'), soak: { in: 'staging', for: '1h' } },
  });
  const [staging, live] = pipeline.environments;
  const withRisk = {
    ...pipeline,
    environments: [
      staging,
      { ...live, byRisk: [{ risk: 'high', requires: requirements(day('2026-11-25', 'board')) }] },
    ],
  } as Pipeline;
  const ladder = { steps: [10, { at: 100, requires: day('2026-11-26', 'step') }], each: '24h' };
  const tree = aTree(
    {
      alpha: { flag: aFlag({ risk: 'high', requires: { production: { ladder } } }, 'alpha') },
      beta: { flag: aFlag({ risk: 'high' }, 'beta') },
      gamma: { flag: aFlag({ requires: { production: day('2026-11-22', 'own') } }, 'gamma') },
    },
    withRisk,
  );
  const { closed } = simulated(tree, withRisk);
  expect(
    closed.map(
      ({ environment, flags, from, why }) =>
        `${isoOf(from).slice(5, 10)} ${environment} ${flags?.join('+') ?? 'all'}: ${why}`,
    ),
  ).toEqual([
    '11-23 staging all: moving',
    '11-22 production gamma: own',
    '11-24 production all: fair',
    '11-25 production alpha+beta: board',
    '11-26 production alpha: step',
  ]);
});

test('a window that a flag has twice is closed once, and one of the environment is not repeated for a flag', () => {
  const window = (why: string) => ({
    window: { deny: [{ from: '2026-11-24', to: '2026-11-24T12:00', why }], zone: 'UTC' },
  });
  const pipeline = aPipeline({ production: window('fair') });
  const [live] = pipeline.environments;
  const withRisk = {
    ...pipeline,
    environments: [
      { ...live, byRisk: [{ risk: 'high', requires: requirements(window('board')) }] },
    ],
  } as Pipeline;
  const twice = aFlag({ risk: 'high', requires: { production: window('board') } }, 'alpha');
  const repeated = aFlag({ requires: { production: window('fair') } }, 'beta');
  const tree = aTree({ alpha: { flag: twice }, beta: { flag: repeated } }, withRisk);
  const { closed } = simulated(tree, withRisk);
  expect(closed.map(({ flags, why }) => `${flags?.join('+') ?? 'all'}: ${why}`).toSorted()).toEqual(
    ['all: fair', 'alpha: board'],
  );
});
