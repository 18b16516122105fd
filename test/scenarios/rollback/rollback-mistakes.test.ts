// A rollback passes at once, and its report names what the rollback does not reach.
import { expect, test } from '@jest/globals';
import { adopted, flagFile, stateFile } from '#test/support/checkout.ts';
import type { Said } from '#test/support/cli.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';

const FLAG = `description: A search
services:
  web: { WEB_SEARCH: enabled }
  api: { SEARCH: enabled }
`;
const on = 'enabled: true\n';
const off = 'enabled: false\n';

/** What check says of a proposal for a flag that is on for two services. */
async function proposed(repo: Repo, files: Files): Promise<Said> {
  await repo.commit('live', {
    files: { [flagFile('search')]: FLAG, [stateFile('production', 'search')]: on },
  });
  await repo.branch('off');
  await repo.commit('off', { files });
  return flaghoist(repo, 'check', '--base', 'main', '--head', 'off');
}

test('a rollback that misspells one of two services passes and says that the service stays on', async () => {
  await using repo = await adopted();
  const overrides = 'services: { web: { enabled: false }, ap: { enabled: false } }';
  const answer = await proposed(repo, {
    [stateFile('production', 'search')]: `${on}${overrides}\n`,
  });
  expect(answer.code).toBe(0);
  expect(answer.out).toContain('the flag search sends nothing to "ap"');
  expect(answer.out).toContain('[state/unknown-service]');
  expect(answer.out).toContain('these errors do not stop this proposal');
});

test('a rollback beside a state in a misspelled environment names the folder', async () => {
  await using repo = await adopted();
  const answer = await proposed(repo, {
    [stateFile('production', 'search')]: off,
    [stateFile('stagin', 'search')]: off,
  });
  expect(answer.code).toBe(0);
  expect(answer.out).toContain('[state/unknown-environment]');
});

test('a deleted definition that leaves its states names each of them, as validate will', async () => {
  await using repo = await adopted();
  const answer = await proposed(repo, { [flagFile('search')]: null });
  expect(answer.code).toBe(0);
  expect(answer.out).toContain(`${stateFile('production', 'search')}:1:1: the flag search has no`);
});
