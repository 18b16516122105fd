// The deploy guard: what landed without its evidence is not deployed, and a rollback always is.
import { describe, expect, test } from '@jest/globals';
import { noEvidence } from '#adapters/evidence-file.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { known } from '#domain/evidence.ts';
import { instant } from '#domain/scalars.ts';
import type { Files } from '#test/support/repo.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state, outcomeWords } from '#test/app/deploy/stage.ts';

/** Development has had it for long enough, and it was deployed. */
async function soaked(length: string) {
  const stage = await aStage();
  const on = await stage.lands({
    ...state('development', 'checkout', true),
    ...state('development', 'theme', true),
  });
  await stage.deploys(on);
  stage.passes(length);
  return stage;
}

describe('T5: a promotion that is pushed straight to the default branch', () => {
  test('is deployed when it has its evidence', async () => {
    await using stage = await soaked('25h');
    const landing = await stage.lands(state('production', 'checkout', true));
    const { refusals, outcomes } = await stage.deploys(landing);
    expect([refusals, outcomes.length]).toEqual([[], 1]);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
  });

  test('is refused without it, and the old value stays', async () => {
    await using stage = await soaked('23h');
    const landing = await stage.lands(state('production', 'checkout', true));
    const deployed = await stage.deploys(landing);
    expect(deployed.refusals).toEqual([
      expect.objectContaining({ flag: 'checkout', environment: 'production', landing }),
    ]);
    expect(outcomeWords(deployed)).toEqual([]);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
    expect(deployed.revert).toBe(`git revert ${landing}`);
  });

  test('by a merge is taken back by reverting the merge', async () => {
    await using stage = await soaked('1h');
    await stage.repo.branch('early');
    await stage.lands(state('production', 'checkout', true));
    await stage.repo.goTo('main');
    const merge = await stage.repo.merge('early', { at: stage.now });
    const { refusals, revert } = await stage.deploys(merge);
    expect(refusals).toHaveLength(1);
    expect(revert).toBe(`git revert -m 1 ${merge}`);
  });

  test('is not deployed with the next landing of the same service', async () => {
    await using stage = await soaked('23h');
    await stage.deploys(await stage.lands(state('production', 'checkout', true)));
    const sha = await stage.lands({
      'environments/flags/pay.yaml': 'description: pay\nservices:\n  api:\n    PAY: enabled\n',
    });
    const deployed = await stage.deploys(sha);
    expect(deployed.refusals).toHaveLength(1);
    expect(outcomeWords(deployed)).toEqual(['development/api applied', 'production/api applied']);
    expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=false[^]*PAY=false/);
  });

  test.each([
    ['each deployed', true],
    ['deployed together, as the commits of a rebased branch', false],
  ])(
    'does not slip out as the version of a definition that a rollback breaks: %s',
    async (_title, isEach) => {
      const gradual = (more = ''): Files => ({
        'environments/flags/search.yaml': `description: search\nservices: { api: { SEARCH: enabled, SHARE: rollout${more} } }\n`,
      });
      const share = (percent: number): Files => ({
        'environments/production/search.yaml': `enabled: true\nrollout: ${percent}\n`,
      });
      await using stage = await aStage({ ...FILES, ...gradual(), ...share(25) });
      await stage.deploys(await stage.repo.head(), { before: null });
      const before = await stage.repo.head();
      const evil = await stage.lands(gradual(', NEW: enabled'));
      if (isEach) await stage.deploys(evil);
      const broken = await stage.lands({
        'environments/flags/search.yaml': '{',
        ...share(5),
      });
      await stage.deploys(broken, isEach ? {} : { before });
      expect(await stage.has('production', 'api')).toMatch(/SEARCH=true\nSHARE=5\n/);
      expect(await stage.has('production', 'api')).not.toMatch('NEW');
      await stage.deploys(await stage.lands(share(1)));
      expect(await stage.has('production', 'api')).toMatch(/SEARCH=true\nSHARE=1\n/);
      expect(await stage.has('production', 'api')).not.toMatch('NEW');
    },
  );

  test('is not deployed later when the run of its own landing was missed', async () => {
    await using stage = await soaked('23h');
    await stage.lands(state('production', 'checkout', true));
    const sha = await stage.lands({
      'environments/flags/pay.yaml': 'description: pay\nservices:\n  api:\n    PAY: enabled\n',
    });
    await stage.deploys(sha);
    expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=false/);
  });

  test('is deployed by the next run after its soak is over', async () => {
    await using stage = await soaked('23h');
    const landing = await stage.lands(state('production', 'checkout', true));
    await stage.deploys(landing);
    stage.passes('2h');
    const deployed = await stage.deploys(landing);
    expect([deployed.refusals, outcomeWords(deployed)]).toEqual([[], ['production/api applied']]);
  });

  test('leaves nothing refused where a later landing turns its renamed flag off', async () => {
    const flag = (key: string, share: number): Files => ({
      [`environments/flags/${key}.yaml`]:
        'description: x\nservices: { api: { PAY: enabled, PAY_SHARE: rollout } }\n',
      [`environments/production/${key}.yaml`]: `enabled: true\nrollout: ${share}\n`,
    });
    await using stage = await aStage({ ...FILES, ...flag('pay', 25) });
    await stage.deploys(await stage.repo.head(), { before: null });
    await stage.deploys(await stage.lands(flag('pay', 50)));
    const gone = { 'environments/flags/pay.yaml': null, 'environments/production/pay.yaml': null };
    const renamed = await stage.deploys(await stage.lands({ ...flag('paying', 50), ...gone }));
    expect(renamed.refusals).not.toEqual([]);
    expect(await stage.has('production', 'api')).toMatch(/PAY=true\nPAY_SHARE=25\n/);
    const off = await stage.deploys(await stage.lands(state('production', 'paying', false)));
    expect(await stage.has('production', 'api')).toMatch(/PAY=false\nPAY_SHARE=0\n/);
    expect(off.refusals).toEqual([]);
  });

  test('is kept back by a hold that lands after it, until the hold is lifted (T51)', async () => {
    await using stage = await soaked('23h');
    const path = 'environments/production/checkout.yaml';
    const raised = await stage.lands(state('production', 'checkout', true));
    expect((await stage.deploys(raised)).refusals).toHaveLength(1);
    const held = await stage.lands({ [path]: 'enabled: true\nhold: payments fail\n' });
    // The landing of the hold judges no raise, so the refusal is still that of the raise.
    expect((await stage.deploys(held)).refusals).toMatchObject([{ landing: raised }]);
    stage.passes('2h');
    const due = await stage.deploysAnyway(held);
    expect(due.refusals).toMatchObject([{ landing: raised, verdict: 'wait' }]);
    const codes = due.judgements.flatMap(({ report }) =>
      report.changes.flatMap(({ gates }) => gates.map(({ verdict, code }) => `${verdict} ${code}`)),
    );
    expect(codes).toEqual(['wait hold/active', 'pass soak/long-enough']);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
    const lifted = await stage.lands({ [path]: 'enabled: true\n' });
    expect((await stage.deploys(lifted)).refusals).toEqual([]);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
  });

  test('is not let go by a landing that raises and lifts a hold at once, also when it is judged again (T51)', async () => {
    await using stage = await soaked('23h');
    const path = 'environments/production/checkout.yaml';
    await stage.deploys(await stage.lands({ [path]: 'enabled: false\nhold: payments fail\n' }));
    // The theme waits for its soak, so that every later run judges the landing again.
    const both = await stage.lands({
      [path]: 'enabled: true\n',
      ...state('production', 'theme', true),
    });
    expect((await stage.deploys(both)).refusals).toHaveLength(2);
    stage.passes('2h');
    const { refusals } = await stage.deploys(both);
    expect(refusals).toMatchObject([{ flag: 'checkout', verdict: 'block' }]);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
    expect(await stage.has('production', 'web')).toMatch('THEME=true');
  });

  test('is forgotten once it is reverted', async () => {
    await using stage = await soaked('23h');
    const landing = await stage.lands(state('production', 'checkout', true));
    await stage.deploys(landing);
    const revert = await stage.repo.revert(landing, { at: stage.now });
    expect((await stage.deploys(revert)).refusals).toEqual([]);
  });
});

test('an exact undo is deployed, although the policy has to approve another flag of its landing', async () => {
  const rules = String(FILES['environments/pipeline.yaml']);
  const soak = '\n    requires:\n      soak: { in: development, for: 24h }';
  const policy =
    'teams: { release: [ana] }\npolicy: { approvals: { count: 1, from: [release] } }\n';
  const definition = (variable: string): Files => ({
    'environments/flags/search.yaml': `description: search\nservices: { api: { ${variable}: enabled } }\n`,
  });
  await using stage = await aStage({
    ...FILES,
    'environments/pipeline.yaml': rules.replace(soak, ''),
    ...state('production', 'search', true),
  });
  await stage.deploys(await stage.repo.head());
  stage.passes('1d');
  for (const files of [
    definition('SEARCH_V2'),
    { 'environments/pipeline.yaml': `${rules}${policy}` },
  ])
    expect((await stage.deploys(await stage.lands(files))).refusals).toEqual([]);
  stage.passes('1h');
  const landing = await stage.lands({
    ...definition('SEARCH'),
    'environments/flags/find.yaml': 'description: find\nservices: { api: { FIND: enabled } }\n',
    ...state('production', 'find', true),
  });
  const { refusals } = await stage.deploys(landing);
  expect(new Set(refusals.map(({ flag }) => flag))).toEqual(new Set(['find']));
  expect(await stage.has('production', 'api')).toMatch('SEARCH=true');
});

test('evidence that lapsed between merge and deployment does not count', async () => {
  await using stage = await aStage({
    ...FILES,
    'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
      'soak: { in: development, for: 24h }',
      'issues: { none: [critical] }',
    ),
  });
  const landing = await stage.lands(state('production', 'checkout', true));
  const issue = {
    number: 1,
    title: 'it breaks',
    labels: ['critical', 'flag:checkout'],
    closedAt: null,
  };
  const quiet = stage.evidence;
  stage.evidence = {
    answer: async (asks, fingerprint) => ({
      ...(await quiet.answer(asks, fingerprint)),
      issues: { kind: 'known', value: [issue] },
    }),
  };
  expect((await stage.deploys(landing)).refusals).toHaveLength(1);
  stage.evidence = {
    answer: async (asks, fingerprint) => ({
      ...(await quiet.answer(asks, fingerprint)),
      issues: { kind: 'known', value: [] },
    }),
  };
  expect((await stage.deploys(landing)).refusals).toEqual([]);
});

test('T4: a rewritten history is judged by its files, not by what a merge would give', async () => {
  await using stage = await soaked('25h');
  const up = await stage.lands(state('production', 'checkout', true));
  await stage.deploys(up);
  const down = await stage.lands(state('production', 'checkout', false));
  await stage.deploys(down);
  // Development goes down as well, so that there is no evidence any more. Then the rollbacks are removed from history.
  const off = await stage.lands(state('development', 'checkout', false));
  await stage.deploys(off);
  await stage.repo.git('reset', '--quiet', '--hard', up);
  const rewritten = await stage.lands({ 'src/x.ts': 'code' });
  const deployed = await stage.deploys(rewritten, { before: off });
  expect(deployed.refusals).toContainEqual(
    expect.objectContaining({ flag: 'checkout', environment: 'production' }),
  );
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
});

describe('T51: a hold on a refused raise', () => {
  const path = 'environments/production/both.yaml';
  const apiOff = 'enabled: true\nservices: { api: { enabled: false } }\n';
  const theme = state('production', 'theme', true);

  /** The theme is to wait for its soak for two hours more, so that every later run judges its landing again. */
  async function holding(text: string) {
    const stage = await aStage({
      ...FILES,
      'environments/flags/both.yaml':
        'description: both\nservices: { api: { BOTH: enabled }, web: { WEB: enabled } }\n',
      ...state('development', 'both', true),
      [path]: text,
    });
    await stage.deploys(await stage.repo.head(), { before: null });
    stage.passes('48h');
    await stage.deploys(await stage.lands(state('development', 'theme', true)));
    stage.passes('22h');
    return stage;
  }

  /** Both flags are raised at the end of their soaks, where the hold lets them. */
  async function later(stage: Stage) {
    stage.passes('30h');
    const { refusals } = await stage.deploys(await stage.repo.head());
    return [
      refusals.map(({ flag, verdict }) => `${flag} ${verdict}`),
      await stage.has('production', 'web'),
    ];
  }

  test('is not lifted by a landing that raises one service and lowers another one', async () => {
    await using stage = await holding(
      'enabled: true\nservices: { web: { enabled: false } }\nhold: { why: x, until: "2027-01-01T00:00:00Z" }\n',
    );
    await stage.deploys(await stage.lands({ [path]: apiOff, ...theme }));
    expect(await stage.has('production', 'api')).toMatch('BOTH=false');
    const due = [['both block'], expect.stringMatching(/THEME=true\nWEB=false/)];
    expect(await later(stage)).toEqual(due);
  });

  test('is not lifted by a landing that raises further', async () => {
    await using stage = await holding('enabled: false\n');
    await stage.deploys(await stage.lands(state('development', 'both', false)));
    await stage.deploys(await stage.lands(state('development', 'both', true)));
    await stage.deploys(await stage.lands({ [path]: apiOff }));
    await stage.deploys(await stage.lands({ [path]: `${apiOff}hold: x\n` }));
    await stage.deploys(await stage.lands({ [path]: 'enabled: true\n', ...theme }));
    const due = [['both block'], expect.stringMatching(/THEME=true\nWEB=false/)];
    expect(await later(stage)).toEqual(due);
    await stage.deploys(await stage.lands({ [path]: 'enabled: false\n' }));
    await stage.deploys(await stage.lands({ [path]: 'enabled: true\n' }));
    expect(await later(stage)).toEqual([[], expect.stringMatching('WEB=true')]);
  });

  test('stays lifted where a later landing raises further', async () => {
    await using stage = await holding('enabled: false\nhold: x\n');
    await stage.deploys(await stage.lands(state('development', 'both', false)));
    await stage.deploys(await stage.lands(state('development', 'both', true)));
    await stage.deploys(await stage.lands({ [path]: `${apiOff}hold: x\n` }));
    await stage.deploys(await stage.lands({ [path]: apiOff }));
    const more = await stage.deploys(await stage.lands({ [path]: 'enabled: true\n' }));
    expect(more.refusals).toMatchObject([{ flag: 'both', verdict: 'wait' }]);
    expect(await later(stage)).toEqual([[], expect.stringMatching('WEB=true')]);
  });

  test('stops no rollback where the accepted state cannot be read', async () => {
    const canary = 'environments/canary/checkout.yaml';
    await using stage = await aStage({
      ...FILES,
      [canary]: '{',
      ...state('development', 'checkout', true),
      ...state('production', 'search', true),
    });
    await stage.deploys(await stage.lands(state('development', 'theme', true)));
    const place =
      '  - name: canary\n    requires: { soak: { in: development, for: 24h } }\nservices:';
    const pipeline = String(FILES['environments/pipeline.yaml']).replace('services:', place);
    await stage.deploys(await stage.lands({ 'environments/pipeline.yaml': pipeline }));
    await stage.deploys(await stage.lands({ [canary]: 'enabled: true\n' }));
    await stage.deploys(await stage.lands({ [canary]: 'enabled: true\nhold: x\n' }));
    stage.passes('25h');
    const down = await stage.deploys(await stage.lands(state('production', 'search', false)));
    expect(down.refusals).toMatchObject([{ environment: 'canary', verdict: 'wait' }]);
    expect(await stage.has('production', 'api')).toMatch('SEARCH=false');
    const lifted = await stage.deploys(await stage.lands({ [canary]: 'enabled: true\n' }));
    expect(lifted.refusals).toEqual([]);
    expect(await stage.has('canary', 'api')).toMatch('CHECKOUT=true');
  });
});

describe('T45: a rollback', () => {
  test('that is pushed straight to the default branch is deployed', async () => {
    await using stage = await soaked('25h');
    await stage.deploys(await stage.lands(state('production', 'checkout', true)));
    const landing = await stage.lands(state('production', 'checkout', false));
    const { refusals, outcomes } = await stage.deploys(landing);
    expect([refusals, outcomes.length]).toEqual([[], 1]);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });

  test('is deployed although the same landing has a refused promotion', async () => {
    await using stage = await soaked('25h');
    await stage.deploys(await stage.lands(state('production', 'checkout', true)));
    const landing = await stage.lands({
      ...state('production', 'checkout', false),
      ...state('production', 'search', true),
    });
    const deployed = await stage.deploys(landing);
    expect(deployed.refusals.map(({ flag }) => flag)).toEqual(['search']);
    expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=false\nSEARCH=false/);
  });

  test('is deployed although another flag of the same service cannot be read', async () => {
    await using stage = await soaked('25h');
    await stage.deploys(
      await stage.lands({
        ...state('production', 'checkout', true),
        ...state('development', 'search', true),
      }),
    );
    await stage.deploys(
      await stage.lands({ 'environments/development/search.yaml': 'enabled: [' }),
    );
    expect(await stage.has('development', 'api')).toMatch('SEARCH=true');
    const deployed = await stage.deploys(
      await stage.lands(state('development', 'checkout', false)),
    );
    expect(outcomeWords(deployed)).toEqual(['development/api applied']);
    expect(await stage.has('development', 'api')).toMatch(/CHECKOUT=false\nSEARCH=true/);
  });
});

describe('T45: a rollback of one flag', () => {
  const definition = (flag: string, ...variables: readonly string[]) => ({
    [`environments/flags/${flag}.yaml`]: `description: ${flag}\nservices:\n  api: { ${variables
      .map((variable) => `${variable}: enabled`)
      .join(', ')} }\n`,
  });
  /** `pay` is on in production, beside `checkout` and `search`. */
  async function paying() {
    const stage = await aStage({
      ...FILES,
      ...definition('pay', 'PAY'),
      ...state('production', 'pay', true),
    });
    await stage.deploys(await stage.repo.head(), { before: null });
    return stage;
  }
  const PAY_DOWN = state('production', 'pay', false);

  test('is deployed beside a new flag that fills the variable of another one', async () => {
    await using stage = await paying();
    const clash = await stage.deploys(await stage.lands(definition('new', 'CHECKOUT')));
    expect(clash.refusals).toEqual(
      ['development', 'production'].map((environment) =>
        expect.objectContaining({ flag: 'new', environment }),
      ),
    );
    const deployed = await stage.deploys(await stage.lands(PAY_DOWN));
    expect(outcomeWords(deployed)).toEqual(['production/api applied']);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false\nPAY=false\nSEARCH');
    const fixed = await stage.deploys(await stage.lands(definition('new', 'NEW')));
    expect(fixed.refusals).toEqual([]);
    expect(await stage.has('production', 'api')).toMatch('NEW=false');
  });

  test('is deployed beside a refused state whose definition has moved its variable', async () => {
    await using stage = await paying();
    const up = await stage.deploys(await stage.lands(state('production', 'checkout', true)));
    expect(up.refusals.map(({ flag }) => flag)).toEqual(['checkout']);
    const moved = await stage.lands({
      ...definition('checkout', 'OTHER'),
      ...definition('search', 'SEARCH', 'CHECKOUT'),
    });
    expect(outcomeWords(await stage.deploys(moved))).not.toContain('production/api failed');
    expect(outcomeWords(await stage.deploys(await stage.lands(PAY_DOWN)))).toEqual([
      'production/api applied',
    ]);
    expect(await stage.has('production', 'api')).toMatch(
      'CHECKOUT=false\nOTHER=false\nPAY=false\nSEARCH=false',
    );
  });
});

test('A change of the pipeline counts beside a new flag that is refused in one environment and on in another', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.repo.head(), { before: null });
  const fresh = await stage.deploys(
    await stage.lands({
      'environments/flags/fresh.yaml':
        'description: Fresh\nservices: { api: { FRESH: enabled } }\n',
      ...state('development', 'fresh', true),
      ...state('production', 'fresh', true),
    }),
  );
  expect(fresh.refusals.map(({ environment }) => environment)).toEqual([
    'production',
    'production',
  ]);
  expect(await stage.has('development', 'api')).toMatch('FRESH=true');
  const pipeline = String(FILES['environments/pipeline.yaml']);
  const moved = await stage.deploys(
    await stage.lands({ 'environments/pipeline.yaml': pipeline.replaceAll('deployed', 'moved') }),
  );
  expect(moved.refusals.map(({ part, flag }) => [part, flag])).toEqual(
    fresh.refusals.map(({ part, flag }) => [part, flag]),
  );
  expect(moved.written.map(({ environment, service }) => `${environment}/${service}`)).toEqual([
    'development/api',
    'development/web',
    'production/api',
    'production/web',
  ]);
});

describe('T6: rules that landed without approval', () => {
  const STRICT = {
    ...FILES,
    'environments/pipeline.yaml': `${String(FILES['environments/pipeline.yaml'])}policy:
  approvals: { count: 1, from: [release] }
teams: { release: [ana] }
`,
  };
  const LOOSE = {
    'environments/pipeline.yaml': STRICT['environments/pipeline.yaml']
      .replace('for: 24h', 'for: 0h')
      .replace('folder: deployed } } }\n  web', 'folder: elsewhere } } }\n  web'),
  };

  test('do not apply, neither in the guard nor for targets', async () => {
    await using stage = await aStage(STRICT);
    await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
    const loosened = await stage.deploys(await stage.lands(LOOSE));
    expect(loosened.refusals).toEqual([expect.objectContaining({ flag: null })]);
    await stage.deploys(await stage.lands(state('development', 'checkout', true)));
    expect(await stage.has('development', 'api')).toMatch('CHECKOUT=true');
    const promotion = await stage.deploys(await stage.lands(state('production', 'checkout', true)));
    expect(promotion.refusals.map(({ flag }) => flag)).toEqual(['checkout', null]);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });

  test('keep back the promotion that landed with them, also when its run is repeated', async () => {
    await using stage = await aStage(STRICT);
    await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
    const both = await stage.lands({ ...LOOSE, ...state('development', 'checkout', true) });
    for (let run = 0; run < 2; run += 1) {
      const { refusals } = await stage.deploys(both);
      expect(refusals.map(({ flag, verdict }) => [flag, verdict])).toContainEqual([
        'checkout',
        'block',
      ]);
      expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false');
    }
  });

  /** Ana has approved exactly what these fingerprints stand for. */
  const approving = (stage: Stage, fingerprints: ReadonlySet<string>): EvidenceSource => ({
    answer: async (asks, fingerprint) => {
      const none = await noEvidence().answer(asks, fingerprint);
      if (!fingerprints.has(fingerprint)) return none;
      const posted = [{ fingerprint, at: instant(stage.now - 2) }];
      const review = { user: 'ana', state: 'APPROVED', type: 'User', pullRequest: null } as const;
      return {
        ...none,
        reviews: known([{ ...review, submittedAt: instant(stage.now - 1) }]),
        authorship: known({ people: ['dora'], unresolved: [], fingerprints: posted }),
      };
    },
  });

  test('apply after they are approved, also when a promotion has landed on top', async () => {
    await using stage = await aStage(STRICT);
    await stage.deploys(await stage.repo.head(), { before: null });
    const rules = await stage.lands(LOOSE);
    const { judgements } = await stage.deploys(rules);
    const asked = new Set(judgements.map(({ report }) => report.fingerprint));
    await stage.deploys(await stage.lands(state('production', 'checkout', true)));
    stage.evidence = approving(stage, asked);
    const late = await stage.deploys(await stage.lands({ 'notes.txt': 'text' }));
    expect(late.refusals.map(({ flag }) => flag)).toEqual(['checkout']);
  });

  test('apply with the flag that needs them, after the fingerprint of the pull request is approved', async () => {
    await using stage = await aStage(STRICT);
    await stage.deploys(await stage.repo.head(), { before: null });
    const path = 'environments/flags/checkout.yaml';
    const both = await stage.lands({
      'environments/pipeline.yaml': STRICT['environments/pipeline.yaml'].replace(
        'teams: {',
        'teams: { payments: [ana],',
      ),
      [path]: `${String(FILES[path])}\nowner: payments\n`,
    });
    const { judgements, refusals } = await stage.deploys(both);
    expect(refusals.map(({ flag }) => flag)).toContain(null);
    expect(refusals.map(({ flag }) => flag)).toContain('checkout');
    stage.evidence = approving(
      stage,
      new Set(judgements.map(({ report }) => report.fingerprint).slice(0, 1)),
    );
    expect((await stage.deploys(both)).refusals).toEqual([]);
  });

  test('do not apply when they were changed again after the approval', async () => {
    await using stage = await aStage(STRICT);
    await stage.deploys(await stage.repo.head(), { before: null });
    const rules = await stage.lands(LOOSE);
    const { judgements } = await stage.deploys(rules);
    const asked = new Set(judgements.map(({ report }) => report.fingerprint));
    const again = LOOSE['environments/pipeline.yaml'].replace('count: 1', 'count: 0');
    await stage.deploys(await stage.lands({ 'environments/pipeline.yaml': again }));
    stage.evidence = approving(stage, asked);
    const late = await stage.deploys(await stage.lands({ 'notes.txt': 'text' }));
    expect(late.refusals.map(({ flag }) => flag)).toEqual([null]);
  });
});
