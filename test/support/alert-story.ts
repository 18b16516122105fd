// A breach from its alert to the service that is off, as the docs set it up: pm2, Prometheus with the generated rules,
// Alertmanager, `flaghoist dispatch`, and the workflows of this repository on the local GitHub. Only the past is made up:
// two days cannot be waited for.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instant, isoOf } from '#domain/scalars.ts';
import type { Alertmanager } from './alertmanager.ts';
import { anAlertmanager } from './alertmanager.ts';
import type { CI, How, Ran } from './ci.ts';
import { aCI, flagFile, stateFile } from './ci.ts';
import { BUNDLE as CLI, flaghoist } from './cli.ts';
import { aDispatch } from './dispatch.ts';
import { aFakePrometheus } from './fake-prometheus.ts';
import { BUNDLE as ACTION } from './github/runner/run-action.ts';
import type { Grants } from './github/tokens.ts';
import type { Dispatch, Pull } from './github/world.ts';
import type { Pm2 } from './pm2.ts';
import { aPm2 } from './pm2.ts';
import { answerOf, freePort } from './port.ts';
import type { Prometheus } from './prometheus.ts';
import { aPrometheus, until } from './prometheus.ts';
import { configFor, firing, FOR, isOff, now, pastOf } from './alert-metrics.ts';

export const FLAG = 'outbound-calls';
export const STEP = 'enabled: true\nrollout: 10\n';

/** When each thing was so, in milliseconds since the alert began to fire. */
export interface Legs {
  /** Alertmanager has the alert. */
  readonly alertmanager: number;
  /** Its webhook has reached `flaghoist dispatch`, and GitHub has the event. */
  readonly dispatch: number;
  readonly 'pull request': number;
  readonly merge: number;
  readonly redeploy: number;
  readonly 'probe off': number;
  readonly deployed: number;
  readonly 'metric off': number;
}

export interface Played {
  /** When the alert began to fire, in milliseconds. */
  readonly fired: number;
  readonly legs: Legs;
  readonly watch: Ran;
  readonly deploy: Ran;
  readonly pull: Pull | undefined;
}

export interface AlertStory extends AsyncDisposable {
  readonly ci: CI;
  readonly pm2: Pm2;
  /** What the deploy probe asks. */
  readonly health: () => Promise<number | string>;
  /** The calls fail. Ends when users have the safe value again. */
  readonly breaks: () => Promise<Played>;
  /** A source whose metrics are good, at the clock of GitHub. */
  readonly good: How;
}

const read = (path: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

const definition = `description: Outbound calls on the AI calling platform
services:
  calling-platform: { OUTBOUND_CALLS_ENABLED: enabled, OUTBOUND_CALLS_PERCENTAGE: rollout }
metrics:
  error-rate:
    title: Failed calls
    source: prometheus
    query: >-
      (sum(rate(calls_failed_total{system="new", env="$environment"}[1m])) or vector(0))
      / sum(rate(calls_total{system="new", env="$environment"}[1m]))
    unit: ratio
    good: "< 1%"
    critical: { when: "> 5%", for: 1m }
    delay: 0m
    traffic:
      query: 'sum(increase(calls_total{system="new", env="$environment"}[$window]))'
      at-least: 200
requires: { production: { metrics: { good: [error-rate], for: 48h, in: staging } } }
watch: { for: 24h, then: merge }
`;

const pipelineFor = (binary: readonly string[], port: number): string => `version: 1
environments: [{ name: staging }, { name: production }]
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
services:
  calling-platform:
    deploy:
      production:
        target: pm2
        binary: ${JSON.stringify(binary)}
        ecosystem: ecosystem.config.cjs
        probe: { url: "http://127.0.0.1:${port}/health", within: 20 }
`;

async function filesFor(port: number, isShortened: boolean) {
  const app = { script: './services/calling-platform.cjs', env: { PORT: port } };
  const apps = [{ name: 'calling-platform', ...app }];
  return {
    'ecosystem.config.cjs': `module.exports = ${JSON.stringify({ apps })};\n`,
    'services/calling-platform.cjs': await read('services/calling-platform.cjs'),
    'services/metrics.cjs': await read('services/metrics.cjs'),
    '.github/workflows/redeploy.yml': 'on: { workflow_dispatch: { inputs: { landing: {} } } }\n',
    [flagFile(FLAG)]: isShortened ? definition : definition.replace('    delay: 0m\n', ''),
  };
}

/** The permissions in `flaghoist-watch.yml` and `redeploy.yml`. */
const WATCH: Grants = {
  actions: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'write',
};
const REDEPLOY: Grants = {
  contents: 'read',
  deployments: 'write',
  issues: 'read',
  pull_requests: 'read',
  statuses: 'read',
};

/** Seconds. */
const HOUR = 3600;
const DAY = 24 * HOUR;

/** The paths of the programs. */
interface Programs {
  readonly cli: string;
  readonly action: string;
}

/**
 * Calls have gone to the new system for 10 % of the users, for an hour. By default with the bundle that ships.
 * `isShortened`: the rules are evaluated each second, values count at once, and calls have failed for four minutes.
 */
export async function anAlertStory(
  programs: Programs = { cli: CLI, action: ACTION },
  { isShortened = true }: { readonly isShortened?: boolean } = {},
): Promise<AlertStory> {
  const parts: AsyncDisposable[] = [];
  const close = async (): Promise<void> => {
    for (const part of parts.toReversed()) await part[Symbol.asyncDispose]();
  };
  const uses = <T extends AsyncDisposable>(part: T): T => {
    parts.push(part);
    return part;
  };
  try {
    return { ...(await storyOf(uses, programs, isShortened)), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function storyOf(
  uses: <T extends AsyncDisposable>(part: T) => T,
  { cli, action }: Programs,
  isShortened: boolean,
): Promise<Omit<AlertStory, keyof AsyncDisposable>> {
  const { path: folder } = uses(await aFolder());
  const pm2 = uses(await aPm2());
  const port = await freePort();
  const ci = uses(
    await aCI({
      now: isoOf(instant(now() - 4 * DAY)),
      pipeline: pipelineFor(pm2.binary, port),
      files: await filesFor(port, isShortened),
    }),
  );
  const good = uses(await aFakePrometheus(ci.github.world.clock.http));
  const measuredBy = ({ url }: { readonly url: string }) => ({
    bundle: action,
    env: {
      PM2_HOME: pm2.home,
      FLAGHOIST_LOG_KEY: 'the key of the deploy environment',
      FLAGHOIST_PROMETHEUS_URL: url,
    },
  });
  await climbs(ci, measuredBy(good));
  const dispatch = uses(await aDispatch(ci.github, { cli }));
  const alertmanager = uses(await anAlertmanager(await routesTo(dispatch.address)));
  const rules = join(folder, 'flaghoist.rules.yaml');
  const generated = await rulesOf(ci, cli);
  await writeFile(rules, isShortened ? shortened(generated) : generated);
  const calls = uses(await usersOf(port));
  return {
    ci,
    pm2,
    health: () => answerOf(port, '/health'),
    async breaks() {
      await fetch(`http://127.0.0.1:${port}/behave?failing=0.08`, { method: 'POST' });
      const clock = uses(runningClock(ci));
      const config = configFor(port, rules, alertmanager.address);
      const prometheus = uses(
        await aPrometheus({ config, past: pastOf(port, isShortened ? 240 : 0) }),
      );
      const how = measuredBy(prometheus);
      const fires = isShortened ? FOR.short : FOR.generated;
      const played = await playedFrom({ ci, prometheus, alertmanager, port, how, fires });
      await clock[Symbol.asyncDispose]();
      await calls[Symbol.asyncDispose]();
      return played;
    },
    good: measuredBy(good),
  };
}

/** Staging has it for three days, and for an hour production has it for 10 % of the users. All by the gate. */
async function climbs(ci: CI, how: How): Promise<void> {
  const { github } = ci;
  github.sets({
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    },
  });
  await deploys(ci, await github.main(), how);
  await ci.lands(FLAG, 'staging');
  github.world.clock.reaches(isoOf(instant(now() - HOUR)));
  const pull = await github.proposes('climb', { [stateFile(FLAG, 'production')]: STEP });
  await ci.judges(pull, how);
  const { sha } = await pull.merges();
  await deploys(ci, sha, how);
}

async function deploys(ci: CI, landing: string, how: How): Promise<Ran> {
  const event = await ci.github.event('workflow_dispatch', { inputs: { landing } });
  const token = ci.github.token({ permissions: REDEPLOY });
  const ran = await ci.runs(event, { ...how, token, inputs: { command: 'deploy', landing } });
  if (ran.exitCode !== 0) throw new Error(`the deployment failed:\n${ran.stdout}${ran.stderr}`);
  return ran;
}

/** The configuration in docs/alerts.md. */
async function routesTo(address: string): Promise<string> {
  const [, text = ''] = /```text\n(route:[^]*?)```/.exec(await read('docs/alerts.md')) ?? [];
  return text.replace('http://127.0.0.1:9099', address);
}

async function rulesOf(ci: CI, cli: string): Promise<string> {
  const folder = await ci.github.checkout();
  const args = ['render', '--as', 'prometheus-rules', '--environment', 'production'];
  const { out } = await flaghoist({ in: folder, cli }, ...args);
  return out;
}

/** Evaluated every second, and not every minute. It fires after ten seconds: Prometheus finds Alertmanager in five. */
function shortened(rules: string): string {
  return rules
    .replaceAll('interval: 1m', 'interval: 1s')
    .replaceAll('for: 1m\n', `for: ${FOR.short}s\n`);
}

/** The clock of GitHub is that of this machine. */
function runningClock(ci: CI): AsyncDisposable {
  const { clock } = ci.github.world;
  const tick = (): void => clock.reaches(isoOf(now()));
  tick();
  const timer = setInterval(tick, 200);
  return inTheEnd(() => clearInterval(timer));
}

/** Users who get the new system for 10 %, and call all the time. */
async function usersOf(port: number): Promise<AsyncDisposable> {
  const routeOf = async (user: number): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${port}/route/user-${user}`);
    return response.text();
  };
  const users: number[] = [];
  for (let user = 0; users.length < 10; user += 1) {
    if ((await routeOf(user)) === 'new-system') users.push(user);
  }
  const timer = setInterval(() => {
    // A service that restarts answers none of them.
    for (const user of users) void routeOf(user).catch(() => '');
  }, 200);
  return inTheEnd(() => clearInterval(timer));
}

function inTheEnd(close: () => void): AsyncDisposable {
  return { [Symbol.asyncDispose]: () => Promise.resolve(close()) };
}

async function aFolder() {
  const path = await mkdtemp(join(tmpdir(), 'flaghoist-alerts-'));
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

interface Playing {
  readonly ci: CI;
  readonly prometheus: Prometheus;
  readonly alertmanager: Alertmanager;
  readonly port: number;
  readonly how: How;
  /** Seconds that the rule waits before it fires. */
  readonly fires: number;
}

/** Rules and values as they are by default need minutes. */
const LONG = 5 * 60_000;

/** From the alert on, with the runs that GitHub starts. */
async function playedFrom({
  ci,
  prometheus,
  alertmanager,
  port,
  how,
  fires,
}: Playing): Promise<Played> {
  const { github } = ci;
  const fired = await firing(prometheus, fires);
  const since = async (isSo: () => boolean | Promise<boolean>): Promise<number> => {
    await until(async () => isSo(), LONG);
    return Date.now() - fired;
  };
  const events = (kind: Dispatch['kind']): readonly Dispatch[] =>
    github.dispatches().filter((one) => one.kind === kind);
  const pull = (): Pull | undefined =>
    [...github.world.pulls.values()].find(({ head }) => head.branch.startsWith('flaghoist/'));

  const received = await since(() => alertmanager.has(FLAG));
  const dispatch = await since(() => events('repository').length > 0);
  const watching = watches(ci, events('repository')[0]?.inputs ?? {}, how);
  const opened = await since(() => pull() !== undefined);
  const merge = await since(() => pull()?.merged != null);
  const redeploy = await since(() => events('workflow').length > 0);
  const deploying = deploys(ci, String(events('workflow')[0]?.inputs['landing']), how);
  const probe = await since(async () => (await answerOf(port, '/health')) === 503);
  const deploy = await deploying;
  const deployed = Date.now() - fired;
  const metric = await since(() => isOff(prometheus));
  const watch = await watching;
  return {
    fired,
    watch,
    deploy,
    pull: pull(),
    legs: {
      alertmanager: received,
      dispatch,
      'pull request': opened,
      merge,
      redeploy,
      'probe off': probe,
      deployed,
      'metric off': metric,
    },
  };
}

/** `flaghoist-watch.yml`, started by the event. */
async function watches(ci: CI, payload: Dispatch['inputs'], how: How): Promise<Ran> {
  const event = await ci.github.event('repository_dispatch', { type: 'flaghoist-alert', payload });
  const token = ci.github.token({ permissions: WATCH });
  const cwd = await ci.github.checkout({ depth: 0 });
  return ci.runs(event, { ...how, cwd, token, inputs: { command: 'watch' } });
}
