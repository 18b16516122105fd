// Which pull requests are in a group of the merge queue. GitHub does not list them, and any author can choose the
// commit messages of a pull request. So Git proves it: a commit of the queue belongs to a pull request when merging that one
// onto the commit before gives exactly the same files.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { PullRequest } from '#app/github.ts';
import type { Commit, Repository, TreeId, QueuedGroup } from '#app/ports.ts';
import type { Evaluator } from './evaluator.ts';

export interface QueueRange {
  readonly base: Sha;
  readonly head: Sha;
  /** Names the last pull request: `…/pr-12-<commit>`. */
  readonly ref: string;
}

/** The members in the order of the queue. `open`: open pull requests whose heads have been fetched. */
export async function membersOf(
  repository: Repository,
  { base, head, ref }: QueueRange,
  open: readonly PullRequest[],
): Promise<Finding<readonly PullRequest[]>> {
  const commits = await repository.firstParents(base, head);
  // The queue may have begun at an older commit of the default branch than `base`.
  let before = commits[0]?.parents[0] ?? base;
  const trees = await treesOf(repository, before, commits);
  const merged = new Set(commits.flatMap(({ parents }) => parents.slice(1)));
  const members: PullRequest[] = [];
  for (let at = 0; at < commits.length;) {
    const others = open.filter((pull) => !members.includes(pull));
    const member = await nextMember(
      repository,
      likelyFirst(others, merged, ref),
      before,
      trees.slice(at),
    );
    const last = commits[at + (member?.commits ?? 0) - 1];
    if (member === null || last === undefined) {
      const commit = commits[at]?.sha.slice(0, 10) ?? '';
      return unreachable({ kind: 'group-member', commit });
    }
    members.push(member.pull);
    before = last.sha;
    at += member.commits;
  }
  return known(members);
}

/** The files of each commit; null where Git finds a conflict. */
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

/** The pull request of the next commit, or of the next few where the queue kept each of its commits. */
async function nextMember(
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

/** A merge's second parent is the head of a pull request, and the name of the branch has the last one. */
function likelyFirst(
  open: readonly PullRequest[],
  merged: ReadonlySet<Sha>,
  ref: string,
): readonly PullRequest[] {
  const last = Number(/\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1] ?? Number.NaN);
  const weight = ({ number, head }: PullRequest): number =>
    merged.has(head) ? 2 : number === last ? 1 : 0;
  return open.toSorted((a, b) => weight(b) - weight(a) || a.number - b.number);
}

/** The pull requests that make up the group. A commit that belongs to none of them leaves the group unknown. */
export async function pullsIn(
  { repository, github }: Evaluator,
  base: Sha,
  { head, ref }: QueuedGroup,
  open: readonly PullRequest[],
): Promise<Finding<readonly PullRequest[]>> {
  const into = open.filter((pull) => pull.into === github.defaultBranch);
  const fetched = await repository.fetchProposals(
    github.defaultBranch,
    into.map(({ number }) => number),
  );
  if (fetched.kind !== 'known') return fetched;
  const current = into.filter((pull) => fetched.value.heads.get(pull.number) === pull.head);
  return membersOf(repository, { base, head, ref }, current);
}
