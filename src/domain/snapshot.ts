// The flag files of one tree of the repository. It may be partial: a check reads only the flags that a proposal
// touches and those that they refer to, because there may be ten thousand others.
import type { Flag, State } from './flag.ts';
import type { EnvironmentName, FlagKey } from './names.ts';
import type { Pipeline } from './pipeline.ts';

/**
 * The content of a file. `absent` and `unreadable` differ: an unreadable file has a diagnostic of its own, and proves
 * nothing.
 */
export type Read<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' };

export const ABSENT = { kind: 'absent' } as const;
export const UNREADABLE = { kind: 'unreadable' } as const;

export interface FlagFiles {
  readonly flag: Read<Flag>;
  /** By environment; a missing entry is an absent file. */
  readonly states: ReadonlyMap<EnvironmentName, Read<State>>;
}

export interface Snapshot {
  readonly pipeline: Read<Pipeline>;
  readonly flags: ReadonlyMap<FlagKey, FlagFiles>;
}

const NO_FILES: FlagFiles = { flag: ABSENT, states: new Map() };

/** The files of a flag in a snapshot. All files of an unknown flag are absent. */
export function filesOf(snapshot: Snapshot, key: FlagKey): FlagFiles {
  return snapshot.flags.get(key) ?? NO_FILES;
}

/** The state of a flag in one environment. */
export function stateOf(files: FlagFiles, environment: EnvironmentName): Read<State> {
  return files.states.get(environment) ?? ABSENT;
}

/** The value, or null if it is absent or unreadable. Only for callers to whom the difference does not matter. */
export function valueOf<T>(read: Read<T>): T | null {
  return read.kind === 'known' ? read.value : null;
}
