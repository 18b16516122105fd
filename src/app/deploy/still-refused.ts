// The refusals of the log that still hold at a commit, because their file was not reverted there.
import type { Sha } from '#domain/names.ts';
import { asTree } from '#app/check.ts';
import type { Refusal } from '#app/deployment-log.ts';
import type { Loader } from '#app/deps.ts';
import { pathOf } from './accepted.ts';

/** The refusals whose file differs at this commit from the accepted version. */
export async function stillRefused(
  { repository, root }: Pick<Loader, 'repository' | 'root'>,
  commit: Sha,
  refusals: readonly Refusal[],
): Promise<readonly Refusal[]> {
  if (refusals.length === 0) return [];
  const wanted = refusals.map((one) => ({
    now: { tree: asTree(commit), path: pathOf(root, one) },
    accepted: one.accepted && { tree: asTree(one.accepted), path: pathOf(root, one) },
  }));
  const now = await repository.readPaths(wanted.map((one) => one.now));
  const known = wanted.flatMap(({ accepted }) => (accepted === null ? [] : [accepted]));
  const blobs = await repository.readPaths(known);
  return refusals.filter((_, index) => {
    const accepted = wanted[index]?.accepted ?? null;
    const before = accepted === null ? null : (blobs[known.indexOf(accepted)] ?? null);
    return now[index]?.id !== before?.id;
  });
}
