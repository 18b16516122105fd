// The one command that takes a landing back.
import type { Repository } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Landed } from './deps.ts';
import { parentOf } from './parent.ts';

/** The command for a landing alone. */
export async function revertOfLanding(repository: Repository, after: Sha): Promise<string> {
  return revertOf(repository, { before: await parentOf(repository, after), after });
}

/** `git revert -m 1 <sha>` for a merge, without `-m` for a squash, and the range for a push of several commits. */
export async function revertOf(repository: Repository, { before, after }: Landed): Promise<string> {
  const commits = before === null ? [] : await repository.firstParents(before, after);
  const [only] = commits;
  if (commits.length > 1 && commits.every(({ parents }) => parents.length === 1)) {
    return `git revert --no-edit ${before}..${after}`;
  }
  const isMerge = (commits.at(-1) ?? only)?.parents.length === 2;
  return isMerge ? `git revert -m 1 ${after}` : `git revert ${after}`;
}
