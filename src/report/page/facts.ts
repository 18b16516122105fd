// The facts of the page: what stands where, what stood there before, and what comes next.
import type { Forecast } from '#report/forecast-facts.ts';
import type { StatusRow } from '#report/status-rows.ts';
import type { Instant } from '#domain/time.ts';
import type { Timeline } from '#domain/timeline.ts';

export interface PageFacts {
  readonly title: string;
  readonly now: Instant;
  /** The commit of the default branch; empty where nothing has landed. */
  readonly commit: string;
  readonly rows: readonly StatusRow[];
  /** By `environment flag`. */
  readonly timelines: ReadonlyMap<string, Timeline>;
  readonly forecast: Forecast;
}

export interface PageOptions {
  /** Leaves out people, and all text that people wrote beside descriptions. */
  readonly isPublic: boolean;
}
