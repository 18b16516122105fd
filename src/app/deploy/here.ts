// Commits that the record names: whether they can be read, and which is older. A clone may be older than the record;
// and a history that was rewritten may have left a commit behind for good.
import type { Sha } from '#domain/names.ts';
import type { Repository } from '#app/ports.ts';

interface ReadableCommits {
  readonly commits: Map<Sha, Promise<boolean>>;
  /** How often the remote did not give one out. */
  refused: number;
}

/** Then the others are not asked for: each may take a minute. */
const MOST_REFUSED = 3;

const KNOWN = new WeakMap<Repository, ReadableCommits>();

/** Fetches it where it is not here. */
export function isHere(repository: Repository, commit: Sha): Promise<boolean> {
  const own = KNOWN.get(repository) ?? { commits: new Map(), refused: 0 };
  KNOWN.set(repository, own);
  const asked = own.commits.get(commit) ?? look(repository, commit, own);
  own.commits.set(commit, asked);
  return asked;
}

async function look(repository: Repository, commit: Sha, own: ReadableCommits): Promise<boolean> {
  if ((await repository.resolve(commit)) !== null) return true;
  if (own.refused >= MOST_REFUSED) return false;
  const found = await repository.fetchCommit(commit, null);
  if (found.kind !== 'known') own.refused += 1;
  return found.kind === 'known';
}

/** Whether `one` stood before `other`. A shallow clone knows fast that the other one grew out of it, or it of that. */
export async function isOlder(repository: Repository, one: Sha, other: Sha): Promise<boolean> {
  if (one === other || (await repository.isAncestor(other, one))) return false;
  return repository.isAncestor(one, other);
}
