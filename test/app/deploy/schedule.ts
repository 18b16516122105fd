// Runs of `deploy` in one process, which are switched or killed at any call of a port. Git, the log, the locks and the
// targets are in memory; everything else is the product.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type {
  Applied,
  Content,
  Delivery,
  DeploymentLog,
  LoggedEntry,
  Deployer,
  Tip,
} from '#app/deploy-ports.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import { reconcile } from '#app/deploy/reconcile.ts';
import type { Gatherer, Repository, TreeId } from '#app/ports.ts';
import { createReader } from '#app/load/reader.ts';
import { STOPPED, unreadable } from '#adapters/targets/target.ts';
import { targetSchemas } from '#adapters/targets/targets.ts';
import { unreachable } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import { NOW } from '#test/support/nouns.ts';
import { memoryOf } from '#test/law/memory.ts';
import type { Tree } from '#test/law/worlds.ts';
import { memoryLog } from './memory-log.ts';

/** A number from 0 up to, not including, `below`. */
export type Choose = (below: number) => number;

export interface Plan {
  /** The states of the default branch, oldest first; the first one is adopted. */
  readonly trees: readonly Tree[];
  readonly runs: number;
  /** Of a hundred steps, how many kill the run that takes them. */
  readonly kills: number;
  /** Whether a run goes on until another one comes before it, so that one step of a run may last for all of another. */
  readonly isRanked?: boolean;
  /** Whether the targets have what the first commit says, so that the first run writes nothing. */
  readonly isAdopted?: boolean;
  /** Whether some runs deploy one service only. */
  readonly isLimited?: boolean;
  /** Whether the runs are on machines that know nothing of each other. */
  readonly isRemote: boolean;
  /** Whether everything has landed before the first run begins. */
  readonly isLanded?: boolean;
}

export interface Ended {
  /** What each instance has in the end, as text. */
  readonly live: ReadonlyMap<string, string>;
  /** Whether a run has ended by itself after the last landing. */
  readonly isSettled: boolean;
  /** What one more run, alone, leaves. */
  readonly healed: ReadonlyMap<string, string>;
  /** The results of the runs that have ended, in the order of their ends. */
  readonly deployed: readonly Deployed[];
  /** The instances that were written, in order. One that has the delivery already is left as it is. */
  readonly written: readonly string[];
}

const READER = createReader(targetSchemas);

/** Plays one schedule. */
export async function played(plan: Plan, choose: Choose): Promise<Ended> {
  const world = worldOf(plan);
  // One run waits at several places at once: it writes its instances side by side.
  const steps: Step[] = [];
  // Machines without a lock rely on the limit of a run, which a run that waits long here may outlast.
  const isRanked = plan.isRanked === true && !plan.isRemote;
  const next = isRanked ? rankedBy(choose) : evenlyBy(choose);
  let isSettled = false;
  const turn = (run: number): Promise<void> =>
    new Promise((go) => {
      steps.push({ run, go });
    });
  const alone = (): Promise<void> => Promise.resolve();
  await world.deploys('adopts', alone, { before: null });
  if (plan.isAdopted === true) await world.forgets();
  while (plan.isLanded === true && !world.isAtEnd()) world.lands();
  world.written.length = 0;

  const running = new Set<number>();
  const deployed: Deployed[] = [];
  const ended =
    (run: number) =>
    (result?: Deployed): void => {
      if (result !== undefined) deployed.push(result);
      running.delete(run);
      if (world.isAtEnd()) isSettled = true;
    };
  let begun = 0;
  for (;;) {
    // Everything that can go on by itself has done so.
    await setImmediate();
    const canLand = !world.isAtEnd();
    const canBegin = begun < plan.runs;
    if (running.size === 0 && !canLand && !canBegin) break;
    const way = next(steps, (canLand ? 1 : 0) + (canBegin ? 1 : 0));
    if (way < steps.length) {
      const [step] = steps.splice(way, 1);
      if (step === undefined) continue;
      if (choose(100) >= plan.kills) {
        step.go();
        continue;
      }
      running.delete(step.run);
      world.releases(step.run);
      for (let place = steps.length - 1; place >= 0; place -= 1) {
        if (steps[place]?.run === step.run) steps.splice(place, 1);
      }
    } else if (way === steps.length && canLand) {
      isSettled = false;
      world.lands();
    } else {
      const run = (begun += 1);
      running.add(run);
      const services = plan.isLimited === true && choose(2) === 0 ? ['api'] : null;
      world
        .deploys(String(run), () => turn(run), { services }, run)
        .then(ended(run), () => ended(run)());
    }
  }
  const live = new Map(world.live);
  const written = [...world.written];
  await world.deploys('heals', alone, {});
  return { live, isSettled, healed: new Map(world.live), deployed, written };
}

/** A run that waits at a call of a port. */
interface Step {
  readonly run: number;
  readonly go: () => void;
}

/** The place of the step that is next, or of a landing or a new run after them. */
type Next = (steps: readonly Step[], others: number) => number;

function evenlyBy(choose: Choose): Next {
  return (steps, others) => choose(steps.length + others);
}

/** Of a hundred steps, how many come after a landing, a new run, or a change of the ranks. */
const OTHERS = 20;
const CHANGES = 12;
const RANKS = 1000;

/** The run of the highest rank goes on. Ranks change now and then. */
function rankedBy(choose: Choose): Next {
  const ranks = new Map<number, number>();
  const rankOf = (run: number): number => {
    const rank = ranks.get(run) ?? choose(RANKS);
    ranks.set(run, rank);
    return rank;
  };
  return (steps, others) => {
    if (steps.length === 0 || (others > 0 && choose(100) < OTHERS))
      return steps.length + choose(others);
    const changed = choose(100) < CHANGES ? steps[choose(steps.length)] : undefined;
    if (changed !== undefined) ranks.set(changed.run, choose(RANKS));
    const highest = Math.max(...steps.map(({ run }) => rankOf(run)));
    const places = steps.flatMap(({ run }, place) => (rankOf(run) === highest ? [place] : []));
    return places[choose(places.length)] ?? 0;
  };
}

/** Time goes by while a run waits, or the limit of a killed one would never pass. */
interface WorldClock {
  readonly now: () => Instant;
  readonly passes: (seconds: number) => void;
}

interface World {
  readonly live: Map<string, string>;
  /** By instance, the digest of the last delivery. */
  readonly marks: Map<string, string>;
  readonly written: string[];
  readonly isAtEnd: () => boolean;
  /** Begins a new log, of a run that finds nothing to write. */
  readonly forgets: () => Promise<unknown>;
  readonly lands: () => void;
  readonly releases: (run: number) => void;
  readonly deploys: (
    name: string,
    turn: () => Promise<void>,
    options: { readonly before?: Sha | null; readonly services?: readonly string[] | null },
    run?: number,
  ) => Promise<Deployed>;
}

function worldOf({ trees, isRemote }: Plan): World {
  const line = new Map<string, Tree>(trees.map((tree, index) => [commitOf(index), tree]));
  const repository = repositoryOf(line);
  const live = new Map<string, string>();
  const marks = new Map<string, string>();
  const written: string[] = [];
  const entries: LoggedEntry[] = [];
  const locks = new Map<
    string,
    {
      readonly run: number;
      readonly stop: AbortController;
      readonly isRollback: boolean;
      readonly digest: string;
    }
  >();
  let tip = 0;
  let now = NOW;
  const clock: WorldClock = {
    now: () => now,
    passes: (seconds) => (now = instant(now + seconds)),
  };
  const tipNow = (): Tip => {
    const commit = commitOf(tip);
    return { commit, pushed: commit, isCurrent: true };
  };

  const logFor = (turn: () => Promise<void>, run: number): DeploymentLog => ({
    ...memoryLog(entries, { isRemote, trust: isRemote ? 'signed' : 'local', turn }),
    async acquire({ environment, service }, { isRollback, digest }) {
      const stop = new AbortController();
      const key = `${environment}/${service}`;
      await turn();
      for (;;) {
        const holder = isRemote ? undefined : locks.get(key);
        if (holder === undefined) break;
        if (isRollback && !holder.isRollback && holder.digest !== digest) holder.stop.abort();
        await turn();
      }
      locks.set(key, { run, stop, isRollback, digest });
      return {
        cancelled: stop.signal,
        release: () => {
          if (locks.get(key)?.run === run) locks.delete(key);
          return Promise.resolve();
        },
      };
    },
  });

  const world: World = {
    live,
    marks,
    written,
    forgets() {
      entries.length = 0;
      return world.deploys('begins', () => Promise.resolve(), { before: commitOf(0) });
    },
    isAtEnd: () => tip === trees.length - 1,
    lands: () => (tip += 1),
    releases(run) {
      for (const [key, lock] of locks) if (lock.run === run) locks.delete(key);
    },
    deploys: (name, turn, options, run = 0) =>
      reconcile(deployerOf(repository, world, name, turn, logFor(turn, run), tipNow, clock), {
        environments: null,
        services: null,
        dryRun: false,
        ...options,
      }),
  };
  return world;
}

function deployerOf(
  repository: Repository,
  { live, marks, written }: Pick<World, 'live' | 'marks' | 'written'>,
  run: string,
  turn: () => Promise<void>,
  log: DeploymentLog,
  tipNow: () => Tip,
  clock: WorldClock,
): Deployer {
  const gatherer: Gatherer = {
    repository,
    reader: READER,
    root: 'environments',
    clock: {
      name: 'git',
      now: () => Promise.resolve(NOW),
      timesOf: () => Promise.resolve(unreachable({ kind: 'git-said', said: 'no clock' } as const)),
      begin: (times) => Promise.resolve(times),
      rewritten: () =>
        Promise.resolve(unreachable({ kind: 'git-said', said: 'no clock' } as const)),
    },
    evidence: { answer: () => Promise.resolve({ ...NO_EVIDENCE, teams: new Map() }) },
  };
  return {
    ...gatherer,
    defaultsOf: () => ({ rendering: 'dotenv', limit: 0, limitsAll: false }),
    open: (_target, _settings, instance) => ({
      async apply(delivery, cancelled): Promise<Applied> {
        await turn();
        if (cancelled.aborted) return STOPPED;
        const key = `${instance.environment}/${instance.service}`;
        const isSame = marks.get(key) === delivery.digest;
        live.set(key, textOf(delivery));
        marks.set(key, delivery.digest);
        if (!isSame) written.push(key);
        await turn();
        if (cancelled.aborted) return STOPPED;
        return { kind: isSame ? 'unchanged' : 'applied' };
      },
      read: unreadable('the target of a test'),
      wanted: (): Content => new Map(),
    }),
    probe: () => Promise.resolve(null),
    log,
    run,
    tip: async () => {
      await turn();
      return tipNow();
    },
    gathererFor: () => Promise.resolve(gatherer),
    now: clock.now,
    pause: async (seconds) => {
      await turn();
      clock.passes(seconds);
    },
    onWait: () => undefined,
    host: 'host',
    placesOf: () => [],
    locatedBy: () => [],
  };
}

function textOf({ values }: Delivery): string {
  return values.map(({ variable, value }) => `${variable}=${textOfValue(value)}`).join(' ');
}

function commitOf(index: number): Sha {
  return String(index).padStart(40, '0') as Sha;
}

/** What deploying asks of Git beyond what loading does. */
function repositoryOf(line: Map<string, Tree>): Repository {
  const names = [...line.keys()];
  const placeOf = (commit: string): number => names.indexOf(commit);
  line.set('empty', new Map());
  const loading = memoryOf(line);
  const own: Partial<Repository> = {
    emptyTree: () => Promise.resolve('empty' as TreeId),
    walk: () => Promise.resolve(unreachable({ kind: 'git-said', said: 'no dates' } as const)),
    resolve: (revision) => {
      const isParent = revision.endsWith('^');
      const place = placeOf(isParent ? revision.slice(0, -1) : revision) - (isParent ? 1 : 0);
      return Promise.resolve((names[place] ?? null) as Sha | null);
    },
    hasCommit: (commit) => Promise.resolve(placeOf(commit) >= 0),
    isAncestor: (a, b) => Promise.resolve(placeOf(a) >= 0 && placeOf(a) <= placeOf(b)),
    firstParents: (base, head) =>
      Promise.resolve(
        names.slice(placeOf(base) + 1, placeOf(head) + 1).map((sha, index, all) => ({
          sha: sha as Sha,
          parents: [(all[index - 1] ?? base) as Sha],
        })),
      ),
    composed: (tree, replaced) => {
      const files = new Map(line.get(tree) ?? []);
      for (const [path, from] of replaced) {
        const file =
          from === null
            ? undefined
            : typeof from === 'string'
              ? line.get(from)?.get(path)
              : { mode: '100644', text: from.text };
        if (file === undefined) files.delete(path);
        else files.set(path, file);
      }
      const id = createHash('sha1')
        .update(JSON.stringify([...files]))
        .digest('hex');
      line.set(id, files);
      return Promise.resolve(id as TreeId);
    },
  };
  return new Proxy(loading, {
    get: (target, name) => own[name as keyof Repository] ?? Reflect.get(target, name),
  });
}
