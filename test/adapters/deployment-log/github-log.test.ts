// The deployment log as GitHub's deployments: damaged, forged and flooded, and how many requests it takes.
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { DeploymentLog } from '#app/deploy-ports.ts';
import { liveIn } from '#app/log-reading.ts';
import type { ServiceName } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import {
  aGitHubLog,
  finished,
  LOG_IDENTITY,
  runs,
  sent,
  started,
  verified,
} from '#test/support/log.ts';
import { at } from '#test/support/nouns.ts';
import { quickClient } from '#test/support/deployments.ts';
import type { Stage } from './log-stage.ts';
import { written } from '#test/support/github/world.ts';
import { aStage, github } from './log-stage.ts';

const APP = 'flag-deployer[bot]';

/** The deployments of an environment, oldest first. */
function deploymentsIn({ environment }: Stage) {
  return github.deployments().filter((deployment) => deployment.environment === environment);
}

type Deployment = ReturnType<typeof deploymentsIn>[number];

/** Adds a deployment, as every login with that permission can. */
function posts(stage: Stage, changed: Partial<Deployment>, by = 'mallory'): void {
  const [deployment] = deploymentsIn(stage);
  const sha = deployment?.sha ?? '';
  const added = written(github.world, by);
  github.world.deployments.set(added.id, {
    ...added,
    sha,
    ref: sha,
    task: 'flaghoist',
    payload: {},
    environment: stage.environment,
    description: null,
    statuses: [],
    ...changed,
  });
}

function changes(deployment: Deployment | undefined, what: Partial<Deployment>): void {
  if (deployment !== undefined)
    github.world.deployments.set(deployment.id, { ...deployment, ...what });
}

function deletes(deployment: Deployment | undefined): void {
  github.world.deployments.delete(deployment?.id ?? 0);
}

async function lives(stage: Stage, log: DeploymentLog = stage.open()) {
  const live = liveIn(await log.read([stage.environment]));
  return [...live.values()].map(({ service, live: instance }) => [service, instance?.values['A']]);
}

/** A log whose last run sent `api` the value 2. */
async function aLog(stage = aStage('GitHub')): Promise<Stage> {
  const log = stage.open();
  await runs(log, stage.run(1), [sent('api', stage.run(1).tip, { A: 1 })]);
  await runs(log, stage.run(2), [sent('api', stage.run(2).tip, { A: 2 })]);
  return stage;
}

describe('T53: a damaged log', () => {
  test('a deleted entry is noticed, unless it is older than the newest finished one', async () => {
    const stage = await aLog();
    await stage.open().append(started(stage.run(3), []));
    deletes(deploymentsIn(stage)[0]);
    deletes(deploymentsIn(stage)[0]);
    expect(await lives(stage)).toEqual([['api', 2]]);
    deletes(deploymentsIn(stage).at(-2));
    await expect(stage.read()).rejects.toThrow(
      'an entry of the deployment log on GitHub was deleted',
    );
  });

  test('a log that is gone as a whole is empty', async () => {
    const stage = await aLog();
    for (const deployment of deploymentsIn(stage)) deletes(deployment);
    expect(await stage.read()).toEqual([]);
  });

  test('an import restores it', async () => {
    const stage = await aLog();
    await stage.open().append(started(stage.run(3), []));
    deletes(deploymentsIn(stage).at(-2));
    const { tip } = stage.run(2);
    const api = { ...sent('api', tip, { A: 2 }), since: instant(5) };
    await stage.open().append(finished({ ...stage.run(2), run: 'import' }, [], [api]));
    expect(await lives(stage)).toEqual([['api', 2]]);
  });

  test('the entries of another login never count, not even copies of ours', async () => {
    const stage = await aLog();
    const [first] = deploymentsIn(stage).slice(1);
    posts(stage, { payload: first?.payload ?? {} });
    posts(stage, { payload: { flaghoist: 1, set: 'x', part: 1, of: 1, text: 'y' } });
    expect(await lives(stage)).toEqual([['api', 2]]);
  });

  test('a copy of an old entry under our own login is none', async () => {
    const stage = await aLog();
    const old = deploymentsIn(stage)[1];
    posts(stage, { payload: old?.payload ?? {} }, LOG_IDENTITY);
    expect(await lives(stage)).toEqual([['api', 2]]);
  });

  test('a payload that is not an entry, or one of another environment, is none', async () => {
    const [stage, other] = [await aLog(), await aLog()];
    const newest = deploymentsIn(stage).at(-1);
    const part = newest?.payload as Record<string, unknown>;
    const bad = [
      { ...part, set: 'a', text: String(part['text']).replace('"verified"', '"sure"') },
      { ...part, set: 'b', text: '{' },
      { ...part, set: 'c', part: 2 },
      { ...part, set: 'd', of: 1e9 },
      { ...(deploymentsIn(other).at(-1)?.payload as object), set: 'e' },
      { ...part, set: 'f', data: 'AAAA', text: undefined },
      'text',
      [],
    ];
    for (const payload of bad)
      posts(stage, { payload: payload as Deployment['payload'] }, LOG_IDENTITY);
    expect(await lives(stage)).toEqual([['api', 2]]);
    expect(await stage.read()).toHaveLength(4);
  });

  test('a payload that comes as text is read like any other', async () => {
    const stage = await aLog();
    for (const deployment of deploymentsIn(stage))
      changes(deployment, { payload: JSON.stringify(deployment.payload) });
    expect(await lives(stage)).toEqual([['api', 2]]);
  });

  test('450 foreign deployments with our task cost pages, and 600 cut the log off', async () => {
    const stage = await aLog();
    for (let number = 0; number < 450; number += 1) posts(stage, {});
    github.forget();
    expect(await lives(stage)).toEqual([['api', 2]]);
    expect(github.requests()).toHaveLength(5);
    for (let number = 0; number < 150; number += 1) posts(stage, {});
    await expect(stage.read()).rejects.toThrow('was cut off');
  });

  test('an entry without one of its parts does not count, and was deleted if one names it', async () => {
    const stage = await aLog();
    const services = Array.from({ length: 2000 }, (_, number) => ({
      ...sent(`s${number}`, stage.run(3).tip),
      digest: createHash('sha256').update(String(number)).digest('hex'),
    }));
    await runs(stage.open(), stage.run(3), services);
    const parts = deploymentsIn(stage).slice(4);
    expect(parts.length).toBeGreaterThan(2);
    for (const { payload } of parts) expect(JSON.stringify(payload).length).toBeLessThan(60_000);
    expect(await lives(stage)).toHaveLength(2000);
    const size = parts.length / 2;
    deletes(parts[size]);
    const entries = await stage.read();
    expect(entries.at(-1)?.kind).toBe('started');
    await stage.open().append(started(stage.run(4), []));
    expect(await stage.read()).toHaveLength(6);
    deletes(parts[0]);
    await expect(stage.read()).rejects.toThrow('was deleted');
  });

  test('a clock that goes backwards changes no order', async () => {
    const stage = aStage('GitHub');
    const late = { ...stage.run(1), at: instant(1_900_000_000) };
    await runs(stage.open(), late, [sent('api', late.tip, { A: 1 })]);
    await runs(stage.open(), stage.run(2), [sent('api', late.tip, { A: 2 })]);
    expect(await lives(stage)).toEqual([['api', 2]]);
    const entries = await stage.read();
    // GitHub's clock counts, whatever a runner's says.
    expect(new Set(entries.map((entry) => entry.at))).toEqual(new Set([at(github.now)]));
  });

  test('a log that cannot be read is refused, never empty', async () => {
    const stage = await aLog();
    const token = github.token({ permissions: { contents: 'read' } });
    const { apiUrl } = github;
    const { openClient } = await import('#adapters/github/client.ts');
    const client = openClient({ token, apiUrl, repository: 'acme/flags' });
    await expect(aGitHubLog(client).read([stage.environment])).rejects.toThrow('deployments: read');
  });

  test('a token that writes under another name is refused with that name', async () => {
    const stage = aStage('GitHub');
    const log = aGitHubLog(quickClient(github, APP));
    await expect(log.append(started(stage.run(1), []))).rejects.toThrow(`writes as ${APP}`);
  });
});

describe('T70: how far an entry can be trusted', () => {
  const trust = async (stage: Stage, log = stage.open()) =>
    (await log.read([stage.environment])).map((entry) => entry.trust);

  test('one of an App is trusted, one of any workflow is plain', async () => {
    expect(await trust(await aLog())).toEqual(['plain', 'plain', 'plain', 'plain']);
    const app = await aLog(aStage('GitHub', { identity: APP }));
    expect(await trust(app)).toEqual(['app', 'app', 'app', 'app']);
  });

  test('one that is signed is trusted by those who have the key', async () => {
    const stage = aStage('GitHub', { key: 'secret' });
    const client = quickClient(github);
    await runs(aGitHubLog(client, { key: 'secret' }), stage.run(1), []);
    expect(await trust(stage)).toEqual(['signed', 'signed']);
    expect(await trust(stage, aGitHubLog(client))).toEqual(['plain', 'plain']);
    expect(await trust(stage, aGitHubLog(client, { key: 'other' }))).toEqual(['plain', 'plain']);
  });

  test('a signature counts for its own text, environment and hour', async () => {
    const [stage, other] = [
      aStage('GitHub', { key: 'secret' }),
      aStage('GitHub', { key: 'secret' }),
    ];
    for (const one of [stage, other]) await runs(one.open(), one.run(1), []);
    const payload = deploymentsIn(stage).at(-1)?.payload as Record<string, unknown>;
    const text = String(payload['text']).replace(stage.run(1).tip, stage.run(2).tip);
    posts(stage, { payload: { ...payload, set: 'a' } }, LOG_IDENTITY);
    posts(stage, { payload: { ...payload, set: 'b', text } }, LOG_IDENTITY);
    expect(await trust(stage)).toEqual(['signed', 'signed', 'plain', 'plain']);
    const moved = {
      ...payload,
      text: String(payload['text']).replace(stage.environment, other.environment),
    };
    posts(other, { payload: moved }, LOG_IDENTITY);
    expect((await trust(other)).at(-1)).toBe('plain');
    github.passes('2h');
    const kept = deploymentsIn(stage)[1];
    deletes(kept);
    posts(stage, { payload }, LOG_IDENTITY);
    expect((await trust(stage)).at(-1)).toBe('plain');
  });

  test('a former identity counts up to its moment', async () => {
    const stage = aStage('GitHub', { identity: APP });
    await runs(stage.open(), stage.run(1), []);
    const until = at(github.now);
    github.passes('1h');
    await runs(stage.open(), stage.run(2), []);
    const log = aGitHubLog(quickClient(github), { former: [{ name: APP, until }] });
    const entries = await log.read([stage.environment]);
    expect(entries.map(({ run }) => run)).toEqual(['run-1', 'run-1']);
  });
});

describe('requests and GitHub’s own page', () => {
  const count = async (what: () => Promise<unknown>): Promise<number> => {
    github.forget();
    await what();
    return github.requests().length;
  };

  test('a deployment of 100 instances in 3 environments, and a rollback of one', async () => {
    const stages = [aStage('GitHub'), aStage('GitHub'), aStage('GitHub')];
    const names = stages.map(({ environment }) => environment);
    const deployment = async (number: number): Promise<void> => {
      const log = aGitHubLog(quickClient(github));
      await log.read(names);
      for (const stage of stages) {
        const all = Array.from({ length: 100 }, (_, service) =>
          sent(`s${service}`, stage.run(number).tip, { A: number }),
        );
        await runs(log, stage.run(number), all);
      }
      await log.read(names);
    };
    expect(await count(() => deployment(1))).toBe(21);
    expect(await count(() => deployment(2))).toBe(24);
    const [stage] = stages;
    if (stage === undefined) throw new Error('no stage');
    const rollback = async (): Promise<void> => {
      const log = stage.open();
      await log.read([stage.environment]);
      await runs(log, stage.run(3), [sent('s1', stage.run(3).tip, { A: 0 })]);
    };
    expect(await count(rollback)).toBe(7);
  });

  test('shows the running, the active and the replaced deployments', async () => {
    const stage = aStage('GitHub');
    const states = () =>
      deploymentsIn(stage).map(({ statuses }) => statuses.map(({ state }) => state));
    await stage.open().append(started(stage.run(1), [sent('api', stage.run(1).tip)]));
    expect(states()).toEqual([['in_progress']]);
    await stage.open().append(finished(stage.run(1), verified([sent('api', stage.run(1).tip)])));
    expect(states()).toEqual([['in_progress', 'inactive'], ['success']]);
    await runs(stage.open(), stage.run(2), [sent('api', stage.run(2).tip)]);
    expect(states().slice(1)).toEqual([
      ['success', 'inactive'],
      ['in_progress', 'inactive'],
      ['success'],
    ]);
    expect(deploymentsIn(stage).at(-1)?.description).toBe('1 verified of 1 service');
  });

  test('runs on machines of their own: a lock waits for no other', async () => {
    const { open, environment } = aStage('GitHub');
    expect(open().isRemote).toBe(true);
    const instance = { environment, service: 'api' as ServiceName };
    const lock = await open().acquire(instance, {
      isRollback: true,
      digest: '',
      onWait: () => undefined,
    });
    expect(lock.cancelled.aborted).toBe(false);
    await lock.release();
  });
});
