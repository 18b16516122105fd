// Resolves a name to a commit. Input of the user never gets onto Git's command line here.
import { trouble } from './troubles.ts';
import type { TreeId } from '#app/ports.ts';
import type { Instant, Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { nulEnded } from './git.ts';
import type { Git } from './git.ts';
import { cutsOf } from './shallow.ts';

export async function resolve(git: Git, revision: string): Promise<Sha | null> {
  return (await peel(git, revision, 'commit')) as Sha | null;
}

/** References by their whole names, in one call; null where there is none. */
export async function resolveAll(git: Git, refs: readonly string[]): Promise<(Sha | null)[]> {
  return (await peelAll(git, refs, 'commit')) as (Sha | null)[];
}

/** The tree of a commit. */
export async function treeOf(git: Git, commit: Sha): Promise<TreeId> {
  const tree = await peel(git, commit, 'tree');
  return (tree ?? commit) as TreeId;
}

interface CommitHeader {
  readonly tree: TreeId;
  /** As the commit names them, also where a shallow clone does not have them. */
  readonly parents: readonly Sha[];
  /** The time of its committer; null where it names none. */
  readonly at: Instant | null;
}

export async function readCommit(git: Git, commit: Sha): Promise<CommitHeader> {
  const [object] = await git.objects.ask('contents', [commit]);
  return headerOf(object?.bytes, commit);
}

/** `bytes`: left out where there is no such commit. */
function headerOf(bytes: Buffer | undefined, commit: Sha): CommitHeader {
  // Further lines of a header, such as a signature, begin with a space.
  const [header = ''] = bytes?.toString('latin1').split('\n\n', 1) ?? [];
  const [, tree = commit] = /^tree ([0-9a-f]+)$/m.exec(header) ?? [];
  const parents = Array.from(header.matchAll(/^parent ([0-9a-f]+)$/gm), ([, id = '']) => id as Sha);
  const [, seconds] = /^committer .*> (\d+) /m.exec(header) ?? [];
  const at = seconds === undefined ? null : instant(Number(seconds));
  return { tree: tree as TreeId, parents, at };
}

/**
 * The parents of each commit, without a process of Git; null where a commit is missing, and in a shallow clone, which ends
 * before some parents.
 */
export async function parentsOf(
  git: Git,
  commits: readonly Sha[],
): Promise<readonly (readonly Sha[])[] | null> {
  if ((await cutsOf(git)).size > 0) return null;
  const objects = await git.objects.ask('contents', commits);
  if (objects.some((object) => object?.type !== 'commit')) return null;
  return commits.map((commit, at) => headerOf(objects[at]?.bytes, commit).parents);
}

type Peeled = 'commit' | 'tree';

/** Names that are known to be harmless. */
async function peelAll(
  git: Git,
  names: readonly string[],
  type: Peeled,
): Promise<(string | null)[]> {
  const objects = await git.objects.ask(
    'info',
    names.map((name) => peeled(name, type)),
  );
  return objects.map((object) => (object?.type === type ? object.id : null));
}

function peeled(name: string, type: Peeled): string {
  return `${name}^{${type}}`;
}

async function peel(git: Git, revision: string, type: Peeled): Promise<string | null> {
  if (revision === '' || revision.startsWith('-') || revision.includes('\0')) return null;
  if (PLAIN.test(revision)) {
    const commits = await peelAll(git, [...branchesOf(revision), revision], type);
    return commits.find((commit) => commit !== null) ?? null;
  }
  const [, child] = PARENT.exec(revision) ?? [];
  const [parents] = (child === undefined ? null : await parentsOf(git, [child as Sha])) ?? [];
  const [parent] = parents ?? [];
  if (parent !== undefined) return (await peelAll(git, [parent], type))[0] ?? null;
  return peelAlone(git, revision, type);
}

/** Names of references, and ids. Others can end Git, or depend on where a shallow clone ends, which Git notes at its start. */
const PLAIN = /^[\w./-]+$/;

/**
 * The branches that a name may mean. Git itself would take a tag of that name first, then a local branch. A fetch brings
 * tags along, and more people may push a tag `origin/main` than the branch. A local branch `origin/main` is an accident.
 */
function branchesOf(name: string): readonly string[] {
  const isWhole = /^(?:refs\/|[0-9a-f]{40,64}$|[A-Z_]+$)/.test(name);
  return isWhole ? [] : [`refs/remotes/${name}`, `refs/heads/${name}`];
}

/** The first parent of a commit. */
const PARENT = /^([0-9a-f]{40}|[0-9a-f]{64})\^$/;

async function peelAlone(git: Git, revision: string, type: Peeled): Promise<string | null> {
  // After `:/` all of it is a text to search for.
  const name = revision.startsWith(':/') ? revision : peeled(revision, type);
  const ran = await git.run(['cat-file', '--batch-check', '-z'], { input: nulEnded([name]) });
  // `HEAD@{99}`, where the log is shorter than that.
  if (ran.err.startsWith('fatal: log for ')) return null;
  if (ran.code !== 0) throw trouble(ran);
  const [, id] = new RegExp(`^([0-9a-f]{40,64}) ${type} \\d+\n$`).exec(ran.out.toString()) ?? [];
  return id ?? null;
}
