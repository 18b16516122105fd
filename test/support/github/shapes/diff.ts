// The files that a pull request changes. Without patches: whoever wants to know reads Git.
import type { components } from '@octokit/openapi-types';

import type { Pull } from '../world/pull.ts';
import type { World } from '../world/world.ts';
import { apiOf, pageOf, type Urls } from './urls.ts';

const STATUS: Readonly<Record<string, components['schemas']['diff-entry']['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  T: 'changed',
};

export async function diffEntries(
  world: World,
  urls: Urls,
  pull: Pull,
): Promise<readonly components['schemas']['diff-entry'][]> {
  const range = `${pull.baseSha}...${pull.head.sha}`;
  const output = await world.git.git([
    'diff',
    '--raw',
    '--numstat',
    '-z',
    '--no-abbrev',
    '--no-renames',
    range,
  ]);
  const parts = output.split('\0').filter((part) => part !== '');
  const counts = new Map(
    parts
      .filter((part) => /^[\d-]+\t[\d-]+\t/.test(part))
      .map((part) => part.split('\t'))
      .map(([added, removed, path]) => [
        path ?? '',
        [Number(added) || 0, Number(removed) || 0] as const,
      ]),
  );
  return parts.flatMap((part, index) => {
    if (!part.startsWith(':')) return [];
    const [, , , id = '', letter = ''] = part.split(' ');
    const filename = parts[index + 1] ?? '';
    const [additions, deletions] = counts.get(filename) ?? [0, 0];
    const encoded = encodeURIComponent(filename);
    return [
      {
        sha: /^0+$/.test(id) ? null : id,
        filename,
        status: STATUS[letter] ?? 'modified',
        additions,
        deletions,
        changes: additions + deletions,
        blob_url: pageOf(urls, `/blob/${pull.head.sha}/${encoded}`),
        raw_url: pageOf(urls, `/raw/${pull.head.sha}/${encoded}`),
        contents_url: apiOf(urls, `/contents/${encoded}?ref=${pull.head.sha}`),
      },
    ];
  });
}
