// The files that differ between two trees, as entries for a new commit.
import type { Entry } from './commits.ts';
import type { BareRepository } from './repository.ts';

/** The entries that turn the files of `from` into those of `to`. */
export async function entriesOf(
  git: BareRepository,
  from: string,
  to: string,
): Promise<readonly Entry[]> {
  const raw = await git.git([
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    '--no-renames',
    '--no-abbrev',
    from,
    to,
  ]);
  const parts = raw.split('\0').filter((part) => part !== '');
  return parts.flatMap((part, index) => {
    if (!part.startsWith(':')) return [];
    const [, mode = '', , id = '', letter = ''] = part.split(' ');
    return [{ path: parts[index + 1] ?? '', blob: letter === 'D' ? null : { mode, id } }];
  });
}
