import { describe, expect, test } from '@jest/globals';

import type { Proposal } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { GateAnswer } from '#gates/gate.ts';
import { hold } from '#gates/hold.ts';

import {
  aFlag,
  ago,
  aPipeline,
  aPromotion,
  aProposal,
  aTree,
  environment,
  later,
  moving,
  NOW,
  off,
  on,
  onHold,
  renaming,
} from '#test/support/nouns.ts';

const held = onHold(on(5), 'p95 latency');
/** What is said of the promotion in production, which soaks in staging, which soaks in development. */
const answersTo = (proposal: Proposal): readonly GateAnswer[] =>
  hold.judge(aPromotion(proposal), NO_EVIDENCE, {
    requirements: [],
    upstream: ['staging', 'development'].map(environment),
  });
const said = (proposal: Proposal): readonly unknown[] =>
  answersTo(proposal).map(({ verdict, code, details, readyAt }) => [
    verdict,
    code,
    ...details,
    readyAt,
  ]);
const HELD = ['wait', 'hold/active', 'hold: p95 latency', null];
const LIFTED = ['block', 'hold/lifted-here', 'hold: p95 latency', null];

describe('a hold', () => {
  test.each<[string, Proposal, readonly unknown[]]>([
    ['nowhere says nothing', moving({ staging: on() }, { production: on(5) }), []],
    [
      'here stops a promotion',
      moving({ production: held }, { production: { ...held, rollout: 10 } }),
      [HELD],
    ],
    ['in the source stops it', moving({ staging: held }, { production: on(5) }), [HELD]],
    [
      'further up stops it',
      moving(
        { development: held },
        { production: on(5) },
        aPipeline({ development: {}, staging: {}, production: {} }),
      ),
      [HELD],
    ],
    [
      'here and there is said twice',
      moving({ staging: held, production: held }, { production: onHold(on(10)) }),
      [HELD, HELD],
    ],
    [
      'with other words in the proposal still stops it',
      moving({ production: held }, { production: onHold(on(10), 'solved?') }),
      [HELD],
    ],
    [
      'lifted here in the same proposal blocks',
      moving({ production: held }, { production: on(10) }),
      [LIFTED],
    ],
    [
      'lifted in the source in the same proposal blocks',
      moving({ staging: held }, { staging: on(5), production: on(5) }),
      [LIFTED],
    ],
    [
      'lifted by taking the file away blocks',
      moving({ staging: held }, { staging: null, production: on(5) }),
      [LIFTED],
    ],
    [
      'that cannot be read any more blocks',
      moving({ staging: held }, { staging: 'unreadable', production: on(5) }),
      [LIFTED],
    ],
    [
      'downstream does not matter',
      moving({ canary: held }, { production: on(5) }, aPipeline({ production: {}, canary: {} })),
      [],
    ],
    [
      'that the proposal brings along does not matter yet',
      moving({ production: off() }, { production: onHold(on(5)) }),
      [],
    ],
    [
      'of another flag does not matter',
      aProposal(
        aTree({ checkout: {}, other: { in: { production: held } } }),
        aTree({ checkout: { in: { production: on(5) } }, other: { in: { production: held } } }),
      ),
      [],
    ],
  ])('%s', (_title, proposal, expected) => {
    expect(said(proposal)).toEqual(expected);
  });

  test('says what to do about it, in codes that are explained', () => {
    for (const proposal of [
      moving({ staging: held }, { production: on(5) }),
      moving({ production: held }, { production: on(10) }),
    ]) {
      for (const answer of answersTo(proposal)) {
        expect(hold.codes.map(({ code }) => code)).toContain(answer.code);
        expect(answer.hint).toMatch(
          /lift the hold in a separate pull request: flaghoist hold \S+ --in \S+ --lift$|in a separate pull request$/,
        );
      }
    }
  });
});

describe('a hold of a flag whose variables another one takes over', () => {
  const answersOf = (proposal: Proposal): readonly unknown[] =>
    hold
      .judge(aPromotion(proposal, { flag: 'pay' }), NO_EVIDENCE, { requirements: [], upstream: [] })
      .map(({ code, message }) => [code, message]);

  test('stops the raise, because the old state goes with its hold', () => {
    expect(answersOf(renaming(onHold(off(), 'incident'), on(5)))).toEqual([
      [
        'hold/lifted-here',
        'checkout is on hold in production; this proposal removes the hold and promotes the flag',
      ],
    ]);
  });

  test('stops it also where the old state stays', () => {
    const states = { production: onHold(off(), 'incident') };
    const { base, head } = renaming(onHold(off(), 'incident'), on(5));
    const emptied = { in: states, flag: aFlag({ services: {} }) };
    const kept = aTree({ checkout: emptied });
    const flags = new Map([...head.flags, ...kept.flags]);
    expect(answersOf(aProposal(base, { ...head, flags }))).toEqual([
      ['hold/active', 'checkout is on hold in production'],
    ]);
  });

  test('stops no raise of variables that it did not fill', () => {
    expect(answersOf(renaming(off(), on(5)))).toEqual([]);
  });
});

describe('a hold that ends by itself', () => {
  const until = (moment: Instant) => ({ ...held, holdUntil: moment });

  test.each<[string, Instant, readonly unknown[]]>([
    [
      'a second later',
      later('0h', 1),
      [['wait', 'hold/ends', 'hold: p95 latency', later('0h', 1)]],
    ],
    ['now', NOW, []],
    ['a second ago', ago('0h', 1), []],
  ])('%s: %j', (_, moment, expected) => {
    const state = until(moment);
    expect(said(moving({ production: state }, { production: { ...state, rollout: 10 } }))).toEqual(
      expected,
    );
  });

  test('may be taken away with a promotion when it has ended, and not before', () => {
    const lifting = (moment: Instant) =>
      said(moving({ production: until(moment) }, { production: on(10) }));
    expect(lifting(ago('1h'))).toEqual([]);
    expect(lifting(later('1h'))).toEqual([LIFTED]);
  });

  test('does not end earlier because the proposal says so', () => {
    const proposal = moving(
      { production: until(later('1h')) },
      { production: { ...until(ago('1h')), rollout: 10 } },
    );
    expect(said(proposal)).toEqual([LIFTED]);
  });
});
