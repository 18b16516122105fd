// `status`: every flag in every environment, how long it has soaked, what is due next and when. The next step
// is judged by the same judge, as if it were proposed now (DESIGN §8).
import type { Ask } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { covers } from '#domain/comparison.ts';
import { isExpired } from '#domain/expiry.ts';
import { exposuresIn, isExposed } from '#domain/exposure.ts';
import type { Flag } from '#domain/flag.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { ChangeReport } from '#domain/report.ts';
import type { FlagFiles, Snapshot } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { Instant } from '#domain/time.ts';
import { between, durationOf } from '#domain/time.ts';
import type { Timeline } from '#domain/timeline.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import { awaitedIn, deployedRun } from '#history/deployed.ts';
import type { Run } from '#history/run.ts';
import { runOf } from '#history/run.ts';
import { askAbout } from '#judge/ask.ts';
import { judge } from '#judge/judge.ts';
import type { StatusCell, StatusNext, StatusRow } from '#report/status-rows.ts';
import { nextSetting, soakSources } from '#app/edit/edit-plan.ts';
import type { Setting } from '#app/edit/edit-plan.ts';
import type { Gatherer } from './deps.ts';
import { gather } from './gather.ts';
import { refusal } from './refusal.ts';
import { snapshotOf } from '#app/load/side.ts';
import { readCommit, readTree } from '#app/load/tree.ts';
import { unknownFlag } from './unknown-flag.ts';

/** How far back a soak is followed when no requirement asks for more. */
const SHOWN = durationOf('30d');

export interface Status {
  readonly rows: readonly StatusRow[];
  readonly now: Instant;
}

/** The rows for these flags (none: all), at this commit of the default branch. */
export async function status(
  gatherer: Gatherer,
  base: Sha | null,
  wanted: readonly string[],
): Promise<Status> {
  const { repository, clock } = gatherer;
  const now = await clock.now();
  const { side, environments } = await (base === null
    ? readTree(gatherer, await repository.emptyTree())
    : readCommit(gatherer, base));
  const snapshot = snapshotOf(side);
  const pipeline = readable(snapshot);
  const keys = chosen(snapshot, wanted);
  const plans = plansOf(snapshot, pipeline, environments, keys);
  const asks = [...plans.values()].flatMap(({ proposal }) => askAbout(proposal, now).asks);
  const evidence = await gather(gatherer, {
    asks: [...asks, ...cellAsks(snapshot, pipeline, keys, asks)],
    fingerprint: '',
    base: snapshot,
    tip: base,
    now,
  });
  const timelines = indexed(evidence.timelines.kind === 'known' ? evidence.timelines.value : []);
  return { rows: keys.map((key) => rowOf(key, filesOf(snapshot, key))), now };

  function rowOf(key: FlagKey, files: FlagFiles): StatusRow {
    const flag = valueOf(files.flag);
    const plan = plans.get(key);
    return {
      key,
      description: flag?.description ?? '',
      owner: flag?.owner ?? null,
      expires: flag?.expires ?? null,
      isExpired: flag !== null && isExpired(flag, now),
      permanent: flag?.permanent ?? null,
      cells: pipeline.environments.map(({ name }) => cellOf(key, files, name)),
      next: plan === undefined ? null : nextOf(plan),
    };
  }

  function nextOf({ step, proposal }: Plan): StatusNext | null {
    const question = { schemaVersion: 1, now, clock: clock.name, proposal, evidence } as const;
    const [change] = judge(question).changes;
    return change === undefined ? null : nextFrom(step, change);
  }

  function cellOf(key: FlagKey, files: FlagFiles, environment: EnvironmentName): StatusCell {
    const exposures = exposuresIn(files, environment);
    const timeline = timelines.get(`${environment} ${key}`);
    const run =
      exposures === null || timeline === undefined || !isExposed(exposures)
        ? null
        : counted(environment, exposures, timeline);
    return {
      environment,
      exposures,
      soakedFor: run === null ? null : between(run.landing.at, now),
      since: run?.landing.at ?? null,
      atLeast: run?.atLeast ?? false,
      hold: valueOf(stateOf(files, environment))?.hold ?? null,
    };
  }

  /** As a soak counts: from the landing, or where the pipeline says so from what was deployed of it. */
  function counted(
    environment: EnvironmentName,
    exposures: Exposures,
    timeline: Timeline,
  ): Run | null {
    const landed = runOf(timeline, (then) => covers(then, exposures));
    if (landed === null) return null;
    const awaited = awaitedIn(pipeline, environment, exposures);
    const found = deployedRun(landed, environment, awaited, evidence.deployments);
    return found.kind === 'run' ? found.run : null;
  }
}

function readable(snapshot: Snapshot): Pipeline {
  const pipeline = valueOf(snapshot.pipeline);
  if (pipeline !== null) return pipeline;
  throw refusal(
    'there is no readable pipeline.yaml on the default branch, so there is no status',
    'flaghoist validate says what is wrong; --root names another folder',
  );
}

function chosen(snapshot: Snapshot, wanted: readonly string[]): readonly FlagKey[] {
  const all = [...snapshot.flags.keys()].toSorted(inOrder);
  for (const key of wanted) if (!snapshot.flags.has(key as FlagKey)) throw unknownFlag(key, all);
  return wanted.length === 0 ? all : all.filter((key) => wanted.includes(key));
}

/** The next step of a flag's plan: the first environment that does not have all of it yet. */
interface Step {
  readonly environment: EnvironmentName;
  readonly setting: Setting;
}

interface Plan {
  readonly step: Step;
  /** The step as a proposal that nobody has made. */
  readonly proposal: Proposal;
}

function plansOf(
  snapshot: Snapshot,
  pipeline: Pipeline,
  folders: readonly EnvironmentName[],
  keys: readonly FlagKey[],
): ReadonlyMap<FlagKey, Plan> {
  return new Map(
    keys.flatMap((key) => {
      const files = filesOf(snapshot, key);
      const flag = valueOf(files.flag);
      // A kill switch rests at its safe value: no plan leads away from it.
      if (flag === null || flag.safe) return [];
      const step = nextStep(flag, files, pipeline);
      return step === null
        ? []
        : [[key, { step, proposal: imagined(snapshot, folders, flag, step) }] as const];
    }),
  );
}

function nextStep(flag: Flag, files: FlagFiles, pipeline: Pipeline): Step | null {
  const steps = placesOf(flag, files, pipeline).flatMap((environment) => {
    const state = stateOf(files, environment);
    if (state.kind === 'unreadable') return [];
    const setting = nextSetting(flag, valueOf(state), environment, pipeline);
    return setting === null ? [] : [{ environment, setting }];
  });
  return steps[0] ?? null;
}

/**
 * The environments that a flag is on its way through: those that hold a state of it, and those that are tied
 * to them by a soak. A flag without any state may go everywhere.
 */
function placesOf(flag: Flag, files: FlagFiles, pipeline: Pipeline): readonly EnvironmentName[] {
  const all = pipeline.environments.map(({ name }) => name);
  if (files.states.size === 0) return all;
  const reached = new Set(all.filter((name) => files.states.has(name)));
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const name of all) {
      const sources = soakSources(flag, name, pipeline);
      const tied = sources.some((source) => reached.has(source));
      if (tied) reached.add(name);
      if (reached.has(name)) sources.forEach((source) => reached.add(source));
    }
  }
  return all.filter((name) => reached.has(name));
}

/** One step as a proposal of its own. Of the others, head holds only those that the flag requires. */
function imagined(
  base: Snapshot,
  folders: readonly EnvironmentName[],
  flag: Flag,
  { environment, setting }: Step,
): Proposal {
  const files = filesOf(base, flag.key);
  const before = valueOf(stateOf(files, environment));
  const after = { services: [], hold: null, ...before, ...setting };
  const states = new Map(files.states).set(environment, { kind: 'known', value: after });
  const others = prerequisitesOf(flag).map((key) => [key, filesOf(base, key)] as const);
  return {
    base,
    head: { ...base, flags: new Map([...others, [flag.key, { ...files, states }]]) },
    touched: [flag.key],
    folders,
    policyFiles: [],
    size: { files: 1, bytes: 0 },
    ownDiagnostics: [],
    stoppingDiagnostics: [],
    widerDiagnostics: [],
    dependents: [],
  };
}

/** History for the cells themselves, as far back as anybody asks, and a month at least. */
function cellAsks(
  snapshot: Snapshot,
  pipeline: Pipeline,
  keys: readonly FlagKey[],
  asks: readonly Ask[],
): readonly Ask[] {
  const windows = asks.map((ask) => (ask.kind === 'timeline' ? ask.window : SHOWN));
  const window = windows.reduce((a, b) => (a > b ? a : b), SHOWN);
  return keys.flatMap((flag) =>
    pipeline.environments.flatMap(({ name }) => {
      const exposures = exposuresIn(filesOf(snapshot, flag), name);
      const shown = exposures !== null && isExposed(exposures);
      if (!shown) return [];
      const awaited = awaitedIn(pipeline, name, exposures);
      return [
        { kind: 'timeline' as const, flag, environment: name, window },
        ...(awaited.length === 0
          ? []
          : [{ kind: 'deployments' as const, environment: name, wanted: awaited, window }]),
      ];
    }),
  );
}

function indexed(timelines: readonly Timeline[]): ReadonlyMap<string, Timeline> {
  return new Map(
    timelines.map((timeline) => [`${timeline.environment} ${timeline.flag}`, timeline]),
  );
}

function nextFrom({ environment, setting }: Step, change: ChangeReport): StatusNext {
  const open = change.gates.find(({ verdict }) => verdict !== 'pass');
  return {
    environment,
    what: setting.rollout === 100 ? 'on' : `${setting.rollout}%`,
    verdict: change.verdict,
    readyAt: change.readyAt,
    message: open?.message ?? '',
  };
}
