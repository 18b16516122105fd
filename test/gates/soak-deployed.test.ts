// `soak-clock: deployed`: the soak starts with the first successful deployment of what has landed, and not before
// (threats §3, T13). Late is allowed, early never.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { DeploySettings, SoakClock } from '#domain/deploy-settings.ts';
import type { Deployment, Evidence, Finding } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { EnvironmentName } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Instant } from '#domain/time.ts';
import { durationOf } from '#domain/time.ts';
import { gateOf } from '#gates/index.ts';

import {
  aFlag,
  ago,
  anIssue,
  aPipeline,
  aPromotion,
  aTimeline,
  environment,
  evidence,
  exposing,
  GRADUAL,
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
const pipeline = (soakClock: SoakClock = 'deployed', web = '*'): Pipeline =>
  aPipeline(undefined, {
    soakClock,
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
const begun = entry('begun');
const success = entry('success');
const failure = entry('failure');
const overtaken = entry('overtaken');

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
    ['passes exactly at', [success(ago('7d'), 'up')], pass('soak/held')],
    ['passes one second after', [success(ago('7d', 1), 'up')], pass('soak/held')],
    ['waits while nothing has been deployed', [], wait('soak/not-deployed')],
    ['waits while the first has not ended', [begun(ago('8d'), 'up')], wait('soak/not-deployed')],
    [
      'waits while the first has failed',
      [begun(ago('8d'), 'up'), failure(ago('8d'), 'up')],
      wait('soak/not-deployed'),
    ],
    [
      'counts from the success that came after failures',
      [
        begun(ago('8d'), 'up'),
        failure(ago('8d'), 'up'),
        failure(ago('5d'), 'up'),
        success(ago('3d'), 'up'),
      ],
      wait('soak/too-short', later('4d')),
    ],
    [
      'counts from the success of a later landing that overtook it',
      [
        begun(ago('8d', 2), 'up'),
        begun(ago('8d', 1), 'later'),
        success(ago('8d'), 'later'),
        overtaken(ago('3d'), 'up', 100, { by: 'later' }),
      ],
      pass('soak/held'),
    ],
    [
      'goes on while it is deployed again for the sake of other flags, be it with failures',
      [
        success(ago('8d'), 'up'),
        begun(ago('5d'), 'other'),
        failure(ago('5d'), 'other'),
        success(ago('4d'), 'other'),
        begun(ago('1d'), 'third', 25),
      ],
      pass('soak/held'),
    ],
    [
      'T13: counts from the return after less was deployed',
      [
        success(ago('9d'), 'up'),
        success(ago('5d'), 'down', 24),
        begun(ago('4d', 1), 'again'),
        success(ago('4d'), 'again'),
      ],
      wait('soak/too-short', later('3d')),
    ],
    [
      'T13: counts from the return after a deployment of less failed',
      [
        success(ago('9d'), 'up'),
        begun(ago('5d'), 'down', 0),
        failure(ago('5d'), 'down', 0),
        success(ago('4d'), 'again'),
      ],
      wait('soak/too-short', later('3d')),
    ],
    [
      'T13: waits while a deployment of less has not ended: half of it may be live',
      [success(ago('9d'), 'up'), begun(ago('5d'), 'down', 0)],
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
        begun(ago('3d', 5), 'old', 0),
        overtaken(ago('3d'), 'old', 0, { by: 'up' }),
      ],
      wait('soak/too-short', later('4d')),
    ],
    [
      'one that was begun before it was overtaken may be live, until the overtaker is',
      [
        success(ago('9d'), 'up'),
        begun(ago('5d'), 'down', 0),
        overtaken(ago('4d'), 'down', 0, { by: 'again' }),
        begun(ago('4d'), 'again'),
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
    const rules = (web: string): Proposal => raising(pipeline('deployed', web), both);
    const past: Past = [[ago('9d'), exposing(on(), both)]];
    const api = success(ago('8d'), 'up');
    const web = success(ago('6d'), 'up', 100, { service: 'web' });
    expect(row(found([api, web], past), rules('*'))).toEqual(wait('soak/too-short', later('1d')));
    expect(row(found([api], past), rules('*'))).toEqual(wait('soak/not-deployed'));
    expect(row(found([api], past), rules('production'))).toEqual(pass('soak/held'));
  });

  test.each<[string, Evidence, Row]>([
    ['absent', found(absent('no record')), wait('soak/not-deployed')],
    ['unreachable', found(unreachable('no answer')), wait('soak/deployments-unknown')],
  ])('a record that is %s is waited for', (_title, given, expected) => {
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
    const states = fc.constantFrom('begun', 'success', 'failure', 'overtaken');
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

  test('without it nothing is asked, and the landing counts', () => {
    const { asks } = gateOf('soak');
    const kinds = (clock: SoakClock): readonly string[] =>
      asks(WEEK, aPromotion(raising(pipeline(clock)))).map(({ kind }) => kind);
    expect([kinds('landed'), kinds('deployed')]).toEqual([
      ['timeline'],
      ['timeline', 'deployments'],
    ]);
    expect(row(found([]), raising(pipeline('landed')))).toEqual(pass('soak/held'));
  });

  test('says since when, by what, and what it is that landed', () => {
    const said = (deployments: readonly Deployment[]) =>
      saying('soak', WEEK, aPromotion(raising()), found(deployments))[0];
    expect(said([success(ago('2d'), 'up')])).toMatchObject({
      message:
        'covered in staging since Wed 18 Nov 2026 09:00 UTC (landing 7570000000, first successful deployment); 7d required, due Wed 25 Nov 2026 09:00 UTC',
      details: [
        expect.stringMatching(/^landed in staging Wed 11 Nov 2026 09:00 UTC \(landing /),
        'deployed there last: api',
      ],
    });
    expect(said([])?.message).toMatch(
      /^staging: api has not been deployed there yet; landed Wed 11 Nov 2026 09:00 UTC \(.*\); the soak of 7d counts from the first successful deployment there$/,
    );
    expect(said([failure(NOW, 'up')])?.message).toContain(
      'the last deployment of api failed there (Fri 20 Nov 2026 09:00 UTC, landing 7570000000)',
    );
  });
});
