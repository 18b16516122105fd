// A pipeline to render, as data: a flag that is live in production, and one that is live nowhere.
import { exposuresOf } from '#domain/exposure.ts';
import type { Flag } from '#domain/snapshot.ts';
import type { Metric } from '#domain/metrics.ts';
import type { PipelineInput } from '#render/pipeline/pipeline-renderings.ts';
import { aMetric } from '#test/metrics/support.ts';
import { aFlag, at, environment } from '#test/support/nouns.ts';
import { sha256 } from '../inputs.ts';

const TRAFFIC = {
  question: { kind: 'query', query: 'sum(increase(calls_total{env="$environment"}[$window]))' },
  atLeast: 200,
} as const;

export const METRICS: readonly Metric[] = [
  aMetric({
    title: 'Failed calls',
    question: { kind: 'query', query: 'sum(rate(calls_failed_total{env="$environment"}[5m]))' },
    traffic: TRAFFIC,
  }),
  aMetric({ name: 'open-tickets', source: 'crm', question: { kind: 'at', at: '/open' } }),
  aMetric({
    name: 'p95',
    unit: 'seconds',
    good: '<= 110% of before',
    warning: { when: '> 120% of before', for: null },
    critical: { when: '> 2s', for: null },
    interval: '5m',
  }),
  aMetric({ name: 'at-half', from: 50 }),
];

const LINKS = { runbook: 'https://example.com/runbook' };

export function anInput(metrics = METRICS, more: Partial<Flag> = {}): PipelineInput {
  const live = { ...aFlag({}, 'checkout'), metrics, links: LINKS, ...more };
  const off = { ...aFlag({}, 'voice/agent'), metrics: [aMetric()] };
  const state = { enabled: true, rollout: 25, services: [], hold: null };
  const placeOf = (flag: Flag, name: string, isOn: boolean) => ({
    environment: environment(name),
    exposures: exposuresOf(flag, isOn ? state : null, environment(name)),
    steps: [10, 25, 50, 100],
    history: isOn
      ? { soakSince: at('2026-11-20T09:00:00Z'), landedAt: at('2026-11-21T09:00:00Z') }
      : { soakSince: null, landedAt: at('2026-11-19T09:00:00Z') },
  });
  return {
    flags: [
      {
        flag: live,
        places: [placeOf(live, 'staging', false), placeOf(live, 'production', true)],
      },
      { flag: off, places: [placeOf(off, 'staging', false)] },
    ],
    promql: new Set(['prometheus']),
    lastSweep: at('2026-11-22T09:00:00Z'),
    sha256,
  };
}
