// What a definition says about metrics, and what the pipeline says about their sources.
import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { sourceSchemas } from '#adapters/metric-sources/metric-sources.ts';
import { targetSchemas } from '#adapters/targets/targets.ts';
import { crossCheck } from '#files/crosscheck.ts';
import { readFlag } from '#files/flag-file.ts';
import { readPipeline } from '#files/pipeline-file.ts';
import { readQuery } from '#files/promql.ts';
import { gateSchemas } from '#gates/gates.ts';
import { bytes, environment, key, said, state } from './support.ts';

const pipelineOf = (text: string) =>
  readPipeline('pipeline.yaml', bytes(`version: 1\n${text}`), gateSchemas, targetSchemas);
const flagOf = (text: string, name = 'x') =>
  readFlag('flag.yaml', bytes(`description: x\n${text}`), key(name), gateSchemas);

const PIPELINE = pipelineOf(`environments: [{ name: staging }, { name: eu.west }]
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL, token: FLAGHOIST_PROMETHEUS_TOKEN }
    convex: { kind: command, run: [npx, convex, run, "monitoring/dashboard:getSystemHealth"], limit: 30s }
    crm: { kind: http, url: FLAGHOIST_CRM_URL, series: true }
policy: { approvals: { count: 1, from: [a] } }
`);

/** The mistakes of one metric. */
function diagnosticsOf(metric: string, name = 'x', pipeline = PIPELINE): readonly Diagnostic[] {
  const definition = flagOf(`metrics:\n  m: ${metric}\n`, name);
  const between = crossCheck({
    root: 'environments',
    pipeline,
    flags: [
      {
        key: key(name),
        definition,
        states: new Map([[environment('staging'), state('enabled: false')]]),
      },
    ],
    sources: sourceSchemas,
    readQuery,
  });
  return [...definition.diagnostics, ...between];
}

/** Each with its place and its code. */
function mistakes(metric: string, name = 'x', pipeline = PIPELINE): readonly string[] {
  return diagnosticsOf(metric, name, pipeline).map(
    ({ line, column, code }) => `${line}:${column} ${code}`,
  );
}

const TRAFFIC = 'traffic: { query: "sum(increase(b[$window]))", at-least: 200 }';
const counted = (query: string, rest = '') =>
  `{ source: prometheus, query: '${query}', unit: count, good: "< 1"${rest} }`;

const TRAFFIC_TOO = `, ${TRAFFIC}`;
/** A quotient that nothing is wrong with. */
const filled = (query: string) => counted(query, TRAFFIC_TOO);

describe('a pipeline', () => {
  test('names its sources, and for each the variables that it needs', () => {
    expect(PIPELINE.diagnostics).toEqual([]);
    expect(PIPELINE.value?.sources).toEqual([
      {
        name: 'prometheus',
        kind: 'prometheus',
        series: false,
        settings: { url: 'FLAGHOIST_PROMETHEUS_URL', token: 'FLAGHOIST_PROMETHEUS_TOKEN' },
      },
      {
        name: 'convex',
        kind: 'command',
        series: false,
        settings: {
          run: ['npx', 'convex', 'run', 'monitoring/dashboard:getSystemHealth'],
          limit: '30s',
        },
      },
      { name: 'crm', kind: 'http', series: true, settings: { url: 'FLAGHOIST_CRM_URL' } },
    ]);
  });

  test.each([
    ['{ kind: graphite, url: A }', 'metrics.sources.a.kind is "graphite"; it must be one of'],
    ['{ kind: prometheus }', 'url is missing in metrics.sources.a'],
    ['{ kind: prometheus, url: "https://example.com" }', 'it must be the name of a variable'],
    ['{ kind: http, url: GITHUB_TOKEN }', 'those of the job itself'],
    ['{ kind: http, url: A, token: FLAGHOIST_LOG_KEY }', 'FLAGHOIST_LOG_KEY are sent nowhere'],
    ['{ kind: command, run: [x], env: [ACTIONS_RUNTIME_TOKEN] }', 'those of the job itself'],
    ['{ kind: command, run: [x], limit: 61s }', 'it must be from 1s to 60s'],
    ['{ kind: prometheus, url: A, series: true }', 'unknown key "series"'],
  ])('refuses the source %s', (source, message) => {
    const { value, diagnostics } = pipelineOf(
      `environments: [{ name: a }]\nmetrics: { sources: { a: ${source} } }\n`,
    );
    expect(value).toBe(null);
    expect(said(diagnostics)).toContain(message);
  });

  test('may require more of flags of a risk', () => {
    const { value, diagnostics } = pipelineOf(`environments:
  - name: production
    by-risk: { high: { approvals: { count: 2, from: [a] } } }
policy: { approvals: { count: 1, from: [a] } }
`);
    expect(diagnostics).toEqual([]);
    expect(value?.environments[0]?.byRisk).toEqual([
      { risk: 'high', requires: [{ gate: 'approvals', settings: { count: 2, from: ['a'] } }] },
    ]);
  });
});

describe('a definition', () => {
  test('has a risk, links, metrics and a watch', () => {
    const { value, diagnostics } = flagOf(`risk: high
links: { runbook: https://example.com/runbook }
metrics:
  stuck: { source: convex, at: /stuckWorkflows, unit: count, good: "<= 0", critical: { when: "> 3" } }
watch: { for: 24h, then: merge, also: { issues: { labels: [P1], above: 0 } } }
`);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      risk: 'high',
      links: { runbook: 'https://example.com/runbook' },
      metrics: [
        {
          name: 'stuck',
          source: 'convex',
          question: { kind: 'at', at: '/stuckWorkflows' },
          warning: null,
          critical: { when: '> 3', for: null },
          traffic: null,
          interval: '1m',
          delay: '1m',
          gap: '10m',
          coverage: '95%',
          share: '99%',
        },
      ],
      watch: { for: '24h', action: 'merge', issues: [{ labels: ['P1'], above: 0 }] },
    });
  });

  test('without any of them is what it was', () => {
    const { value } = flagOf('owner: a\n');
    expect(Object.keys(value ?? {})).not.toContain('metrics');
  });

  test('may add requirements to a step of its ladder', () => {
    const { value, diagnostics } = flagOf(`requires:
  production:
    ladder:
      steps: [5, { at: 10, requires: { metrics: { good: [m], for: 48h }, issues: { at-most: { P2: 1 } } } }, { at: 100 }]
      each: 7d
`);
    expect(diagnostics).toEqual([]);
    expect(value?.requires[0]?.settings).toMatchObject({ steps: [5, { at: 10 }, { at: 100 }] });
  });

  test.each([
    ['{ at: 10, requires: { ladder: { steps: [5], each: 7d } } }', 'unknown gate "ladder"'],
    ['{ at: 10, requires: { soka: { in: a, for: 1d } } }', 'unknown gate "soka"'],
    ['{ at: 10, requires: {} }', 'requires'],
    ['{ requires: { issues: { none: [P1] } } }', 'at is missing'],
  ])('refuses the step %s', (step, message) => {
    const { value, diagnostics } = flagOf(
      `requires: { a: { ladder: { steps: [${step}], each: 7d } } }\n`,
    );
    expect(value).toBe(null);
    expect(said(diagnostics)).toContain(message);
  });

  test.each([
    ['{ source: prometheus, query: x, unit: count, good: "1" }', 'it must be a threshold'],
    ['{ source: prometheus, query: x, at: /x, unit: count, good: "< 1" }', 'at'],
    ['{ source: prometheus, query: x, unit: count, good: "< 1", interval: 0m }', 'interval'],
    ['{ source: prometheus, query: x, unit: count, good: "< 1", share: 101% }', 'share'],
    ['{ source: crm, at: x, unit: count, good: "< 1" }', 'it must be a JSON Pointer'],
    ['{ source: crm, unit: count }', 'good is missing'],
    // T41: every traffic would be enough.
    [
      '{ source: crm, unit: count, good: "< 1", traffic: { at-least: 0 } }',
      'must be a number above 0',
    ],
  ])('refuses the form of %s', (metric, message) => {
    const { value, diagnostics } = flagOf(`metrics: { m: ${metric} }\n`);
    expect(value).toBe(null);
    expect(said(diagnostics)).toContain(message);
  });
});

describe('a metric', () => {
  test.each([
    [
      'a quotient',
      `{ source: prometheus, query: '(sum(rate(a{env="$environment"}[5m])) or vector(0)) / sum(rate(b[5m]))', unit: ratio, good: "< 1%", warning: { when: "> 2%", for: 10m }, critical: { when: "> 5%", for: 5m }, ${TRAFFIC} }`,
    ],
    [
      'a comparison',
      `{ source: prometheus, query: 'x{env!="$environment"}', unit: count, good: "<= 110% of before, or <= 1" }`,
    ],
    ['a filled numerator that is divided twice', filled('(sum(a) or vector(0)) / sum(b) / max(c)')],
    ['a filled numerator inside of a sum', filled('sum(a or vector(0)) * 100 / sum(b)')],
    ['a numerator with several choices', filled('(sum(a) or sum(b) or vector(0)) / sum(c)')],
    ['a number over a series', filled('100 / sum(b)')],
    [
      'a numerator that falls back to the series of its divisor',
      filled('(sum(rate(a[5m])) or 0 * sum(rate(b[5m]))) / sum(rate(b[5m]))'),
    ],
    [
      'a quotient of the same series',
      filled('sum_over_time(a{b="c"}[5m]) / count_over_time(a{b="c"}[5m])'),
    ],
    [
      'the mean of a histogram',
      filled('sum(rate(a_sum{b="c"}[5m])) / sum(rate(a_count{b="c"}[5m]))'),
    ],
    [
      'the mean of a histogram whose labels are written in another way',
      filled('rate(a_sum{b="c", d="e"}[5m]) / rate(a_count{ d = "e", b="c" }[5m])'),
    ],
    [
      'the part of a histogram below a bound',
      filled('sum(rate(a_bucket{b="c", le="0.3"}[5m])) / sum(rate(a_count{b="c"}[5m]))'),
    ],
    ['a quotient that is filled as a whole', filled('(sum(a) / sum(b)) or vector(0)')],
    ['a comparison that keeps all values', filled('sum(a > bool 5) / count(a)')],
    ['a query about the window', counted('increase(x{flag="$flag"}[$window])')],
    ['a name in a text with a brace', counted('label_replace(x{a="$flag}"}, "b", "c", "d", "")')],
    ['a value of a command', '{ source: convex, at: /x, unit: count, good: "<= 0" }'],
    [
      'a series over HTTP',
      '{ source: crm, unit: seconds, good: "< 2s", critical: { when: "> 5s", for: 5m } }',
    ],
    ['a pattern with a name that is safe in it', counted('x{flag=~"$flag|y"}')],
    ['a pattern with brackets before a name', counted('x{flag=~"[a[]]?[^]]$flag.*|\\\\[$flag"}')],
    ['a comparison with brackets around a name', counted('x{flag="[$flag]*"}')],
    ['ranges of functions', counted('max_over_time((rate(x[5m] offset 1h))[1h:] @ end())')],
    ['a range behind another argument', counted('predict_linear((x[5m]), 60)', TRAFFIC_TOO)],
    [
      'a replacement and a pattern with their own dollars',
      counted('label_replace(x, "a", "$1", "b", "(.*)$")'),
    ],
  ])('is right as %s', (_, metric) => {
    expect(mistakes(metric)).toEqual([]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'a source that does not exist',
      '{ source: prom, query: x, unit: count, good: "< 1" }',
      ['3:16 metric/unknown-source'],
    ],
    [
      'a place for a source with a language',
      '{ source: prometheus, at: /x, unit: count, good: "< 1" }',
      ['3:3 metric/wrong-question'],
    ],
    [
      'a query for a command',
      '{ source: convex, query: x, unit: count, good: "< 1" }',
      ['3:24 metric/wrong-question'],
    ],
    ['a query that ends too early', counted('sum(x'), ['3:40 metric/query-syntax']],
    ['a variable that nothing fills in', counted('x{a="$env"}'), ['3:41 metric/unknown-variable']],
    ['a variable in braces', counted('x{a="${environment}"}'), ['3:41 metric/unknown-variable']],
    ['a name outside of a text', counted('x_$flag'), ['3:38 metric/unsafe-variable']],
    ['T40: a label without quotes', counted('x{a=$flag}'), ['3:40 metric/unsafe-variable']],
    ['an unknown range', counted('rate(x[$windows])'), ['3:43 metric/unknown-variable']],
    ['a function that does not exist', counted('1 + increse(x[5m])'), ['3:40 metric/query-syntax']],
    ['a window that is no range', counted('x * $window'), ['3:40 metric/unsafe-variable']],
    ...['[$flag]', '[^]a$flag]', 'a[b\\\\]$flag]', '$flag?', '$flag*', '$flag{2}', '\\\\$flag'].map(
      (pattern): [string, string, readonly string[]] => [
        `T40: the pattern ${pattern}, in which single characters of the name count`,
        counted(`x{a=~"${pattern}"}`),
        [`3:${42 + pattern.indexOf('$')} metric/unsafe-variable`],
      ],
    ),
    ['T40: a name behind a backslash', counted('x{a="\\$flag"}'), ['3:42 metric/unsafe-variable']],
    ['a function without its range', counted('1 + rate(x)'), ['3:40 metric/query-range']],
    [
      'a function of time without its range',
      counted('max(avg_over_time(rate(x[5m])))'),
      ['3:40 metric/query-range'],
    ],
    ['a range as a value', counted('x[5m]'), ['3:36 metric/query-range']],
    ['a sum of ranges', counted('sum by (a) (x[5m] offset 1h)'), ['3:48 metric/query-range']],
    ['a subquery as a value', counted('max(x)[5m:]'), ['3:36 metric/query-range']],
    [
      'traffic without its range',
      counted('x', ', traffic: { query: "increase(x)", at-least: 1 }'),
      ['3:85 metric/query-range'],
    ],
    [
      'a name with a full stop in a pattern',
      counted('x{env=~"$environment"}'),
      ['3:44 metric/unsafe-variable'],
    ],
    [
      'a numerator that may have no series',
      counted('sum(a) / sum(b)', TRAFFIC_TOO),
      ['3:36 metric/empty-numerator'],
    ],
    [
      'a numerator that may have no series, where only its divisor is filled',
      counted('sum(a) / (sum(b) or vector(0)) / max(c)', TRAFFIC_TOO),
      ['3:36 metric/empty-numerator'],
    ],
    [
      'a numerator of two series that may both be missing',
      counted('(sum(x) or sum(y)) / sum(z)', TRAFFIC_TOO),
      ['3:37 metric/empty-numerator'],
    ],
    [
      'a numerator that leaves out values of its divisor',
      counted('count(a > 5) / count(a)', TRAFFIC_TOO),
      ['3:36 metric/empty-numerator'],
    ],
    [
      'a numerator with another label than its divisor',
      counted('sum(a{b="c"}) / sum(a)', TRAFFIC_TOO),
      ['3:36 metric/empty-numerator'],
    ],
    [
      'a numerator of which one part is filled',
      counted('((sum(x) or vector(0)) + sum(y)) / sum(z)', TRAFFIC_TOO),
      ['3:37 metric/empty-numerator'],
    ],
    [
      'a ratio without traffic',
      '{ source: prometheus, query: x, unit: ratio, good: "< 1%" }',
      ['3:3 metric/no-traffic'],
    ],
    [
      'a quantile without traffic',
      counted('histogram_quantile(0.9, x)'),
      ['3:3 metric/no-traffic'],
    ],
    [
      'T41: a quotient without traffic, whatever its unit',
      counted('(sum(a) or vector(0)) / sum(b)'),
      ['3:3 metric/no-traffic'],
    ],
    ...['histogram_fraction(0, 0.2, rate(a[5m]))', 'histogram_avg(sum(rate(a[5m])))'].map(
      (query): [string, string, readonly string[]] => [
        `T41: the quotient of a native histogram without traffic: ${query}`,
        counted(query),
        ['3:3 metric/no-traffic'],
      ],
    ),
    [
      'T41: quantiles of a native histogram without traffic',
      counted('sum(histogram_quantiles(rate(a[5m]), "q", 0.9))'),
      ['3:3 metric/no-traffic'],
    ],
    [
      'a numerator of another histogram than its divisor',
      counted('rate(a_sum[5m]) / rate(b_count[5m])', TRAFFIC_TOO),
      ['3:36 metric/empty-numerator'],
    ],
    ...['sum(increase(a[5m])) or vector(0)', 'sum(a or on() vector(0)) + (b or vector(0.5))'].map(
      (query): [string, string, readonly string[]] => [
        `T41: good values without any series: ${query}`,
        counted(query),
        ['3:35 metric/good-without-series'],
      ],
    ),
    ...[`x{quantile="0.95"}`, `x{'quantile'="0.95"}`].map(
      (query): [string, string, readonly string[]] => [
        `T41: the quantile ${query} without traffic`,
        `{ source: prometheus, query: '${query.replaceAll("'", "''")}', unit: count, good: "< 1" }`,
        ['3:3 metric/no-traffic'],
      ],
    ),
    [
      'percent of a count',
      '{ source: crm, unit: count, good: "< 1%" }',
      ['3:40 metric/wrong-unit'],
    ],
    [
      'critical values that are good',
      counted('x', ', critical: { when: "> 0" }'),
      ['3:84 metric/contradiction'],
    ],
    [
      'a breach between two samples',
      counted('x', ', interval: 2m, critical: { when: "> 1", for: 5m }'),
      ['3:110 metric/not-a-multiple'],
    ],
    [
      'samples further apart than a gap',
      counted('x', ', interval: 15m'),
      ['3:76 metric/interval-too-long'],
    ],
    [
      'a breach of one value',
      '{ source: convex, unit: count, good: "< 1", critical: { when: "> 1", for: 5m } }',
      ['3:80 metric/no-past'],
    ],
    [
      'a comparison of one value',
      '{ source: convex, unit: count, good: "< 110% of before" }',
      ['3:43 metric/no-past'],
    ],
  ])('is wrong as %s', (_, metric, expected) => {
    expect(mistakes(metric)).toEqual(expected);
  });

  test.each([
    ['23h', 'rate(x[1h])', []],
    ['24h', 'rate(x[24h])', ['3:35 metric/watched-too-late']],
    ['25h', 'rate(x[24h])', []],
    ['7d', 'rate(x[5m]) - rate(x[5m] offset 1w)', ['3:35 metric/watched-too-late']],
    ['7d', 'increase(x[$window])', []],
  ])('a watch of %s with the query %s: %j', (length, query, expected) => {
    const metric = counted(query, ', critical: { when: "> 2" }');
    expect(mistakes(`${metric}\nwatch: { for: ${length} }`)).toEqual(expected);
    // Without a critical threshold the watch takes nothing back.
    expect(mistakes(`${counted(query)}\nwatch: { for: ${length} }`)).toEqual([]);
  });

  test.each([
    ['10m', 'x', '10m', ['3:35 metric/watched-too-late']],
    ['11m', 'x', '10m', []],
    ['15m', 'rate(x[5m])', '10m', ['3:35 metric/watched-too-late']],
    ['16m', 'rate(x[5m])', '10m', []],
  ])('a watch of %s with the query %s and a breach of %s: %j', (length, query, lasts, expected) => {
    const metric = counted(query, `, critical: { when: "> 2", for: ${lasts} }`);
    const found = diagnosticsOf(`${metric}\nwatch: { for: ${length} }`);
    expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(expected);
    for (const { message, hint } of found) {
      expect(message).toContain('because it lasts 10m, and the');
      expect(hint).toContain(`write a watch that is longer than ${length}, a shorter for:, or`);
    }
  });

  test.each([
    ['sum(x) or vector(0)', '0'],
    ['100 - (sum(x) or vector(100))', '0'],
    ['1 - (sum(x) or vector(99))', '-98'],
  ])('T41: %s says its own value without any series: %s', (query, value) => {
    expect(said(diagnosticsOf(counted(query)))).toContain(`m is ${value} and counts as good even`);
  });

  test.each([
    ['sum(b) or vector(200)', ['computed']],
    ['sum(b) or vector(199)', []],
    ['round(sum(b) or vector(1))', ['unknown']],
    ['sum(b)', []],
  ])('T41: traffic that is enough without any series: %s', (query, expected) => {
    const found = diagnosticsOf(counted('x', `, traffic: { query: "${query}", at-least: 200 }`));
    expect(found.map(({ code }) => code)).toEqual(expected.map(() => 'metric/good-without-series'));
    expect(found.map(({ message }) => message)).toEqual(
      expected.map((kind) =>
        kind === 'unknown'
          ? 'the traffic of m has a value, and perhaps counts as enough, even while the source has none of its series'
          : 'the traffic of m is 200 and counts as enough even while the source has none of its series',
      ),
    );
  });

  test('T41: a value that is not computed may be a good one', () => {
    expect(said(diagnosticsOf(counted('round(sum(x) or vector(0))')))).toContain(
      'm has a value, and perhaps counts as good, even while the source has none of its series',
    );
  });

  test.each([
    [counted('sum(a) or vector(0)', TRAFFIC_TOO)],
    [counted('100 - (sum(a) or vector(0))')],
    [counted('sum(a) + (sum(b) or vector(0))')],
    [counted('max(a) or vector(9)')],
    [counted('vector(0)')],
  ])('is not good without any series: %s', (metric) => {
    expect(mistakes(metric)).toEqual([]);
  });

  test.each([
    [counted('x{a="$env"}'), 'write $environment'],
    [counted('x{a="${flag}"}'), 'write $flag'],
    [counted('rate(x[$windwo])'), 'write $window'],
    [counted('x{a="$__range"}'), 'write one of these variables'],
    [counted('increse(x[5m])'), 'write increase'],
    [counted('histogram_quantil(0.9, x)'), 'write histogram_quantile'],
    [counted('ours(x)'), 'try the query in Prometheus first'],
    [counted('rate(x)'), 'write a range after its series, such as rate(…[5m])'],
    [counted('x[5m]'), 'write it inside a function that takes a range, such as rate'],
    [counted('x{a=~"[$flag]"}'), 'compare with = or !=: {env="$flag"}'],
    [counted('x', ', critical: { when: "> 3", for: 90s }'), 'write 2m, or another interval'],
    [
      counted('x', ', interval: 15s, critical: { when: "> 3", for: 40s }'),
      'write 45s, or another interval',
    ],
  ])('%s has the smallest edit as its hint: %s', (metric, hint) => {
    expect(diagnosticsOf(metric).map((one) => one.hint)).toEqual([hint]);
  });

  test('has its mistakes where they stand, also in a query of several lines', () => {
    const metric = `
    source: prometheus
    query: >-
      sum(a)
      + sum(b{env="$environment"}[5m])) # one too many
    unit: count
    good: "< 1"`;
    expect(mistakes(metric)).toEqual(['7:39 metric/query-syntax']);
  });

  test('is not compared with a pipeline that cannot be read', () => {
    const broken = pipelineOf(
      'environments: [{ name: staging }]\nmetrics: { sources: { a: 5 } }\n',
    );
    expect(mistakes(counted('x'), 'x', broken)).toEqual([]);
  });
});

test('a hold may end by itself', () => {
  const of = (hold: string) => state(`enabled: true\nhold: ${hold}\n`);
  expect(of('{ why: slow, until: 2026-12-01 }').value).toMatchObject({
    hold: 'slow',
    holdUntil: Date.parse('2026-12-01T00:00:00Z') / 1000,
  });
  expect(of('{ why: slow, until: "2026-12-01T09:00:00+01:00" }').value).toMatchObject({
    holdUntil: Date.parse('2026-12-01T08:00:00Z') / 1000,
  });
  expect(of('{ why: slow }').value).toEqual(of('slow').value);
  expect(said(of('{ until: 2026-12-01 }').diagnostics)).toContain('why is missing');
  const wrong = [
    '2026-02-30',
    '2026-12-01T09:00:00.5Z',
    '2026-12-01T09:00:00+0100',
    '2026-12-01T09:00:00',
  ];
  for (const until of [...wrong, '2026-12-01 09:00:00Z']) {
    const { diagnostics } = of(`{ why: slow, until: "${until}" }`);
    expect(said(diagnostics)).toContain('it must be a date');
  }
  expect(said(of('5').diagnostics)).toContain('hold is 5');
});
