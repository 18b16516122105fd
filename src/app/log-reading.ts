// Reads the entries of a deployment log, oldest first: live instances, acceptances, seen tips, and the evidence for
// soak and resume.
import type { Deployment } from '#domain/evidence.ts';
import type { EnvironmentName, ServiceName, Sha, Instant, SentValues } from '#domain/scalars.ts';
import { instant, grouped } from '#domain/scalars.ts';
import type { KnownTip } from '#history/tips.ts';
import type {
  Instance,
  Approved,
  Finished,
  InstanceResult,
  LiveInstance,
  LogEntry,
  LoggedEntry,
  Lowered,
  SentInstance,
  Started,
  StartedInstance,
} from './deploy-ports.ts';
import { instanceKey } from './deploy-ports.ts';

export interface InstanceState extends Instance {
  /** The last verified values; null: not known, because a write failed since, or the log does not have them. */
  readonly live: LiveInstance | null;
  /** Landings that may have been written since: started later and not finished, or failed. Empty: `live` is live. */
  readonly unsettled: readonly Sha[];
  /** What these were to write. */
  readonly open: readonly SentValues[];
  /** What it had before its first write was announced; null: the log does not say. It has this until it is written. */
  readonly was: SentValues | null;
  /** What it was sent at any time, by each entry. */
  readonly sent: readonly SentValues[];
  /** The same without what runs only announced: it was written, or a write of it has failed. */
  readonly written: readonly SentValues[];
  /** By the newest entry that may have been written: each writer repeats the whole list. */
  readonly lowered: readonly Lowered[];
  /** Why the last write failed; null: it did not, or it has not ended. */
  readonly failure: Pick<FailedInstance, 'why' | 'code'> | null;
}

type FailedInstance = Extract<InstanceResult, { readonly state: 'failed' }>;
type ReadEntry = LogEntry & Partial<Pick<LoggedEntry, 'trust'>>;

/** A write of a run to an instance, that may have happened. */
interface OpenWrite {
  readonly landing: Sha;
  readonly values: SentValues;
  /** The place of the run's start among the entries. */
  readonly place: number;
  /** The place of its end among them, where another machine wrote that it failed: no lock says when it wrote. */
  readonly ended: number | null;
  /** When its limit has passed. */
  readonly until: Instant;
}

interface InstanceDraft extends Instance {
  live: LiveInstance | null;
  /** By run. */
  readonly writes: Map<string, OpenWrite>;
  /** Of the verified writes, the one that started last. */
  newest: { readonly place: number; readonly digest: string } | null;
  readonly sent: SentValues[];
  readonly written: SentValues[];
  lowered: InstanceState['lowered'];
  failure: InstanceState['failure'];
  was: SentValues | null;
}

/**
 * Every instance of the log, by its key. The newest finished entry of an environment lists all that is live there. The
 * other entries say which landings may have been written since.
 */
export function liveIn(entries: readonly ReadEntry[]): ReadonlyMap<string, InstanceState> {
  const drafts = [...draftsIn(entries)].filter(
    ([, { live, writes, was }]) => live !== null || writes.size > 0 || was !== null,
  );
  return new Map(drafts.map(([key, draft]) => [key, instanceStateOf(draft)]));
}

function draftsIn(entries: readonly ReadEntry[]): ReadonlyMap<string, InstanceDraft> {
  const drafts = new Map<string, InstanceDraft>();
  const draftOf = (environment: EnvironmentName, service: ServiceName): InstanceDraft => {
    const key = instanceKey({ environment, service });
    const draft = drafts.get(key) ?? { environment, service, ...newDraft() };
    drafts.set(key, draft);
    return draft;
  };
  const starts = new Map<
    string,
    { readonly place: number; readonly drafts: readonly InstanceDraft[] }
  >();
  const newest = new Map<EnvironmentName, Finished>();
  for (const [place, entry] of entries.entries()) {
    const { environment } = entry;
    const run = runKey(entry);
    if (entry.kind === 'started') {
      const until = instant(entry.at + entry.limit);
      const started = entry.instances.flatMap((instance) => {
        const draft = draftOf(environment, instance.service);
        draft.was ??= instance.was ?? null;
        if (instance.isDeferred === true) draft.lowered = instance.lowered ?? [];
        if (instance.isDeferred === true) return [];
        const { landing, values } = instance;
        draft.writes.set(run, { landing, values, place, ended: null, until });
        isSent(draft, instance);
        if (wasWritten(draft)) draft.failure = null;
        return [draft];
      });
      starts.set(run, { place, drafts: started });
      continue;
    }
    newest.set(environment, entry);
    const start = starts.get(run);
    for (const draft of start?.drafts ?? []) draft.writes.delete(run);
    for (const live of entry.others) {
      const draft = draftOf(environment, live.service);
      draft.written.push(live.values);
      isSent(draft, live);
    }
    for (const result of entry.instances) {
      const { service, landing, values, state } = result;
      const draft = draftOf(environment, service);
      const { writes } = draft;
      if (state === 'superseded') draft.sent.push(values);
      else isSent(draft, result);
      if (isWrite(result)) draft.written.push(values);
      draft.failure = state === 'failed' ? result : null;
      const ended = entry.trust === 'local' ? null : place;
      const failed = { landing, values, place: start?.place ?? place, ended, until: entry.at };
      // Before the first write, the refused one is all that the log has.
      if (state === 'failed' && (isWrite(result) || !wasWritten(draft))) writes.set(run, failed);
      else if (state === 'verified')
        settles(draft, result, entry, { run, started: start?.place ?? -1, place });
    }
  }
  for (const { environment, at, instances, others } of newest.values()) {
    for (const live of others) draftOf(environment, live.service).live = live;
    for (const result of instances)
      if (result.state === 'verified')
        draftOf(environment, result.service).live = liveOf(result, at);
  }
  return drafts;
}

function newDraft(): Omit<InstanceDraft, keyof Instance> {
  const none = { live: null, lowered: [], failure: null, was: null, newest: null };
  return { ...none, writes: new Map(), sent: [], written: [] };
}

function isSent(draft: InstanceDraft, { values, lowered = [] }: SentInstance): void {
  draft.sent.push(values);
  draft.lowered = lowered;
}

/** The same of one instance, where that is all that is asked. Also where nothing was ever written to it. */
export function stateIn(
  entries: readonly ReadEntry[],
  { environment, service }: Instance,
): InstanceState | undefined {
  const isOwn = (instance: { readonly service: ServiceName }): boolean =>
    instance.service === service;
  const readEntries = entries
    .filter((entry) => entry.environment === environment)
    .map((entry): ReadEntry =>
      entry.kind === 'started'
        ? { ...entry, instances: entry.instances.filter(isOwn) }
        : {
            ...entry,
            instances: entry.instances.filter(isOwn),
            others: entry.others.filter(isOwn),
          },
    );
  const draft = draftsIn(readEntries).get(instanceKey({ environment, service }));
  return draft && instanceStateOf(draft);
}

function instanceStateOf({ writes, newest: _newest, ...draft }: InstanceDraft): InstanceState {
  const open = [...writes.values()];
  const unsettled = [...new Set(open.map(({ landing }) => landing))];
  return { ...draft, unsettled, open: open.map(({ values }) => values) };
}

/** Two runs may end in another order than they wrote. What is live is then not known until it is written again. */
function settles(
  draft: InstanceDraft,
  { landing, digest, values }: SentInstance,
  entry: ReadEntry,
  {
    run,
    started,
    place,
  }: { readonly run: string; readonly started: number; readonly place: number },
): void {
  const { newest, writes } = draft;
  dropUntil(writes, started, entry);
  if (newest === null || newest.place <= started) draft.newest = { place: started, digest };
  else if (newest.digest !== digest)
    writes.set(run, { landing, values, place: started, ended: place, until: entry.at });
}

/**
 * A verified write settles all writes that started before it. Another machine may still write, though, until its run has
 * ended or the limit of it has passed: no lock stops it, and it may be killed before it can log that it was late.
 */
function dropUntil(writes: Map<string, OpenWrite>, place: number, { at, trust }: ReadEntry): void {
  const isRemote = trust !== undefined && trust !== 'local';
  for (const [run, { place: started, ended, until }] of writes) {
    const hasEnded = ended === null ? !isRemote || until <= at : ended <= place;
    if (started <= place && hasEnded) writes.delete(run);
  }
}

export function liveOf(
  { service, landing, digest, values, lowered }: SentInstance,
  since: Instant,
): LiveInstance {
  const live = { service, landing, digest, values, since };
  return lowered === undefined ? live : { ...live, lowered };
}

/** What is live by service after the end of a run, where that was live before. */
export function endedBy(
  { instances, at }: Pick<Finished, 'instances' | 'at'>,
  live: Map<ServiceName, LiveInstance>,
): void {
  for (const result of instances) {
    if (result.state === 'verified') live.set(result.service, liveOf(result, at));
    else if (isWrite(result)) live.delete(result.service);
  }
}

/** Whether a run has written to it. A first write that started and did not finish counts as none: its target is asked. */
export function wasWritten(state: Pick<InstanceState, 'written'> | undefined): boolean {
  return state !== undefined && state.written.length > 0;
}

/** The name of the entries that a run imports from another log. */
export function importOf(run: string): string {
  return `${run}${IMPORT}`;
}

export function isImport(run: string): boolean {
  return run.endsWith(IMPORT);
}

const IMPORT = '-import';

/** Runs that have started and not finished. */
export function unfinishedIn(entries: readonly LogEntry[]): readonly Started[] {
  const open = new Map<string, Started>();
  for (const entry of entries) {
    if (entry.kind === 'finished') open.delete(runKey(entry));
    else if (writesOf(entry).length > 0) open.set(runKey(entry), entry);
  }
  return [...open.values()];
}

/** What a run is about to write itself. */
export function writesOf({ instances }: Started): readonly StartedInstance[] {
  return instances.filter(({ isDeferred }) => isDeferred !== true);
}

/** The entries that accept something, the newest first; of one run and tip the newest one of each environment. */
export function acceptedIn(entries: readonly LoggedEntry[]): readonly LoggedEntry[] {
  const accepting = entries.toReversed().filter((entry) => !isPartial(entry));
  const groups = grouped(accepting, (entry) => `${runKey(entry)} ${entry.accepted.tip}`);
  return [...groups.values()].flatMap((group) => group.slice(0, 1));
}

function isPartial(entry: LogEntry): boolean {
  return entry.kind === 'started' && entry.isPartial === true;
}

/** The entries of runs that have not announced all that they write, so that none of them counts as accepted yet. */
export function announcedIn(entries: readonly LoggedEntry[]): readonly LoggedEntry[] {
  const announced = new Set(entries.filter((entry) => !isPartial(entry)).map(({ run }) => run));
  return entries.filter(({ run }) => !announced.has(run));
}

/** The tips that runs have accepted, and those before them: each was the tip of the default branch. */
export function acceptedTips(entries: readonly LogEntry[]): readonly KnownTip[] {
  return newestOfEach(
    entries.flatMap(({ accepted, before, at }) => [
      ...(before === null ? [] : [{ sha: before, at }]),
      { sha: accepted.tip, at },
    ]),
  );
}

/** Each tip once, in its newest place. */
export function newestOfEach(tips: readonly KnownTip[]): readonly KnownTip[] {
  const newest = new Map<Sha, KnownTip>();
  for (const tip of tips) {
    newest.delete(tip.sha);
    newest.set(tip.sha, tip);
  }
  return [...newest.values()];
}

/**
 * The events of instances, in order. An instance that the entries only list as live has one event: since when it is live,
 * and with which values.
 */
export function deploymentsOf(entries: readonly LogEntry[]): readonly Deployment[] {
  const superseded = supersededIn(entries);
  const services = new Set<string>();
  const before: Deployment[] = [];
  const events: Deployment[] = [];
  for (const entry of entries) {
    for (const live of entry.kind === 'finished' ? entry.others : []) {
      const key = instanceKey({ environment: entry.environment, service: live.service });
      if (!services.has(key)) before.push(eventOf(entry, live, 'success', live.since));
      services.add(key);
    }
    for (const event of eventsOf(entry, superseded)) {
      events.push(event);
      if (event.state === 'success') services.add(instanceKey(event));
    }
  }
  return [...before.toSorted((a, b) => a.at - b.at), ...events];
}

/** The events of one entry. A write that never happened is no event. */
export function eventsOf(entry: LogEntry, superseded: ReadonlySet<string>): readonly Deployment[] {
  if (entry.kind === 'started') {
    const run = runKey(entry);
    return writesOf(entry)
      .filter(({ service, landing }) => !superseded.has(`${run} ${service} ${landing}`))
      .flatMap((sent) => [
        ...(sent.was === undefined
          ? []
          : [eventOf(entry, { ...sent, values: sent.was }, 'found', entry.at)]),
        eventOf(entry, sent, 'started', entry.at),
      ]);
  }
  return entry.instances.flatMap((result) => {
    if (!isWrite(result)) return [];
    const state = result.state === 'verified' ? 'success' : 'failure';
    return [eventOf(entry, result, state, entry.at)];
  });
}

/** Writes that never happened. */
export function supersededIn(entries: readonly LogEntry[]): ReadonlySet<string> {
  const finished = entries.filter((entry): entry is Finished => entry.kind === 'finished');
  return new Set(
    finished.flatMap((entry) =>
      entry.instances
        .filter((instance) => !isWrite(instance))
        .map(({ service, landing }) => `${runKey(entry)} ${service} ${landing}`),
    ),
  );
}

/** Whether its target may have been written. A refused write leaves what was live, as a superseded one does. */
export function isWrite(result: InstanceResult): boolean {
  return (
    result.state !== 'superseded' && (result.state === 'verified' || result.code === undefined)
  );
}

export function eventOf(
  { environment }: LogEntry,
  { service, landing, values }: SentInstance,
  state: 'started' | 'success' | 'failure' | 'found',
  at: Instant,
): Deployment {
  return { environment, service, landing, state, at, values };
}

function runKey({ environment, run }: LogEntry): string {
  return `${environment} ${run}`;
}

/** By landing, as its newest run says. */
export function loggedApprovals(entries: readonly LogEntry[]): ReadonlyMap<Sha, Approved['by']> {
  const all = entries.flatMap((entry) => (entry.kind === 'finished' ? (entry.approved ?? []) : []));
  return new Map(all.map(({ landing, by }) => [landing, by]));
}
