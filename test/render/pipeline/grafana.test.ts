import { describe, expect, test } from '@jest/globals';
import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Metric } from '#domain/metrics.ts';
import { grafana } from '#render/pipeline/grafana.ts';
import { aMetric } from '#test/metrics/support.ts';
import { anInput, METRICS } from './inputs.ts';

async function dashboardOf(metrics = METRICS): Promise<Dashboard> {
  const [first] = await grafana.files(anInput(metrics));
  return JSON.parse(first?.text ?? '');
}

interface Drawn {
  readonly title?: string;
  readonly targets?: readonly { readonly expr: string }[];
  readonly fieldConfig: {
    readonly defaults: {
      readonly unit?: string;
      readonly thresholds?: { readonly steps: readonly unknown[] };
    };
  };
  readonly options: { readonly content?: string };
}

async function panels(metrics?: readonly Metric[]): Promise<readonly Drawn[]> {
  return ((await dashboardOf(metrics)).panels ?? []) as unknown as readonly Drawn[];
}

test('each flag with metrics has a dashboard', async () => {
  const files = await grafana.files(anInput());
  expect(files.map(({ file }) => file)).toEqual([
    'checkout.dashboard.json',
    'voice/agent.dashboard.json',
  ]);
  expect((await grafana.files(anInput([]))).map(({ file }) => file)).toEqual([
    'voice/agent.dashboard.json',
  ]);
});

test('a panel has the query of the definition, for the environment that is chosen', async () => {
  const drawn = await panels();
  expect(drawn.map(({ title }) => title)).toEqual([
    'Users with the flag',
    'Failed calls',
    'p95',
    'at-half',
    'Not in Prometheus',
  ]);
  expect(drawn[1]?.targets?.map(({ expr }) => expr)).toEqual([
    'sum(rate(calls_failed_total{env="$environment"}[5m]))',
  ]);
  expect(drawn[4]?.options.content).toBe(
    '- **open-tickets** (crm): good < 1%, warning > 2% for 10m, critical > 5% for 5m',
  );
  const { templating } = await dashboardOf();
  expect(templating.list?.map(({ name, query }) => [name, query])).toEqual([
    ['source', 'prometheus'],
    ['environment', 'staging,production'],
  ]);
});

test.each<[string, Partial<Metric>, readonly unknown[] | undefined]>([
  [
    'high values are bad',
    {},
    [
      { value: null, color: 'green' },
      { value: 0.01, color: 'blue' },
      { value: 0.02, color: 'yellow' },
      { value: 0.05, color: 'red' },
    ],
  ],
  [
    'only good values are named',
    { good: '<= 2%', warning: null, critical: null },
    [
      { value: null, color: 'green' },
      { value: 0.02, color: 'blue' },
    ],
  ],
  [
    'a value is neither good nor critical',
    { good: '> 99%', warning: null, critical: { when: '< 95%', for: null } },
    [
      { value: null, color: 'red' },
      { value: 0.95, color: 'blue' },
      { value: 0.99, color: 'green' },
    ],
  ],
  [
    'low values are bad',
    {
      good: '> 99%',
      warning: { when: '< 99%', for: null },
      critical: { when: '< 95%', for: null },
    },
    [
      { value: null, color: 'red' },
      { value: 0.95, color: 'yellow' },
      { value: 0.99, color: 'green' },
    ],
  ],
  [
    'values are compared with those before',
    { good: '<= 110% of before', warning: null, critical: { when: '> 150% of before', for: null } },
    undefined,
  ],
  [
    'only good values are compared with those before',
    {
      good: '<= 110% of before',
      warning: { when: '> 150% of before', for: null },
      critical: { when: '> 5%', for: null },
    },
    [
      { value: null, color: 'transparent' },
      { value: 0.05, color: 'red' },
    ],
  ],
])('a panel shows its thresholds where %s', async (_what, own, steps) => {
  const [, panel] = await panels([aMetric(own)]);
  expect(panel?.fieldConfig.defaults.thresholds?.steps).toEqual(steps);
  expect(panel?.fieldConfig.defaults.unit).toBe('percentunit');
});

describe('metrics with the same panel', () => {
  const panel = 'New against old';
  const both = (own: Partial<Metric> = {}): readonly Metric[] => [
    aMetric({ name: 'new', title: 'New system', panel }),
    aMetric({ name: 'old', panel, question: { kind: 'query', query: 'old' }, ...own }),
  ];

  test('are drawn together, with the name and the target of each', async () => {
    const [, shared, ...more] = await panels(both());
    expect(more).toEqual([]);
    expect(shared).toMatchObject({
      title: panel,
      description:
        'New system: good < 1%, warning > 2% for 10m, critical > 5% for 5m\n\nold: good < 1%, warning > 2% for 10m, critical > 5% for 5m',
      targets: [
        { refId: 'A', expr: 'vector(0)', legendFormat: 'New system' },
        { refId: 'A1', expr: 'old', legendFormat: 'old' },
      ],
      fieldConfig: { defaults: { unit: 'percentunit', thresholds: { steps: { length: 4 } } } },
    });
  });

  test('have no common thresholds where these differ', async () => {
    const [, shared] = await panels(both({ good: '< 0.5%' }));
    expect(shared?.targets).toHaveLength(2);
    expect(shared?.fieldConfig.defaults.thresholds).toBe(undefined);
  });

  test('have panels of their own where their units differ', async () => {
    const [, ...drawn] = await panels(
      both({ unit: 'seconds', good: '< 1s', warning: null, critical: null }),
    );
    expect(drawn.map(({ title, targets = [] }) => [title, targets.length])).toEqual([
      [panel, 1],
      [panel, 1],
    ]);
  });
});

test('landings are annotations at their own moments', async () => {
  const { annotations } = await dashboardOf();
  expect(annotations.list).toEqual([
    expect.objectContaining({
      name: 'Landings',
      expr: 'flaghoist_landed_timestamp_seconds{flag="checkout", environment="$environment"} * 1000',
      useValueForTime: true,
    }),
  ]);
});
