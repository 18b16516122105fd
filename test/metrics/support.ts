// Metrics, rules and windows of samples, as short words.
import type { Metric, Sample, SourceSilence } from '#domain/metrics.ts';
import { METRIC_DEFAULTS } from '#domain/metrics.ts';
import type { Duration } from '#domain/scalars.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import { medianOf } from '#metrics/grid.ts';
import type { Rules } from '#metrics/rules.ts';
import { rulesOf } from '#metrics/rules.ts';
import type { Before, Window, WindowAnswer } from '#metrics/window.ts';
import { judgeWindow } from '#metrics/window.ts';

/** A ratio without requirements on its traffic: good below 1%, warning above 2% for 10m, critical above 5% for 5m. */
export function aMetric(own: Partial<Metric> = {}): Metric {
  return {
    name: 'error-rate',
    title: null,
    source: 'prometheus',
    question: { kind: 'query', query: 'vector(0)' },
    unit: 'ratio',
    good: '< 1%',
    warning: { when: '> 2%', for: '10m' },
    critical: { when: '> 5%', for: '5m' },
    traffic: null,
    from: null,
    ...METRIC_DEFAULTS,
    ...own,
  };
}

export function someRules(own: Partial<Metric> = {}): Rules {
  const rules = rulesOf(aMetric(own));
  if (rules === null) throw new Error('a threshold does not fit its unit');
  return rules;
}

/** The first point of every window here. */
export const START = instant(1_764_000_000);

/** That many samples of a value. */
export const times = (count: number, value: Sample): readonly Sample[] =>
  Array.from({ length: count }, () => value);

type Asked = readonly Sample[] | SourceSilence;

const isList = (asked: Asked): asked is readonly Sample[] => Array.isArray(asked);

function valuesOf(asked: Asked): Window['values'] {
  return isList(asked) ? { kind: 'values', values: asked } : { kind: 'silent', silence: asked };
}

/** A window that begins with `START`, with a point a minute. */
export function aWindow(asked: Asked, traffic: Asked | null = null): Window {
  const points = isList(asked) ? asked.length : 1;
  return {
    grid: { from: START, to: instant(START + (points - 1) * 60), step: 60 },
    values: valuesOf(asked),
    traffic: traffic === null ? null : valuesOf(traffic),
    median: isList(asked) ? medianOf(asked) : null,
  };
}

/** The answer to these samples, where the window is as long as they are. */
export function judged(
  samples: readonly Sample[],
  rules: Rules = someRules(),
  { length = lengthOf(samples), before = null as Before | null } = {},
): WindowAnswer {
  return judgeWindow(rules, length, aWindow(samples), before);
}

export function lengthOf(samples: readonly Sample[]): Duration {
  return durationOf(`${samples.length - 1}m`);
}
