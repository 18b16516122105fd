// `metrics: { watched: 24h }`: the watch of exactly the exposure that is live has ended well.
import { describe, expect, test } from '@jest/globals';
import type { Finding, WatchEnd } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { plus, durationOf } from '#domain/scalars.ts';
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
  key,
  moving,
  on,
} from '#test/support/nouns.ts';
import type { Row } from './saying.ts';
import { pass, rowOf, saying, wait } from './saying.ts';

const SETTINGS = { watched: '24h' };
const flag = { ...aFlag(), watch: { for: '24h', action: 'propose', issues: [] } as const };
const promotion = aPromotion(
  moving({ production: on(5) }, { production: on(10) }, aPipeline({ production: {} }), flag),
);
const timeline = aTimeline('production', [[ago('30h'), exposing(on(5), flag)]]);
const landing = timeline.periods.at(-1)?.landing.sha as Sha;
const end = (more: Partial<WatchEnd> = {}): WatchEnd => ({
  environment: environment('production'),
  flag: key('checkout'),
  landing,
  answer: 'good',
  for: '24h',
  at: ago('5h'),
  ...more,
});

const judged = (watched: Finding<readonly WatchEnd[]>, since = timeline): Row =>
  rowOf(
    saying('metrics', SETTINGS, promotion, {
      ...evidence({ timelines: [since] }),
      watched,
    }),
  );

describe('a watch that has to have ended well', () => {
  test.each<readonly [string, Finding<readonly WatchEnd[]>, Row]>([
    ['passes after a good end', known([end()]), pass('metrics/watched')],
    ['passes after a longer watch', known([end({ for: '2d' })]), pass('metrics/watched')],
    ['waits after a shorter one', known([end({ for: '12h' })]), wait('metrics/not-watched')],
    ['waits after a bad end', known([end({ answer: 'bad' })]), wait('metrics/watched-badly')],
    ['waits after a silent end', known([end({ answer: 'silent' })]), wait('metrics/watched-badly')],
    [
      'waits after the end of another exposure',
      known([end({ landing: 'f'.repeat(40) as Sha })]),
      wait('metrics/not-watched'),
    ],
    [
      'waits after the end of another environment',
      known([end({ environment: environment('staging') })]),
      wait('metrics/not-watched'),
    ],
    [
      'T70: waits after a good end that any workflow could have written',
      known([end({ isUnsigned: true })]),
      wait('metrics/watch-unsigned'),
    ],
    [
      'T70: waits after one that follows a bad end',
      known([end({ answer: 'bad' }), end({ isUnsigned: true })]),
      wait('metrics/watch-unsigned'),
    ],
    [
      'passes where one follows a good end of ours',
      known([end(), end({ isUnsigned: true })]),
      pass('metrics/watched'),
    ],
    [
      'T70: waits after an end that another login logged without a signature',
      known([end({ isUnsigned: true, by: 'github-actions[bot]' })]),
      wait('metrics/watched-by-other'),
    ],
    [
      'T70: passes where another login logs a bad end behind a good one of ours',
      known([end(), end({ answer: 'bad', isUnsigned: true, by: 'mallory' })]),
      pass('metrics/watched'),
    ],
    [
      'T70: waits after a bad end of ours behind which another login logs a good one',
      known([end({ answer: 'bad' }), end({ isUnsigned: true, by: 'mallory' })]),
      wait('metrics/watched-badly'),
    ],
    [
      'waits where the log cannot be read',
      unreachable({ kind: 'git-said', said: 'GitHub' } as const),
      wait('metrics/watch-unknown'),
    ],
    [
      'waits on a clone',
      absent({ kind: 'git-said', said: 'no evidence' } as const),
      wait('metrics/watch-unknown'),
    ],
  ])('%s', (_what, watched, expected) => {
    expect(judged(watched)).toEqual(expected);
  });

  test('is due when it ends', () => {
    const young = aTimeline('production', [[ago('3h'), exposing(on(5), flag)]]);
    const due = plus(ago('3h'), durationOf('24h'));
    expect(judged(known([]), young)).toEqual(wait('metrics/watching', due));
  });

  test('is due when the whole watch of the flag ends, because the log gets no earlier end', () => {
    const longer = { ...flag, watch: { ...flag.watch, for: '36h' } as const };
    const rules = aPipeline({ production: {} });
    const raised = moving({ production: on(5) }, { production: on(10) }, rules, longer);
    const found = { ...evidence({ timelines: [timeline] }), watched: known([]) };
    const due = plus(ago('30h'), durationOf('36h'));
    expect(rowOf(saying('metrics', SETTINGS, aPromotion(raised), found))).toEqual(
      wait('metrics/watching', due),
    );
  });
});

test('A flag without a watch that is long enough can never meet it', () => {
  const gate = gateOf('metrics');
  const pipeline = aPipeline({ production: {} });
  const codesFor = (one: typeof flag | ReturnType<typeof aFlag>): readonly string[] =>
    (gate.misfits?.(SETTINGS, one, { pipeline } as never) ?? []).map(({ code }) => code);
  expect(codesFor(flag)).toEqual([]);
  expect(codesFor(aFlag())).toEqual(['metrics/no-watch']);
  expect(codesFor({ ...flag, watch: { ...flag.watch, for: '12h' } as never })).toEqual([
    'metrics/no-watch',
  ]);
});

test.each([
  ['24h', '48h', true],
  ['48h', '24h', false],
  ['24h', undefined, false],
  [undefined, '24h', true],
])('From %s to %s is as strict: %s', (from, to, expected) => {
  const written = (watched?: string) => ({ good: ['a'], ...(watched ? { watched } : {}) });
  expect(gateOf('metrics').atLeastAsStrict(written(to), written(from))).toBe(expected);
});
