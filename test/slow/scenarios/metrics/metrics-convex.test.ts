// The table of the Convex plan by Convex' own command line, against a small server that answers as a deployment would. And
// programs that misbehave: bounded, silent, and without a secret in the report.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { BUNDLE, flaghoist } from '#test/support/cli.ts';
import type { ConvexDeployment } from '#test/support/convex.ts';
import { aConvexDeployment, CONVEX } from '#test/support/convex.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { ourEnvironments, withoutTargets } from '#test/support/world.ts';

const [RETRY, PROMPT] = ['convex/retry-with-backoff', 'convex/prompt-message-id'];
const stateFile = (flag: string | undefined): string => `environments/convex/${flag}.yaml`;
const HOUR = 3600;
const NOW = Math.floor(Date.now() / 1000);
const SECRET = 'a-secret-of-the-job';

const HEALTHY = {
  errorRate: 0.4,
  completionRate: 99.8,
  stuckWorkflows: 0,
  responseTime: 1.2,
  runs: 4000,
};

let deployment: ConvexDeployment;
let repo: Repo;
let base: string;

beforeAll(async () => {
  deployment = await aConvexDeployment(HEALTHY);
  const files = await ourEnvironments();
  repo = await aRepository();
  await repo.commit('Adopt', {
    at: NOW - 60 * HOUR,
    files: {
      ...files,
      'package.json': '{"dependencies":{"convex":"*"}}\n',
      'environments/pipeline.yaml': pipelineHere(String(files['environments/pipeline.yaml'])),
    },
  });
  base = await repo.commit('Enable retry with backoff', {
    at: NOW - 30 * HOUR,
    files: { [stateFile(RETRY)]: 'enabled: true\n' },
  });
  await writeFile(
    join(repo.path, '.git/evidence.json'),
    JSON.stringify({ schemaVersion: 1, body: await ticked() }),
  );
});

afterEach(() => deployment.returns(HEALTHY));

afterAll(async () => {
  await repo?.[Symbol.asyncDispose]();
  await deployment?.[Symbol.asyncDispose]();
});

/** Our pipeline with the command line of this machine, and the variables by which it finds the server. */
function pipelineHere(text: string): string {
  const changes: readonly (readonly [string, string])[] = [
    [
      'run: [npx, convex, run,',
      `run: [${JSON.stringify(process.execPath)}, ${JSON.stringify(CONVEX)}, run,`,
    ],
    ['env: [CONVEX_DEPLOY_KEY]', `env: [${Object.keys(deployment.env).join(', ')}]`],
    // Machines of tests are slow.
    ['limit: 30s', 'limit: 60s'],
  ];
  return changes.reduce((pipeline, [written, used]) => {
    if (!pipeline.includes(written)) throw new Error(`the pipeline has no ${written}`);
    return pipeline.replace(written, used);
  }, withoutTargets(text));
}

/** The checklist "Before Enabling Each Flag". */
async function ticked(): Promise<string> {
  const definition = String((await ourEnvironments())[`environments/flags/${PROMPT}.yaml`]);
  return [...definition.matchAll(/^ +- (.+)$/gm)].map(([, one]) => `- [x] ${one}`).join('\n');
}

/** `flaghoist check` of "Enable prompt message ID". */
async function checks(...more: readonly string[]) {
  const evidence = join(repo.path, '.git/evidence.json');
  const args = ['check', '--base', base, '--evidence', evidence, '--format', 'json', ...more];
  await repo.write({ [stateFile(PROMPT)]: 'enabled: true\n' });
  return flaghoist(
    {
      in: repo,
      cli: BUNDLE,
      env: {
        ...deployment.env,
        FLAGHOIST_SOURCE_VARIABLES: Object.keys(deployment.env).join(','),
        FLAGHOIST_SECRET: SECRET,
      },
    },
    ...args,
  );
}

test('the next flag is enabled while the deployment is well, by `convex run` once for all four metrics', async () => {
  const before = deployment.ran.length;
  const { code, out } = await checks('--run-sources');
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('error-rate in convex is good now (below 1%)'),
  ]);
  expect(deployment.ran.slice(before)).toEqual(['monitoring/dashboard:getSystemHealth']);
});

test.each([
  // "Metric, Target, Alert Threshold": between both it is neither.
  [
    { errorRate: 3, completionRate: 94, stuckWorkflows: 4, responseTime: 11 },
    [
      'error-rate in convex is neither good nor bad now',
      'completion-rate in convex is critical now',
      'stuck-workflows in convex is critical now',
      'response-time in convex is critical now',
    ],
  ],
  [
    { errorRate: 5.1, stuckWorkflows: null },
    [
      'error-rate in convex is critical now',
      'stuck-workflows in convex has no answer: the source has no value',
    ],
  ],
  [{ runs: 3 }, ['error-rate in convex has no answer: its traffic is less than 100']],
])('waits while the deployment says %j', async (own, sentences) => {
  deployment.returns({ ...HEALTHY, ...own });
  const { code, out } = await checks('--run-sources');
  expect(code).toBe(3);
  for (const sentence of sentences) expect(unwrapped(out)).toContain(sentence);
});

/** The report, which has the whole sentences as JSON, without line breaks. */
function unwrapped(out: string): string {
  return out.replaceAll(/\s+/g, ' ');
}

test('no program runs on a clone without --run-sources', async () => {
  const before = deployment.ran.length;
  const { code, out } = await checks();
  expect([code, unwrapped(out)]).toEqual([
    3,
    expect.stringContaining('has no answer: the program of the source is not run on a clone'),
  ]);
  expect(deployment.ran).toHaveLength(before);
});

test.each([
  ['hangs', 'setInterval(() => 0, 1000)', 'the source did not answer within 2 seconds', '2s'],
  [
    'prints a secret and fails',
    'console.error("no access with " + process.env.FLAGHOIST_SECRET); process.exit(1)',
    'the source failed',
  ],
  [
    'prints 100 MB',
    'const x = "x".repeat(1 << 20); for (let i = 0; i < 100; i += 1) process.stdout.write(x)',
    'the answer has more than 1024 KiB',
  ],
  ['ends with 1', 'process.exit(1)', 'the source failed'],
])('T41: a program that %s is silent', async (_what, script, sentence, limit = '60s') => {
  const pipeline = await repo.read('environments/pipeline.yaml');
  const source = /^ {4}convex:.*\n(?: {6}.*\n)*/m;
  const run = JSON.stringify([process.execPath, '-e', script]);
  const misbehaving = `    convex: { kind: command, run: ${run}, env: [FLAGHOIST_SECRET], limit: ${limit} }\n`;
  base = await repo.commit('Another program', {
    at: NOW - 60,
    files: {
      'environments/pipeline.yaml': pipeline.replace(source, misbehaving),
      [stateFile(PROMPT)]: 'enabled: false\n',
    },
  });
  const { code, out, err } = await checks('--run-sources');
  expect([code, unwrapped(out)]).toEqual([
    3,
    expect.stringContaining(`error-rate in convex has no answer: ${sentence}`),
  ]);
  expect(out + err).not.toContain(SECRET);
  expect((out + err).length).toBeLessThan(20_000);
});
