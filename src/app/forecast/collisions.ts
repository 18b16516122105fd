// Which steps of a forecast meet in one service.
import { grouped } from '#domain/grouped.ts';
import type { Instant } from '#domain/time.ts';
import type { Collision, ForecastStep } from '#report/forecast-facts.ts';

/** After so many, the rest is only counted. */
const MOST = 200;

export interface Collisions {
  readonly collisions: readonly Collision[];
  /** How many there are beside those. */
  readonly more: number;
}

/** In order of the later landing. */
export function collisionsOf(steps: readonly ForecastStep[]): Collisions {
  const ends = endsOf(steps);
  const placed = steps.flatMap((step, index) =>
    step.services.map((service) => ({ step, service, end: ends[index] ?? step.at })),
  );
  const all = [
    ...grouped(placed, ({ step, service }) => `${step.environment} ${service}`).values(),
  ];
  const collisions = all.flatMap((instance) =>
    instance.flatMap(({ step: first, service, end }, index) => {
      const later = instance.slice(index + 1);
      const past = later.findIndex(({ step }) => step.at > first.at && step.at >= end);
      return later
        .slice(0, past === -1 ? later.length : past)
        .flatMap(({ step: second }) =>
          second.flag === first.flag
            ? []
            : [{ environment: first.environment, service, first, second }],
        );
    }),
  );
  const sorted = collisions.toSorted((a, b) => a.second.at - b.second.at);
  return { collisions: sorted.slice(0, MOST), more: Math.max(0, sorted.length - MOST) };
}

/** When the clock ends that a step starts: with the first later step that waited for it. */
function endsOf(steps: readonly ForecastStep[]): readonly Instant[] {
  const ends = steps.map(({ at }) => at);
  for (const { after, at } of steps.toReversed()) {
    if (after !== null) ends[after] = at;
  }
  return ends;
}
