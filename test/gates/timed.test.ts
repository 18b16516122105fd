// Where there is a deployment log, the soak starts with the first successful deployment of what has landed, and not
// before. The answer may be late, never early.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import type { DeploySettings, LogSettings } from '#domain/deploy-settings.ts';
import type { Deployment, Evidence, Finding, LogStart } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/report.ts';
import { durationOf } from '#domain/scalars.ts';
import { gateOf } from '#gates/gates.ts';

import {
  aFlag,
  ago,
  anIssue,
  aPipeline,
  aPromotion,
  aProposal,
  aTimeline,
  aTree,
  environment,
  evidence,
  exposing,
  GRADUAL,
  key,
  later,
  moving,
  NOW,
  off,
  on,
  service,
  sha,
} from '#test/support/nouns.ts';
import type { Row } from './saying.ts';
import { pass, rowOf, saying, wait } from './saying.ts';

const WEEK = { in: 'staging', for: '7d' };

const target = (where: string): DeploySettings => ({
  environment: where as EnvironmentName,
  target: 'files',
  render: null,
  probe: null,
  settings: {},
});
/** `api` and `web` are deployed everywhere, unless it is said where. */
const pipeline = (deployments: LogSettings = {}, web = '*'): Pipeline =>
  aPipeline(undefined, {
    deployments,
    services: [
      { name: service('api'), deploy: [target('*')] },
      { name: service('web'), deploy: [target(web)] },
    ],
  });

const both = aFlag({ services: { api: GRADUAL, web: GRADUAL } });
/** Production goes to 25 percent while staging is on. */
const raising = (rules = pipeline(), flag = aFlag()): Proposal =>
  moving({ staging: on() }, { production: on(25) }, rules, flag);

/** One entry of the record: what became of a landing, when, and how many users `api` then gave it. */
const entry =
  (state: Deployment['state']) =>
  (
    at: Instant,
    landing: string,
    percent = 100,
    more: { readonly in?: string; readonly service?: string; readonly by?: string } = {},
  ): Deployment => ({
    environment: environment(more.in ?? 'staging'),
    service: service(more.service ?? 'api'),
    landing: sha(landing),
    state,
    at,
    values: { CHECKOUT: percent > 0, CHECKOUT_PERCENT: percent },
    ...(more.by === undefined ? {} : { by: sha(more.by) }),
  });
const started = entry('started');
const success = entry('success');
const failure = entry('failure');
const superseded = entry('superseded');

type Past = readonly (readonly [Instant, Exposures | null])[];
const LONG_AGO: Past = [
  [ago('30d'), exposing(off())],
  [ago('9d'), exposing(on())],
];
const found = (
  deployments: readonly Deployment[] | Finding<readonly Deployment[]>,
  past: Past = LONG_AGO,
): Evidence => evidence({ timelines: [aTimeline('staging', past)], deployments });
const row = (given: Evidence, proposal = raising(), settings: object = WEEK): Row =>
  rowOf(saying('soak', settings, aPromotion(proposal), given));

describe('a soak that counts from deployments', () => {
  test.each<[string, readonly Deployment[], Row]>([
    [
      'waits one second before',
      [success(ago('7d', -1), 'up')],
      wait('soak/too-short', later('0h', 1)),
    ],
    ['passes exactly at', [success(ago('7d'), 'up')], pass('soak/long-enough')],
    ['passes one second after', [success(ago('7d', 1), 'up')], pass('soak/long-enough')],
    ['waits while nothing has been deployed', [], wait('soak/not-deployed')],
    ['waits while the first has not ended', [started(ago('8d'), 'up')], wait('soak/not-deployed')],
    [
      'waits while the first has failed',
      [started(ago('8d'), 'up'), failure(ago('8d'), 'up')],
      wait('soak/not-deployed'),
    ],
    [
      'counts from the success that came after failures',
      [
        started(ago('8d'), 'up'),
        failure(ago('8d'), 'up'),
        failure(ago('5d'), 'up'),
        success(ago('3d'), 'up'),
      ],
      wait('soak/too-short', later('4d')),
    ],
    [
      'counts from the success of a later landing that overtook it',
      [
        started(ago('8d', 2), 'up'),
        started(ago('8d', 1), 'later'),
        success(ago('8d'), 'later'),
        superseded(ago('3d'), 'up', 100, { by: 'later' }),
      ],
      pass('soak/long-enough'),
    ],
    [
      'goes on while it is deployed again for the sake of other flags, be it with failures',
      [
        success(ago('8d'), 'up'),
        started(ago('5d'), 'other'),
        failure(ago('5d'), 'other'),
        success(ago('4d'), 'other'),
        started(ago('1d'), 'third', 25),
      ],
      pass('soak/long-enough'),
    ],
    [
      'T13: counts from the return after less was deployed',
      [
        success(ago('9d'), 'up'),
        success(ago('5d'), 'down', 24),
        started(ago('4d', 1), 'again'),
        success(ago('4d'), 'again'),
      ],
      wait('soak/too-short', later('3d')),
    ],
    [
      'T13: counts from the return after a deployment of less failed',
      [
        success(ago('9d'), 'up'),
        started(ago('5d'), 'down', 0),
        failure(ago('5d'), 'down', 0),
        success(ago('4d'), 'again'),
      ],
      wait('soak/too-short', later('3d')),
    ],
    [
      'T13: waits while a deployment of less has not ended: half of it may be live',
      [success(ago('9d'), 'up'), started(ago('5d'), 'down', 0)],
      wait('soak/not-deployed'),
    ],
    [
      'T5: waits while the guard holds it back: what was deployed does not cover it',
      [success(ago('9d'), 'up', 0)],
      wait('soak/not-deployed'),
    ],
    [
      'an old landing that was run again and stood back costs what it lasted',
      [
        success(ago('9d'), 'up'),
        started(ago('3d', 5), 'old', 0),
        superseded(ago('3d'), 'old', 0, { by: 'up' }),
      ],
      wait('soak/too-short', later('4d')),
    ],
    [
      'one that started before it was superseded may be live, until the newer one is',
      [
        success(ago('9d'), 'up'),
        started(ago('5d'), 'down', 0),
        superseded(ago('4d'), 'down', 0, { by: 'again' }),
        started(ago('4d'), 'again'),
      ],
      wait('soak/not-deployed'),
    ],
    [
      'other environments and other services prove nothing',
      [
        success(ago('9d'), 'up', 100, { in: 'production' }),
        success(ago('9d'), 'up', 100, { service: 'web' }),
      ],
      wait('soak/not-deployed'),
    ],
    [
      'T2: gives no credit for a deployment in the future',
      [success(later('1h'), 'up')],
      wait('soak/too-short', later('169h')),
    ],
  ])('%s', (_title, deployments, expected) => {
    expect(row(found(deployments))).toEqual(expected);
  });

  test('what landed below starts it again, also where it was never deployed', () => {
    const past: Past = [
      [ago('9d'), exposing(on())],
      [ago('6d'), exposing(off())],
      [ago('5d'), exposing(on())],
    ];
    expect(row(found([success(ago('9d'), 'up')], past))).toEqual(
      wait('soak/too-short', later('2d')),
    );
  });

  test('every service that is deployed there counts, and one without a target from its landing', () => {
    const rules = (web: string): Proposal => raising(pipeline({}, web), both);
    const past: Past = [[ago('9d'), exposing(on(), both)]];
    const api = success(ago('8d'), 'up');
    const web = success(ago('6d'), 'up', 100, { service: 'web' });
    expect(row(found([api, web], past), rules('*'))).toEqual(wait('soak/too-short', later('1d')));
    expect(row(found([api], past), rules('*'))).toEqual(wait('soak/not-deployed'));
    expect(row(found([api], past), rules('production'))).toEqual(pass('soak/long-enough'));
  });

  test.each<[string, Evidence, Row]>([
    [
      'absent: the landing counts',
      found(absent({ kind: 'git-said', said: 'no log' } as const)),
      pass('soak/long-enough'),
    ],
    [
      'unreachable: it waits',
      found(unreachable({ kind: 'git-said', said: 'no answer' } as const)),
      wait('soak/deployments-unknown'),
    ],
  ])('a log that is %s', (_title, given, expected) => {
    expect(row(given)).toEqual(expected);
  });

  test('an issue that was closed later restarts it', () => {
    const settings = { ...WEEK, 'without-issues': ['critical'] };
    const issues = [anIssue(['critical', 'flag:checkout'], ago('2d'))];
    const given = {
      ...found([success(ago('8d'), 'up')]),
      issues: known(issues),
    };
    expect(row(given, raising(), settings)).toEqual(wait('soak/too-short', later('5d')));
  });

  test('nothing that is added to the record makes it due earlier', () => {
    const word = fc.constantFrom('one', 'two', 'three');
    const states = fc.constantFrom('started', 'success', 'failure', 'superseded');
    const percent = fc.constantFrom(0, 24, 25, 100);
    const entries = fc.array(fc.tuple(states, word, percent, word), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(entries, (drawn) => {
        const all = drawn.map(([state, landing, share, by], index) =>
          entry(state)(ago('6d', -60 * index), landing, share, { by }),
        );
        const last = all.at(-1)?.at ?? NOW;
        const due = (deployments: readonly Deployment[]): number | null =>
          row(found(deployments)).readyAt;
        const before = due(all.slice(0, -1));
        const after = due(all);
        return after === null || after >= (before ?? last + durationOf('7d'));
      }),
      { numRuns: 300 },
    );
  });

  test('without a log nothing is asked, and the landing counts', () => {
    const { asks } = gateOf('soak');
    const kinds = (log: LogSettings): readonly string[] =>
      asks(WEEK, aPromotion(raising(pipeline(log)))).map(({ kind }) => kind);
    expect([kinds({ log: 'none' }), kinds({})]).toEqual([
      ['timeline'],
      ['timeline', 'deployments'],
    ]);
    expect(row(found([]), raising(pipeline({ log: 'none' })))).toEqual(pass('soak/long-enough'));
  });

  const START: LogStart = { environment: environment('staging'), at: ago('8d'), refused: [] };
  const starting = (
    deployments: readonly Deployment[],
    more: Partial<LogStart> = {},
    past = LONG_AGO,
  ): Evidence => ({ ...found(deployments, past), logStarts: [{ ...START, ...more }] });

  test.each<[string, Evidence, Row]>([
    ['before the log has any entry', starting([], { at: null }), pass('soak/long-enough')],
    ['before the log began', starting([]), pass('soak/long-enough')],
    ['before the log began, one second', starting([], { at: ago('9d') }), pass('soak/long-enough')],
    ['at once with the log', starting([], { at: ago('9d', 1) }), wait('soak/not-deployed')],
    [
      'before the log began, and is deployed again since',
      starting([
        started(ago('2d'), 'other'),
        failure(ago('2d'), 'other'),
        success(ago('1d'), 'up'),
      ]),
      pass('soak/long-enough'),
    ],
    [
      'before the log began, and less has started since',
      starting([started(ago('2d'), 'down', 0)]),
      wait('soak/not-deployed'),
    ],
    [
      'before the log began, where it was refused when it did',
      starting([success(ago('3d'), 'up')], {
        refused: [{ flag: key('checkout'), landing: sha('up') }],
      }),
      wait('soak/too-short', later('4d')),
    ],
    [
      'before the log began, where another flag was refused then',
      starting([success(ago('3d'), 'up')], {
        refused: [{ flag: key('other'), landing: sha('up') }],
      }),
      pass('soak/long-enough'),
    ],
  ])('what landed %s', (_title, given, expected) => {
    expect(row(given)).toEqual(expected);
  });

  test.each<[string, readonly Deployment[], Instant, Row]>([
    ['before it', [], ago('8d'), pass('soak/long-enough')],
    ['with it', [], ago('9d'), wait('soak/not-deployed')],
    [
      'before it, and is deployed since',
      [success(ago('1d'), 'up')],
      ago('8d'),
      pass('soak/long-enough'),
    ],
    [
      'before it, and an older target of the service was sent less',
      [success(ago('20d'), 'down', 0)],
      ago('8d'),
      pass('soak/long-enough'),
    ],
    [
      'after it, and an older target of the service was sent that much',
      [success(ago('20d'), 'up')],
      ago('10d'),
      wait('soak/not-deployed'),
    ],
  ])('a target that was configured: what landed %s', (_title, deployments, at, expected) => {
    const [timeline] = [aTimeline('staging', LONG_AGO)];
    const landing = { sha: sha('target'), at, source: 'merged-at' } as const;
    const targets = [{ service: service('api'), landing }];
    const given = evidence({ timelines: [{ ...timeline, targets }], deployments });
    expect(row(given)).toEqual(expected);
  });

  test('a write that began later than the one that succeeded may still become live', () => {
    const slow = [
      started(ago('9d', 2), 'up'),
      started(ago('9d', 1), 'down', 0),
      success(ago('9d'), 'up'),
    ];
    expect(row(found(slow))).toEqual(wait('soak/not-deployed'));
    const settled = [...slow, started(ago('8d', 1), 'up'), success(ago('8d'), 'up')];
    expect(row(found(settled))).toEqual(pass('soak/long-enough'));
  });

  test('says why a landing counts', () => {
    const details = (given: Evidence, proposal = raising()) =>
      saying('soak', WEEK, aPromotion(proposal), given)[0]?.details;
    expect(details(starting([]))).toEqual([
      'api had the values before the deployment log began Thu 12 Nov 2026 09:00 UTC, so its soak counts from the landing',
    ]);
    const api = [success(ago('8d'), 'up')];
    const past: Past = [[ago('9d'), exposing(on(), both)]];
    expect(details(found(api, past), raising(pipeline({}, 'production'), both))).toContain(
      'web has no deploy target in staging, so its soak counts from the landing',
    );
  });

  test('says since when, by what, and what it is that landed', () => {
    const said = (deployments: readonly Deployment[]) =>
      saying('soak', WEEK, aPromotion(raising()), found(deployments))[0];
    expect(said([success(ago('2d'), 'up')])).toMatchObject({
      message:
        'staging has covered the proposal since Wed 18 Nov 2026 09:00 UTC (landing 7570000000, first successful deployment); 7d are required. The wait ends Wed 25 Nov 2026 09:00 UTC',
      details: [
        expect.stringMatching(/^landed in staging Wed 11 Nov 2026 09:00 UTC \(landing /),
        'api was the last service to be deployed',
      ],
    });
    expect(said([])).toMatchObject({
      message: 'the values have landed in staging, but api has not been deployed yet',
      details: [
        expect.stringMatching(/^landed Wed 11 Nov 2026 09:00 UTC \(.*\)$/),
        'the soak of 7d counts from the first successful deployment in staging',
      ],
    });
    expect(said([failure(NOW, 'up')])?.message).toContain(
      'the last deployment of api failed (Fri 20 Nov 2026 09:00 UTC, landing 7570000000)',
    );
  });
});

describe('T52: a required flag, where there is a deployment log', () => {
  const retry = aFlag({}, 'retry');
  /** `checkout` goes to a rollout in production, where `retry` is on for as many users as is said. */
  const needing = (rollout: number, state = on()): Proposal => {
    const required = { flag: retry, in: { production: state } };
    const before = aTree({ checkout: {}, retry: required }, pipeline());
    return aProposal(
      before,
      aTree({ checkout: { in: { production: on(rollout) } }, retry: required }, pipeline()),
    );
  };
  const sent = (at: Instant, landing: string, percent: number): Deployment => ({
    ...success(at, landing, percent, { in: 'production' }),
    values: { RETRY: percent > 0, RETRY_PERCENT: percent },
  });
  const needed = (
    deployments: readonly Deployment[] | Finding<readonly Deployment[]>,
    proposal = needing(25),
    length = '24h',
  ): Row => {
    const past: Past = [
      [ago('30d'), exposing(off(), retry)],
      [ago('9d'), exposing(on(), retry)],
    ];
    const timelines = [aTimeline('production', past, { flag: 'retry' })];
    return rowOf(
      saying(
        'flags',
        { retry: length },
        aPromotion(proposal),
        evidence({ timelines, deployments }),
      ),
    );
  };

  test.each<[string, readonly Deployment[], Row]>([
    ['waits while it was never deployed', [], wait('flags/not-deployed')],
    ['waits while it was refused', [sent(ago('20d'), 'off', 0)], wait('flags/not-deployed')],
    [
      'counts from its deployment days after its landing, and waits one second before its end',
      [sent(ago('20d'), 'off', 0), sent(ago('24h', -1), 'up', 100)],
      wait('flags/too-short', later('0h', 1)),
    ],
    ['passes exactly at its end', [sent(ago('24h'), 'up', 100)], pass('flags/on')],
    [
      'needs only as many users as the promotion',
      [sent(ago('3d'), 'part', 25), sent(ago('1h'), 'up', 100)],
      pass('flags/on'),
    ],
    [
      'counts anew after less was deployed',
      [sent(ago('9d'), 'up', 100), sent(ago('2d'), 'down', 5), sent(ago('1h'), 'up', 100)],
      wait('flags/too-short', later('23h')),
    ],
    [
      'is not shown by a deployment of another flag',
      [success(ago('9d'), 'up', 100, { in: 'production' })],
      wait('flags/not-deployed'),
    ],
  ])('%s', (_title, deployments, expected) => {
    expect(needed(deployments)).toEqual(expected);
  });

  test('that has to be on for no time at all has to be deployed, too', () => {
    expect(needed([], needing(25), '0h')).toEqual(wait('flags/not-deployed'));
    expect(needed([sent(ago('0h'), 'up', 100)], needing(25), '0h')).toEqual(pass('flags/on'));
  });

  test('counts from its landing where there is no log, and waits where it cannot be read', () => {
    expect(needed(absent({ kind: 'git-said', said: 'no log' } as const))).toEqual(pass('flags/on'));
    expect(needed(unreachable({ kind: 'git-said', said: 'the log was cut off' } as const))).toEqual(
      wait('flags/no-history'),
    );
  });
});

describe('T52: a step of a ladder, where there is a deployment log', () => {
  const STEPS = { steps: [10, 50, 100], each: '7d' };
  const climbing = moving({ production: on(10) }, { production: on(50) }, pipeline(), aFlag());
  const LANDED: Past = [
    [ago('30d'), exposing(off())],
    [ago('9d'), exposing(on(10))],
  ];
  const inProduction = { in: 'production' };
  const step = (
    deployments: readonly Deployment[] | Finding<readonly Deployment[]>,
    past: Past = LANDED,
  ): Row => {
    const timelines = [aTimeline('production', past)];
    return rowOf(
      saying('ladder', STEPS, aPromotion(climbing), evidence({ timelines, deployments })),
    );
  };

  test.each<[string, readonly Deployment[], Row]>([
    [
      'counts from the success, and waits one second before its end',
      [success(ago('7d', -1), 'up', 10, inProduction)],
      wait('ladder/too-soon', later('0h', 1)),
    ],
    [
      'passes exactly at its end',
      [success(ago('7d'), 'up', 10, inProduction)],
      pass('ladder/long-enough'),
    ],
    [
      'passes one second after it',
      [success(ago('7d', 1), 'up', 10, inProduction)],
      pass('ladder/long-enough'),
    ],
    [
      'waits while it was refused',
      [success(ago('20d'), 'off', 0, inProduction)],
      wait('ladder/not-deployed'),
    ],
    ['waits while nothing has been deployed', [], wait('ladder/not-deployed')],
    [
      'counts from the deployment that accepted it days after its landing',
      [success(ago('20d'), 'off', 0, inProduction), success(ago('1d'), 'up', 10, inProduction)],
      wait('ladder/too-soon', later('6d')),
    ],
    [
      'counts anew after less was deployed',
      [
        success(ago('9d'), 'up', 10, inProduction),
        success(ago('5d'), 'down', 5, inProduction),
        success(ago('4d'), 'up', 10, inProduction),
      ],
      wait('ladder/too-soon', later('3d')),
    ],
    [
      'other environments and services prove nothing',
      [
        success(ago('9d'), 'up', 10),
        success(ago('9d'), 'up', 10, { ...inProduction, service: 'web' }),
      ],
      wait('ladder/not-deployed'),
    ],
  ])('%s', (_title, deployments, expected) => {
    expect(step(deployments)).toEqual(expected);
  });

  test('counts from its landing after a higher one, which was deployed before', () => {
    const down: Past = [
      [ago('30d'), exposing(on(50))],
      [ago('2d'), exposing(on(10))],
    ];
    const deployments = [
      success(ago('20d'), 'up', 50, inProduction),
      success(ago('2d'), 'down', 10, inProduction),
    ];
    expect(step(deployments, down)).toEqual(wait('ladder/too-soon', later('5d')));
  });

  test('waits where the log cannot be read, and counts from its landing where there is none', () => {
    expect(step(unreachable({ kind: 'git-said', said: 'the log was cut off' } as const))).toEqual(
      wait('ladder/no-history'),
    );
    expect(step(absent({ kind: 'git-said', said: 'no log' } as const))).toEqual(
      pass('ladder/long-enough'),
    );
  });

  test('asks for the deployments of what users get before the promotion', () => {
    const asks = gateOf('ladder')?.asks?.(STEPS, aPromotion(climbing)) ?? [];
    expect(asks).toMatchObject([
      { kind: 'timeline', environment: 'production' },
      { kind: 'deployments', environment: 'production', wanted: [{ service: 'api' }] },
    ]);
  });
});
