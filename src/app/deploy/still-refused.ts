// The refusals of the log that still hold at a commit, because their file was not reverted there.
import type { Sha } from '#domain/scalars.ts';
import { asTree } from '#app/ports.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { Loader } from '#app/deps.ts';
import { pathOf } from './accepted.ts';

/** The refusals whose file differs at this commit from the accepted version. */
export async function stillRefused(
  { repository, root }: Pick<Loader, 'repository' | 'root'>,
  commit: Sha,
  refusals: readonly Refusal[],
): Promise<readonly Refusal[]> {
  if (refusals.length === 0) return [];
  const places = refusals.map((refusal) => ({ tree: asTree(commit), path: pathOf(root, refusal) }));
  const empty = await repository.emptyTree();
  const accepted = refusals.map((refusal, index) => ({
    tree: refusal.accepted === null ? empty : asTree(refusal.accepted),
    path: places[index]?.path ?? '',
  }));
  const [now, before] = await Promise.all(
    [places, accepted].map((all) => repository.readPaths(all)),
  );
  return refusals.filter((_, index) => {
    const [file, old] = [now?.[index], before?.[index]];
    return file?.id !== old?.id || file?.mode !== old?.mode;
  });
}
