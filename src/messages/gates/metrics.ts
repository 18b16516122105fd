// The sentences of `metrics`. Numbers that change with every sample stand in the details.
import type { Because, Counts, Silence, SourceSilence, Unit } from '#domain/metrics.ts';
import type { Instant } from '#domain/time.ts';
import { duration, dueText, lengthOf, pastText } from '#domain/time.ts';
import { row } from '#messages/table.ts';
import type { Names } from '#messages/words.ts';
import { listed, oneLine, shown } from '#messages/words.ts';

type OfMetric = { readonly metric: string; readonly environment: string };

/** What was asked, and what came back. */
export type MetricAnswer = OfMetric & {
  readonly title: string | null;
  readonly source: string;
  /** The query as sent, or the place in the answer of the source. */
  readonly sent: string;
  /** As it is written: `< 1%`. */
  readonly good: string;
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
  /** As it is written; null: one value. */
  readonly length: string | null;
  /** When it is long enough; null: it is. */
  readonly fullAt: Instant | null;
  /** About when it may pass, if values and traffic go on as they should; null: not known. Nothing waits for it. */
  readonly expectedAt: Instant | null;
};

/** `0.4%`, `180ms`, `3`. */
export function amountText(value: number, unit: Unit): string {
  switch (unit) {
    case 'ratio':
      return `${short(value * 100)}%`;
    case 'percent':
      return `${short(value)}%`;
    case 'seconds':
      return Math.abs(value) < 1 ? `${short(value * 1000)}ms` : `${short(value)}s`;
    case 'count':
      return short(value);
  }
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function whereText({ metric, environment }: OfMetric): string {
  return `${metric} in ${environment}`;
}

function lastText({ length }: MetricAnswer): string {
  return length === null ? 'now' : `for ${length}`;
}

function answerDetails(answer: MetricAnswer): readonly string[] {
  const { value, unit, good, counts, from, to, traffic, sent, source, expectedAt } = answer;
  const { median, medianBefore } = answer;
  const { points, finite } = counts;
  return [
    `value ${value === null ? 'none' : amountText(value, unit)}, target ${good}`,
    ...(median === null || medianBefore === null
      ? []
      : [`median ${amountText(median, unit)}, before ${amountText(medianBefore, unit)}`]),
    `samples ${finite} of ${points} from ${pastText(from)} to ${pastText(to)}: ${counts.good} good, ${counts.between} between, ${counts.warning} warning, ${counts.critical} critical`,
    ...(traffic === null
      ? []
      : [
          `traffic ${traffic.value === null ? 'unknown' : short(traffic.value)}, at least ${traffic.atLeast}`,
        ]),
    ...(expectedAt === null ? [] : [`expected about ${dueText(expectedAt)}`]),
    `asked of ${source}: ${oneLine(sent)}`,
  ];
}

function becauseText(because: Because): string {
  switch (because.kind) {
    case 'breach': {
      const { from, to } = because.breach;
      return from === to ? `at ${pastText(from)}` : `from ${pastText(from)} to ${pastText(to)}`;
    }
    case 'share':
      return 'too few of its samples are good';
    case 'before':
      return 'its median differs too much from the one before the landing';
  }
}

/** Why a source gave no usable answer. */
function sourceSilenceText(silence: SourceSilence): string {
  switch (silence.kind) {
    case 'no-source':
      return `the pipeline has no source ${shown(silence.source)}`;
    case 'variable':
      return silence.because === 'unset'
        ? `the variable ${silence.variable} is not set`
        : `the variable ${silence.variable} may not be read by a source`;
    case 'not-run':
      return silence.because === 'clone'
        ? 'its program is not run on a clone'
        : 'its program is not run, because the checkout is not the default branch';
    case 'timeout':
      return `the source did not answer within ${silence.seconds} seconds`;
    case 'unreachable':
      return `the source cannot be reached (${oneLine(silence.why)})`;
    case 'refused':
      return `the source refused the token (${silence.status})`;
    case 'status':
      return `the source answered with the status ${silence.status}`;
    case 'failed':
      return `the source failed: ${oneLine(silence.why)}`;
    case 'too-large':
      return `the answer has more than ${silence.most / 1024} KiB`;
    case 'no-json':
      return 'the answer is no JSON';
    case 'wrong-form':
      return `the answer has not ${oneLine(silence.expected)}`;
    case 'clock':
      return `the clock of the source differs by ${silence.seconds} seconds`;
    case 'empty':
      return 'the source has no value';
    case 'several-series':
      return `the query has ${silence.series} series, and needs exactly one`;
  }
}

/** Why a window has no answer. */
export function silenceText(silence: Silence): string {
  switch (silence.kind) {
    case 'nan':
      return `${silence.points} of ${silence.of} samples are not a number (NaN)`;
    case 'infinite':
      return `${silence.points} of ${silence.of} samples are infinite`;
    case 'coverage':
      return `only ${silence.finite} of ${silence.of} samples have a value, and ${silence.least}% are needed`;
    case 'gap':
      return `it has no value for ${lengthOf(duration(silence.seconds))}, and at most ${lengthOf(duration(silence.most))} are allowed`;
    case 'traffic':
      return silence.value === null
        ? `its traffic has no value, and at least ${silence.atLeast} is needed`
        : `its traffic is ${short(silence.value)}, and at least ${silence.atLeast} is needed`;
    case 'traffic-unknown':
      return `its traffic is unknown: ${sourceSilenceText(silence.silence)}`;
    case 'before':
      return NO_BEFORE[silence.because];
    case 'before-silent':
      return `before the landing ${silenceText(silence.silence)}`;
    default:
      return sourceSilenceText(silence);
  }
}

const NO_BEFORE = {
  'too-short': 'there is less than an hour to compare with the time before the landing',
  unknown: 'the landing is too long ago to compare with the time before it',
  'other-landing': 'another landing of the flag lies in the time to compare with',
} as const;

/** What to do about a silence. */
function silenceHint(silence: Silence): string {
  switch (silence.kind) {
    case 'empty':
      return 'write (… or vector(0)) around a numerator that may have no series; else see whether the source has the metric';
    case 'nan':
    case 'infinite':
      return 'see whether the query divides by zero; a quotient needs traffic';
    case 'several-series':
      return 'aggregate the query to one series, such as with sum(…)';
    case 'traffic':
    case 'before':
      return 'it passes by itself when enough has happened; nothing has to be pushed again';
    case 'coverage':
    case 'gap':
      return 'see why the source has no values there; it passes when they have left the window';
    case 'variable':
      return silence.because === 'unset'
        ? `set ${silence.variable} in the job, or on this machine`
        : `name it FLAGHOIST_…, or list it in FLAGHOIST_SOURCE_VARIABLES of the workflow`;
    case 'not-run':
      return silence.because === 'clone'
        ? 'add --run-sources to run the programs of the pipeline here'
        : 'check out the default branch in the job';
    case 'refused':
      return 'give the job a token that may read the source';
    case 'no-source':
      return 'add the source to metrics.sources, in a pull request of its own';
    case 'wrong-form':
    case 'no-json':
      return 'see what the source answers, and correct the place or the source';
    case 'too-large':
      return 'ask for less: a longer interval, or an answer with fewer values';
    case 'clock':
      return 'correct the clock of the source';
    case 'traffic-unknown':
    case 'before-silent':
      return silenceHint(silence.silence);
    case 'timeout':
    case 'unreachable':
    case 'status':
    case 'failed':
      return 'the next run asks again; see whether the source works';
  }
}

const COME_BACK = 'nothing has to be pushed again';

export const METRICS_MESSAGES = {
  'metrics/good': row<MetricAnswer>({
    sentence: (answer) => `${whereText(answer)} is good ${lastText(answer)} (${answer.good})`,
    details: answerDetails,
    means: 'The metric has been good over the whole window, where the exposure is live.',
    fix: 'Nothing to do.',
    example: 'metrics: { good: [error-rate], for: 48h }',
  }),
  'metrics/later': row<OfMetric & { readonly from: number; readonly present: number }>({
    sentence: ({ metric, from, present }) =>
      `${metric} counts from ${from}% on, and the rollout is at ${present}%`,
    means: 'The thresholds of the metric begin at a later step.',
    fix: 'Nothing to do.',
    example: 'error-rate: { from: 10 }',
  }),
  'metrics/too-short': row<MetricAnswer & { readonly due: Instant }>({
    saysWhen: true,
    sentence: (answer) =>
      `${whereText(answer)} is good so far; ${answer.length ?? ''} required, due ${dueText(answer.due)}`,
    hint: ({ due }) => `come back ${dueText(due)}; ${COME_BACK}`,
    details: answerDetails,
    means: 'The metric is good, but its exposure has not been live for the whole window yet.',
    fix: 'Come back at the moment that the message names.',
    example: 'metrics: { good: [error-rate], for: 48h }',
  }),
  'metrics/too-young': row<OfMetric & { readonly length: string | null; readonly due: Instant }>({
    saysWhen: true,
    sentence: ({ length, due, ...of }) =>
      `${whereText(of)} has no sample yet; ${length ?? 'one'} required, due ${dueText(due)}`,
    hint: ({ due }) => `come back ${dueText(due)}; ${COME_BACK}`,
    means: 'The exposure is so young that the metric has no sample of it.',
    fix: 'Come back at the moment that the message names.',
    example: 'metrics: { good: [error-rate], for: 48h }',
  }),
  'metrics/bad': row<MetricAnswer & { readonly because: Because }>({
    sentence: (answer) => `${whereText(answer)} was critical: ${becauseText(answer.because)}`,
    hint: () => 'find the cause; a rollback passes at once',
    details: answerDetails,
    means: 'The metric met its critical threshold for long enough, within the window.',
    fix: 'Find the cause, or roll back. It passes when the breach has left the window.',
    example: 'critical: { when: "> 5%", for: 5m }',
  }),
  'metrics/undecided': row<MetricAnswer & { readonly because: Because }>({
    sentence: (answer) =>
      `${whereText(answer)} is neither good nor bad: ${becauseText(answer.because)}`,
    hint: () => `see the metric; it passes when enough samples are good, and ${COME_BACK}`,
    details: answerDetails,
    means: 'The metric is not bad, but a warning lies in the window, or too few samples are good.',
    fix: 'Wait until enough samples are good, or find the cause.',
    example: 'warning: { when: "> 2%", for: 10m }\nshare: 99%',
  }),
  'metrics/silent': row<MetricAnswer & { readonly silence: Silence }>({
    sentence: (answer) => `${whereText(answer)} says nothing: ${silenceText(answer.silence)}`,
    hint: ({ silence }) => silenceHint(silence),
    details: answerDetails,
    means:
      'The metric has no answer: its source failed, values are missing, or too little happened. That is never good, and never a reason to act.',
    fix: 'The message says what is missing.',
    example: 'coverage: 95%\ngap: 10m\ntraffic: { query: …, at-least: 200 }',
  }),
  'metrics/not-live': row<OfMetric & { readonly flag: string }>({
    sentence: ({ flag, ...of }) =>
      `${flag} is live for no user there, so ${whereText(of)} says nothing`,
    hint: ({ environment }) => `turn the flag on in ${environment} first`,
    means: 'The metric is measured where the flag is live, and no user has it there.',
    fix: 'Turn the flag on there first.',
    example: 'metrics: { good: [error-rate], for: 48h, in: staging }',
  }),
  'metrics/not-deployed': row<OfMetric & { readonly service: string }>({
    sentence: ({ service, environment, metric }) =>
      `${service} has not been deployed in ${environment} yet, so ${metric} says nothing`,
    hint: () => 'it counts from the first successful deployment on',
    means: 'What is live by Git has not been deployed, so its samples would be of something else.',
    fix: 'See the deployment.',
    example: 'flaghoist status',
  }),
  'metrics/no-history': row<OfMetric & { readonly why: string }>({
    sentence: ({ why, ...of }) => `cannot determine since when to measure ${whereText(of)}: ${why}`,
    hint: () => 'fix that and run the check again',
    means: 'Flaghoist could not determine since when the exposure is live.',
    fix: 'Fetch the history that is missing; the message names the reason.',
    example: 'git fetch --unshallow',
  }),
  'metrics/nowhere-live': row<{ readonly environment: string; readonly metrics: Names }>({
    sentence: ({ environment, metrics }) =>
      `nothing says where to measure ${listed(metrics)} before the first users in ${environment}`,
    hint: () => 'add in: to the requirement, in a pull request of its own',
    means:
      'Before the first users a metric is measured where the flag soaks, and no soak is required here.',
    fix: 'Add `in` with an environment.',
    example: 'metrics: { good: [error-rate], for: 48h, in: staging }',
  }),
  'metrics/unknown': row<OfMetric>({
    sentence: (of) => `the samples of ${whereText(of)} were not read`,
    hint: () => 'on a pull request the action asks the sources; on a clone set their variables',
    means: 'No source was asked for the samples.',
    fix: 'Let the action check the pull request, or set the variables of the source.',
    example: 'FLAGHOIST_PROMETHEUS_URL=http://localhost:9090 flaghoist check',
  }),
  'metrics/undefined': row<{ readonly metric: string; readonly flag: string }>({
    sentence: ({ metric, flag }) =>
      `${flag} has no metric ${shown(metric)} whose thresholds can be read`,
    hint: () => 'define it below metrics in the definition, in a pull request of its own',
    means: 'A requirement names a metric that the flag does not define.',
    fix: 'Define the metric, or delete it from the requirement.',
    example: 'metrics:\n  error-rate: { source: prometheus, query: …, unit: ratio, good: "< 1%" }',
  }),
  'metrics/unknown-environment': row<{ readonly name: string; readonly available: Names }>({
    sentence: ({ name, available }) =>
      `unknown environment ${shown(name)}; available environments: ${listed(available)}`,
    hint: ({ available }) => `write one of ${listed(available)}`,
    means: 'A metric is to be measured in an environment that the pipeline does not have.',
    fix: 'Write an environment of the pipeline.',
    example: 'metrics: { good: [error-rate], for: 48h, in: staging }',
  }),
  'metrics/nowhere': row<{ readonly environment: string }>({
    sentence: ({ environment }) =>
      `no soak is required in ${environment}, so nothing says where to measure before its first users`,
    hint: () => 'add in: and the environment to measure in',
    means:
      'Before the first users a metric is measured where the flag soaks. Without a soak no promotion from off could meet the requirement.',
    fix: 'Add `in`, or a soak.',
    example: 'metrics: { good: [error-rate], for: 48h, in: staging }',
  }),
  'metrics/unknown-metric': row<{
    readonly flag: string;
    readonly metric: string;
    readonly available: Names;
  }>({
    sentence: ({ flag, metric, available }) =>
      `${flag} has no metric ${shown(metric)}; available metrics: ${listed(available)}`,
    hint: ({ metric }) => `define ${metric} below metrics, or delete it from the requirement`,
    means: 'A requirement names a metric that the flag does not define, so it cannot be met.',
    fix: 'Define the metric, or delete it from the requirement.',
    example: 'metrics:\n  error-rate: { source: prometheus, query: …, unit: ratio, good: "< 1%" }',
  }),
  'metrics/no-length': row<{ readonly metric: string }>({
    sentence: ({ metric }) => `the requirement does not say for how long ${metric} must be good`,
    hint: () => 'add for: 48h',
    means: 'A metric with earlier values is judged over a window, and the requirement has none.',
    fix: 'Add `for`.',
    example: 'metrics: { good: [error-rate], for: 48h }',
  }),
  'metrics/needless-length': row<{ readonly metric: string; readonly source: string }>({
    sentence: ({ metric, source }) =>
      `the source ${source} answers with one value, so ${metric} cannot be good for a while`,
    hint: () => 'write it in a requirement without for:, or write series: true for the source',
    means:
      'The source of the metric knows only the present value, and the requirement has a window.',
    fix: 'Write two requirements in a list, or let the source answer with a series.',
    example: 'metrics: [{ good: [error-rate], for: 48h }, { good: [stuck-workflows] }]',
  }),
  'metrics/short-comparison': row<{ readonly metric: string; readonly length: string }>({
    sentence: ({ metric, length }) =>
      `${metric} compares with the time before the landing, and ${length} is less than an hour`,
    hint: () => 'write for: 1h or more',
    means: 'A comparison with the time before the landing needs at least an hour.',
    fix: 'Write a longer window.',
    example: 'metrics: { good: [latency], for: 24h }',
  }),
} as const;
