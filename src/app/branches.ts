// What is written to a repository: a commit on a branch, and where it lands.
import type { Cause } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';

/**
 * `exists`: there is a branch of that name, and it is not what may be replaced. `blocked`: another branch has the name of
 * one of its folders, or its name is a folder of that one.
 */
export type NewBranch =
  | { readonly kind: 'done'; readonly sha: Sha }
  | { readonly kind: 'exists' }
  | { readonly kind: 'blocked'; readonly by: string };

/** A branch as the remote calls it, and where that remote is. */
export interface PushedBranch {
  readonly name: string;
  readonly url: string;
}

export interface NewCommit {
  readonly parent: Sha;
  readonly branch: string;
  readonly message: string;
  readonly files: ReadonlyMap<string, string | null>;
  /** Left out: the one that Git is configured with. */
  readonly author?: { readonly name: string; readonly email: string };
  /** The tip of a branch of that name that may be replaced, where it is not checked out. */
  readonly replaced?: Sha;
}

export interface LandingPlace {
  readonly branch: string;
  /** The tip of the branch, on which the commit stands. */
  readonly base: Sha;
  /** A local branch that is deleted after the landing; null: none. */
  readonly topic: string | null;
}

export type LandResult =
  /** `isHere`: the local branch has it, too. */
  | { readonly kind: 'landed'; readonly isHere: boolean }
  /** The remote did not take it, or did not answer. */
  | { readonly kind: 'refused' | 'unreached'; readonly why: Cause };
