// The facts of a forecast, which every layout of it shows. No sentences.
import type { Cause, ClosedTime } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, ServiceName, Duration, Instant } from '#domain/scalars.ts';
import type { Clock, GateResult } from '#domain/report.ts';
import type { ServiceApart } from './status-rows.ts';

/** A step of a plan, and the moment at which it lands at the earliest. */
export interface ForecastStep {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** `on`, `5%`. */
  readonly what: string;
  readonly at: Instant;
  readonly services: readonly ServiceName[];
  /** The gates that decided the moment; empty where only people or an earlier step did. */
  readonly decisive: readonly GateResult[];
  /** What people have to give. */
  readonly needs: readonly GateResult[];
  /** The step that it had to wait for, by its place in the list; null: it waits for none. */
  readonly after: number | null;
}

/** The step at which a plan ends, because no clock and no person ends what is open. */
export interface StuckStep extends Pick<ForecastStep, 'flag' | 'environment' | 'what'> {
  readonly open: readonly GateResult[];
  /** The first error in the files that blocks it; null: none does. */
  readonly error: string | null;
}

export type Collision = ServiceCollision | ClosedCollision;

/** A step that lands in a service while promotions of other flags still soak there or are watched. */
export interface ServiceCollision {
  readonly kind: 'service';
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
  readonly step: ForecastStep;
  /** Those that still soak or are watched, in order of landing; at least one. */
  readonly running: readonly ForecastStep[];
  /** How many more of them there are. */
  readonly more: number;
}

/** A step that would land while its environment is closed. It waits, or lands where the environment only reports. */
export interface ClosedCollision {
  readonly kind: 'closed';
  readonly environment: EnvironmentName;
  readonly step: ForecastStep;
  /** When everything else was through. */
  readonly from: Instant;
  /** When the environment opens; null: not known. */
  readonly to: Instant | null;
}

/** A time in which nothing may land in an environment. */
export interface ForecastClosed extends ClosedTime {
  readonly environment: EnvironmentName;
  /** Only the promotions of these; null: of every flag. */
  readonly flags: readonly FlagKey[] | null;
}

/** What a forecast assumes. */
export type Assumption = {
  /** The moments that would move without it, in order; at least one. */
  readonly moves: readonly Instant[];
} & (
  | { readonly kind: 'people'; readonly steps: number }
  | { readonly kind: 'issues'; readonly issues: readonly number[] }
  /** Issues are asked for and could not be read, so that none counts as open. */
  | { readonly kind: 'issues-unknown'; readonly why: Cause }
  | { readonly kind: 'good-metrics'; readonly metrics: number }
  /** `unread`: why it is not known how earlier watches ended; null: it is known. */
  | { readonly kind: 'good-watches'; readonly steps: number; readonly unread: Cause | null }
  /** `landings`: over how many of them the delay was measured; null: it was given. */
  | { readonly kind: 'merge'; readonly delay: Duration; readonly landings: number | null }
  /** `takes` null: the log has no deployment that says how long one takes. */
  | { readonly kind: 'deployment'; readonly takes: Duration | null }
);

export interface ForecastFlag {
  readonly key: FlagKey;
  readonly owner: string | null;
  /** The services that are overridden. No step brings them back. */
  readonly apart: readonly ServiceApart[];
}

export interface Forecast {
  readonly from: Instant;
  readonly clock: Clock;
  /** The flags that were asked for, in order. */
  readonly flags: readonly ForecastFlag[];
  /** In order of landing; those of required flags, too. */
  readonly steps: readonly ForecastStep[];
  readonly stuck: readonly StuckStep[];
  readonly collisions: readonly Collision[];
  /** Steps of flags that were not asked for, and that a collision names; in order of landing. */
  readonly others: readonly ForecastStep[];
  /** How many more flags of these services were not looked at. */
  readonly left: number;
  /** Up to the last step, by environment and then by time. */
  readonly closed: readonly ForecastClosed[];
  readonly assumptions: readonly Assumption[];
}

/** The steps that decide the last one: each had to wait for the one before it. */
export function criticalPath(steps: readonly ForecastStep[]): readonly ForecastStep[] {
  const path: ForecastStep[] = [];
  let place: number | null = steps.length - 1;
  while (place !== null) {
    const step: ForecastStep | undefined = steps[place];
    if (step === undefined) break;
    path.unshift(step);
    place = step.after;
  }
  return path;
}
