import { describe, expect, test } from '@jest/globals';
import type { Evidence, Finding, Issue } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Flag } from '#domain/snapshot.ts';
import type { GateAnswer, Promotion } from '#gates/gate.ts';
import { rolledBack } from '#gates/rolled-back.ts';
import { askAbout } from '#judge/ask.ts';
import { judge } from '#judge/judge.ts';
import {
  aFlag,
  ago,
  anIssue,
  aPipeline,
  aPromotion,
  aProposal,
  aTree,
  evidence,
  moving,
  NOW,
  on,
  renaming,
  requirements,
} from '#test/support/nouns.ts';

const WATCH = { for: '24h', action: 'propose', issues: [] } as const;
const promotionOf = (flag: Flag) =>
  aPromotion(moving({}, { production: on(10) }, aPipeline({ production: {} }), flag));
const SOURCES = [{ name: 'prometheus', kind: 'prometheus', settings: {} }] as const;
const measured = aPromotion(
  moving(
    {},
    { production: on(10) },
    { ...aPipeline({ production: {} }), sources: SOURCES as never },
  ),
);
const watched = promotionOf({ ...aFlag(), watch: WATCH });
const RULES = { requirements: [], upstream: [] };
const REQUIRING = {
  requirements: requirements({ approvals: { count: 1, from: ['release'] } }),
  upstream: [],
};
const answersTo = (
  promotion: Promotion,
  { issues }: Pick<Evidence, 'issues'>,
): readonly GateAnswer[] => rolledBack.judge(promotion, evidence({ issues }), RULES);
const labels = ['rolled-back', 'flag:checkout'];
const ours = (closedAt?: ReturnType<typeof ago>): Issue => ({
  ...anIssue(labels, closedAt),
  isOurs: true,
});

test.each<readonly [string, Finding<readonly Issue[]>, readonly string[]]>([
  ['stops every promotion while it is open', known([ours()]), ['rolled-back/open']],
  ['stops none after it is closed', known([ours(ago('1h'))]), []],
  ['stops none where others opened it', known([anIssue(labels)]), []],
  [
    'of another flag stops none',
    known([{ ...anIssue(['rolled-back', 'flag:other']), isOurs: true }]),
    [],
  ],
  [
    'stops the promotion while it is not known',
    unreachable({ kind: 'git-said', said: 'GitHub' } as const),
    ['rolled-back/unknown'],
  ],
  [
    'is not known on a clone, and stops no preview',
    absent({ kind: 'git-said', said: 'no evidence' } as const),
    [],
  ],
])('The issue of a rollback %s', (_what, issues, codes) => {
  const answers = answersTo(watched, { issues });
  expect(answers.map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['stops a flag that took one of its variables in an earlier landing', 'api/CHECKOUT', 'other'],
  ['stops no flag with other variables', 'api/SEARCH', null],
])('The issue of a rollback of another flag %s', (_what, variable, flag) => {
  const issue: Issue = {
    ...anIssue(['rolled-back', 'flag:other']),
    isOurs: true,
    variables: ['api/OTHER', variable],
  };
  const answers = answersTo(watched, { issues: known([issue]) });
  expect(answers.map(({ code, facts }) => [code, facts['flag']])).toEqual(
    flag === null ? [] : [['rolled-back/open', flag]],
  );
});

test('The issue of a rollback stops the raise of its variables by another flag', () => {
  const watching: Flag = { ...aFlag(), watch: WATCH };
  const { base, head } = renaming(on(5), on(10));
  const taken = aPromotion(
    aProposal(aTree({ checkout: { flag: watching, in: { production: on(5) } } }), {
      ...head,
      pipeline: base.pipeline,
    }),
    { flag: 'pay' },
  );
  expect(answersTo(taken, { issues: known([ours()]) })).toMatchObject([
    { code: 'rolled-back/open', message: expect.stringContaining('checkout') },
  ]);
});

test('The issue of a rollback stops a promotion also after the watch was taken away', () => {
  expect(rolledBack.asks?.(measured, RULES)).toEqual([
    expect.objectContaining({ labels: ['rolled-back'] }),
  ]);
  const codes = (issues: Finding<readonly Issue[]>): readonly string[] =>
    answersTo(measured, { issues }).map(({ code }) => code);
  expect(codes(known([ours()]))).toEqual(['rolled-back/open']);
  expect(codes(known([ours(ago('1h'))]))).toEqual([]);
  expect(codes(unreachable({ kind: 'git-said', said: 'GitHub' } as const))).toEqual([
    'rolled-back/unknown',
  ]);
});

test('Where nothing is required and no metric can be watched there is none, and GitHub is not asked', () => {
  const unwatched = promotionOf(aFlag());
  expect(rolledBack.asks?.(unwatched, RULES)).toEqual([]);
  expect(
    answersTo(unwatched, { issues: unreachable({ kind: 'git-said', said: 'GitHub' } as const) }),
  ).toEqual([]);
  expect(rolledBack.asks?.(watched, RULES)).toEqual([
    expect.objectContaining({ labels: ['rolled-back'] }),
  ]);
});

test('T76: Where something is required, a flag that has lost its watch by any way still waits for the issue', () => {
  const unwatched = promotionOf(aFlag());
  expect(rolledBack.asks?.(unwatched, REQUIRING)).toEqual([
    expect.objectContaining({ labels: ['rolled-back'] }),
  ]);
  const codes = (issues: Finding<readonly Issue[]>): readonly string[] =>
    rolledBack.judge(unwatched, evidence({ issues }), REQUIRING).map(({ code }) => code);
  expect(codes(known([ours()]))).toEqual(['rolled-back/open']);
  expect(codes(known([ours(ago('1h'))]))).toEqual([]);
  expect(codes(unreachable({ kind: 'git-said', said: 'GitHub' } as const))).toEqual([
    'rolled-back/unknown',
  ]);
  expect(codes(absent({ kind: 'git-said', said: 'no evidence' } as const))).toEqual([]);
});

describe('A change that takes the watch away, where no metric can be watched,', () => {
  const watching = { ...aFlag(), watch: WATCH };
  const pipeline = aPipeline({ production: {} });
  const treeOf = (flag: Flag) =>
    aTree({ checkout: { flag, in: { production: on(10) } } }, pipeline);
  const removal = aProposal(treeOf(watching), treeOf(aFlag()));
  const prepared = askAbout(removal, NOW);

  test('asks for the issues of its rollbacks', () => {
    expect(rolledBack.policy?.asks(removal)).toEqual([
      expect.objectContaining({ labels: ['rolled-back'] }),
    ]);
    expect(prepared.asks).toContainEqual(expect.objectContaining({ labels: ['rolled-back'] }));
    const kept = { ...removal, head: removal.base };
    expect(rolledBack.policy?.asks(kept)).toEqual([]);
    expect(rolledBack.policy?.judge(kept, evidence({ issues: known([ours()]) }))).toEqual([]);
  });

  test.each<readonly [string, Finding<readonly Issue[]>, readonly string[]]>([
    ['waits while one is open', known([ours()]), ['rolled-back/open']],
    ['waits for none that is closed', known([ours(ago('1h'))]), []],
    ['waits for none that others opened', known([anIssue(labels)]), []],
    [
      'waits while they are not known',
      unreachable({ kind: 'git-said', said: 'GitHub' } as const),
      ['rolled-back/unknown'],
    ],
  ])('%s', (_name, issues, codes) => {
    const question = { schemaVersion: 1, now: NOW, clock: 'github', proposal: removal } as const;
    const report = judge({ ...question, evidence: evidence({ issues }) });
    expect(report.class).toBe('policy');
    const answers = report.policy.filter(({ gate }) => gate === 'rolled-back');
    expect(answers.map(({ code }) => code)).toEqual(codes);
  });
});

describe('T76: A raise that the approval of the policy covers, of a flag that was deleted and is created again,', () => {
  const pipeline = aPipeline(
    { production: { approvals: { count: 1, from: ['release'] } } },
    {
      policy: {
        approvals: requirements({ approvals: { count: 1, from: ['security'] } }),
        paths: [],
      },
    },
  );
  const importOf = (flag: Flag) =>
    aProposal(
      aTree({}, pipeline),
      aTree({ checkout: { flag, in: { production: on(10) } } }, pipeline),
    );

  test.each<readonly [string, Flag, Finding<readonly Issue[]>, readonly string[]]>([
    ['waits while an issue of a rollback is open', aFlag(), known([ours()]), ['rolled-back/open']],
    [
      'waits with its watch, too',
      { ...aFlag(), watch: WATCH },
      known([ours()]),
      ['rolled-back/open'],
    ],
    ['waits for none that is closed', aFlag(), known([ours(ago('1h'))]), []],
  ])('%s', (_name, flag, issues, codes) => {
    const proposal = importOf(flag);
    expect(askAbout(proposal, NOW).asks).toContainEqual(
      expect.objectContaining({ labels: ['rolled-back'] }),
    );
    const question = { schemaVersion: 1, now: NOW, clock: 'github', proposal } as const;
    const report = judge({ ...question, evidence: evidence({ issues }) });
    expect(report.class).toBe('policy');
    const [change] = report.changes;
    expect(change?.notes.map(({ code }) => code)).toContain('note/approved-by-policy');
    expect(change?.gates.map(({ code }) => code)).toEqual(codes);
    expect(change?.verdict).toBe(codes.length === 0 ? 'pass' : 'wait');
  });
});
