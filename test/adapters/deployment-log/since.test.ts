// The entries of the last week: what is too much for one run is said.
import { expect, test } from '@jest/globals';
import { entriesSince } from '#adapters/deployment-log/since.ts';
import { instant } from '#domain/scalars.ts';
import { deploying, quickClient } from '#test/support/deployments.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { LOG_IDENTITY } from '#test/support/log.ts';

test('More than a thousand deployments of flags since then are cut, and the answer says so', async () => {
  await using github = await aGitHub();
  const tip = await github.main();
  const writing = deploying(github, { environment: 'production', service: 'api' });
  await writing.begins(tip, { CALLS: true });
  await writing.ends(tip, { CALLS: true });
  const client = quickClient(github);
  const read = () =>
    entriesSince(client, { root: 'environments', identity: LOG_IDENTITY }, instant(0));
  expect(await read()).toMatchObject({ kind: 'known', value: { isCut: false } });
  const newest = github.deployments().at(-1);
  if (newest === undefined) throw new Error('there is none');
  for (let copy = 0; copy < 1000; copy += 1) {
    const id = github.world.nextId();
    github.world.deployments.set(id, { ...newest, id });
  }
  expect(await read()).toMatchObject({ kind: 'known', value: { isCut: true } });
});
