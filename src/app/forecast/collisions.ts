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

/** Of thousands that land together, each would name all others. The rest is only counted. */
const MOST = 10;

export interface Collisions {
  readonly collisions: readonly Collision[];
  /** Steps of other flags that a collision names, in order of landing. */
  readonly others: readonly ForecastStep[];
}

/** In order of landing. `together`: the same steps with those of other flags. */
export function collisionsOf({ steps, runs }: Simulation, together: Simulation): Collisions {
  const stepsByName = new Map(steps.map((step) => [nameOf(step), step]));
  const pathSteps = new Map(together.steps.map((step) => [step, stepsByName.get(nameOf(step))]));
  const ownOf = (step: ForecastStep): ForecastStep | undefined => pathSteps.get(step);
  const meeting = meetingIn(together, (step) => ownOf(step) !== undefined);
  const named = new Set(meeting.flatMap(({ step, running }) => [step, ...running]));
  const all = [
    ...meeting.map((collision) => ({
      ...collision,
      step: ownOf(collision.step) ?? collision.step,
      running: collision.running.map((step) => ownOf(step) ?? step),
    })),
    ...caughtIn(steps, runs),
  ];
  return {
    collisions: all.toSorted((a, b) => a.step.at - b.step.at),
    others: together.steps.filter((step) => named.has(step) && ownOf(step) === undefined),
  };
}

/** No plan takes the same step twice. */
function nameOf({ flag, environment, what }: ForecastStep): string {
  return `${environment} ${what} ${flag}`;
}

interface Running {
  readonly step: ForecastStep;
  /** When its soak and its watch are over. */
  readonly end: Instant;
}

/** By instance. Of two that meet, at least one is of the forecast. */
function meetingIn(
  { steps, runs }: Simulation,
  isOwn: (step: ForecastStep) => boolean,
): readonly ServiceCollision[] {
  const placed = steps.flatMap((step, index) =>
    step.services.map((service) => ({ step, service, end: runs[index]?.end ?? step.at })),
  );
  const instances = grouped(placed, ({ step, service }) => `${step.environment} ${service}`);
  return [...instances.values()].flatMap((landings) => {
    let running: readonly Running[] = [];
    return landings.flatMap(({ step, service, end }): readonly ServiceCollision[] => {
      running = running.filter((earlier) => earlier.end > step.at || earlier.step.at === step.at);
      const met = running
        .map((earlier) => earlier.step)
        .filter((earlier) => earlier.flag !== step.flag && (isOwn(step) || isOwn(earlier)));
      running = [...running, { step, end }];
      if (met.length === 0) return [];
      const { environment } = step;
      const more = Math.max(0, met.length - MOST);
      return [{ kind: 'service', environment, service, step, running: met.slice(0, MOST), more }];
    });
  });
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
