// What an alert does at one moment, by the judgement of a window. An alert looks at each sample when it comes, so neither
// coverage nor gaps before a breach count.
import type { Grid, Sample } from '#domain/metrics.ts';
import { duration, instant } from '#domain/scalars.ts';
import type { Rules } from './rules.ts';
import type { Window } from './window.ts';
import { judgeWindow } from './window.ts';

export const ALERT_LEVELS = ['warning', 'critical'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/** Samples up to the moment, and the traffic at it. */
export interface SamplesSoFar {
  readonly samples: readonly Sample[];
  /** Null: the metric asks for none, or there is no value. */
  readonly traffic: Sample;
}

/** Whether the last sample ends a breach of the limit. */
export function endsBreach(
  { samples, traffic }: SamplesSoFar,
  rules: Rules,
  level: AlertLevel,
): boolean {
  const window = windowOf(samples, traffic, rules);
  const { answer } = judgeWindow(aloneIn(rules, level), rules.step, window);
  return (
    (answer.kind === 'bad' || answer.kind === 'undecided') &&
    answer.because.kind === 'breach' &&
    answer.because.breach.to === window.grid.to
  );
}

/**
 * Whether the last samples have had no value for longer than the gap that a window may have. With too little traffic, a
 * quotient has no value, and nothing is wrong.
 */
export function endsGap({ samples, traffic }: SamplesSoFar, rules: Rules): boolean {
  const isIdle = rules.atLeast !== null && traffic !== null && traffic < rules.atLeast;
  const missing = Math.floor(rules.gap / rules.step) + 1;
  if (isIdle || samples.length < missing) return false;
  const window = windowOf(samples.slice(-missing), null, rules);
  return judgeWindow({ ...rules, atLeast: null }, rules.step, window).counts.finite === 0;
}

/** The rules with this limit alone, and however many samples are missing. */
function aloneIn(rules: Rules, level: AlertLevel): Rules {
  const limit = rules[level];
  return {
    ...rules,
    good: { kind: 'value', bound: { operator: '<', value: -Infinity } },
    warning: null,
    critical: null,
    [level]: limit,
    coverage: 0,
    gap: duration(Number.MAX_SAFE_INTEGER),
  };
}

function windowOf(samples: readonly Sample[], traffic: Sample, { step }: Rules): Window {
  const last = Math.max(samples.length - 1, 0);
  const grid: Grid = { from: instant(0), to: instant(last * step), step };
  return {
    grid,
    values: { kind: 'values', values: samples },
    traffic: { kind: 'values', values: [traffic] },
    median: null,
  };
}
