// Fetches objects that a partial clone lacks, many with one request. Git itself would need a round trip for each.
import type { Sha } from '#domain/scalars.ts';
import type { Git } from './git.ts';

/**
 * Fetches contents of files, and trees with the folders below them. Where none is missing there is no request. A failure is
 * ignored: Git tries again when an object is read, and that failure names the missing one.
 */
export async function fetchObjects(git: Git, ids: readonly string[]): Promise<void> {
  const remote = await git.promisor();
  if (remote === null) return;
  await git.run(
    [
      '-c',
      'fetch.negotiationAlgorithm=noop',
      'fetch',
      '--filter=blob:none',
      '--no-tags',
      '--no-write-fetch-head',
      '--no-auto-maintenance',
      '--recurse-submodules=no',
      '--stdin',
      remote,
    ],
    { input: lines(ids), patience: 120 },
  );
}

/** The commits whose trees are compared. */
export type ComparedCommits =
  | {
      readonly kind: 'line';
      readonly tip: Sha;
      /** Landings, with the one before the last one that is compared; null: all. */
      readonly most: number | null;
    }
  | { readonly kind: 'commits'; readonly commits: readonly string[] };

/** Fetches the trees that a clone with `--filter=tree:0` lacks, before Git compares the trees of a history. */
export async function fetchTrees(git: Git, compared: ComparedCommits): Promise<void> {
  if (!(await git.isPartial()) || !(await git.remotes()).isTreeless) return;
  const trees = await missingTrees(git, compared);
  if (trees.length > 0) await fetchObjects(git, trees);
}

async function missingTrees(git: Git, compared: ComparedCommits): Promise<readonly string[]> {
  const { range, input } = rangeOf(compared);
  // Git marks missing objects, and fetches none of them.
  const listing = ['--objects', '--no-object-names', '--missing=print', '--filter=blob:none'];
  const ran = await git.run(['rev-list', ...listing, ...range], { input });
  const listed = ran.code === 0 ? ran.out.toString('latin1').split('\n') : [];
  return listed.flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : []));
}

function rangeOf(compared: ComparedCommits): {
  readonly range: readonly string[];
  readonly input: string;
} {
  switch (compared.kind) {
    case 'commits':
      return { range: ['--no-walk', '--stdin'], input: lines(compared.commits) };
    case 'line': {
      const { tip, most } = compared;
      const count = most === null ? [] : [`--max-count=${most}`];
      return { range: ['--first-parent', ...count, tip, '--'], input: '' };
    }
  }
}

function lines(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join('');
}
