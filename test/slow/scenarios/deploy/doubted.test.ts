// A log that any workflow can write: what was accepted and does not run yet is judged again. What runs stays.
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { noEvidence } from '#adapters/evidence-file.ts';
import type { Finished } from '#app/deploy-ports.ts';
import { reconcile } from '#app/deploy/reconcile.ts';
import { liveIn } from '#app/log-reading.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName, ServiceName, Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state, outcomeWords } from '#test/app/deploy/stage.ts';
import type { Files } from '#test/support/repo.ts';
import { deployedText } from '#wiring/deploy-text.ts';

const PIPELINE = `version: 1
teams: { release: [ana] }
environments:
  - name: production
    requires: { approvals: { count: 1, from: [release] } }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
  web: { deploy: { "*": { target: files, folder: deployed } } }
  worker: {}
policy: { approvals: { count: 1, from: [release] } }
`;

async function plain(files: Files = {}): Promise<Stage> {
  const stage = await aStage({ ...FILES, 'environments/pipeline.yaml': PIPELINE, ...files });
  await stage.deploys(await stage.repo.head(), { before: null });
  stage.spoils = (log) => ({
    ...log,
    read: async (names) =>
      (await log.read(names)).map((entry) => ({ ...entry, trust: 'plain' as const })),
  });
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

const PRODUCTION = 'production' as EnvironmentName;
const THEME = state('production', 'theme', true);
const CHECKOUT = state('production', 'checkout', true);

test('T66: what runs is not taken down where another service does not have what was accepted', async () => {
  await using stage = await plain();
  stage.evidence = approving(stage);
  await stage.deploys(await stage.lands(THEME));
  expect(await stage.has('production', 'web')).toMatch('THEME=true');
  // Accepted, and killed before it is written.
  stage.diesAfter = 1;
  const raised = await stage.lands(CHECKOUT);
  await stage.deploys(raised, { services: ['web'] }).catch(() => null);
  stage.diesAfter = null;
  stage.evidence = noEvidence();
  const next = await stage.deploys(await stage.repo.head());
  expect(next.refusals.map(({ flag }) => flag)).toEqual(['checkout']);
  expect(outcomeWords(next)).toEqual([]);
  expect(await stage.has('production', 'web')).toMatch('THEME=true');
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
});

test('T66: of one flag, the service that has it keeps it, and the other one waits for the evidence', async () => {
  await using stage = await plain();
  stage.evidence = approving(stage);
  const both = {
    'environments/flags/both.yaml':
      'description: both\nservices: { api: { BOTH: enabled }, web: { BOTH_WEB: enabled } }\n',
    ...state('production', 'both', true),
  };
  const landing = await stage.lands(both);
  await stage.deploys(landing, { services: ['web'] });
  stage.evidence = noEvidence();
  const next = await stage.deploys(landing);
  expect(next.refusals.map(({ flag }) => flag)).toEqual(['both']);
  const log = { kind: 'used', why: null } as const;
  expect(deployedText({ ...next, log }, false, 'flaghoist deploy')).toMatch(
    /changes since \w+ that not every service runs/,
  );
  expect(await stage.has('production', 'web')).toMatch('BOTH_WEB=true');
  expect(await stage.has('production', 'api')).toMatch('BOTH=false');
  stage.evidence = approving(stage);
  expect((await stage.deploys(landing)).refusals).toEqual([]);
  expect(await stage.has('production', 'api')).toMatch('BOTH=true');
});

test('T70: of one flag that two landings raised in two services, neither service gets more', async () => {
  await using stage = await plain({
    'environments/flags/both.yaml':
      'description: both\nservices: { api: { BOTH: enabled }, web: { BOTH_WEB: enabled } }\n',
  });
  const raised = (web: boolean): Files => ({
    'environments/production/both.yaml': `enabled: true\nservices: { web: { enabled: ${web} } }\n`,
  });
  const first = await stage.lands(raised(false));
  await forge(stage, await stage.lands(raised(true)), { instances: [], others: [] });
  const next = await stage.deploys(await stage.lands({ 'notes.txt': 'x' }));
  expect(next.refusals.map(({ flag, landing }) => [flag, landing])).toEqual([['both', first]]);
  expect(await stage.has('production', 'api')).toMatch('BOTH=false');
  expect(await stage.has('production', 'web')).toMatch('BOTH_WEB=false');
});

test('T66: where another service does not have a changed definition, what was raised after it stays', async () => {
  await using stage = await plain();
  stage.evidence = approving(stage);
  const written = (on: string): Files => ({
    'environments/flags/both.yaml': `description: both
services: { api: { BOTH: { from: enabled, on: "${on}", off: "no" } }, web: { BOTH_WEB: enabled } }
`,
  });
  const withWeb = (isOn: boolean): Files => ({
    'environments/production/both.yaml': `enabled: true\nservices: { web: { enabled: ${isOn} } }\n`,
  });
  await stage.deploys(await stage.lands({ ...written('v1'), ...withWeb(false) }));
  await stage.deploys(await stage.lands(written('v2')), { services: ['web'] });
  const raised = await stage.lands(withWeb(true));
  await stage.deploys(raised, { services: ['web'] });
  stage.evidence = noEvidence();
  const next = await stage.deploys(raised);
  expect(next.refusals.map(({ part, flag }) => [part, flag])).toEqual([['definition', 'both']]);
  expect(outcomeWords(next)).toEqual([]);
  expect(await stage.has('production', 'web')).toMatch('BOTH_WEB=true');
  expect(await stage.has('production', 'api')).toMatch('BOTH=v1');
});

describe('T70: a forged entry lets nothing out', () => {
  const SENT = { CHECKOUT: true, SEARCH: false };
  const write = { service: 'api' as ServiceName, digest: 'forged', values: SENT } as const;

  test.each<[string, (landing: Sha) => Forged]>([
    [
      'that says that a write has failed',
      (landing) => ({
        instances: [{ ...write, landing, state: 'failed', why: 'forged' }],
        others: [],
      }),
    ],
    [
      'that says that the values are live',
      (landing) => ({
        instances: [],
        others: [{ ...write, landing, since: instant(0) }],
      }),
    ],
    ['that leaves the service out', () => ({ instances: [], others: [] })],
  ])('%s', async (_title, forged) => {
    await using stage = await plain();
    const landing = await stage.lands(CHECKOUT);
    await forge(stage, landing, forged(landing));
    const more = 'description: more\nservices: { api: { MORE: enabled } }\n';
    for (const files of [{ 'notes.txt': 'x' }, { 'environments/flags/more.yaml': more }])
      await stage.deploys(await stage.lands(files));
    expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=false[^]*MORE=false/);
  });

  test('that says that a variable is live which its readable file leaves out while the flag is off', async () => {
    const off =
      'code-default: false\nservices: { web: { THEME: { from: enabled, on: "yes", off: unset } } }\n';
    await using stage = await plain({
      'environments/pipeline.yaml': PIPELINE.replace('web: { deploy: { "*": {', '$& render: json,'),
      'environments/flags/theme.yaml': `description: theme\n${off}`,
    });
    const landing = await stage.lands(THEME);
    const live = { service: 'web' as ServiceName, digest: 'forged', values: { THEME: 'yes' } };
    await forge(stage, landing, {
      instances: [],
      others: [{ ...live, landing, since: instant(0) }],
    });
    const more = 'description: more\nservices: { web: { MORE: enabled } }\n';
    const next = await stage.deploys(await stage.lands({ 'environments/flags/more.yaml': more }));
    expect(next.refusals.map(({ flag }) => flag)).toEqual(['theme']);
    const written = await readFile(join(stage.folder, 'production', 'web.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ values: { MORE: false } });
    expect(written).not.toMatch('THEME');
  });
});

describe('T70: a forged entry lets nothing out, however often the flag has changed since', () => {
  const described = (times: number, more = ''): Files => ({
    'environments/flags/checkout.yaml': `description: Checkout ${times}\nservices: { api: { CHECKOUT: enabled${more} } }\n`,
  });

  test.each([30, 110])('%i times', async (times) => {
    await using stage = await plain();
    await stage.lands(CHECKOUT);
    for (let time = 1; time <= times; time += 1) await stage.lands(described(time));
    await forge(stage, await stage.repo.head(), { instances: [], others: [] });
    const more = 'description: more\nservices: { api: { MORE: enabled } }\n';
    const next = await stage.deploys(await stage.lands({ 'environments/flags/more.yaml': more }));
    expect(next.refusals.map(({ flag }) => flag)).toEqual(['checkout']);
    expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=false[^]*MORE=false/);
    const again = await stage.deploys(await stage.repo.head());
    expect(again.refusals.map(({ flag }) => flag)).toEqual(['checkout']);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });

  test('and takes nothing of the share that the service has', async () => {
    await using stage = await plain();
    stage.evidence = approving(stage);
    const share = (percent: number): Files => ({
      'environments/production/checkout.yaml': `enabled: true\nrollout: ${percent}\n`,
    });
    await stage.deploys(await stage.lands(described(0, ', SHARE: rollout')));
    await stage.deploys(await stage.lands(share(25)));
    expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=true[^]*SHARE=25/);
    stage.evidence = noEvidence();
    await stage.lands(share(50));
    for (let time = 1; time <= 101; time += 1)
      await stage.lands(described(time, ', SHARE: rollout'));
    await forge(stage, await stage.repo.head(), { instances: [], others: [] });
    const more = 'description: more\nservices: { api: { MORE: enabled } }\n';
    await stage.deploys(await stage.lands({ 'environments/flags/more.yaml': more }));
    expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=true[^]*MORE=false[^]*SHARE=25/);
  });
});

test('T70: what a refusal brings into the plan is looked at as well', async () => {
  await using stage = await plain();
  stage.evidence = approving(stage);
  await stage.deploys(await stage.lands(THEME));
  const written = (on: string): Files => ({
    'environments/flags/both.yaml': `description: both
services: { api: { BOTH: { from: enabled, on: "${on}", off: "no" } }, web: { WEB: { from: enabled, on: "${on}", off: "no" } } }
`,
  });
  await stage.deploys(
    await stage.lands({ ...written('v1'), ...state('production', 'both', true) }),
  );
  const changed = await stage.lands(written('v2'));
  await stage.deploys(changed, { services: ['web'] });
  // By the log, the other flag of this service is live. Its target says that it is not.
  const file = join(stage.folder, 'production', 'web.env');
  await writeFile(file, (await readFile(file, 'utf8')).replace('THEME=true', 'THEME=false'));
  stage.evidence = noEvidence();
  const next = await stage.deploys(changed);
  expect(next.refusals.map(({ part, flag }) => [part, flag])).toEqual([
    ['definition', 'both'],
    ['state', 'theme'],
  ]);
  expect(await stage.has('production', 'api')).toMatch('BOTH=v1');
  expect(await stage.has('production', 'web')).toMatch(/THEME=false[^]*WEB=v1/);
});

describe('T66, T70: where a target does not say what is live', () => {
  // What the program was given last, which no run can read.
  const UNREADABLE = PIPELINE.replace(
    'api: { deploy: { "*": { target: files, folder: deployed } } }',
    'api: { deploy: { "*": { target: command, run: [./given.sh] } } }',
  );
  const DEPLOYER: Files = {
    'environments/pipeline.yaml': UNREADABLE,
    'given.sh': `#!/bin/sh
mkdir -p deployed/production
echo "CHECKOUT=$CHECKOUT SEARCH=$SEARCH MORE=$MORE" > deployed/production/api.env
`,
  };
  const MORE: Files = {
    'environments/flags/more.yaml': 'description: more\nservices: { api: { MORE: enabled } }\n',
  };

  async function unreadable(): Promise<Stage> {
    const stage = await plain(DEPLOYER);
    await chmod(join(stage.repo.path, 'given.sh'), 0o755);
    stage.evidence = approving(stage);
    await stage.deploys(await stage.lands(state('production', 'search', true)));
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false SEARCH=true');
    return stage;
  }

  test('a promotion goes out, whatever only the log says of other flags', async () => {
    await using stage = await unreadable();
    await stage.deploys(await stage.lands(CHECKOUT));
    await stage.deploys(await stage.lands(MORE));
    stage.evidence = noEvidence();
    stage.evidenceOf = (landing) => (landing === raised ? approving(stage) : noEvidence());
    const raised = await stage.lands(state('production', 'more', true));
    await stage.deploys(raised);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true SEARCH=true MORE=true');
  });

  test('a rollback of many services does not wait for each of their targets', async () => {
    const services = Array.from({ length: 40 }, (_, place) => `s${place}`);
    const deployed = services.map(
      (name) => `  ${name}: { deploy: { "*": { target: command, run: ["true"] } } }\n`,
    );
    const variables = services.map((name) => `${name}: { ON: enabled, MORE: enabled }`);
    await using stage = await plain({
      'environments/pipeline.yaml': PIPELINE.replace(
        /services:\n[^]*(?=policy)/,
        `services:\n  api: {}\n  web: {}\n  worker: {}\n${deployed.join('')}`,
      ),
      'environments/flags/all.yaml': `description: all\nservices: { ${variables.join(', ').replaceAll(', MORE: enabled', '')} }\n`,
      'environments/flags/more.yaml': `description: more\nservices: { ${variables.join(', ').replaceAll('ON: enabled, ', '')} }\n`,
      ...state('production', 'all', true),
      ...state('production', 'more', true),
    });
    const down = await stage.lands(state('production', 'all', false));
    let reads = 0;
    const silent = (): Promise<never> => {
      reads += 1;
      return new Promise(() => undefined);
    };
    await stage.withDeployer((deployer) =>
      reconcile(
        { ...deployer, open: (...of) => ({ ...deployer.open(...of), read: silent }) },
        { environments: null, services: null, dryRun: false },
      ),
    );
    expect(reads).toBe(16);
    const live = liveIn(await stage.entries()).get('production/s39')?.live;
    expect([live?.landing, live?.values]).toEqual([down, { MORE: true, ON: false }]);
  });

  test('a rollback does not wait, and what runs stays', async () => {
    await using stage = await unreadable();
    await stage.deploys(await stage.lands(CHECKOUT));
    stage.evidence = noEvidence();
    await stage.deploys(await stage.lands(state('production', 'search', false)));
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true SEARCH=false');
  });
});

type Forged = Pick<Finished, 'instances' | 'others'>;

async function forge(stage: Stage, landing: Sha, forged: Forged): Promise<void> {
  await stage.withDeployer(async ({ log }) => {
    await log.read([PRODUCTION]);
    await log.append({
      kind: 'finished',
      environment: PRODUCTION,
      accepted: { tip: landing, refusals: [] },
      before: null,
      run: 'forged',
      at: stage.now,
      ...forged,
    });
  });
}
