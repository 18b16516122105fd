// The forecast: each step of each plan lands as soon as the judge lets it, and the next ones are judged on top of it.
// No gate has a name here.
import type { FlagKey, Sha } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { Duration, Instant } from '#domain/time.ts';
import { plus } from '#domain/time.ts';
import type { Ask } from '#domain/evidence.ts';
import { askAbout } from '#judge/ask.ts';
import type { ForecastStep, StuckStep } from '#report/forecast-facts.ts';
import type { Plan } from '#app/status-next.ts';
import { planOf, whatOf } from '#app/status-next.ts';
import type { FirstPass, NoPass, PassContext } from './first-pass.ts';
import { firstPass } from './first-pass.ts';
import { asksAboutWatches } from './good-watches.ts';
import type { World } from './world.ts';
import { evidenceFor, keyOf, land } from './world.ts';

export interface Simulation {
  /** In order of landing. */
  readonly steps: readonly ForecastStep[];
  readonly stuck: readonly StuckStep[];
  /** The steps that need the end of a watch. */
  readonly watched: readonly ForecastStep[];
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
  const watched: ForecastStep[] = [];
  const pending = new Map<FlagKey, Pending>();
  const readers = new Map<string, Set<FlagKey>>();
  const queue = queueOf();
  for (const key of keys.toSorted(inOrder)) consider(key, from, null);
  while (steps.length < MOST_STEPS) {
    const next = queue.next(pending);
    if (next === null) break;
    const place = steps.length;
    const step = stepOf(next, steps);
    steps.push(step);
    if (next.needsWatch) watched.push(step);
    const { key, plan } = next;
    const { environment } = plan.step;
    const { head } = plan.proposal;
    land(world, { flag: key, environment, head, sha: shaOf(place), at: next.pass.at });
    const landed = keyOf({ flag: key, environment });
    consider(key, next.pass.at, place);
    for (const flagKey of readersOf(landed)) consider(flagKey, next.pass.at, place);
  }
  return { steps, stuck: [...pending.values()].flatMap(stuckOf), watched };

  function consider(key: FlagKey, at: Instant, cause: number | null): void {
    const before = pending.get(key);
    const plan = planOf(world.around, key);
    if (plan === null) {
      pending.delete(key);
      return;
    }
    const { asks } = askAbout(plan.proposal, at);
    const given = { clock: world.clock, evidenceAt: evidenceOf(world, plan, asks, at) };
    const pass = delayed(plan, given, at, mergeDelay);
    const reads = asks.flatMap((ask) => (ask.kind === 'timeline' ? [keyOf(ask)] : []));
    // A step that was not stuck waits for what it waited for.
    const isFreed = before === undefined || before.pass.kind === 'stuck' || before.key === key;
    const needsWatch = asksAboutWatches(asks);
    const entry = { key, plan, pass, reads, needsWatch, cause: isFreed ? cause : before.cause };
    pending.set(key, entry);
    queue.add(entry);
    for (const read of reads) readers.set(read, (readers.get(read) ?? new Set()).add(key));
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
  { proposal }: Plan,
  asks: readonly Ask[],
  from: Instant,
): PassContext['evidenceAt'] {
  const changes = asks.some(({ kind }) => kind === 'samples') || asksAboutWatches(asks);
  const once = changes ? null : evidenceFor(world, asks, from);
  return (at) => once ?? evidenceFor(world, askAbout(proposal, at).asks, at);
}

interface Pending {
  readonly key: FlagKey;
  readonly plan: Plan;
  readonly pass: FirstPass | NoPass;
  /** The timelines that decide it. */
  readonly reads: readonly string[];
  readonly needsWatch: boolean;
  /** The landing after which it was judged; null: none. */
  readonly cause: number | null;
}

type Passing = Pending & { readonly pass: FirstPass };

/** Green for a while, and still green at the end of it. */
function delayed(
  plan: Plan,
  given: PassContext,
  from: Instant,
  mergeDelay: Duration,
): FirstPass | NoPass {
  const green = firstPass(plan.proposal, given, from);
  if (green.kind === 'stuck' || mergeDelay === 0) return green;
  const landing = firstPass(plan.proposal, given, plus(green.at, mergeDelay));
  if (landing.kind === 'stuck' || landing.decisive.length > 0) return landing;
  return { ...landing, decisive: green.decisive };
}

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

function stepOf({ key, plan, pass, cause }: Passing, steps: readonly ForecastStep[]): ForecastStep {
  const started = pass.decisive.flatMap(({ facts }) => placesIn(JSON.stringify(facts)));
  const place = started.at(-1) ?? (pass.decisive.length === 0 ? cause : null);
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

function stuckOf({ key, plan, pass }: Pending): readonly StuckStep[] {
  if (pass.kind !== 'stuck') return [];
  const { open, error } = pass;
  return [{ flag: key, environment: plan.step.environment, what: whatOf(plan), open, error }];
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
