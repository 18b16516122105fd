// The bare repository behind the API, which is the remote of checkouts. As on GitHub, a fetch may ask for any commit by
// its id, and for a clone without blobs.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { type CommitFacts, type Content, factsIn, type NewCommit, writeCommit } from './commits.ts';
import { objectStore } from './objects.ts';
import { gitIn, initialise, tryGit } from '../../git.ts';

export type BareRepository = Awaited<ReturnType<typeof bareRepository>>;

/** With `from`: on top of the history of another repository, whose objects it shares. */
export async function bareRepository(folder: string, branch: string, from: string | null = null) {
  await initialise(folder, branch, CONFIG);
  const git = gitIn(folder);
  const store = objectStore(folder);
  const refs = refsIn(folder);
  if (from !== null) await refs.set(`refs/heads/${branch}`, await borrow(folder, from));
  const facts = async (sha: string) => factsIn(sha, await store.read('commit', sha));
  const byId = async (id: string): Promise<string | null> =>
    /^[0-9a-f]{40}$/.test(id) ? ((await facts(id).catch(() => null))?.sha ?? null) : null;

  return {
    folder,
    /** `file://…`, for `git clone` and `git fetch`. */
    url: pathToFileURL(folder).href,
    git,
    /** A ref, or a commit by its id; null when there is no such commit. */
    resolve: (revision: string) =>
      revision.startsWith('refs/') ? refs.get(revision) : byId(revision),
    /** A commit by the name of a branch, or by its id; null when there is no such commit. */
    named: async (name: string) => (await refs.get(`refs/heads/${name}`)) ?? byId(name),
    /** Writes a commit and points these refs at it. */
    commit: async (commit: NewCommit, names: readonly string[]): Promise<string> => {
      const sha = await writeCommit(store, commit);
      await Promise.all(names.map((name) => refs.set(name, sha)));
      return sha;
    },
    setRef: refs.set,
    /** Those below a folder of refs, in order of name. */
    refs: async (prefix: string) => {
      const all = await git(['for-each-ref', '--format=%(refname) %(objectname)', prefix]);
      return all
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split(' '))
        .map(([ref = '', sha = '']) => ({ ref, sha }));
    },
    isAncestor: async (ancestor: string, tip: string): Promise<boolean> =>
      (await tryGit(folder, ['merge-base', '--is-ancestor', ancestor, tip])).code === 0,
    /** The tree of a three-way merge, or null when it conflicts. */
    mergedTree: async (ours: string, theirs: string): Promise<string | null> => {
      const args = ['merge-tree', '--write-tree', '--no-messages', ours, theirs];
      const { code, stdout, stderr } = await tryGit(folder, args);
      if (code > 1) throw new Error(stderr);
      return code === 0 ? stdout.toString().trim() : null;
    },
    /** The entries that turn the files of `from` into those of `to`. */
    difference: async (before: string, after: string): Promise<NonNullable<Content['entries']>> => {
      const how = ['-r', '-z', '--raw', '--no-renames', '--no-abbrev'];
      const parts = (await git(['diff-tree', ...how, before, after])).split('\0');
      return parts.flatMap((part, index) => {
        if (!part.startsWith(':')) return [];
        const [, mode = '', , id = '', letter = ''] = part.split(' ');
        return [{ path: parts[index + 1] ?? '', blob: letter === 'D' ? null : { mode, id } }];
      });
    },
    facts,
    /** Commits in a range, as `git log` takes it; newest first unless reversed. */
    log: async (range: readonly string[]): Promise<readonly CommitFacts[]> => {
      const ids = (await git(['rev-list', ...range])).split('\n').filter((sha) => sha !== '');
      return Promise.all(ids.map(facts));
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

/** Shares the objects of another repository, and gives its HEAD. */
async function borrow(folder: string, from: string): Promise<string> {
  const git = gitIn(from);
  const common = (await git(['rev-parse', '--path-format=absolute', '--git-common-dir'])).trim();
  await mkdir(join(folder, 'objects', 'info'));
  await writeFile(join(folder, 'objects', 'info', 'alternates'), `${join(common, 'objects')}\n`);
  return (await git(['rev-parse', 'HEAD'])).trim();
}

/** Refs as files. They are never packed. */
function refsIn(folder: string) {
  const get = async (ref: string): Promise<string | null> => {
    if (!/^refs\/(?!.*\.\.)/.test(ref)) return null;
    const text = await readFile(join(folder, ref), 'utf8').catch(() => null);
    return text === null ? null : text.trim();
  };
  return {
    get,
    /** Null deletes. */
    set: async (ref: string, sha: string | null): Promise<void> => {
      const file = join(folder, ref);
      if (sha === null) return rm(file, { force: true });
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `${sha}\n`);
    },
  };
}
