import { describe, expect, test } from '@jest/globals';

import type { Finding, Issue } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import { gateOf } from '#gates/gates.ts';
import { issueText } from '#messages/gates/issues.ts';

import {
  ago,
  anIssue,
  aPromotion,
  evidence,
  moving,
  off,
  on,
  renaming,
} from '#test/support/nouns.ts';
import type { Row } from './saying.ts';
import { accepts, pass, rowOf, saying, wait } from './saying.ts';

const NONE = { none: ['P1', 'P2'] };
const promotion = aPromotion(moving({}, { production: on() }));

test.each(['P1,P2', ',', ' P1', 'P1 ', ''])(
  'T62: the label %j is refused, because GitHub would look for others and find no issue',
  (label) => {
    expect(accepts(gateOf('issues'), { none: ['P1', label] })).toBe(false);
    expect(accepts(gateOf('issues'), { 'at-most': { [label]: 1 } })).toBe(false);
    const soak = { in: 'development', for: '48h', 'without-issues': [label] };
    expect(accepts(gateOf('soak'), soak)).toBe(false);
  },
);

test.each([':bug: critical bug', 'x', 'priority/1', 'é'])('the label %j is fine', (label) => {
  expect(accepts(gateOf('issues'), { none: [label] })).toBe(true);
});

describe('no open issue with one of these labels', () => {
  test.each<[string, Finding<readonly Issue[]>, Row]>([
    ['none at all passes', known([]), pass('issues/none')],
    ['an open one waits', known([anIssue(['P1', 'flag:checkout'])]), wait('issues/open')],
    [
      'an open one with the second label waits',
      known([anIssue(['flag:checkout', 'P2'])]),
      wait('issues/open'),
    ],
    [
      'labels are compared without regard to case',
      known([anIssue(['p1', 'FLAG:checkout'])]),
      wait('issues/open'),
    ],
    [
      'a closed one passes',
      known([anIssue(['P1', 'flag:checkout'], ago('0h'))]),
      pass('issues/none'),
    ],
    ['another label passes', known([anIssue(['P3', 'flag:checkout'])]), pass('issues/none')],
    [
      'part of a label is another label',
      known([anIssue(['P1-later', 'flag:checkout'])]),
      pass('issues/none'),
    ],
    ['another flag passes', known([anIssue(['P1', 'flag:checkout/new'])]), pass('issues/none')],
    ['no flag passes', known([anIssue(['P1'])]), pass('issues/none')],
    [
      'one open among closed ones waits',
      known([
        anIssue(['P1', 'flag:checkout'], ago('1d')),
        anIssue(['P1', 'flag:checkout'], null, 13),
      ]),
      wait('issues/open'),
    ],
    [
      'absent: it waits',
      absent({ kind: 'git-said', said: 'not on GitHub' } as const),
      wait('issues/unknown'),
    ],
    [
      'unreachable: it waits',
      unreachable({ kind: 'git-said', said: '502' } as const),
      wait('issues/unknown'),
    ],
  ])('%s', (_title, issues, expected) => {
    expect(rowOf(saying('issues', NONE, promotion, evidence({ issues })))).toEqual(expected);
  });

  test('those of the flag count that filled the variables before', () => {
    const taken = aPromotion(renaming(off(), on()), { flag: 'pay' });
    const codes = (...issues: readonly Issue[]): readonly string[] =>
      saying('issues', NONE, taken, evidence({ issues })).map(({ code }) => code);
    expect(codes(anIssue(['P1', 'flag:checkout']))).toEqual(['issues/none', 'issues/open']);
    expect(codes(anIssue(['P1', 'flag:pay']))).toEqual(['issues/open', 'issues/none']);
    expect(codes(anIssue(['P1', 'flag:other']))).toEqual(['issues/none', 'issues/none']);
  });

  test('every open one is named', () => {
    const issues = [anIssue(['P1', 'flag:checkout']), anIssue(['P2', 'flag:checkout'], null, 13)];
    const [said] = saying('issues', NONE, promotion, evidence({ issues }));
    expect(said?.details).toEqual(['#12 it breaks', '#13 it breaks']);
    expect(issueText({ number: 4, title: '' })).toBe('#4');
  });

  test.each([
    [['P1'], 'P1 and flag:checkout', 'P1'],
    [['P1', 'P2'], 'P1 or P2 together with flag:checkout', 'P1 or P2'],
    [['P1', 'P2', 'P3'], 'P1, P2 or P3 together with flag:checkout', 'P1, P2 or P3'],
  ])('of the labels %j one is enough, and the messages say so', (none, labels, alone) => {
    const said = (issues: Finding<readonly Issue[]>): string | undefined =>
      saying('issues', { none }, promotion, evidence({ issues }))[0]?.message;
    expect(said(known([]))).toBe(`no open issue is labelled ${labels}`);
    expect(said(known([anIssue(['P1', 'flag:checkout'])]))).toBe(
      `an issue labelled ${labels} is open`,
    );
    expect(said(absent({ kind: 'git-said', said: 'a clone' } as const))).toContain(
      `could not read the issues labelled ${alone}`,
    );
  });

  test('as strict are the same labels or more', () => {
    const strict = (to: readonly string[], from: readonly string[]): boolean =>
      gateOf('issues').atLeastAsStrict({ none: to }, { none: from });
    expect(strict(['P1'], ['P1'])).toBe(true);
    expect(strict(['P1', 'P2'], ['P1'])).toBe(true);
    expect(strict(['P1'], ['P1', 'P2'])).toBe(false);
    expect(strict(['P2'], ['P1'])).toBe(false);
  });

  test('it asks for its labels', () => {
    expect(gateOf('issues').asks(NONE, promotion)).toEqual([
      { kind: 'issues', labels: ['P1', 'P2'], window: 0 },
    ]);
  });

  test.each([
    [
      0,
      'pass',
      'issues/few',
      'no issues labelled P2 and flag:checkout are open; at most 1 may be open',
    ],
    [
      1,
      'pass',
      'issues/few',
      '1 issue labelled P2 and flag:checkout is open; at most 1 may be open',
    ],
    [
      2,
      'wait',
      'issues/too-many',
      '2 issues labelled P2 and flag:checkout are open; at most 1 may be open',
    ],
  ])('%d open ones, where at most one is allowed: %s', (count, verdict, code, message) => {
    const open = Array.from({ length: count }, (_, index) =>
      anIssue(['P2', 'flag:checkout'], null, index + 1),
    );
    const closed = anIssue(['P2', 'flag:checkout'], ago('1h'), 99);
    const [said] = saying(
      'issues',
      { 'at-most': { P2: 1 } },
      promotion,
      evidence({ issues: known([...open, closed]) }),
    );
    expect(said).toMatchObject({ verdict, code, message });
  });

  test('one issue too many is one issue, also in the heading and in the hint', () => {
    const open = [1, 2].map((number) => anIssue(['P2', 'flag:checkout'], null, number));
    const facts = evidence({ issues: known(open) });
    const [said] = saying('issues', { 'at-most': { P2: 1 } }, promotion, facts);
    expect(said).toMatchObject({
      title: 'Waits for 1 issue to close',
      hint: 'close 1 issue when it is solved',
      brief: { needs: 'at most 1 open P2 issue', soFar: '2' },
    });
  });

  test('none of one label and at most so many of another are two answers', () => {
    const settings = { none: ['P1'], 'at-most': { P2: 4 } };
    const issues = [anIssue(['P2', 'flag:checkout'])];
    const answers = saying('issues', settings, promotion, evidence({ issues }));
    expect(answers.map(({ code }) => code)).toEqual(['issues/none', 'issues/few']);
    expect(gateOf('issues').asks(settings, promotion)).toEqual([
      { kind: 'issues', labels: ['P1', 'P2'], window: 0 },
    ]);
  });

  test.each([
    [{ 'at-most': { P2: 1 } }, { 'at-most': { P2: 1 } }, true],
    [{ 'at-most': { P2: 0 } }, { 'at-most': { P2: 1 } }, true],
    [{ none: ['P2'] }, { 'at-most': { P2: 1 } }, true],
    [{ 'at-most': { P2: 2 } }, { 'at-most': { P2: 1 } }, false],
    [{ 'at-most': { P3: 0 } }, { 'at-most': { P2: 1 } }, false],
    [{ 'at-most': { P1: 0 } }, { none: ['P1'] }, false],
  ])('%j is as strict as %j: %j', (to, from, expected) => {
    expect(gateOf('issues').atLeastAsStrict(to, from)).toBe(expected);
  });
});
