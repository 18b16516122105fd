// Which pull requests a merge queue's group is made of. GitHub does not say for the commits of a queue, and
// what they say of themselves was written by whoever named the pull request: so Git has to prove it. A commit
// of the queue is a pull request when that one, merged onto the commit before it, gives the very same files.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { PullRequest } from '#app/github.ts';
import type { Commit, Repository, TreeId } from '#app/ports.ts';

export interface Group {
  readonly base: Sha;
  readonly head: Sha;
  /** Names the last pull request: `…/pr-12-<commit>`. */
  readonly ref: string;
}

/** The members in order of the queue, out of open pull requests whose heads are here. */
export async function membersOf(
  repository: Repository,
  { base, head, ref }: Group,
  open: readonly PullRequest[],
): Promise<Finding<readonly PullRequest[]>> {
  const commits = await repository.firstParents(base, head);
  // Where the queue stood; the default branch may have moved since.
  let before = commits[0]?.parents[0] ?? base;
  const trees = await treesOf(repository, before, commits);
  const merged = new Set(commits.flatMap(({ parents }) => parents.slice(1)));
  const members: PullRequest[] = [];
  for (let at = 0; at < commits.length;) {
    const left = open.filter((pull) => !members.includes(pull));
    const found = await next(repository, likely(left, merged, ref), before, trees.slice(at));
    const last = commits[at + (found?.commits ?? 0) - 1];
    if (found === null || last === undefined) {
      const commit = commits[at]?.sha.slice(0, 10) ?? '';
      return unreachable(`nobody can say which pull request ${commit} of the group is`);
    }
    members.push(found.pull);
    before = last.sha;
    at += found.commits;
  }
  return known(members);
}

/** The files of each commit. They stand on the first parent, so that nothing has to be merged. */
async function treesOf(
  repository: Repository,
  base: Sha,
  commits: readonly Commit[],
): Promise<readonly (TreeId | null)[]> {
  const trees: (TreeId | null)[] = [];
  for (const { sha } of commits) {
    const whole = await repository.merge(base, sha);
    trees.push(whole.kind === 'merged' ? whole.tree : null);
  }
  return trees;
}

/** The pull request that is the next commit, or the next few where each of its own was kept. */
async function next(
  repository: Repository,
  pulls: readonly PullRequest[],
  onto: Sha,
  trees: readonly (TreeId | null)[],
): Promise<{ readonly pull: PullRequest; readonly commits: number } | null> {
  for (const pull of pulls) {
    const merged = await repository.merge(onto, pull.head);
    const end = merged.kind === 'merged' ? trees.indexOf(merged.tree) : -1;
    if (end >= 0) return { pull, commits: end + 1 };
  }
  return null;
}

/** The likely ones first: a merge's second parent is a pull request's head, and the branch names the last. */
function likely(
  open: readonly PullRequest[],
  merged: ReadonlySet<Sha>,
  ref: string,
): readonly PullRequest[] {
  const last = Number(/\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1] ?? Number.NaN);
  const weight = ({ number, head }: PullRequest): number =>
    merged.has(head) ? 2 : number === last ? 1 : 0;
  return open.toSorted((a, b) => weight(b) - weight(a) || a.number - b.number);
}
