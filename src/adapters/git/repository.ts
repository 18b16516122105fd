// The port to a Git repository, put together from the parts of this folder.
import { dirname, resolve as place } from 'node:path';
import type { DefaultBranch, Repository, TreeId } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { landedAfter } from './ahead.ts';
import { commitOnBranch } from './branch.ts';
import { useToken } from './credentials.ts';
import { composed } from './composed.ts';
import { defaultBranch } from './default-branch.ts';
import {
  fetchCommit,
  fetchingMissing,
  fetchProposals,
  fetchTip,
  firstParents,
  queuedGroups,
  remoteTip,
} from './fetch.ts';
import { checkedOut, followed, push, pushedBranch, remoteUrl } from './push.ts';
import {
  branchPoint,
  committedAt,
  hasChangesOf,
  isAncestor,
  landedWith,
  merge,
  mergeCommit,
} from './merge.ts';
import { readBlobs, readPaths } from './objects.ts';
import type { Git } from './git.ts';
import { authorships } from './authors.ts';
import { land } from './land.ts';
import { beginLine } from './line.ts';
import { openGit } from './opening.ts';
import { firstVersion, wasDeleted, lastLandings, replacedSince } from './past.ts';
import { seenTips } from './reflog.ts';
import { readCommit, resolve } from './revisions.ts';
import { beginSearch, diff, emptyTree, foldersIn, list, search, writeTrees } from './trees.ts';
import { updates } from './updates.ts';
import { changesBelow, examine, walk } from './walk.ts';
import { workingTree } from './working-tree.ts';

export interface OpenRepository extends Repository, AsyncDisposable {
  /** Lets Git in at this server, where the clone has no credentials of its own for it. */
  useToken(server: string, token: string): Promise<void>;
}

/** What a command asks first. */
export interface FirstQuestions {
  /** Null: the default branch. */
  readonly base: string | null;
  /** What is merged onto it; null: nothing. */
  readonly head: string | null;
  /** The folder of the pipeline. */
  readonly root: string;
  /** The landings that it usually needs: of so many days before the tip, and at most so many; null: none are asked for. */
  readonly window: { readonly days: number; readonly most: number } | null;
  /** Flags by whose names the definitions are searched; empty: they are not. */
  readonly flags: readonly string[];
  /** Whether the search is also for the variables of these flags. */
  readonly withVariables: boolean;
}

const begun = new Map<string, OpenRepository>();

/** Starts to answer what a command asks first. The next `openRepository` of this directory has the answers, also failures. */
export async function beginAnswers(
  directory: string,
  { base, head, root, window, flags, withVariables }: FirstQuestions,
): Promise<void> {
  const git = await openGit(directory).catch(() => null);
  if (git === null) return;
  const opened = repositoryOn(git);
  const branch = base === null ? opened.defaultBranch() : null;
  branch?.catch(() => undefined);
  begun.set(place(directory), branch === null ? opened : withBranch(opened, branch));
  const ref = base ?? (await branch?.then(refOf, () => null)) ?? null;
  const commitOf = async (name: string | null): Promise<Sha | null> =>
    name === null ? null : opened.resolve(name).catch(() => null);
  const [from, to] = await Promise.all([commitOf(ref), commitOf(head)]);
  if (from !== null && to !== null) opened.merge(from, to).catch(() => undefined);
  if (from === null) return;
  // The search takes longest, so it starts first.
  if (flags.length > 0) await beginNames(git, from, `${root}/flags`, { flags, withVariables });
  if (window === null) return;
  const tip = await readCommit(git, from).catch(() => null);
  const since = tip?.at == null ? null : instant(Math.max(0, tip.at - window.days * DAY));
  await beginLine(git, from, root, { since, most: window.most });
}

const DAY = 86_400;

async function beginNames(
  git: Git,
  from: Sha,
  folder: string,
  { flags, withVariables }: Pick<FirstQuestions, 'flags' | 'withVariables'>,
): Promise<void> {
  const variables = withVariables ? await variablesOf(git, from, folder, flags) : [];
  await beginSearch(git, asTree(from), folder, [...variables, ...flags]).catch(() => undefined);
}

/** By the words of their definitions that look like variables. With others, the search is made again. */
async function variablesOf(
  git: Git,
  commit: Sha,
  folder: string,
  flags: readonly string[],
): Promise<readonly string[]> {
  const files = flags.map((flag) => `${commit}:${folder}/${flag}.yaml`);
  const objects = await git.objects.ask('contents', files).catch(() => []);
  return objects.flatMap(
    (object) => object?.bytes.toString().match(/\b[A-Z][A-Z\d_]+(?=:)/g) ?? [],
  );
}

function refOf(branch: DefaultBranch): string | null {
  return 'ref' in branch ? branch.ref : null;
}

/** Its first answer about the default branch is the one that was begun. */
function withBranch(opened: OpenRepository, begunBranch: Promise<DefaultBranch>): OpenRepository {
  let first: Promise<DefaultBranch> | null = begunBranch;
  return {
    ...opened,
    defaultBranch() {
      const answer = first ?? opened.defaultBranch();
      first = null;
      return answer;
    },
  };
}

/**
 * The repository that `directory` belongs to. It may lie below the top, in a linked worktree, or in a
 * bare clone; paths begin at the top in any case. Throws a refusal when there is none, with `advice` on what to do (in a
 * local clone: to run the command elsewhere).
 */
export async function openRepository(
  directory: string,
  advice: string | null = null,
): Promise<OpenRepository> {
  const beginning = begun.get(place(directory));
  begun.delete(place(directory));
  return beginning ?? repositoryOn(await openGit(directory, advice));
}

function repositoryOn(git: Git): OpenRepository {
  // An id stands for one content, so answers about two ids never change. A sweep asks twice.
  const merged = cachedByIds((base: Sha, head: Sha) => merge(git, base, head));
  const bringing = cachedByIds((head: Sha, base: Sha) => updates(git, head, base));
  const differing = cachedByIds((from: TreeId, to: TreeId) => diff(git, from, to));
  return {
    top: git.top,
    gitFolder: dirname(git.objectFolder),
    bare: git.bare,
    resolve: (revision) => resolve(git, revision),
    defaultBranch: () => defaultBranch(git),
    followed: () => followed(git),
    checkedOut: async () => (await checkedOut(git))?.replace('refs/heads/', '') ?? null,
    emptyTree: () => Promise.resolve(emptyTree(git)),
    workingTree: (parent) => workingTree(git, parent),
    merge: merged,
    mergeCommit: (base, head) => mergeCommit(git, base, head),
    async composed(tree, replaced) {
      const others = [...replaced.values()].filter((from) => typeof from === 'string');
      await writeTrees(git, tree, ...others);
      return composed(git, tree, replaced);
    },
    diff: differing,
    branchPoint: (base, head) => branchPoint(git, base, head),
    updates: bringing,
    async list(tree, folder) {
      await writeTrees(git, tree);
      return list(git, tree, folder);
    },
    async folders(tree, folder) {
      await writeTrees(git, tree);
      return foldersIn(git, tree, folder);
    },
    async readPaths(wanted) {
      await writeTrees(
        git,
        ...new Set(wanted.flatMap((path) => ('tree' in path ? path.tree : []))),
      );
      return readPaths(git, wanted);
    },
    readBlobs: (ids, onRead) => readBlobs(git, ids, onRead),
    async search(tree, folder, words) {
      await writeTrees(git, tree);
      return search(git, tree, folder, words);
    },
    walk: (tip, since, paths) => walk(git, tip, since, paths),
    firstVersion: (tip, path, read) => firstVersion(git, tip, path, read),
    wasDeleted: (tip, path) => wasDeleted(git, tip, path),
    lastLanding: async (tip, paths) => (await lastLandings(git, tip, paths, 1))[0] ?? null,
    lastLandings: (tip, paths, most) => lastLandings(git, tip, paths, most),
    replacedSince: (tip, since, folder) => replacedSince(git, tip, since, folder),
    examine: (walked, examined, paths) => examine(git, walked, examined, paths),
    changesBelow: (walked, places) => changesBelow(git, walked, places),
    authorships: (commits) => authorships(git, commits),
    seenTips: (tip) => seenTips(git, tip),
    landedAfter: (landing) => landedAfter(git, landing),
    landedWith: (commit, tip) => landedWith(git, commit, tip),
    committedAt: (commit) => committedAt(git, commit),
    fetchProposals: (branch, pulls, patience) => fetchProposals(git, branch, pulls, patience),
    fetchTip: (branch, patience) => fetchTip(git, branch, patience),
    fetchCommit: (sha, branch) => fetchCommit(git, sha, branch),
    hasCommit: fetchingMissing(git),
    firstParents: (base, head) => firstParents(git, base, head),
    remoteTip: (branch) => remoteTip(git, branch),
    queuedGroups: (branch) => queuedGroups(git, branch),
    isAncestor: (ancestor, tip) => isAncestor(git, ancestor, tip),
    hasChangesOf: (branch, tip) => hasChangesOf(git, branch, tip),
    commitOnBranch: (commit) => commitOnBranch(git, commit),
    push: (commit, branch, replaced) => push(git, commit, branch, replaced),
    land: (commit, landing) => land(git, commit, landing),
    remoteName: () => git.remote(),
    remoteUrl: () => remoteUrl(git),
    pushedBranch: (local) => pushedBranch(git, local),
    useToken: (server, token) => useToken(git, server, token),
    close: () => git.close(),
    [Symbol.asyncDispose]: () => git.close(),
  };
}

/** Caches answers, and no failure: more may have been fetched by the next call. */
function cachedByIds<Id extends string, Result>(
  find: (a: Id, b: Id) => Promise<Result>,
): (a: Id, b: Id) => Promise<Result> {
  const results = new Map<string, Promise<Result>>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const result = results.get(key) ?? find(a, b);
    results.set(key, result);
    result.catch(() => results.delete(key));
    return result;
  };
}
