// One side of a proposal: the files that were read, with their positions, before they become a snapshot.
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { Pipeline, Flag, FlagFiles, Read, Snapshot, State } from '#domain/snapshot.ts';
import { ABSENT, UNREADABLE } from '#domain/snapshot.ts';
import type { FlagEntry } from '#files/paths.ts';
import { flagPath, pipelinePath, statePath } from '#files/paths.ts';
import type { ReadFile } from '#files/read-file.ts';
import type { Blob, Entry, FileChange, Repository, TreeId, TreePath } from '#app/ports.ts';
import type { Reader } from './reader.ts';
import { readOf } from './reader.ts';
import type { Metric } from '#domain/metrics.ts';
import type { ReadsQuery } from '#files/promql.ts';

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
