// Former versions of one file, in real repositories.
import { expect, test } from '@jest/globals';
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

import { opened } from './helpers.ts';

const PATH = 'environments/flags/search.yaml';

/** The newest version that says something good. */
async function newest(repo: Repo, tip: Sha): Promise<Finding<string | null>> {
  await using repository = await opened(repo);
  return await repository.firstVersion(tip, PATH, async ({ id }) => {
    const text = Buffer.from((await repository.readBlobs([id])).get(id) ?? []).toString();
    return text.startsWith('good') ? text : null;
  });
}

/** One commit for each text; null deletes the file. */
async function after(...texts: readonly (string | null)[]): Promise<Repo> {
  const repo = await aRepository();
  for (const text of texts) {
    await repo.commit('A landing', { files: { [PATH]: text, 'README.md': `${String(text)}\n` } });
  }
  return repo;
}

test.each<[string, readonly (string | null)[], string | null]>([
  ['it can be read', ['good 1', 'good 2'], 'good 2'],
  ['it was broken once', ['good 1', 'good 2', 'bad'], 'good 2'],
  ['it was broken twice', ['good 1', 'bad 1', 'bad 2'], 'good 1'],
  ['it was never readable', ['bad 1', 'bad 2'], null],
  ['it was deleted before it came back broken', ['good 1', null, 'bad'], null],
  ['it came back before it was broken', ['good 1', null, 'good 2', 'bad'], 'good 2'],
  ['it is not there', ['good 1', null], null],
])('the newest readable version of a file, where %s', async (_title, texts, version) => {
  await using repo = await after(...texts);
  expect(await newest(repo, await repo.head())).toEqual(known(version));
});

test.each<[string, readonly (string | null)[], string | null]>([
  ['behind the cut', ['good 1', 'bad 1', 'bad 2'], 'good 1'],
  ['nowhere, since the file was deleted', ['good 1', null, 'bad 1', 'bad 2'], null],
])(
  'a shallow clone is deepened where the newest readable version is %s',
  async (_title, texts, version) => {
    await using repo = await after(...texts);
    await using clone = await repo.clone({ depth: 1 });
    expect(await newest(clone, await clone.head())).toEqual(known(version));
  },
);
