// The rules that follow from the metrics of the flags, as data: what Prometheus computes of each metric, and the alerts on
// that. The gate's guards stand in each expression: a finite value, exactly one series, and enough traffic.
import { isExposed, highestPercent } from '#domain/exposure.ts';
import type { Flag } from '#domain/snapshot.ts';
import type { Metric, MetricQuestion } from '#domain/metrics.ts';
import { TRAFFIC_WINDOW } from '#domain/metrics.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { durationOf } from '#domain/scalars.ts';
import type { NoRule } from '#messages/rendered.ts';
import { ALERT_TEXTS } from '#messages/rendered.ts';
import type { AlertLevel } from '#metrics/firing.ts';
import { ALERT_LEVELS } from '#metrics/firing.ts';
import { filledQuery } from '#metrics/query.ts';
import type { Rules } from '#metrics/rules.ts';
import { rulesOf } from '#metrics/rules.ts';
import type { Bound } from '#metrics/threshold.ts';
import type { PipelineInput, RenderedPlace } from './pipeline-rendering.ts';

export type Labels = Readonly<Record<string, string>>;

export interface Recording {
  readonly record: string;
  readonly expr: string;
  readonly labels: Labels;
}

export interface Alert {
  readonly alert: string;
  readonly expr: string;
  /** As Prometheus writes it; null: at once. */
  readonly for: string | null;
  readonly labels: Labels;
  readonly annotations: Labels;
}

/** A metric of a flag in one environment. */
export interface AlertedMetric {
  readonly metric: Metric;
  readonly rules: Rules;
  readonly labels: Labels;
  readonly recordings: readonly Recording[];
  readonly limits: readonly { readonly level: AlertLevel; readonly alert: Alert }[];
  /** Null: no user has the flag, so that nothing has to be measured. */
  readonly missing: Alert | null;
}

/** What is evaluated together. Prometheus evaluates the rules of a group in their order, at the same moment. */
export interface AlertGroup {
  readonly flag: Flag;
  readonly environment: EnvironmentName;
  /** As it is written. */
  readonly interval: string;
  readonly metrics: readonly AlertedMetric[];
  readonly remarks: readonly Remark[];
}

/** What has no rule, and why. */
export interface Remark {
  /** A metric, or a threshold of one. */
  readonly what: string;
  readonly why: NoRule;
}

/** The series with the values of metrics, and with their traffic. */
export const VALUE = 'flaghoist:metric:value';
export const TRAFFIC = 'flaghoist:metric:traffic';
export const LAST_SWEEP = 'flaghoist_last_sweep_timestamp_seconds';

/** The metrics with a rule, by flag, environment and interval. */
export function alertGroups({ flags, promql }: PipelineInput): readonly AlertGroup[] {
  return flags.flatMap(({ flag, places }) =>
    places.flatMap((place) =>
      intervalsOf(flag).map((interval) => groupOf(flag, place, interval, promql)),
    ),
  );
}

function intervalsOf({ metrics = [] }: Flag): readonly string[] {
  return [...new Set(metrics.map(({ interval }) => interval))];
}

function groupOf(
  flag: Flag,
  place: RenderedPlace,
  interval: string,
  promql: ReadonlySet<string>,
): AlertGroup {
  const metrics: AlertedMetric[] = [];
  const remarks: Remark[] = [];
  for (const metric of flag.metrics ?? []) {
    if (metric.interval !== interval) continue;
    const why = withoutRules(metric, place, promql);
    if (why === null) {
      metrics.push(...alertedMetric(flag, place, metric));
      remarks.push(...comparisonsIn(metric));
    } else remarks.push({ what: metric.name, why });
  }
  return { flag, environment: place.environment, interval, metrics, remarks };
}

function withoutRules(
  { question, source, from }: Metric,
  { exposures }: RenderedPlace,
  promql: ReadonlySet<string>,
): NoRule | null {
  if (question.kind !== 'query' || !promql.has(source)) {
    return { code: 'other-source', facts: { source } };
  }
  const present = highestPercent(exposures);
  return from === null || present >= from ? null : { code: 'below-from', facts: { from, present } };
}

const COMPARES: NoRule = { code: 'compares', facts: {} };

function comparisonsIn(metric: Metric): readonly Remark[] {
  const rules = rulesOf(metric);
  return ALERT_LEVELS.flatMap((level) =>
    rules?.[level]?.when.kind === 'before'
      ? [{ what: ALERT_TEXTS.threshold(level, metric.name), why: COMPARES }]
      : [],
  );
}

function alertedMetric(flag: Flag, place: RenderedPlace, metric: Metric): readonly AlertedMetric[] {
  const rules = rulesOf(metric);
  if (rules === null) return [];
  const subject = { flag, metric, environment: place.environment };
  const labels = { flag: flag.key, environment: place.environment, metric: metric.name };
  return [
    {
      metric,
      rules,
      labels,
      recordings: recordingsOf(subject, labels),
      limits: ALERT_LEVELS.flatMap((level) => {
        const alert = limitAlert(subject, rules, level, labels);
        return alert === null ? [] : [{ level, alert }];
      }),
      missing: isExposed(place.exposures) ? missingAlert(subject, rules, labels) : null,
    },
  ];
}

interface AlertSubject {
  readonly flag: Flag;
  readonly metric: Metric;
  readonly environment: EnvironmentName;
}

function recordingsOf(subject: AlertSubject, labels: Labels): readonly Recording[] {
  const { metric } = subject;
  const value = { record: VALUE, expr: queryOf(metric.question, subject), labels };
  if (metric.traffic === null) return [value];
  return [value, { record: TRAFFIC, expr: queryOf(metric.traffic.question, subject), labels }];
}

/** The query with the names of this place, and the window of an alert. */
function queryOf(question: MetricQuestion, { flag, metric, environment }: AlertSubject): string {
  const window = durationOf(metric.traffic?.window ?? TRAFFIC_WINDOW);
  return question.kind === 'query'
    ? filledQuery(question.query, { environment, flag: flag.key, window })
    : question.at;
}

const NAMES = { warning: 'FlaghoistMetricWarning', critical: 'FlaghoistMetricCritical' } as const;

function limitAlert(
  subject: AlertSubject,
  rules: Rules,
  level: AlertLevel,
  labels: Labels,
): Alert | null {
  const { metric } = subject;
  const [limit, lasting] = [metric[level], rules[level]];
  if (limit === null || lasting?.when.kind !== 'value') return null;
  const length = limit.for === null ? '' : ` for ${limit.for}`;
  return {
    alert: NAMES[level],
    expr: [
      outside(selector(VALUE, labels), lasting.when.bound),
      one(VALUE, labels),
      ...(rules.atLeast === null
        ? []
        : [
            outside(selector(TRAFFIC, labels), { operator: '>=', value: rules.atLeast }),
            one(TRAFFIC, labels),
          ]),
    ].join('\nand on () '),
    for: limit.for,
    labels: { ...labels, severity: level },
    annotations: annotationsOf(subject, `${limit.when}${length}`),
  };
}

/**
 * A value that meets the bound. NaN meets none, and an infinite value is no value. The sum of one series has its value and
 * none of its labels, so that a restarted instance does not begin another alert.
 */
function outside(series: string, { operator, value }: Bound): string {
  const finite = operator.startsWith('>') ? '< Inf' : '> -Inf';
  return `sum(${series}) ${operator} ${value} ${finite}`;
}

/** Several series are no value, and no metric says which of them counts. */
function one(name: string, labels: Labels): string {
  return `count(${selector(name, labels)}) == 1`;
}

/**
 * A rule of Prometheus waits from its first evaluation without a value, a gap is counted from the last one with it. With too
 * little traffic a quotient has no value, and nothing is wrong.
 */
function missingAlert(subject: AlertSubject, { gap, step, atLeast }: Rules, labels: Labels): Alert {
  const finite = `${selector(VALUE, labels)} < Inf > -Inf`;
  const idle =
    atLeast === null ? '' : `\nunless on () sum(${selector(TRAFFIC, labels)}) < ${atLeast}`;
  return {
    alert: 'FlaghoistMetricMissing',
    expr: `absent(${finite}\nand on () ${one(VALUE, labels)})${idle}`,
    for: `${Math.floor(gap / step) * step}s`,
    labels: { ...labels, severity: 'warning' },
    annotations: annotationsOf(subject, ALERT_TEXTS.missing(subject.metric.gap)),
  };
}

/** No sweep for two hours. Without it, nothing turns green by itself, and nothing is watched. */
export const SWEEP_ALERT: Alert = {
  alert: 'FlaghoistSweepMissing',
  expr: `absent(${LAST_SWEEP}) or time() - max(${LAST_SWEEP}) > 7200`,
  for: '10m',
  labels: { severity: 'warning' },
  annotations: { summary: ALERT_TEXTS.noSweep() },
};

function annotationsOf({ flag, metric, environment }: AlertSubject, what: string): Labels {
  const summary = ALERT_TEXTS.metric(metric.title ?? metric.name, flag.key, environment, what);
  const { runbook } = flag.links ?? {};
  return runbook === undefined ? { summary } : { summary, runbook_url: runbook };
}

export function selector(name: string, labels: Labels): string {
  const matchers = Object.entries(labels).map(([label, value]) => `${label}=${quoted(value)}`);
  return `${name}{${matchers.join(', ')}}`;
}

/** A text in PromQL. Names have no characters that JSON escapes in another way. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
