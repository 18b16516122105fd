// The dashboard of a flag, built with the library of Grafana's makers. Its queries are those of the definition, for the
// environment that is chosen on the dashboard.
import * as common from '@grafana/grafana-foundation-sdk/common';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import * as text from '@grafana/grafana-foundation-sdk/text';
import * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';
import type { Flag } from '#domain/snapshot.ts';
import type { Metric, MetricQuestion, SampleClass, Unit } from '#domain/metrics.ts';
import { TRAFFIC_WINDOW } from '#domain/metrics.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { durationOf, grouped } from '#domain/scalars.ts';
import { filledQuery } from '#metrics/query.ts';
import type { Rules } from '#metrics/rules.ts';
import { classOf, rulesOf } from '#metrics/rules.ts';
import { selector } from './alerts.ts';
import type { PipelineFile, PipelineInput, RenderedFlag } from './pipeline-rendering.ts';
import { EXPOSURE, LANDED } from './openmetrics.ts';

export function dashboards(input: PipelineInput): readonly PipelineFile[] {
  return input.flags
    .filter(({ flag }) => (flag.metrics ?? []).length > 0)
    .map((rendered) => ({
      file: `${rendered.flag.key}.dashboard.json`,
      text: `${withoutCommands(JSON.stringify(dashboardOf(rendered, input), null, 2))}\n`,
    }));
}

/** JSON in which no runner of GitHub sees a command: `##[` and the line separators, which JSON allows, are escaped. */
function withoutCommands(json: string): string {
  return json
    .replaceAll('##[', '#\\u0023[')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** A variable of the dashboard, in place of the environment. */
const ENVIRONMENT = '$environment' as EnvironmentName;
const SOURCE = { type: 'prometheus', uid: '$source' };

function dashboardOf(
  { flag, places }: RenderedFlag,
  { promql, sha256 }: PipelineInput,
): dashboard.Dashboard {
  const drawn = (flag.metrics ?? []).filter(
    ({ question, source }) => question.kind === 'query' && promql.has(source),
  );
  const others = (flag.metrics ?? []).filter((metric) => !drawn.includes(metric));
  const builder = new dashboard.DashboardBuilder(flag.key)
    // At most 40 characters, which a key may exceed.
    .uid(`flaghoist-${sha256(flag.key).slice(0, 16)}`)
    .description(flag.description)
    .tags(['flaghoist'])
    .readonly()
    .tooltip(dashboard.DashboardCursorSync.Crosshair)
    .time({ from: 'now-48h', to: 'now' })
    .withVariable(new dashboard.DatasourceVariableBuilder('source').type('prometheus'))
    .withVariable(environmentVariable(places.map(({ environment }) => environment)))
    .annotation(landings(flag))
    .withPanel(exposurePanel(flag));
  for (const metrics of byPanel(drawn)) builder.withPanel(metricPanel(flag, metrics));
  if (others.length > 0) builder.withPanel(elsewherePanel(others));
  for (const [title, url] of Object.entries(flag.links ?? {})) {
    builder.link(new dashboard.DashboardLinkBuilder(title).url(url).targetBlank(true));
  }
  return builder.build();
}

/** The last environment of the pipeline is the one that matters most. */
function environmentVariable(names: readonly EnvironmentName[]): dashboard.CustomVariableBuilder {
  const last = names.at(-1) ?? '';
  return new dashboard.CustomVariableBuilder('environment')
    .values(names.join(','))
    .current({ selected: true, text: last, value: last });
}

/** Each scrape reports the last landing, which is drawn at its own moment. Grafana counts in milliseconds. */
function landings({ key }: Flag): dashboard.AnnotationQueryBuilder {
  return new dashboard.AnnotationQueryBuilder()
    .name('Landings')
    .datasource(SOURCE)
    .enable(true)
    .iconColor('blue')
    .expr(`${selector(LANDED, { flag: key, environment: ENVIRONMENT })} * 1000`)
    .useValueForTime(true)
    .step('60s')
    .titleFormat(key);
}

function exposurePanel({ key }: Flag): timeseries.PanelBuilder {
  const expr = selector(EXPOSURE, { flag: key, environment: ENVIRONMENT });
  return panelOf('Users with the flag', expr, '{{service}}').unit('percentunit').min(0).max(1);
}

const UNITS: Readonly<Record<Unit, string>> = {
  ratio: 'percentunit',
  percent: 'percent',
  seconds: 's',
  count: 'short',
};

/** The metrics of each panel. Values of two units have no common scale. */
function byPanel(metrics: readonly Metric[]): readonly (readonly Metric[])[] {
  const keyOf = ({ name, panel, unit }: Metric): string =>
    JSON.stringify(panel === undefined ? [name] : [panel, unit]);
  return [...grouped(metrics, keyOf).values()];
}

function metricPanel(flag: Flag, metrics: readonly Metric[]): timeseries.PanelBuilder {
  const [first, ...others] = metrics as readonly [Metric, ...Metric[]];
  const isShared = others.length > 0;
  const panel = panelOf(first.panel ?? nameOf(first), queryOf(flag, first), legendOf(first))
    .description(
      metrics
        .map((metric) => `${isShared ? `${nameOf(metric)}: ` : ''}${demandsOf(metric)}`)
        .join('\n\n'),
    )
    .unit(UNITS[first.unit])
    .interval(first.interval);
  others.forEach((metric, index) =>
    panel.withTarget(targetOf(`A${index + 1}`, queryOf(flag, metric), legendOf(metric))),
  );
  const steps = commonStepsOf(metrics);
  if (steps.length < 2) return panel;
  return panel
    .thresholds(
      new dashboard.ThresholdsConfigBuilder()
        .mode(dashboard.ThresholdsMode.Absolute)
        .steps([...steps]),
    )
    .thresholdsStyle(
      new common.GraphThresholdsStyleConfigBuilder().mode(
        common.GraphThresholdsStyleMode.LineAndArea,
      ),
    );

  function legendOf(metric: Metric): string {
    return isShared ? nameOf(metric) : metric.name;
  }
}

function nameOf({ title, name }: Metric): string {
  return title ?? name;
}

function panelOf(title: string, expr: string, legend: string): timeseries.PanelBuilder {
  return new timeseries.PanelBuilder()
    .title(title)
    .datasource(SOURCE)
    .height(8)
    .span(12)
    .withTarget(targetOf('A', expr, legend));
}

function targetOf(id: string, expr: string, legend: string): prometheus.DataqueryBuilder {
  return new prometheus.DataqueryBuilder().refId(id).expr(expr).legendFormat(legend).range();
}

function queryOf(flag: Flag, { question, traffic }: Metric): string {
  const window = durationOf(traffic?.window ?? TRAFFIC_WINDOW);
  return filledQuery(textOf(question), { environment: ENVIRONMENT, flag: flag.key, window });
}

function textOf(question: MetricQuestion): string {
  return question.kind === 'query' ? question.query : question.at;
}

function demandsOf({ good, warning, critical }: Metric): string {
  const limits = [['warning', warning] as const, ['critical', critical] as const].flatMap(
    ([name, limit]) => {
      if (limit === null) return [];
      const length = limit.for === null ? '' : ` for ${limit.for}`;
      return [`${name} ${limit.when}${length}`];
    },
  );
  return [`good ${good}`, ...limits].join(', ');
}

const COLOURS: Readonly<Record<SampleClass, string>> = {
  good: 'green',
  between: 'blue',
  warning: 'yellow',
  critical: 'red',
  silent: 'transparent',
};

/** A panel has one scale of colours. Metrics with different thresholds get none. */
function commonStepsOf(metrics: readonly Metric[]): readonly dashboard.Threshold[] {
  const all = metrics.map((metric) => {
    const rules = rulesOf(metric);
    return rules === null ? [] : stepsOf(rules);
  });
  const [first = [], ...others] = all;
  const areSame = others.every((steps) => JSON.stringify(steps) === JSON.stringify(first));
  return areSame ? first : [];
}

/**
 * The colour of each zone is what the gate says about a value in it, from the lowest zone on. What compares with the time
 * before a landing has no fixed value.
 */
function stepsOf(rules: Rules): readonly dashboard.Threshold[] {
  const { good, warning, critical } = rules;
  const bounds = [good, warning?.when, critical?.when].flatMap((threshold) =>
    threshold?.kind === 'value' ? [threshold.bound.value] : [],
  );
  const starts = [...new Set(bounds)].toSorted((a, b) => a - b);
  const zones = [null, ...starts].map((value, index) => ({
    value,
    color: colourOf(between(value, starts[index])),
  }));
  return zones.filter(({ color }, index) => color !== zones[index - 1]?.color);

  /** A value that is compared with earlier ones has no fixed colour. */
  function colourOf(value: number): string {
    const kind = classOf(value, rules);
    return COLOURS[kind === 'between' && good.kind === 'before' ? 'silent' : kind];
  }
}

/** A value inside a zone. */
function between(start: number | null, end: number | undefined): number {
  if (start === null) return (end ?? 0) - 1;
  return end === undefined ? start + 1 : (start + end) / 2;
}

function elsewherePanel(metrics: readonly Metric[]): text.PanelBuilder {
  const lines = metrics.map(
    (metric) => `- **${nameOf(metric)}** (${metric.source}): ${demandsOf(metric)}`,
  );
  return new text.PanelBuilder()
    .title('Not in Prometheus')
    .height(8)
    .span(12)
    .mode(text.TextMode.Markdown)
    .content(lines.join('\n'));
}
