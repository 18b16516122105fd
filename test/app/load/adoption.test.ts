// What an adoption reads: all files of a repository change, and it may have ten thousand flags.
import { expect, test } from '@jest/globals';

import { loadProposal } from '#app/load/load.ts';
import { createReader } from '#app/load/reader.ts';
import type { Sha } from '#domain/scalars.ts';
import { memoryOf, treeId } from '#test/law/memory.ts';
import { PIPELINE, ROOT } from '#test/law/worlds.ts';
import { NOW } from '#test/support/nouns.ts';

const file = (text: string) => ({ mode: '100644', text });

test('an adoption reads each file of a flag once', async () => {
  const head = new Map([
    ['environments/pipeline.yaml', file(PIPELINE)],
    [
      'environments/flags/checkout.yaml',
      file('description: a\nservices: { api: { A: enabled } }\n'),
    ],
    ['environments/flags/search.yaml', file('description: b\nservices: { api: { B: enabled } }\n')],
    ['environments/production/checkout.yaml', file('enabled: true\n')],
    ['environments/production/search.yaml', file('enabled: false\n')],
  ]);
  const memory = memoryOf(
    new Map([
      ['base', new Map()],
      ['head', head],
    ]),
  );
  const states: string[] = [];
  const repository: typeof memory = {
    ...memory,
    readPaths: (wanted) => {
      states.push(...wanted.map(({ path }) => path).filter((path) => path.includes('production')));
      return memory.readPaths(wanted);
    },
  };
  const compared = { base: treeId('base'), head: treeId('head'), tip: 'base' as Sha, now: NOW };
  const loader = { repository, reader: createReader(), root: ROOT };
  const proposal = await loadProposal(loader, compared);
  expect(proposal.touched).toEqual(['checkout', 'search']);
  expect(states.toSorted()).toEqual([
    'environments/production/checkout.yaml',
    'environments/production/search.yaml',
  ]);
});
