// A clone without trees (`--filter=tree:0`): what a question compares is fetched together, not one landing at a time.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Repository } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { Bulk, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

import { opened } from './helpers.ts';

const LANDINGS = 40;
const START = Date.parse('2026-03-01T09:00:00Z') / 1000;
const SINCE = instant(START);
const FLAG = 'environments/staging/calls.yaml';
const PIPELINE = 'environments/pipeline.yaml';

const landing = (at: number): Bulk => ({
  at: START + at * 3600,
  files: {
    [FLAG]: `enabled: ${at % 2 === 0}\n`,
    ...(at === 0 ? { [PIPELINE]: 'version: 1\n' } : {}),
  },
});

/** Each fetch of missing objects adds a pack. */
async function packsOf(repo: Repo): Promise<number> {
  const files = await readdir(join(repo.path, '.git/objects/pack'));
  return files.filter((name) => name.endsWith('.pack')).length;
}

type Question = (git: Repository, tip: Sha) => Promise<unknown>;

test.each<[string, Question]>([
  ['which landings changed a flag', (git, tip) => git.walk(tip, SINCE, new Set([FLAG]))],
  ['when the pipeline landed', (git, tip) => git.lastLandings(tip, [PIPELINE], 1)],
  ['whether a flag was deleted', (git, tip) => git.wasDeleted(tip, PIPELINE)],
  ['which files were replaced', (git, tip) => git.replacedSince(tip, SINCE, 'environments')],
])('a clone without trees fetches those of a history at once to tell %s', async (_title, ask) => {
  await using repo = await aRepository();
  await repo.history(Array.from({ length: LANDINGS }, (_, at) => landing(at)));
  const tip = await repo.head();
  await using whole = await opened(repo);
  await using clone = await repo.clone({ treeless: true });
  const before = await packsOf(clone);
  await using git = await opened(clone);
  expect(await ask(git, tip)).toEqual(await ask(whole, tip));
  expect((await packsOf(clone)) - before).toBe(1);
  // What is here is not fetched again.
  await ask(git, tip);
  expect((await packsOf(clone)) - before).toBe(1);
});
