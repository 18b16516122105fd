// A pipeline with every kind of threshold, as files.

const PRODUCTION = `enabled: true
rollout: 25
`;

/** `outbound-calls` is live in production, and `voice/agent` nowhere. */
export const FILES: Readonly<Record<string, string>> = {
  'environments/pipeline.yaml': `version: 1
environments:
  - name: staging
  - name: production
    requires: { soak: { in: staging, for: 48h } }
services: { calls: {}, agent: {} }
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
    crm: { kind: http, url: FLAGHOIST_CRM_URL }
`,
  'environments/production/outbound-calls.yaml': PRODUCTION,
  'environments/staging/outbound-calls.yaml': 'enabled: true\n',
  'environments/flags/outbound-calls.yaml': `description: Outbound calls
services:
  calls: { OUTBOUND_CALLS_ENABLED: enabled, OUTBOUND_CALLS_PERCENTAGE: rollout }
links: { runbook: "https://example.com/runbook?a={{b}}" }
requires:
  production:
    ladder: { steps: [10, 25, 50, 100], each: 7d }
metrics:
  error-rate:
    title: 'Failed {{ "calls" }}'
    source: prometheus
    query: >-
      (sum(rate(calls_failed_total{env="$environment"}[5m])) or vector(0))
      / sum(rate(calls_total{env="$environment"}[5m]))
    unit: ratio
    good: "< 1%"
    warning: { when: "> 2%", for: 10m }
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(calls_total{env="$environment"}[$window]))', at-least: 200, window: 30m }
  availability:
    source: prometheus
    query: avg_over_time(up{env="$environment"}[5m]) * 100
    unit: percent
    good: ">= 99.9%"
    warning: { when: "<= 99%" }
    critical: { when: "< 95%", for: 2m }
    traffic: { query: 'count_over_time(up{env="$environment"}[$window])', at-least: 1 }
    gap: 3m
  p95:
    source: prometheus
    query: |-
      # two lines
      histogram_quantile(0.95, sum by (le) (rate(call_seconds_bucket{env="$environment"}[5m])))
    unit: seconds
    good: "< 500ms"
    warning: { when: ">= 500ms", for: 20m }
    critical: { when: "> 2s", for: 10m }
    traffic: { query: 'sum(increase(call_seconds_count[$window]))', at-least: 10 }
    interval: 5m
    gap: 12m
  queue:
    source: prometheus
    query: sum(queue_length{flag="$flag"})
    unit: count
    good: "<= 0"
    critical: { when: "> 0", for: 3m }
  balance:
    source: prometheus
    query: min(balance) or vector(0)
    unit: count
    good: "> -3"
    critical: { when: "<= -3" }
  in-the-window:
    source: prometheus
    query: sum(increase(dropped_total[$window]))
    unit: count
    good: "< 5"
    critical: { when: "> 10" }
  against-before:
    source: prometheus
    query: sum(rate(calls_total[5m]))
    unit: count
    good: "<= 110% of before, or <= 0.1"
    warning: { when: "> 120% of before" }
    critical: { when: "> 50", for: 1m }
  at-half:
    source: prometheus
    query: sum(rate(calls_total[5m]))
    unit: count
    good: "< 1"
    critical: { when: "> 2" }
    from: 50
  saturation:
    source: prometheus
    query: max(saturation{env="$environment"})
    unit: ratio
    good: "< 80%"
    warning: { when: "> 90%", for: 30s }
    critical: { when: "> 95%", for: 45s }
    traffic: { query: 'vector(1)', at-least: 1 }
    interval: 15s
    delay: 0s
    gap: 40s
  tickets: { source: crm, at: /open, unit: count, good: "<= 3", critical: { when: "> 10" } }
`,
  'environments/flags/voice/agent.yaml': `description: The agent
services: { agent: { AGENT_ENABLED: enabled } }
metrics:
  errors:
    source: prometheus
    query: sum(rate(errors_total{env="$environment"}[5m]))
    unit: count
    good: "< 1"
    critical: { when: "> 2", for: 1h }
`,
};
