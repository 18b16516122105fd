// Commits that the deployment log names: whether they can be read, and which is older. A clone may be older than the log,
// and a rewritten history may have lost a commit for good.
import type { Sha } from '#domain/scalars.ts';
import type { Repository } from '#app/ports.ts';
import type { Tip } from './deps.ts';

interface ReadableCommits {
  readonly commits: Map<Sha, Promise<boolean>>;
  /** How often the remote refused to send one. */
  refused: number;
}

/** After so many refusals no more commits are fetched, because each may take a minute. */
const MOST_REFUSED = 3;

const KNOWN = new WeakMap<Repository, ReadableCommits>();

/** Whether the clone has the commit. It is fetched where it is missing. */
export function isHere(repository: Repository, commit: Sha): Promise<boolean> {
  const commits = KNOWN.get(repository) ?? { commits: new Map(), refused: 0 };
  KNOWN.set(repository, commits);
  const answer = commits.commits.get(commit) ?? look(repository, commit, commits);
  commits.commits.set(commit, answer);
  return answer;
}

async function look(
  repository: Repository,
  commit: Sha,
  commits: ReadableCommits,
): Promise<boolean> {
  if ((await repository.resolve(commit)) !== null) return true;
  if (commits.refused >= MOST_REFUSED) return false;
  const fetched = await repository.fetchCommit(commit, null);
  if (fetched.kind !== 'known') commits.refused += 1;
  return fetched.kind === 'known';
}

/** Whether `one` is a proper ancestor of `other`. In a shallow clone the reverse question is fast, so it comes first. */
export async function isOlder(repository: Repository, a: Sha, b: Sha): Promise<boolean> {
  if (a === b || (await repository.isAncestor(b, a))) return false;
  return repository.isAncestor(a, b);
}

/** The newest pushed commit where the tip is ahead of it; null: all of it counts as pushed. */
export async function behindTip(
  repository: Repository,
  { commit, pushed }: Pick<Tip, 'commit' | 'pushed'>,
): Promise<Sha | null> {
  return pushed !== null && (await isOlder(repository, pushed, commit)) ? pushed : null;
}

/**
 * The first parent; null for the first commit of all. The last commit of a shallow clone seems to have none, so more is
 * fetched before that is believed.
 */
export async function parentOf(repository: Repository, commit: Sha): Promise<Sha | null> {
  const parent = await repository.resolve(`${commit}^`);
  if (parent !== null) return parent;
  // An id that does not exist: only the whole history shows that the commit does not contain it.
  await repository.isAncestor('0'.repeat(commit.length) as Sha, commit);
  return repository.resolve(`${commit}^`);
}
