// No part of a refused change is deployed, accepted values stay accepted, and every lower value is deployed.
import { describe, expect, test } from '@jest/globals';
import { noEvidence } from '#adapters/evidence-file.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { Files } from '#test/support/repo.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { liveIn } from '#app/log-reading.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, state, outcomeWords } from '#test/app/deploy/stage.ts';

const PIPELINE = `version: 1
teams: { release: [ana] }
environments:
  - name: development
  - name: production
    requires: { approvals: { count: 1, from: [release] } }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
policy: { approvals: { count: 1, from: [release] } }
`;

const definition = (variables: string, more = ''): Files => ({
  'environments/flags/pay.yaml': `description: pay\nservices: { api: { ${variables} } }\n${more}`,
});
const share = (environment: string, percent: number): Files => ({
  [`environments/${environment}/pay.yaml`]: `enabled: true\nrollout: ${percent}\n`,
});

/** `pay` is at 25 percent in production, by the log too. */
async function paying(more = ''): Promise<Stage> {
  const stage = await aStage({
    'environments/pipeline.yaml': PIPELINE,
    ...definition('PAY: enabled, SHARE: rollout', more),
    ...share('production', 25),
  });
  await stage.deploys(await stage.repo.head(), { before: null });
  return stage;
}

/** Ana has approved everything. */
function approving(stage: Stage): EvidenceSource {
  return {
    answer: async (asks, fingerprint) => ({
      ...(await noEvidence().answer(asks, fingerprint)),
      reviews: known([
        {
          user: 'ana',
          state: 'APPROVED',
          type: 'User',
          pullRequest: null,
          submittedAt: instant(stage.now - 1),
        },
      ]),
      authorship: known({
        people: ['dora'],
        unresolved: [],
        fingerprints: [{ fingerprint, at: instant(stage.now - 2) }],
      }),
    }),
  };
}

const partsOf = (refusals: readonly Refusal[]): readonly string[] =>
  refusals.map(({ part, flag, environment }) => `${part} of ${flag} in ${environment}`);
const production = (stage: Stage): Promise<string | null> => stage.has('production', 'api');

describe('T66: a promotion that was accepted', () => {
  test('stays live when its run is repeated without the evidence', async () => {
    await using stage = await paying();
    stage.evidence = approving(stage);
    const up = await stage.lands(share('production', 50));
    await stage.deploys(up);
    stage.evidence = noEvidence();
    const repeated = await stage.deploys(up);
    expect([repeated.plan, repeated.refusals]).toEqual([[], []]);
    await stage.deploys(await stage.lands({ 'notes.txt': 'text' }), { force: true });
    expect(await production(stage)).toMatch('SHARE=50');
  });
});

describe('T51: half of a refused raise', () => {
  test('is still a raise', async () => {
    await using stage = await paying();
    await stage.deploys(await stage.lands(share('production', 100)));
    const half = await stage.deploys(await stage.lands(share('production', 50)));
    expect(partsOf(half.refusals)).toEqual(['state of pay in production']);
    expect(await production(stage)).toMatch('SHARE=25');
  });

  test('is none when it comes down to what was accepted, or below', async () => {
    await using stage = await paying();
    await stage.deploys(await stage.lands(share('production', 100)));
    const same = await stage.deploys(await stage.lands(share('production', 25)));
    expect([same.refusals, outcomeWords(same)]).toEqual([[], []]);
    const down = await stage.deploys(await stage.lands(share('production', 5)));
    expect([down.refusals, outcomeWords(down)]).toEqual([[], ['production/api applied']]);
    expect(await production(stage)).toMatch('SHARE=5\n');
  });

  test('is refused by the next landing, also where no run was started in between', async () => {
    await using stage = await paying();
    await stage.lands(share('production', 100));
    const half = await stage.deploys(await stage.lands(share('production', 50)));
    expect(partsOf(half.refusals)).toEqual(['state of pay in production']);
    expect(await production(stage)).toMatch('SHARE=25');
  });
});

describe('T51: a definition that was refused', () => {
  const MORE = definition('PAY: enabled, SHARE: rollout, NEW: enabled');

  const BOTH = ['definition of pay in development', 'definition of pay in production'];

  test('sends nothing, and neither does what its own landing raises in another environment', async () => {
    await using stage = await paying();
    const refused = await stage.deploys(
      await stage.lands({ ...MORE, ...share('development', 10) }),
    );
    expect(partsOf(refused.refusals)).toEqual([...BOTH, 'state of pay in development']);
    expect(await production(stage)).not.toMatch('NEW');
    expect(await stage.has('development', 'api')).not.toMatch('NEW');
  });

  test('keeps no state from coming down: it is sent with the definition that was accepted', async () => {
    await using stage = await paying();
    await stage.deploys(await stage.lands(MORE));
    const down = await stage.deploys(await stage.lands(share('production', 10)));
    expect(partsOf(down.refusals)).toEqual(BOTH);
    expect(await production(stage)).toMatch(/PAY=true\nSHARE=10\n$/);
    const off = await stage.deploys(await stage.lands(state('production', 'pay', false)));
    expect(outcomeWords(off)).toContain('production/api applied');
    expect(await production(stage)).toMatch('PAY=false');
  });

  test('brings down what its own landing lowers beside it', async () => {
    await using stage = await paying();
    const both = await stage.deploys(await stage.lands({ ...MORE, ...share('production', 10) }));
    expect(partsOf(both.refusals)).toEqual(BOTH);
    expect(await production(stage)).toMatch(/PAY=true\nSHARE=10\n$/);
  });

  test('brings nothing up that its own landing raises beside it', async () => {
    await using stage = await paying();
    const both = await stage.deploys(await stage.lands({ ...MORE, ...share('production', 50) }));
    expect(partsOf(both.refusals)).toEqual([...BOTH, 'state of pay in production']);
    expect(await production(stage)).toMatch(/PAY=true\nSHARE=25\n$/);
  });

  test('is accepted by a later run, once its approval is there', async () => {
    await using stage = await paying();
    const landing = await stage.lands(MORE);
    await stage.deploys(landing);
    stage.evidence = approving(stage);
    const late = await stage.deploys(await stage.lands({ 'notes.txt': 'text' }));
    expect(late.refusals).toEqual([]);
    expect(await production(stage)).toMatch('NEW=true');
  });
});

describe('T51: a state that raises one service and lowers another', () => {
  const both = (api: string, web: string): Files => ({
    'environments/production/pay.yaml': `enabled: true\nservices:\n  api: { ${api} }\n  web: { ${web} }\n`,
  });
  const web = (stage: Stage): Promise<string | null> => stage.has('production', 'web');

  test('lowers the one and leaves the other, and coming up again is a raise', async () => {
    await using stage = await aStage({
      'environments/pipeline.yaml': PIPELINE.replace(
        'policy:',
        '  web: { deploy: { "*": { target: files, folder: deployed } } }\npolicy:',
      ),
      'environments/flags/pay.yaml':
        'description: pay\nservices: { api: { PAY: enabled, SHARE: rollout }, web: { WEB: enabled } }\n',
      ...both('rollout: 50', 'enabled: false'),
    });
    await stage.deploys(await stage.repo.head(), { before: null });
    const mixed = await stage.deploys(await stage.lands(both('rollout: 20', 'enabled: true')));
    expect(partsOf(mixed.refusals)).toEqual(['state of pay in production']);
    expect([await production(stage), await web(stage)]).toEqual([
      expect.stringMatching('SHARE=20\n'),
      expect.stringMatching('WEB=false'),
    ]);
    await stage.deploys(await stage.lands(both('rollout: 50', 'enabled: false')));
    expect(await production(stage)).toMatch('SHARE=20\n');
    await stage.deploys(await stage.lands(both('enabled: false', 'enabled: true')));
    expect([await production(stage), await web(stage)]).toEqual([
      expect.stringMatching('PAY=false\nSHARE=0\n'),
      expect.stringMatching('WEB=false'),
    ]);
  });
});

test('T51: requirements that were loosened without approval do not count next time', async () => {
  const strict = 'requires: { production: { checklist: [Support knows] } }\n';
  await using stage = await paying(strict);
  const loosened = await stage.deploys(
    await stage.lands(definition('PAY: enabled, SHARE: rollout')),
  );
  expect(partsOf(loosened.refusals)).toEqual([
    'definition of pay in development',
    'definition of pay in production',
  ]);
  stage.evidence = approving(stage);
  const waiting = loosened.refusals.map(({ verdict }) => verdict);
  expect(new Set(waiting)).toEqual(new Set(['wait']));
});

test('T51: a service that is refused in one environment is brought there in the others', async () => {
  await using stage = await paying();
  const both = await stage.deploys(
    await stage.lands({ ...share('development', 100), ...share('production', 100) }),
  );
  expect(partsOf(both.refusals)).toEqual(['state of pay in production']);
  expect(await stage.has('development', 'api')).toMatch('SHARE=100');
  expect(await production(stage)).toMatch('SHARE=25');
});

describe('T70: an acceptance on the log that any workflow could have written', () => {
  const flagOf = (key: string): Files => ({
    [`environments/flags/${key}.yaml`]: `description: ${key}\nservices: { api: { ${key.toUpperCase()}: enabled } }\n`,
  });

  /** `isListed`: the entry also says that the refused values are live. */
  const forging = async (stage: Stage, isListed = false): Promise<void> => {
    const landing = await stage.lands(share('production', 100));
    const { live } = [...liveIn(await stage.entries()).values()].find(
      ({ environment, service }) => `${environment}/${service}` === 'production/api',
    ) as InstanceState;
    const others =
      isListed && live !== null
        ? [{ ...live, landing, values: { ...live.values, SHARE: 100 } }]
        : [];
    await stage.withDeployer(({ log }) =>
      log.append({
        kind: 'finished',
        environment: 'production' as EnvironmentName,
        accepted: { tip: landing, refusals: [] },
        before: null,
        run: 'forged',
        at: stage.now,
        instances: [],
        others,
      }),
    );
    stage.spoils = (log) => ({
      ...log,
      read: async (names) =>
        (await log.read(names)).map((entry) => ({ ...entry, trust: 'plain' as const })),
    });
  };

  test('lets nothing out that does not run: it is judged again, and the output says so', async () => {
    await using stage = await paying();
    await forging(stage);
    const forged = await stage.deploys(await stage.lands({ 'notes.txt': 'text' }));
    expect(partsOf(forged.refusals)).toEqual(['state of pay in production']);
    expect(forged.doubted).not.toBeNull();
    expect(await production(stage)).toMatch('SHARE=25');
  });

  test.each([
    ['a new flag', flagOf('extra')],
    ['a rollback', state('production', 'more', false)],
  ])(
    'lets nothing out along with %s where it also says that the values are live',
    async (_, files) => {
      await using stage = await paying();
      stage.evidence = approving(stage);
      await stage.deploys(
        await stage.lands({ ...flagOf('more'), ...state('production', 'more', true) }),
      );
      stage.evidence = noEvidence();
      await forging(stage, true);
      const forged = await stage.deploys(await stage.lands(files));
      expect(await production(stage)).toMatch('SHARE=25');
      expect(outcomeWords(forged)).toContain('production/api applied');
      expect(partsOf(forged.refusals)).toEqual(['state of pay in production']);
      stage.evidence = approving(stage);
      expect((await stage.deploys(await stage.repo.head())).refusals).toEqual([]);
      expect(await production(stage)).toMatch('SHARE=100');
    },
  );

  test('takes nothing down that a run has verified as live', async () => {
    await using stage = await paying();
    stage.evidence = approving(stage);
    await stage.deploys(await stage.lands(share('production', 50)));
    stage.evidence = noEvidence();
    stage.spoils = (log) => ({
      ...log,
      read: async (names) =>
        (await log.read(names)).map((entry) => ({ ...entry, trust: 'plain' as const })),
    });
    const next = await stage.deploys(await stage.lands({ 'notes.txt': 'text' }));
    expect([next.refusals, next.plan, next.doubted]).toEqual([[], [], null]);
  });
});
