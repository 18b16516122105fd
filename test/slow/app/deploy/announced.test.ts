// The time that a run announces on a log of several machines: until then it may write, and then it never does.
import { expect, test } from '@jest/globals';
import { NO_LOCK } from '#app/deploy-ports.ts';
import type { Files } from '#test/support/repo.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';

/** On several machines. A minute goes by with each look at the log. */
async function remote(deploy: string): Promise<Stage> {
  const files: Files = {
    ...FILES,
    'environments/pipeline.yaml': `version: 1
environments: [{ name: development }]
services:
  api: { deploy: { "*": ${deploy} } }
  web: {}
  worker: {}
`,
    ...state('development', 'checkout', true),
  };
  const stage = await aStage(files);
  stage.spoils = (log) => ({
    ...log,
    isRemote: true,
    acquire: () => Promise.resolve(NO_LOCK),
    read: (environments) => {
      stage.passes('1m');
      return log.read(environments);
    },
  });
  return stage;
}

async function announcedBy(stage: Stage): Promise<readonly number[]> {
  return (await stage.entries()).flatMap((entry) =>
    entry.kind === 'started' ? [entry.limit] : [],
  );
}

const COMMAND = '{ target: command, run: ["true"], limit: 600 }';

test('A rollback that waits for an older write announces its own two writes and the wait', async () => {
  await using stage = await remote(COMMAND);
  await stage.deploys(await stage.repo.head(), { before: null });
  await stage.lands(state('development', 'checkout', true));
  // Another machine has begun to write, and was killed.
  await stage.withDeployer(async ({ log, now }) => {
    const [started] = await stage.entries();
    if (started?.kind !== 'started') throw new Error('nothing was announced');
    const instances = started.instances.map((sent) => ({ ...sent, digest: 'other' }));
    await log.append({ ...started, run: 'killed', at: now(), instances, limit: 900 });
  });
  const off = await stage.lands(state('development', 'checkout', false));
  await stage.deploys(off);
  const [, , announced] = await announcedBy(stage);
  expect(announced).toBeGreaterThanOrEqual(600 + 600 + 600);
});

test.each([
  ['its limit is for one program of several', '{ target: pm2, limit: 20, binary: ["false"] }', 300],
  ['its limit is for all of it', '{ target: command, run: ["true"], limit: 20 }', 20],
  ['it says nothing', '{ target: files, folder: deployed }', 300],
])('A target is given the time that all of its work takes: %s', async (_title, deploy, limit) => {
  await using stage = await remote(deploy);
  await stage.deploys(await stage.repo.head(), { before: null });
  await stage.deploys(await stage.lands(state('development', 'search', true)));
  const [first] = await announcedBy(stage);
  expect(first).toBe(limit);
});
