// How commits that the deployment log names follow each other.
import type { Sha } from '#domain/scalars.ts';
import type { Repository } from '#app/ports.ts';
import type { Tip } from './deps.ts';

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
