import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Metric } from '#domain/metrics.ts';
import { prometheusRules } from '#render/pipeline/prometheus-rules.ts';
import { prometheusTests } from '#render/pipeline/prometheus-tests.ts';
import { aMetric } from '#test/metrics/support.ts';
import { anInput, METRICS } from './inputs.ts';

interface WrittenRule {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

async function textOf(metrics = METRICS): Promise<string> {
  const [file] = await prometheusRules.files(anInput(metrics));
  return file?.text ?? '';
}

/** The rules of the flag that is live, in production. */
async function rulesOf(own: Partial<Metric>): Promise<readonly WrittenRule[]> {
  const { groups } = parse(await textOf([aMetric(own)]));
  return groups.find(({ name }: { readonly name: string }) =>
    name.startsWith('flaghoist/checkout/production'),
  ).rules;
}

const ruleNamed = (rules: readonly WrittenRule[], name: string): WrittenRule | undefined =>
  rules.find(({ alert }) => alert === name);

describe('An alert', () => {
  test('has the guards of the gate, the labels of the metric, and the link for people', async () => {
    const rules = await rulesOf({
      title: 'Failed {{calls}}',
      traffic: { question: { kind: 'query', query: 'increase(x[$window])' }, atLeast: 200 },
    });
    const metric = '{flag="checkout", environment="production", metric="error-rate"}';
    expect(ruleNamed(rules, 'FlaghoistMetricCritical')).toEqual({
      alert: 'FlaghoistMetricCritical',
      expr: [
        `sum(flaghoist:metric:value${metric}) > 0.05 < Inf`,
        `and on () count(flaghoist:metric:value${metric}) == 1`,
        `and on () sum(flaghoist:metric:traffic${metric}) >= 200 < Inf`,
        `and on () count(flaghoist:metric:traffic${metric}) == 1`,
      ].join('\n'),
      for: '5m',
      labels: {
        flag: 'checkout',
        environment: 'production',
        metric: 'error-rate',
        severity: 'critical',
      },
      annotations: {
        // Prometheus takes it as a template.
        summary: 'Failed {{ "{{" }}calls}} of checkout in production: > 5% for 5m',
        runbook_url: 'https://example.com/runbook',
      },
    });
    expect(rules.find(({ record }) => record === 'flaghoist:metric:traffic')?.expr).toBe(
      'increase(x[3600s])',
    );
  });

  test('counts traffic for as long as the metric says', async () => {
    const query = 'increase(x{env="$environment", flag="$flag"}[$window])';
    const rules = await rulesOf({
      traffic: { question: { kind: 'query', query }, atLeast: 1, window: '30m' },
    });
    expect(rules.find(({ record }) => record === 'flaghoist:metric:traffic')?.expr).toBe(
      'increase(x{env="production", flag="checkout"}[1800s])',
    );
  });

  test('of a lower bound is silent about values that are infinitely low', async () => {
    const rules = await rulesOf({
      good: '> 99%',
      warning: null,
      critical: { when: '< 95%', for: null },
    });
    const alert = ruleNamed(rules, 'FlaghoistMetricCritical');
    expect(alert?.expr).toMatch(/^sum\(.*\) < 0\.95 > -Inf$/m);
    expect(alert?.for).toBeUndefined();
  });

  test('about missing values begins when the window of the gate would be silent', async () => {
    const rules = await rulesOf({ interval: '3m', gap: '10m', warning: null, critical: null });
    // Nine minutes after the first missing value are twelve after the last one that was there.
    expect(ruleNamed(rules, 'FlaghoistMetricMissing')?.for).toBe('540s');
  });

  test('about missing values exists only where the flag is live', async () => {
    const { groups } = parse(await textOf());
    const missing = groups.flatMap(({ rules }: { readonly rules: readonly WrittenRule[] }) =>
      rules.filter(({ alert }) => alert === 'FlaghoistMetricMissing').map(({ labels }) => labels),
    );
    expect(missing).toEqual(
      ['error-rate', 'p95'].map((metric) => ({
        flag: 'checkout',
        environment: 'production',
        metric,
        severity: 'warning',
      })),
    );
  });
});

test('Rules are grouped by the interval of their metrics', async () => {
  const { groups } = parse(await textOf());
  expect(
    groups.map(({ name, interval }: { readonly name: string; readonly interval: string }) => [
      name,
      interval,
    ]),
  ).toEqual([
    ['flaghoist/checkout/staging/1m', '1m'],
    ['flaghoist/checkout/staging/5m', '5m'],
    ['flaghoist/checkout/production/1m', '1m'],
    ['flaghoist/checkout/production/5m', '5m'],
    ['flaghoist/voice/agent/staging/1m', '1m'],
    ['flaghoist/sweep', '1m'],
  ]);
});

test('The file says which thresholds have no rule, and why', async () => {
  const remarks = (await textOf()).split('\n').filter((line) => line.startsWith('# checkout in '));
  expect(remarks).toEqual([
    '# checkout in staging, production: no rule for open-tickets: Prometheus cannot ask "crm"',
    '# checkout in staging: no rule for at-half: its thresholds begin at 50%, and 0% of users have the flag',
    '# checkout in staging, production: no rule for warning of p95: it compares with the time before a landing',
    '# checkout in production: no rule for at-half: its thresholds begin at 50%, and 25% of users have the flag',
  ]);
});

test('The tests bring the same alerts, without the queries', async () => {
  const { groups } = parse(await textOf());
  const files = await prometheusTests.files(anInput());
  const tested = files
    .filter(({ file }) => file.endsWith('.alerts.yaml'))
    .flatMap(({ text }) =>
      parse(text).groups.flatMap(({ rules }: { readonly rules: readonly WrittenRule[] }) => rules),
    );
  const alerts = groups.flatMap(({ rules }: { readonly rules: readonly WrittenRule[] }) =>
    rules.filter(({ alert }) => alert !== undefined),
  );
  expect(tested.map((rule: WrittenRule) => JSON.stringify(rule)).toSorted()).toEqual(
    alerts.map((alert: WrittenRule) => JSON.stringify(alert)).toSorted(),
  );
});
