// One side of a proposal: the files that were read, with their positions, before they become a snapshot.
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { Pipeline, Flag, FlagFiles, Read, Snapshot } from '#domain/snapshot.ts';
import { ABSENT } from '#domain/snapshot.ts';
import type { FlagEntry } from '#files/flag-entry.ts';
import { flagPath, pipelinePath, statePath } from '#files/paths.ts';
import type { ReadFile } from '#files/read-file.ts';
import type { Blob } from '#app/ports.ts';
import type { Reader } from './reader.ts';
import { readOf } from './reader.ts';

export interface Side {
  readonly pipeline: ReadFile<Pipeline> | null;
  readonly flags: ReadonlyMap<FlagKey, FlagEntry>;
}

/** A file by its path; null where there is none. */
export type Files = (path: string) => Blob | null;

/** Reads the pipeline and these flags in these environments out of files that were fetched already. */
export function sideOf(
  reader: Reader,
  root: string,
  files: Files,
  keys: Iterable<FlagKey>,
  environments: readonly EnvironmentName[],
): Side {
  const pipelineFile = pipelinePath(root);
  const pipeline = files(pipelineFile);
  return {
    pipeline: pipeline && reader.pipeline(pipelineFile, pipeline),
    flags: new Map([...keys].map((key) => [key, sourcesOf(key)])),
  };

  function sourcesOf(key: FlagKey): FlagEntry {
    const definitionFile = flagPath(root, key);
    const definition = files(definitionFile);
    const states = environments.flatMap((environment) => {
      const file = statePath(root, environment, key);
      const blob = files(file);
      return blob === null ? [] : [[environment, reader.state(file, blob)] as const];
    });
    return {
      key,
      definition: definition && reader.flag(definitionFile, key, definition),
      states: new Map(states),
    };
  }
}

/** The environments that a pipeline names, in its order; none when it cannot be read. */
export function environmentsNamedBy(
  pipeline: ReadFile<Pipeline> | null,
): readonly EnvironmentName[] {
  return pipeline?.value?.environments.map(({ name }) => name) ?? [];
}

/** Every path that `sideOf` would look at. */
export function pathsFor(
  root: string,
  keys: Iterable<FlagKey>,
  environments: readonly EnvironmentName[],
): readonly string[] {
  return [...keys].flatMap((key) => [
    flagPath(root, key),
    ...environments.map((environment) => statePath(root, environment, key)),
  ]);
}

/** The values for the judge, without their positions. */
export function snapshotOf(side: Side): Snapshot {
  const flags = [...side.flags].map(
    ([key, { definition, standIn, states }]): [FlagKey, FlagFiles] => [
      key,
      {
        flag: standingIn(readOf(definition), standIn),
        states: new Map(
          [...(states ?? [])].map(([environment, file]) => [environment, readOf(file)]),
        ),
      },
    ],
  );
  return { pipeline: readOf(side.pipeline), flags: new Map(flags) };
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
