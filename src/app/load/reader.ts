// Blobs in, nouns out, each content once: thousands of state files say the same (DESIGN §11).
import type { Flag, State } from '#domain/flag.ts';
import type { FlagKey } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Read } from '#domain/snapshot.ts';
import { ABSENT, UNREADABLE } from '#domain/snapshot.ts';
import { readFlag } from '#files/flag-file.ts';
import { readPipeline } from '#files/pipeline-file.ts';
import type { ReadFile } from '#files/read-file.ts';
import type { TargetSchemas } from '#files/schema-parts.ts';
import { ANY_TARGET } from '#files/schema-parts.ts';
import { movedTo } from '#files/read-file.ts';
import { readState } from '#files/state-file.ts';
import { gateSchemas } from '#gates/index.ts';
import type { Blob } from '#app/ports.ts';

/** Reads the three kinds of file. One reader serves one command, so that its memory ends with it. */
export interface Reader {
  /** What deploy targets say of themselves; empty where nothing is deployed. */
  readonly targets: TargetSchemas;
  pipeline(file: string, blob: Blob): ReadFile<Pipeline>;
  flag(file: string, key: FlagKey, blob: Blob): ReadFile<Flag>;
  state(file: string, blob: Blob): ReadFile<State>;
}

/** `targets`: the deploy targets that a pipeline may name; left out, any is taken as it is written. */
export function createReader(targets: TargetSchemas = ANY_TARGET): Reader {
  const pipelines = new Map<string, ReadFile<Pipeline>>();
  const flags = new Map<string, ReadFile<Flag>>();
  const states = new Map<string, ReadFile<State>>();
  return {
    targets,
    pipeline: (file, blob) =>
      once(pipelines, `${blob.mode} ${blob.id} ${file}`, () =>
        readPipeline(file, bytesOf(blob), gateSchemas, targets),
      ),
    // A definition is not the same under another path: its path is its key.
    flag: (file, key, blob) =>
      once(flags, `${blob.mode} ${blob.id} ${file}`, () =>
        readFlag(file, bytesOf(blob), key, gateSchemas),
      ),
    state: (file, blob) => {
      const same = once(states, `${blob.mode} ${blob.id}`, () => readState(file, bytesOf(blob)));
      return same.file === file ? same : movedTo(same, file);
    },
  };
}

/** A link or a submodule is not what its bytes say (T33): every reader refuses what stands for it. */
function bytesOf({ mode, bytes }: Blob): Uint8Array {
  return mode === '100644' ? bytes : NOT_TEXT;
}

// No text in any encoding that we accept.
const NOT_TEXT = new Uint8Array([0xff]);

function once<T>(known: Map<string, T>, key: string, read: () => T): T {
  const same = known.get(key);
  if (same !== undefined) return same;
  const fresh = read();
  known.set(key, fresh);
  return fresh;
}

/** What the judge is told of a file; `null` is a file that does not exist. */
export function readOf<T>(file: ReadFile<T> | null): Read<T> {
  if (file === null) return ABSENT;
  return file.value === null ? UNREADABLE : { kind: 'known', value: file.value };
}
