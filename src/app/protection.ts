// What GitHub's settings say about the default branch, as `doctor` looks at them. A rule holds where any of its
// guards sets it; who may pass it by is a matter of each guard.
import type { Finding } from '#domain/evidence.ts';

export interface Protection {
  /** Every ruleset that concerns the default branch, and its classic protection. */
  readonly guards: readonly Guard[];
  /** Why there may be more of them than the token could see. */
  readonly unseen: readonly string[];
  /** The app that every workflow's own token belongs to. */
  readonly actionsApp: Finding<number>;
  /** Whether workflows may approve pull requests. */
  readonly actionsApprove: Finding<boolean>;
  /** Whether the repository's settings allow to merge by rebasing. */
  readonly rebase: Finding<boolean>;
  readonly keyEnvironment: Finding<Reach>;
  /** Files of workflows of the default branch that run on self-hosted runners. */
  readonly selfHosted: Finding<readonly string[]>;
}

export interface Guard {
  readonly pullRequest: boolean;
  readonly noForcePush: boolean;
  readonly noDeletion: boolean;
  readonly statuses: readonly RequiredStatus[];
  /** Whether a branch must be up to date before it is merged. */
  readonly strict: boolean;
  /** How a merge queue merges; null where none is required. */
  readonly queue: MergeMethod | null;
  /** The ways of merging that it allows; null: it does not say. */
  readonly methods: readonly MergeMethod[] | null;
  readonly bypass: Finding<readonly Bypass[]>;
}

export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface RequiredStatus {
  readonly context: string;
  /** The app that must have posted it; null: anybody. */
  readonly app: number | null;
}

export interface Bypass {
  readonly who: string;
  /** Not only on pull requests. */
  readonly always: boolean;
}

/** The branches whose runs get at the secrets of an environment. */
export type Reach =
  | { readonly kind: 'all' }
  /** Those that are protected, which a pattern can make of a branch that does not exist yet. */
  | { readonly kind: 'protected' }
  | { readonly kind: 'named'; readonly patterns: readonly string[] };
