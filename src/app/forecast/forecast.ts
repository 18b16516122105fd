// `forecast`: when each plan will be finished at the earliest, and what decides it. The judge over simulated time.
import type { Ask, Evidence } from '#domain/evidence.ts';
import type { FlagKey, Sha, Duration, Instant } from '#domain/scalars.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { FlagFiles, Snapshot } from '#domain/snapshot.ts';
import { duration } from '#domain/scalars.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import { askAbout, once } from '#judge/ask.ts';
import type { Forecast } from '#report/forecast-facts.ts';
import { acceptedRules } from '#app/accepted-rules.ts';
import { gather } from '#app/gather.ts';
import type { Gatherer } from '#app/deps.ts';
import { readPlans } from '#app/plans.ts';
import type { Surroundings } from '#app/status-next.ts';
import { planOf } from '#app/status-next.ts';
import { assumptionsOf } from './assumptions.ts';
import { closedUntil } from './closed.ts';
import { collisionsOf } from './collisions.ts';
import { deploymentTime } from './deployment-time.ts';
import { measuredDelay } from './merge-delay.ts';
import { simulate } from './simulate.ts';
import { worldOf } from './world.ts';

export interface ForecastOptions {
  /** How long a step stays green before it lands; null: as long as in this repository's history. */
  readonly mergeDelay: Duration | null;
  /** When the forecast begins; null: now. */
  readonly from: Instant | null;
}

/** The forecast for these flags (none: all), at this commit of the default branch. */
export async function forecast(
  gatherer: Gatherer,
  base: Sha | null,
  wanted: readonly string[],
  { mergeDelay, from }: ForecastOptions,
): Promise<Forecast> {
  const now = await gatherer.clock.now();
  const { around: asInGit, keys } = await readPlans(gatherer, base, wanted);
  const { around, base: read, unknown } = await acceptedRules(gatherer, base, asInGit);
  const all = withRequired(around.snapshot, keys);
  const asks = asksOf(around, all, now);
  const gathered = await gather(gatherer, { asks, fingerprint: '', ...read, now });
  const evidence = { ...gathered, ...unknown };
  const { name: clock } = gatherer.clock;
  const merge = await delayOf(gatherer, base, mergeDelay, now);
  return forecastOf(around, keys, { evidence, now, clock, from, ...merge });
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
  /** Over how many landings that was measured; null: it was given. */
  readonly mergesMeasured: number | null;
  readonly evidence: Evidence;
  readonly now: Instant;
  readonly clock: Gatherer['clock']['name'];
}

/** The same for what has been read. Pure. */
export function forecastOf(
  around: Surroundings,
  keys: readonly FlagKey[],
  { evidence, now, clock, from, mergeDelay, mergesMeasured }: ForecastInput,
): Forecast {
  const start = from ?? now;
  const deployTakes = deploymentTime(evidence.deployments);
  const world = worldOf(around, clock, evidence, start, deployTakes ?? duration(0));
  const all = withRequired(around.snapshot, keys);
  const { steps, stuck, runs } = simulate(world, all, start, mergeDelay);
  const flags = keys.map((key) => ({
    key,
    owner: valueOf(filesOf(around.snapshot, key).flag)?.owner ?? null,
  }));
  return {
    from: start,
    clock,
    flags,
    steps,
    stuck,
    ...collisionsOf(steps, runs),
    closed: closedUntil(steps, around.pipeline, evidence, start),
    assumptions: assumptionsOf(steps, {
      runs,
      evidence,
      mergeDelay,
      mergesMeasured,
      deployTakes,
    }),
  };
}

/** With the flags that they require, because those decide when they go on. */
function withRequired(snapshot: Snapshot, keys: readonly FlagKey[]): readonly FlagKey[] {
  const all = new Set(keys);
  for (const key of all) {
    const flag = valueOf(filesOf(snapshot, key).flag);
    for (const required of flag === null ? [] : prerequisitesOf(flag)) {
      if (snapshot.flags.has(required)) all.add(required);
    }
  }
  return [...all];
}

/** No flag has so many steps. */
const MOST_STEPS = 1000;

/** What every step of every plan asks for, until the end of each plan. */
export function asksOf(
  start: Surroundings,
  keys: readonly FlagKey[],
  now: Instant,
): readonly Ask[] {
  const flags = new Map(start.snapshot.flags);
  const around = { ...start, snapshot: { ...start.snapshot, flags } };
  return once(
    keys.flatMap((key) => {
      const files = filesOf(start.snapshot, key);
      const asks = asksOfPlan(around, key, now, (later) => flags.set(key, later));
      flags.set(key, files);
      return asks;
    }),
  );
}

/** `advance`: makes a step of the plan count as landed. */
function asksOfPlan(
  around: Surroundings,
  key: FlagKey,
  now: Instant,
  advance: (files: FlagFiles) => void,
): readonly Ask[] {
  const asks: Ask[] = [];
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const plan = planOf(around, key);
    if (plan === null) break;
    asks.push(...askAbout(plan.proposal, now).asks);
    advance(filesOf(plan.proposal.head, key));
  }
  return asks;
}
