// The contract of a rendering of the pipeline: it writes files about all flags for one kind of reader, such as alert rules
// or dashboards. The same input always gives the same bytes.
import type { Exposures } from '#domain/exposure.ts';
import type { Flag } from '#domain/snapshot.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';

export interface PipelineInput {
  /** In order of their keys. */
  readonly flags: readonly RenderedFlag[];
  /** The names of the sources that answer PromQL. */
  readonly promql: ReadonlySet<string>;
  /** When all pull requests were last judged again; null: that is not known. */
  readonly lastSweep: Instant | null;
  /** SHA-256 of a text's UTF-8 bytes, hexadecimal. */
  readonly sha256: (text: string) => string;
}

export interface RenderedFlag {
  readonly flag: Flag;
  /** Where it sends anything, in the order of the pipeline. */
  readonly places: readonly RenderedPlace[];
}

/** A flag in one environment. */
export interface RenderedPlace {
  readonly environment: EnvironmentName;
  readonly exposures: Exposures;
  /** The steps of its ladder in percent; none without a ladder. */
  readonly steps: readonly number[];
  /** Null where the rendering needs no history. */
  readonly history: PlaceHistory | null;
}

export interface PlaceHistory {
  /** Since when what is live has been covered without a break; null: no user has it, or that is not known. */
  readonly soakSince: Instant | null;
  /** The last landing that changed the flag here; null: it is not known. */
  readonly landedAt: Instant | null;
}

/** Every flag in every environment where it sends anything. */
export function placesIn({
  flags,
}: PipelineInput): readonly { readonly flag: Flag; readonly place: RenderedPlace }[] {
  return flags.flatMap(({ flag, places }) => places.map((place) => ({ flag, place })));
}

/**
 * A file with its path below a folder of the reader's choice. It ends with a line feed. Its first line is `WRITTEN_BY`,
 * unless it is JSON or ends with the line `# EOF` of OpenMetrics.
 */
export interface PipelineFile {
  readonly file: string;
  readonly text: string;
}

export interface PipelineRendering {
  readonly name: string;
  /** One sentence: what it is and who reads it. */
  readonly title: string;
  /** Whether it shows since when something is so. It then reads what has landed, and not the working tree. */
  readonly needsHistory: boolean;
  /** Each file once. A promise where a library has to be loaded first. */
  readonly files: (
    input: PipelineInput,
  ) => readonly PipelineFile[] | Promise<readonly PipelineFile[]>;
}
