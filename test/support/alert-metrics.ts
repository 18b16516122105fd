// What Prometheus measures in the story of an alert: the calls of a service, and the rule about those that fail.
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { PastSeries, Prometheus } from './prometheus.ts';
import { until } from './prometheus.ts';

/** Seconds that the rule waits before it fires: shortened, and as it is generated. */
export const FOR = { short: 10, generated: 60 };

export const now = (): Instant => instant(Math.floor(Date.now() / 1000));

export function configFor(port: number, rules: string, alertmanager: string): string {
  return `global: { scrape_interval: 1s }
rule_files: ['${rules}']
alerting: { alertmanagers: [{ static_configs: [{ targets: ['${alertmanager}'] }] }] }
scrape_configs:
  - job_name: calling-platform
    static_configs: [{ targets: ['127.0.0.1:${port}'], labels: { env: production } }]
`;
}

/** A call a second since before the deployment. For some seconds up to now, 8 % of them have failed. */
export function pastOf(port: number, failing: number): readonly PastSeries[] {
  const labels = {
    env: 'production',
    instance: `127.0.0.1:${port}`,
    job: 'calling-platform',
    system: 'new',
  };
  const end = now() - 1;
  const seconds = Array.from({ length: 9 * 60 }, (_, index) => index * 10).toReversed();
  const series = (name: string, valueAt: (ago: number) => number): PastSeries => ({
    name,
    labels,
    samples: seconds.map((ago) => [instant(end - ago), valueAt(ago)] as const),
  });
  return [
    series('calls_total', (ago) => 5400 - ago),
    series('calls_failed_total', (ago) => Math.max(0, failing - ago) * 0.08),
  ];
}

/** The moment in milliseconds since which the rule fires. */
export async function firing(prometheus: Prometheus, after: number): Promise<number> {
  let at = 0;
  await until(async () => {
    const response = await fetch(`${prometheus.url}/api/v1/alerts`);
    const { data } = (await response.json()) as {
      readonly data: { readonly alerts: readonly Alert[] };
    };
    const alert = data.alerts.find(
      ({ labels, state }) =>
        labels['alertname'] === 'FlaghoistMetricCritical' && state === 'firing',
    );
    at = Date.parse(alert?.activeAt ?? '') + after * 1000;
    return !Number.isNaN(at);
  }, 5 * 60_000);
  return at;
}

interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly state: string;
  readonly activeAt: string;
}

/** Whether all calls go to the old system by the metrics, as they did before the flag. */
export async function isOff(prometheus: Prometheus): Promise<boolean> {
  const query =
    'sum(rate(calls_total{system="old"}[5s])) > 0 unless sum(rate(calls_total{system="new"}[5s])) > 0';
  const response = await fetch(`${prometheus.url}/api/v1/query?query=${encodeURIComponent(query)}`);
  const { data } = (await response.json()) as {
    readonly data: { readonly result: readonly unknown[] };
  };
  return data.result.length > 0;
}
