// A promotion soaks only after its deployment. On GitHub, our own deployments are the proof.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CI } from '#test/support/ci.ts';
import { aCI, OFF, PIPELINE, stateFile } from '#test/support/ci.ts';
import { deploying } from '#test/support/deployments.ts';

const DEPLOYED = PIPELINE.replace(
  'api: {}',
  'api: { deploy: { development: { target: files, folder: deployed } } }',
);
const VALUES = { VOICE: true, VOICE_PERCENT: 100, OTHER: false, OTHER_PERCENT: 0 };
const NOTHING = { ...VALUES, VOICE: false };
const INSTANCE = { environment: 'development', service: 'api' };

let ci: CI;
beforeAll(async () => {
  ci = await aCI({ pipeline: DEPLOYED, flags: ['voice', 'other'] });
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});

test('T52, T53: A promotion waits until what landed is deployed by us, and soaks from then on', async () => {
  const log = deploying(ci.github, INSTANCE);
  const adopted = await ci.github.main();
  await log.begins(adopted, NOTHING);
  await log.ends(adopted, NOTHING);
  ci.github.passes('1m');
  const { sha } = await ci.lands('voice', 'development');
  const mallory = deploying(ci.github, INSTANCE, 'mallory[bot]');
  await mallory.begins(sha, VALUES);
  await mallory.ends(sha, VALUES);
  ci.github.passes('48h');
  const pull = await ci.proposes('voice', 'staging', { by: 'dora' });
  await ci.judges(pull);
  expect(ci.shown(pull)).toMatchObject({
    state: 'pending',
    description: expect.stringMatching(
      /^the values have landed in development, but the last deployment of api sends other or lower values \(/,
    ),
  });
  expect(await ci.comment(pull)).toContain(
    'the last deployment of api sends other or lower values',
  );

  await log.begins(sha, VALUES);
  await log.ends(sha, VALUES, 'failed', 'no answer');
  await ci.sweeps();
  expect(await ci.comment(pull)).toContain('the last deployment of api failed (');

  ci.github.passes('1h');
  await log.ends(sha, VALUES);
  const run = await ci.judges(pull);
  expect(run.outputs['ready-at']).toBe('2026-11-25T17:01:00Z');
  expect(await ci.comment(pull)).toContain('first successful deployment');
  // Those of a judgement by landings, and one page of the log.
  expect(run.requests.length).toBeLessThanOrEqual(10);
  const about = run.requests.flatMap(({ path }) => (path.includes('/deployments') ? [path] : []));
  expect(about).toHaveLength(1);

  ci.github.reaches('2026-11-25T17:00:59Z');
  const quiet = { comment: 'false' };
  await ci.sweeps({ inputs: quiet });
  expect(ci.shown(pull)?.state).toBe('pending');
  ci.github.passes('1s');
  const without = { contents: 'read', issues: 'read', pull_requests: 'write' } as const;
  const token = ci.github.token({ permissions: { ...without, statuses: 'write' } });
  const blind = await ci.judges(pull, { token, inputs: quiet });
  expect(blind.said).toContain('add "deployments: read" to permissions: of the job');
  expect(ci.shown(pull)?.state).toBe('pending');
  await ci.sweeps({ inputs: quiet });
  expect(ci.shown(pull)?.state).toBe('success');
  const group = await ci.github.mergeGroup([pull]);
  await ci.groups(group);
  expect(ci.github.statuses(group.sha)[0]?.state).toBe('success');

  const down = await ci.github.proposes('down', { [stateFile('voice', 'development')]: OFF });
  const rollback = await ci.judges(down);
  expect([ci.shown(down)?.state, rollback.requests.length]).toEqual(['success', 2]);
});

test('T52: On GitHub a log in a file is not read: landings count, and each report says so', async () => {
  await using other = await aCI({
    pipeline: DEPLOYED.replace('version: 1\n', 'version: 1\ndeployments: { log: file }\n'),
    flags: ['voice'],
  });
  const log = deploying(other.github, INSTANCE);
  const adopted = await other.github.main();
  await log.begins(adopted, NOTHING);
  await log.ends(adopted, NOTHING);
  other.github.passes('1m');
  await other.lands('voice', 'development');
  other.github.passes('48h');
  const pull = await other.proposes('voice', 'staging', { by: 'dora' });
  const run = await other.judges(pull);
  expect(other.shown(pull)?.state).toBe('success');
  expect(run.requests.filter(({ path }) => path.includes('/deployments'))).toEqual([]);
  expect(await other.comment(pull)).toContain('and refused landings are unknown');
});

test('T52: Before the log has an entry landings count, also for who deploys nothing yet', async () => {
  await using other = await aCI({ pipeline: DEPLOYED, flags: ['voice'] });
  const { sha } = await other.lands('voice', 'development');
  other.github.passes('48h');
  const pull = await other.proposes('voice', 'staging', { by: 'dora' });
  await other.judges(pull);
  expect(other.shown(pull)?.state).toBe('success');

  // Values that were live when the log began keep their soak.
  const log = deploying(other.github, { environment: 'development', service: 'web' });
  await log.begins(sha, { WEB: true });
  await log.ends(sha, { WEB: true });
  await other.judges(pull);
  expect(other.shown(pull)?.state).toBe('success');
  expect(await other.comment(pull)).toContain('api had the values before the deployment log began');
});

test('The login that the pipeline names writes the log, and a former one wrote it until then', async () => {
  const until = '2026-11-25T00:00:00Z';
  await using other = await aCI({
    pipeline: DEPLOYED.replace(
      'version: 1\n',
      `version: 1\ndeployments: { identity: "new[bot]", former: [{ name: "old[bot]", until: ${until} }] }\n`,
    ),
    flags: ['voice'],
  });
  const [old, writing] = ['old[bot]', 'new[bot]'].map((name) =>
    deploying(other.github, INSTANCE, name),
  );
  const adopted = await other.github.main();
  await old?.begins(adopted, NOTHING);
  await old?.ends(adopted, NOTHING);
  other.github.passes('1m');
  const { sha } = await other.lands('voice', 'development');
  other.github.reaches('2026-11-25T00:00:01Z');
  // Too late for the old one, and the identity of the check is another one.
  await old?.begins(sha, VALUES);
  await old?.ends(sha, VALUES);
  const foreign = deploying(other.github, INSTANCE);
  await foreign.begins(sha, VALUES);
  await foreign.ends(sha, VALUES);
  other.github.passes('3d');
  const pull = await other.proposes('voice', 'staging', { by: 'dora' });
  await other.judges(pull);
  expect(other.shown(pull)?.state).toBe('pending');
  await writing?.begins(sha, VALUES);
  await writing?.ends(sha, VALUES);
  other.github.passes('48h');
  await other.judges(pull);
  expect(other.shown(pull)?.state).toBe('success');
});
