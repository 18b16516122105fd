// `status`: what is live of each flag by the deployment log, beside Git. It reads the log and no target.
import type { EnvironmentName, FlagKey, Sha, SentValues } from '#domain/scalars.ts';
import { inOrder, between } from '#domain/scalars.ts';
import { isExposed } from '#domain/exposure.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import type { TargetSchemas } from '#files/schema-parts.ts';
import { writesFile } from '#files/schema-parts.ts';
import type { LoggedEntry, Refusal, Instance } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { deployedSince } from '#app/log-beginning.ts';
import { liveIn } from '#app/log-reading.ts';
import { byInstance, instanceKey } from '#app/deploy-ports.ts';
import type {
  LiveCell,
  LiveRefusal,
  LiveRollback,
  LiveService,
  LiveState,
  StatusLog,
} from '#report/status-live.ts';
import type { StatusRow } from '#report/status-rows.ts';
import type { Judging } from '#app/accepted/deploy-guard.ts';
import { refusalsAtTip } from '#app/accepted/deploy-guard.ts';
import { REFUSED_TEXTS } from '#messages/deployed.ts';
import { desiredAt, pipelineIn, stillRefused } from '#app/accepted/accepted-state.ts';
import type { Baseline } from '#app/accepted/baseline.ts';
import { baselineOf } from '#app/accepted/baseline.ts';
import type { ReadAtStart } from './compose-read.ts';
import { readAtStart } from './compose-read.ts';
import type { Desired, DesiredValue } from '#app/accepted/desired.ts';
import { desiredIn, settingsOf } from '#app/accepted/desired.ts';
import { refusedWriteOf } from './foreign.ts';
import { withoutFirsts } from './pending.ts';
import type { RefusedLandings } from '#app/accepted/reasons.ts';
import { missingFor, refusedLandings } from '#app/accepted/reasons.ts';
import type { KnowsPlaces, LeftOrphan } from './relocated.ts';
import { notReplaced, orphansOf, sentTo } from './relocated.ts';
import { standingClashes } from './standing-clashes.ts';

export interface LiveStatus {
  readonly rows: readonly StatusRow[];
  readonly log: StatusLog;
}

interface LiveInput {
  /** The commit that the rows are about. */
  readonly base: Sha;
  /** The newest of its commits that the remote has. Left out: all are pushed. */
  readonly pushed?: Sha | null;
  readonly snapshot: Snapshot;
  readonly pipeline: Pipeline;
  readonly entries: readonly LoggedEntry[];
  /** Whether to add why something is refused, and how to take it back. */
  readonly isDetailed: boolean;
}

/** The rows with what is live; null where the log has no entry. */
export async function liveStatus(
  looking: Looking,
  rows: readonly StatusRow[],
  input: LiveInput,
): Promise<LiveStatus | null> {
  const { base, pushed = null, snapshot, pipeline, entries } = input;
  if (entries.length === 0) return null;
  const baseline = await baselineOf(looking, entries, base, null);
  const standing = await refusalsAtTip(looking, { commit: base, pushed }, baseline.refusals);
  const refusals = await stillRefused(looking, base, standing);
  // Runs write where the accepted rules say.
  const hasOwnRules = refusals.some(({ part }) => part === 'rules');
  const rules = hasOwnRules ? await pipelineIn(looking, { commit: base, refusals }) : pipeline;
  const details = await detailsOf(looking, rows, { ...input, refusals }, baseline);
  const inGit = pipeline.environments.flatMap(({ name }) => desiredIn(snapshot, name));
  const isAccepted = baseline.commit === base && baseline.refusals.length === 0;
  const keys = input.isDetailed ? [...snapshot.flags.keys()] : null;
  const before = isAccepted ? inGit : await desiredAt(looking, baseline, pipeline, { keys });
  const [wanted, assumed] = [byInstance(inGit), byInstance(before)];
  const isReadAtStart = await readAtStart(looking, base, pipeline);
  const log = liveIn(entries);
  const facts = {
    pipeline: rules ?? pipeline,
    log,
    wanted,
    assumed,
    isReadAtStart,
    targets: looking.reader.targets,
  };
  const orphans = await unsafeOrphans(looking, facts, keys);
  const since = deployedSince(entries);
  const accepted = new Set((rules?.environments ?? []).map(({ name }) => name));
  const refusedNames = pipeline.environments.flatMap(({ name }) =>
    accepted.has(name) ? [] : [name],
  );
  const withLive = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const match = refusals.find(
        (candidate) => candidate.flag === row.key && candidate.environment === cell.environment,
      );
      const refusal = match === undefined ? null : refusalOf(match, details);
      if (since[cell.environment] !== undefined) {
        const left = isExposed(cell.exposures ?? []) ? [] : orphans;
        return { ...cell, live: cellOf(facts, row.key, cell.environment, refusal, left) };
      }
      // Where only refused rules have the environment, nothing is live.
      const isRefused = refusal !== null && refusedNames.includes(cell.environment);
      const nothing = { state: 'refused', services: [], refusal, rollback: null } as const;
      return { ...cell, live: isRefused ? nothing : null };
    }),
  }));
  const ofRules = refusals.find(({ part }) => part === 'rules');
  return {
    rows: withLive,
    log: {
      trouble: null,
      rules: ofRules === undefined ? null : refusalOf(ofRules, details),
      isDetailed: input.isDetailed,
      elsewhere: elsewhereIn(pipeline, [...Object.keys(since), ...refusedNames]),
      unreached: unreachedIn(facts, rows),
      orphans,
      clashes: standingClashes(before),
    },
  };
}

type Looking = Judging & KnowsPlaces;

interface UnsafeOrphan extends LeftOrphan {
  readonly sent: readonly DesiredValue[];
}

/**
 * The instances that have left the pipeline, with those of their values that may give users something. What only lost its
 * target is shown beside its flags.
 */
async function unsafeOrphans(
  looking: Looking,
  { log, pipeline }: LiveFacts,
  keys: readonly FlagKey[] | null,
): Promise<readonly UnsafeOrphan[]> {
  const left = orphansOf(log, pipeline).filter(({ lost }) => lost !== 'target');
  if (left.length === 0) return [];
  const orphans: UnsafeOrphan[] = [];
  for (const orphan of await notReplaced(looking, left, pipeline)) {
    const sent = await sentTo(looking, orphan, keys);
    const values = Object.entries(orphan.values).filter(([variable, value]) => {
      const sentValue = sent?.find((each) => each.variable === variable);
      // A variable of no flag that was read is of another one, unless all were read.
      return sentValue === undefined ? sent === null || keys === null : value !== sentValue.safe;
    });
    if (values.length > 0)
      orphans.push({ ...orphan, values: Object.fromEntries(values), sent: sent ?? [] });
  }
  return orphans;
}

/** Instances that get a value of these flags by a state, and that no run writes. */
function unreachedIn(
  { wanted, log, pipeline }: LiveFacts,
  rows: readonly StatusRow[],
): readonly string[] {
  // Without a state, a flag has never been on there.
  const states = new Set(
    rows.flatMap(({ key, cells }) =>
      cells.flatMap(({ environment, file }) => (file == null ? [] : [`${environment} ${key}`])),
    ),
  );
  return [...wanted].flatMap(([key, desired]) => {
    const isShown = desired.values.some(({ flag }) => states.has(`${desired.environment} ${flag}`));
    const isReached = log.has(key) || settingsOf(pipeline, desired) !== null;
    return isShown && !isReached ? [`${desired.environment}/${desired.service}`] : [];
  });
}

/** Environments with a deploy target that no run of this log deploys. */
function elsewhereIn({ environments, services }: Pipeline, here: readonly string[]) {
  return environments.flatMap(({ name }) => {
    const hasTarget = services.some(
      ({ name: service }) => settingsOf({ services }, { environment: name, service }) !== null,
    );
    return hasTarget && !here.includes(name) ? [name] : [];
  });
}

/** Of the flags that the rows are about. */
async function detailsOf(
  looking: Judging,
  rows: readonly StatusRow[],
  { isDetailed, refusals }: LiveInput & { readonly refusals: readonly Refusal[] },
  { commit, refusals: accepted }: Baseline,
): Promise<RefusalDetails> {
  const logged = new Set(accepted.map(({ landing }) => landing));
  const all = refusals.map(({ landing }) => landing);
  const unpushed = new Set(all.filter((landing) => !logged.has(landing)));
  if (!isDetailed || commit === null) return { judgements: [], reverts: {}, unpushed };
  const keys = new Set<FlagKey | null>([null, ...rows.map(({ key }) => key)]);
  const shown = refusals.filter(({ flag, landing }) => keys.has(flag) && !unpushed.has(landing));
  const details = await refusedLandings(looking, { commit, refusals: accepted }, [], shown);
  return { ...details, unpushed };
}

interface RefusalDetails extends RefusedLandings {
  readonly unpushed: ReadonlySet<Sha>;
}

function refusalOf(
  refusal: Refusal,
  { judgements, reverts, unpushed }: RefusalDetails,
): LiveRefusal {
  const { landing, since, verdict } = refusal;
  // Nothing but the push is missing, and no log has it.
  if (unpushed.has(landing)) {
    const reasons = [REFUSED_TEXTS.pushFirst()];
    return { landing, since, verdict, reasons, revert: null, needsApproval: false };
  }
  const reasons = missingFor(judgements, refusal);
  const { command = null, needsApproval = false } = reverts[landing] ?? {};
  return { landing, since, verdict, reasons, revert: command, needsApproval };
}

interface LiveFacts {
  readonly targets: TargetSchemas;
  readonly isReadAtStart: ReadAtStart;
  readonly pipeline: Pipeline;
  readonly log: ReadonlyMap<string, InstanceState>;
  /** By Git. */
  readonly wanted: ReadonlyMap<string, Desired>;
  /** What was accepted last: that is live in an instance that no run had to write. */
  readonly assumed: ReadonlyMap<string, Desired>;
}

/** Null where no service of the flag is deployed here. */
function cellOf(
  facts: LiveFacts,
  flag: FlagKey,
  environment: EnvironmentName,
  refusal: LiveRefusal | null,
  orphans: readonly UnsafeOrphan[],
): LiveCell | null {
  const instances = servicesOf(facts, flag, environment);
  const left = orphans.filter(
    (orphan) =>
      orphan.environment === environment &&
      !instances.some(({ service }) => service === orphan.service),
  );
  const services = [
    ...instances.map((instance) => serviceOf(facts, flag, instance)),
    ...left.flatMap((orphan) => leftService(orphan, flag)),
  ];
  if (services.length === 0 && refusal === null) return null;
  const states = new Set<LiveState>(services.map(({ state }) => state));
  const state =
    refusal === null
      ? (WORST_FIRST.find((candidate) => states.has(candidate)) ?? 'live')
      : 'refused';
  const rollback = state === 'live' ? rollbackOf(facts, flag, environment, services) : null;
  return { state, services, refusal, rollback };
}

/** By the service that was verified last; null where no landing has lowered it since it was raised. */
function rollbackOf(
  { log, pipeline, isReadAtStart, targets }: LiveFacts,
  flag: FlagKey,
  environment: EnvironmentName,
  services: readonly LiveService[],
): LiveRollback | null {
  const lowered = services.flatMap(({ service }) => {
    const all = log.get(instanceKey({ environment, service }))?.live?.lowered ?? [];
    return all.filter((item) => item.flag === flag);
  });
  const last = lowered.toSorted((a, b) => (a.verifiedAt ?? 0) - (b.verifiedAt ?? 0)).at(-1);
  if (last === undefined || last.verifiedAt === null) return null;
  const { landing, landedAt, verifiedAt } = last;
  // A clock that is ahead of ours gives no length.
  const isKnown = landedAt !== null && landedAt <= verifiedAt;
  const timeToSafe = isKnown ? between(landedAt, verifiedAt) : null;
  const isOnlyWritten = services.every(({ service }) => {
    const settings = settingsOf(pipeline, { environment, service });
    return settings?.probe == null && writesFile(targets, settings);
  });
  const keepsOld =
    isOnlyWritten &&
    services.some(({ service }) => isReadAtStart(settingsOf(pipeline, { environment, service })));
  return {
    landing,
    timeToSafe,
    verifiedAt,
    ...(isOnlyWritten ? { isOnlyWritten } : {}),
    ...(keepsOld ? { keepsOld } : {}),
  };
}

const WORST_FIRST = ['refused', 'failed', 'unknown', 'not-deployed'] as const;

/** In order of name, without instances that have neither a target nor an entry on the log. */
function servicesOf(
  { wanted, assumed, log, pipeline }: LiveFacts,
  flag: FlagKey,
  environment: EnvironmentName,
): readonly Instance[] {
  const filling = [...wanted.values(), ...assumed.values()].filter(
    (desired) =>
      desired.environment === environment && desired.values.some((value) => value.flag === flag),
  );
  return [...byInstance<Instance>(filling).values()]
    .filter((instance) => log.has(instanceKey(instance)) || settingsOf(pipeline, instance) !== null)
    .toSorted((a, b) => inOrder(a.service, b.service));
}

function serviceOf(
  { wanted, assumed, log, pipeline }: LiveFacts,
  flag: FlagKey,
  instance: Instance,
): LiveService {
  const key = instanceKey(instance);
  const git = flagValues(wanted.get(key), flag);
  const logged = log.get(key);
  const hasTarget = settingsOf(pipeline, instance) !== null;
  // A first value that was accepted may still wait for a change, so it was not sent.
  const accepted = assumed.get(key);
  const had = accepted && hasTarget ? withoutFirsts(accepted, logged) : accepted;
  const before = flagValues(had, flag);
  const names = new Set([...Object.keys(git), ...Object.keys(before)]);
  const values =
    logged === undefined ? before : picked(logged.live?.values ?? unwrittenIn(logged), names);
  const landing = logged?.unsettled.at(-1) ?? logged?.live?.landing ?? null;
  const about = { service: instance.service, values, landing, since: null, why: '' };
  const refused = refusedWriteOf(logged);
  if (refused !== null) return { ...about, state: 'refused', why: refused };
  if (logged !== undefined && logged.unsettled.length > 0) {
    const { failure } = logged;
    return failure === null
      ? { ...about, state: 'unknown' }
      : { ...about, state: 'failed', why: failure.why };
  }
  const since = logged?.live?.since ?? null;
  const differing = [...names].filter((name) => (git[name] ?? null) !== (values?.[name] ?? null));
  // A first value is live without being sent.
  const byDefault = wanted.get(key)?.byDefault ?? [];
  const isLive = differing.every(
    (name) => values?.[name] === undefined && byDefault.includes(name),
  );
  const pending = picked(git, new Set(differing));
  const isPending = differing.length > 0 && hasTarget;
  if (isLive) return { ...about, since, state: 'live', ...(isPending ? { pending } : {}) };
  const isOther = differing.some((name) => (values?.[name] ?? null) !== null);
  return {
    ...about,
    since,
    state: 'not-deployed',
    ...(isOther ? { isOther } : {}),
    ...(hasTarget ? {} : { hasTarget }),
  };
}

/** A service that has left the pipeline, where it still has a value of the flag. */
function leftService(
  { service, landing, values, sent }: UnsafeOrphan,
  flag: FlagKey,
): readonly LiveService[] {
  const names = sent.filter((value) => value.flag === flag).map(({ variable }) => variable);
  const pickedValues = picked(values, new Set(names));
  if (pickedValues === null || Object.keys(pickedValues).length === 0) return [];
  const about = { service, landing, values: pickedValues, since: null, why: '' };
  return [{ ...about, state: 'not-deployed', isOther: true, hasTarget: false }];
}

function flagValues(desired: Desired | undefined, flag: FlagKey): SentValues {
  const values = desired?.values.filter((value) => value.flag === flag) ?? [];
  return Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
}

function picked<T extends SentValues | null>(
  values: T,
  names: ReadonlySet<string>,
): T | SentValues {
  if (values === null) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}

/** What an instance has that a run announced and did not write; null: not known. */
function unwrittenIn({ unsettled, was }: InstanceState): SentValues | null {
  return unsettled.length === 0 ? was : null;
}
