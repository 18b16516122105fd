// `forecast`: when each plan will be finished at the earliest, and what decides it. It asks the judge about simulated
// moments.
import type { Evidence } from '#domain/evidence.ts';
import type { FlagKey, Sha, Duration, Instant } from '#domain/scalars.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { duration } from '#domain/scalars.ts';
import type { Forecast } from '#report/forecast-facts.ts';
import { acceptedRules } from '#app/accepted/accepted-rules.ts';
import { apartOf } from '#app/apart.ts';
import { gather } from '#app/gather.ts';
import type { Gatherer } from '#app/ports.ts';
import type { PlanContext } from '#app/status-next.ts';
import { asksOf, withRequired } from './asks.ts';
import { assumptionsOf } from './assumptions.ts';
import { closedUntil } from './closed.ts';
import { collisionsOf } from './collisions.ts';
import { measuredDelay } from './merge-delay.ts';
import type { OtherFlags } from './others.ts';
import { NO_OTHERS, readWithOthers } from './others.ts';
import type { Simulation } from './simulate.ts';
import { simulate, deploymentTime } from './simulate.ts';
import { worldOf } from './world.ts';

export interface ForecastOptions {
  /** How long a step stays green before it lands; null: as long as in this repository's history. */
  readonly mergeDelay: Duration | null;
  /** When the forecast begins; null: now. */
  readonly from: Instant | null;
}

/** From now on, with the delays of this repository's history. */
export const AS_MEASURED: ForecastOptions = { mergeDelay: null, from: null };

/** The forecast for these flags (none: all), at this commit of the default branch. */
export async function forecast(
  gatherer: Gatherer,
  base: Sha | null,
  wanted: readonly string[],
  { mergeDelay, from }: ForecastOptions,
): Promise<Forecast> {
  const now = await gatherer.clock.now();
  const { context: asInGit, keys, others } = await readWithOthers(gatherer, base, wanted);
  const { context, base: read, unknown } = await acceptedRules(gatherer, base, asInGit);
  const all = withRequired(context.snapshot, [...keys, ...others.keys]);
  const asks = asksOf(context, all, now);
  const gathered = await gather(gatherer, { asks, fingerprint: '', ...read, now });
  const evidence = { ...gathered, ...unknown };
  const { name: clock } = gatherer.clock;
  const merge = await delayOf(gatherer, base, mergeDelay, now);
  return forecastOf(context, keys, { evidence, now, clock, from, others, ...merge });
}

async function delayOf(
  gatherer: Gatherer,
  base: Sha | null,
  given: Duration | null,
  now: Instant,
): Promise<Pick<ForecastInput, 'mergeDelay' | 'mergesMeasured'>> {
  if (given !== null) return { mergeDelay: given, mergesMeasured: null };
  const { delay, landings } = await measuredDelay(gatherer, base, now);
  return { mergeDelay: delay ?? duration(0), mergesMeasured: landings };
}

export interface ForecastInput extends ForecastOptions {
  readonly mergeDelay: Duration;
  /** The number of landings from which the delay was measured; null: the delay was given. */
  readonly mergesMeasured: number | null;
  readonly evidence: Evidence;
  readonly now: Instant;
  readonly clock: Gatherer['clock']['name'];
  /** Other flags whose promotions may fall together with those of the forecast. */
  readonly others?: OtherFlags;
}

/** The forecast from what has been read. It is pure. */
export function forecastOf(
  context: PlanContext,
  keys: readonly FlagKey[],
  input: ForecastInput,
): Forecast {
  const { evidence, now, clock, from, mergeDelay, mergesMeasured, others = NO_OTHERS } = input;
  const start = from ?? now;
  const deployTakes = deploymentTime(evidence.deployments);
  const simulated = (flags: readonly FlagKey[]): Simulation => {
    const world = worldOf(context, clock, evidence, start, deployTakes ?? duration(0));
    return simulate(world, withRequired(context.snapshot, flags), start, mergeDelay);
  };
  const simulation = simulated(keys);
  const { steps, stuck, runs } = simulation;
  const together = others.keys.length === 0 ? simulation : simulated([...keys, ...others.keys]);
  const flags = keys.map((key) => ({
    key,
    owner: valueOf(filesOf(context.snapshot, key).flag)?.owner ?? null,
    apart: apartOf(context, key, evidence),
  }));
  return {
    from: start,
    clock,
    flags,
    steps,
    stuck,
    ...collisionsOf(simulation, together),
    left: others.left,
    closed: closedUntil(steps, context, evidence, start),
    assumptions: assumptionsOf(steps, {
      runs,
      evidence,
      mergeDelay,
      mergesMeasured,
      deployTakes,
    }),
  };
}
