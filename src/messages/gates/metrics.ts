// The sentences of `metrics`.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from '#messages/causes.ts';
import type { Because, Silence } from '#domain/metrics.ts';
import type { Instant } from '#domain/scalars.ts';
import { dueText, shortPastText } from '#domain/scalars.ts';
import { row } from '#messages/table.ts';
import type { Names } from '#messages/words.ts';
import { listed, shown } from '#messages/words.ts';
import type { MetricAnswer, MetricDemand, OfMetric } from './measured.ts';
import {
  answerBrief,
  answerDetails,
  nameText,
  criticalText,
  lastText,
  thresholdText,
  undecidedText,
  whereText,
} from './measured.ts';
import { CAUSE_HINT, deploymentTitle, dueSentence, lengthText } from './wording.ts';
import { silenceHint, silenceNumbers, silenceText } from './silences.ts';

const NO_PUSH = 'no push is needed';

/** `48h are required`. Without a length one sample is enough. */
function requiredText(length: string | null): string {
  return length === null ? 'one sample is required' : lengthText({ length });
}

export const METRICS_MESSAGES = {
  'metrics/good': row<MetricAnswer>({
    sentence: (answer) =>
      `${whereText(answer)} ${lastText(answer)} (${thresholdText(answer.good)})`,
    brief: (answer) => answerBrief(answer),
    details: answerDetails,
    means: 'The metric has been good in the whole window, where the exposure is live.',
    fix: 'Nothing to do.',
    example: 'metrics: { good: [error-rate], for: 48h }',
  }),
  'metrics/later': row<MetricDemand & { readonly from: number; readonly present: number }>({
    sentence: ({ metric, from, present }) =>
      `${metric} applies from ${from}% on, and the rollout is at ${present}%`,
    brief: ({ from, ...demand }) => answerBrief(demand, `applies from ${from}% on`),
    means: 'The thresholds of the metric begin at a later step.',
    fix: 'Nothing to do.',
    example: 'error-rate: { from: 10 }',
  }),
  'metrics/too-short': row<MetricAnswer & { readonly due: Instant }>({
    saysWhen: true,
    sentence: (answer) =>
      `${whereText(answer)} is good so far; ${requiredText(answer.length)}. ${dueSentence(answer)}`,
    hint: ({ due }) => `come back ${dueText(due)}; ${NO_PUSH}`,
    brief: (answer) => answerBrief(answer, 'good so far'),
    details: answerDetails,
    means: 'The metric is good, but its exposure has not been live for the whole window yet.',
    fix: 'Come back at the moment that the message names.',
    example: 'metrics: { good: [error-rate], for: 48h }',
  }),
  'metrics/too-young': row<MetricDemand & { readonly due: Instant }>({
    saysWhen: true,
    sentence: ({ length, due, ...of }) =>
      `${whereText(of)} has no sample yet; ${requiredText(length)}. ${dueSentence({ due })}`,
    hint: ({ due }) => `come back ${dueText(due)}; ${NO_PUSH}`,
    brief: (demand) => answerBrief(demand, 'no sample yet'),
    means: 'The exposure went live so recently that the metric has no sample yet.',
    fix: 'Come back at the moment that the message names.',
    example: 'metrics: { good: [error-rate], for: 48h }',
  }),
  'metrics/bad': row<MetricAnswer & { readonly because: Because }>({
    sentence: (answer) => `${whereText(answer)} ${criticalText(answer, answer.because)}`,
    hint: () => 'find and fix the cause, or roll the flag back; a rollback passes at once',
    brief: (answer) => answerBrief(answer, criticalText(answer, answer.because, shortPastText)),
    title: (answer) => `${nameText(answer)} is critical`,
    details: answerDetails,
    means:
      'Within the window, the metric was critical for at least the time that its threshold names.',
    fix: 'Find and fix the cause, or roll back. The requirement can pass when the breach has left the window.',
    example: 'critical: { when: "> 5%", for: 5m }',
  }),
  'metrics/undecided': row<MetricAnswer & { readonly because: Because }>({
    sentence: (answer) => `${whereText(answer)} ${undecidedText(answer, answer.because)}`,
    hint: ({ because }) =>
      because.kind === 'missing'
        ? `wait until the missing samples have left the window; ${NO_PUSH}`
        : `wait until enough samples are good, or find the cause; ${NO_PUSH}`,
    brief: (answer) => answerBrief(answer, undecidedText(answer, answer.because, shortPastText)),
    title: (answer) => `${nameText(answer)} is not good yet`,
    details: answerDetails,
    means: 'The metric is not bad, but the window has a warning, or too few samples are good.',
    fix: 'Wait until enough samples are good, or find the cause.',
    example: 'warning: { when: "> 2%", for: 10m }\nshare: 99%',
  }),
  'metrics/silent': row<MetricAnswer & { readonly silence: Silence }>({
    sentence: (answer) => `${whereText(answer)} has no answer: ${silenceText(answer.silence)}`,
    hint: ({ silence }) => silenceHint(silence),
    brief: (answer) => answerBrief(answer, silenceText(answer.silence)),
    title: (answer) => `${nameText(answer)} has no answer`,
    details: (answer) => [...silenceNumbers(answer.silence), ...answerDetails(answer)],
    means:
      'The metric has no answer: its source failed, values are missing, or there was too little traffic. A metric without an answer is never good, and never a reason for a rollback.',
    fix: 'Fix the cause that the message names.',
    example: 'coverage: 95%\ngap: 10m\ntraffic: { query: …, at-least: 200 }',
  }),
  'metrics/not-live': row<OfMetric & { readonly flag: string }>({
    sentence: ({ flag, ...of }) =>
      `no user has ${flag} in ${of.environment}, so ${whereText(of)} has no answer`,
    title: ({ environment }) => `Waits for ${environment} first`,
    hint: ({ environment }) => `turn the flag on in ${environment} first`,
    brief: ({ metric, environment }) => ({
      needs: `${metric} good in ${environment}`,
      soFar: `no user of ${environment} has the flag`,
    }),
    means:
      'The metric is measured where the flag is live, and no user of that environment has the flag.',
    fix: 'Turn the flag on in that environment first.',
    example: 'metrics: { good: [error-rate], for: 48h, in: staging }',
  }),
  'metrics/not-deployed': row<MetricDemand & { readonly service: string }>({
    sentence: ({ service, environment, metric }) =>
      `${service} has not been deployed in ${environment} yet, so ${metric} has no answer`,
    title: ({ environment }) => deploymentTitle(environment),
    hint: ({ service, environment, metric }) =>
      `deploy ${service} in ${environment}; ${metric} counts from the first successful deployment`,
    brief: ({ service, ...demand }) =>
      answerBrief(demand, `${service} has not been deployed in ${demand.environment} yet`),
    means: 'The values in Git have not been deployed, so samples would measure other values.',
    fix: 'Deploy the service, or fix its deployment.',
    example: 'flaghoist status',
  }),
  'metrics/no-history': row<MetricDemand & { readonly why: Cause }>({
    sentence: ({ why, ...of }) =>
      `cannot determine since when to measure ${whereText(of)}: ${causeText(why)}`,
    title: () => 'The history could not be read',
    hint: () => CAUSE_HINT,
    brief: ({ why, ...demand }) => answerBrief(demand, causeText(why)),
    means: 'Flaghoist could not determine when the exposure went live.',
    fix: 'Fetch the missing history. The message names the reason.',
    example: 'git fetch --unshallow',
  }),
  'metrics/nowhere-live': row<{ readonly environment: string; readonly metrics: Names }>({
    sentence: ({ environment, metrics }) =>
      `it is unknown where to measure ${listed(metrics)} before ${environment} has users`,
    title: () => 'No place to measure yet',
    hint: () => 'add in: and an environment to the requirement, in a separate pull request',
    means:
      'Before the first users, the metric has no place to be measured, because no soak is required here.',
    fix: 'Add `in` with an environment.',
    example: 'metrics: { good: [error-rate], for: 48h, in: staging }',
  }),
  'metrics/unknown': row<MetricDemand>({
    sentence: (of) => `the samples of ${whereText(of)} were not read`,
    title: ({ metric }) => `Cannot ask for ${metric} here`,
    hint: () =>
      'on a pull request the action asks the sources; on a clone, set the variables of the sources',
    brief: (demand) => answerBrief(demand, 'its samples were not read'),
    means: 'No source was asked for the samples.',
    fix: 'Let the action check the pull request, or set the variables of the source.',
    example: 'FLAGHOIST_PROMETHEUS_URL=http://localhost:9090 flaghoist check',
  }),
  'metrics/undefined': row<{ readonly metric: string; readonly flag: string }>({
    sentence: ({ metric, flag }) =>
      `the default branch defines no metric ${shown(metric)} of ${flag} whose thresholds can be read`,
    title: ({ metric }) => `Define ${metric} first`,
    hint: () => 'define the metric below metrics in the definition, in a separate pull request',
    means: 'A requirement names a metric that the flag does not define.',
    fix: 'Define the metric, or delete it from the requirement.',
    example: 'metrics:\n  error-rate: { source: prometheus, query: …, unit: ratio, good: "< 1%" }',
  }),
  'metrics/unknown-environment': row<{
    readonly name: string;
    readonly available: Names;
    readonly meant: string | null;
  }>({
    sentence: ({ name, available }) =>
      `unknown environment ${shown(name)}; available environments: ${listed(available)}`,
    hint: ({ available, meant }) => `write ${meant ?? `one of ${listed(available)}`}`,
    means: 'A metric is to be measured in an environment that the pipeline does not have.',
    fix: 'Write an environment of the pipeline.',
    example: 'metrics: { good: [error-rate], for: 48h, in: staging }',
  }),
  'metrics/nowhere': row<{ readonly environment: string }>({
    sentence: ({ environment }) =>
      `no soak is required in ${environment}, so it is unknown where to measure before ${environment} has users`,
    hint: () => 'add in: and the environment to measure in to the requirement',
    means:
      'A metric is measured where the flag soaks, and no soak is required here. So no promotion from off could meet the requirement.',
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
    means:
      'A requirement names a metric that the flag does not define, so the requirement cannot be met.',
    fix: 'Define the metric, or delete it from the requirement.',
    example: 'metrics:\n  error-rate: { source: prometheus, query: …, unit: ratio, good: "< 1%" }',
  }),
  'metrics/no-length': row<{ readonly metric: string }>({
    sentence: ({ metric }) => `the requirement does not say for how long ${metric} must be good`,
    hint: () => 'add a duration to the requirement, such as for: 48h',
    means:
      'A metric with earlier values is judged over a window, and the requirement has no window.',
    fix: 'Add `for`.',
    example: 'metrics: { good: [error-rate], for: 48h }',
  }),
  'metrics/needless-length': row<{ readonly metric: string; readonly source: string }>({
    sentence: ({ metric, source }) =>
      `the source ${source} answers with one value, so ${metric} cannot be judged over a window`,
    hint: () =>
      'move the metric to a requirement without for:, or write series: true for the source',
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
