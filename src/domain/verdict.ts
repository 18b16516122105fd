// The three verdicts. `block`: the proposal itself must change. `wait`: the world must change (DESIGN §2).
import type { Instant } from './time.ts';
import { latest } from './time.ts';

export type Verdict = 'pass' | 'wait' | 'block';

const WEIGHT: Readonly<Record<Verdict, number>> = { pass: 0, wait: 1, block: 2 };

/** The worst of them; `pass` when there are none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((a, b) => (WEIGHT[b] > WEIGHT[a] ? b : a), 'pass');
}

/** Not before: the latest of the moments that clocks decide, or null where none does (DESIGN §8). */
export function latestReady(moments: readonly (Instant | null)[]): Instant | null {
  const known = moments.filter((moment) => moment !== null);
  const [first, ...others] = known;
  return first === undefined ? null : latest(first, ...others);
}
