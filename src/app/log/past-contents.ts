// The files of flags before and after each landing of a window, from the tip backwards. Each version is read once, and only
// versions of files that a landing changed are read.
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import type { Read, Snapshot, FlagFiles } from '#domain/snapshot.ts';
import { ABSENT, filesOf, UNREADABLE, valueOf } from '#domain/snapshot.ts';
import { placeOf } from '#files/paths.ts';
import type { ReadFile } from '#files/read-file.ts';
import type { Blob, BlobId, FileChange, Loader } from '#app/ports.ts';
import { readOf } from '#app/load/reader.ts';

/** A landing with what it changed. */
export interface ChangedLanding {
  readonly sha: Sha;
  readonly changes: readonly FileChange[];
}

/** The flags that a landing touched, before and after it. */
export interface LandedSides {
  readonly sha: Sha;
  readonly touched: readonly FlagKey[];
  readonly folders: readonly EnvironmentName[];
  readonly changes: readonly FileChange[];
  readonly base: Snapshot;
  readonly head: Snapshot;
}

/** Newest first, like `landings`. `tip`: the same flags as they are at the tip. */
export async function sidesOf(
  loader: Loader,
  tip: Snapshot,
  landings: readonly ChangedLanding[],
): Promise<readonly LandedSides[]> {
  const replaced = landings.flatMap(({ changes }) =>
    changes.map(({ before }) => before?.id ?? null),
  );
  const ids = [...new Set(replaced.filter((id) => id !== null))];
  const blobs = await loader.repository.readBlobs(ids);
  let after = tip;
  return landings.map(({ sha, changes }) => {
    const head = after;
    const { before, touched, folders } = undone(loader, head, changes, blobs);
    after = before;
    const base = only(before, touched);
    return { sha, touched, folders, changes, base, head: only(head, touched) };
  });
}

interface Undone {
  readonly before: Snapshot;
  readonly touched: readonly FlagKey[];
  readonly folders: readonly EnvironmentName[];
}

function undone(
  { root, reader }: Loader,
  head: Snapshot,
  changes: readonly FileChange[],
  blobs: ReadonlyMap<BlobId, Uint8Array>,
): Undone {
  let { pipeline } = head;
  const flags = new Map(head.flags);
  const touched = new Set<FlagKey>();
  const folders = new Set<EnvironmentName>();
  for (const { path, before } of changes) {
    const place = placeOf(root, path);
    const version = <T>(read: (blob: Blob) => ReadFile<T>): Read<T> => {
      if (before === null) return ABSENT;
      const bytes = blobs.get(before.id);
      return bytes === undefined ? UNREADABLE : readOf(read({ ...before, bytes }));
    };
    if (place.kind === 'pipeline') pipeline = version((blob) => reader.pipeline(path, blob));
    if (place.kind !== 'flag' && place.kind !== 'state') continue;
    const { key } = place;
    const files = filesOf({ pipeline, flags }, key);
    touched.add(key);
    if (place.kind === 'flag') {
      flags.set(key, { ...files, flag: version((blob) => reader.flag(path, key, blob)) });
      continue;
    }
    folders.add(place.environment);
    const state = version((blob) => reader.state(path, blob));
    flags.set(key, withState(files, place.environment, state));
  }
  return { before: { pipeline, flags }, touched: [...touched], folders: [...folders] };
}

function withState(
  files: FlagFiles,
  environment: EnvironmentName,
  state: FlagFiles['states'] extends ReadonlyMap<EnvironmentName, infer S> ? S : never,
): FlagFiles {
  const states = new Map(files.states);
  if (state.kind === 'absent') states.delete(environment);
  else states.set(environment, state);
  return { ...files, states };
}

function only({ pipeline, flags }: Snapshot, touched: readonly FlagKey[]): Snapshot {
  const kept = touched.flatMap((key) => {
    const files = flags.get(key);
    return files === undefined || isGone(files) ? [] : [[key, files] as const];
  });
  return { pipeline, flags: new Map(kept) };
}

/** Whether no file of a flag is there. */
function isGone(files: FlagFiles): boolean {
  return files.flag.kind === 'absent' && files.states.size === 0;
}

/** The owner of a flag, by its definition. */
export function ownerOf(sides: LandedSides, key: FlagKey): string | null {
  const [after, before] = [sides.head, sides.base].map((side) => valueOf(filesOf(side, key).flag));
  return after?.owner ?? before?.owner ?? null;
}
