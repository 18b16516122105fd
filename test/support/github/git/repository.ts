// The bare repository behind the API, which is the remote of checkouts. As on GitHub, a fetch may ask for any commit by
// its id, and for a clone without blobs.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { type NewCommit, writeCommit } from './commits.ts';
import { type CommitFacts, factsIn } from './facts.ts';
import { objectStore } from './objects.ts';
import { type Ref, type Refs, refsIn } from './refs.ts';
import { type Git, gitIn, tryGit } from './run.ts';

export interface BareRepository {
  readonly folder: string;
  /** `file://…`, for `git clone` and `git fetch`. */
  readonly url: string;
  readonly git: Git;
  /** A branch, any other ref, or an id; null when there is no such commit. */
  readonly resolve: (revision: string) => Promise<string | null>;
  /** Writes a commit and points these refs at it. */
  readonly commit: (commit: NewCommit, refs: readonly string[]) => Promise<string>;
  readonly setRef: (ref: string, sha: string | null) => Promise<void>;
  readonly refs: (prefix: string) => Promise<readonly Ref[]>;
  readonly isAncestor: (ancestor: string, tip: string) => Promise<boolean>;
  /** The tree of a three-way merge, or null when it conflicts. */
  readonly mergedTree: (ours: string, theirs: string) => Promise<string | null>;
  readonly facts: (sha: string) => Promise<CommitFacts>;
  /** Commits in a range, as `git log` takes it; newest first unless reversed. */
  readonly log: (range: readonly string[]) => Promise<readonly CommitFacts[]>;
}

/** With `from`: on top of the history of another repository, whose objects it shares. */
export async function bareRepository(
  folder: string,
  branch: string,
  from: string | null = null,
): Promise<BareRepository> {
  await layOut(folder, branch);
  const git = gitIn(folder);
  const store = objectStore(folder);
  const refs = refsIn(folder);
  if (from !== null) await borrow(folder, from, refs, `refs/heads/${branch}`);
  const facts = async (sha: string): Promise<CommitFacts> =>
    factsIn(sha, await store.read('commit', sha));
  return {
    folder,
    url: pathToFileURL(folder).href,
    git,
    resolve: async (revision) => {
      if (revision.startsWith('refs/')) return refs.get(revision);
      if (!/^[0-9a-f]{7,40}$/.test(revision)) return null;
      if (revision.length === 40)
        return facts(revision).then(
          ({ sha }) => sha,
          () => null,
        );
      const found = await tryGit(folder, [
        'rev-parse',
        '--verify',
        '--quiet',
        `${revision}^{commit}`,
      ]);
      return found.code === 0 ? found.stdout.trim() : null;
    },
    commit: async (commit, names) => {
      const sha = await writeCommit(store, commit);
      await Promise.all(names.map((name) => refs.set(name, sha)));
      return sha;
    },
    setRef: refs.set,
    refs: refs.below,
    isAncestor: async (ancestor, tip) =>
      (await tryGit(folder, ['merge-base', '--is-ancestor', ancestor, tip])).code === 0,
    mergedTree: async (ours, theirs) => {
      const merged = await tryGit(folder, [
        'merge-tree',
        '--write-tree',
        '--no-messages',
        ours,
        theirs,
      ]);
      if (merged.code > 1) throw new Error(merged.stderr);
      return merged.code === 0 ? merged.stdout.trim() : null;
    },
    facts,
    log: async (range) => {
      const output = await git(['rev-list', ...range]);
      return Promise.all(
        output
          .split('\n')
          .filter((sha) => sha !== '')
          .map(facts),
      );
    },
  };
}

const CONFIG = `[core]
  repositoryformatversion = 0
  bare = true
  fsync = none
[gc]
  auto = 0
[uploadpack]
  allowAnySHA1InWant = true
  allowFilter = true
`;

/** Writes the files of `git init --bare` and of four calls of `git config`. */
async function layOut(folder: string, branch: string): Promise<void> {
  await mkdir(join(folder, 'objects'));
  await mkdir(join(folder, 'refs'));
  await writeFile(join(folder, 'config'), CONFIG);
  await writeFile(join(folder, 'HEAD'), `ref: refs/heads/${branch}\n`);
}

async function borrow(folder: string, from: string, refs: Refs, branch: string): Promise<void> {
  const git = gitIn(from);
  const common = (await git(['rev-parse', '--path-format=absolute', '--git-common-dir'])).trim();
  await mkdir(join(folder, 'objects', 'info'));
  await writeFile(join(folder, 'objects', 'info', 'alternates'), `${join(common, 'objects')}\n`);
  await refs.set(branch, (await git(['rev-parse', 'HEAD'])).trim());
}
