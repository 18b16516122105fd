// What deploying needs from the world: targets that take values, and a probe.
// Adapters implement these; only the shells wire them together.
import type { ProbeSettings } from '#domain/deploy-settings.ts';
import type { Finding } from '#domain/evidence.ts';
import type { EnvironmentName, ServiceName, Sha } from '#domain/names.ts';
import type { SentVariable } from '#domain/values.ts';

/** One service in one environment. It is deployed, logged and locked as one. */
export interface Instance {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
}

/** What will be sent to one instance. */
export interface Delivery extends Instance {
  readonly values: readonly SentVariable[];
  /** SHA-256, hexadecimal, over values, blocked routes and settings: equal digests need no deployment. */
  readonly digest: string;
  /** The landing that it comes from. Targets write it beside the values, never among them. */
  readonly landing: Sha;
  /** Variables that it got before and no longer gets. */
  readonly removed: readonly string[];
  /** The values in the form that the target asked for. */
  readonly rendered: { readonly name: string; readonly file: string; readonly text: string };
}

/** Texts by file name, or by variable name. */
export type Content = ReadonlyMap<string, string>;

/** What a target has. */
export type TargetRead = Finding<Content> & {
  /** One line about why the answer is incomplete; left out where it is complete. */
  readonly hint?: string;
  /**
   * The current texts of the delivery's variables, including those that Flaghoist did not write. A variable that the
   * target does not have is left out. Left out as a whole if the target cannot be read.
   */
  readonly variables?: Content;
  /** The digest of what we wrote there last; null: we never wrote there. Left out where that is not known. */
  readonly mark?: string | null;
};

export type Applied =
  | { readonly kind: 'applied' }
  /** It had the values already, and nothing was touched. */
  | { readonly kind: 'unchanged' }
  /** It has what a newer landing wrote, so nothing was written. */
  | { readonly kind: 'superseded'; readonly by: Sha }
  /** One line, without secrets. */
  | { readonly kind: 'failed'; readonly why: string };

/** What will be sent to one instance, and its file in the batch. */
export interface BatchPart {
  readonly delivery: Delivery;
  readonly file: string;
}

/** Targets of the same key are written by one call to any of them. */
export interface Batch {
  readonly key: string;
  part(delivery: Delivery): BatchPart;
  /** All of one landing. The answers are in the order of the parts. */
  apply(parts: readonly BatchPart[], cancelled: AbortSignal): Promise<readonly Applied[]>;
}

/** A place that values are sent to. Every target passes the contract of `test/slow/adapters/targets/contract.test.ts`. */
export interface Target {
  /** The service's name there, if it differs. */
  readonly called?: string;
  /**
   * Writes the delivery. Every failure is an answer and never an exception. A repeat is harmless. After a
   * cancel it ends immediately with all of its programs, and answers `failed`.
   */
  apply(delivery: Delivery, cancelled: AbortSignal): Promise<Applied>;
  /**
   * Seconds for which the target may still change after the process of `apply` has ended, because a daemon does the work.
   * Left out: it ends with its process.
   */
  readonly settles?: number;
  /** For a target that writes several instances at once: `apply` is then a batch of one. */
  readonly batch?: Batch;
  /** The current texts of the names that `wanted` returns; absent for a target that cannot be read. */
  read(delivery: Delivery): Promise<TargetRead>;
  /** What it should have. A variable or file that should be gone is left out. */
  wanted(delivery: Delivery): Content;
}

/** Opens the target of an instance. `settings` were accepted by the target's own schema. */
export type OpensTarget = (
  target: string,
  settings: Readonly<Record<string, unknown>>,
  instance: Instance,
) => Target;

/**
 * Asks a service until it answers as expected or the time is over. Null: it did; else why not, in one line. It ends
 * early once `isCancelled` is true.
 */
export type Probes = (
  probe: ProbeSettings,
  expected: number,
  instance: Instance,
  isCancelled: () => Promise<boolean>,
) => Promise<string | null>;
