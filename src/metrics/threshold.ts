// Thresholds: `< 1%`, `> 200ms`, `<= 110% of before, or <= 0.1%`. Each has the unit of its metric.
import type { Unit } from '#domain/metrics.ts';

export type Operator = '<' | '<=' | '>' | '>=';

export interface Bound {
  readonly operator: Operator;
  /** In the unit of the metric: a ratio of 1% is 0.01, 200ms are 0.2 seconds. */
  readonly value: number;
}

export type Threshold =
  | { readonly kind: 'value'; readonly bound: Bound }
  /** In percent of the median before the landing. A median that meets the floor meets it, too; after 0 the floor alone counts. */
  | { readonly kind: 'before'; readonly bound: Bound; readonly floor: Bound | null };

const NUMBER = '-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?';
const BOUND = `(<=?|>=?) *(${NUMBER})(%|ms|s|m|h)?`;

/** How a threshold is written. */
export const THRESHOLD_PATTERN = `^${BOUND}( of before(?:, or ${BOUND})?)?$`;

/** How a share is written: `95%`. */
export const SHARE_PATTERN = '^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$';

/** The powers of ten and the factors that turn a written amount into the unit of the metric. */
const FACTORS: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  ratio: { '': 1, '%': 1e-2 },
  percent: { '%': 1 },
  seconds: { ms: 1e-3, s: 1, m: 60, h: 3600 },
  count: { '': 1 },
};

/** How an amount of each unit is written. */
export const WRITTEN_UNITS: Readonly<Record<Unit, readonly string[]>> = {
  ratio: ['1%', '0.01'],
  percent: ['1%'],
  seconds: ['200ms', '2s', '5m', '1h'],
  count: ['3'],
};

/** A threshold of a metric; null if its amount has another unit, or it is no threshold. */
export function thresholdIn(text: string, unit: Unit): Threshold | null {
  const match = new RegExp(THRESHOLD_PATTERN).exec(text);
  if (match === null) return null;
  const [, operator, number, suffix, comparison, floorOperator, floorNumber, floorSuffix] = match;
  if (comparison === undefined) {
    const bound = boundOf(operator, number, suffix, unit);
    return bound === null ? null : { kind: 'value', bound };
  }
  const bound = suffix === '%' ? boundOf(operator, number, suffix, 'percent') : null;
  const hasFloor = floorOperator !== undefined;
  const floor = hasFloor ? boundOf(floorOperator, floorNumber, floorSuffix, unit) : null;
  return bound === null || (hasFloor && floor === null) ? null : { kind: 'before', bound, floor };
}

function boundOf(
  operator: string | undefined,
  number: string | undefined,
  suffix: string | undefined,
  unit: Unit,
): Bound | null {
  const factor = FACTORS[unit][suffix ?? ''];
  if (factor === undefined) return null;
  return { operator: operator as Operator, value: scaled(number ?? '0', factor) };
}

/** Tenths are shifted in decimals: 2.3 × 0.01 is not 0.023. */
function scaled(number: string, factor: number): number {
  return factor >= 1 ? Number(number) * factor : Number(`${number}e${Math.log10(factor)}`);
}

/** A share in percent. The schema has accepted its text. */
export function shareOf(text: string): number {
  return Number(text.slice(0, -1));
}

export function meetsBound({ operator, value: bound }: Bound, value: number): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
  }
}

/** Whether a median meets a threshold that compares it with the one before. A part of 0 says nothing, so there the floor decides. */
export function meetsBefore(
  { bound, floor }: Extract<Threshold, { kind: 'before' }>,
  median: number,
  before: number,
): boolean {
  const meetsFloor = floor !== null && meetsBound(floor, median);
  if (before === 0 && floor !== null) return meetsFloor;
  return meetsFloor || meetsBound({ ...bound, value: bound.value * before }, median * 100);
}

function isUpper({ operator }: Bound): boolean {
  return operator === '<' || operator === '<=';
}

/** Whether every value that meets `inner` meets `outer`. */
function boundWithin(inner: Bound, outer: Bound): boolean {
  if (isUpper(inner) !== isUpper(outer)) return false;
  if (inner.value === outer.value) {
    return inner.operator === outer.operator || outer.operator.endsWith('=');
  }
  return isUpper(inner) ? inner.value < outer.value : inner.value > outer.value;
}

/** What decides where the median before is 0. */
function boundAfterZero({ bound, floor }: Extract<Threshold, { kind: 'before' }>): Bound {
  return floor ?? { ...bound, value: 0 };
}

/**
 * Whether every value that meets `inner` provably meets `outer`. `unit`: a part of a median grows with the part only if
 * the median is not negative, which a count may be.
 */
export function isWithin(inner: Threshold, outer: Threshold, unit: Unit): boolean {
  if (inner.kind === 'value' && outer.kind === 'value') {
    return boundWithin(inner.bound, outer.bound);
  }
  if (inner.kind === 'value' || outer.kind === 'value') return false;
  const isSame = JSON.stringify(inner.bound) === JSON.stringify(outer.bound);
  if (!isSame && (unit === 'count' || !boundWithin(inner.bound, outer.bound))) return false;
  if (!boundWithin(boundAfterZero(inner), boundAfterZero(outer))) return false;
  return inner.floor === null || (outer.floor !== null && boundWithin(inner.floor, outer.floor));
}

/** Whether some value meets both. Thresholds of different kinds are not compared. */
export function overlap(left: Threshold, threshold: Threshold): boolean {
  if (left.kind !== threshold.kind) return false;
  const [a, b] = [left.bound, threshold.bound];
  if (isUpper(a) === isUpper(b)) return true;
  const [upper, lower] = isUpper(a) ? [a, b] : [b, a];
  if (upper.value !== lower.value) return lower.value < upper.value;
  return upper.operator === '<=' && lower.operator === '>=';
}
