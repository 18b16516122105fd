import { describe, expect, test } from '@jest/globals';

import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { State } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { gateOf } from '#gates/gates.ts';

import {
  aFlag,
  datedInTheFuture,
  ago,
  anIssue,
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

const WEEK = { in: 'staging', for: '7d' };
const CAREFUL = { ...WEEK, 'without-issues': ['critical'] };

/** Production is promoted to 25 percent while staging stands as said. */
const raising = (staging: State | null = on(), to: State = on(25)): Proposal =>
  moving({ staging }, { production: to });
const staged = (...past: readonly (readonly [Instant, Exposures | null])[]): Evidence =>
  evidence({ timelines: [aTimeline('staging', past)] });
const row = (
  proposal: Proposal,
  found: Evidence,
  { settings = WEEK, now = NOW }: { settings?: object; now?: Instant } = {},
): Row => rowOf(saying('soak', settings, aPromotion(proposal, { now }), found));

describe('a soak of seven days', () => {
  test.each<[string, Evidence, Row]>([
    [
      'waits one second before',
      staged([ago('7d', -1), exposing(on())]),
      wait('soak/too-short', later('0h', 1)),
    ],
    ['passes exactly at', staged([ago('7d'), exposing(on())]), pass('soak/long-enough')],
    ['passes one second after', staged([ago('7d', 1), exposing(on())]), pass('soak/long-enough')],
    [
      'waits the whole time when it has just landed',
      staged([NOW, exposing(on())]),
      wait('soak/too-short', later('7d')),
    ],
    [
      'T2: gives no credit for a landing in the future',
      staged([later('1h'), exposing(on())]),
      wait('soak/too-short', later('169h')),
    ],
    [
      'T1: gives ten years of credit only to the landing itself',
      staged([ago('3650d'), exposing(off())], [ago('1d'), exposing(on())]),
      wait('soak/too-short', later('6d')),
    ],
    [
      'counts a raise from 25 to 100 as one stretch',
      staged([ago('8d'), exposing(on(25))], [ago('1d'), exposing(on())]),
      pass('soak/long-enough'),
    ],
    [
      'T13: counts from the return after it was off',
      staged(
        [ago('30d'), exposing(on())],
        [ago('6d'), exposing(off())],
        [ago('5d'), exposing(on())],
      ),
      wait('soak/too-short', later('2d')),
    ],
    [
      'T15: counts from the return after it was below for a second',
      staged(
        [ago('30d'), exposing(on())],
        [ago('5d', 1), exposing(on(24))],
        [ago('5d'), exposing(on())],
      ),
      wait('soak/too-short', later('2d')),
    ],
    [
      'counts from the last version that anybody can read',
      staged([ago('30d'), exposing(on())], [ago('3d'), null], [ago('2d'), exposing(on())]),
      wait('soak/too-short', later('5d')),
    ],
  ])('%s', (_title, found, expected) => {
    expect(row(raising(), found)).toEqual(expected);
  });

  test('T2: even a soak of no time waits for a landing in the future', () => {
    const found = staged([later('1h'), exposing(on())]);
    expect(row(raising(), found, { settings: { in: 'staging', for: '0h' } })).toEqual(
      wait('soak/too-short', later('1h')),
    );
    expect(
      row(raising(), staged([NOW, exposing(on())]), { settings: { in: 'staging', for: '0h' } }),
    ).toEqual(pass('soak/long-enough'));
  });

  test('shows since when, from where, how much is required and when it is due', () => {
    const [said] = saying(
      'soak',
      WEEK,
      aPromotion(raising()),
      staged([ago('9d'), exposing(off())], [ago('2d'), exposing(on())]),
    );
    expect(said?.message).toBe(
      'staging has covered the proposal since Wed 18 Nov 2026 09:00 UTC (landing 6174313739, merge time on GitHub); 7d are required. The wait ends Wed 25 Nov 2026 09:00 UTC',
    );
    expect(said?.progress).toEqual({
      elapsed: 172_800,
      required: 604_800,
      atLeast: false,
      where: 'in staging',
    });
  });

  test('says "at least" where the window opened on it', () => {
    const [said] = saying('soak', WEEK, aPromotion(raising()), staged([ago('9d'), exposing(on())]));
    expect(said?.message).toContain('staging has covered the proposal at least since');
    expect(said?.progress?.atLeast).toBe(true);
  });
});

describe('what is known of the history', () => {
  test.each<[string, Evidence, Row]>([
    [
      'absent: it waits',
      evidence({ timelines: absent({ kind: 'git-said', said: 'not asked' } as const) }),
      wait('soak/no-history'),
    ],
    [
      'unreachable: it waits',
      evidence({ timelines: unreachable({ kind: 'git-said', said: 'a shallow clone' } as const) }),
      wait('soak/no-history'),
    ],
    [
      'known, and not of this flag: it waits',
      evidence({
        timelines: [aTimeline('staging', [[ago('9d'), exposing(on())]], { flag: 'other' })],
      }),
      wait('soak/no-history'),
    ],
    [
      'known, and not of this environment: it waits',
      evidence({ timelines: [aTimeline('production', [[ago('9d'), exposing(on())]])] }),
      wait('soak/no-history'),
    ],
    ['known, and empty: nothing is covered', staged(), wait('soak/not-covered')],
    ...(
      [
        ['one second too late', ago('7d', -1), wait('soak/rewritten', later('0h', 1))],
        ['exactly so long ago', ago('7d'), pass('soak/long-enough')],
        ['a second longer ago', ago('7d', 1), pass('soak/long-enough')],
      ] as const
    ).map(([when, rewritten, expected]): [string, Evidence, Row] => [
      `T4: rewritten ${when}: it counts from there`,
      evidence({
        timelines: [aTimeline('staging', [[ago('9d'), exposing(on())]])],
        rewritten,
      }),
      expected,
    ]),
    [
      'T4: rewritten before the soak began: nothing is lost',
      evidence({
        timelines: [aTimeline('staging', [[ago('7d'), exposing(on())]])],
        rewritten: ago('8d'),
      }),
      pass('soak/long-enough'),
    ],
    [
      'T2: a landing dated in the future: no moment is promised',
      evidence({ timelines: [datedInTheFuture(aTimeline('staging', [[NOW, exposing(on())]]))] }),
      wait('soak/future-landing'),
    ],
  ])('%s', (_title, found, expected) => {
    expect(row(raising(), found)).toEqual(expected);
  });

  test('the reason is passed on', () => {
    const [said] = saying(
      'soak',
      WEEK,
      aPromotion(raising()),
      evidence({ timelines: unreachable({ kind: 'git-said', said: 'a shallow clone' } as const) }),
    );
    expect(said?.message).toContain('a shallow clone');
  });
});

describe('what the source covers', () => {
  const mixed = aFlag({ services: { api: GRADUAL, web: GRADUAL } });
  const long = (exposures: Exposures | null): Evidence => staged([ago('30d'), exposures]);
  const services = (staging: State): Proposal =>
    moving({ staging }, { production: on(25) }, aPipeline(), mixed);

  test.each<[string, Proposal, Evidence, Row]>([
    [
      'as much as proposed passes',
      raising(on(25)),
      long(exposing(on(25))),
      pass('soak/long-enough'),
    ],
    ['a percent less waits', raising(on(24)), long(exposing(on(24))), wait('soak/not-covered')],
    ['off waits', raising(off()), long(exposing(off())), wait('soak/not-covered')],
    ['no state waits', raising(null), long(exposing(null)), wait('soak/not-covered')],
    [
      'every service but one waits',
      services(on(100, { web: { enabled: false } })),
      long(exposing(on(100, { web: { enabled: false } }), mixed)),
      wait('soak/not-covered'),
    ],
    [
      'every service passes',
      services(on(25)),
      long(exposing(on(25), mixed)),
      pass('soak/long-enough'),
    ],
    [
      'unreadable waits',
      moving({ staging: 'unreadable' }, { production: on(25) }),
      long(null),
      wait('soak/not-covered'),
    ],
    [
      'covering once, but not at base, waits, whatever history says',
      raising(off()),
      long(exposing(on())),
      wait('soak/not-covered'),
    ],
  ])('%s', (_title, proposal, found, expected) => {
    expect(row(proposal, found)).toEqual(expected);
  });
});

describe('what the proposal does to the source', () => {
  const both = (from: State | null, to: State | null | 'unreadable'): Proposal =>
    moving({ staging: from }, { staging: to, production: on(25) });
  const known30d = staged([ago('30d'), exposing(on())]);

  test.each<[string, Proposal, Row]>([
    ['lowering it below what is proposed blocks', both(on(), on(5)), block('soak/source-lowered')],
    ['T12: moving its file here blocks', both(on(), null), block('soak/source-lowered')],
    ['making it unreadable blocks', both(on(), 'unreadable'), block('soak/source-lowered')],
    [
      'lowering it to exactly what is proposed passes',
      both(on(), on(25)),
      pass('soak/long-enough'),
    ],
    ['raising it passes', both(on(50), on()), pass('soak/long-enough')],
    [
      'raising it from below blocks: nothing has soaked',
      both(off(), on()),
      block('soak/same-proposal'),
    ],
    [
      'T11: bringing the flag new into both blocks',
      aProposal(aTree({}), aTree({ checkout: { in: { staging: on(), production: on(25) } } })),
      block('soak/same-proposal'),
    ],
    ['raising it, and still not enough, waits', both(off(), on(5)), wait('soak/not-covered')],
  ])('%s', (_title, proposal, expected) => {
    expect(row(proposal, known30d)).toEqual(expected);
  });
});

describe('a definition that changes everywhere at once', () => {
  const [flag, two] = [
    aFlag({ services: { api: SWITCH } }),
    aFlag({ services: { api: SWITCH, web: SWITCH } }),
  ];
  const redefined = (
    before: typeof flag,
    after: typeof flag,
    states: Readonly<Record<string, State>>,
  ): Proposal =>
    aProposal(
      aTree({ checkout: { flag: before, in: states } }),
      aTree({ checkout: { flag: after, in: states } }),
    );
  const everywhere = { staging: on(), production: on() };

  test('with another service that is on at once blocks: no environment can have run it', () => {
    expect(
      row(redefined(flag, two, everywhere), staged([ago('30d'), exposing(on(), flag)])),
    ).toEqual(block('soak/definition-changed'));
  });

  test('T27: with the safe value turned round blocks, though no user seems exposed', () => {
    const proposal = redefined(flag, aFlag({ services: { api: SWITCH }, safe: true }), {});
    expect(row(proposal, staged([ago('30d'), exposing(null, flag)]))).toEqual(
      block('soak/definition-changed'),
    );
  });

  test.each<[string, Proposal, message: RegExp, hint: string]>([
    [
      'another service',
      redefined(flag, two, everywhere),
      /^CHECKOUT of web would be sent in staging and in production at once, so no soak/,
      'first send CHECKOUT of web only in staging, such as { from: enabled, in: [staging] }',
    ],
    [
      'another field',
      redefined(aFlag({ services: { api: GRADUAL } }), flag, {
        staging: on(25),
        production: on(25),
      }),
      /^the new definition would start in staging and in production at once/,
      'keep production at the safe value with overrides in its state until staging has soaked',
    ],
    [
      'another safe value',
      redefined(flag, aFlag({ services: { api: SWITCH }, safe: true }), {}),
      /^the new safe value would start in staging/,
      'keep safe: false, and define another flag for the new meaning',
    ],
    [
      'a deleted definition',
      aProposal(aTree({ checkout: { flag: { ...flag, codeDefault: true } } }), aTree({})),
      /^without the definition, the default in the code would start in staging/,
      'turn the flag on for all users in staging first, and delete the flag after that soak',
    ],
    [
      'a definition that could not be read',
      aProposal(
        aTree({ checkout: { flag: 'unreadable', in: everywhere } }),
        aTree({ checkout: { flag, in: everywhere } }),
      ),
      /^cannot read the definition on the default branch; this proposal would start a new one/,
      'first repair the definition in a separate pull request, with the flag at its safe value in production',
    ],
  ])('by %s says what to do about it', (_title, proposal, message, hint) => {
    const soaked = staged([ago('30d'), exposing(on(), flag)]);
    const [answer] = saying('soak', WEEK, aPromotion(proposal), soaked);
    expect(answer).toMatchObject({ code: 'soak/definition-changed', hint });
    expect(answer?.message).toMatch(message);
  });

  test('T27: with another code default, and variables still sent, needs nothing new of the source', () => {
    const proposal = redefined(flag, { ...flag, codeDefault: true }, everywhere);
    expect(row(proposal, staged([ago('30d'), exposing(on(), flag)]))).toEqual(
      pass('soak/long-enough'),
    );
  });

  test('by going, where the code falls to the other value, blocks while the source is off', () => {
    const risky = aFlag({ services: { api: SWITCH }, codeDefault: true });
    const proposal = aProposal(aTree({ checkout: { flag: risky } }), aTree({}));
    expect(row(proposal, staged([ago('30d'), exposing(off(), risky)]))).toEqual(
      block('soak/definition-changed'),
    );
  });

  test('by going, where the code falls to the other value, passes after everybody in the source had it', () => {
    const risky = aFlag({ services: { api: SWITCH }, codeDefault: true });
    const proposal = aProposal(aTree({ checkout: { flag: risky, in: everywhere } }), aTree({}));
    expect(row(proposal, staged([ago('7d'), exposing(on(), risky)]))).toEqual(
      pass('soak/long-enough'),
    );
    expect(row(proposal, staged([ago('7d', -1), exposing(on(), risky)]))).toEqual(
      wait('soak/too-short', later('0h', 1)),
    );
  });
});

describe('without issues', () => {
  const label = ['critical', 'flag:checkout'];
  const closed = (
    when: Instant | null,
    labels: readonly string[] = label,
    landed = ago('30d'),
  ): Evidence => ({
    ...staged([landed, exposing(on())]),
    issues: known([anIssue(labels, when)]),
  });
  const careful = (found: Evidence): Row => row(raising(), found, { settings: CAREFUL });

  test.each<[string, Evidence, Row]>([
    [
      'none: it counts from the landing',
      { ...staged([ago('7d'), exposing(on())]), issues: known([]) },
      pass('soak/long-enough'),
    ],
    ['an open one waits, and no moment is promised', closed(null), wait('soak/open-issue')],
    [
      'closed one second less than the time ago waits',
      closed(ago('7d', -1)),
      wait('soak/too-short', later('0h', 1)),
    ],
    ['closed exactly so long ago passes', closed(ago('7d')), pass('soak/long-enough')],
    ['closed one second longer ago passes', closed(ago('7d', 1)), pass('soak/long-enough')],
    [
      'closed before the landing counts from the landing',
      closed(ago('29d'), label, ago('2d')),
      wait('soak/too-short', later('5d')),
    ],
    [
      'T2: closed in the future waits for its whole time',
      closed(later('1h')),
      wait('soak/too-short', later('169h')),
    ],
    [
      'open with another label does not matter',
      closed(null, ['minor', 'flag:checkout']),
      pass('soak/long-enough'),
    ],
    [
      'open for another flag does not matter',
      closed(null, ['critical', 'flag:checkout-2']),
      pass('soak/long-enough'),
    ],
    ['open without a flag does not matter', closed(null, ['critical']), pass('soak/long-enough')],
    [
      'labels are compared without regard to case',
      closed(null, ['CRITICAL', 'Flag:Checkout']),
      wait('soak/open-issue'),
    ],
  ])('%s', (_title, found, expected) => {
    expect(careful(found)).toEqual(expected);
  });

  test.each([
    [
      'absent',
      absent({ kind: 'git-said', said: 'a clone' } as const),
      'on a pull request the action asks GitHub; on a clone, set GITHUB_TOKEN or GH_TOKEN, or use --evidence',
    ],
    [
      'unreachable',
      unreachable({ kind: 'git-said', said: '502' } as const),
      'if the message names a cause, fix it; the next run asks again',
    ],
  ])('%s: it waits, for no clock, and the clock is shown beside it', (_title, issues, hint) => {
    const soaking = (length: string) => ({ ...staged([ago(length), exposing(on())]), issues });
    const [clock, blind] = saying('soak', CAREFUL, aPromotion(raising()), soaking('2d'));
    expect([clock, blind].map((answer) => answer && rowOf([answer]))).toEqual([
      wait('soak/too-short', later('5d')),
      wait('soak/issues-unknown'),
    ]);
    expect(blind?.message).toMatch(/^could not read the issues labelled critical: (a clone|502)$/);
    expect(blind?.hint).toContain(hint);
    const [enough] = saying('soak', CAREFUL, aPromotion(raising()), soaking('30d'));
    expect(enough?.code).toBe('soak/long-enough');
  });

  test('counts from the last of several', () => {
    const found = {
      ...closed(null),
      issues: known([
        anIssue(label, ago('9d')),
        anIssue(label, ago('2d'), 13),
        anIssue(label, ago('4d'), 14),
      ]),
    };
    expect(careful(found)).toEqual(wait('soak/too-short', later('5d')));
  });

  test('names the open ones, and the one that restarted it', () => {
    const [open] = saying('soak', CAREFUL, aPromotion(raising()), closed(null));
    expect(open?.details).toEqual(['#12 it breaks']);
    expect(open?.message).toBe(
      'an issue labelled critical and flag:checkout is open; the soak in staging starts when it is closed',
    );
    const both = { ...CAREFUL, 'without-issues': ['critical', 'P1'] };
    const [either] = saying('soak', both, aPromotion(raising()), closed(null));
    expect(either?.message).toContain(
      'an issue labelled critical or P1 together with flag:checkout is open',
    );
    const [restarted] = saying('soak', CAREFUL, aPromotion(raising()), closed(ago('2d')));
    expect(restarted?.details).toEqual(['restarted by #12 it breaks']);
    expect(restarted?.progress?.atLeast).toBe(false);
    const [untouched] = saying('soak', CAREFUL, aPromotion(raising()), closed(ago('30d', 1)));
    expect([untouched?.details, untouched?.progress?.atLeast]).toEqual([[], true]);
  });

  test('T39: asks for the labels that it looks for', () => {
    expect(gateOf('soak').asks(CAREFUL, aPromotion(raising()))).toEqual([
      { kind: 'timeline', flag: 'checkout', environment: 'staging', window: 604_800 },
      { kind: 'issues', labels: ['critical'], window: 604_800 },
    ]);
  });
});

describe('several sources', () => {
  const pipeline = aPipeline({ eu: {}, us: {}, production: {} });
  const promotion = aPromotion(moving({ eu: on(), us: on() }, { production: on() }, pipeline));

  test('must all hold, and each gives its own answer', () => {
    const found = evidence({
      timelines: [
        aTimeline('eu', [[ago('9d'), exposing(on())]]),
        aTimeline('us', [[ago('2d'), exposing(on())]]),
      ],
    });
    expect(
      saying('soak', { in: ['eu', 'us'], for: '7d' }, promotion, found).map(({ verdict, code }) => [
        verdict,
        code,
      ]),
    ).toEqual([
      ['pass', 'soak/long-enough'],
      ['wait', 'soak/too-short'],
    ]);
  });
});

describe('settings', () => {
  const pipeline = aPipeline({ development: {}, staging: {}, production: {} });
  const problems = (settings: object, environment: string | null) =>
    gateOf('soak')
      .problems(settings, aContext({ pipeline, environment: environment as never }))
      .map(({ code, path }) => [code, ...path]);

  test.each<[string, object, string | null, unknown]>([
    ['a source before is right', { in: 'staging', for: '7d' }, 'production', []],
    ['any environment is right where every one asks', { in: 'staging', for: '7d' }, null, []],
    [
      'an unknown source',
      { in: 'qa', for: '7d' },
      'production',
      [['soak/unknown-environment', 'in']],
    ],
    [
      'an unknown source among several',
      { in: ['staging', 'qa'], for: '7d' },
      null,
      [['soak/unknown-environment', 'in', 1]],
    ],
    ['itself', { in: 'staging', for: '7d' }, 'staging', [['soak/after-itself', 'in']]],
    ['a source after', { in: 'production', for: '7d' }, 'staging', [['soak/after-itself', 'in']]],
  ])('%s', (_title, settings, environment, expected) => {
    expect(problems(settings, environment)).toEqual(expected);
  });

  test.each<[string, object, object, boolean]>([
    ['the same', WEEK, WEEK, true],
    ['longer', { ...WEEK, for: '8d' }, WEEK, true],
    ['the same in other words', { ...WEEK, for: '1w' }, WEEK, true],
    ['a second shorter would not even be written; a day is', { ...WEEK, for: '6d' }, WEEK, false],
    ['one more source', { ...WEEK, in: ['staging', 'development'] }, WEEK, true],
    ['another source', { ...WEEK, in: 'development' }, WEEK, false],
    ['one source fewer', WEEK, { ...WEEK, in: ['staging', 'development'] }, false],
    ['one label more', CAREFUL, WEEK, true],
    ['one label fewer', WEEK, CAREFUL, false],
    ['another label', { ...WEEK, 'without-issues': ['minor'] }, CAREFUL, false],
  ])('as strict: %s', (_title, to, from, expected) => {
    expect(gateOf('soak').atLeastAsStrict(to, from)).toBe(expected);
  });
});
