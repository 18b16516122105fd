// Everything that is known of a proposal before evidence is asked for: two snapshots and what it touches.
import type { Diagnostic } from './diagnostic.ts';
import type { Flag } from './flag.ts';
import type { EnvironmentName, FlagKey } from './names.ts';
import type { Snapshot } from './snapshot.ts';

/** A file that counts as policy, and its content on both sides; null where it does not exist. */
export interface PolicyFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

export type FormerDefinitions =
  | { readonly kind: 'searched'; readonly definitions: readonly Flag[] }
  | { readonly kind: 'unknown'; readonly why: string };

export interface Proposal {
  /** The live tip of the default branch: it gives the pipeline and every rule (T6). */
  readonly base: Snapshot;
  /** What that tip would become. */
  readonly head: Snapshot;
  /** The flags whose files it touches; the snapshots may hold more. In order. */
  readonly touched: readonly FlagKey[];
  /** Environment folders that hold a file of a touched flag, besides those that a pipeline names. */
  readonly folders: readonly EnvironmentName[];
  /** Policy files that it touches, `pipeline.yaml` among them (DESIGN §4 Policy). In order of path. */
  readonly policyFiles: readonly PolicyFile[];
  /** How many flag files it touches, and their bytes at head: a bound on what one review can see (T29). */
  readonly size: { readonly files: number; readonly bytes: number };
  /** What is wrong with the files that it touches, each on its own. */
  readonly ownDiagnostics: readonly Diagnostic[];
  /**
   * What counts even for a rollback: its own states that cannot be read, a conflict, a clash that it brings; and
   * as a warning, requirements that it leaves without their flag.
   */
  readonly stoppingDiagnostics: readonly Diagnostic[];
  /** What is wrong between files, or with files that it does not touch. No rollback asks about these. */
  readonly widerDiagnostics: readonly Diagnostic[];
  /**
   * Definitions of the last 90 days that filled a variable which this proposal newly fills; left out where it
   * newly fills none. `unknown`: the history could not be read so far back.
   */
  readonly former?: FormerDefinitions;
  /** Flags that require one of the touched flags: named when it is rolled back or deleted. */
  readonly dependents: readonly { readonly flag: FlagKey; readonly on: FlagKey }[];
  /** Why dependents could not be looked up; left out where they could, or none had to be. */
  readonly dependentsUnknown?: string;
}
