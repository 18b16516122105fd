// The five rollout plans as this repository's own files deploy them: the settings of environments/pipeline.yaml run on
// this machine with the bundle, pm2, a remote and the programs of services/. Only the ports differ, so that two test
// runs do not meet.
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Said } from '#test/support/cli.ts';
import { BUNDLE, flaghoist } from '#test/support/cli.ts';
import type { Pm2 } from '#test/support/pm2.ts';
import { aPm2 } from '#test/support/pm2.ts';
import { answerOf, freePort } from '#test/support/port.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { ourEnvironments } from '#test/support/world.ts';

const TOP = fileURLToPath(new URL('../../../../', import.meta.url));
const PORTS = ['4110', '4111', '4120', '4121', '4130', '4131'] as const;

/** The first promotion of each plan, and where. The request for a rollout and the rollout are about one flag. */
const FIRST = [
  ['elevenlabs-agent', 'development'],
  ['outbound-calls', 'development'],
  ['unified-workflow/read', 'development'],
  ['convex/retry-with-backoff', 'convex'],
] as const;

const ENVIRONMENTS = ['development', 'staging', 'production'];
const DEPLOYED = [
  ...ENVIRONMENTS.flatMap((environment) => [
    `${environment}/calling-platform`,
    `${environment}/cursor-runner`,
    `${environment}/elevenlabs-agent`,
    `${environment}/jarek-va-ui`,
    `${environment}/workflow-web`,
  ]),
  'convex/convex-backend',
];
/** Those that the first promotions are about. */
const PROMOTED = DEPLOYED.filter((one) => /^(development|convex)\//.test(one));

let origin: Repo;
let clone: Repo;
let pm2: Pm2;
let ports: ReadonlyMap<string, number>;

beforeAll(async () => {
  pm2 = await aPm2();
  ports = new Map(await Promise.all(PORTS.map(async (port) => [port, await freePort()] as const)));
  origin = await aRepository();
  await origin.commit('Adopt Flaghoist', { at: secondsAgo(600), files: await ourFiles() });
  // A branch that is checked out takes no push, and the deployments go to others.
  await origin.git('checkout', '--quiet', '--detach');
  clone = await origin.clone({ branch: 'main' });
  // `npm ci` leaves this there.
  await symlink(join(TOP, 'node_modules'), join(clone.path, 'node_modules'));
  await writeFile(join(clone.path, '.git/info/exclude'), 'node_modules\n');
});

afterAll(async () => {
  await pm2[Symbol.asyncDispose]();
  await origin[Symbol.asyncDispose]();
});

async function ourFiles(): Promise<Files> {
  const services = await readdir(join(TOP, 'services'));
  const texts = services.map(async (name) => {
    return [`services/${name}`, await readFile(join(TOP, 'services', name), 'utf8')] as const;
  });
  const files = { ...(await ourEnvironments()), ...Object.fromEntries(await Promise.all(texts)) };
  return {
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        String(text).replaceAll(/\b41[1-3][01]\b/g, (port) => String(ports.get(port))),
      ]),
    ),
    '.gitignore': await readFile(join(TOP, '.gitignore'), 'utf8'),
  };
}

function secondsAgo(count: number): number {
  return Math.floor(Date.now() / 1000) - count;
}

function runs(...args: readonly string[]): Promise<Said> {
  return flaghoist({ in: clone, env: { ...pm2.env }, cli: BUNDLE }, ...args);
}

/** `flaghoist promote`, with every statement ticked that the flag asks for; the merge is pushed. */
async function promotes(flag: string, environment: string): Promise<string> {
  const { err } = await runs('promote', flag, '--to', environment);
  const [, branch = ''] = /^written to the branch (\S+);/m.exec(err) ?? [];
  const landing = await clone.merge(branch, { at: secondsAgo(0) });
  await clone.git('push', '--quiet', 'origin', 'main');
  return landing;
}

async function takesBack(landing: string): Promise<void> {
  await clone.git('revert', '--no-edit', '--mainline', '1', landing);
  await clone.git('push', '--quiet', 'origin', 'main');
}

/** The statements of all checklists, ticked, as the pull requests would have them. */
async function evidence(): Promise<string> {
  const texts = Object.values(await ourEnvironments()).map(String);
  const statements = texts.flatMap((text) =>
    [...text.matchAll(/^ +- (.+)$/gm)].map(([, statement = '']) => `- [x] ${statement}`),
  );
  const file = join(clone.path, '.git/evidence.json');
  await writeFile(file, JSON.stringify({ schemaVersion: 1, body: statements.join('\n') }));
  return file;
}

/** The live values in development and of Convex, read from the place of each target. */
async function seen(): Promise<Readonly<Record<string, unknown>>> {
  const file = (name: string): Promise<string> => clone.read(`deployed/development/${name}`);
  const branch = (name: string): Promise<string> => origin.git('show', name);
  const [agent = 0, calls = 0] = ['4110', '4111'].map((port) => ports.get(port));
  return {
    'jarek-va-ui': (await file('jarek-va-ui/index.html')).includes('Talk to the agent'),
    'cursor-runner': (await file('cursor-runner/.env')).includes('ELEVENLABS_AGENT_ENABLED=true'),
    'elevenlabs-agent': await answerOf(agent, '/agent-conversations/health'),
    'calling-platform': await answerOf(calls, '/health'),
    'workflow-web': (await branch('deploy/development:workflow-web/.env.production')).includes(
      'VITE_UNIFIED_WORKFLOW_READ=true',
    ),
    'convex-backend': (await branch('deploy/convex:.env.convex')).includes(
      'ENABLE_RETRY_WITH_BACKOFF=true',
    ),
  };
}

const OFF = {
  'jarek-va-ui': false,
  'cursor-runner': false,
  'elevenlabs-agent': 503,
  'calling-platform': 503,
  'workflow-web': false,
  'convex-backend': false,
};
const ON = {
  'jarek-va-ui': true,
  'cursor-runner': true,
  'elevenlabs-agent': 200,
  'calling-platform': 200,
  'workflow-web': true,
  'convex-backend': true,
};

/** `environment/service` by what stands beside it in a table. */
function rowsOf({ out }: Said, beside: string): readonly string[] {
  return out.split('\n').flatMap((line) => {
    const [instance = '', ...rest] = line.split(/ {2,}/);
    return rest.includes(beside) ? [instance] : [];
  });
}

/** Everything is the same but jarek-va-ui, whose target is a program of its own: only that cannot be asked. */
async function expectNoDrift(...environments: readonly string[]): Promise<void> {
  const { code, out } = await runs('drift', '--environment', ...environments, '--format', 'json');
  const { instances } = JSON.parse(out) as { readonly instances: readonly Row[] };
  const rows = instances.filter(({ target }) => target !== null);
  const asked = rows.filter(({ service }) => service !== 'jarek-va-ui');
  expect([asked.length > 0, [...new Set(asked.map(({ state }) => state))]]).toEqual([
    true,
    ['same'],
  ]);
  const program = rows.filter(({ service }) => service === 'jarek-va-ui');
  expect([code, [...new Set(program.map(({ state }) => state))]]).toEqual([3, ['unreadable']]);
}

interface Row {
  readonly service: string;
  readonly target: string | null;
  readonly state: string;
}

test('the settings of every service run here, and the first promotion of each plan goes live and back', async () => {
  expect((await runs('validate')).code).toBe(0);
  const planned = await runs('deploy', '--dry-run', '--environment', 'development', 'convex');
  const targets = ['branch', 'command', 'files', 'pm2'].flatMap((one) => rowsOf(planned, one));
  expect([planned.code, targets.toSorted()]).toEqual([0, PROMOTED.toSorted()]);

  // "All environments start with the feature disabled."
  const first = await runs('deploy');
  expect([first.code, rowsOf(first, 'applied').toSorted()]).toEqual([0, DEPLOYED.toSorted()]);
  expect(await seen()).toEqual(OFF);

  const landings: string[] = [];
  for (const [flag, environment] of FIRST) landings.push(await promotes(flag, environment));
  const up = await runs('deploy', '--evidence', await evidence());
  expect([up.code, rowsOf(up, 'applied').toSorted()]).toEqual([0, PROMOTED.toSorted()]);
  expect(await seen()).toEqual(ON);
  await expectNoDrift('development', 'convex');
  const live = await runs('status');
  expect([live.code, live.out]).toEqual([
    0,
    expect.stringContaining(
      'live by the deployment log\n  everything is as in Git; flaghoist drift reads what is live\n',
    ),
  ]);
  const soaking = live.out
    .split('\n')
    .filter((line) => / (on|100%) (under 1m|\d+m|[╸─]+) /.test(`${line} `));
  expect(soaking.map((line) => line.split(' ', 2)[1])).toEqual(
    expect.arrayContaining(FIRST.map(([flag]) => flag)),
  );
  const log = await clone.read('.git/flaghoist/deployments.jsonl');
  expect(log.match(/"state":"verified"/g)?.length).toBeGreaterThanOrEqual(DEPLOYED.length);
  expect(log).not.toContain('"state":"failed"');

  for (const landing of landings.toReversed()) await takesBack(landing);
  const down = await runs('deploy');
  expect(down.code).toBe(0);
  expect(await seen()).toEqual(OFF);
  await expectNoDrift(...ENVIRONMENTS, 'convex');
});
