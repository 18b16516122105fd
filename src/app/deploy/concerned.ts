// The instances that a landing concerns, and what these are to get: the flags that matter to it are read, and every other
// value stays as the log says. Where the log may not be enough for that, every instance is compared, with every flag.
import { grouped, inOrder } from '#domain/scalars.ts';
import type { FlagKey, Sendable } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import { touchOf } from '#app/load/touch.ts';
import { definitionsWith } from '#app/load/neighbours.ts';
import { asTree } from '#app/ports.ts';
import type { Loader } from '#app/ports.ts';
import type { Instance, InstanceResult, LoggedEntry, SentInstance } from '#app/deploy-ports.ts';
import type { Baseline } from '#app/accepted/baseline.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { isImport } from '#app/log-reading.ts';
import { byInstance, instanceKey } from '#app/deploy-ports.ts';
import { desiredAt, snapshotIn, treeOf } from '#app/accepted/accepted-state.ts';
import type { Desired, DesiredValue } from '#app/accepted/desired.ts';
import { desiredWith, nothingFor, settingsOf } from '#app/accepted/desired.ts';
import { isAsLogged } from '#app/live/as-logged.ts';
import type { Round } from './round.ts';

/** The same instances in both. */
export interface Concerned {
  /** What they were to get at the accepted commit. */
  readonly before: readonly Desired[];
  /** What they are to get now. */
  readonly desired: readonly Desired[];
}

type ComparedRound = Pick<Round, 'entries' | 'log' | 'baseline' | 'accepted' | 'pipeline'>;

/** Null: every instance has to be compared, with every flag. */
export async function concernedBy(loader: Loader, round: ComparedRound): Promise<Concerned | null> {
  const touched = isSettled(round) ? await touchedKeys(loader, round) : null;
  const variables = touched && (await variablesOf(loader, round, touched));
  if (touched === null || variables === null) return null;
  const words = [...variables, FIRST];
  const found = await sentBy(loader, round, touched, words);
  const unlogged = found.own.filter((instance) => !isLogEnough(round, instance));
  const services = unlogged.map(({ service }) => service);
  const concerned =
    services.length === 0
      ? withLogged(round, found)
      : withLogged(round, await sentBy(loader, round, touched, [...words, ...services]));
  return isAsLogged(round.log, concerned.before) ? concerned : null;
}

/** Whether each instance has what was accepted at the baseline, as far as the log says. */
function isSettled({ entries, log, baseline, pipeline }: ComparedRound): boolean {
  const names = new Set<string>(pipeline.environments.map(({ name }) => name));
  const isKnown = (state: InstanceState): boolean =>
    state.live !== null && state.unsettled.length === 0 && settingsOf(pipeline, state) !== null;
  return (
    hasWrittenAll(entries, baseline) &&
    [...log.values()].every((state) => !names.has(state.environment) || isKnown(state))
  );
}

/**
 * Whether the newest run has compared every instance with the baseline, and wrote those that differed. It is not sure where
 * another run may have written beside it, where it was killed, or where it wrote what was not pushed.
 */
function hasWrittenAll(entries: readonly LoggedEntry[], baseline: Baseline): boolean {
  const run = entries.at(-1)?.run;
  // An import has compared nothing: what the other log left to a later run is still to be written.
  if (baseline.kind !== 'logged' || run === undefined || isImport(run)) return false;
  const runEntries = entries.slice(entries.findIndex((entry) => entry.run === run));
  const last = entries.at(-runEntries.length - 1);
  // Else a run has nothing new, or only what is not pushed. The first run of a log has compared everything in any case.
  const isForward = ({ accepted, before }: LoggedEntry): boolean =>
    last === undefined || (before !== accepted.tip && before === last.accepted.tip);
  const isWritten = (sent: SentInstance | InstanceResult): boolean =>
    'state' in sent &&
    sent.state === 'verified' &&
    sent.isLess !== true &&
    sent.landing === baseline.commit;
  const listed = runEntries.flatMap(({ environment, instances }) =>
    instances.map((sent): Instance & (SentInstance | InstanceResult) => ({ environment, ...sent })),
  );
  return (
    runEntries.every((entry) => entry.run === run && isOf(entry, baseline) && isForward(entry)) &&
    [...byInstance(listed).values()].every(isWritten)
  );
}

/** Whether it accepts the baseline, and may be relied on. */
function isOf({ accepted, trust }: LoggedEntry, baseline: Baseline): boolean {
  return (
    trust !== 'plain' &&
    accepted.tip === baseline.commit &&
    JSON.stringify(accepted.refusals) === JSON.stringify(baseline.refusals)
  );
}

/** More flags than these are a landing about all of them. */
const MOST_FLAGS = 50;

/** The word of a definition whose first values may wait for the next change of a service. */
const FIRST = 'code-default';

/** The flags whose files, or whose refusals, differ since the accepted commit. Null: it may be any flag. */
async function touchedKeys(
  loader: Loader,
  { baseline, accepted }: ComparedRound,
): Promise<readonly FlagKey[] | null> {
  const { repository, root } = loader;
  const since = await treeOf(loader, baseline.commit);
  const touch = touchOf(root, await repository.diff(since, asTree(accepted.commit)));
  const refusals = [...baseline.refusals, ...accepted.refusals];
  const refused = refusals.flatMap(({ flag }) => flag ?? []);
  const keys = [...new Set([...touch.flags, ...refused])];
  const areRules = touch.pipeline || refusals.some(({ part }) => part === 'rules');
  return areRules || keys.length > MOST_FLAGS ? null : keys;
}

/** What these flags fill, before and after, accepted and refused; null where a definition cannot be read. */
async function variablesOf(
  loader: Loader,
  { baseline, accepted, pipeline }: ComparedRound,
  keys: readonly FlagKey[],
): Promise<readonly string[] | null> {
  const variables: string[] = [];
  const names = pipeline.environments.map(({ name }) => name);
  for (const standing of [baseline, accepted]) {
    // A definition may be refused in one environment only.
    for (const name of standing.refusals.length === 0 ? [null] : [null, ...names]) {
      const { flags } = await snapshotIn(loader, standing, name, keys);
      for (const { flag } of flags.values()) {
        if (flag.kind === 'unreadable') return null;
        const bindings = valueOf(flag)?.services.flatMap((service) => service.variables) ?? [];
        variables.push(...bindings.map(({ variable }) => variable));
      }
    }
  }
  return variables;
}

interface Sent extends Concerned {
  /** The instances that are sent something else than before, or have first values that wait: a run lists these, too. */
  readonly own: readonly Instance[];
}

/** What the touched flags send, and those whose definitions have one of these words. */
async function sentBy(
  loader: Loader,
  { baseline, accepted, pipeline, log }: ComparedRound,
  touched: readonly FlagKey[],
  words: readonly string[],
): Promise<Sent> {
  const near = await definitionsWith(loader, asTree(accepted.commit), words);
  const keys = [...new Set([...touched, ...near.keys()])].toSorted(inOrder);
  const before = await desiredAt(loader, baseline, pipeline, { keys });
  const desired = await desiredAt(loader, accepted, pipeline, { keys });
  const [then, now] = [byInstance(before), byInstance(desired)];
  const isOwn = (item: Desired): boolean => {
    const key = instanceKey(item);
    return isWaiting(item, log.get(key)) || then.get(key)?.digest !== now.get(key)?.digest;
  };
  return { before, desired, own: [...byInstance([...before, ...desired].filter(isOwn)).values()] };
}

function isWaiting({ settings, byDefault }: Desired, state: InstanceState | undefined): boolean {
  const has = state?.live?.values ?? {};
  return settings !== null && byDefault.some((variable) => !Object.hasOwn(has, variable));
}

/** Whether the log is enough for what other flags send. A probe asks for what users get, and a text does not say that. */
function isLogEnough({ log, pipeline }: ComparedRound, instance: Instance): boolean {
  const state = log.get(instanceKey(instance));
  if (state === undefined) return false;
  const values = Object.values(state.live?.values ?? {});
  const hasProbe = settingsOf(pipeline, instance)?.probe != null;
  return !hasProbe || values.every((value) => typeof value !== 'string');
}

/** Their instances, with the values of the log that other flags fill. Those fill the same variables at both commits. */
function withLogged({ log, pipeline }: ComparedRound, { own, before, desired }: Sent): Concerned {
  const read = grouped([...before, ...desired], instanceKey);
  const whole = (sent: ReadonlyMap<string, Desired>, instance: Instance): Desired => {
    const key = instanceKey(instance);
    const part = sent.get(key) ?? nothingFor(pipeline, instance);
    const filled = (read.get(key) ?? []).flatMap(({ values }) => values);
    const variables = new Set(filled.map(({ variable }) => variable));
    const logged = Object.entries(log.get(key)?.live?.values ?? {});
    const others = logged.filter(([variable]) => !variables.has(variable)).map(loggedValue);
    const values = [...part.values, ...others];
    return desiredWith(part, {
      values: values.toSorted((a, b) => inOrder(a.variable, b.variable)),
    });
  };
  const [then, now] = [byInstance(before), byInstance(desired)];
  return {
    before: own.map((instance) => whole(then, instance)),
    desired: own.map((instance) => whole(now, instance)),
  };
}

/** A value that stays as it is, so that it does not matter what is safe. */
function loggedValue([variable, value]: readonly [string, Sendable]): DesiredValue {
  const isOn = value === true || (typeof value === 'number' && value > 0);
  return { variable, value, flag: null, isOn, safe: value };
}
