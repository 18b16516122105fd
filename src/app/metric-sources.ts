// The port to the sources of metrics. It asks one question at a time, and each source answers for itself.
import type { Grid, MetricQuestion, SourceAnswer, SourceSettings } from '#domain/metrics.ts';
import type { EnvironmentName, FlagKey, Instant } from '#domain/scalars.ts';

/** One question to a source of metrics. */
export interface SourceQuestion {
  readonly source: SourceSettings;
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** A query with its variables filled in, or the place in the answer. */
  readonly question: MetricQuestion;
  /** One point: the value at that moment. */
  readonly grid: Grid;
  /** The present moment by the clock of this run. */
  readonly now: Instant;
}

/** The sources of metrics. A failure is a silence that says why, and never an exception. */
export interface MetricSources {
  answer(question: SourceQuestion): Promise<SourceAnswer>;
  /** Notes that a moment is the present one, if questions with it come later. Otherwise its first question notes it. */
  begin?(now: Instant): void;
  /** The page that draws the answer, if the pipeline shows one; undefined: it shows none. */
  graph?(question: Pick<SourceQuestion, 'source' | 'question' | 'grid'>): string | undefined;
}
