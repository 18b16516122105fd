// Whether a commit that the record names can be read. A clone may be older than the record; and a history that
// was rewritten may have left the commit behind for good.
import type { Sha } from '#domain/names.ts';
import type { Repository } from '#app/ports.ts';

interface Known {
  readonly commits: Map<Sha, Promise<boolean>>;
  /** How often the remote did not give one out. */
  refused: number;
}

/** Then the others are not asked for: each may take a minute. */
const MOST_REFUSED = 3;

const KNOWN = new WeakMap<Repository, Known>();

/** Fetches it where it is not here. */
export function isHere(repository: Repository, commit: Sha): Promise<boolean> {
  const own = KNOWN.get(repository) ?? { commits: new Map(), refused: 0 };
  KNOWN.set(repository, own);
  const asked = own.commits.get(commit) ?? look(repository, commit, own);
  own.commits.set(commit, asked);
  return asked;
}

async function look(repository: Repository, commit: Sha, own: Known): Promise<boolean> {
  if ((await repository.resolve(commit)) !== null) return true;
  if (own.refused >= MOST_REFUSED) return false;
  const found = await repository.fetchCommit(commit, null);
  if (found.kind !== 'known') own.refused += 1;
  return found.kind === 'known';
}
