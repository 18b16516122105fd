// The files of one flag, as they were read: what checks between files look at.
import type { Flag, State } from '#domain/flag.ts';
import type { EnvironmentName, FlagKey } from '#domain/names.ts';
import type { ReadFile } from './read-file.ts';

export interface FlagEntry {
  readonly key: FlagKey;
  /** Null when there is no such file. A file that cannot be read is there, with `value` null. */
  readonly definition: ReadFile<Flag> | null;
  /** All of its states, by folder. Null when they were not loaded, and nothing is concluded from that. */
  readonly states: ReadonlyMap<EnvironmentName, ReadFile<State>> | null;
}
