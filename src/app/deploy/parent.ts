// What stood before a commit. In a shallow clone the edge looks like the beginning, and nothing may be judged as if
// nothing had landed before it.
import type { Sha } from '#domain/names.ts';
import type { Repository } from '#app/ports.ts';

/** The first parent; null for the first commit of all. */
export async function parentOf(repository: Repository, commit: Sha): Promise<Sha | null> {
  const here = await repository.resolve(`${commit}^`);
  if (here !== null) return here;
  // Nobody can be sure that this is no part of its history before all of it is here.
  await repository.isAncestor('0'.repeat(commit.length) as Sha, commit);
  return repository.resolve(`${commit}^`);
}
