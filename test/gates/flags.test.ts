// An order of promotions, not a dependency at run time.
import { describe, expect, test } from '@jest/globals';

import { absent, unreachable } from '#domain/evidence.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Flag, State } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { gateOf } from '#gates/gates.ts';

import {
  aFlag,
  datedInTheFuture,
  ago,
  aPromotion,
  aProposal,
  aTimeline,
  aTree,
  evidence,
  exposing,
  GRADUAL,
  later,
  NOW,
  on,
  off,
  SWITCH,
} from '#test/support/nouns.ts';
import type { Row } from './saying.ts';
import { block, pass, rowOf, saying, wait } from './saying.ts';
import { aContext } from './settings.ts';

const DAY = { retry: '24h' };

/** `checkout` goes to this rollout in production while `retry` stands there as said, and then. */
function building(
  to: number,
  retry: State | null | 'unreadable',
  then: typeof retry = retry,
  flag?: Flag,
): Proposal {
  const before = { in: { production: retry }, ...(flag === undefined ? {} : { flag }) };
  const after = { in: { production: then }, ...(flag === undefined ? {} : { flag }) };
  return aProposal(
    aTree({ checkout: {}, retry: before }),
    aTree({ checkout: { in: { production: on(to) } }, retry: after }),
  );
}
const retryFlag = aFlag({}, 'retry');
const past = (...periods: readonly (readonly [Instant, Exposures | null])[]): Evidence =>
  evidence({ timelines: [aTimeline('production', periods, { flag: 'retry' })] });
const since = (when: Instant, state: State = on(), flag: Flag = retryFlag): Evidence =>
  past([when, exposing(state, flag)]);
const row = (proposal: Proposal, found: Evidence, settings: object = DAY): Row =>
  rowOf(saying('flags', settings, aPromotion(proposal), found));

describe('a flag that must have been on for a day', () => {
  test.each<[string, Evidence, Row]>([
    ['it waits one second before', since(ago('24h', -1)), wait('flags/too-short', later('0h', 1))],
    ['it passes exactly at', since(ago('24h')), pass('flags/on')],
    ['it passes one second after', since(ago('24h', 1)), pass('flags/on')],
    [
      'T2: it waits for a landing in the future',
      since(later('1h')),
      wait('flags/too-short', later('25h')),
    ],
    [
      'T13: off in between starts it anew',
      past([ago('9d'), exposing(on())], [ago('2d'), exposing(off())], [ago('1h'), exposing(on())]),
      wait('flags/too-short', later('23h')),
    ],
    [
      'absent: it waits',
      evidence({ timelines: absent({ kind: 'git-said', said: 'not asked' } as const) }),
      wait('flags/no-history'),
    ],
    [
      'unreachable: it waits',
      evidence({ timelines: unreachable({ kind: 'git-said', said: 'a shallow clone' } as const) }),
      wait('flags/no-history'),
    ],
    ...(
      [
        ['one second too late', ago('24h', -1), wait('flags/rewritten', later('0h', 1))],
        ['exactly so long ago', ago('24h'), pass('flags/on')],
        ['a second longer ago', ago('24h', 1), pass('flags/on')],
      ] as const
    ).map(([when, rewritten, expected]): [string, Evidence, Row] => [
      `T4: rewritten ${when}: it counts from there`,
      { ...since(ago('9d')), rewritten: evidence({ rewritten }).rewritten },
      expected,
    ]),
    [
      'T2: a landing dated in the future: no moment is promised',
      evidence({
        timelines: [
          datedInTheFuture(aTimeline('production', [[NOW, exposing(on())]], { flag: 'retry' })),
        ],
      }),
      wait('flags/future-landing'),
    ],
  ])('%s', (_title, found, expected) => {
    expect(row(building(25, on()), found)).toEqual(expected);
  });

  test('for no time at all it has to be on, and that is enough', () => {
    expect(row(building(25, on()), since(ago('0h')), { retry: '0h' })).toEqual(pass('flags/on'));
    expect(row(building(25, off()), evidence(), { retry: '0h' })).toEqual(wait('flags/off'));
  });
});

describe('how far it must be on', () => {
  const two = aFlag({ services: { api: GRADUAL, web: GRADUAL } }, 'retry');

  test.each<[string, number, State | null | 'unreadable', Flag, Row]>([
    ['at the proposed rollout', 25, on(25), retryFlag, pass('flags/on')],
    ['a percent below the proposed rollout', 26, on(25), retryFlag, wait('flags/off')],
    ['off', 25, off(), retryFlag, wait('flags/off')],
    ['without a state', 25, null, retryFlag, wait('flags/off')],
    ['on at no percent', 25, on(0), retryFlag, wait('flags/off')],
    ['unreadable', 25, 'unreadable', retryFlag, wait('flags/off')],
    ['for all of its services', 25, on(25), two, pass('flags/on')],
    [
      'for all of its services but one',
      25,
      on(100, { web: { enabled: false } }),
      two,
      wait('flags/off'),
    ],
    [
      'for all of its services, one of them lower',
      25,
      on(100, { web: { rollout: 24 } }),
      two,
      wait('flags/off'),
    ],
    [
      'with services that do not read the rollout: on is all',
      100,
      on(5),
      aFlag({ services: { api: SWITCH } }, 'retry'),
      pass('flags/on'),
    ],
    ['with no service at all', 25, on(), aFlag({ services: {} }, 'retry'), wait('flags/off')],
    ['not defined', 25, on(), null as never, wait('flags/off')],
  ])('%s', (_title, to, state, flag, expected) => {
    const stood = state === 'unreadable' || flag === null ? null : exposing(state, flag);
    const found = past([ago('9d'), stood]);
    const proposal =
      flag === null
        ? aProposal(aTree({ checkout: {} }), aTree({ checkout: { in: { production: on(to) } } }))
        : building(to, state, state, flag);
    expect(row(proposal, found)).toEqual(expected);
  });

  describe('a flag whose safe value is on', () => {
    const kill = aFlag({ safe: true, services: { web: SWITCH } }, 'retry');

    test.each<[string, State | null, Row]>([
      ['is on without a state', null, pass('flags/on')],
      ['is on with enabled: true', on(), pass('flags/on')],
      ['is off with enabled: false', off(), wait('flags/off')],
      [
        'is on at 0 percent, because its safe value is sent',
        { ...off(), rollout: 0 },
        pass('flags/on'),
      ],
    ])('%s', (_, state, expected) => {
      const landed = past([ago('9d'), exposing(state, kill)]);
      expect(row(building(25, state, state, kill), landed)).toEqual(expected);
    });

    test('that is turned off in the same proposal blocks', () => {
      const landed = past([ago('9d'), exposing(on(), kill)]);
      expect(row(building(25, on(), off(), kill), landed)).toEqual(block('flags/lowered'));
    });

    test('counts from when it came back on', () => {
      const landed = past([ago('9d'), exposing(off(), kill)], [ago('1h'), exposing(on(), kill)]);
      expect(row(building(25, on(), on(), kill), landed)).toEqual(
        wait('flags/too-short', later('23h')),
      );
    });

    test('is not on while its emergency routes are blocked', () => {
      const blocking: Flag = { ...kill, emergencyRoutes: ['/agent/*'] };
      const blocked: State = { ...on(), blockRoutes: true };
      const landed = past([ago('9d'), exposing(blocked, blocking)]);
      expect(row(building(25, blocked, blocked, blocking), landed)).toEqual(wait('flags/off'));
    });
  });

  test('on for at least one user, also where the change itself gives no user anything', () => {
    const proposal = (retry: State): Proposal =>
      aProposal(
        aTree({ checkout: {}, retry: { in: { production: retry } } }),
        aTree({
          checkout: { flag: aFlag({ codeDefault: true }) },
          retry: { in: { production: retry } },
        }),
      );
    expect(row(proposal(off()), since(ago('9d'), off()))).toEqual(wait('flags/off'));
    expect(row(proposal(on(1)), since(ago('9d'), on(1)))).toEqual(pass('flags/on'));
  });

  test('it counts from when it reached the proposed rollout', () => {
    const landed = past([ago('9d'), exposing(on(5))], [ago('1h'), exposing(on(25))]);
    expect(row(building(25, on(25)), landed)).toEqual(wait('flags/too-short', later('23h')));
    expect(row(building(5, on(25)), landed)).toEqual(pass('flags/on'));
  });
});

describe('T22: both in one proposal', () => {
  test.each<[string, Proposal, Row]>([
    [
      'T22: taking the required flag down blocks',
      building(25, on(), off()),
      block('flags/lowered'),
    ],
    [
      'T22: taking it below the proposed rollout blocks',
      building(25, on(), on(24)),
      block('flags/lowered'),
    ],
    ['T22: taking its file away blocks', building(25, on(), null), block('flags/lowered')],
    ['T22: making it unreadable blocks', building(25, on(), 'unreadable'), block('flags/lowered')],
    ['lowering it to the proposed rollout passes', building(25, on(), on(25)), pass('flags/on')],
    [
      'raising both blocks: the required flag lands first',
      building(25, off(), on()),
      block('flags/same-proposal'),
    ],
    ['raising it, and still not enough, waits', building(25, off(), on(5)), wait('flags/off')],
  ])('%s', (_title, proposal, expected) => {
    expect(row(proposal, since(ago('9d')))).toEqual(expected);
  });

  test('another environment does not matter', () => {
    const states = { staging: on(), production: on() };
    const proposal = aProposal(
      aTree({ checkout: {}, retry: { in: states } }),
      aTree({
        checkout: { in: { production: on() } },
        retry: { in: { ...states, staging: off() } },
      }),
    );
    expect(row(proposal, since(ago('9d')))).toEqual(pass('flags/on'));
  });
});

test('several flags are answered in order of their names, each on its own', () => {
  const said = saying(
    'flags',
    { zebra: '1h', retry: '24h' },
    aPromotion(building(25, on())),
    since(ago('9d')),
  );
  expect(said.map(({ code }) => code)).toEqual(['flags/on', 'flags/off']);
});

describe('settings', () => {
  const flags = gateOf('flags');
  const problems = (settings: object, flag: string | null): readonly unknown[] =>
    flags
      .problems(settings, aContext({ flag: flag as never, flagExists: (key) => key === 'retry' }))
      .map(({ code, path }) => [code, ...path]);

  test('name flags that exist, and not the flag itself', () => {
    expect(problems(DAY, 'checkout')).toEqual([]);
    expect(problems({ retri: '24h' }, 'checkout')).toEqual([['flags/unknown-flag', 'retri']]);
    expect(problems({ retry: '24h' }, 'retry')).toEqual([['flags/cycle', 'retry']]);
  });

  test.each<[string, object, object, boolean]>([
    ['the same', DAY, DAY, true],
    ['longer', { retry: '2d' }, DAY, true],
    ['shorter', { retry: '23h' }, DAY, false],
    ['one flag more', { ...DAY, other: '0h' }, DAY, true],
    ['one flag fewer', DAY, { ...DAY, other: '0h' }, false],
    ['another flag', { other: '24h' }, DAY, false],
  ])('as strict: %s', (_title, to, from, expected) => {
    expect(flags.atLeastAsStrict(to, from)).toBe(expected);
  });

  test('it asks for each required flag here', () => {
    expect(flags.asks(DAY, aPromotion(building(25, on())))).toEqual([
      { kind: 'timeline', flag: 'retry', environment: 'production', window: 86_400 },
    ]);
  });
});
