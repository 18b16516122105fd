// What a deployment says while it waits for another process.
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { isoOf } from '#domain/scalars.ts';
import { flaghoist } from '#test/support/cli.ts';
import { environment, service } from '#test/support/nouns.ts';
import { aStage, state } from '#test/app/deploy/stage.ts';

test('A deployment that waits more than two seconds for another process names it, and then deploys the flag', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.repo.head(), { before: null });
  await stage.lands(state('development', 'theme', true));
  const instance = { environment: environment('development'), service: service('web') };
  const holding = { isRollback: true, digest: '', onWait: () => undefined };
  const lock = await stage.withDeployer(({ log }) => log.acquire(instance, holding));
  const at = ['--log', stage.logFile, '--at', isoOf(stage.now)];
  const deploying = flaghoist(stage.repo, 'deploy', ...at);
  await setTimeout(4000);
  await lock.release();
  const said = await deploying;
  expect(said.err).toMatch(`waiting for process ${process.pid}, which deploys the same instance\n`);
  expect([said.code, said.out]).toEqual([0, expect.stringMatching(/^development\/web +applied/m)]);
});
