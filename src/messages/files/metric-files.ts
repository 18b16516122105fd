// Mistakes in the metrics of a definition.
import type { Unit } from '#domain/metrics.ts';
import type { Duration } from '#domain/scalars.ts';
import { duration, durationOf, fineLengthOf } from '#domain/scalars.ts';
import { row } from '#messages/table.ts';
import type { Names } from '#messages/words.ts';
import { both, either, listed, oneLine, shown } from '#messages/words.ts';

type MetricName = { readonly metric: string };

const QUERY =
  'error-rate:\n  source: prometheus\n  query: (sum(rate(calls_failed_total{env="$environment"}[5m])) or vector(0)) / sum(rate(calls_total{env="$environment"}[5m]))\n  unit: ratio\n  good: "< 1%"\n  traffic: { query: \'sum(increase(calls_total{env="$environment"}[$window]))\', at-least: 200 }';

export const METRIC_MESSAGES = {
  'metric/unknown': row<MetricName & { readonly available: Names; readonly meant: string | null }>({
    sentence: ({ metric, available }) =>
      `the flag has no metric ${shown(metric)}; its metrics: ${listed(available)}`,
    hint: ({ metric, meant }) =>
      meant === null ? `add ${shown(metric)} below metrics` : `write ${meant}`,
    means: 'A definition names a metric below `graduate` or `summary` that it does not have.',
    fix: 'Rename the metric to a metric of the definition, or add the metric there.',
    example: 'graduate: { after: 30d, issues: none, metrics: { good: [error-rate] } }',
  }),
  'metric/unknown-source': row<
    MetricName & { readonly name: string; readonly available: Names; readonly meant: string | null }
  >({
    sentence: ({ metric, name, available }) =>
      `${metric} has the unknown source ${shown(name)}; available sources: ${listed(available)}`,
    hint: ({ name, meant }) =>
      meant === null ? `add ${shown(name)} to metrics.sources in the pipeline` : `write ${meant}`,
    means:
      'A metric names a source that the pipeline does not have, so it would never have a value.',
    fix: 'Rename the source to a source of the pipeline, or add the source there.',
    example:
      '# environments/pipeline.yaml\nmetrics:\n  sources:\n    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }',
  }),
  // `part`: the metric itself, or its traffic.
  'metric/wrong-question': row<
    MetricName & { readonly source: string; readonly part: string; readonly wanted: 'query' | 'at' }
  >({
    sentence: ({ part, source, wanted }) =>
      wanted === 'at'
        ? `${part} has a query, but the source ${source} needs a place in its answer (at)`
        : `${part} has no query, but the source ${source} needs one`,
    hint: ({ wanted }) =>
      wanted === 'at'
        ? 'replace query: by at: and the place in the answer'
        : 'write query: and a query',
    means:
      'A metric asks its source in a way that the source does not know. `prometheus` takes a query. `http` and `command` take a place in their answer.',
    fix: 'Write `query` or `at`, as the kind of the source requires.',
    example: 'stuck-workflows: { source: convex, at: /stuckWorkflows, unit: count, good: "<= 0" }',
  }),
  'metric/query-syntax': row<
    MetricName & {
      readonly near: string;
      readonly called: { readonly name: string; readonly meant: string | null } | null;
    }
  >({
    sentence: ({ metric, near, called }) => {
      if (called !== null) {
        return `the query of ${metric} calls ${oneLine(called.name)}, which is not a function of PromQL`;
      }
      return near.trim() === ''
        ? `the query of ${metric} ends too early`
        : `the query of ${metric} cannot be parsed at ${shown(oneLine(near))}`;
    },
    hint: ({ called }) =>
      called?.meant == null ? 'try the query in Prometheus first' : `write ${called.meant}`,
    means: 'A query is not PromQL, so the source would refuse it.',
    fix: 'Correct the query at the position of the message.',
    example: QUERY,
  }),
  'metric/unknown-variable': row<
    MetricName & { readonly variable: string; readonly meant: string | null }
  >({
    sentence: ({ metric, variable }) =>
      `the query of ${metric} has the unknown variable $${oneLine(variable)}; available variables: $environment, $flag and $window`,
    hint: ({ meant }) => (meant === null ? 'write one of these variables' : `write $${meant}`),
    means: 'A query has a variable that Flaghoist does not fill in.',
    fix: 'Write `$environment`, `$flag` or `$window`.',
    example: QUERY,
  }),
  'metric/query-range': row<MetricName & { readonly called: string | null; readonly text: string }>(
    {
      sentence: ({ metric, called, text }) =>
        called === null
          ? `${shown(oneLine(text))} is a range, but the query of ${metric} needs one value there`
          : `${called} needs a range in the query of ${metric}`,
      hint: ({ called }) =>
        called === null
          ? 'write it inside a function that takes a range, such as rate'
          : `write a range after its series, such as ${called}(…[5m])`,
      means:
        'A function such as `rate` makes one value from the values of a range. Without a range it has nothing to work on, and a range alone is no value. Prometheus refuses both.',
      fix: 'Write a range after the series of the function, such as `[5m]`, and no range elsewhere.',
      example: QUERY,
    },
  ),
  'metric/unsafe-variable': row<
    MetricName & { readonly variable: string; readonly because: 'outside' | 'pattern' | 'part' }
  >({
    sentence: ({ metric, variable, because }) => {
      const where = `in the query of ${metric}`;
      if (variable === 'window') return `$window is not used as a duration ${where}`;
      if (because === 'part') return `$${variable} is not compared as a whole ${where}`;
      return because === 'outside'
        ? `$${variable} is outside a quoted text ${where}, so its characters would be read as part of the query`
        : `$${variable} is in a pattern ${where}, so its characters would be read as part of the pattern`;
    },
    hint: ({ variable }) =>
      variable === 'window' ? 'write [$window]' : `compare with = or !=: {env="$${variable}"}`,
    means:
      'The name of an environment or a flag is filled in where its characters have a meaning. A hyphen subtracts. In a pattern, a full stop is any character. In square brackets, behind a backslash or before a `*`, single characters of the name would count.',
    fix: 'Compare a label with `=` or `!=`, and write `$window` as a range.',
    example: QUERY,
  }),
  'metric/empty-numerator': row<MetricName & { readonly numerator: string }>({
    severity: 'warning',
    sentence: ({ metric, numerator }) =>
      `the quotient of ${metric} has no value while ${oneLine(numerator)} has none`,
    hint: () => 'write (… or vector(0)) around the numerator',
    means:
      'The numerator of a quotient has no series until something is counted, such as the first error. Until then the metric has no value, and the requirement waits.',
    fix: 'Write `or vector(0)` after the numerator, in parentheses.',
    example: QUERY,
  }),
  'metric/wrong-unit': row<
    MetricName & {
      readonly key: string;
      readonly written: string;
      readonly unit: Unit;
      readonly examples: readonly string[];
    }
  >({
    sentence: ({ metric, key, written, unit }) =>
      `${key} of ${metric} is ${shown(written)}, which does not fit its unit ${unit}`,
    hint: ({ examples }) => `write an amount such as ${either(examples)}`,
    means:
      'A threshold has another unit than its metric. A ratio takes percent or a plain number. A percentage takes percent. Seconds take ms, s, m or h. A count takes a plain number.',
    fix: 'Write the threshold in the unit of the metric.',
    example: 'unit: seconds\ngood: "< 200ms"',
  }),
  'metric/contradiction': row<
    MetricName & {
      readonly thresholds: readonly [string, string];
      readonly written: readonly string[];
    }
  >({
    sentence: ({ metric, thresholds, written }) => {
      const [left, right] = thresholds;
      const texts = both(written.map(shown));
      return left === 'good'
        ? `${metric} has values that are both good and ${right}: ${texts}`
        : `${metric} has critical values that are not a warning: ${texts}`;
    },
    hint: () =>
      'change one of the two thresholds, so that good, warning and critical follow each other',
    means:
      'Two thresholds of a metric contradict each other: a value is good and bad together, or critical values come before the warning.',
    fix: 'Change one of the two thresholds.',
    example:
      'good: "< 1%"\nwarning: { when: "> 2%", for: 10m }\ncritical: { when: "> 5%", for: 5m }',
  }),
  'metric/not-a-multiple': row<
    MetricName & {
      readonly key: string;
      readonly written: string;
      readonly interval: string;
      /** The next longer multiple. */
      readonly next: string;
    }
  >({
    sentence: ({ metric, key, written, interval }) =>
      `${key} of ${metric} is ${written}, which is not a multiple of its interval ${interval}`,
    hint: ({ next }) => `write ${next}, or another interval`,
    means:
      'A duration is not a multiple of the interval of the samples. An alert rule would fire at another moment than the gate.',
    fix: 'Write a multiple of the interval.',
    example: 'interval: 1m\ncritical: { when: "> 5%", for: 5m }',
  }),
  'metric/interval-too-long': row<MetricName & { readonly gap: string; readonly interval: string }>(
    {
      sentence: ({ metric, gap, interval }) =>
        `the samples of ${metric} are ${interval} apart, which is more than the longest gap ${gap}`,
      hint: ({ interval }) => `write gap: ${interval} or more`,
      means:
        'The interval of the samples is longer than the longest gap, so the metric has no answer.',
      fix: 'Write a longer `gap`, or a shorter `interval`.',
      example: 'interval: 15m\ngap: 1h',
    },
  ),
  'metric/no-traffic': row<
    MetricName & { readonly because: 'ratio' | 'percent' | 'quantile' | 'quotient' }
  >({
    sentence: ({ metric, because }) =>
      `${metric} is a ${because === 'percent' ? 'percentage' : because} without traffic, so two requests could decide it`,
    hint: () => 'add traffic: with a query for the number of requests, and with at-least',
    means:
      'A ratio, a percentage, a quotient or a quantile means little with very few requests. So the metric needs a least number of requests; with fewer, it has no answer.',
    fix: 'Add `traffic`.',
    example: QUERY,
  }),
  'metric/good-without-series': row<
    MetricName & { readonly standIn: number | 'unknown'; readonly part: 'value' | 'traffic' }
  >({
    severity: 'warning',
    sentence: ({ metric, standIn, part }) => {
      const [what, good] =
        part === 'value' ? [metric, 'good'] : [`the traffic of ${metric}`, 'enough'];
      const value =
        standIn === 'unknown'
          ? `has a value, and perhaps counts as ${good},`
          : `is ${standIn} and counts as ${good}`;
      return `${what} ${value} even while the source has none of its series`;
    },
    hint: ({ part }) =>
      part === 'value'
        ? 'add traffic: with a query for the number of requests, and with at-least'
        : 'write a query for the traffic that has no value without its series',
    means:
      'A query with `or vector(0)` has a value in any case. So the metric is also good where a label is misspelled, or the source no longer scrapes the service.',
    fix: 'Add `traffic`, so that the metric has no answer without its series. Or delete `or vector(0)`.',
    example:
      'stuck-calls:\n  source: prometheus\n  query: sum(increase(calls_stuck_total{env="$environment"}[5m])) or vector(0)\n  unit: count\n  good: "<= 0"\n  traffic: { query: \'sum(increase(calls_total{env="$environment"}[$window]))\', at-least: 1 }',
  }),
  'metric/no-past': row<
    MetricName & { readonly key: string; readonly because: 'one-value' | 'window' }
  >({
    sentence: ({ metric, key, because }) =>
      because === 'window'
        ? `${key} of ${metric} needs earlier values, but a query with $window has one value`
        : `${key} of ${metric} needs earlier values, but its source answers with one value`,
    hint: ({ key, because }) =>
      because === 'window'
        ? `delete ${key}, or write a fixed range such as [5m]`
        : `delete ${key}, or write series: true for a source that answers with a list`,
    means:
      'A duration or a comparison with `before` needs earlier values, and this metric has only one value. This is true for a source without `series: true`, and for a query with `$window`.',
    fix: 'Delete the duration, or ask for a series.',
    example: 'stuck-workflows: { source: convex, at: /stuckWorkflows, unit: count, good: "<= 0" }',
  }),
  'metric/watched-too-late': row<
    MetricName & {
      readonly lookBack: Duration;
      /** How long a breach lasts; null: one value is enough. */
      readonly lasts: string | null;
      readonly length: string;
    }
  >({
    severity: 'warning',
    sentence: ({ metric, lookBack, lasts, length }) =>
      lasts === null
        ? `the watch of ${length} ends before a value of ${metric} counts, because the query looks back ${fineLengthOf(lookBack)}`
        : `the watch of ${length} ends before a breach of ${metric} counts, because it lasts ${lasts}, and the query looks back ${fineLengthOf(lookBack)}`,
    hint: ({ lookBack, lasts }) => {
      const all = duration(lookBack + durationOf(lasts ?? '0m'));
      const shorter = lasts === null ? '' : 'a shorter for:, ';
      return `write a watch that is longer than ${fineLengthOf(all)}, ${shorter}or a query that looks back less`;
    },
    means:
      'A value counts in a watch only when all that its query looks at is younger than the deployment. Ranges and offsets look back. A breach is complete after its `for`. So this watch does not act on a breach of this metric, or acts too late.',
    fix: 'Write a longer watch, or a query that looks back less. A requirement may use the metric as it is.',
    example: 'watch: { for: 14d, then: propose }',
  }),
} as const;
