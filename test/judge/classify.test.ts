// Promotion, rollback or neutral, and the exact undo.
import { describe, expect, test } from '@jest/globals';

import type { Evidence } from '#domain/evidence.ts';
import { absent, unreachable } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Flag, State } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { changesOf } from '#diff/changes.ts';
import { classify, UNDO_WINDOW, undoAsks } from '#judge/classify.ts';

import {
  aFlag,
  ago,
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
} from '#test/support/nouns.ts';

const inProduction = (proposal: Proposal, found: Evidence, now: Instant = NOW): string => {
  const change = changesOf(proposal).find(({ environment }) => environment === 'production');
  if (change === undefined) throw new Error('no change in production');
  const { class: kind, undo } = classify(change, found, now);
  return undo ? `${kind}, as an undo` : kind;
};

describe('a change that can be ordered needs no evidence', () => {
  test.each<[string, State, State, string]>([
    ['up is a promotion', on(5), on(10), 'promotion'],
    ['down is a rollback', on(10), on(5), 'rollback'],
    ['without effect is neutral', off(), on(0), 'neutral'],
  ])('%s', (_title, from, to, expected) => {
    expect(inProduction(moving({ production: from }, { production: to }), NO_EVIDENCE)).toBe(
      expected,
    );
  });

  test('T24: nothing but exposures is looked at, so an exact undo of a rollback is a promotion', () => {
    const found = evidence({
      timelines: [
        aTimeline('production', [
          [ago('9d'), exposing(on())],
          [ago('1h'), exposing(off())],
        ]),
      ],
    });
    expect(inProduction(moving({ production: off() }, { production: on() }), found)).toBe(
      'promotion',
    );
  });
});

// Two definitions that cannot be ordered: the same flag, sent as another variable.
const a = aFlag();
const b = aFlag({ services: { api: { OTHER: 'enabled', CHECKOUT_PERCENT: 'rollout' } } });
const c = aFlag({ services: { api: { THIRD: 'enabled', CHECKOUT_PERCENT: 'rollout' } } });
const under = (flag: Flag, percent = 25): Exposures => exposing(on(percent), flag);

/** At base `b` is live at 25 percent; the proposal brings this definition at that percentage. */
const returning = (flag: Flag = a, percent = 25): Proposal =>
  aProposal(
    aTree({ checkout: { flag: b, in: { production: on(25) } } }),
    aTree({ checkout: { flag, in: { production: on(percent) } } }),
  );
type Past = readonly (readonly [Instant, Exposures | null])[];
const landed = (...past: Past): Evidence =>
  evidence({ timelines: [aTimeline('production', past)] });

const UNDO = 'rollback, as an undo';

describe('an exact undo of a change that cannot be ordered', () => {
  test.each<[string, Evidence, string]>([
    ['a minute later is a rollback', landed([ago('30d'), under(a)], [ago('1m'), under(b)]), UNDO],
    [
      'one second less than 14 days later is a rollback',
      landed([ago('30d'), under(a)], [ago('14d', -1), under(b)]),
      UNDO,
    ],
    [
      'exactly 14 days later is a rollback',
      landed([ago('30d'), under(a)], [ago('14d'), under(b)]),
      UNDO,
    ],
    [
      'one second more than 14 days later is a promotion',
      landed([ago('30d'), under(a)], [ago('14d', 1), under(b)]),
      'promotion',
    ],
    [
      'of what stood before another landing is a promotion',
      landed([ago('30d'), under(a)], [ago('9d'), under(c)], [ago('1d'), under(b)]),
      'promotion',
    ],
    [
      'to what never stood there is a promotion',
      landed([ago('30d'), under(c)], [ago('1d'), under(b)]),
      'promotion',
    ],
    [
      'to another percentage of it is a promotion',
      landed([ago('30d'), under(a, 24)], [ago('1d'), under(b)]),
      'promotion',
    ],
    [
      'to what stood before adoption is a promotion: no gate has seen it',
      landed([ago('30d'), null], [ago('1d'), under(b)]),
      'promotion',
    ],
    [
      'to the first thing that ever stood there is a promotion',
      landed([ago('1d'), under(b)]),
      'promotion',
    ],
    ['without any landing is a promotion', landed(), 'promotion'],
    [
      'with no history known is a promotion',
      evidence({ timelines: absent({ kind: 'git-said', said: 'not asked' } as const) }),
      'promotion',
    ],
    [
      'with history out of reach is a promotion',
      evidence({ timelines: unreachable({ kind: 'git-said', said: 'shallow' } as const) }),
      'promotion',
    ],
    [
      "with another environment's history is a promotion",
      evidence({
        timelines: [
          aTimeline('staging', [
            [ago('30d'), under(a)],
            [ago('1d'), under(b)],
          ]),
        ],
      }),
      'promotion',
    ],
    [
      'T4: after history was rewritten is a promotion',
      {
        ...landed([ago('30d'), under(a)], [ago('1d'), under(b)]),
        rewritten: evidence({ rewritten: ago('2d') }).rewritten,
      },
      'promotion',
    ],
  ])('%s', (_title, found, expected) => {
    expect(inProduction(returning(), found)).toBe(expected);
  });

  test('T27: takes back a safe value that was turned round', () => {
    const turned = aFlag({ safe: true });
    const proposal = aProposal(aTree({ checkout: { flag: turned } }), aTree({ checkout: {} }));
    const found = landed([ago('30d'), exposing(null)], [ago('1d'), exposing(null, turned)]);
    expect(inProduction(proposal, found)).toBe(UNDO);
    expect(inProduction(proposal, NO_EVIDENCE)).toBe('promotion');
  });

  test('takes back a flag that came exposed, where the code falls to the other value', () => {
    const risky = aFlag({ codeDefault: true });
    const proposal = aProposal(
      aTree({ checkout: { flag: risky, in: { production: on(25) } } }),
      aTree({}),
    );
    expect(inProduction(proposal, landed([ago('30d'), []], [ago('1d'), under(risky)]))).toBe(UNDO);
    const safe = exposing(off(), risky);
    expect(inProduction(proposal, landed([ago('30d'), safe], [ago('1d'), under(risky)]))).toBe(
      'promotion',
    );
  });

  test('takes back a landing that made the file unreadable', () => {
    const proposal = moving({ production: 'unreadable' }, { production: on(25) });
    expect(inProduction(proposal, landed([ago('30d'), under(a)], [ago('1d'), null]))).toBe(UNDO);
    expect(inProduction(proposal, landed([ago('30d'), under(a, 5)], [ago('1d'), null]))).toBe(
      'promotion',
    );
  });

  test('never restores what cannot be read', () => {
    const proposal = moving({ production: on(25) }, { production: 'unreadable' });
    expect(inProduction(proposal, landed([ago('30d'), null], [ago('1d'), under(a)]))).toBe(
      'promotion',
    );
  });
});

describe('T23: a revert of a revert', () => {
  const undone = (undoneAt: Instant, ...earlier: Past): Evidence =>
    landed([ago('60d'), under(a)], ...earlier, [undoneAt, under(b)]);

  test('T23: is a promotion, also where the first revert was an exact undo', () => {
    // b was live, a was promoted, the undo brought b back, and now a commit reverts the undo.
    expect(
      inProduction(
        returning(),
        landed([ago('60d'), under(b)], [ago('3d'), under(a)], [ago('1d'), under(b)]),
      ),
    ).toBe('promotion');
  });

  test.each<[string, Instant, string]>([
    ['one second less than 14 days after', ago('10d', 14 * 86_400 - 1), 'promotion'],
    ['exactly 14 days after', ago('10d', 14 * 86_400), 'promotion'],
    [
      'one second more than 14 days after: that was a promotion, and has an undo',
      ago('10d', 14 * 86_400 + 1),
      UNDO,
    ],
  ])('T23: where the state came back %s', (_title, wentAt, expected) => {
    const found = landed([ago('60d'), under(b)], [wentAt, under(a)], [ago('10d'), under(b)]);
    expect(inProduction(returning(), found)).toBe(expected);
  });

  test('T23: a state that is new here was promoted, whatever came before it', () => {
    expect(
      inProduction(returning(), undone(ago('1d'), [ago('5d'), under(c)], [ago('3d'), under(a)])),
    ).toBe(UNDO);
  });

  test('T23: what the window cut off stood longer than any undo reaches', () => {
    const asks = undoAsks(changesOf(returning()));
    expect(asks).toEqual([
      { kind: 'timeline', flag: 'checkout', environment: 'production', window: 2 * UNDO_WINDOW },
    ]);
    expect(inProduction(returning(), landed([ago('28d'), under(a)], [ago('14d'), under(b)]))).toBe(
      UNDO,
    );
  });
});

describe('what is asked', () => {
  test('is the history of changes that cannot be ordered, and of no others', () => {
    expect(undoAsks(changesOf(moving({ production: on(5) }, { production: on(10) })))).toEqual([]);
    expect(undoAsks(changesOf(moving({ production: on(5) }, { production: off() })))).toEqual([]);
    expect(
      undoAsks(changesOf(moving({ production: on(5) }, { production: 'unreadable' }))),
    ).toEqual([]);
    expect(undoAsks(changesOf(returning()))).toHaveLength(1);
  });

  test('T2: a landing in the future is as young as now', () => {
    expect(inProduction(returning(), landed([ago('30d'), under(a)], [later('1h'), under(b)]))).toBe(
      UNDO,
    );
  });

  test('one service of several is enough to make it unordered', () => {
    const two = aFlag({ services: { api: GRADUAL, web: GRADUAL } });
    const flag = aFlag({ services: { api: GRADUAL, web: { OTHER: 'enabled' } } });
    const proposal = aProposal(
      aTree({ checkout: { flag: two, in: { production: on(25) } } }),
      aTree({ checkout: { flag: flag, in: { production: on(25) } } }),
    );
    expect(
      inProduction(
        proposal,
        landed([ago('30d'), exposing(on(25), flag)], [ago('1d'), exposing(on(25), two)]),
      ),
    ).toBe(UNDO);
  });
});
