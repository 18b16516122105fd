// Reads blobs into values, each content once, because thousands of state files are the same.
import type { TreeId } from '#app/ports.ts';
import type { Flag, State, Pipeline, Read, Snapshot } from '#domain/snapshot.ts';
import type { FlagKey, Sha } from '#domain/scalars.ts';
import { ABSENT, UNREADABLE } from '#domain/snapshot.ts';
import { readFlag, readState } from '#files/flag-file.ts';
import { readPipeline } from '#files/pipeline-file.ts';
import type { ReadFile } from '#files/read-file.ts';
import type { SourceSchemas, TargetSchemas } from '#files/schema-parts.ts';
import { ANY_SOURCE, ANY_TARGET } from '#files/schema-parts.ts';
import { movedTo } from '#files/read-file.ts';
import { gateSchemas } from '#gates/gates.ts';

/** A file as Git has it. The id tells contents apart. */
interface FileVersion {
  readonly id: string;
  readonly mode: string;
  readonly bytes: Uint8Array;
}

/** Reads the three kinds of file. One reader serves one command, so that its memory ends with it. */
export interface Reader {
  /** The deploy targets that a pipeline may name; empty where nothing is deployed. */
  readonly targets: TargetSchemas;
  /** The kinds of metric sources that a pipeline may name; empty where none is asked. */
  readonly sources: SourceSchemas;
  pipeline(file: string, blob: FileVersion): ReadFile<Pipeline>;
  flag(file: string, key: FlagKey, blob: FileVersion): ReadFile<Flag>;
  state(file: string, blob: FileVersion): ReadFile<State>;
  /**
   * All flags of a tree as they count in a deployment of a commit, whose history says what stands in for a definition that
   * cannot be read. `read` is called once for both.
   */
  tree(id: TreeId, commit: Sha | null, read: () => Promise<Snapshot>): Promise<Snapshot>;
}

/** Left out, a pipeline may name any target or any kind of source. */
export function createReader(
  targets: TargetSchemas = ANY_TARGET,
  sources: SourceSchemas = ANY_SOURCE,
): Reader {
  const pipelines: Cache<Pipeline> = new Map();
  const flags: Cache<Flag> = new Map();
  const states: Cache<State> = new Map();
  const trees = new Map<string, Promise<Snapshot>>();
  return {
    targets,
    sources,
    pipeline: (file, blob) =>
      once(pipelines, blob, file, (bytes) => readPipeline(file, bytes, gateSchemas, targets)),
    // The path of a definition contains its key, so another path is another definition.
    flag: (file, key, blob) =>
      once(flags, blob, file, (bytes) => readFlag(file, bytes, key, gateSchemas)),
    state: (file, blob) => {
      const same = once(states, blob, null, (bytes) => readState(file, bytes));
      return same.file === file ? same : movedTo(same, file);
    },
    tree: (id, commit, read) => {
      const name = `${id} ${commit}`;
      const same = trees.get(name) ?? read();
      trees.set(name, same);
      return same;
    },
  };
}

/** Files by the id of their content. */
type Cache<T> = Map<string, { readonly mode: string; readonly read: ReadFile<T> }[]>;

/** `file`: null where the content means the same in every file. */
function once<T>(
  cache: Cache<T>,
  blob: FileVersion,
  file: string | null,
  readBytes: (bytes: Uint8Array) => ReadFile<T>,
): ReadFile<T> {
  const all = cache.get(blob.id) ?? [];
  const same = all.find(
    ({ mode, read }) => mode === blob.mode && (file === null || read.file === file),
  );
  if (same !== undefined) return same.read;
  const read = readBytes(bytesOf(blob));
  all.push({ mode: blob.mode, read });
  cache.set(blob.id, all);
  return read;
}

/** The bytes of a link or a submodule are not its content, so every reader gets bytes that it refuses. */
function bytesOf({ mode, bytes }: FileVersion): Uint8Array {
  return mode === '100644' ? bytes : NOT_TEXT;
}

// No text in any encoding that we accept.
const NOT_TEXT = new Uint8Array([0xff]);

/** A file as the judge gets it. `null`: the file does not exist. */
export function readOf<T>(file: ReadFile<T> | null): Read<T> {
  if (file === null) return ABSENT;
  return file.value === null ? UNREADABLE : { kind: 'known', value: file.value };
}
