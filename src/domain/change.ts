// What a proposal would do to one flag in one environment. A change is a fact; no rule rewrites it.
import type { Comparison, ServiceComparison } from './comparison.ts';
import type { Exposures } from './exposure.ts';
import type { EnvironmentName, FlagKey } from './names.ts';

/**
 * What a proposal is, worst last. `policy` and `adoption` are said of the whole proposal only; `none`
 * when it touches neither flags nor policy.
 */
export type Class = 'none' | 'neutral' | 'rollback' | 'promotion' | 'adoption' | 'policy';
export type ChangeClass = 'neutral' | 'rollback' | 'promotion';

export interface Change {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** Null when what stands there cannot be read. */
  readonly from: Exposures | null;
  readonly to: Exposures | null;
  /** What users would really get, for gates to count; null when `to` is. */
  readonly wanted: Exposures | null;
  /** The worst of its services. */
  readonly comparison: Comparison;
  /** Every service of the flag, the unchanged ones too. Empty when either side cannot be read. */
  readonly services: readonly ServiceComparison[];
}

const WEIGHT: Readonly<Record<Class, number>> = {
  none: 0,
  neutral: 1,
  rollback: 2,
  promotion: 3,
  adoption: 4,
  policy: 5,
};

/** The worst class; `none` when there are none. */
export function worstClass(classes: readonly Class[]): Class {
  return classes.reduce((a, b) => (WEIGHT[b] > WEIGHT[a] ? b : a), 'none');
}
