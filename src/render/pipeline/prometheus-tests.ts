// Tests of the alerts for `promtool test rules`. They bring the values of each metric themselves, because no test can know
// which series a query reads. So each test has a copy of its alerts without the queries. promtool evaluates every point of a
// test.
import { WRITTEN_BY } from '#render/rendering.ts';
import type { Sample } from '#domain/metrics.ts';
import { durationOf } from '#domain/scalars.ts';
import { yamlMap } from '#render/yaml.ts';
import type { Alert, AlertedMetric, AlertGroup, Labels } from './alerts.ts';
import { alertGroups, LAST_SWEEP, selector, SWEEP_ALERT, TRAFFIC, VALUE } from './alerts.ts';
import type { Case, Story } from './cases.ts';
import { limitCases, missingCases, storyOf } from './cases.ts';
import type { PipelineFile, PipelineInput, PipelineRendering } from './pipeline-rendering.ts';
import { alertsOf, groupName, SWEEP_GROUP } from './prometheus-rules.ts';
import type { WrittenGroup } from './rules-yaml.ts';
import { rulesText, textOf } from './rules-yaml.ts';

export const prometheusTests: PipelineRendering = {
  name: 'prometheus-tests',
  title: 'Tests of the alerts of prometheus-rules, for promtool. The gate judged what they expect.',
  needsHistory: false,
  files,
};

function files(input: PipelineInput): readonly PipelineFile[] {
  const metrics = alertGroups(input).flatMap((group) =>
    group.metrics.flatMap((metric) => metricFiles(metric, group)),
  );
  return [...metrics, ...pairOf('sweep', SWEEP_GROUP, sweepTests())];
}

/** A pair of files for each metric. promtool evaluates all rules of a test, and all at the same interval. */
function metricFiles(alerted: AlertedMetric, group: AlertGroup): readonly PipelineFile[] {
  const alerts = alertsOf(alerted);
  if (alerts.length === 0) return [];
  const { flag, environment, interval } = group;
  const name = `${environment}/${flag.key}/${alerted.metric.name}`;
  const only = { name: groupName(group), interval, recordings: [], alerts };
  return pairOf(name, only, metricTests(alerted, interval));
}

function pairOf(
  name: string,
  group: WrittenGroup,
  tests: readonly string[],
): readonly PipelineFile[] {
  const rules = `${name}.alerts.yaml`;
  const lines = [
    WRITTEN_BY,
    `rule_files: [${textOf(rules.slice(rules.lastIndexOf('/') + 1))}]`,
    `evaluation_interval: ${group.interval}`,
    'tests:',
    ...tests,
  ];
  return [
    { file: rules, text: rulesText([], [group]) },
    { file: `${name}.test.yaml`, text: `${lines.join('\n')}\n` },
  ];
}

/** One test for each alert, because promtool takes long to begin a test. */
function metricTests(
  { metric, rules, labels, limits, missing }: AlertedMetric,
  interval: string,
): readonly string[] {
  const testOf = (what: string, alert: Alert, cases: readonly Case[]): readonly string[] => {
    const story = storyOf(cases);
    const name = `${metric.name} ${what}`;
    const moments = story.moments.map(({ point, ...moment }) => ({
      ...moment,
      seconds: point * durationOf(interval),
    }));
    return testLines({ name, interval, alert }, seriesOf(labels, story), moments);
  };
  return [
    ...limits.flatMap(({ level, alert }) => testOf(level, alert, limitCases(rules, level))),
    ...(missing === null ? [] : testOf('missing', missing, missingCases(rules))),
  ];
}

type WrittenSeries = readonly [series: string, samples: readonly Sample[]];

function seriesOf(labels: Labels, { samples, second, traffic }: Story): readonly WrittenSeries[] {
  const series: readonly WrittenSeries[] = [
    [selector(VALUE, labels), samples],
    [selector(VALUE, { ...labels, series: 'second' }), second],
    [selector(TRAFFIC, labels), traffic],
  ];
  return series.filter(([, values]) => values.some((value) => value !== null));
}

interface TestMoment {
  readonly title: string;
  readonly seconds: number;
  readonly isFiring: boolean;
}

interface TestSubject {
  readonly name: string;
  readonly interval: string;
  readonly alert: Alert;
}

function testLines(
  { name, interval, alert }: TestSubject,
  series: readonly WrittenSeries[],
  moments: readonly TestMoment[],
): readonly string[] {
  return [
    `  - name: ${textOf(name)}`,
    `    interval: ${interval}`,
    '    input_series:',
    ...series.flatMap(([one, samples]) => [
      `      - series: ${textOf(one)}`,
      `        values: ${textOf(valuesText(samples))}`,
    ]),
    '    alert_rule_test:',
    ...moments.flatMap(({ title, seconds, isFiring }, index) => [
      ...(title === moments[index - 1]?.title ? [] : [`      # ${title}`]),
      `      - eval_time: ${seconds}s`,
      `        alertname: ${alert.alert}`,
      ...(isFiring ? expectedLines(alert) : ['        exp_alerts: []']),
    ]),
  ];
}

function expectedLines({ labels, annotations }: Alert): readonly string[] {
  const [first = '', ...rest] = mapLines(12, 'exp_labels', labels);
  return [
    '        exp_alerts:',
    `          - ${first.trimStart()}`,
    ...rest,
    ...mapLines(12, 'exp_annotations', annotations),
  ];
}

function mapLines(indent: number, key: string, labels: Labels): readonly string[] {
  const entries = Object.entries(labels).map(([name, text]) => [name, textOf(text)] as const);
  return yamlMap(indent, key, entries);
}

/** Equal samples in a row are written as one. A rule that gives no value ends the series, as `stale` does. */
function valuesText(samples: readonly Sample[]): string {
  const words: string[] = [];
  for (let first = 0; first < samples.length;) {
    let last = first;
    while (last + 1 < samples.length && Object.is(samples[last + 1], samples[first])) last += 1;
    words.push(...wordsOf(samples[first] ?? null, last - first + 1));
    first = last + 1;
  }
  return words.join(' ');
}

function wordsOf(sample: Sample, count: number): readonly string[] {
  if (sample !== null && Number.isFinite(sample)) {
    return [count === 1 ? String(sample) : `${sample}+0x${count - 1}`];
  }
  const word = sample === null ? 'stale' : String(sample).replace('Infinity', 'Inf');
  return Array.from({ length: count }, () => word);
}

/** A sweep at the epoch, and none after it. */
function sweepTests(): readonly string[] {
  const of = { interval: '1m', alert: SWEEP_ALERT };
  const [due, length] = [7260, 600];
  const late = { title: 'a sweep, and none after it', from: due };
  const never = { title: 'no sweep is known', from: 0 };
  return [late, never].flatMap(({ title, from }) =>
    testLines(
      { ...of, name: title },
      from === 0 ? [] : [[LAST_SWEEP, Array.from({ length: 180 }, () => 0)]],
      [from + length - 60, from + length].map((seconds) => ({
        title,
        seconds,
        isFiring: seconds >= from + length,
      })),
    ),
  );
}
