// `metrics` and `watch` of a definition → Metric and Watch, and `metrics.sources` of the pipeline → SourceSettings.
import type {
  IssueLimit,
  Limit,
  Metric,
  MetricQuestion,
  SourceSettings,
  Traffic,
  Unit,
  Watch,
} from '#domain/metrics.ts';
import { METRIC_DEFAULTS } from '#domain/metrics.ts';
import { inOrder } from '#domain/scalars.ts';

interface WrittenLimit {
  readonly when: string;
  readonly for?: string;
}

interface WrittenQuestion {
  readonly query?: string;
  readonly at?: string;
}

interface WrittenTraffic extends WrittenQuestion {
  readonly 'at-least': number;
  readonly window?: string;
}

interface WrittenMetric extends WrittenQuestion {
  readonly title?: string;
  readonly panel?: string;
  readonly source: string;
  readonly unit: Unit;
  readonly good: string;
  readonly warning?: WrittenLimit;
  readonly critical?: WrittenLimit;
  readonly traffic?: WrittenTraffic;
  readonly from?: number;
  readonly interval?: string;
  readonly delay?: string;
  readonly gap?: string;
  readonly coverage?: string;
  readonly share?: string;
}

export type WrittenMetrics = Readonly<Record<string, WrittenMetric>>;

/** In order of their names. */
export function metricsOf(written: WrittenMetrics): readonly Metric[] {
  return Object.entries(written)
    .toSorted(([a], [b]) => inOrder(a, b))
    .map(([name, { title, source, unit, good, warning, critical, traffic, from, ...rest }]) => {
      const { query: _, at: __, ...others } = rest;
      return {
        name,
        title: title ?? null,
        source,
        question: questionOf(rest),
        unit,
        good,
        warning: limitOf(warning),
        critical: limitOf(critical),
        traffic: traffic === undefined ? null : trafficOf(traffic),
        from: from ?? null,
        ...METRIC_DEFAULTS,
        ...others,
      };
    });
}

function questionOf({ query, at }: WrittenQuestion): MetricQuestion {
  return query === undefined ? { kind: 'at', at: at ?? '' } : { kind: 'query', query };
}

function trafficOf({ 'at-least': atLeast, window, ...question }: WrittenTraffic): Traffic {
  const metricQuestion = questionOf(question);
  return window === undefined
    ? { question: metricQuestion, atLeast }
    : { question: metricQuestion, atLeast, window };
}

function limitOf(written: WrittenLimit | undefined): Limit | null {
  return written === undefined ? null : { when: written.when, for: written.for ?? null };
}

export interface WrittenWatch {
  readonly for: string;
  readonly then?: Watch['action'];
  readonly also?: { readonly issues?: IssueLimit | readonly IssueLimit[] };
}

export function watchOf({ for: length, then: action = 'propose', also }: WrittenWatch): Watch {
  return { for: length, action, issues: [also?.issues ?? []].flat() };
}

interface WrittenSource {
  readonly kind: string;
  readonly series?: boolean;
  readonly [setting: string]: unknown;
}

export type WrittenSources = Readonly<Record<string, WrittenSource>>;

/** In the order in which they are written. */
export function sourcesOf(written: WrittenSources): readonly SourceSettings[] {
  return Object.entries(written).map(([name, { kind, series = false, ...settings }]) => ({
    name,
    kind,
    series,
    settings,
  }));
}
