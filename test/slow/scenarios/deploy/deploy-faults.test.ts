// Deployments during faults: a full disk, a clock that goes backwards, a deleted log, a program that hangs. Every
// rollback goes out, no refused promotion does, and no live flag is turned off.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, jest, test } from '@jest/globals';
import type { DeploymentLog } from '#app/deploy-ports.ts';
import { durationOf, instant, isoOf } from '#domain/scalars.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';
import type { Run, Said } from '#test/support/cli.ts';
import { flaghoist } from '#test/support/cli.ts';
import { quickClient } from '#test/support/deployments.ts';
import type { LocalGitHub } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { aGitHubLog } from '#test/support/log.ts';
import { isRunning } from '#test/support/processes.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { deployedText, LOCALLY, resultOf } from '#wiring/deploy-text.ts';

// A story is several processes that start several others.
jest.setTimeout(120_000);

type Answer = Pick<Said, 'code' | 'out'>;

const beside = (stage: Stage, name: string): string => join(stage.repo.path, '..', name);

/** `flaghoist deploy` as another process. */
function deploys(stage: Stage, run: Partial<Run> = {}, more: readonly string[] = []) {
  const usual = ['--at', isoOf(stage.now), '--log', stage.logFile];
  return flaghoist({ ...run, in: stage.repo }, 'deploy', ...usual, ...more);
}

/** The same in this one. */
async function deploysHere(stage: Stage): Promise<Answer> {
  const deployed = await stage.deploysAnyway(await stage.repo.head());
  const code = { done: 0, waits: 3, refused: 1 }[resultOf(deployed)];
  return { code, out: deployedText(deployed, false, LOCALLY) };
}

/** In a name space of its own, the folder is a disk that has what it had, and room for nothing more. */
const FULL = `dir=$1; shift; cp -a "$dir" "$dir.kept" && mount -t tmpfs -o size=256k tmpfs "$dir" || exit 99
cp -a "$dir.kept/." "$dir"; rm -r "$dir.kept"; cat /dev/zero > "$dir/filler" 2> /dev/null
"$@"; code=$?; cat "$dir/production/api.env" 2> /dev/null; exit $code`;
const onFull = (folder: string): Pick<Run, 'under'> => ({
  under: ['unshare', '-m', 'sh', '-c', FULL, 'sh', folder],
});
const canMount = await promisify(execFile)('unshare', [
  '-m',
  'mount',
  '-B',
  tmpdir(),
  tmpdir(),
]).then(
  () => true,
  () => false,
);

interface Fault {
  /** A run while the fault is there. */
  readonly deploys: () => Promise<Answer>;
  /** A run after it. */
  readonly ends: () => Promise<Answer>;
  /** Whether a promotion has to wait for its end. */
  readonly waits: boolean;
  /** Every run says so while it is there, and none after it. */
  readonly says?: RegExp;
}

const UNAVAILABLE = 'the deployment log is unavailable: .*';
const ONLY_ROLLBACKS = '\\. So a run deploys only rollbacks\\. ';
const LOST = /^the deployment log is lost: .*\n.*--log FILE\n.*--import-log FILE\n.*--adopt$/m;

async function fullDisk(stage: Stage): Promise<Fault> {
  const disk = beside(stage, 'disk');
  const log = join(disk, 'log.jsonl');
  await mkdir(disk);
  await copyFile(stage.logFile, log);
  const run = { ...onFull(disk), env: { TMPDIR: disk } };
  return {
    deploys: () => deploys(stage, run, ['--log', log]),
    ends: () => deploys(stage),
    waits: true,
    says: new RegExp(
      `^${UNAVAILABLE}/disk/log\\.jsonl.*\\(ENOSPC: the disk is full\\)${ONLY_ROLLBACKS}`,
      'm',
    ),
  };
}

async function limitedFiles(stage: Stage): Promise<Fault> {
  const { size } = await stat(stage.logFile);
  // A block has 512 or 1024 bytes, as the shell likes.
  const blocks = String(Math.floor(size / 1024));
  const under = ['sh', '-c', 'ulimit -f "$1"; shift; exec "$@"', 'sh', blocks];
  return {
    deploys: () => deploys(stage, { under }),
    ends: () => deploys(stage),
    waits: true,
    says: new RegExp(
      `^${UNAVAILABLE}/log\\.jsonl.*\\(EFBIG: a file may not get that large\\)${ONLY_ROLLBACKS}`,
      'm',
    ),
  };
}

function clockGoingBack(stage: Stage): Fault {
  const began = stage.now;
  const steps = ['1h', '1d', '1h'];
  return {
    deploys() {
      stage.now = instant(stage.now - durationOf(steps.shift() ?? ''));
      return deploysHere(stage);
    },
    async ends() {
      const entries = await stage.entries();
      const moments = entries.map(({ at }) => at);
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      expect(entries.at(-1)?.accepted.tip).toBe(await stage.repo.head());
      stage.now = instant(began + durationOf('1h'));
      return deploysHere(stage);
    },
    waits: false,
  };
}

async function deletedFile(stage: Stage): Promise<Fault> {
  const copy = beside(stage, 'copy.jsonl');
  await copyFile(stage.logFile, copy);
  return {
    async deploys() {
      await rm(stage.logFile, { force: true });
      await rm(`${stage.logFile}.locks`, { recursive: true, force: true });
      return deploysHere(stage);
    },
    ends: () => deploys(stage, {}, ['--import-log', copy]),
    waits: true,
    says: LOST,
  };
}

/** GitHub takes no deployment of a commit that it does not have. */
function onGitHub(github: LocalGitHub, repo: Repo): DeploymentLog {
  const log = aGitHubLog(quickClient(github));
  return {
    ...log,
    async append(entry) {
      await repo.git('push', '--quiet', github.remote, 'HEAD:refs/heads/deployed');
      return log.append(entry);
    },
  };
}

function deletedDeployments(stage: Stage, { world }: LocalGitHub): Fault {
  const copy = [...world.deployments];
  return {
    deploys() {
      world.deployments.clear();
      return deploysHere(stage);
    },
    ends() {
      for (const [id, deployment] of copy) world.deployments.set(id, deployment);
      return deploysHere(stage);
    },
    waits: true,
    says: LOST,
  };
}

/** The values that are on, by the files of the services. */
async function onIn(stage: Stage): Promise<readonly string[]> {
  const on: string[] = [];
  for (const environment of ['development', 'production']) {
    for (const service of ['api', 'web']) {
      const text = (await stage.has(environment, service)) ?? '';
      on.push(...[...text.matchAll(/^(.*)=true$/gm)].map(([, name]) => `${environment} ${name}`));
    }
  }
  return on;
}

/** Search is on everywhere, and checkout was refused in production. */
async function begun(logOf?: (stage: Stage) => DeploymentLog): Promise<Stage> {
  const searching = {
    ...state('development', 'search', true),
    ...state('production', 'search', true),
  };
  const stage = await aStage({ ...FILES, ...searching });
  if (logOf !== undefined) stage.spoils = () => logOf(stage);
  await stage.deploys(await stage.repo.head(), { before: null });
  await stage.deploys(await stage.lands(state('production', 'checkout', true)));
  expect(await onIn(stage)).toEqual(['development SEARCH', 'production SEARCH']);
  return stage;
}

/** A rollback, a promotion that is refused and one that is not, and then a run without the fault. */
async function lawHolds(stage: Stage, fault: Fault): Promise<void> {
  const after = async (files: Files, expected: readonly string[]): Promise<string> => {
    await stage.lands(files);
    const { code, out } = await fault.deploys();
    expect(await onIn(stage)).toEqual(expected);
    // Something waits or has to be done, so no run says that all is well.
    expect([1, 3]).toContain(code);
    expect([fault.says?.test(out) ?? true, out]).toEqual([true, out]);
    return out;
  };
  const rest = ['development SEARCH'];
  const promoted = [...rest, 'development THEME'];
  const down = await after(state('production', 'search', false), rest);
  expect(down).toMatch(/^production\/api +applied +files +SEARCH: true → false$/m);
  const refused = await after(state('production', 'theme', true), rest);
  expect(refused).toMatch(/^NOT DEPLOYED(?:, unless it is live already)?: theme in production/m);
  await after(state('development', 'theme', true), fault.waits ? rest : promoted);
  const last = await fault.ends();
  expect([last.code, await onIn(stage)]).toEqual([3, promoted]);
  expect([fault.says?.test(last.out) ?? false, last.out]).toEqual([false, last.out]);
}

describe('A rollback goes out, a refused promotion does not, and what runs stays on', () => {
  test.each<[what: string, begins: (stage: Stage) => Promise<Fault> | Fault]>([
    canMount
      ? ['a full disk below the log and the temporary files', fullDisk]
      : ['a log that may not get larger', limitedFiles],
    ['a clock that goes back by an hour, a day and an hour', clockGoingBack],
    ['a log that is deleted each time', deletedFile],
  ])('with %s', async (_what, begins) => {
    await using stage = await begun();
    await lawHolds(stage, await begins(stage));
  });

  test('with a log on GitHub whose deployments are deleted each time', async () => {
    await using github = await aGitHub();
    await using stage = await begun(({ repo }) => onGitHub(github, repo));
    await lawHolds(stage, deletedDeployments(stage, github));
  });
});

const WHY = canMount ? '' : ' (skipped: only an administrator may mount)';
(canMount ? describe : describe.skip)(`A target on a full disk${WHY}`, () => {
  test('keeps the values that it has, and the output names the disk', async () => {
    await using stage = await begun();
    await stage.lands(state('production', 'search', false));
    const said = await deploys(stage, onFull(stage.folder));
    expect(said.code).toBe(1);
    expect(said.out).toMatch(
      /^production\/api +failed +files +\S+\/production\/api\.env cannot be written \(ENOSPC: the disk is full\)$/m,
    );
    expect(said.out).toMatch(/\nCHECKOUT=false\nSEARCH=true\n$/);
    expect((await deploys(stage)).code).toBe(3);
    expect(await onIn(stage)).toEqual(['development SEARCH']);
  });
});

/** Brings a value, or never ends where that is to be `true`; also understands what is asked of pm2. */
const HANGS = `
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
const { CHECKOUT } = process.env;
const [what] = process.argv.slice(2);
const value = existsSync('../value') ? readFileSync('../value', 'utf8') : '';
if (what === 'jlist') {
  console.log(JSON.stringify([{ name: 'api', pm_id: 0, pm2_env: { status: 'online', CHECKOUT: value } }]));
} else if (what !== 'ping') {
  if (CHECKOUT === 'true') {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
    process.on('SIGTERM', () => {});
    setInterval(() => {}, 1000);
    writeFileSync('../pids.new', process.pid + ' ' + child.pid);
    renameSync('../pids.new', '../pids');
  } else {
    writeFileSync('../value', CHECKOUT);
  }
}
`;
const NODE = JSON.stringify(process.execPath);

/** One service, in one environment. */
const hanging = (target: string): Promise<Stage> =>
  aStage({
    'hangs.mjs': HANGS,
    'environments/flags/checkout.yaml': String(FILES['environments/flags/checkout.yaml']),
    'environments/pipeline.yaml': `version: 1
environments: [{ name: development }]
services: { api: { deploy: { development: ${target} } } }
`,
    ...state('development', 'checkout', false),
  });
const first = async (stage: Stage): Promise<void> =>
  expect((await deploys(stage, {}, ['--before', '0'.repeat(40)])).code).toBe(0);

const valueOf = (stage: Stage): Promise<string> => readFile(beside(stage, 'value'), 'utf8');

async function pidsOf(stage: Stage): Promise<readonly string[]> {
  for (;;) {
    const text = await readFile(beside(stage, 'pids'), 'utf8').catch(() => null);
    if (text !== null) return text.split(' ');
    await setTimeout(20);
  }
}

describe('A program that hangs while it brings a promotion', () => {
  test.each([
    ['command', `{ target: command, limit: 600, run: [${NODE}, hangs.mjs, apply] }`],
    ['pm2', `{ target: pm2, limit: 600, binary: [${NODE}, hangs.mjs] }`],
  ])('is stopped by a rollback with all that it started (%s)', async (_, target) => {
    await using stage = await hanging(target);
    await first(stage);
    await stage.lands(state('development', 'checkout', true));
    const promotion = deploys(stage);
    const pids = await pidsOf(stage);
    await stage.lands(state('development', 'checkout', false));
    const rollback = await deploys(stage);
    expect([rollback.code, await valueOf(stage)]).toEqual([0, 'false']);
    expect(pids.filter(isRunning)).toEqual([]);
    expect((await promotion).out).not.toMatch(/applied .*false → true/);
    expect(await valueOf(stage)).toBe('false');
  });

  test('is stopped when its time is over, and a rollback goes out after it', async () => {
    await using stage = await hanging(`{ target: pm2, limit: 3, binary: [${NODE}, hangs.mjs] }`);
    await first(stage);
    await stage.lands(state('development', 'checkout', true));
    const promotion = await deploys(stage);
    expect(promotion.code).toBe(1);
    expect(promotion.out).toMatch(/^development\/api +failed +pm2 .*did not end within 3 seconds/m);
    expect((await pidsOf(stage)).filter(isRunning)).toEqual([]);
    await stage.lands(state('development', 'checkout', false));
    expect([(await deploys(stage)).code, await valueOf(stage)]).toEqual([0, 'false']);
  });

  test('may be the service itself, which is asked and never answers', async () => {
    const service = createServer();
    service.listen(0, '127.0.0.1');
    await once(service, 'listening');
    const { port } = service.address() as AddressInfo;
    const probe = `probe: { url: "http://127.0.0.1:${port}/", within: 600 }`;
    await using stage = await hanging(`{ target: files, folder: deployed, ${probe} }`);
    service.on('request', (_asked, answer: ServerResponse) => {
      void onIn(stage).then(({ length }) =>
        length > 0 ? service.emit('hangs') : answer.writeHead(503).end(),
      );
    });
    try {
      await first(stage);
      await stage.lands(state('development', 'checkout', true));
      const promotion = deploys(stage);
      await once(service, 'hangs');
      await stage.lands(state('development', 'checkout', false));
      expect([(await deploys(stage)).code, await onIn(stage)]).toEqual([0, []]);
      expect((await promotion).out).not.toMatch(/applied .*false → true/);
      expect(await onIn(stage)).toEqual([]);
    } finally {
      service.closeAllConnections();
      service.close();
    }
  });
});
