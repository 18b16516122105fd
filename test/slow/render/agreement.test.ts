// The gate and the alert agree. Random series go to promtool with the rules that we write, and to the judge of windows. All
// evaluations are at the points of one grid.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { isExposed } from '#domain/exposure.ts';
import type { Metric, Sample } from '#domain/metrics.ts';
import type { AlertLevel } from '#metrics/firing.ts';
import { ALERT_LEVELS, endsBreach } from '#metrics/firing.ts';
import { judgeWindow } from '#metrics/window.ts';
import type { PipelineInput } from '#render/pipeline/pipeline-renderings.ts';
import { prometheusRules } from '#render/pipeline/prometheus-rules.ts';
import { aMetric, aWindow, lengthOf, someRules } from '#test/metrics/support.ts';
import { anInput } from '../../render/pipeline/inputs.ts';
import { NO_INPUT, promtool } from './promtool.ts';

const question = (query: string) => ({ question: { kind: 'query', query } as const });

/** Warning above 2 for 3 minutes, critical above 5 for 5. */
const UPPER: Partial<Metric> = {
  name: 'upper',
  ...question('temperature{env="$environment"}'),
  unit: 'count',
  good: '< 1',
  warning: { when: '> 2', for: '3m' },
  critical: { when: '> 5', for: '5m' },
  traffic: { ...question('hits{env="$environment"}'), atLeast: 10 },
};
/** One point is enough. */
const LOWER: Partial<Metric> = {
  name: 'lower',
  ...question('level{env="$environment"}'),
  unit: 'count',
  good: '> 5',
  warning: { when: '<= 5', for: '2m' },
  critical: { when: '< 2', for: null },
};
const COUNTER: Partial<Metric> = {
  name: 'counter',
  ...question('sum(increase(failures_total{env="$environment"}[90s]))'),
  unit: 'count',
  good: '< 1',
  warning: null,
  critical: { when: '> 10', for: '4m' },
};
const METRICS = [UPPER, LOWER, COUNTER].map((own) => aMetric(own));

/** What is scraped in a minute. `_`: nothing. `stale`: the series ended. */
type Scraped = number | '_' | 'stale';

interface Gauge {
  readonly first: readonly Scraped[];
  /** Whether a second series has a value, too. */
  readonly twice: readonly boolean[];
}

interface Generated {
  readonly upper: Gauge;
  readonly lower: Gauge;
  /** The increase of each minute; null: nothing was scraped. */
  readonly increases: readonly (number | null)[];
  readonly resets: readonly boolean[];
  readonly traffic: number | null;
}

const POINTS = 30;

/** Runs, most of them about as long as a limit demands. */
function runs<T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc
    .array(fc.tuple(one, fc.integer({ min: 1, max: 7 })), { minLength: 12, maxLength: POINTS })
    .map((pairs) => pairs.flatMap(([value, count]) => Array.from({ length: count }, () => value)))
    .map((all) => Array.from({ length: POINTS }, (_, index) => all[index % all.length] as T));
}

const gauge: fc.Arbitrary<Gauge> = fc.record({
  first: runs(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom<Scraped>(5.001, 5.001, 7, 5, 4.999) },
      { weight: 6, arbitrary: fc.constantFrom<Scraped>(2.001, 2, 1.999, 0) },
      { weight: 3, arbitrary: fc.constantFrom<Scraped>('_', 'stale', NaN, Infinity, -Infinity) },
    ),
  ),
  twice: runs(fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0)),
});

const generated: fc.Arbitrary<Generated> = fc.record({
  upper: gauge,
  lower: gauge,
  increases: runs(fc.constantFrom(0, 100, 100, 100, null)),
  resets: runs(fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0)),
  traffic: fc.constantFrom(9, 10, 11, 11, 11, null),
});

/** Prometheus looks back for five minutes. Its versions differ at exactly five, so a series ends before that. */
function withoutLongGaps(first: readonly Scraped[]): readonly Scraped[] {
  let missing = 0;
  return first.map((scraped) => {
    missing = scraped === '_' ? missing + 1 : 0;
    return missing >= 4 ? 'stale' : scraped;
  });
}

/** The values of the query at each point, as the source of the gate has them. Two series are no value. */
function samplesOf({ first, twice }: Gauge): readonly Sample[] {
  let last: Sample = null;
  return withoutLongGaps(first).map((withoutLongGap, index) => {
    if (withoutLongGap !== '_') last = withoutLongGap === 'stale' ? null : withoutLongGap;
    return twice[index] === true ? null : last;
  });
}

/** A counter begins again at a reset, and has counted something since. */
function counterValues({ increases, resets }: Generated): readonly Scraped[] {
  let total = 1000;
  return increases.map((value, index) => {
    total = (resets[index] === true ? 0 : total) + (value ?? 0);
    return value === null ? '_' : total;
  });
}

/** What it increased by since the minute before. A counter that is smaller than before began again. */
function counterSamples(one: Generated): readonly Sample[] {
  const values = counterValues(one);
  return values.map((value, index) => {
    const before = values[index - 1];
    if (typeof value !== 'number' || typeof before !== 'number') return null;
    return value < before ? value : value - before;
  });
}

const words = (values: readonly Scraped[]): string =>
  values.map((value) => String(value).replace('Infinity', 'Inf')).join(' ');

function inputSeries(one: Generated): readonly { series: string; values: string }[] {
  const gaugeSeries = (name: string, { first, twice }: Gauge) => {
    const own = withoutLongGaps(first);
    const hasValue = samplesOf({ first, twice: [] }).map((sample) => sample !== null);
    const second = twice.map((is, index): Scraped =>
      is && hasValue[index] === true ? 1 : 'stale',
    );
    return [
      { series: `${name}{env="production"}`, values: words(own) },
      { series: `${name}{env="production", instance="b"}`, values: words(second) },
    ];
  };
  const traffic = one.traffic === null ? [] : [String(one.traffic)];
  return [
    ...gaugeSeries('temperature', one.upper),
    ...gaugeSeries('level', one.lower),
    { series: 'failures_total{env="production"}', values: words(counterValues(one)) },
    ...traffic.map((value) => ({
      series: 'hits{env="production"}',
      values: `${value}x${POINTS}`,
    })),
  ];
}

interface Judged {
  readonly metric: Metric;
  readonly samples: readonly Sample[];
  readonly traffic: Sample;
}

function judgedBy(one: Generated): readonly Judged[] {
  const samples = [samplesOf(one.upper), samplesOf(one.lower), counterSamples(one)];
  return METRICS.map((metric, index) => ({
    metric,
    samples: samples[index] ?? [],
    traffic: one.traffic,
  }));
}

function isFiring({ metric, samples, traffic }: Judged, level: AlertLevel, point: number): boolean {
  return endsBreach({ samples: samples.slice(0, point + 1), traffic }, someRules(metric), level);
}

/** What promtool is to expect of one series at every point: what the gate's judgement is. */
function testOf(one: Generated, index: number) {
  const judged = judgedBy(one);
  const points = Array.from({ length: POINTS }, (_, point) => point);
  return {
    name: `series ${index}`,
    interval: '1m',
    input_series: inputSeries(one),
    alert_rule_test: points.flatMap((point) =>
      ALERT_LEVELS.map((level) => ({
        eval_time: `${point}m`,
        alertname: level === 'critical' ? 'FlaghoistMetricCritical' : 'FlaghoistMetricWarning',
        exp_alerts: judged
          .filter((each) => each.metric[level] !== null && isFiring(each, level, point))
          .map(({ metric }) => expectedAlert(metric, level)),
      })),
    ),
  };
}

function expectedAlert(metric: Metric, level: AlertLevel) {
  const { name, [level]: limit } = metric;
  const length = limit?.for == null ? '' : ` for ${limit.for}`;
  return {
    exp_labels: { flag: 'checkout', environment: 'production', metric: name, severity: level },
    exp_annotations: {
      summary: `${name} of checkout in production: ${limit?.when}${length}`,
      runbook_url: 'https://example.com/runbook',
    },
  };
}

/** The gate's answer for the windows that begin with the series. Missing samples alone do not silence it here. */
function isBad({ metric, samples, traffic }: Judged, end: number): boolean {
  const part = samples.slice(0, end + 1);
  const rules = { ...someRules({ ...metric, coverage: '0%', gap: '52w' }), warning: null };
  const window = aWindow(part, traffic === null ? [null] : [traffic]);
  return judgeWindow(rules, lengthOf(part), window).answer.kind === 'bad';
}

/** promtool evaluates every rule at every point, so there are only those that are compared. */
function inProduction(): PipelineInput {
  const { flags, ...rest } = anInput(METRICS);
  const places = flags.flatMap((flag) => flag.places.filter((place) => isExposed(place.exposures)));
  return { ...rest, flags: flags.slice(0, 1).map(({ flag }) => ({ flag, places })) };
}

/** So many take a few seconds. SERIES=200 tries more. */
const CASES = Number(process.env['SERIES'] ?? 24);

test('whenever a critical breach lies in a window, the alert has fired in it, and never else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'flaghoist-agreement-'));
  const [rules] = await prometheusRules.files(inProduction());
  await writeFile(join(folder, 'rules.yaml'), rules?.text ?? '');
  const many = fc.array(generated, { minLength: CASES, maxLength: CASES });
  const counts = { bad: 0, not: 0 };
  try {
    await fc.assert(
      fc.asyncProperty(many, async (all) => {
        for (const judged of all.flatMap(judgedBy)) {
          const fired = Array.from({ length: POINTS }, (_, point) =>
            isFiring(judged, 'critical', point),
          );
          const ends = fired.map((_, end) => isBad(judged, end));
          expect(ends).toEqual(fired.map((_, end) => fired.slice(0, end + 1).includes(true)));
          counts[fired.includes(true) ? 'bad' : 'not'] += 1;
        }
        const tests = {
          rule_files: ['rules.yaml'],
          evaluation_interval: '1m',
          tests: all.map(testOf),
        };
        // JSON is YAML, and quicker to write.
        await writeFile(join(folder, 'test.yaml'), JSON.stringify(tests));
        const { code, out } = await promtool(folder, NO_INPUT, 'test', 'rules', 'test.yaml');
        expect([code, out.slice(0, 4000)]).toEqual([0, expect.stringContaining('SUCCESS')]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  // Otherwise the series would prove nothing.
  expect(counts.bad).toBeGreaterThan(CASES / 4);
  expect(counts.not).toBeGreaterThan(CASES / 4);
});
