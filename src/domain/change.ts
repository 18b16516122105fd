// The effect of a proposal on one flag in one environment. A change is a fact, and no rule rewrites it.
import type { Comparison, ServiceComparison } from './comparison.ts';
import { isRaise } from './comparison.ts';
import type { Exposures } from './exposure.ts';
import type { EnvironmentName, FlagKey } from './scalars.ts';

/**
 * The class of a proposal, worst last. `policy` and `adoption` apply only to a whole proposal; `none` if it touches
 * neither flags nor policy.
 */
export type Class = 'none' | 'neutral' | 'rollback' | 'promotion' | 'adoption' | 'policy';
export type ChangeClass = 'neutral' | 'rollback' | 'promotion';

export interface Change {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** Null if the files on that side cannot be read. */
  readonly from: Exposures | null;
  readonly to: Exposures | null;
  /** What users would really get, which gates judge; null if `to` is null. */
  readonly wanted: Exposures | null;
  /** The worst of its services. */
  readonly comparison: Comparison;
  /** Every service of the flag, the unchanged ones too. Empty when either side cannot be read. */
  readonly services: readonly ServiceComparison[];
}

/**
 * The flag of a change, and the flags that filled its raised variables before. What is required or said of those still
 * counts after the move.
 */
export function flagsBehind({
  flag,
  services,
}: Pick<Change, 'flag' | 'services'>): readonly FlagKey[] {
  const former = services.flatMap(({ values }) =>
    values.flatMap(({ movedFrom, comparison }) =>
      movedFrom !== null && isRaise(comparison) ? [movedFrom] : [],
    ),
  );
  return [...new Set([flag, ...former])];
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
