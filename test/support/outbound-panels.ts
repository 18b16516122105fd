// The queries that the plan of the outbound calls gives for its four panels, by the names of the panels. A comparison has
// one for each system.
export const PLANNED_PANELS: readonly (readonly [panel: string, query: string])[] = [
  [
    'Traffic Split',
    '(sum(rate(calls_total{system="new"}[5m])) / sum(rate(calls_total[5m]))) * 100',
  ],
  [
    'Error Rate Comparison',
    'rate(calls_failed_total{system="new"}[5m]) / rate(calls_total{system="new"}[5m])',
  ],
  [
    'Error Rate Comparison',
    'rate(calls_failed_total{system="old"}[5m]) / rate(calls_total{system="old"}[5m])',
  ],
  [
    'Response Time Comparison',
    'histogram_quantile(0.95, rate(http_request_duration_seconds_bucket{system="new"}[5m]))',
  ],
  [
    'Response Time Comparison',
    'histogram_quantile(0.95, rate(http_request_duration_seconds_bucket{system="old"}[5m]))',
  ],
  [
    'Success Rate',
    '(sum(rate(calls_successful_total{system="new"}[5m])) / sum(rate(calls_total{system="new"}[5m]))) * 100',
  ],
];
