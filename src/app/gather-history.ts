// Landings in, timelines out: one walk for all asks, and one read of what the landings replaced.
import type { Ask, Evidence, Finding, Timeline } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Read } from '#domain/snapshot.ts';
import { ABSENT, filesOf, stateOf, UNREADABLE, valueOf } from '#domain/snapshot.ts';
import type { EnvironmentName, ServiceName, Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { flagPath, pipelinePath, statePath } from '#files/paths.ts';
import type { ReadFile } from '#files/read-file.ts';
import { hasTarget } from '#history/stretch.ts';
import type { ContentChange, FlagContents, Passage } from '#history/timeline.ts';
import { dated, landingsOf, undatedOf } from '#history/timeline.ts';
import type { Blob, BlobId, Entry, Gatherer, Times, Walk, Wanted } from './ports.ts';
import { readOf } from '#app/load/reader.ts';

type TimelineAsk = Extract<Ask, { kind: 'timeline' }>;

/** Every timeline that is asked for, or why there are none. */
export async function gatherHistory(
  gatherer: Gatherer,
  wanted: Wanted,
): Promise<Pick<Evidence, 'timelines' | 'rewritten'>> {
  const asks = wanted.asks.filter((ask): ask is TimelineAsk => ask.kind === 'timeline');
  if (asks.length === 0) return nothing(absent({ kind: 'not-asked' }));
  if (wanted.tip === null) return nothing(absent({ kind: 'nothing-landed' }));
  const { repository, clock, root } = gatherer;
  const { now, tip } = wanted;
  const since = instant(now - longestWindow(asks));
  const walk = await walkFrom(gatherer, tip, since, pathsOf(root, asks), now);
  if (walk.kind !== 'known') return nothing(walk);
  const past = await pastOf(gatherer, walk.value);
  const undated = passagesOf(gatherer, wanted, asks, past).map(undatedOf);
  const targets = targetsIn(gatherer, wanted, past);
  const needed = new Set([...landingsOf(undated), ...targets.map(({ landing }) => landing)]);
  const dates = await clock.timesOf(walk.value, needed, now);
  if (dates.kind !== 'known') return nothing(dates);
  const times = await clock.begin(dates.value, needed, now);
  const moments = [...needed].flatMap((sha) => times.get(sha)?.at ?? []);
  const log = valueOf(wanted.base.pipeline)?.deployments;
  const line = {
    walk: walk.value,
    times,
    since: instant(Math.min(since, ...moments)),
    now,
    isTight: isTight(wanted.asks),
    ...(log === undefined ? {} : { log }),
    lineage: repository,
  };
  const rewritten = await clock.rewritten(line);
  if (rewritten.kind === 'unreachable') return nothing(rewritten);
  const timelines = complete(
    undated.map((history) => withTargets(dated(history, times), targets, times)),
  );
  return { timelines, rewritten: recent(rewritten, since) };
}

function nothing(
  why: Exclude<Finding<never>, { readonly kind: 'known' }>,
): Pick<Evidence, 'timelines' | 'rewritten'> {
  return { timelines: why, rewritten: why };
}

function isTight(asks: readonly Ask[]): boolean {
  const kinds = new Set(asks.map(({ kind }) => kind));
  return kinds.has('body') && kinds.has('reviews') && kinds.has('issues');
}

/** A rewrite before the window does not matter. */
function recent(rewritten: Evidence['rewritten'], since: Instant): Evidence['rewritten'] {
  if (rewritten.kind !== 'known' || rewritten.value === null) return rewritten;
  return known(rewritten.value.since.at < since ? null : rewritten.value);
}

/**
 * The walk, as far back as the window reaches by the clock. Git's dates say where to look first. Where they are too early,
 * landings of the window lie beyond.
 */
export async function walkFrom(
  { repository, clock }: Gatherer,
  tip: Sha,
  since: Instant,
  paths: ReadonlySet<string>,
  now: Instant,
): Promise<Finding<Walk>> {
  const walked = await repository.walk(tip, since, paths);
  if (walked.kind !== 'known') return walked;
  const walk = walked.value;
  const edge = walk.landings[walk.examined];
  if (edge === undefined) return walked;
  const times = await clock.timesOf(walk, new Set([edge.sha]), now);
  if (times.kind !== 'known') return times;
  const examined = examinedBy(walk, times.value, since);
  return examined === walk.examined
    ? walked
    : known(await repository.examine(walk, examined, paths));
}

/** Up to the first landing that is older than the window; all of the walk where none is known to be older. */
function examinedBy(
  { landings, examined, reachedRoot }: Walk,
  times: Times,
  since: Instant,
): number {
  const older = landings.findIndex(
    ({ sha }, place) => place >= examined && (times.get(sha)?.at ?? since) < since,
  );
  if (older >= 0) return older;
  return reachedRoot ? landings.length : landings.length - 1;
}

function complete(timelines: readonly (Timeline | null)[]): Finding<readonly Timeline[]> {
  const whole = timelines.filter((timeline) => timeline !== null);
  if (whole.length === timelines.length) return known(whole);
  return unreachable({ kind: 'no-landing-time' });
}

function longestWindow(asks: readonly TimelineAsk[]): number {
  return asks.reduce((longest, { window }) => Math.max(longest, window), 0);
}

function pathsOf(root: string, asks: readonly TimelineAsk[]): ReadonlySet<string> {
  const paths = new Set([pipelinePath(root)]);
  for (const { flag, environment } of asks) {
    paths.add(flagPath(root, flag)).add(statePath(root, environment, flag));
  }
  return paths;
}

/** What landed in the window, for each timeline that is asked for. */
function passagesOf(
  gatherer: Gatherer,
  { base }: Wanted,
  asks: readonly TimelineAsk[],
  past: ReadPast,
): readonly Passage[] {
  return asks.map(({ flag, environment }) => {
    const files = filesOf(base, flag);
    const now: FlagContents = {
      flag: files.flag,
      state: stateOf(files, environment),
      adopted: base.pipeline.kind !== 'absent',
    };
    const changes = changesFor(gatherer, past, { flag, environment }, now);
    return { flag, environment, now, changes, edge: past.edge };
  });
}

/** A service whose deploy target was configured within the window, before its landing has a time. */
interface UndatedTarget {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
  readonly landing: Sha;
}

/** Only with a deployment log: what landed before a target was configured counts from its landing. */
function targetsIn(
  { reader, root }: Gatherer,
  { base, asks }: Wanted,
  { landings, touches, blobs }: ReadPast,
): readonly UndatedTarget[] {
  const pipeline = valueOf(base.pipeline);
  const logged = asks.flatMap((ask) => (ask.kind === 'deployments' ? [ask] : []));
  if (pipeline === null || logged.length === 0) return [];
  const path = pipelinePath(root);
  const changes = [...(touches.get(path) ?? [])].toSorted(([a], [b]) => a - b);
  const before = changes.flatMap(([index, entry]) => {
    const bytes = entry === null ? undefined : blobs.get(entry.id);
    const landing = landings[index]?.sha;
    // Before the first pipeline nothing counted.
    if (landing === undefined || entry === null) return [];
    // A version that cannot be read may have had a target, so the deployment counts.
    const read =
      bytes === undefined ? UNREADABLE : readOf(reader.pipeline(path, { ...entry, bytes }));
    return [{ landing, services: valueOf(read)?.services ?? null }];
  });
  if (before.length === 0) return [];
  const targets = new Map<string, UndatedTarget>();
  for (const { environment, wanted } of logged) {
    for (const { service } of wanted) {
      const change = before.find(
        ({ services }) => services !== null && !hasTarget(services, environment, service),
      );
      if (change === undefined) continue;
      targets.set(`${environment} ${service}`, { environment, service, landing: change.landing });
    }
  }
  return [...targets.values()];
}

function withTargets(
  timeline: Timeline | null,
  targets: readonly UndatedTarget[],
  times: Times,
): Timeline | null {
  const deployments = targets.flatMap(({ environment, service, landing }) => {
    const time = environment === timeline?.environment ? times.get(landing) : undefined;
    return time === undefined ? [] : [{ service, landing: time }];
  });
  return timeline === null || deployments.length === 0
    ? timeline
    : { ...timeline, targets: deployments };
}

/** The landings of the window, by the paths that they changed. */
interface ReadPast {
  /** Newest first. */
  readonly landings: Walk['landings'];
  readonly edge: Passage['edge'];
  /** For each path the landings that changed it, by their place from the newest, with what was there before. */
  readonly touches: ReadonlyMap<string, ReadonlyMap<number, Entry | null>>;
  readonly blobs: ReadonlyMap<BlobId, Uint8Array>;
}

async function pastOf({ repository }: Gatherer, walk: Walk): Promise<ReadPast> {
  // With the edge: what was in force when the window opened may have begun there.
  const landings = walk.landings.slice(0, walk.examined + 1);
  const touches = new Map<string, Map<number, Entry | null>>();
  const replaced = new Set<BlobId>();
  landings.forEach(({ changes }, index) => {
    for (const { path, before } of changes) {
      const entries = touches.get(path) ?? new Map<number, Entry | null>();
      touches.set(path, entries.set(index, before));
      if (before !== null) replaced.add(before.id);
    }
  });
  const blobs = await repository.readBlobs([...replaced]);
  return { landings, edge: walk.landings[walk.examined]?.sha ?? null, touches, blobs };
}

/** Newest first: the landings that changed the pipeline, the definition or the state, with what was there before. */
function changesFor(
  { reader, root }: Gatherer,
  { landings, touches, blobs }: ReadPast,
  { flag, environment }: Pick<TimelineAsk, 'flag' | 'environment'>,
  now: FlagContents,
): readonly ContentChange[] {
  const pipeline = pipelinePath(root);
  const definition = flagPath(root, flag);
  const state = statePath(root, environment, flag);
  const indexes = [pipeline, definition, state].flatMap((path) => [
    ...(touches.get(path)?.keys() ?? []),
  ]);
  let contents = now;
  return [...new Set(indexes)]
    .toSorted((a, b) => a - b)
    .flatMap((index) => {
      const landing = landings[index];
      if (landing === undefined) return [];
      const old = (path: string): Entry | null | undefined => touches.get(path)?.get(index);
      const oldPipeline = old(pipeline);
      contents = {
        adopted: oldPipeline === undefined ? contents.adopted : oldPipeline !== null,
        flag: versionOf(old(definition), contents.flag, (blob) =>
          reader.flag(definition, flag, blob),
        ),
        state: versionOf(old(state), contents.state, (blob) => reader.state(state, blob)),
      };
      return [{ sha: landing.sha, before: contents }];
    });

  /** `entry` undefined: this landing left the file alone. */
  function versionOf<T>(
    entry: Entry | null | undefined,
    otherwise: Read<T>,
    read: (blob: Blob) => ReadFile<T>,
  ): Read<T> {
    if (entry === undefined) return otherwise;
    if (entry === null) return ABSENT;
    const bytes = blobs.get(entry.id);
    // A version that the present reader refuses covers nothing.
    return bytes === undefined ? UNREADABLE : readOf(read({ ...entry, bytes }));
  }
}
