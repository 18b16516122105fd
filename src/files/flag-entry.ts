// The files of one flag as they were read, for checks between files.
import type { Flag, State } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { ReadFile } from './read-file.ts';

export interface FlagEntry {
  readonly key: FlagKey;
  /** Null if there is no such file. A file that cannot be read has `value` null. */
  readonly definition: ReadFile<Flag> | null;
  /**
   * Replaces a definition that cannot be read: its newest readable version, or `never` if it never had one. Left out
   * if the definition can be read, or if no version was looked up.
   */
  readonly standIn?: Flag | 'never';
  /** All of its states, by folder. Null if they were not loaded. */
  readonly states: ReadonlyMap<EnvironmentName, ReadFile<State>> | null;
}

/** The definition that counts; null if there is none, or none that can be read. */
export function flagOf({ definition, standIn }: FlagEntry): Flag | null {
  if (definition?.value != null) return definition.value;
  return standIn === undefined || standIn === 'never' ? null : standIn;
}
