// The answer of a metric in words, and its numbers. The numbers stand in the details: they change with every sample, and a
// sentence that changes is posted again.
import type { Facts } from '#domain/diagnostic.ts';
import type { Because, Counts, Limit, Unit } from '#domain/metrics.ts';
import type { Brief } from '#messages/table.ts';
import type { Instant } from '#domain/scalars.ts';
import { dueText, pastText } from '#domain/scalars.ts';

export type OfMetric = { readonly metric: string; readonly environment: string };

/** What a requirement asks of a metric. */
export type MetricDemand = OfMetric & {
  readonly title: string | null;
  /** As it is written: `< 1%`. */
  readonly good: string;
  /** As it is written; null: one value. */
  readonly length: string | null;
};

/** The question to a source, and the answer. */
export type MetricAnswer = MetricDemand & {
  readonly source: string;
  /** The query as sent, or the place in the answer of the source. */
  readonly sent: string;
  /** As they are written: `> 5% for 5m`, `99%`; null: there is none. */
  readonly warning: string | null;
  readonly critical: string | null;
  readonly share: string;
  readonly unit: Unit;
  readonly answer: 'good' | 'undecided' | 'bad' | 'silent';
  /** The newest value; null: there is none. */
  readonly value: number | null;
  readonly median: number | null;
  readonly medianBefore: number | null;
  readonly counts: Counts;
  readonly traffic: { readonly value: number | null; readonly atLeast: number } | null;
  /** The first and the last sample. */
  readonly from: Instant;
  readonly to: Instant;
  /** When it is long enough; null: it is. */
  readonly fullAt: Instant | null;
  /** About when it may pass, if values and traffic go on as they should; null: not known. Nothing waits for it. */
  readonly expectedAt: Instant | null;
  /** Its course in levels from 0 to 7, oldest first; null: no value. Empty where there is one sample. */
  readonly spark: readonly (number | null)[];
  /** The page that draws it; null: the pipeline shows none. */
  readonly graph: string | null;
};

/** `> 5% for 5m`, as it is written; null: there is none. */
export function limitText(limit: Limit | null): string | null {
  if (limit === null || limit.for === null) return limit && limit.when;
  return `${limit.when} for ${limit.for}`;
}

/** `0.4%`, `180ms`, `3`. */
export function amountText(value: number, unit: Unit): string {
  switch (unit) {
    case 'ratio':
      return `${roundedText(value * 100)}%`;
    case 'percent':
      return `${roundedText(value)}%`;
    case 'seconds':
      return Math.abs(value) < 1 ? `${roundedText(value * 1000)}ms` : `${roundedText(value)}s`;
    case 'count':
      return roundedText(value);
  }
}

/** The same with two decimals of a percentage, for a report: `99.97%`. */
export function exactText(value: number, unit: Unit): string {
  if (unit !== 'ratio' && unit !== 'percent') return amountText(value, unit);
  return `${Number((unit === 'ratio' ? value * 100 : value).toFixed(2))}%`;
}

function roundedText(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** Cut off after two digits, because 199.997 is less than 200. */
function countedText(value: number): string {
  const rounded = Number(value.toFixed(2));
  return String(rounded > value ? Number((rounded - 0.01).toFixed(2)) : rounded);
}

export function whereText({ metric, environment }: OfMetric): string {
  return `${metric} in ${environment}`;
}

export function lastText({ length }: MetricAnswer): string {
  return length === null ? 'is good now' : `has been good for ${length}`;
}

/** `below 1%`, `above 5% for 5m`: signs are easily misread, and Markdown may take them for HTML. */
export function thresholdText(written: string | null): string {
  return (written ?? '').replaceAll(/([<>]=?) */g, (_, sign: string) => `${SIGNS[sign] ?? ''} `);
}

const SIGNS: Readonly<Record<string, string>> = {
  '<': 'below',
  '<=': 'at most',
  '>': 'above',
  '>=': 'at least',
};

/** `▁▁▂▅▁`, a dot where there is no value; empty where there are too few. */
export function sparkline({ spark }: Pick<MetricAnswer, 'spark'>): string {
  return spark.map((level) => (level === null ? '·' : (BARS[level] ?? ''))).join('');
}

const BARS = '▁▂▃▄▅▆▇█';

/** The value beside what is required: `0.4%, target < 1%`. */
export function valueText({ value, unit, good }: MetricAnswer): string {
  return `${value === null ? 'none' : amountText(value, unit)}, target ${thresholdText(good)}`;
}

/** `2870 of 2880 samples` */
export function samplesText({ counts: { finite, points } }: Pick<MetricAnswer, 'counts'>): string {
  return `${finite} of ${points} ${points === 1 ? 'sample' : 'samples'}`;
}

/** The numbers, a fact a line. The query is the last one. */
export function answerDetails(answer: MetricAnswer): readonly string[] {
  const { source, sent, graph } = answer;
  return [
    ...numberTexts(answer),
    ...(graph === null ? [] : [`graph: ${graph}`]),
    `query to ${source}: ${sent.trim().replaceAll(/\s+/g, ' ')}`,
  ];
}

/** The numbers behind an answer, and their moment. */
function numberTexts(answer: MetricAnswer): readonly string[] {
  const spark = sparkline(answer);
  return [`${valueText(answer)}${spark === '' ? '' : `  ${spark}`}`, ...countTexts(answer)];
}

/** All of them but the newest value and its course. */
export function countTexts(answer: MetricAnswer): readonly string[] {
  const { unit, counts, from, to, traffic, expectedAt, median, medianBefore } = answer;
  return [
    ...(median === null || medianBefore === null
      ? []
      : [`median ${amountText(median, unit)}, before ${amountText(medianBefore, unit)}`]),
    `${samplesText(answer)}: ${classesText(counts)}`,
    ...(traffic === null
      ? []
      : [
          `traffic ${traffic.value === null ? 'unknown' : countedText(traffic.value)}, at least ${traffic.atLeast}`,
        ]),
    from === to ? `as of ${pastText(to)}` : `as of ${pastText(to)}, since ${pastText(from)}`,
    ...(expectedAt === null ? [] : [`may pass about ${dueText(expectedAt)}`]),
  ];
}

function classesText({ good, between, warning, critical }: Counts): string {
  const rest = Object.entries({ between, warning, critical }).filter(([, count]) => count > 0);
  return [`${good} good`, ...rest.map(([name, count]) => `${count} ${name}`)].join(', ');
}

/** How a past moment is written: in full in a sentence, and short beside a requirement. */
export type PastForm = (at: Instant) => string;

/** `has been critical since … (> 5% for 5m)` */
export function criticalText(
  answer: MetricAnswer,
  because: Because,
  past: PastForm = pastText,
): string {
  return because.kind === 'breach'
    ? `${lastingText(answer, because, 'critical', past)} (${thresholdText(answer.critical)})`
    : `is critical: its median is ${thresholdText(answer.critical)}`;
}

/** `was at its warning threshold until … (> 2% for 10m)` */
export function undecidedText(
  answer: MetricAnswer,
  because: Because,
  past: PastForm = pastText,
): string {
  switch (because.kind) {
    case 'breach':
      return `${lastingText(answer, because, 'at its warning threshold', past)} (${thresholdText(answer.warning)})`;
    case 'share':
      return answer.from === answer.to
        ? `is neither good nor bad now (${thresholdText(answer.good)})`
        : `is neither good nor bad: fewer than ${answer.share} of its samples are good (${thresholdText(answer.good)})`;
    case 'missing':
      return `is neither good nor bad: samples are missing, so fewer than ${answer.share} of the expected samples are good (${thresholdText(answer.good)})`;
    case 'before':
      return 'is neither good nor bad: its median differs too much from the median before the landing';
  }
}

/** With a moment that does not change while the breach goes on, and after its end. */
function lastingText(
  { from, to }: MetricAnswer,
  { breach }: Extract<Because, { kind: 'breach' }>,
  what: string,
  past: PastForm,
): string {
  if (from === to) return `is ${what} now`;
  if (breach.to < to) return `was ${what} until ${past(breach.to)}`;
  if (breach.from <= from) return `has been ${what} in the whole window`;
  return `has been ${what} since ${past(breach.from)}`;
}

/** The name for people. */
export function nameText({ title, metric }: Pick<MetricAnswer, 'title' | 'metric'>): string {
  return title ?? metric;
}

/** `soFar`: why it is not good; the numbers stand beside it. */
export function answerBrief(answer: MetricDemand, soFar = ''): Brief {
  const { good, length, environment } = answer;
  const lasting = length === null ? '' : ` for ${length}`;
  return {
    needs: `${nameText(answer)} ${thresholdText(good)}${lasting} in ${environment}`,
    soFar,
  };
}

/** The title above what metrics were asked, and the line above each. */
export const ASKED_TEXTS = {
  title: (metrics: number) =>
    metrics === 1 ? 'The query, and its answer' : 'The queries, and their answers',
  /** `flag`: left out where only one is shown. */
  metric: (metric: string, environment: string, source: string, flag?: string) =>
    `${metric}${flag === undefined ? '' : ` of ${flag}`} in ${environment}, query to ${source}`,
} as const;

/** The codes whose facts are a `MetricAnswer`. */
const MEASURED: ReadonlySet<string> = new Set([
  'metrics/good',
  'metrics/too-short',
  'metrics/bad',
  'metrics/undecided',
  'metrics/silent',
]);

/** The answer of a metric in a result; null: the result is about something else. */
export function measuredIn({
  code,
  facts,
}: {
  readonly code: string;
  readonly facts: Facts;
}): MetricAnswer | null {
  return MEASURED.has(code) ? (facts as unknown as MetricAnswer) : null;
}
