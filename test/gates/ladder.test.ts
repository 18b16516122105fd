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
  aPipeline,
  aPromotion,
  aProposal,
  aTimeline,
  aTree,
  evidence,
  exposing,
  GRADUAL,
  later,
  moving,
  NOW,
  off,
  on,
  SWITCH,
} from '#test/support/nouns.ts';
import type { Row } from './saying.ts';
import { block, pass, rowOf, saying, wait } from './saying.ts';
import { aContext } from './settings.ts';

const WEEKLY = { steps: [5, 10, 25, 50, 100], each: '7d' };

type Past = readonly (readonly [Instant, Exposures | null])[];
const held = (...past: Past): Evidence => evidence({ timelines: [aTimeline('production', past)] });
const climbing = (from: State | null, to: State, flag: Flag = aFlag()): Proposal =>
  moving({ production: from }, { production: to }, aPipeline(), flag);
const row = (proposal: Proposal, found: Evidence, now: Instant = NOW): Row =>
  rowOf(saying('ladder', WEEKLY, aPromotion(proposal, { now }), found));

describe('a step is held for seven days', () => {
  test.each<[string, Evidence, Row]>([
    [
      'it waits one second before',
      held([ago('7d', -1), exposing(on(5))]),
      wait('ladder/too-soon', later('0h', 1)),
    ],
    ['it passes exactly at', held([ago('7d'), exposing(on(5))]), pass('ladder/long-enough')],
    [
      'it passes one second after',
      held([ago('7d', 1), exposing(on(5))]),
      pass('ladder/long-enough'),
    ],
    [
      'T2: it waits for a landing in the future',
      held([later('1h'), exposing(on(5))]),
      wait('ladder/too-soon', later('169h')),
    ],
    [
      'it counts from the last change up',
      held([ago('30d'), exposing(off())], [ago('2d'), exposing(on(5))]),
      wait('ladder/too-soon', later('5d')),
    ],
    [
      'T23: it counts from the last change down',
      held([ago('30d'), exposing(on(25))], [ago('2d'), exposing(on(5))]),
      wait('ladder/too-soon', later('5d')),
    ],
    [
      'T23: an earlier stretch on the same step is not added',
      held(
        [ago('30d'), exposing(on(5))],
        [ago('9d'), exposing(on(10))],
        [ago('2d'), exposing(on(5))],
      ),
      wait('ladder/too-soon', later('5d')),
    ],
    [
      'T15: a landing elsewhere for a second starts it anew',
      held(
        [ago('30d'), exposing(on(5))],
        [ago('2d', 1), exposing(on(4))],
        [ago('2d'), exposing(on(5))],
      ),
      wait('ladder/too-soon', later('5d')),
    ],
  ])('%s', (_title, found, expected) => {
    expect(row(climbing(on(5), on(10)), found)).toEqual(expected);
  });

  test('held for no time at all, it climbs with every landing', () => {
    const settings = { ...WEEKLY, each: '0h' };
    const promotion = aPromotion(climbing(on(5), on(10)));
    expect(rowOf(saying('ladder', settings, promotion, held([NOW, exposing(on(5))])))).toEqual(
      pass('ladder/long-enough'),
    );
    expect(
      rowOf(saying('ladder', settings, promotion, held([later('1m'), exposing(on(5))]))),
    ).toEqual(wait('ladder/too-soon', later('1m')));
  });

  test('the message says since when, how long and until when', () => {
    const [said] = saying(
      'ladder',
      WEEKLY,
      aPromotion(climbing(on(5), on(10))),
      held([ago('9d'), exposing(off())], [ago('2d'), exposing(on(5))]),
    );
    expect(said?.message).toBe(
      'the rollout has been at 5% since Wed 18 Nov 2026 09:00 UTC (landing 6174313739, merge time on GitHub); 7d are required before 10%. The wait ends Wed 25 Nov 2026 09:00 UTC',
    );
    expect(said?.progress).toEqual({
      elapsed: 172_800,
      required: 604_800,
      atLeast: false,
      where: 'at 5%',
    });
  });

  test('"at least" is said where the window opened on it', () => {
    const [said] = saying(
      'ladder',
      WEEKLY,
      aPromotion(climbing(on(5), on(10))),
      held([ago('9d'), exposing(on(5))]),
    );
    expect(said?.message).toContain('the rollout has been at 5% at least since');
  });
});

describe('the next step', () => {
  const long = (exposures: Exposures): Evidence => held([ago('30d'), exposures]);
  const from = (percent: number, to: number): Row =>
    row(climbing(on(percent), on(to)), long(exposing(on(percent))));

  test.each<[string, number, number, Row]>([
    ['from a step the next one passes', 5, 10, pass('ladder/long-enough')],
    ['from the last but one the last passes', 50, 100, pass('ladder/long-enough')],
    ['one further is skipping', 5, 25, block('ladder/skipped-step')],
    ['all the way is skipping', 5, 100, block('ladder/skipped-step')],
    ['just below the next is no step', 5, 9, block('ladder/no-step')],
    ['just above the next is no step', 5, 11, block('ladder/no-step')],
    ['from between two steps the one above passes', 7, 10, pass('ladder/long-enough')],
    ['from between two steps another is skipping', 7, 25, block('ladder/skipped-step')],
    ['from below the first the first passes', 1, 5, pass('ladder/long-enough')],
  ])('%s', (_title, percent, to, expected) => {
    expect(from(percent, to)).toEqual(expected);
  });

  test('above the last step there is none', () => {
    const settings = { steps: [5, 10], each: '7d' };
    const promotion = aPromotion(climbing(on(10), on(11)));
    const [said] = saying('ladder', settings, promotion, long(exposing(on(10))));
    expect(said).toMatchObject({ verdict: 'block', code: 'ladder/no-step' });
    expect(said?.message).toContain('the ladder has no higher step (steps: 5, 10)');
  });

  test('skipping says which step is next, and blocks whatever is known', () => {
    const [said] = saying('ladder', WEEKLY, aPromotion(climbing(on(5), on(50))), evidence());
    expect(said?.message).toBe(
      'production goes from 5% to 50%, but the next step is 10% (steps: 5, 10, 25, 50, 100)',
    );
    expect(said?.hint).toBe('set rollout: 10');
  });
});

describe('from off', () => {
  test('the first step says nothing about the time before the wait, which is not read', () => {
    const weeksOff = held([ago('7d'), exposing(off())]);
    const [said] = saying('ladder', WEEKLY, aPromotion(climbing(off(), on(5))), weeksOff);
    expect(said?.message).toBe(
      'no user has the feature; 5% is the first step (steps: 5, 10, 25, 50, 100)',
    );
  });

  test.each<[string, Proposal, Evidence, Row]>([
    [
      'the first step passes at once',
      climbing(off(), on(5)),
      held([ago('1d'), exposing(off())]),
      pass('ladder/first-step'),
    ],
    [
      'so it does without a state',
      climbing(null, on(5)),
      held([ago('1d'), exposing(null)]),
      pass('ladder/first-step'),
    ],
    [
      'so it does where nothing ever landed',
      climbing(null, on(5)),
      held(),
      pass('ladder/first-step'),
    ],
    [
      'so it does for a flag that is new',
      aProposal(aTree({}), aTree({ checkout: { in: { production: on(5) } } })),
      held([ago('1d'), []]),
      pass('ladder/first-step'),
    ],
    [
      'so it does right after adoption',
      climbing(off(), on(5)),
      held([ago('9d'), null], [ago('1d'), exposing(off())]),
      pass('ladder/first-step'),
    ],
    ['the second step is skipping', climbing(off(), on(10)), held(), block('ladder/skipped-step')],
    ['everybody at once is skipping', climbing(off(), on()), held(), block('ladder/skipped-step')],
    ['below the first step is no step', climbing(off(), on(1)), held(), block('ladder/no-step')],
    [
      'T23: after a rollback to off the full wait begins',
      climbing(off(), on(5)),
      held([ago('9d'), exposing(on(5))], [ago('2d'), exposing(off())]),
      wait('ladder/too-soon', later('5d')),
    ],
    [
      'T23: and passes when it is over',
      climbing(off(), on(5)),
      held([ago('9d'), exposing(on(5))], [ago('7d'), exposing(off())]),
      pass('ladder/long-enough'),
    ],
    [
      'T23: after a rollback to off the ladder begins at its first step',
      climbing(off(), on(25)),
      held([ago('30d'), exposing(on(10))], [ago('8d'), exposing(off())]),
      block('ladder/skipped-step'),
    ],
    [
      'T23: after a state that cannot be read the full wait begins',
      climbing(off(), on(5)),
      held([ago('30d'), exposing(off())], [ago('9d'), null], [ago('2d'), exposing(off())]),
      wait('ladder/too-soon', later('5d')),
    ],
    [
      'T11: a flag that was deleted and comes back waits as well',
      climbing(off(), on(5)),
      held([ago('30d'), exposing(on(10))], [ago('2d'), []]),
      wait('ladder/too-soon', later('5d')),
    ],
  ])('%s', (_title, proposal, found, expected) => {
    expect(row(proposal, found)).toEqual(expected);
  });
});

describe('what is known', () => {
  const past: Past = [[ago('30d'), exposing(on(5))]];

  test.each<[string, Evidence, Row]>([
    [
      'absent: it waits',
      evidence({ timelines: absent({ kind: 'git-said', said: 'not asked' } as const) }),
      wait('ladder/no-history'),
    ],
    [
      'unreachable: it waits',
      evidence({ timelines: unreachable({ kind: 'git-said', said: 'a shallow clone' } as const) }),
      wait('ladder/no-history'),
    ],
    [
      'known, and not of this environment: it waits',
      evidence({ timelines: [aTimeline('staging', past)] }),
      wait('ladder/no-history'),
    ],
    ...(
      [
        ['one second too late', ago('7d', -1), wait('ladder/rewritten', later('0h', 1))],
        ['exactly so long ago', ago('7d'), pass('ladder/long-enough')],
        ['a second longer ago', ago('7d', 1), pass('ladder/long-enough')],
      ] as const
    ).map(([when, rewritten, expected]): [string, Evidence, Row] => [
      `T4: rewritten ${when}: it counts from there`,
      evidence({ timelines: [aTimeline('production', past)], rewritten }),
      expected,
    ]),
    [
      'T2: a landing dated in the future: no moment is promised',
      evidence({
        timelines: [datedInTheFuture(aTimeline('production', [[NOW, exposing(on(5))]]))],
      }),
      wait('ladder/future-landing'),
    ],
  ])('%s', (_title, found, expected) => {
    expect(row(climbing(on(5), on(10)), found)).toEqual(expected);
  });

  test('T54: the missing part of a cut line may have had the step, so the first step waits', () => {
    const nothing = [aTimeline('production', [], { fromTheStart: true })];
    const first = climbing(off(), on(5));
    expect(row(first, evidence({ timelines: nothing }))).toEqual(pass('ladder/first-step'));
    expect(row(first, evidence({ timelines: nothing, rewritten: ago('2d') }))).toEqual(
      wait('ladder/rewritten', later('5d')),
    );
  });

  test.each([
    ['at the rewrite', ago('2d')],
    ['after the rewrite', ago('1d')],
  ])('T54: a flag that is off on a line from %s on waits from the rewrite on', (_when, adopted) => {
    const timelines = [aTimeline('production', [[adopted, exposing(off())]])];
    expect(row(climbing(off(), on(5)), evidence({ timelines, rewritten: ago('2d') }))).toEqual(
      wait('ladder/rewritten', later('5d')),
    );
  });

  test('what stands there cannot be read: no step but the first is right, and even that waits', () => {
    const proposal = (to: State): Proposal =>
      moving({ production: 'unreadable' }, { production: to });
    const found = held([ago('30d'), exposing(on(50))], [ago('20d'), null]);
    expect(row(proposal(on()), found)).toEqual(block('ladder/skipped-step'));
    expect(row(proposal(on(7)), found)).toEqual(block('ladder/no-step'));
    expect(row(proposal(on(5)), found)).toEqual(wait('ladder/no-history'));
  });
});

describe('each service climbs on its own', () => {
  const two = aFlag({ services: { api: GRADUAL, web: GRADUAL } });
  const codes = (proposal: Proposal, found: Evidence): unknown =>
    saying('ladder', WEEKLY, aPromotion(proposal), found).map(({ code }) => code);

  test('together they say it once', () => {
    const found = held([ago('7d'), exposing(on(5), two)]);
    expect(codes(climbing(on(5), on(10), two), found)).toEqual(['ladder/long-enough']);
  });

  test('one that lags is asked for its own step', () => {
    const from = on(10, { web: { rollout: 5 } });
    const found = held([ago('7d'), exposing(from, two)]);
    expect(codes(climbing(from, on(25), two), found)).toEqual([
      'ladder/long-enough',
      'ladder/skipped-step',
    ]);
    expect(codes(climbing(from, on(25, { web: { rollout: 10 } }), two), found)).toEqual([
      'ladder/long-enough',
      'ladder/long-enough',
    ]);
  });

  test('one that changed lately waits, the other does not', () => {
    const from = on(10, { web: { rollout: 5 } });
    const found = held(
      [ago('30d'), exposing(on(10, { web: { rollout: 1 } }), two)],
      [ago('2d'), exposing(from, two)],
    );
    const to = on(25, { web: { rollout: 10 } });
    expect(codes(climbing(from, to, two), found)).toEqual([
      'ladder/long-enough',
      'ladder/too-soon',
    ]);
  });

  test('one that falls is not asked', () => {
    const found = held([ago('7d'), exposing(on(5), two)]);
    expect(codes(climbing(on(5), on(10, { web: { rollout: 0 } }), two), found)).toEqual([
      'ladder/long-enough',
    ]);
  });

  test('one that is added begins at the first step', () => {
    const flag = aFlag();
    const adding = (to: State): Proposal =>
      aProposal(
        aTree({ checkout: { flag: flag, in: { production: on(50) } } }),
        aTree({ checkout: { flag: two, in: { production: to } } }),
      );
    const found = held([ago('30d'), exposing(on(50), flag)]);
    expect(codes(adding(on(50)), found)).toEqual(['ladder/skipped-step']);
    expect(codes(adding(on(50, { web: { rollout: 5 } })), found)).toEqual(['ladder/first-step']);
  });

  test('one that does not read the rollout would get it all at once', () => {
    const switched = aFlag({ services: { api: SWITCH } });
    expect(row(climbing(off(), on(5), switched), held())).toEqual(block('ladder/skipped-step'));
  });
});

describe('a change that cannot be ordered', () => {
  const renamed = aFlag({ services: { api: { X: 'enabled', CHECKOUT_PERCENT: 'rollout' } } });
  const redefined = (from: State, to: State, after: Flag = renamed): Proposal =>
    aProposal(
      aTree({ checkout: { in: { production: from } } }),
      aTree({ checkout: { flag: after, in: { production: to } } }),
    );
  const since = (length: string): Evidence => held([ago(length), exposing(on(25))]);

  test('may stay on its step, after the step has been held', () => {
    expect(row(redefined(on(25), on(25)), since('7d'))).toEqual(pass('ladder/long-enough'));
    expect(row(redefined(on(25), on(25)), since('6d'))).toEqual(
      wait('ladder/too-soon', later('1d')),
    );
  });

  test('may not climb past the next one', () => {
    expect(row(redefined(on(25), on(50)), since('7d'))).toEqual(pass('ladder/long-enough'));
    expect(row(redefined(on(25), on()), since('7d'))).toEqual(block('ladder/skipped-step'));
  });

  test('by going, where the code gives everybody the other value, climbs to 100%', () => {
    const risky = aFlag({ codeDefault: true });
    const going = (from: State): Proposal =>
      aProposal(aTree({ checkout: { flag: risky, in: { production: from } } }), aTree({}));
    expect(row(going(off()), held([ago('30d'), exposing(off(), risky)]))).toEqual(
      block('ladder/skipped-step'),
    );
    expect(row(going(on(50)), held([ago('7d'), exposing(on(50), risky)]))).toEqual(
      pass('ladder/long-enough'),
    );
    expect(row(going(on()), held([ago('7d'), exposing(on(), risky)]))).toEqual(
      pass('ladder/long-enough'),
    );
  });
});

describe('settings', () => {
  const ladder = gateOf('ladder');
  const strict = (to: object, from: object): boolean => ladder.atLeastAsStrict(to, from);
  const problems = (steps: readonly number[]): readonly unknown[] =>
    ladder.problems({ steps, each: '7d' }, aContext()).map(({ code, path }) => [code, ...path]);

  test('steps rise', () => {
    expect(problems([5, 10, 100])).toEqual([]);
    expect(problems([5, 5, 100])).toEqual([['ladder/not-rising', 'steps', 1]]);
    expect(problems([5, 25, 10])).toEqual([['ladder/not-rising', 'steps', 2]]);
  });

  test('as strict is the same ladder, held as long or longer', () => {
    expect(strict(WEEKLY, WEEKLY)).toBe(true);
    expect(strict({ ...WEEKLY, each: '8d' }, WEEKLY)).toBe(true);
    expect(strict({ ...WEEKLY, each: '1w' }, WEEKLY)).toBe(true);
    expect(strict({ ...WEEKLY, each: '6d' }, WEEKLY)).toBe(false);
    expect(strict({ ...WEEKLY, steps: [5, 100] }, WEEKLY)).toBe(false);
    expect(strict({ ...WEEKLY, steps: [5, 10, 25, 50, 99] }, WEEKLY)).toBe(false);
  });

  test('it asks for the present environment, as far back as a step is held', () => {
    expect(ladder.asks(WEEKLY, aPromotion(climbing(on(5), on(10))))).toEqual([
      { kind: 'timeline', flag: 'checkout', environment: 'production', window: 604_800 },
    ]);
  });
});
