// A rollback waits only for the instances that it changes.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, watch, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Deployed } from '#app/deploy/deployed.ts';
import type { DeploymentLog } from '#app/deploy-ports.ts';
import { reasonText } from '#messages/deployments.ts';
import type { Files } from '#test/support/repo.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state, outcomeWords } from '#test/app/deploy/stage.ts';

const withServices = (lines: string): Files => ({
  ...FILES,
  'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
    /^services:\n[^]*$/m,
    `services:\n${lines}`,
  ),
});

test('What comes down goes first, in all environments at once; the rest keeps the order of the pipeline', async () => {
  const log = 'echo $FLAGHOIST_ENVIRONMENT $FLAGHOIST_SERVICE >> ../order';
  // In development it does not end before it has begun in production.
  const web = `touch ../$FLAGHOIST_ENVIRONMENT; ${log}; until test -e ../production; do sleep 0.05; done`;
  const command = (line: string): string =>
    `{ deploy: { "*": { target: command, limit: 200, run: [sh, -c, "${line}"] } } }`;
  await using stage = await aStage({
    ...withServices(`  api: ${command(log)}\n  web: ${command(web)}\n  worker: ${command(log)}\n`),
    ...state('development', 'theme', true),
    ...state('production', 'theme', true),
    ...state('production', 'checkout', true),
  });
  const around = join(stage.repo.path, '..');
  await writeFile(join(around, 'production'), '');
  await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
  for (const name of ['production', 'order']) await rm(join(around, name));
  const landing = await stage.lands({
    ...state('development', 'checkout', true),
    ...state('development', 'theme', false),
    ...state('production', 'theme', false),
    ...state('production', 'checkout', false),
  });
  const deployed = await stage.deploys(landing);
  expect(outcomeWords(deployed)).toEqual([
    'development/api applied',
    'development/web applied',
    'production/api applied',
    'production/web applied',
  ]);
  const order = (await readFile(join(around, 'order'), 'utf8')).trim().split('\n');
  expect(order.slice(0, 3).toSorted()).toEqual([
    'development web',
    'production api',
    'production web',
  ]);
  expect(order.slice(3)).toEqual(['development api']);
});

/** A stage whose `web` is asked how it is, for longer than any test lasts. */
async function probed() {
  let answer = 503;
  const service = createServer((_request, response) => {
    response.writeHead(answer).end();
    service.emit('asked');
  });
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  const { port } = service.address() as AddressInfo;
  const probe = `probe: { url: "http://127.0.0.1:${port}/", within: 600 }`;
  const stage = await aStage(
    withServices(
      `  api: {}\n  web: { deploy: { development: { target: files, folder: deployed, ${probe} } } }\n  worker: {}\n`,
    ),
  );
  return {
    stage,
    async isAsked(times: number) {
      for (let left = times; left > 0; left -= 1) await once(service, 'asked');
    },
    recovers: () => (answer = 200),
    async [Symbol.asyncDispose]() {
      service.close();
      await stage[Symbol.asyncDispose]();
    },
  };
}

test('A revert does not wait until the promotion has been verified, and is there in the end', async () => {
  await using live = await probed();
  const { stage } = live;
  const up = stage.deploys(await stage.lands(state('development', 'theme', true)));
  await live.isAsked(1);
  expect(await stage.has('development', 'web')).toMatch('THEME=true');
  const revert = await stage.lands(state('development', 'theme', false));
  const newer = await stage.deploys(revert);
  expect(await stage.has('development', 'web')).toMatch('THEME=false');
  const older = await up;
  // The older run goes on to the tip, so that either of the two may bring it there.
  const said = [older, newer].map((run) => lastWordsOf(run, revert));
  expect(said.filter((words) => words === 'applied THEME=false')).toHaveLength(1);
  expect(['superseded by the revert', 'unchanged THEME=false']).toContain(
    said.find((words) => words !== 'applied THEME=false'),
  );
  expect(await stage.has('development', 'web')).toMatch('THEME=false');
  expect((await stage.deploys(revert)).plan).toEqual([]);
});

function lastWordsOf({ outcomes }: Deployed, revert: string): string {
  return outcomes
    .map(({ item, state: how, by }) => {
      if (how === 'superseded') return `superseded by ${by === revert ? 'the revert' : by}`;
      const values = item.desired.values.map(({ variable, value }) => `${variable}=${value}`);
      return `${how} ${values.join(' ')}`;
    })
    .join(', ');
}

async function runsBegun(stage: Stage, count: number): Promise<void> {
  const begun = async (): Promise<number> =>
    new Set((await stage.entries()).map(({ run }) => run)).size;
  while ((await begun()) < count) await setTimeout(20);
}

test('A newer run that writes the same lets the older one verify it, and does nothing twice', async () => {
  await using live = await probed();
  const { stage } = live;
  const up = stage.deploys(await stage.lands(state('development', 'theme', true)));
  await live.isAsked(1);
  const other = stage.deploys(await stage.lands({ 'src/x.ts': 'code' }));
  // From here on it has the instance on its plan.
  await runsBegun(stage, 2);
  // Long enough for several looks at the log.
  await live.isAsked(8);
  live.recovers();
  expect(outcomeWords(await up)).toEqual(['development/web applied']);
  expect(outcomeWords(await other)).toEqual(['development/web unchanged']);
});

test('T71: Where no lock keeps machines apart, a rollback is verified once older writes have ended, and written again', async () => {
  const slow =
    'if test $THEME = true; then touch ../busy; until test -e ../go; do sleep 0.05; done; fi; echo $THEME > ../value';
  await using stage = await aStage(
    withServices(
      `  api: {}\n  web: { deploy: { development: { target: command, run: [sh, -c, "${slow}"] } } }\n  worker: {}\n`,
    ),
  );
  const beside = (name: string): string => join(stage.repo.path, '..', name);
  stage.spoils = remote;
  const older = stage.deploysAnyway(await stage.lands(state('development', 'theme', true)));
  for await (const _ of watch(beside('.'))) if (existsSync(beside('busy'))) break;
  const revert = await stage.lands(state('development', 'theme', false));
  const down = stage.deploysAnyway(revert);
  const value = (): Promise<string> => readFile(beside('value'), 'utf8').catch(() => '');
  // It does not wait to write.
  while ((await value()) !== 'false\n') await setTimeout(20);
  await writeFile(beside('go'), '');
  expect(outcomeWords(await down)).toEqual(['development/web applied']);
  await older;
  expect(await readFile(beside('value'), 'utf8')).toBe('false\n');
  expect(outcomeWords(await stage.deploysAnyway(revert)).join()).not.toMatch('web');
});

test('T71: A rollback that waits for an older write leaves the instance to a newer run, and does not write after it', async () => {
  await using stage = await aStage(
    withServices(
      '  api: {}\n  web: { deploy: { development: { target: command, run: [sh, -c, "echo $THEME >> ../values"] } } }\n  worker: {}\n',
    ),
  );
  stage.spoils = remote;
  await stage.deploys(await stage.lands(state('development', 'theme', true)));
  // Another machine has begun to write, and was killed. The clock stands still, so its limit does not pass.
  await stage.withDeployer(async ({ log, now }) => {
    const start = (await stage.entries()).findLast(({ kind }) => kind === 'started');
    if (start?.kind !== 'started') throw new Error('nothing was announced');
    const instances = start.instances.map((sent) => ({ ...sent, digest: 'other' }));
    await log.append({ ...start, run: 'killed', at: now(), instances });
  });
  const down = stage.deploys(await stage.lands(state('development', 'theme', false)));
  const values = (): Promise<string> => readFile(join(stage.repo.path, '../values'), 'utf8');
  while ((await values()) !== 'true\nfalse\n') await setTimeout(20);
  const again = await stage.lands(state('development', 'theme', true));
  expect(outcomeWords(await stage.deploys(again))).toEqual(['development/web applied']);
  await down;
  expect(await values()).toMatch(/^true\nfalse\n(true\n)+$/);
  const ends = (await stage.entries()).flatMap((entry) =>
    entry.kind === 'finished' ? entry.instances : [],
  );
  expect(ends).toContainEqual(
    expect.objectContaining({
      state: 'failed',
      why: `not verified: landing ${again.slice(0, 10)} is newer`,
    }),
  );
});

/** A log as on GitHub, where no lock holds two machines apart. */
function remote(log: DeploymentLog): DeploymentLog {
  const cancelled = new AbortController().signal;
  const acquire = () => Promise.resolve({ cancelled, release: () => Promise.resolve() });
  return { ...log, isRemote: true, acquire };
}

test('T71: A run that waited until others count it as ended writes nothing, and the next run does it', async () => {
  await using stage = await aStage();
  const up = await stage.lands(state('development', 'theme', true));
  // GitHub lets it wait after its start.
  stage.spoils = (log) => ({
    ...remote(log),
    async append(entry) {
      await log.append(entry);
      if (entry.kind === 'started') stage.passes('1h');
    },
  });
  const late = await stage.deploys(up);
  expect(outcomeWords(late)).toContain('development/web failed');
  expect(reasonText(late.outcomes[0]?.reason)).toBe(
    'not written: the run waited too long, and other runs count it as finished; run this again',
  );
  expect(await stage.has('development', 'web')).toBeNull();
  stage.spoils = remote;
  expect(outcomeWords(await stage.deploys(up))).toContain('development/web applied');
  expect(await stage.has('development', 'web')).toContain('THEME=true');
});

test('T71: On several machines no promotion waits for others, because its time runs from the start of the run', async () => {
  const names = Array.from({ length: 70 }, (_, index) => `s${index}`);
  const target = '{ deploy: { "*": { target: files, folder: deployed } } }';
  const services = names.map((name) => `  ${name}: ${target}\n`).join('');
  const read = names.map((name) => `  ${name}: { ALL: enabled }\n`).join('');
  await using stage = await aStage({
    'environments/pipeline.yaml': `version: 1\nenvironments: [{ name: development }]\nservices:\n${services}`,
    'environments/flags/all.yaml': `description: all\nservices:\n${read}`,
  });
  const up = await stage.lands(state('development', 'all', true));
  const writing = new Set<string>();
  let most = 0;
  const counted = (log: DeploymentLog): DeploymentLog => ({
    ...log,
    async acquire(instance, options) {
      writing.add(instance.service);
      most = Math.max(most, writing.size);
      const lock = await log.acquire(instance, options);
      return {
        ...lock,
        release() {
          writing.delete(instance.service);
          return lock.release();
        },
      };
    },
  });
  stage.spoils = (log) => counted(remote(log));
  const written = await stage.deploys(up);
  expect(new Set(written.outcomes.map(({ state: how }) => how))).toEqual(new Set(['applied']));
  expect([written.outcomes.length, most]).toEqual([70, 70]);
});

test('T71: The program of a run ends when its time is over', async () => {
  const slow = 'test $THEME = false || sleep 60; echo $THEME > ../value';
  await using stage = await aStage(
    withServices(
      `  api: {}\n  web: { deploy: { development: { target: command, run: [sh, -c, "${slow}"], limit: 61 } } }\n  worker: {}\n`,
    ),
  );
  const up = await stage.lands(state('development', 'theme', true));
  stage.spoils = (log) => ({
    ...remote(log),
    async append(entry) {
      await log.append(entry);
      if (entry.kind === 'started') stage.passes('1m');
    },
  });
  expect(outcomeWords(await stage.deploys(up))).toEqual(['development/web failed']);
  expect(existsSync(join(stage.repo.path, '../value'))).toBe(false);
});

test('A run that rollbacks stop again and again does not end before its value is there', async () => {
  await using stage = await aStage(
    withServices(
      '  api: {}\n  web: { deploy: { development: { target: command, run: [sh, -c, "echo $THEME > ../value"] } } }\n  worker: {}\n',
    ),
  );
  let stops = 8;
  stage.spoils = (log) => ({
    ...log,
    async acquire(instance, options) {
      const lock = await log.acquire(instance, options);
      stops -= 1;
      return stops < 0 ? lock : { ...lock, cancelled: AbortSignal.abort() };
    },
  });
  const up = await stage.deploys(await stage.lands(state('development', 'theme', true)));
  expect(outcomeWords(up)).toEqual(['development/web applied']);
  expect(await readFile(join(stage.repo.path, '../value'), 'utf8')).toBe('true\n');
});

test('A run that writes one environment after the other has time for each', async () => {
  const slow = (seconds: number) =>
    `{ target: command, run: [sh, -c, "echo $THEME > ../value"], limit: ${seconds} }`;
  await using stage = await aStage(
    withServices(
      `  api: {}\n  web: { deploy: { development: ${slow(100)}, production: ${slow(50)} } }\n  worker: {}\n`,
    ),
  );
  stage.spoils = remote;
  await stage.deploys(await stage.repo.head(), { before: null });
  const limits = (await stage.entries()).flatMap((entry) =>
    entry.kind === 'started' ? [[entry.environment, entry.limit]] : [],
  );
  expect(limits).toEqual([
    ['development', 100],
    ['production', 150],
  ]);
});

test('A run announces the time that its target may take by itself, so that no other run takes it for ended', async () => {
  const project = '{ target: compose, folder: ., binary: ["false"] }';
  await using stage = await aStage(
    withServices(`  api: {}\n  web: { deploy: { development: ${project} } }\n  worker: {}\n`),
  );
  stage.spoils = remote;
  await stage.deploys(await stage.repo.head(), { before: null });
  const [started] = await stage.entries();
  expect(started).toMatchObject({ kind: 'started', environment: 'development', limit: 600 });
});

test('A rollback that failed once is a rollback again: it goes first, and says what it takes down', async () => {
  await using stage = await aStage({ ...FILES, ...state('development', 'theme', true) });
  await stage.deploys(await stage.repo.head(), { before: null });
  const file = join(stage.folder, 'development/web.env');
  const down = await stage.lands(state('development', 'theme', false));
  await rm(file);
  await mkdir(join(file, 'in the way'), { recursive: true });
  expect(outcomeWords(await stage.deploys(down))).toEqual(['development/web failed']);
  await rm(file, { recursive: true });
  const { plan, outcomes } = await stage.deploys(down);
  expect(plan.map(({ isRollback, changes }) => [isRollback, changes])).toEqual([
    [true, [{ variable: 'THEME', from: true, to: false, isRaise: false }]],
  ]);
  expect(outcomes.map((outcome) => outcome.state)).toEqual(['applied']);
});
