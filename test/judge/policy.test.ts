// Rules come from base, and a change of the rules changes nothing else.
import { describe, expect, test } from '@jest/globals';

import type { Evidence } from '#domain/evidence.ts';
import type { Environment, Flag, State, Pipeline } from '#domain/snapshot.ts';
import type { Proposal, Report } from '#domain/report.ts';
import { askAbout } from '#judge/ask.ts';
import { judge } from '#judge/judge.ts';
import { POLICY_MESSAGES } from '#messages/proposals.ts';
import { ruleReasonText } from '#messages/rules.ts';
import { explanationsOf } from '#messages/table.ts';
import { policyReasons as reasonsOf } from '#judge/policy-reasons.ts';

import {
  aFlag,
  ago,
  aPipeline,
  aProposal,
  aQuestion,
  aReview,
  aTree,
  evidence,
  key,
  moving,
  NOW,
  off,
  on,
  requirements,
} from '#test/support/nouns.ts';

const guarded = (environments?: Parameters<typeof aPipeline>[0]): Pipeline =>
  aPipeline(environments, {
    policy: { approvals: requirements({ approvals: { count: 1, from: ['security'] } }), paths: [] },
  });

/** This pull request, with a status of an hour ago that carries its fingerprint, and these approvals since. */
function approved(proposal: Proposal, ...by: readonly string[]): Evidence {
  const { fingerprint } = askAbout(proposal, NOW);
  return evidence({
    reviews: by.map((user) => aReview(user)),
    authorship: { fingerprints: [{ fingerprint, at: ago('1h') }] },
  });
}
const report = (proposal: Proposal, ...by: readonly string[]): Report =>
  judge(aQuestion(proposal, approved(proposal, ...by)));
const said = ({ class: kind, verdict, policy }: Report): unknown => [
  kind,
  verdict,
  ...policy.map(({ code }) => code),
];

/** The reasons in words. */
const policyReasons = (proposal: Proposal): readonly string[] => [
  ...new Set(
    reasonsOf(proposal).map(({ file, reason }) => `${file}: ${ruleReasonText(reason) ?? ''}`),
  ),
];

/** The pipeline changes from this to that, and `checkout` in production as said. */
const ruling = (before: Pipeline, after: Pipeline, from = off(), to = from): Proposal =>
  aProposal(
    aTree({ checkout: { in: { production: from } } }, before),
    aTree({ checkout: { in: { production: to } } }, after),
  );
const loose = guarded({ staging: {}, production: {} });
const strict = guarded({ staging: {}, production: { issues: { none: ['P1'] } } });

describe('T6: a changed pipeline', () => {
  test.each<[string, Proposal, readonly string[], unknown]>([
    [
      'waits for the approvals of the base policy',
      ruling(strict, loose),
      [],
      ['policy', 'wait', 'approvals/missing'],
    ],
    ['passes with them', ruling(strict, loose), ['sam'], ['policy', 'pass', 'approvals/enough']],
    [
      'T6: does not choose its own approvers',
      ruling(strict, { ...loose, teams: [{ name: 'security', members: ['mallory'] }] }),
      ['mallory'],
      ['policy', 'wait', 'approvals/missing'],
    ],
    [
      'T6: does not choose by itself which deployment log counts',
      ruling({ ...loose, deployments: { log: 'github' } }, loose),
      [],
      ['policy', 'wait', 'approvals/missing'],
    ],
    [
      'T6: does not drop the approvals it needs',
      ruling(strict, aPipeline()),
      [],
      ['policy', 'wait', 'approvals/missing'],
    ],
    [
      'is a policy change also where it only tightens',
      ruling(loose, strict),
      [],
      ['policy', 'wait', 'approvals/missing'],
    ],
    [
      'passes where the base policy asks for no approval, and says so',
      ruling(aPipeline(), strict),
      [],
      ['policy', 'pass', 'policy/unguarded'],
    ],
    [
      'T6: with a promotion beside it blocks in spite of an approval',
      ruling(strict, loose, off(), on()),
      ['sam'],
      ['policy', 'block', 'policy/split', 'approvals/enough'],
    ],
    [
      'with a neutral change beside it waits for its own approvals only',
      ruling(strict, loose, off(), on(0)),
      ['sam'],
      ['policy', 'pass', 'approvals/enough'],
    ],
    [
      'with a rollback beside it waits too',
      ruling(strict, loose, on(), off()),
      [],
      ['policy', 'wait', 'approvals/missing'],
    ],
  ])('%s', (_title, proposal, by, expected) => {
    expect(said(report(proposal, ...by))).toEqual(expected);
  });

  test('T25: a rollback beside it gets the advice to split', () => {
    expect(report(ruling(strict, loose, on(), off())).notes.map(({ message }) => message)).toEqual([
      'the rollback of checkout in production waits with the policy change; in a separate pull request it passes at once',
    ]);
  });

  test('T6: a promotion beside it is still judged by the rules of base', () => {
    const [change] = report(ruling(strict, loose, off(), on()), 'sam').changes;
    expect(change?.gates.map(({ code }) => code)).toEqual(['issues/unknown']);
  });

  test('T6: says rule by rule what would change, from what to what', () => {
    const before = aPipeline(
      { staging: { soak: { in: 'dev', for: '48h' } }, production: { checklist: ['a', 'b'] } },
      { policy: strict.policy },
    );
    const after = aPipeline(
      {
        staging: { soak: { in: 'dev', for: '24h' } },
        production: { checklist: ['b', 'c'] },
        eu: {},
      },
      {
        policy: { approvals: [], paths: ['x/**'] },
        reporting: ['production'],
        teams: [{ name: 'release', members: ['ana', 'mallory'] }, ...before.teams.slice(1)],
        deployments: { log: 'none' },
      },
    );
    expect(report(ruling(before, after)).policy[0]?.details).toEqual([
      'pipeline.yaml: environments added: eu',
      'pipeline.yaml: staging.requires.soak { in: dev, for: 48h } → { in: dev, for: 24h }',
      'pipeline.yaml: production.requires.checklist removed: a; added: c',
      'pipeline.yaml: teams.release removed: Bartek; added: mallory',
      'pipeline.yaml: policy.approvals { count: 1, from: [security] } → nothing',
      'pipeline.yaml: policy.paths added: x/**',
      'pipeline.yaml: production.enforcement nothing → report',
      'pipeline.yaml: deployments nothing → { log: none }',
    ]);
  });

  test('shows of long settings where they differ', () => {
    const long = (last: string): Pipeline =>
      guarded({ production: { flags: { ['x'.repeat(300)]: '1h', last } } });
    const [detail = ''] = report(ruling(long('7d'), long('6d'))).policy[0]?.details ?? [];
    expect(detail).toMatch(/…x+: 1h, last: 7d } → …x+: 1h, last: 6d }$/);
  });

  test.each([
    ['is empty', []],
    ['asks for none', requirements({ approvals: [{ count: 0, from: ['security'] }] })],
  ])('passes unguarded where the base policy %s', (_title, approvals) => {
    const base = aPipeline(undefined, { policy: { approvals, paths: [] } });
    expect(said(report(ruling(base, strict)))).toEqual(['policy', 'pass', 'policy/unguarded']);
  });

  describe('where the rules need no approval', () => {
    const none = requirements({ approvals: [{ count: 0, from: ['security'] }] });
    const open = aPipeline(undefined, { policy: { approvals: none, paths: [] } });
    const passes = 'any policy change passes: add policy.approvals to pipeline.yaml';

    test.each<[string, Proposal, readonly string[]]>([
      ['a change of the rules says so', ruling(open, aPipeline()), [passes]],
      ['the change that mends it does not', ruling(open, strict), []],
      ['the one that brings it about does', ruling(strict, open), [`once this lands, ${passes}`]],
      [
        'an adoption does',
        aProposal(aTree({}, null), aTree({}, open)),
        [expect.any(String), expect.any(String), `once this lands, ${passes}`] as string[],
      ],
    ])('%s', (_title, proposal, notes) => {
      expect(report(proposal).notes.map(({ message }) => message)).toEqual(notes);
    });

    test("once, where the file's own warning says it", () => {
      const warning = {
        code: 'pipeline/no-policy',
        facts: {},
        severity: 'warning',
        message: 'no policy.approvals',
        hint: '',
        file: 'environments/pipeline.yaml',
        line: 1,
        column: 1,
      } as const;
      const proposal = { ...ruling(open, aPipeline()), ownDiagnostics: [warning] };
      expect(report(proposal).notes).toEqual([]);
    });
  });

  test('tells of warnings about the files it touches only, and of all errors', () => {
    const about = (name: string, severity: 'error' | 'warning') => ({
      code: 'flag/no-state',
      facts: {},
      severity,
      message: 'the flag has a state in no environment',
      hint: '',
      file: `environments/${name}.yaml`,
      line: 1,
      column: 1,
    });
    const widerDiagnostics = [
      about('flags/checkout', 'warning'),
      about('flags/team/checkout', 'warning'),
      about('staging/checkout', 'warning'),
      about('flags/other', 'warning'),
      about('flags/broken', 'error'),
    ];
    const proposal = { ...ruling(strict, loose), touched: [key('checkout')], widerDiagnostics };
    expect(report(proposal).diagnostics.map(({ file }) => file)).toEqual([
      'environments/flags/broken.yaml',
      'environments/flags/checkout.yaml',
      'environments/staging/checkout.yaml',
    ]);
  });

  test('in an environment that only reports, a promotion beside it blocks all the same', () => {
    const reporting = aPipeline({ production: {} }, { reporting: ['production'] });
    expect(said(report(ruling(reporting, strict, off(), on())))).toEqual([
      'policy',
      'block',
      'policy/split',
      'policy/unguarded',
    ]);
  });

  test('that goes blocks: without it no rule stands', () => {
    const gone = aProposal(aTree({}, strict), aTree({}, null));
    const { verdict, diagnostics } = report(gone, 'sam');
    expect([verdict, ...diagnostics.map(({ code }) => code)]).toEqual([
      'block',
      'pipeline/missing',
    ]);
  });

  test('several requirements of the policy are all answered', () => {
    const both = aPipeline(undefined, {
      policy: {
        approvals: requirements({
          approvals: [
            { count: 1, from: ['security'] },
            { count: 1, from: ['release'] },
          ],
        }),
        paths: [],
      },
    });
    expect(said(report(ruling(both, strict), 'sam'))).toEqual([
      'policy',
      'wait',
      'approvals/enough',
      'approvals/missing',
    ]);
    expect(said(report(ruling(both, strict), 'ana'))).toEqual([
      'policy',
      'pass',
      'approvals/enough',
      'approvals/enough',
    ]);
  });
});

describe('T7: another policy file', () => {
  const workflow = [{ path: '.github/workflows/gate.yaml', before: 'a', after: 'b' }];
  const beside = (proposal: Proposal): Proposal => ({ ...proposal, policyFiles: workflow });

  test('T7: is policy, alone or beside neutral changes', () => {
    expect(said(report(beside(moving({}, {}, strict))))).toEqual([
      'policy',
      'wait',
      'approvals/missing',
    ]);
    expect(said(report(beside(moving({}, {}, strict)), 'sam'))).toEqual([
      'policy',
      'pass',
      'approvals/enough',
    ]);
    expect(report(beside(moving({}, {}, strict))).policyFiles).toEqual([
      '.github/workflows/gate.yaml',
    ]);
  });

  test('T7: may not carry a promotion', () => {
    expect(said(report(beside(moving({}, { staging: on() }, strict)), 'sam'))).toEqual([
      'policy',
      'block',
      'policy/split',
      'approvals/enough',
    ]);
  });

  test('T19: is approved with its content: after another push the approval is gone', () => {
    const proposal = beside(moving({}, {}, strict));
    const found = approved(proposal, 'sam');
    const pushed = {
      ...proposal,
      policyFiles: [{ path: '.github/workflows/gate.yaml', before: 'a', after: 'evil' }],
    };
    expect(said(judge(aQuestion(pushed, found)))).toEqual(['policy', 'wait', 'approvals/missing']);
  });
});

describe("a flag's own requirements", () => {
  type Requires = Parameters<typeof aFlag>[0] & object;
  const rewritten = (before: Flag, after: Flag, pipeline = strict): Proposal =>
    aProposal(
      aTree({ checkout: { flag: before } }, pipeline),
      aTree({ checkout: { flag: after } }, pipeline),
    );
  const requiring = (requires: Requires['requires'] & object): Flag => aFlag({ requires });
  const inProduction = (gates: Record<string, unknown>): Flag => requiring({ production: gates });
  const reasons = (before: Flag, after: Flag): readonly string[] =>
    policyReasons(rewritten(before, after));

  const gates: readonly (readonly [string, unknown, unknown, string])[] = [
    [
      'soak',
      { in: 'staging', for: '7d' },
      { in: 'staging', for: '6d' },
      '{ in: staging, for: 7d } → { in: staging, for: 6d }',
    ],
    [
      'ladder',
      { steps: [5, 100], each: '7d' },
      { steps: [50, 100], each: '7d' },
      '{ steps: [5, 100], each: 7d } → { steps: [50, 100], each: 7d }',
    ],
    ['flags', { retry: '24h' }, { retry: '1h' }, '{ retry: 24h } → { retry: 1h }'],
    [
      'approvals',
      { count: 2, from: ['release'] },
      { count: 1, from: ['release'] },
      '{ count: 2, from: [release] } → { count: 1, from: [release] }',
    ],
    ['issues', { none: ['P1', 'P2'] }, { none: ['P1'] }, '{ none: [P1, P2] } → { none: [P1] }'],
    ['checklist', ['a', 'b'], ['a'], 'removed: b'],
  ];

  test.each(gates)(
    '%s: to loosen it is a policy change, which says from what to what',
    (gate, firm, soft, words) => {
      expect(reasons(inProduction({ [gate]: firm }), inProduction({ [gate]: soft }))).toEqual([
        `flags/checkout.yaml: requires.production.${gate} ${words}`,
      ]);
    },
  );

  test.each(gates)('%s: to tighten it is none', (gate, firm, soft) => {
    // What is softer in these pairs is what the firm one is at least as strict as; the ladders are no such pair.
    expect(reasons(inProduction({ [gate]: soft }), inProduction({ [gate]: firm }))).toHaveLength(
      gate === 'ladder' ? 1 : 0,
    );
  });

  test.each(gates)('%s: to drop it is a policy change', (gate, firm) => {
    expect(reasons(inProduction({ [gate]: firm }), aFlag())).toHaveLength(1);
  });

  test.each(gates)('%s: to add it is none', (gate, firm) => {
    expect(reasons(aFlag(), inProduction({ [gate]: firm }))).toEqual([]);
  });

  const done = { checklist: ['done'] };
  test.each<[string, Flag, Flag, number]>([
    [
      'to move it to another environment loosens it here',
      requiring({ production: done }),
      requiring({ staging: done }),
      1,
    ],
    [
      'to ask it everywhere instead loosens nothing',
      requiring({ production: done }),
      requiring({ '*': done }),
      0,
    ],
    [
      'to ask it in one environment instead of everywhere loosens it',
      requiring({ '*': done }),
      requiring({ production: done }),
      1,
    ],
    [
      'to ask something else instead loosens it',
      requiring({ production: done }),
      requiring({ production: { issues: { none: ['P1'] } } }),
      1,
    ],
    [
      'to ask two as one that is as strict as both loosens nothing',
      {
        ...aFlag(),
        requires: [
          ...inProduction({ issues: { none: ['P1'] } }).requires,
          ...inProduction({ issues: { none: ['P2'] } }).requires,
        ],
      },
      inProduction({ issues: { none: ['P1', 'P2'] } }),
      0,
    ],
    [
      'another description loosens nothing',
      inProduction(done),
      { ...inProduction(done), description: 'new words' },
      0,
    ],
  ])('%s', (_title, before, after, count) => {
    expect(reasons(before, after)).toHaveLength(count);
  });

  test('to loosen it needs the approvals of the policy', () => {
    const proposal = rewritten(inProduction(done), aFlag());
    expect(said(report(proposal))).toEqual(['policy', 'wait', 'approvals/missing']);
    expect(said(report(proposal, 'sam'))).toEqual(['policy', 'pass', 'approvals/enough']);
    expect(report(proposal).policy[0]?.gate).toBe('approvals');
  });

  test('to loosen it and promote blocks', () => {
    const proposal = aProposal(
      aTree({ checkout: { flag: inProduction(done) } }, strict),
      aTree({ checkout: { flag: aFlag(), in: { production: on() } } }, strict),
    );
    expect(said(report(proposal, 'sam'))).toEqual([
      'policy',
      'block',
      'policy/split',
      'approvals/enough',
    ]);
  });

  test('an approver sees what is loosened, before which approvals did not count', () => {
    const proposal = rewritten(inProduction(done), aFlag());
    const loosened = 'flags/checkout.yaml: requires.production.checklist [done] → nothing';
    expect(report(proposal).policy[0]?.details).toEqual([loosened]);
    expect(report(proposal, 'mallory', 'sam').policy[0]?.details).toEqual([
      loosened,
      "mallory's approval does not count: mallory is not a member of the required teams",
    ]);
  });

  describe('that go with the flag', () => {
    const flag = inProduction(done);
    const deleted = (before: Flag, states: Record<string, State> = {}): Proposal =>
      aProposal(aTree({ checkout: { flag: before, in: states } }, strict), aTree({}, strict));

    test('are loosened, for the flag may come back without them', () => {
      expect(policyReasons(deleted(flag))).toEqual([
        'flags/checkout.yaml: requires.production.checklist [done] → nothing, because the flag is deleted',
      ]);
      expect(said(report(deleted(flag, { production: off() })))).toEqual([
        'policy',
        'wait',
        'approvals/missing',
      ]);
      expect(said(report(deleted(flag), 'sam'))).toEqual(['policy', 'pass', 'approvals/enough']);
    });

    test('T45: stop no rollback: a flag that is on anywhere may be taken down by deleting it', () => {
      expect(said(report(deleted(flag, { staging: on(1) })))).toEqual(['rollback', 'pass']);
    });

    test('are asked of a deletion that is a promotion', () => {
      const late = { ...flag, codeDefault: true };
      const { class: kind, changes } = report(deleted(late, { production: on() }));
      const results = changes.find(({ environment: where }) => where === 'production')?.gates;
      expect(kind).toBe('promotion');
      expect(results?.map(({ gate }) => gate)).toContain('checklist');
    });

    test('are none where it had none, nor where a new flag brings some', () => {
      expect(policyReasons(deleted(aFlag()))).toEqual([]);
      expect(policyReasons(aProposal(aTree({}), aTree({ checkout: { flag } })))).toEqual([]);
    });
  });

  test('another owner is policy where the owner approves', () => {
    const owner = { approvals: { count: 1, from: ['owner'] } };
    const [mine, yours] = [aFlag({ owner: 'voice' }), aFlag({ owner: 'mallory' })];
    expect(policyReasons(rewritten(mine, yours))).toEqual([]);
    expect(policyReasons(rewritten(mine, yours, guarded({ production: owner })))).toEqual([
      "flags/checkout.yaml: the owner changes from voice to mallory, and the owner's team must approve",
    ]);
    expect(
      reasons(
        { ...mine, requires: inProduction(owner).requires },
        { ...yours, requires: inProduction(owner).requires },
      ),
    ).toHaveLength(1);
  });

  describe('another owner is policy where the owner approves', () => {
    const owner = { approvals: { count: 1, from: ['owner'] } };
    const ladder = { steps: [5, { at: 25, requires: owner }, 100], each: '7d' };
    const [mine, yours] = [aFlag({ owner: 'voice' }), aFlag({ owner: 'mallory' })];
    const production = guarded({ production: {} }).environments[0] as Environment;
    const withRules = (rules: Partial<Environment>): Pipeline => ({
      ...guarded(),
      environments: [{ ...production, ...rules }],
    });

    test.each<[string, Pipeline]>([
      ['by its risk', withRules({ byRisk: [{ risk: 'high', requires: requirements(owner) }] })],
      ['of a resume', withRules({ resume: { within: '14d', requires: requirements(owner) } })],
      ['from a step on', guarded({ production: { ladder } })],
      [
        'from a step on, by its risk',
        withRules({ byRisk: [{ risk: 'low', requires: requirements({ ladder }) }] }),
      ],
    ])('%s', (_, pipeline) => {
      expect(policyReasons(rewritten(mine, yours, pipeline))).toHaveLength(1);
    });

    test('from a step of its own ladder on', () => {
      const { requires } = inProduction({ ladder });
      expect(reasons({ ...mine, requires }, { ...yours, requires })).toHaveLength(1);
    });
  });
});

test('every code is explained', () => {
  const explanations = explanationsOf(POLICY_MESSAGES);
  expect(explanations.map(({ code }) => code)).toEqual([
    'policy/split',
    'policy/unguarded',
    'policy/base-unreadable',
  ]);
  for (const { means, fix, example } of explanations)
    expect([means, fix, example]).not.toContain('');
});

describe('a new flag', () => {
  const born = (flag: Flag): Proposal =>
    aProposal(aTree({}, guarded()), aTree({ checkout: { flag, in: {} } }, guarded()));

  test('whose safe value is on would be on everywhere at once, so those who may change rules approve it', () => {
    const proposal = born(aFlag({ safe: true, codeDefault: true }));
    expect(policyReasons(proposal)).toEqual([
      'flags/checkout.yaml: CHECKOUT=true is sent to api without any state',
    ]);
    expect(said(report(proposal))).toEqual(['policy', 'wait', 'approvals/missing']);
    expect(said(report(proposal, 'sam'))).toEqual(['policy', 'pass', 'approvals/enough']);
  });

  test('whose safe value is off changes nothing for anybody', () => {
    expect(said(report(born(aFlag())))).toEqual(['neutral', 'pass']);
  });
});
