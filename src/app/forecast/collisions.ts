// Which steps of a forecast meet in one service, and which wait only for a window.
import { grouped } from '#domain/grouped.ts';
import type { Instant } from '#domain/scalars.ts';
import type {
  Collision,
  ForecastStep,
  ServiceCollision,
  ClosedCollision,
} from '#report/forecast-facts.ts';
import type { Simulation, StepRun } from './simulate.ts';

/** After so many that meet in a service, the rest is only counted. */
const MOST = 200;

export interface Collisions {
  readonly collisions: readonly Collision[];
  /** How many there are beside those. */
  readonly more: number;
  /** Steps of other flags that meet one of the forecast, in order of landing. */
  readonly others: readonly ForecastStep[];
}

/** In order of the landing, of two that meet the later one. `together`: the same steps with those of other flags. */
export function collisionsOf({ steps, runs }: Simulation, together: Simulation): Collisions {
  const stepsByName = new Map(steps.map((step) => [nameOf(step), step]));
  const meeting = meetingIn(together.steps, together.runs)
    .filter(({ first, second }) => [first, second].some((step) => stepsByName.has(nameOf(step))))
    .map((collision) => ({
      ...collision,
      first: stepsByName.get(nameOf(collision.first)) ?? collision.first,
      second: stepsByName.get(nameOf(collision.second)) ?? collision.second,
    }))
    .toSorted((a, b) => a.second.at - b.second.at);
  const shown = meeting.slice(0, MOST);
  const others = new Set(
    shown.flatMap(({ first, second }) =>
      [first, second].filter((step) => !stepsByName.has(nameOf(step))),
    ),
  );
  const all = [...shown, ...caughtIn(steps, runs)];
  return {
    collisions: all.toSorted((a, b) => landingOf(a) - landingOf(b)),
    more: meeting.length - shown.length,
    others: together.steps.filter((step) => others.has(step)),
  };
}

/** No plan takes the same step twice. */
function nameOf({ flag, environment, what }: ForecastStep): string {
  return `${environment} ${what} ${flag}`;
}

function landingOf(collision: Collision): Instant {
  return collision.kind === 'service' ? collision.second.at : collision.step.at;
}

function meetingIn(
  steps: readonly ForecastStep[],
  runs: readonly StepRun[],
): readonly ServiceCollision[] {
  const placed = steps.flatMap((step, index) =>
    step.services.map((service) => ({ step, service, end: runs[index]?.end ?? step.at })),
  );
  const all = [
    ...grouped(placed, ({ step, service }) => `${step.environment} ${service}`).values(),
  ];
  return all.flatMap((instance) =>
    instance.flatMap(({ step: first, service, end }, index) => {
      const later = instance.slice(index + 1);
      const past = later.findIndex(({ step }) => step.at > first.at && step.at >= end);
      return later
        .slice(0, past === -1 ? later.length : past)
        .flatMap(({ step: second }) =>
          second.flag === first.flag
            ? []
            : [{ kind: 'service', environment: first.environment, service, first, second }],
        );
    }),
  );
}

function caughtIn(
  steps: readonly ForecastStep[],
  runs: readonly StepRun[],
): readonly ClosedCollision[] {
  return steps.flatMap((step, index) => {
    const shut = runs[index]?.shut ?? null;
    return shut === null ? [] : [{ kind: 'closed', environment: step.environment, step, ...shut }];
  });
}
