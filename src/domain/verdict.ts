// The three verdicts. `block`: the proposal itself must change. `wait`: the world must change.
import type { Instant } from './time.ts';
import { latest } from './time.ts';

export type Verdict = 'pass' | 'wait' | 'block';

const WEIGHT: Readonly<Record<Verdict, number>> = { pass: 0, wait: 1, block: 2 };

/** The worst of them; `pass` when there are none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((a, b) => (WEIGHT[b] > WEIGHT[a] ? b : a), 'pass');
}

/** The latest of the moments that clocks decide, or null if no clock decides. */
export function latestReady(moments: readonly (Instant | null)[]): Instant | null {
  const [first, ...others] = moments.filter((moment) => moment !== null);
  return first === undefined ? null : latest(first, ...others);
}
