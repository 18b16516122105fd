// The accepted state of a commit.
import { expect, test } from '@jest/globals';
import { snapshotIn } from '#app/accepted/accepted-state.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import { createReader } from '#app/load/reader.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { stateFile } from '#test/support/checkout.ts';
import { environment, key, NOW } from '#test/support/nouns.ts';
import type { Files } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const PRODUCTION = environment('production');
const definition = (text: string): string =>
  `description: ${text}\nowner: release\nservices: { web: { CHECKOUT: enabled } }\n`;

test('two commits with the same accepted files have the last readable definition before each of them', async () => {
  await using repo = await aRepository({
    files: {
      'environments/pipeline.yaml':
        'version: 1\nenvironments: [{ name: production }]\nservices: [web]\n',
      'environments/flags/checkout.yaml': definition('first'),
    },
  });
  const accepted = await repo.head();
  const landed = (description: string, states: Files = {}) =>
    repo.commit('a landing', {
      files: { 'environments/flags/checkout.yaml': description, ...states },
    });
  const before = await landed('description: [\n', { [stateFile('production')]: 'enabled: true\n' });
  await landed(definition('second'));
  const after = await landed('description: [\n');
  await using repository = await openRepository(repo.path);
  const loader = { repository, reader: createReader(), root: 'environments' };
  const refusal: Refusal = {
    part: 'state',
    flag: key('checkout'),
    environment: PRODUCTION,
    accepted,
    landing: before,
    since: NOW,
    verdict: 'block',
  };
  const descriptions: (string | undefined)[] = [];
  for (const commit of [before, after]) {
    // oxlint-disable-next-line no-await-in-loop
    const snapshot = await snapshotIn(loader, { commit, refusals: [refusal] }, PRODUCTION);
    descriptions.push(valueOf(filesOf(snapshot, key('checkout')).flag)?.description);
  }
  expect(descriptions).toEqual(['first', 'second']);
});
