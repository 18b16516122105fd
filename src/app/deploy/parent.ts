// The commit before another one. The last commit of a shallow clone seems to have no parent, so more is fetched before
// that is believed.
import type { Sha } from '#domain/scalars.ts';
import type { Repository } from '#app/ports.ts';

/** The first parent; null for the first commit of all. */
export async function parentOf(repository: Repository, commit: Sha): Promise<Sha | null> {
  const parent = await repository.resolve(`${commit}^`);
  if (parent !== null) return parent;
  // An id that does not exist: only the whole history shows that the commit does not contain it.
  await repository.isAncestor('0'.repeat(commit.length) as Sha, commit);
  return repository.resolve(`${commit}^`);
}
