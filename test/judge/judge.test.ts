import { describe, expect, test } from '@jest/globals';
import type { Class, Proposal, ChangeReport, Note, Report } from '#domain/report.ts';
import { worstClass, latestReady, worst } from '#domain/report.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Evidence } from '#domain/evidence.ts';
import { absent, unreachable } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import { askAbout } from '#judge/ask.ts';
import { judge, MOST_BYTES, MOST_FILES } from '#judge/judge.ts';
import { resultsWith } from '#report/facts.ts';
import {
  aFlag,
  ago,
  aPipeline,
  aProposal,
  aQuestion,
  aReview,
  aTimeline,
  aTree,
  environment,
  evidence,
  exposing,
  GRADUAL,
  key,
  later,
  moving,
  NOW,
  off,
  on,
  onHold,
  SWITCH,
} from '#test/support/nouns.ts';

const judged = (proposal: Proposal, found: Evidence = NO_EVIDENCE, now = NOW): Report =>
  judge(aQuestion(proposal, found, now));
const wordsOf = (notes: readonly Note[]): readonly string[] => notes.map(({ message }) => message);
const said = (report: Report): unknown => [report.class, report.verdict];
const inProduction = (report: Report): ChangeReport => {
  const change = report.changes.find((changeReport) => changeReport.environment === 'production');
  if (change === undefined) throw new Error('no change in production');
  return change;
};
const codes = (report: Report): readonly string[] =>
  inProduction(report).gates.map(({ code }) => code);
const diagnosed = (report: Report): readonly string[] => report.diagnostics.map(({ code }) => code);

const wrong = (code: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code,
  facts: {},
  severity: 'error',
  message: 'is wrong',
  hint: 'fix it',
  file: 'environments/production/checkout.yaml',
  line: 1,
  column: 1,
  ...more,
});

const SOAK = { soak: { in: 'staging', for: '7d' } };
const soaking = aPipeline({ staging: {}, production: SOAK });
const staged = (...past: Parameters<typeof aTimeline>[1]): Evidence =>
  evidence({ timelines: [aTimeline('staging', past)] });

describe('the class of a proposal is the worst of its changes', () => {
  const states = { staging: on(50), production: on(50) };

  test.each<[string, Proposal, Class]>([
    ['nothing of ours', aProposal(aTree({}), aTree({})), 'none'],
    [
      'words only',
      aProposal(
        aTree({ checkout: {} }),
        aTree({ checkout: { flag: aFlag({ description: 'new' }) } }),
      ),
      'neutral',
    ],
    [
      'a state without effect',
      moving(states, { production: on(50, { api: { rollout: 50 } }) }),
      'neutral',
    ],
    ['a rollback', moving(states, { production: on(25) }), 'rollback'],
    [
      'a rollback and a neutral change',
      moving(states, { production: on(25), staging: onHold(on(50)) }),
      'rollback',
    ],
    ['a promotion', moving(states, { production: on(60) }), 'promotion'],
    [
      'T25: a promotion and a rollback',
      moving(states, { production: on(60), staging: on(5) }),
      'promotion',
    ],
    ['something that cannot be read', moving(states, { production: 'unreadable' }), 'promotion'],
    [
      'T6: policy and a promotion',
      {
        ...moving(states, { production: on(60) }),
        policyFiles: [{ path: 'a', before: null, after: '' }],
      },
      'policy',
    ],
    [
      'policy alone',
      { ...moving(states, {}), policyFiles: [{ path: 'a', before: null, after: '' }] },
      'policy',
    ],
    ['the first pipeline', aProposal(aTree({}, null), aTree({})), 'adoption'],
    [
      'the first pipeline and everything on',
      aProposal(aTree({}, null), aTree({ checkout: { in: states } })),
      'adoption',
    ],
    [
      'a policy file before there is a pipeline',
      { ...moving({}, {}, null), policyFiles: [{ path: 'a', before: null, after: '' }] },
      'neutral',
    ],
  ])('%s', (_title, proposal, expected) => {
    expect(judged(proposal).class).toBe(expected);
  });

  test('of none it is none, of all it is the worst', () => {
    const classes = ['none', 'neutral', 'rollback', 'promotion', 'adoption', 'policy'] as const;
    expect(worstClass([])).toBe('none');
    classes.forEach((one, index) => expect(worstClass(classes.slice(0, index + 1))).toBe(one));
    expect(worstClass(classes.toReversed())).toBe('policy');
  });
});

describe('the verdict', () => {
  test('is the worst of all, and pass of none', () => {
    expect(worst([])).toBe('pass');
    expect(worst(['pass', 'wait'])).toBe('wait');
    expect(worst(['block', 'wait', 'pass'])).toBe('block');
  });

  test('of two promotions is the worse one, and each keeps its own', () => {
    const pipeline = aPipeline({ staging: {}, production: SOAK });
    const report = judged(
      aProposal(
        aTree({ apple: { in: { staging: on() } }, zebra: {} }, pipeline),
        aTree(
          { apple: { in: { staging: on(), production: on() } }, zebra: { in: { staging: on() } } },
          pipeline,
        ),
      ),
    );
    expect(report.changes.map(({ flag, verdict }) => [flag, verdict])).toEqual([
      ['apple', 'wait'],
      ['zebra', 'pass'],
    ]);
    expect(report.verdict).toBe('wait');
  });

  test('passes a promotion that nothing stands before', () => {
    expect(said(judged(moving({}, { production: on() })))).toEqual(['promotion', 'pass']);
  });

  test('shows what it was asked: the moment, the clock, the services', () => {
    const report = judge({
      ...aQuestion(moving({ production: on(5) }, { production: on(10) })),
      clock: 'git',
    });
    expect(report).toMatchObject({
      schemaVersion: 1,
      now: NOW,
      clock: 'git',
      policy: [],
      policyFiles: [],
      notes: [],
    });
    expect(inProduction(report)).toMatchObject({
      services: ['api'],
      comparisons: [{ service: 'api', comparison: 'wider' }],
      from: exposing(on(5)),
      to: exposing(on(10)),
      reportOnly: false,
    });
  });

  test('names the services that are concerned, and no others', () => {
    const flag = aFlag({ services: { api: GRADUAL, web: GRADUAL } });
    const report = judged(
      moving(
        { production: on(5) },
        { production: on(5, { web: { rollout: 10 } }) },
        aPipeline(),
        flag,
      ),
    );
    expect(inProduction(report).services).toEqual(['web']);
    expect(inProduction(report).comparisons).toHaveLength(2);
  });
});

describe('what can be read of nothing', () => {
  test('a promotion that cannot be read blocks, even without a diagnostic', () => {
    expect(said(judged(moving({ production: on() }, { production: 'unreadable' })))).toEqual([
      'promotion',
      'block',
    ]);
    const reporting = aPipeline({ production: {} }, { reporting: ['production'] });
    expect(
      said(judged(moving({ production: on() }, { production: 'unreadable' }, reporting))),
    ).toEqual(['promotion', 'block']);
  });

  test('an error in any file blocks a promotion, a warning does not', () => {
    const proposal = moving({}, { staging: on() });
    expect(judged({ ...proposal, ownDiagnostics: [wrong('state/a')] }).verdict).toBe('block');
    expect(judged({ ...proposal, widerDiagnostics: [wrong('state/a')] }).verdict).toBe('block');
    expect(
      judged({ ...proposal, ownDiagnostics: [wrong('state/a', { severity: 'warning' })] }).verdict,
    ).toBe('pass');
  });

  test('diagnostics come sorted by place, and each once', () => {
    const [first, second, third] = [
      wrong('b/x', { file: 'a.yaml', line: 9 }),
      wrong('a/x', { line: 2 }),
      wrong('a/x', { line: 10 }),
    ];
    const report = judged({
      ...moving({}, {}),
      ownDiagnostics: [third, first],
      widerDiagnostics: [second, third],
    });
    expect(report.diagnostics).toEqual([first, second, third]);
  });
});

describe('a rollback passes', () => {
  const down = moving({ staging: on(), production: on() }, { production: off() }, soaking);
  const rollback = ['rollback', 'pass'];

  test('T45: whatever is broken elsewhere', () => {
    expect(
      said(judged({ ...down, widerDiagnostics: [wrong('flag/a'), wrong('pipeline/b')] })),
    ).toEqual(rollback);
    const named = {
      ...moving({ production: on() }, { production: off() }, 'unreadable'),
      folders: [environment('production')],
    };
    expect(said(judged({ ...named, widerDiagnostics: [wrong('pipeline/b')] }))).toEqual(rollback);
  });

  test('T45: while nothing outside Git answers', () => {
    const down503 = unreachable({ kind: 'git-said', said: '503' } as const);
    const silence = {
      ...evidence({
        timelines: down503,
        issues: down503,
        reviews: down503,
        authorship: down503,
        body: down503,
        rewritten: NOW,
      }),
    };
    expect(said(judged(down, silence))).toEqual(rollback);
  });

  test('T45: while another environment of the flag cannot be read', () => {
    const proposal = moving(
      { staging: 'unreadable', production: on() },
      { production: off() },
      soaking,
    );
    expect(said(judged({ ...proposal, widerDiagnostics: [wrong('state/a')] }))).toEqual(rollback);
  });

  test('T45: on hold, on any step, and however many files it touches', () => {
    const held = moving(
      { production: onHold(on(50)) },
      { production: onHold(on(7)) },
      aPipeline({ production: { ladder: { steps: [5, 50], each: '7d' } } }),
    );
    expect(said(judged({ ...held, size: { files: 30_000, bytes: 1e9 } }))).toEqual(rollback);
  });

  test('T46: of a part only: staging may stay on', () => {
    expect(said(judged(down))).toEqual(rollback);
    expect(judged(down).changes).toHaveLength(1);
  });

  test('T47: but not with a state of its own that is wrong', () => {
    expect(said(judged({ ...down, stoppingDiagnostics: [wrong('state/a')] }))).toEqual([
      'rollback',
      'block',
    ]);
    expect(
      said(judged({ ...down, stoppingDiagnostics: [wrong('state/a', { severity: 'warning' })] })),
    ).toEqual(rollback);
  });

  test('T25: with code, words and neutral changes beside it', () => {
    const proposal = moving(
      { staging: on(), production: on() },
      { staging: onHold(on()), production: off() },
      soaking,
    );
    expect(said(judged(proposal))).toEqual(rollback);
  });

  test('T25: but a promotion beside it meets its gates, and splitting is suggested', () => {
    const proposal = moving(
      { staging: on(50), production: on() },
      { staging: on(), production: on(5) },
      aPipeline({ staging: { checklist: ['done'] }, production: SOAK }),
    );
    const report = judged(proposal);
    expect(said(report)).toEqual(['promotion', 'wait']);
    expect(
      report.changes.map((change) => [change.class, change.verdict, change.gates.length]),
    ).toEqual([
      ['promotion', 'wait', 1],
      ['rollback', 'pass', 0],
    ]);
    expect(wordsOf(report.notes)).toEqual([
      'the rollback of checkout in production waits with the promotions; in a separate pull request it passes at once',
    ]);
  });

  test('T26: no flag rises because another falls, also where one requires the other', () => {
    const building = aFlag({ requires: { '*': { flags: { retry: '24h' } } } });
    const proposal = aProposal(
      aTree({
        checkout: { flag: building, in: { production: on() } },
        retry: { in: { production: on() } },
      }),
      aTree({
        checkout: { flag: building, in: { production: on() } },
        retry: { in: { production: off() } },
      }),
      {
        dependents: [
          { flag: key('checkout'), on: key('retry') },
          { flag: key('gone'), on: key('retry') },
        ],
      },
    );
    const report = judged(proposal);
    expect(said(report)).toEqual(rollback);
    expect(report.changes.map(({ flag }) => flag)).toEqual(['retry']);
    expect(wordsOf(inProduction(report).notes)).toEqual([
      'flags that require the flag stay on: checkout, gone; rollback --with-dependents lowers them, too',
    ]);
  });

  test('and names only those that stay on here', () => {
    const stays = (state: ReturnType<typeof on> | null): readonly string[] => {
      const others = { checkout: { in: { staging: on(), production: state } } };
      const proposal = aProposal(
        aTree({ ...others, retry: { in: { production: on() } } }),
        aTree({ ...others, retry: { in: { production: off() } } }),
        { dependents: [{ flag: key('checkout'), on: key('retry') }] },
      );
      return wordsOf(inProduction(judged(proposal)).notes);
    };
    expect(stays(on(1))).toHaveLength(1);
    expect([stays(off()), stays(on(0)), stays(null)]).toEqual([[], [], []]);
  });

  test('of a whole flag, and says which services stop receiving which variables', () => {
    const report = judged(aProposal(aTree({ checkout: { in: { production: on() } } }), aTree({})));
    expect(said(report)).toEqual(rollback);
    expect(wordsOf(inProduction(report).notes)).toEqual([
      'api is no longer sent CHECKOUT, CHECKOUT_PERCENT: the default in its code takes over',
    ]);
  });
});

describe('a promotion meets every gate', () => {
  const two = aPipeline({
    staging: {},
    production: { ...SOAK, approvals: { count: 1, from: ['release'] }, checklist: ['done'] },
  });
  const proposal = moving({ staging: on() }, { production: on() }, two);

  test('in the order of the registry, hold first', () => {
    const held = moving({ staging: onHold(on()) }, { production: on() }, two);
    const { gates } = inProduction(judged(held));
    expect(gates.map(({ gate }) => gate)).toEqual(['hold', 'soak', 'approvals', 'checklist']);
  });

  test('T22: a merge-queue group is one proposal: dependent up, required flag down', () => {
    const building = aFlag({ requires: { '*': { flags: { retry: '24h' } } } });
    const group = aProposal(
      aTree({ checkout: { flag: building }, retry: { in: { production: on() } } }),
      aTree({
        checkout: { flag: building, in: { production: on() } },
        retry: { in: { production: off() } },
      }),
    );
    const report = judged(
      group,
      evidence({
        timelines: [aTimeline('production', [[ago('9d'), exposing(on())]], { flag: 'retry' })],
      }),
    );
    expect(said(report)).toEqual(['promotion', 'block']);
    expect(codes(report)).toEqual(['flags/lowered']);
  });

  test('T23: a revert of a revert is a promotion with every gate and the full wait', () => {
    const climbing = aPipeline({
      staging: {},
      production: { ladder: { steps: [5, 25], each: '7d' } },
    });
    const back = moving({ production: on(5) }, { production: on(25) }, climbing);
    const past = [
      [ago('30d'), exposing(on(25))],
      [ago('1d'), exposing(on(5))],
    ] as const;
    const report = judged(back, evidence({ timelines: [aTimeline('production', past)] }));
    expect([...codes(report), report.readyAt]).toEqual(['ladder/too-soon', later('6d')]);
  });

  test('T27: a safe value turned round needs everything, and the soak refuses it', () => {
    const turned = aProposal(
      aTree({ checkout: { in: {} } }, two),
      aTree({ checkout: { flag: aFlag({ safe: true }), in: {} } }, two),
    );
    const report = judged(turned, staged([ago('30d'), exposing(null)]));
    expect(said(report)).toEqual(['policy', 'block']);
    expect(codes(report)).toEqual([
      'soak/definition-changed',
      'approvals/unknown',
      'checklist/unknown',
    ]);
  });

  test('T11: a renamed flag starts from nothing', () => {
    const renamed = aProposal(
      aTree({ checkout: { in: { staging: on(), production: on() } } }, two),
      aTree({ pay: { in: { staging: on(), production: on() } } }, two),
    );
    const report = judged(renamed, staged([ago('90d'), exposing(on())]));
    expect(said(report)).toEqual(['promotion', 'block']);
    expect(
      report.changes.find(
        ({ flag, environment: where }) => flag === 'pay' && where === 'production',
      )?.gates[0]?.code,
    ).toBe('soak/same-proposal');
  });

  test('with all of them satisfied passes', () => {
    const { fingerprint } = askAbout(proposal, NOW);
    const found = evidence({
      timelines: [aTimeline('staging', [[ago('7d'), exposing(on())]])],
      reviews: [aReview('ana')],
      authorship: { fingerprints: [{ fingerprint: fingerprint.slice(0, 16), at: ago('1h') }] },
      body: '- [x] done',
    });
    expect(said(judged(proposal, found))).toEqual(['promotion', 'pass']);
    expect(codes(judged(proposal, found))).toEqual([
      'soak/long-enough',
      'approvals/enough',
      'checklist/ticked',
    ]);
  });

  test('the owner who approves is the one of base', () => {
    const owned = aPipeline({ production: { approvals: { count: 1, from: ['owner'] } } });
    const takeover = aProposal(
      aTree({ checkout: { flag: aFlag({ owner: 'voice' }) } }, owned),
      aTree({ checkout: { flag: aFlag({ owner: 'release' }), in: { production: on() } } }, owned),
    );
    const { fingerprint } = askAbout(takeover, NOW);
    const found = evidence({
      reviews: [aReview('ana')],
      authorship: { fingerprints: [{ fingerprint, at: ago('1h') }] },
    });
    expect(codes(judged(takeover, found))).toEqual(['approvals/missing']);
    expect(said(judged(takeover, found))).toEqual(['policy', 'block']);
  });

  test('the owner of a flag that is new is the one that it names', () => {
    const owned = aPipeline({ production: { approvals: { count: 1, from: ['owner'] } } });
    const coming = aProposal(
      aTree({}, owned),
      aTree({ checkout: { in: { production: on() } } }, owned),
    );
    const { fingerprint } = askAbout(coming, NOW);
    const found = evidence({
      reviews: [aReview('vera')],
      authorship: { fingerprints: [{ fingerprint, at: ago('1h') }] },
    });
    expect(codes(judged(coming, found))).toEqual(['approvals/enough']);
  });
});

describe('when it will be due', () => {
  const proposal = moving({ staging: on() }, { production: on() }, soaking);

  test('is the moment that the clock decides', () => {
    const report = judged(proposal, staged([ago('2d'), exposing(on())]));
    expect([report.verdict, report.readyAt, inProduction(report).readyAt]).toEqual([
      'wait',
      later('5d'),
      later('5d'),
    ]);
  });

  test('is the latest of several clocks', () => {
    const eu = aPipeline({
      staging: {},
      eu: {},
      production: {
        soak: [
          { in: 'staging', for: '7d' },
          { in: 'eu', for: '3d' },
        ],
      },
    });
    const found = evidence({
      timelines: [
        aTimeline('staging', [[ago('5d'), exposing(on())]]),
        aTimeline('eu', [[NOW, exposing(on())]]),
      ],
    });
    expect(
      judged(moving({ staging: on(), eu: on() }, { production: on() }, eu), found).readyAt,
    ).toBe(later('3d'));
  });

  test('is shown even where other things are awaited, too', () => {
    const careful = aPipeline({ staging: {}, production: { ...SOAK, checklist: ['done'] } });
    const report = judged(
      moving({ staging: on() }, { production: on() }, careful),
      staged([ago('2d'), exposing(on())]),
    );
    expect([report.verdict, report.readyAt]).toEqual(['wait', later('5d')]);
  });

  test('is nothing where no clock decides, where it passes, and where it blocks', () => {
    expect(judged(proposal, staged([ago('2d'), exposing(off())])).readyAt).toBeNull();
    expect(judged(proposal, staged([ago('9d'), exposing(on())])).readyAt).toBeNull();
    const blocked = { ...proposal, ownDiagnostics: [wrong('state/a')] };
    expect(judged(blocked, staged([ago('2d'), exposing(on())]))).toMatchObject({
      verdict: 'block',
      readyAt: null,
    });
    expect(latestReady([])).toBeNull();
    expect(latestReady([null, NOW, null, ago('1h')])).toBe(NOW);
  });
});

describe('an environment that only reports', () => {
  const reporting = aPipeline({ staging: {}, production: SOAK }, { reporting: ['production'] });
  const proposal = moving({ staging: on() }, { production: on() }, reporting);

  test('shows the verdicts in full and counts them as pass', () => {
    const report = judged(proposal, staged([ago('2d'), exposing(on())]));
    expect(said(report)).toEqual(['promotion', 'pass']);
    expect(inProduction(report)).toMatchObject({
      reportOnly: true,
      verdict: 'pass',
      readyAt: null,
    });
    expect(inProduction(report).gates[0]).toMatchObject({
      verdict: 'wait',
      code: 'soak/too-short',
      readyAt: later('5d'),
    });
    expect(report.readyAt).toBeNull();
  });

  test('still stops for a hold, and for nothing else', () => {
    const stopped = moving({ staging: onHold(on()) }, { production: on() }, reporting);
    const report = judged(stopped, staged([ago('2d'), exposing(on())]));
    expect(said(report)).toEqual(['promotion', 'wait']);
    expect(inProduction(report)).toMatchObject({ reportOnly: true, verdict: 'wait' });
    expect(resultsWith(report, 'wait').map(({ gate }) => gate.code)).toEqual(['hold/active']);
    expect(report.readyAt).toBeNull();
  });

  test('passes when the hold ends, whatever else still waits', () => {
    const ending = { ...onHold(on()), holdUntil: later('1h') };
    const stopped = moving({ staging: ending }, { production: on() }, reporting);
    const report = judged(stopped, staged([ago('2d'), exposing(on())]));
    expect(said(report)).toEqual(['promotion', 'wait']);
    expect(report.readyAt).toBe(later('1h'));
  });

  test('decides nothing for the others', () => {
    const both = aPipeline(
      { staging: { checklist: ['done'] }, production: SOAK },
      { reporting: ['production'] },
    );
    expect(said(judged(moving({}, { staging: on(), production: on() }, both)))).toEqual([
      'promotion',
      'wait',
    ]);
  });

  test('T6: reports by the base pipeline only', () => {
    const [enforcing, softened] = [aPipeline({ staging: {}, production: SOAK }), reporting];
    const report = judged(
      aProposal(
        aTree({ checkout: {} }, enforcing),
        aTree({ checkout: { in: { production: on() } } }, softened),
      ),
    );
    expect(inProduction(report)).toMatchObject({ reportOnly: false, verdict: 'wait' });
    expect(said(report)).toEqual(['policy', 'block']);
  });

  test('still blocks what is wrong', () => {
    expect(judged({ ...proposal, ownDiagnostics: [wrong('state/a')] }).verdict).toBe('block');
  });
});

describe('an adoption', () => {
  const flags = {
    checkout: { in: { staging: on(), production: on() } },
    other: { in: { staging: on() } },
  };

  test('changes no flag, and every soak starts when it lands', () => {
    const report = judged(aProposal(aTree({}, null), aTree(flags, soaking)));
    expect(said(report)).toEqual(['adoption', 'pass']);
    expect(report.changes.every(({ gates }) => gates.length === 0)).toBe(true);
    expect(wordsOf(report.notes)).toEqual([
      'adoption: flags stay as they are; exposed in staging: 2, production: 1',
      'every soak starts when this lands',
      'once this lands, any policy change passes: add policy.approvals to pipeline.yaml',
    ]);
  });

  test('of nothing that is on says so', () => {
    expect(judged(aProposal(aTree({}, null), aTree({}, soaking))).notes[0]?.message).toBe(
      'adoption: nothing is exposed yet',
    );
  });

  test('is not bounded, but its files must be right', () => {
    const proposal = aProposal(aTree({}, null), aTree(flags, soaking));
    expect(judged({ ...proposal, size: { files: 30_000, bytes: 1e9 } }).verdict).toBe('pass');
    expect(judged({ ...proposal, widerDiagnostics: [wrong('flag/a')] }).verdict).toBe('block');
  });

  test('after it, what was found counts from its landing', () => {
    const proposal = moving({ staging: on() }, { production: on() }, soaking);
    const found = (when: typeof NOW): Evidence =>
      staged([ago('300d'), null], [when, exposing(on())]);
    expect(judged(proposal, found(ago('6d'))).readyAt).toBe(later('1d'));
    expect(judged(proposal, found(ago('7d'))).verdict).toBe('pass');
  });
});

describe('without a pipeline', () => {
  test('flags alone are no adoption: they miss one', () => {
    const report = judged(aProposal(aTree({}, null), aTree({ checkout: {} }, null)));
    expect([report.verdict, ...diagnosed(report)]).toEqual(['block', 'pipeline/missing']);
  });

  test('a rollback passes all the same', () => {
    const down = moving({ production: on() }, { production: off() }, null);
    expect(said(judged({ ...down, folders: [environment('production')] }))).toEqual([
      'rollback',
      'pass',
    ]);
  });

  test('a repository without flags is none of our business', () => {
    expect(said(judged(aProposal(aTree({}, null), aTree({}, null))))).toEqual(['none', 'pass']);
  });

  test('with one at base that cannot be read, no promotion and no policy passes', () => {
    const up = {
      ...moving({}, { production: on() }, 'unreadable'),
      folders: [environment('production')],
    };
    expect([judged(up).verdict, ...diagnosed(judged(up))]).toEqual([
      'block',
      'policy/base-unreadable',
    ]);
    const repair = aProposal(aTree({}, 'unreadable'), aTree({}));
    expect([...(said(judged(repair)) as []), ...diagnosed(judged(repair))]).toEqual([
      'policy',
      'block',
      'policy/base-unreadable',
    ]);
  });

  test('T45: with one at base that cannot be read, an exact undo passes', () => {
    const renamed = aFlag({ services: { api: { X: 'enabled', CHECKOUT_PERCENT: 'rollout' } } });
    const undo = aProposal(
      aTree({ checkout: { flag: renamed, in: { production: on(5) } } }, 'unreadable'),
      aTree({ checkout: { in: { production: on(5) } } }, 'unreadable'),
      { folders: [environment('production')] },
    );
    const past = [
      [ago('9d'), exposing(on(5))],
      [ago('1h'), exposing(on(5), renamed)],
    ] as const;
    const report = judged(undo, evidence({ timelines: [aTimeline('production', past)] }));
    expect(said(report)).toEqual(['rollback', 'pass']);
    expect(inProduction(report).notes.at(-1)?.message).toBe(
      'this restores exactly what the last promotion here replaced, so it counts as a rollback',
    );
  });

  test('what touches neither flags nor policy passes, whatever else is broken', () => {
    const code = {
      ...aProposal(aTree({}, 'unreadable'), aTree({}, 'unreadable')),
      widerDiagnostics: [wrong('pipeline/a')],
    };
    expect(said(judged(code))).toEqual(['none', 'pass']);
  });

  test('but a conflict blocks: what would land is not known', () => {
    const conflict = {
      ...aProposal(aTree({}, null), aTree({}, null)),
      ownDiagnostics: [wrong('proposal/conflict')],
      stoppingDiagnostics: [wrong('proposal/conflict')],
    };
    expect(said(judged(conflict))).toEqual(['none', 'block']);
  });
});

describe('T29: a proposal that is too large to review', () => {
  const up = moving({}, { staging: on() });
  const sized = (files: number, bytes: number): unknown => {
    const report = judged({ ...up, size: { files, bytes } });
    return [report.verdict, ...diagnosed(report)];
  };

  test('T29: passes at the bounds and blocks just above them', () => {
    expect([MOST_FILES, MOST_BYTES]).toEqual([10_000, 1_048_576]);
    expect(sized(9_999, 1_048_575)).toEqual(['pass']);
    expect(sized(10_000, 1_048_576)).toEqual(['pass']);
    expect(sized(10_001, 0)).toEqual(['block', 'proposal/too-large']);
    expect(sized(1, 1_048_577)).toEqual(['block', 'proposal/too-large']);
  });
});

describe('services', () => {
  test('a service that joins a flag that is on is promoted in production, and waits there', () => {
    const before = aFlag({ services: { api: SWITCH } });
    const after = aFlag({ services: { api: SWITCH, web: SWITCH } });
    const held = { staging: on(), production: on(100, { web: { enabled: false } }) };
    const joining = (states: Readonly<Record<string, ReturnType<typeof on>>>): Report =>
      judged(
        aProposal(
          aTree({ checkout: { flag: before, in: { staging: on(), production: on() } } }, soaking),
          aTree({ checkout: { flag: after, in: states } }, soaking),
        ),
        staged([ago('30d'), exposing(on(), before)]),
      );
    expect(codes(joining({ staging: on(), production: on() }))).toEqual([
      'soak/definition-changed',
    ]);
    // Held back in production with an override, it goes to staging alone.
    expect(said(joining(held))).toEqual(['promotion', 'pass']);
    expect(inProduction(joining(held)).class).toBe('neutral');
  });
});

test('evidence without a question is never an answer', () => {
  const proposal = moving({ staging: on() }, { production: on() }, soaking);
  expect(
    judged(
      proposal,
      evidence({ timelines: absent({ kind: 'git-said', said: 'not asked' } as const) }),
    ).verdict,
  ).toBe('wait');
});
