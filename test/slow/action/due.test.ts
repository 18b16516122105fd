// The sweep starts the deployment workflow where a deployment is due that no event has started: what a killed run left, and
// what was refused until its evidence came.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, How, Ran } from '#test/support/ci.ts';
import { aCI, flagFiles, ON, OFF, stateFile } from '#test/support/ci.ts';
import type { Landing } from '#test/support/github/index.ts';
import { NO_COMMIT } from '#test/support/github/landings.ts';

const PIPELINE = `version: 1
teams:
  release: [ana, bartek, carol]
environments:
  - name: development
  - name: staging
    requires: { soak: { in: development, for: 48h } }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
policy:
  approvals: { count: 1, from: [release] }
`;
const READS = {
  contents: 'read',
  issues: 'read',
  pull_requests: 'read',
  statuses: 'read',
} as const;
/** As in `flaghoist-sweep.yml`. */
const SWEEPS = {
  ...READS,
  actions: 'write',
  deployments: 'read',
  pull_requests: 'write',
  statuses: 'write',
} as const;

let ci: CI;
beforeAll(async () => {
  ci = await aCI({
    pipeline: PIPELINE,
    files: {
      ...flagFiles('voice', 'theme'),
      '.github/workflows/redeploy.yml': 'on: { workflow_dispatch: { inputs: { landing: {} } } }\n',
    },
  });
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => {
  ci.github.sets({ runs: [] });
  ci.github.world.dispatches.length = 0;
});

const deploys = (landing: Landing): Promise<Ran> =>
  ci.pushed(landing, {
    token: ci.github.token({ permissions: { ...READS, deployments: 'write' } }),
    inputs: { command: 'deploy' },
  });
const sweeps = (permissions: object = SWEEPS, inputs: How['inputs'] = {}): Promise<Ran> =>
  ci.sweeps({ token: ci.github.token({ permissions }), inputs });
const started = () => ci.github.dispatches().map(({ name, inputs }) => [name, inputs]);

test('Nothing is started where no flag was ever deployed from the log', async () => {
  expect((await sweeps()).exitCode).toBe(0);
  expect(started()).toEqual([]);
  const sha = await ci.github.main();
  await deploys({ sha, before: NO_COMMIT, ref: 'refs/heads/main', by: 'ana', forced: false });
  expect((await sweeps()).exitCode).toBe(0);
  expect(started()).toEqual([]);
});

describe('T74: A landing of a flag that started no deployment', () => {
  test('is deployed by the workflow that the next sweep starts, once', async () => {
    const landing = await ci.github.lands({ [stateFile('theme', 'development')]: ON });
    const ran = await sweeps();
    expect(started()).toEqual([['redeploy.yml', { landing: landing.sha }]]);
    expect(ran.said).toContain(
      'redeploy.yml was started: no deployment has judged the landing yet',
    );
    ci.github.sets({
      runs: [{ path: 'redeploy.yml', head_sha: landing.sha, status: 'waiting' }],
    });
    expect((await sweeps()).said).toContain('redeploy.yml already works on');
    expect(started()).toHaveLength(1);
    ci.github.sets({ runs: [] });
    await deploys(landing);
    await sweeps();
    expect(started()).toHaveLength(1);
  });

  test('is named where the sweep may start no workflow, and the sweep succeeds', async () => {
    const landing = await ci.github.lands({ [stateFile('theme', 'development')]: OFF });
    const ran = await sweeps({ ...SWEEPS, actions: 'read' });
    expect(ran.exitCode).toBe(0);
    expect(ran.said).toMatch(/redeploy.yml was not started, so start it by hand: .*actions: write/);
    const missing = await sweeps(SWEEPS, { redeploy: 'other.yml' });
    expect(missing.said).toContain('other.yml was not started, so start it by hand');
    expect(started()).toEqual([]);
    await sweeps(SWEEPS, { redeploy: 'here' });
    await sweeps(SWEEPS, { 'dry-run': 'true' });
    expect(started()).toEqual([]);
    await deploys(landing);
  });

  test('starts nothing where it touches no flag', async () => {
    await ci.github.lands({ 'src/main.c': 'x\n' });
    await sweeps();
    expect(started()).toEqual([]);
  });
});

test('T51: A refused landing of a flag is deployed once its soak is over, and not before', async () => {
  const up = await ci.github.lands({ [stateFile('voice', 'development')]: ON });
  await ci.pushed(up);
  await deploys(up);
  ci.github.passes('1h');
  const early = await ci.github.lands({ [stateFile('voice', 'staging')]: ON });
  expect((await deploys(early)).exitCode).toBe(1);
  await sweeps();
  expect(started()).toEqual([]);
  ci.github.passes('48h');
  const ran = await sweeps();
  expect(started()).toEqual([['redeploy.yml', { landing: early.sha }]]);
  expect(ran.said).toContain(
    'redeploy.yml was started: the evidence for a refused change has arrived',
  );
  await deploys(early);
  await sweeps();
  expect(started()).toHaveLength(1);
});
