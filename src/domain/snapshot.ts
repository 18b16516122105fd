// What one tree of the repository says about the flags that are asked about. It may be partial: a check
// reads the flags that a proposal touches and those they refer to, never the other ten thousand.
import type { Flag, State } from './flag.ts';
import type { EnvironmentName, FlagKey } from './names.ts';
import type { Pipeline } from './pipeline.ts';

/**
 * A file's content: `absent` and `unreadable` are two different words. An unreadable file has a
 * diagnostic of its own, and nothing may be concluded from it.
 */
export type Read<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' };

export const ABSENT = { kind: 'absent' } as const;
export const UNREADABLE = { kind: 'unreadable' } as const;

export interface FlagFiles {
  readonly flag: Read<Flag>;
  /** By environment; what is not in the map is absent. */
  readonly states: ReadonlyMap<EnvironmentName, Read<State>>;
}

export interface Snapshot {
  readonly pipeline: Read<Pipeline>;
  readonly flags: ReadonlyMap<FlagKey, FlagFiles>;
}

const NO_FILES: FlagFiles = { flag: ABSENT, states: new Map() };

/** What the snapshot holds for a flag; a flag that it does not know is absent everywhere. */
export function filesOf(snapshot: Snapshot, key: FlagKey): FlagFiles {
  return snapshot.flags.get(key) ?? NO_FILES;
}

/** What a flag is set to in one environment. */
export function stateOf(files: FlagFiles, environment: EnvironmentName): Read<State> {
  return files.states.get(environment) ?? ABSENT;
}

/** The value, or null when it is absent or unreadable. Only where the difference does not matter. */
export function valueOf<T>(read: Read<T>): T | null {
  return read.kind === 'known' ? read.value : null;
}
