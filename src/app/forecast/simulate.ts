// The forecast: each step of each plan lands as soon as the judge lets it, and the next ones are judged on top of it.
// No gate has a name here.
import type { FlagKey, Sha, Duration, Instant } from '#domain/scalars.ts';
import { inOrder, latest, between, middleOf } from '#domain/scalars.ts';
import type { Ask, Deployment, Evidence } from '#domain/evidence.ts';
import { latestReady } from '#domain/report.ts';
import { isClosing } from '#gates/gates.ts';
import { askAbout } from '#judge/ask.ts';
import type { ForecastStep, StuckStep } from '#report/forecast-facts.ts';
import type { StepPlan, PlanContext } from '#app/status-next.ts';
import { stepPlanOf, refusedNext, whatOf } from '#app/status-next.ts';
import type { FirstPass, NoPass, PassContext, Shut } from './first-pass.ts';
import { isOpenEnded } from './first-pass.ts';
import { landingTime } from './landing-time.ts';
import { asksAboutWatches, evidenceFor, keyOf, land, watchEnd } from './world.ts';
import { issuesInTheWay } from './open-issues.ts';
import type { World } from './world.ts';

export interface Simulation {
  /** In order of landing. */
  readonly steps: readonly ForecastStep[];
  readonly stuck: readonly StuckStep[];
  /** Of each step, what else came of it. */
  readonly runs: readonly StepRun[];
}

/** A step as the simulation saw it. */
export interface StepRun {
  /** What it asked for. */
  readonly asks: readonly Ask[];
  /** When its soak and its watch are over. */
  readonly end: Instant;
  /** When it was through but for what closes at times; null: that did not move it. */
  readonly shut: Shut | null;
  /** The issues that are open when the forecast begins, and that it would wait for. */
  readonly issues: readonly number[];
}

/** No plan has so many steps. */
const MOST_STEPS = 100_000;

/** Lands every step in the world, which it changes. `mergeDelay`: how long a step stays green before it lands. */
export function simulate(
  world: World,
  keys: readonly FlagKey[],
  from: Instant,
  mergeDelay: Duration,
): Simulation {
  const steps: ForecastStep[] = [];
  const runs: (Omit<StepRun, 'end'> & { end: Instant })[] = [];
  const pending = new Map<FlagKey, Pending>();
  const readers = new Map<string, Set<FlagKey>>();
  const queue = queueOf();
  for (const key of keys.toSorted(inOrder)) consider(key, from, null);
  while (steps.length < MOST_STEPS) {
    const next = queue.next(pending);
    if (next === null) break;
    const place = steps.length;
    steps.push(stepOf(next, steps));
    const { key, plan, pass, asks } = next;
    const issues = issuesInTheWay(world, next, key);
    const { at, shut } = pass;
    const { environment } = plan.step;
    const { head } = plan.proposal;
    const landed = { flag: key, environment, head, sha: shaOf(place), at };
    land(world, landed);
    runs.push({ asks, shut, issues, end: watchEnd(world, landed) ?? at });
    // Its next step begins anew.
    pending.delete(key);
    consider(key, at, place);
    for (const flagKey of readersOf(keyOf(landed))) consider(flagKey, at, place);
  }
  const refused = keys.flatMap((key) => refusedStepOf(world.context, key));
  return { steps, stuck: [...refused, ...[...pending.values()].flatMap(stuckOf)], runs };

  function consider(key: FlagKey, at: Instant, cause: number | null): void {
    const before = pending.get(key) ?? null;
    const plan = stepPlanOf(world.context, key);
    if (plan === null) {
      pending.delete(key);
      return;
    }
    const { asks } = askAbout(plan.proposal, at);
    const given = { clock: world.clock, evidenceAt: evidenceOf(world, plan, asks, at) };
    const start = { at, green: before?.green ?? null };
    const { pass, green } = landingTime(plan.proposal, given, start, mergeDelay);
    const reads = asks.flatMap((ask) => (ask.kind === 'timeline' ? [keyOf(ask)] : []));
    // A step that was not stuck waits for what it waited for.
    const isFreed = before === null || before.pass.kind === 'stuck';
    const entry = { key, plan, pass, green, reads, asks, cause: isFreed ? cause : before.cause };
    pending.set(key, entry);
    queue.add(entry);
    for (const read of reads) readers.set(read, (readers.get(read) ?? new Set()).add(key));
    for (const { facts, readyAt } of pass.kind === 'stuck' ? pass.open : pass.waited) {
      if (readyAt !== null) runOn(placesIn(JSON.stringify(facts)), readyAt);
    }
  }

  /** A clock that these landings started runs until then. */
  function runOn(places: readonly number[], until: Instant): void {
    for (const place of places) {
      const run = runs[place];
      if (run !== undefined) run.end = latest(run.end, until);
    }
  }

  function readersOf(landed: string): readonly FlagKey[] {
    return [...(readers.get(landed) ?? [])]
      .filter((key) => pending.get(key)?.reads.includes(landed) === true)
      .toSorted(inOrder);
  }
}

/** Only samples and ends of watches change with the moment. */
function evidenceOf(
  world: World,
  { proposal }: StepPlan,
  asks: readonly Ask[],
  from: Instant,
): PassContext['evidenceAt'] {
  const changes = asks.some(({ kind }) => kind === 'samples') || asksAboutWatches(asks);
  const once = changes ? null : evidenceFor(world, asks, from);
  return (at) => once ?? evidenceFor(world, askAbout(proposal, at).asks, at);
}

interface Pending {
  readonly key: FlagKey;
  readonly plan: StepPlan;
  readonly pass: FirstPass | NoPass;
  /** Since when it has been green; null: it will not be. */
  readonly green: Instant | null;
  /** The timelines that decide it. */
  readonly reads: readonly string[];
  readonly asks: readonly Ask[];
  /** The landing after which it was judged; null: none. */
  readonly cause: number | null;
}

type Passing = Pending & { readonly pass: FirstPass };

/** The pending step that lands first. Entries that were judged again since are left out. */
function queueOf() {
  let entries: Passing[] = [];
  return {
    add(entry: Pending): void {
      if (entry.pass.kind === 'passes') entries.push({ ...entry, pass: entry.pass });
    },
    next(pending: ReadonlyMap<FlagKey, Pending>): Passing | null {
      entries = entries.filter(({ key, pass }) => pending.get(key)?.pass === pass);
      const [first, ...others] = entries;
      if (first === undefined) return null;
      return others.reduce(
        (a, b) =>
          b.pass.at < a.pass.at || (b.pass.at === a.pass.at && inOrder(b.key, a.key) < 0) ? b : a,
        first,
      );
    },
  };
}

function stepOf(passing: Passing, steps: readonly ForecastStep[]): ForecastStep {
  const { key, plan, pass } = passing;
  const place = startOf(passing);
  const gaining = pass.changes.filter((change) => change.environment === plan.step.environment);
  // A clock that began before the forecast waits for no step of it.
  const isEarlier = place !== null && place < steps.length;
  return {
    flag: key,
    environment: plan.step.environment,
    what: whatOf(plan),
    at: pass.at,
    services: gaining.flatMap(({ services }) => services),
    decisive: pass.decisive,
    needs: pass.needs,
    after: isEarlier ? place : null,
  };
}

/** The landing that started the clock which ended last. What closes at times counts from no landing. */
function startOf({ pass, cause }: Passing): number | null {
  const clocks = pass.waited.filter(({ gate }) => !isClosing(gate));
  const due = latestReady(clocks.map(({ readyAt }) => readyAt));
  const last = clocks.filter(({ readyAt }) => readyAt === due);
  const places = last.flatMap(({ facts }) => placesIn(JSON.stringify(facts)));
  // A clock that shows its progress names its landing, which was before the forecast.
  return places.at(-1) ?? (last.some(({ progress }) => progress !== null) ? null : cause);
}

/** A step that has landed and was refused stands still until a person acts. */
function refusedStepOf(context: PlanContext, flag: FlagKey): readonly StuckStep[] {
  const next = refusedNext(context, flag);
  if (next === null) return [];
  const { environment, what, message } = next;
  return [{ flag, environment, what, open: [], error: message }];
}

function stuckOf({ key, plan, pass }: Pending): readonly StuckStep[] {
  if (pass.kind !== 'stuck') return [];
  const { error } = pass;
  const { environment } = plan.step;
  // What a clock ends stops no plan, unless nothing else does.
  const endless = pass.open.filter(isOpenEnded);
  const open = endless.length === 0 ? pass.open : endless;
  return [{ flag: key, environment, what: whatOf(plan), open, error }];
}

/** The ids of landings that a forecast makes up begin with these digits, as no commit of Git does. */
const MADE_UP = 'f'.repeat(32);

function shaOf(place: number): Sha {
  return `${MADE_UP}${place.toString(16).padStart(8, '0')}` as Sha;
}

/** The landings of the forecast that facts name: those that started the clocks. */
function placesIn(facts: string): readonly number[] {
  return [...facts.matchAll(new RegExp(`${MADE_UP}([0-9a-f]{8})`, 'g'))].map(([, place = '']) =>
    Number.parseInt(place, 16),
  );
}

/** How long a deployment takes: the median of those that the log has. Null: it has no deployment that began and succeeded. */
export function deploymentTime(deployments: Evidence['deployments']): Duration | null {
  if (deployments.kind !== 'known') return null;
  const started = new Map<string, Deployment>();
  const lengths: Duration[] = [];
  for (const deployment of deployments.value) {
    const key = `${deployment.environment} ${deployment.service} ${deployment.landing}`;
    const start = started.get(key);
    if (deployment.state === 'started') started.set(key, deployment);
    if (deployment.state === 'success' && start !== undefined)
      lengths.push(between(start.at, deployment.at));
  }
  return middleOf(lengths);
}
