// Which steps of a forecast meet in one service, and which wait only for a window.
import { grouped } from '#domain/scalars.ts';
import type { FlagKey, Instant } from '#domain/scalars.ts';
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

/** A step in one of its services. */
interface PlacedStep {
  readonly step: ForecastStep;
  readonly service: ForecastStep['services'][number];
  /** When its soak and its watch are over. */
  readonly end: Instant;
}

/** By instance. Of two that meet, at least one is of the forecast. */
function meetingIn(
  { steps, runs }: Simulation,
  isOwn: (step: ForecastStep) => boolean,
): readonly ServiceCollision[] {
  const placed = steps.flatMap((step, index) =>
    step.services.map((service): PlacedStep => ({
      step,
      service,
      end: runs[index]?.end ?? step.at,
    })),
  );
  const instances = grouped(placed, ({ step, service }) => `${step.environment} ${service}`);
  return [...instances.values()].flatMap((landings) => metIn(landings, isOwn));
}

/** The collisions of one instance. The landings are in order, so one pass over them and one over their ends is enough. */
function metIn(
  landings: readonly PlacedStep[],
  isOwn: (step: ForecastStep) => boolean,
): readonly ServiceCollision[] {
  const ending = landings.toSorted((a, b) => a.end - b.end || a.step.at - b.step.at);
  const [all, own] = [runningSteps(), runningSteps()];
  let over = 0;
  return landings.flatMap(({ step, service }): readonly ServiceCollision[] => {
    for (; hasEnded(ending[over], step.at); over += 1) {
      all.remove(ending[over]?.step);
      own.remove(ending[over]?.step);
    }
    const { count, first } = (isOwn(step) ? all : own).besides(step.flag);
    all.add(step);
    if (isOwn(step)) own.add(step);
    if (count === 0) return [];
    const { environment } = step;
    return [
      { kind: 'service', environment, service, step, running: first, more: count - first.length },
    ];
  });
}

/** What lands at the same moment meets, also where it has no soak. */
function hasEnded(placed: PlacedStep | undefined, at: Instant): boolean {
  return placed !== undefined && placed.end <= at && placed.step.at < at;
}

/** The steps that run in an instance, in order of landing. Each change takes the same time, however many they are. */
function runningSteps() {
  const running = new Set<ForecastStep>();
  const byFlag = new Map<FlagKey, number>();
  const count = (flag: FlagKey, change: number): void => {
    byFlag.set(flag, (byFlag.get(flag) ?? 0) + change);
  };
  return {
    add(step: ForecastStep): void {
      if (running.has(step)) return;
      running.add(step);
      count(step.flag, 1);
    },
    remove(step: ForecastStep | undefined): void {
      if (step !== undefined && running.delete(step)) count(step.flag, -1);
    },
    /** How many are of other flags, and the first of them. */
    besides(flag: FlagKey): { readonly count: number; readonly first: readonly ForecastStep[] } {
      const first: ForecastStep[] = [];
      for (const step of running) {
        if (first.length === MOST) break;
        if (step.flag !== flag) first.push(step);
      }
      return { count: running.size - (byFlag.get(flag) ?? 0), first };
    },
  };
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
