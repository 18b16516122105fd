// Whether there can be an issue about removal at all. A repository whose flags have no end is asked about none.
import type { Sha, Instant } from '#domain/scalars.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import { flagsFolder, placeOf } from '#files/paths.ts';
import type { Entry, Loader } from '#app/ports.ts';

/** For how long the sweeps look for the issue of a definition that is removed. */
const LOOKED_FOR = durationOf('7d');

/** A definition says when it is due for removal, or one did so lately. What is not known counts as yes. */
export async function mayHaveIssues(
  loader: Loader,
  snapshot: Snapshot,
  tip: Sha,
  now: Instant,
): Promise<boolean> {
  const { repository, root } = loader;
  if ([...snapshot.flags.values()].some(({ flag }) => valueOf(flag)?.graduate !== undefined)) {
    return true;
  }
  const since = instant(now - LOOKED_FOR);
  const replaced = await repository.replacedSince(tip, since, flagsFolder(root));
  return replaced.kind !== 'known' || anyGraduates(loader, replaced.value);
}

async function anyGraduates(
  { repository, reader, root }: Loader,
  entries: readonly Entry[],
): Promise<boolean> {
  const files = entries.filter(({ mode }) => mode === '100644');
  const blobs = await repository.readBlobs([...new Set(files.map(({ id }) => id))]);
  return files.some((entry) => {
    const place = placeOf(root, entry.path);
    const bytes = blobs.get(entry.id);
    if (place.kind !== 'flag' || bytes === undefined) return false;
    return reader.flag(entry.path, place.key, { ...entry, bytes }).value?.graduate !== undefined;
  });
}
