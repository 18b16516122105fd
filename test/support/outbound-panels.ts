// The queries that the plan of the outbound calls gives for its four panels. A comparison has one for each system.
export const PLANNED_PANELS: readonly (readonly [panel: string, query: string])[] = [
  [
    'traffic of both systems',
    '(sum(rate(calls_total{system="new"}[5m])) / sum(rate(calls_total[5m]))) * 100',
  ],
  [
    'errors of the new system',
    'rate(calls_failed_total{system="new"}[5m]) / rate(calls_total{system="new"}[5m])',
  ],
  [
    'errors of the old system',
    'rate(calls_failed_total{system="old"}[5m]) / rate(calls_total{system="old"}[5m])',
  ],
  [
    'response times of the new system',
    'histogram_quantile(0.95, rate(http_request_duration_seconds_bucket{system="new"}[5m]))',
  ],
  [
    'response times of the old system',
    'histogram_quantile(0.95, rate(http_request_duration_seconds_bucket{system="old"}[5m]))',
  ],
  [
    'calls that succeed',
    '(sum(rate(calls_successful_total{system="new"}[5m])) / sum(rate(calls_total{system="new"}[5m]))) * 100',
  ],
];
