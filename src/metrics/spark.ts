// The course of a metric as a few levels, for a line of small bars. Its scale reaches to the target at least, so that a
// good metric stays low.
import type { Sample } from '#domain/metrics.ts';
import type { Rules } from './rules.ts';

/** Bars, and the highest level of one. */
const MOST_BARS = 16;
const HIGHEST = 7;

/** Levels from 0 to 7, oldest first; null: no finite value. Each bar has the worst value of its part. */
export function sparkOf(values: readonly Sample[], { good }: Rules): readonly (number | null)[] {
  if (values.length < 2) return [];
  const isUpper = good.bound.operator.startsWith('<');
  const worst = isUpper ? Math.max : Math.min;
  const bars = partsOf(values).map((part) => {
    const finite = part.filter((value) => value !== null && Number.isFinite(value)) as number[];
    return finite.length === 0 ? null : worst(...finite);
  });
  const shown = bars.filter((value) => value !== null);
  const target = good.kind === 'value' ? [good.bound.value] : [];
  const low = Math.min(0, ...shown);
  const high = Math.max(...target, ...shown, low);
  return bars.map((value) =>
    value === null || high === low
      ? value && 0
      : Math.round(((value - low) / (high - low)) * HIGHEST),
  );
}

function partsOf(values: readonly Sample[]): readonly (readonly Sample[])[] {
  const count = Math.min(MOST_BARS, values.length);
  const at = (index: number): number => Math.floor((index * values.length) / count);
  return Array.from({ length: count }, (_, index) => values.slice(at(index), at(index + 1)));
}
