// The files of one flag, as they were read: what checks between files look at.
import type { Flag, State } from '#domain/flag.ts';
import type { EnvironmentName, FlagKey } from '#domain/names.ts';
import type { ReadFile } from './read-file.ts';

export interface FlagEntry {
  readonly key: FlagKey;
  /** Null when there is no such file. A file that cannot be read is there, with `value` null. */
  readonly definition: ReadFile<Flag> | null;
  /**
   * What counts in place of a definition that cannot be read: its newest readable version, `never` where it never
   * had one. Left out where that was not looked up, and where the definition can be read.
   */
  readonly standIn?: Flag | 'never';
  /** All of its states, by folder. Null when they were not loaded, and nothing is concluded from that. */
  readonly states: ReadonlyMap<EnvironmentName, ReadFile<State>> | null;
}

/** The definition that counts; null where there is none, or none that can be read. */
export function flagOf({ definition, standIn }: FlagEntry): Flag | null {
  if (definition?.value != null) return definition.value;
  return standIn === undefined || standIn === 'never' ? null : standIn;
}
