// `soak-clock: deployed` on GitHub: what has landed soaks from its first successful deployment, by GitHub's deployments
// that we wrote ourselves.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CI } from '#test/support/ci.ts';
import { aCI, OFF, PIPELINE, stateFile } from '#test/support/ci.ts';
import { deploying } from '#test/support/deployments.ts';

const DEPLOYED = PIPELINE.replace('version: 1\n', 'version: 1\nsoak-clock: deployed\n').replace(
  'api: {}',
  'api: { deploy: { development: { target: files, folder: deployed } } }',
);
const VALUES = { VOICE: true, VOICE_PERCENT: 100, OTHER: false, OTHER_PERCENT: 0 };
const PAIR = { environment: 'development', service: 'api' };

let ci: CI;
beforeAll(async () => {
  ci = await aCI({ pipeline: DEPLOYED, flags: ['voice', 'other'] });
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});

test('T53: A promotion waits until what landed is deployed by us, and soaks from then on', async () => {
  const { sha } = await ci.lands('voice', 'development');
  const mallory = deploying(ci.github, PAIR, 'mallory[bot]');
  await mallory.begins(sha, VALUES);
  await mallory.ends(sha, VALUES);
  ci.github.passes('48h');
  const pull = await ci.proposes('voice', 'staging', { by: 'dora' });
  await ci.judges(pull);
  expect(ci.shown(pull)).toMatchObject({
    state: 'pending',
    description: expect.stringMatching(
      /^development: api has not been deployed there yet; landed /,
    ),
  });
  expect(await ci.comment(pull)).toContain('api has not been deployed there yet');

  const record = deploying(ci.github, PAIR);
  await record.begins(sha, VALUES);
  await record.ends(sha, VALUES, 'failed', 'no answer');
  await ci.sweeps();
  expect(await ci.comment(pull)).toContain('the last deployment of api failed there');

  ci.github.passes('1h');
  await record.ends(sha, VALUES);
  const run = await ci.judges(pull);
  expect(run.outputs['ready-at']).toBe('2026-11-25T17:00:00Z');
  expect(await ci.comment(pull)).toContain('first successful deployment');
  // Those of a judgement by landings, and one page of the log.
  expect(run.requests.length).toBeLessThanOrEqual(10);
  const about = run.requests.flatMap(({ path }) => (path.includes('/deployments') ? [path] : []));
  expect(about).toHaveLength(1);

  ci.github.reaches('2026-11-25T16:59:59Z');
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
}, 120_000);
