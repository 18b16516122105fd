// The ports that the use cases need. A shell wires them.
import type { LogSettings } from '#domain/deploy-settings.ts';
import type { Ask, Finding } from '#domain/evidence.ts';
import type { SuppliedSamples } from '#domain/metrics.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { LoggedEntry } from './deploy-ports.ts';
import type { EvidenceSource, LandingClock, MetricSources, Repository, TreeId } from './ports.ts';
import type { Reader } from '#app/load/reader.ts';

/** For reading trees. */
export interface Loader {
  readonly repository: Repository;
  readonly reader: Reader;
  /** The folder of `pipeline.yaml`, from the top of the repository. */
  readonly root: string;
}

/** For judging: also the clock and the evidence. */
export interface Gatherer extends Loader {
  readonly clock: LandingClock;
  readonly evidence: EvidenceSource;
  /** Where the values of metrics come from. Left out: no source is asked. */
  readonly metrics?: MetricSources;
  /** Values of metrics that a person supplies. No source is asked for them. Left out: none. */
  readonly suppliedSamples?: readonly SuppliedSamples[];
  /** The newest entries of the deployment log, oldest first; none where there is no log. Left out: no log is read. */
  readonly logged?: (settings: LogSettings | undefined) => Promise<Finding<readonly LoggedEntry[]>>;
}

/** What is to be gathered. */
export interface Wanted {
  readonly asks: readonly Ask[];
  readonly fingerprint: string;
  /** What the asks are about: the base snapshot, and the commit that it was read from. */
  readonly base: Snapshot;
  readonly tip: Sha | null;
  /** The base snapshot as a tree, where refused files count as they were accepted; left out: the tree of `tip`. */
  readonly tree?: TreeId;
  readonly now: Instant;
  /** When what is judged landed; left out: it has not landed. */
  readonly landedAt?: Instant;
}
