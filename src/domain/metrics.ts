// A metric of a flag, where its values come from, and the values of one window. Thresholds, durations and shares stay as
// they are written; `metrics/` gives them their meaning.
import type { EnvironmentName, FlagKey, Instant } from './scalars.ts';

export const UNITS = ['ratio', 'percent', 'seconds', 'count'] as const;
export type Unit = (typeof UNITS)[number];

/** A threshold that has to be met for a while. */
export interface Limit {
  /** As it is written: `> 5%`. */
  readonly when: string;
  /** As it is written; null: one sample is enough. */
  readonly for: string | null;
}

/** What a source is asked: a query, or the place of a value in its answer. */
export type MetricQuestion =
  | { readonly kind: 'query'; readonly query: string }
  /** A JSON Pointer; empty: the whole answer. */
  | { readonly kind: 'at'; readonly at: string };

export interface Traffic {
  readonly question: MetricQuestion;
  readonly atLeast: number;
  /** The window of an alert, as it is written; left out: `TRAFFIC_WINDOW`. A requirement has its own. */
  readonly window?: string;
}

/** How long an alert counts traffic. */
export const TRAFFIC_WINDOW = '1h';

export interface Metric {
  readonly name: string;
  readonly title: string | null;
  /** The panel of the dashboard that it shares with others of its unit; left out: one of its own. */
  readonly panel?: string;
  /** The name of a source of the pipeline. */
  readonly source: string;
  readonly question: MetricQuestion;
  readonly unit: Unit;
  /** As it is written: `< 1%`. */
  readonly good: string;
  readonly warning: Limit | null;
  readonly critical: Limit | null;
  readonly traffic: Traffic | null;
  /** The percentage at which its thresholds begin; null: any. */
  readonly from: number | null;
  /** Durations as they are written. */
  readonly interval: string;
  readonly delay: string;
  readonly gap: string;
  /** Shares as they are written: `95%`. */
  readonly coverage: string;
  readonly share: string;
}

/** The values of a metric that does not write them. */
export const METRIC_DEFAULTS = {
  interval: '1m',
  delay: '1m',
  gap: '10m',
  coverage: '95%',
  share: '99%',
} as const;

export const WATCH_ACTIONS = ['propose', 'merge'] as const;

/** What is watched after a landing that raised the flag. */
export interface Watch {
  readonly for: string;
  readonly action: (typeof WATCH_ACTIONS)[number];
  /** Each limit counts for itself. */
  readonly issues: readonly IssueLimit[];
}

/** Open issues with one of the labels, above a number. */
export interface IssueLimit {
  readonly labels: readonly string[];
  readonly above: number;
}

/** A source of metrics, as the pipeline describes it. */
export interface SourceSettings {
  readonly name: string;
  readonly kind: string;
  /** Whether it answers with a list of moments and values, and not with one value. */
  readonly series: boolean;
  /** The settings of its kind. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Whether a source can be asked for earlier values of a metric. A query about `$window` has one value, at its end. */
export function hasPast(
  { question }: Pick<Metric, 'question'>,
  source: SourceSettings | null,
): boolean {
  return question.kind === 'query' ? !asksAboutWindow(question) : source?.series === true;
}

export function asksAboutWindow(question: MetricQuestion): boolean {
  return question.kind === 'query' && /\$window(?![A-Za-z0-9_])/.test(question.query);
}

/** Moments at equal distances, aligned to the Unix epoch. Both ends belong to it. */
export interface Grid {
  readonly from: Instant;
  readonly to: Instant;
  /** Seconds. */
  readonly step: number;
}

/** A value at a grid point; null: there is none. Not every number is finite. */
export type Sample = number | null;

/** Why a source gave no usable answer. */
export type SourceSilence =
  /** The pipeline has no source of that name. */
  | { readonly kind: 'no-source'; readonly source: string }
  /** A variable of the environment that it needs. `refused`: it belongs to the job, or the workflow does not list it. */
  | { readonly kind: 'variable'; readonly variable: string; readonly because: 'unset' | 'refused' }
  /** Its program is not run here. */
  | { readonly kind: 'not-run'; readonly because: 'clone' | 'checkout' }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'unreachable'; readonly why: string }
  /** 401 or 403. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'failed'; readonly why: string }
  /** The source does not accept the query. */
  | { readonly kind: 'query-refused'; readonly why: string }
  /** The source says that a part of its data is missing in the answer. */
  | { readonly kind: 'partial'; readonly why: string }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'no-json' }
  /** The answer does not have the expected form, or nothing is at the place. */
  | {
      readonly kind: 'wrong-form';
      readonly expected: 'number' | 'list' | 'series';
      /** The place in the answer, as a JSON Pointer; empty: the answer itself. */
      readonly at: string;
    }
  /** Its clock differs from ours. */
  | { readonly kind: 'clock'; readonly seconds: number }
  /** `at`: the place in a JSON answer that has null, or nothing but it; left out: a query has no series. */
  | { readonly kind: 'empty'; readonly at?: string }
  | { readonly kind: 'several-series'; readonly series: number };

/** The answer of a source: a value for each point of the grid. */
export type SourceAnswer =
  | { readonly kind: 'values'; readonly values: readonly Sample[] }
  | { readonly kind: 'silent'; readonly silence: SourceSilence };

/** The answer of a source as it is kept in a question. */
export type KeptAnswer =
  /** Run-length encoded. */
  | { readonly kind: 'values'; readonly values: string }
  | { readonly kind: 'silent'; readonly silence: SourceSilence };

/** One window of a metric: what was asked, and what came back. */
export interface SampledWindow {
  /** One point for a source without a past. */
  readonly grid: Grid;
  /** The query as sent, or the place in the answer. */
  readonly sent: string;
  readonly answer: KeptAnswer;
  /** The number of requests or the like at the end of the window; null: the metric asks for none. */
  readonly traffic: { readonly sent: string; readonly answer: KeptAnswer } | null;
  /** Of its finite values, before they were encoded; null: there are none. */
  readonly median: number | null;
  /** The page of the source that draws it; left out: the pipeline shows none. */
  readonly graph?: string;
}

/** The values of a metric that a person supplies, in place of its source. */
export interface SuppliedSamples {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly metric: string;
  /** One value for every point, or moments and values in any order. */
  readonly values: number | readonly (readonly [at: Instant, value: Sample])[];
  /** Left out: the traffic is not known. */
  readonly traffic?: number;
}

/** The samples of a metric in one environment. */
export interface MetricSamples {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly metric: string;
  /** The window that the requirement asks for, as it is written; null: one value. */
  readonly for: string | null;
  readonly window: SampledWindow;
  /** The equally long window before the landing; null: no threshold compares with it. */
  readonly before: SampledWindow | null;
}

/** `silent`: there is no finite value. `between`: neither good nor a warning. */
export type SampleClass = 'good' | 'between' | 'warning' | 'critical' | 'silent';

/** Why there is no window before the landing to compare with. */
export type NoBefore = 'too-short' | 'unknown' | 'other-landing';

/** Why a window has no answer. */
export type Silence =
  | SourceSilence
  /** Points without a finite value. */
  | { readonly kind: 'nan' | 'infinite'; readonly points: number; readonly of: number }
  | {
      readonly kind: 'coverage';
      readonly finite: number;
      readonly of: number;
      readonly least: number;
    }
  | { readonly kind: 'gap'; readonly seconds: number; readonly most: number }
  /** `value` null: the source had none. */
  | { readonly kind: 'traffic'; readonly value: number | null; readonly atLeast: number }
  | { readonly kind: 'traffic-unknown'; readonly silence: SourceSilence }
  | { readonly kind: 'before'; readonly because: NoBefore }
  | { readonly kind: 'before-silent'; readonly silence: Silence };

/** A run of samples that meet a threshold for long enough. */
export type Breach = {
  readonly from: Instant;
  readonly to: Instant;
  /** The worst kept value in it. */
  readonly value: number;
};

export type Because =
  | { readonly kind: 'breach'; readonly breach: Breach }
  /** Too few points are good. */
  | { readonly kind: 'share' }
  /** Enough of the samples are good, but too few points have one. */
  | { readonly kind: 'missing' }
  /** The medians differ too much. */
  | { readonly kind: 'before' };

export type Counts = Readonly<Record<SampleClass, number>> & {
  readonly points: number;
  /** Points with a finite value. */
  readonly finite: number;
  /** Seconds between neighbouring finite values, or to an end of the window. */
  readonly longestGap: number;
};
