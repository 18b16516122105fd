// Which refusals of the log still hold at a commit: neither reverted there, nor gone.
import type { Sha } from '#domain/names.ts';
import { asTree } from '#app/check.ts';
import type { Refusal } from '#app/deployment-log.ts';
import type { Loader } from '#app/deps.ts';
import { pathOf } from './accepted.ts';

/** Those whose file is another one at this commit than the accepted one. */
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
