// Everything that the judge needs, as one value that can be saved and judged again.
import type { Cause } from './cause.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Flag, Snapshot } from './snapshot.ts';
import { valueOf } from './snapshot.ts';
import type { EnvironmentName, FlagKey, Instant } from './scalars.ts';
import { inOrder } from './scalars.ts';
import type { Evidence } from './evidence.ts';
import type { Clock } from './report.ts';

/** A file that counts as policy, and its content on both sides; null where it does not exist. */
export interface PolicyFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The modes of both sides as Git writes them; left out if no side is a link, a submodule or executable. */
  readonly modes?: readonly [before: string | null, after: string | null];
}

export type FormerDefinitions =
  | { readonly kind: 'searched'; readonly definitions: readonly Flag[] }
  | { readonly kind: 'unknown'; readonly why: Cause };

/** A proposal before any evidence: two snapshots and the files that it touches. */
export interface Proposal {
  /** The live tip of the default branch. All rules come from it. */
  readonly base: Snapshot;
  /** That tip with the proposal. */
  readonly head: Snapshot;
  /** The flags whose files it touches; the snapshots may contain more. In order. */
  readonly touched: readonly FlagKey[];
  /** Environment folders with a file of a touched flag, besides those that a pipeline names. */
  readonly folders: readonly EnvironmentName[];
  /** Policy files that it touches, such as `pipeline.yaml`. In order of path. */
  readonly policyFiles: readonly PolicyFile[];
  /** How many flag files it touches, and their bytes at head. One review can cover only so much. */
  readonly size: { readonly files: number; readonly bytes: number };
  /** Mistakes within the files that it touches. */
  readonly ownDiagnostics: readonly Diagnostic[];
  /**
   * Mistakes that stop even a rollback: an unreadable state of its own, a conflict, a new clash. Also a warning for
   * requirements that it leaves without their flag.
   */
  readonly stoppingDiagnostics: readonly Diagnostic[];
  /** Mistakes between files, or in files that it does not touch. They never stop a rollback. */
  readonly widerDiagnostics: readonly Diagnostic[];
  /**
   * Definitions of the last 90 days that filled a variable which this proposal newly fills; left out if it newly fills
   * none. `unknown`: the history could not be read so far back.
   */
  readonly former?: FormerDefinitions;
  /** Flags that require one of the touched flags. A rollback or deletion names them. */
  readonly dependents: readonly { readonly flag: FlagKey; readonly on: FlagKey }[];
}

/** Every environment that a flag could be exposed in: those of both pipelines, then other folders. */
export function environmentsOf(
  proposal: Pick<Proposal, 'base' | 'head' | 'folders'>,
): readonly EnvironmentName[] {
  const inPipelines = [proposal.base, proposal.head].flatMap(
    ({ pipeline }) => valueOf(pipeline)?.environments.map(({ name }) => name) ?? [],
  );
  return [...new Set([...inPipelines, ...proposal.folders.toSorted(inOrder)])];
}

export interface Question {
  readonly schemaVersion: 1;
  /** The moment that is judged. The judge knows no other clock. */
  readonly now: Instant;
  /** When the proposal landed; left out: it has not landed. A way back that was open then stays open. */
  readonly landedAt?: Instant;
  readonly clock: Clock;
  readonly proposal: Proposal;
  readonly evidence: Evidence;
}
