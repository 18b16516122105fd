// One side of a proposal: the files that were read, with their positions, before they become a snapshot. And how it is
// read out of a tree of Git: every file below the root, or those of some flags.
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import type { Pipeline, Flag, FlagFiles, Read, Snapshot, State } from '#domain/snapshot.ts';
import { ABSENT, UNREADABLE } from '#domain/snapshot.ts';
import type { FlagEntry, PlacedEntry } from '#files/paths.ts';
import { flagPath, pipelinePath, statePath, placeAll } from '#files/paths.ts';
import type { ReadFile } from '#files/read-file.ts';
import type {
  Blob,
  Entry,
  FileChange,
  Repository,
  TreeId,
  TreePath,
  BlobId,
  Loader,
} from '#app/ports.ts';
import type { Reader } from './reader.ts';
import { readOf } from './reader.ts';
import type { Metric } from '#domain/metrics.ts';
import type { ReadsQuery } from '#files/promql.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { inOrder, parseEnvironmentName } from '#domain/scalars.ts';
import { asTree } from '#app/ports.ts';
import { withStandIns } from './stand-ins.ts';

export interface Side {
  readonly pipeline: ReadFile<Pipeline> | null;
  readonly flags: ReadonlyMap<FlagKey, FlagEntry>;
  /** The pipeline was deleted, or may have been: then its rules are unknown, which is no adoption. */
  readonly isPipelineLost?: true;
}

/** A file by its path; null where there is none. */
export type Files = (path: string) => Blob | null;

/** Reads a side out of files that were fetched already. */
export function sideOf(reader: Reader, files: Files, { pipeline: path, flags }: SidePaths): Side {
  const pipeline = files(path);
  return {
    pipeline: pipeline && reader.pipeline(path, pipeline),
    flags: new Map(flags.map((paths) => [paths.key, entryOf(reader, files, paths)])),
  };
}

function entryOf(reader: Reader, files: Files, { key, ...paths }: FlagPaths): FlagEntry {
  const definition = files(paths.definition);
  const states = new Map<EnvironmentName, ReadFile<State>>();
  for (const [environment, file] of paths.states) {
    const blob = files(file);
    if (blob !== null) states.set(environment, reader.state(file, blob));
  }
  return { key, definition: definition && reader.flag(paths.definition, key, definition), states };
}

/** The environments that a pipeline names, in its order; none when it cannot be read. */
export function environmentsNamedBy(
  pipeline: ReadFile<Pipeline> | null,
): readonly EnvironmentName[] {
  return pipeline?.value?.environments.map(({ name }) => name) ?? [];
}

/** The paths of a side, which are the same for both sides of a change. */
export interface SidePaths {
  readonly pipeline: string;
  readonly flags: readonly FlagPaths[];
  /** All of them. */
  readonly all: readonly string[];
}

interface FlagPaths {
  readonly key: FlagKey;
  readonly definition: string;
  readonly states: readonly (readonly [EnvironmentName, string])[];
}

/** Of the pipeline and of these flags in these environments. */
export function pathsFor(
  root: string,
  keys: readonly FlagKey[],
  environments: readonly EnvironmentName[],
): SidePaths {
  const pipeline = pipelinePath(root);
  const flags = keys.map((key) => ({
    key,
    definition: flagPath(root, key),
    states: environments.map((name) => [name, statePath(root, name, key)] as const),
  }));
  const all = [pipeline];
  for (const { definition, states } of flags) {
    all.push(definition);
    for (const [, path] of states) all.push(path);
  }
  return { pipeline, flags, all };
}

/** The values for the judge, without their positions. */
export function snapshotOf(side: Side): Snapshot {
  const flags = new Map<FlagKey, FlagFiles>();
  for (const [key, entry] of side.flags) flags.set(key, flagFilesOf(entry));
  const pipeline = side.isPipelineLost === true ? UNREADABLE : readOf(side.pipeline);
  return { pipeline, flags };
}

/** The same for one flag. */
export function flagFilesOf({ definition, standIn, states }: FlagEntry): FlagFiles {
  return { flag: standingIn(readOf(definition), standIn), states: statesOf(states) };
}

function statesOf(states: FlagEntry['states']): FlagFiles['states'] {
  const read = new Map<EnvironmentName, Read<State>>();
  for (const [environment, file] of states ?? []) read.set(environment, readOf(file));
  return read;
}

function standingIn(read: Read<Flag>, standIn: FlagEntry['standIn']): Read<Flag> {
  if (read.kind !== 'unreadable' || standIn === undefined) return read;
  return standIn === 'never' ? ABSENT : { kind: 'known', value: standIn };
}

/** Every file of a side that exists. */
export function filesIn({ pipeline, flags }: Side): readonly ReadFile<unknown>[] {
  const others = [...flags.values()].flatMap(({ definition, states }) => [
    definition,
    ...(states?.values() ?? []),
  ]);
  return [pipeline, ...others].filter((file) => file !== null);
}

/** Reads the queries of a side; null if it has none. Their parser is large, so that it is loaded only for a query. */
export async function queryReaderFor({ flags }: Side): Promise<ReadsQuery | null> {
  const hasQuery = [...flags.values()].some(({ definition }) =>
    (definition?.understood?.metrics ?? []).some(asksWithQuery),
  );
  return hasQuery ? (await import('#files/promql.ts')).readQuery : null;
}

function asksWithQuery({ question, traffic }: Metric): boolean {
  return question.kind === 'query' || traffic?.question.kind === 'query';
}

/** The files of both sides of a change, each fetched once: what a change leaves alone is the same on both. */
export interface SideFiles {
  /** Fetches what is not there yet, in one call, and returns both sides: before and after. */
  read(paths: readonly string[]): Promise<readonly [Files, Files]>;
}

export function contentsOf(
  repository: Repository,
  base: TreeId,
  changes: readonly FileChange[],
): SideFiles {
  const changed = new Map(changes.map((change) => [change.path, change]));
  const before = new Map<string, Blob | null>();
  const after = new Map<string, Blob | null>();
  return { read };

  async function read(paths: readonly string[]): Promise<readonly [Files, Files]> {
    const missing = [...new Set(paths)].filter((path) => !before.has(path));
    // The entries of a change are known, so their folders need no search.
    const wanted: (Entry | TreePath)[] = [];
    for (const path of missing) {
      const { before: old, after: now } = changed.get(path) ?? {
        before: { tree: base, path },
        after: null,
      };
      if (old !== null) wanted.push(old);
      if (now !== null) wanted.push(now);
    }
    const blobs = wanted.length === 0 ? [] : await repository.readPaths(wanted);
    let at = 0;
    const next = (): Blob | null => blobs[at++] ?? null;
    for (const path of missing) {
      const change = changed.get(path);
      const blob = change?.before === null ? null : next();
      before.set(path, blob);
      after.set(path, change === undefined ? blob : change.after === null ? null : next());
    }
    return [(path) => before.get(path) ?? null, (path) => after.get(path) ?? null];
  }
}

/** The side of a whole tree, for the commands about every flag and for a change of the pipeline. */
export interface Tree {
  readonly id: TreeId;
  readonly side: Side;
  /** The flags that were read; where one that was asked for does not exist, all that do. */
  readonly names: readonly FlagKey[];
  /** The environments of the pipeline in its order, then other folders that have states. */
  readonly environments: readonly EnvironmentName[];
  /** Files in wrong places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Every file below the root of a commit, with stand-ins for definitions that cannot be read. */
export async function readCommitTree(loader: Loader, commit: Sha): Promise<Tree> {
  const tree = await readTree(loader, asTree(commit));
  return { ...tree, side: await withStandIns(loader, tree.side, commit) };
}

/**
 * These flags of a commit, with stand-ins, in every environment in which one of them has a state: other flags cost
 * nothing. Where one of them does not exist, the names of all others are listed.
 */
export async function readNamed(
  loader: Loader,
  commit: Sha,
  keys: readonly FlagKey[],
): Promise<Tree> {
  const tree = asTree(commit);
  const folders = (await loader.repository.folders(tree, loader.root)).flatMap(
    (name) => parseEnvironmentName(name) ?? [],
  );
  const side = await readFlags(loader, tree, keys, folders);
  const isComplete = existing(side).length === keys.length;
  const named = environmentsNamedBy(side.pipeline);
  const used = folders.filter((folder) => existing(side).some(({ states }) => states?.has(folder)));
  return {
    id: tree,
    side: await withStandIns(loader, side, commit),
    names: isComplete ? keys : await namesIn(loader, tree),
    environments: [...new Set([...named, ...used])],
    diagnostics: [],
  };
}

/** Every flag that has a file, by the paths alone. */
export async function namesIn(
  { repository, root }: Loader,
  tree: TreeId,
): Promise<readonly FlagKey[]> {
  return sorted(placeAll(root, await repository.list(tree, root)).entries).names;
}

/** Reads every file below the root. Blobs that are the same are fetched and parsed once. */
export async function readTree(loader: Loader, tree: TreeId): Promise<Tree> {
  const { repository, reader, root } = loader;
  const { entries, diagnostics } = placeAll(root, await repository.list(tree, root));
  const { pipelines, definitions, states, names } = sorted(entries);
  const readable = entries.filter((entry) => entry.readable && entry.place.kind !== 'other');
  const blobs = await repository.readBlobs(
    readable.map(({ entry }) => entry.id),
    readEarly(reader, readable),
  );
  // A link or a submodule is not absent: the reader refuses it by its mode.
  const blobOf = ({ id, mode }: Entry): Blob => ({ id, mode, bytes: blobs.get(id) ?? NOTHING });
  const flags = new Map(
    names.map((key) => {
      const entry = definitions.get(key);
      const definition = entry ? reader.flag(entry.path, key, blobOf(entry)) : null;
      return [key, { key, definition, states: new Map<EnvironmentName, ReadFile<State>>() }];
    }),
  );
  const [pipeline = null] = pipelines.map((entry) => reader.pipeline(entry.path, blobOf(entry)));
  const folders = [...states.keys()].toSorted(inOrder);
  const environments = [...new Set([...environmentsNamedBy(pipeline), ...folders])];
  for (const environment of environments) {
    for (const { key, entry } of states.get(environment) ?? []) {
      flags.get(key)?.states.set(environment, reader.state(entry.path, blobOf(entry)));
    }
  }
  return { id: tree, side: { pipeline, flags }, names, environments, diagnostics };
}

const NOTHING = new Uint8Array();

/** Reads definitions while Git sends others. The reader remembers them. */
function readEarly(
  reader: Loader['reader'],
  readable: readonly PlacedEntry<Entry>[],
): (id: BlobId, bytes: Uint8Array) => void {
  const definitions = new Map<BlobId, PlacedEntry<Entry>>();
  for (const placed of readable) {
    if (placed.place.kind === 'flag') definitions.set(placed.entry.id, placed);
  }
  return (id, bytes) => {
    const placed = definitions.get(id);
    if (placed?.place.kind !== 'flag') return;
    const { path, mode } = placed.entry;
    reader.flag(path, placed.place.key, { id, mode, bytes });
  };
}

interface Sorted {
  /** One, or none. */
  readonly pipelines: readonly Entry[];
  readonly definitions: ReadonlyMap<FlagKey, Entry>;
  readonly states: ReadonlyMap<
    EnvironmentName,
    readonly { readonly key: FlagKey; readonly entry: Entry }[]
  >;
  /** The flags that have a file. */
  readonly names: readonly FlagKey[];
}

/** The files by their places: to look each of them up by its path would take longer. */
function sorted(entries: readonly PlacedEntry<Entry>[]): Sorted {
  const pipelines: Entry[] = [];
  const definitions = new Map<FlagKey, Entry>();
  const states = new Map<EnvironmentName, { key: FlagKey; entry: Entry }[]>();
  const names = new Set<FlagKey>();
  for (const { entry, place } of entries) {
    if (place.kind === 'pipeline') pipelines.push(entry);
    if (place.kind !== 'flag' && place.kind !== 'state') continue;
    const { key } = place;
    names.add(key);
    if (place.kind === 'flag') definitions.set(key, entry);
    else {
      const { environment } = place;
      const inFolder = states.get(environment);
      if (inFolder === undefined) states.set(environment, [{ key, entry }]);
      else inFolder.push({ key, entry });
    }
  }
  return { pipelines, definitions, states, names: [...names].toSorted(inOrder) };
}

/** Some flags of a tree, in all of these environments, with the pipeline. */
export async function readFlags(
  { repository, reader, root }: Loader,
  tree: TreeId,
  keys: readonly FlagKey[],
  environments: readonly EnvironmentName[],
): Promise<Side> {
  const paths = pathsFor(root, keys, environments);
  const blobs = await repository.readPaths(paths.all.map((path) => ({ tree, path })));
  const files = new Map(paths.all.map((path, index) => [path, blobs[index] ?? null]));
  return sideOf(reader, (path) => files.get(path) ?? null, paths);
}

/** The flags of a side that have a definition or a state at all. */
export function existing(side: Side): readonly FlagEntry[] {
  return [...side.flags.values()].filter(
    ({ definition, states }) => definition !== null || (states?.size ?? 0) > 0,
  );
}
