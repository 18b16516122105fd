// The facts of the page: what stands where, what stood there before, what comes next, and whether it is all well.
import type { Cause, Timeline } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import type { Forecast } from '#report/forecast-facts.ts';
import type { WorkflowForms } from '#report/place.ts';
import type { LandingLog } from '#report/log-rows.ts';
import type { StatusLog } from '#report/status-live.ts';
import type { StatusRow } from '#report/status-rows.ts';
import type { Deflate } from './packed.ts';

export interface PageFacts {
  readonly title: string;
  readonly now: Instant;
  /** The commit of the default branch; empty where nothing has landed. */
  readonly commit: string;
  /** With the live values, where a deployment log was read. */
  readonly rows: readonly StatusRow[];
  /** Undefined: there is no deployment log here. */
  readonly live: StatusLog | undefined;
  /** By `environment flag`. */
  readonly timelines: ReadonlyMap<string, Timeline>;
  /** The landings of the past; null: nothing has landed. */
  readonly log: LandingLog | null;
  readonly forecast: Forecast;
  /** By `environment flag`: the open pull request that raises the flag there; null: not asked, or no answer. */
  readonly pulls: ReadonlyMap<string, number> | null;
  /** By flag: the addresses of its definition, by name. */
  readonly links: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly web: PageWeb | null;
  readonly health: PageHealth;
}

/** Where the repository is on the web. */
export interface PageWeb {
  /** `https://github.com/acme/flags`. */
  readonly repository: string;
  readonly branch: string;
  /** What a person can start there. */
  readonly forms: WorkflowForms;
}

/** An answer from elsewhere, or why it is not known. */
export type Reported<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'unknown'; readonly why: Cause };

export interface PageHealth {
  /** When the sweep last ended well; null: never. */
  readonly sweep: Reported<Instant | null>;
  /** The address of the open issue about drift; null: everything was as accepted. */
  readonly drift: Reported<string | null>;
}

export interface PageOptions {
  /** Leaves out people, queries, hosts, links, and all text that people wrote beside descriptions. */
  readonly isPublic: boolean;
  /** Hexadecimal, of text. */
  readonly sha256: (text: string) => string;
  readonly deflated: Deflate;
}
