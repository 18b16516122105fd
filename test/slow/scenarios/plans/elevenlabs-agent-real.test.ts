// The rollout plan of the ElevenLabs agent on this machine, from the first landing to production and back, with the
// bundle and real processes: the agent under pm2, the runner as a service of Compose, the user interface built by Vite,
// and the file of Traefik.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { HealthyServer } from '#test/support/healthy.ts';
import { aHealthyServer } from '#test/support/healthy.ts';
import type { Journey } from '#test/support/journey.ts';
import { aJourney } from '#test/support/journey.ts';
import { serviceText } from '#test/support/pm2.ts';
import { answerOf, freePort } from '#test/support/port.ts';
import type { Files } from '#test/support/repo.ts';
import { ourEnvironments, withoutTargets } from '#test/support/world.ts';

const AGENT = 'elevenlabs-agent';
const ENVIRONMENTS = ['development', 'staging', 'production'] as const;
type Environment = (typeof ENVIRONMENTS)[number];

/** The ports of each environment's processes. */
type Ports = Readonly<Record<Environment, { readonly agent: number; readonly runner: number }>>;

/** Compose, as far as the plan needs it: what `up -d` does to one service, each time its configuration changed. */
const DOCKER = `
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const { parse } = createRequire(${JSON.stringify(createRequire(import.meta.url).resolve('yaml'))})('yaml');
const args = process.argv.slice(2);
const service = args.at(-1);
const [was, pid] = existsSync('running') ? readFileSync('running', 'utf8').split('\\n') : [];
if (args.includes('ps')) {
  if (pid) console.log(JSON.stringify({ ID: pid, Service: service }));
  process.exit();
}
if (args[0] === 'inspect') {
  const [, environment] = JSON.parse(was);
  const Env = Object.entries(environment).map(([name, value]) => name + '=' + value);
  console.log(JSON.stringify([{ State: { Status: 'running' }, Config: { Env } }]));
  process.exit();
}
const files = args.flatMap((arg, index) => (args[index - 1] === '-f' ? [arg] : []));
const given = files.map((file) => parse(readFileSync(file, 'utf8')).services[service]);
const environment = Object.assign({}, ...given.map((one) => one.environment));
const command = given[0].command;
const config = JSON.stringify([command, environment]);
if (was !== config) {
  if (pid) try { process.kill(Number(pid), 'SIGKILL'); } catch {}
  const env = { PATH: process.env.PATH, ...environment };
  const child = spawn(command[0], command.slice(1), { env, detached: true, stdio: 'ignore' });
  child.unref();
  writeFileSync('running', config + '\\n' + child.pid);
}
`;

/** A Vite build puts its variables into the page. */
const BUILD = `
import { mkdirSync, writeFileSync } from 'node:fs';
const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const shown = process.env.VITE_ELEVENLABS_AGENT_ENABLED === 'true';
writeFileSync(folder + '/index.html', shown ? '<button>Talk to the agent</button>' : '<p>Hello</p>');
`;

let ports: Ports;
let journey: Journey;
let healthy: HealthyServer;
let proxy: Server;
let proxyPort: number;

beforeAll(async () => {
  const pairs: [Environment, Ports[Environment]][] = [];
  for (const name of ENVIRONMENTS)
    pairs.push([name, { agent: await freePort(), runner: await freePort() }]);
  ports = Object.fromEntries(pairs) as Ports;
  const beside = Object.fromEntries(
    ENVIRONMENTS.map((name) => [`srv/${name}/compose.yaml`, composeText(ports[name].runner)]),
  );
  healthy = await aHealthyServer(await ourEnvironments());
  journey = await aJourney(({ pm2 }) => filesFor(pm2.binary), {
    env: { FLAGHOIST_PROMETHEUS_URL: healthy.url },
    beside: {
      ...beside,
      'docker.mjs': DOCKER,
      'runner.cjs': serviceText('ELEVENLABS_AGENT_ENABLED'),
    },
  });
  proxy = createServer(
    (message, answer) =>
      void proxied(message.url ?? '/').then((status) => answer.writeHead(status).end()),
  );
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const address = proxy.address();
  proxyPort = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(async () => {
  proxy.close();
  for (const name of ENVIRONMENTS) {
    const [, pid = ''] = (await besides(`srv/${name}/running`)).split('\n');
    if (pid !== '') process.kill(Number(pid), 'SIGKILL');
  }
  await journey[Symbol.asyncDispose]();
  await healthy[Symbol.asyncDispose]();
});

function composeText(port: number): string {
  const command = JSON.stringify([process.execPath, '../../runner.cjs']);
  return `services:\n  runner:\n    command: ${command}\n    environment: { PORT: "${port}" }\n`;
}

async function filesFor(pm2: readonly string[]): Promise<Files> {
  const ours = await ourEnvironments();
  const apps = ENVIRONMENTS.map((name) => ({
    name: `${name}-${AGENT}`,
    script: './services/agent.cjs',
    env: { PORT: ports[name].agent },
  }));
  const node = JSON.stringify(process.execPath);
  const probe = (port: number): string =>
    `probe: { url: "http://127.0.0.1:${port}/agent-conversations/health", within: 15 }`;
  const agents = ENVIRONMENTS.map(
    (name) => `
      ${name}:
        target: pm2
        process: "{environment}-{service}"
        ecosystem: ecosystem.config.cjs
        binary: ${JSON.stringify(pm2)}
        ${probe(ports[name].agent)}`,
  );
  const runners = ENVIRONMENTS.map(
    (name) => `
      ${name}:
        target: compose
        folder: ../srv/{environment}
        service: runner
        binary: [${node}, ../../docker.mjs, compose]
        ${probe(ports[name].runner)}`,
  );
  const pipeline = withoutTargets(ours['environments/pipeline.yaml'])
    .replace(`${AGENT}: {}`, `${AGENT}:\n    deploy:${agents.join('')}`)
    .replace('cursor-runner: {}', `cursor-runner:\n    deploy:${runners.join('')}`)
    .replace(
      'jarek-va-ui: {}',
      `jarek-va-ui:
    deploy:
      "*": { target: command, run: [${node}, services/build.mjs, "../srv/{environment}/ui"] }
  traefik:
    deploy:
      "*": { target: files, render: traefik, folder: "../srv/{environment}/traefik", file: flags.yaml }`,
    );
  const flag = String(ours['environments/flags/elevenlabs-agent.yaml'])
    .replace('services:\n', 'services:\n  traefik:\n    ELEVENLABS_AGENT_ROUTES: enabled\n')
    .replace('expires:', 'emergency:\n  routes: ["/agent-conversations/*"]\nexpires:');
  return {
    ...ours,
    'ecosystem.config.cjs': `module.exports = ${JSON.stringify({ apps })};\n`,
    'services/agent.cjs': serviceText('ELEVENLABS_AGENT_ENABLED'),
    'services/build.mjs': BUILD,
    'environments/pipeline.yaml': pipeline,
    'environments/flags/elevenlabs-agent.yaml': flag,
  };
}

/** Production's proxy: 503 where a router of the written file says so, else whatever the agent answers, if it does. */
async function proxied(path: string): Promise<number> {
  const read = parse(await besides('srv/production/traefik/flags.yaml')) as {
    readonly http: { readonly routers?: Readonly<Record<string, { readonly rule: string }>> };
  };
  const isBlocked = Object.values(read.http.routers ?? {}).some(({ rule }) =>
    [...rule.matchAll(/PathRegexp\(`\(\?i\)([^`]+)`\)/g)].some(([, pattern = '']) =>
      new RegExp(pattern, 'i').test(path),
    ),
  );
  if (isBlocked) return 503;
  const answer = await answerOf(ports.production.agent, path);
  return typeof answer === 'number' ? answer : 502;
}

function besides(file: string): Promise<string> {
  return readFile(join(journey.folder, file), 'utf8').catch(() => '');
}

/** "Verify feature flag is enabled in all three services": what agent, runner and page say in an environment. */
async function seenIn(name: Environment): Promise<readonly unknown[]> {
  const page = await besides(`srv/${name}/ui/index.html`);
  return [
    await answerOf(ports[name].agent, '/agent-conversations/health'),
    await answerOf(ports[name].runner, '/agent-conversations/health'),
    page.includes('Talk to the agent') ? 'shown' : 'hidden',
  ];
}

const ON = [200, 200, 'shown'];
const OFF = [503, 503, 'hidden'];

const seenEverywhere = (): Promise<readonly unknown[]> => Promise.all(ENVIRONMENTS.map(seenIn));

test('the whole plan with real processes: development, staging, production, and back, three ways', async () => {
  // "All environments start with the feature disabled."
  const first = await journey.deploys();
  const deployed = /^(?:development|staging|production)\/\S+ +applied /gm;
  expect([first.code, first.out.match(deployed)?.length]).toEqual([0, 12]);
  expect(await seenEverywhere()).toEqual([OFF, OFF, OFF]);

  // "Phase 1: Development Environment".
  const development = await journey.promotes(AGENT, 'development');
  expect(await journey.checks(development)).toBe(3);
  await journey.agreed(development);
  expect(await journey.checks(development)).toBe(0);
  await journey.merges(development);
  expect((await journey.deploys()).code).toBe(0);
  expect(await seenEverywhere()).toEqual([ON, OFF, OFF]);

  // "Phase 2: Staging Environment", after 48 hours: a day and a second before is too early.
  journey.passes('24h');
  const staging = await journey.promotes(AGENT, 'staging');
  await journey.agreed(staging);
  journey.passes('23h 58m 59s');
  expect(await journey.checks(staging)).toBe(3);
  journey.passes('1s');
  expect(await journey.checks(staging)).toBe(0);
  await journey.merges(staging);
  expect((await journey.deploys()).code).toBe(0);
  expect(await seenEverywhere()).toEqual([ON, ON, OFF]);

  // "Phase 3: Production Environment", after 7 days and the team's approval.
  journey.passes('7d');
  const production = await journey.promotes(AGENT, 'production');
  await journey.agreed(production);
  expect(await journey.checks(production)).toBe(3);
  await journey.agreed(production, 'ana');
  expect(await journey.checks(production)).toBe(0);
  const landing = await journey.merges(production);
  const others = await journey.pm2.process(`staging-${AGENT}`);
  const up = await journey.deploys();
  expect([up.code, up.out]).toEqual([
    0,
    expect.stringMatching(
      /^production\/cursor-runner +applied +compose .*\nproduction\/elevenlabs-agent +applied +pm2 .*\nproduction\/jarek-va-ui +applied +command .*\nproduction\/traefik +unchanged +files .*$/m,
    ),
  ]);
  expect(await seenEverywhere()).toEqual([ON, ON, ON]);
  expect(await answerOf(proxyPort, '/agent-conversations/api/start')).toBe(200);
  expect(await besides('srv/production/runner.compose.yaml')).toContain(
    'ELEVENLABS_AGENT_ENABLED: "true"',
  );

  // "Quick Rollback (Feature Flag Only)": "Verify feature is disabled (UI hidden, routes return 503)".
  journey.passes('17h');
  await journey.reverts(landing);
  expect((await journey.deploys()).code).toBe(0);
  expect(await seenEverywhere()).toEqual([ON, ON, OFF]);
  expect(await answerOf(proxyPort, '/agent-conversations/api/start')).toBe(503);
  expect(await journey.pm2.process(`staging-${AGENT}`)).toEqual(others);

  // "investigate, fix, and retry after validation".
  journey.passes('1d');
  const again = await journey.promotes(AGENT, 'production');
  await journey.agreed(again, 'bartek');
  await journey.merges(again);
  expect((await journey.deploys()).code).toBe(0);
  expect(await seenEverywhere()).toEqual([ON, ON, ON]);

  // "Traefik Route Disabling (Emergency)": the routes and the flags, in one landing.
  const file = 'environments/production/elevenlabs-agent.yaml';
  await journey.lands({ [file]: 'enabled: true\nblock-routes: true\n' }, 'Block the routes');
  expect((await journey.deploys()).code).toBe(0);
  expect(await seenIn('production')).toEqual(OFF);
  expect(await answerOf(proxyPort, '/agent-conversations/api/start')).toBe(503);
  expect(await besides('srv/production/traefik/flags.yaml')).toContain('PathRegexp');

  // "Investigate and resolve issues": the routes open again, with the team's approval; the flag stays down.
  await journey.repo.branch('open-routes', 'main');
  await journey.repo.commit('Open the routes', {
    at: journey.now,
    files: { [file]: 'enabled: false\n' },
  });
  await journey.agreed('open-routes', 'ana');
  const opened = await journey.merges('open-routes');
  expect((await journey.deploys()).code).toBe(0);
  expect(await besides('srv/production/traefik/flags.yaml')).not.toContain('PathRegexp');
  expect(await seenEverywhere()).toEqual([ON, ON, OFF]);
  const drift = await journey.drifts(
    '--environment',
    ...ENVIRONMENTS,
    '--service',
    AGENT,
    'cursor-runner',
    'traefik',
  );
  expect([drift.code, drift.out.match(/ same$/gm)?.length]).toEqual([0, 9]);

  // `git revert` of that closes them again, at once and without approval: the proxy itself answers, for no agent does.
  await journey.reverts(opened);
  expect((await journey.deploys()).code).toBe(0);
  await journey.pm2.call(['stop', `production-${AGENT}`]);
  expect(await answerOf(proxyPort, '/agent-conversations/api/start')).toBe(503);
  expect(await answerOf(proxyPort, '/elsewhere')).toBe(502);
});
