// When nothing may land in the environments of a forecast, up to its last step.
import type { Evidence } from '#domain/evidence.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instant } from '#domain/scalars.ts';
import { durationOf, plus } from '#domain/scalars.ts';
import { closedWithin } from '#gates/index.ts';
import type { ForecastClosed, ForecastStep } from '#report/forecast-facts.ts';

/** A freeze that begins soon after the last step is shown too. */
const BEYOND = durationOf('7d');

/** Only of environments in which something lands, because no calendar of the others was read. */
export function closedUntil(
  steps: readonly ForecastStep[],
  { environments }: Pipeline,
  evidence: Evidence,
  from: Instant,
): readonly ForecastClosed[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  const to = plus(last.at, BEYOND);
  const reached = new Set(steps.map(({ environment }) => environment));
  return environments
    .filter(({ name }) => reached.has(name))
    .flatMap(({ name, requires }) =>
      closedWithin(requires, evidence, from, to)
        .toSorted((a, b) => a.from - b.from || a.to - b.to)
        .map((time) => ({ environment: name, ...time })),
    );
}
