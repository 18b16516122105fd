// Which flags are due for removal now. Only flags that say when, and that are fully on, ask for evidence.
import type { Removal, FlagFiles, Snapshot } from '#domain/snapshot.ts';
import type { FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { inOrder, durationOf, instant } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import { REMOVAL_TEXTS } from '#messages/action.ts';
import { flagPath, statePath, flagsFolder, placeOf } from '#files/paths.ts';
import type { Graduating } from '#judge/graduating.ts';
import { graduationAsks, isFullyOn } from '#judge/graduating.ts';
import { judgeGraduation } from '#judge/graduation.ts';
import type { Gatherer, Entry, Loader } from '#app/ports.ts';
import { gather } from '#app/gather.ts';
import { graduatingOf } from '#app/graduation.ts';
import { snapshotOf, readCommitTree } from '#app/load/side.ts';

export interface DueFlag {
  readonly key: FlagKey;
  readonly description: string;
  readonly owner: string | null;
  readonly removal: Removal;
  /** What has to be deleted. */
  readonly files: readonly string[];
}

export interface Standings {
  readonly due: readonly DueFlag[];
  /** Why the issue of a flag has come to its end; null: it has not, or that is not known. */
  readonly endOf: (key: FlagKey) => string | null;
  readonly now: Instant;
}

/** At a commit of the default branch. Null: no flag can have an issue, or the pipeline cannot be read. */
export async function standingsAt(gatherer: Gatherer, base: Sha): Promise<Standings | null> {
  const { side } = await readCommitTree(gatherer, base);
  const snapshot = snapshotOf(side);
  const pipeline = valueOf(snapshot.pipeline);
  if (pipeline === null) return null;
  const now = await gatherer.clock.now();
  if (!(await mayHaveIssues(gatherer, snapshot, base, now))) return null;
  const context = { snapshot, pipeline };
  const candidates = [...snapshot.flags.keys()].toSorted(inOrder).flatMap((key) => {
    const graduation = graduatingOf(context, key);
    return graduation !== null && isFullyOn(graduation) ? [graduation] : [];
  });
  const asks = candidates.flatMap((candidate) => graduationAsks(candidate, now));
  const evidence = await gather(gatherer, {
    asks,
    fingerprint: '',
    base: snapshot,
    tip: base,
    now,
  });
  const due = candidates.flatMap((candidate) => {
    const removal = judgeGraduation(candidate, evidence, now);
    const files = snapshot.flags.get(candidate.flag.key);
    return removal.isDue && files !== undefined
      ? [dueFlag(gatherer.root, candidate, removal, files)]
      : [];
  });
  return { due, now, endOf: (key) => endOf(snapshot.flags.get(key), graduatingOf(context, key)) };
}

function dueFlag(root: string, { flag }: Graduating, removal: Removal, files: FlagFiles): DueFlag {
  const { key, description, owner } = flag;
  const states = [...files.states.keys()].map((environment) => statePath(root, environment, key));
  return { key, description, owner, removal, files: [flagPath(root, key), ...states] };
}

/** A file that cannot be read ends nothing. */
function endOf(files: FlagFiles | undefined, graduating: Graduating | null): string | null {
  if (files === undefined || (files.flag.kind === 'absent' && files.states.size === 0)) {
    return REMOVAL_TEXTS.removed();
  }
  if (files.flag.kind !== 'known') return null;
  if (graduating === null) return REMOVAL_TEXTS.notPlanned();
  return graduating.live === null || isFullyOn(graduating)
    ? null
    : REMOVAL_TEXTS.notOn(graduating.environment);
}

/** For how long the sweeps look for the issue of a definition that is removed. */
const LOOKED_FOR = durationOf('7d');

/**
 * Whether there can be an issue about removal at all: a definition says when it is due, or one did so lately. What is not
 * known counts as yes. A repository whose flags have no end is asked about no issue.
 */
async function mayHaveIssues(
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
