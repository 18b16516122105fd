// The instances that a landing concerns, and what these are to get: the flags that matter to it are read, and every other
// value stays as the log says. Where the log may not be enough for that, every instance is compared, with every flag.
import { inOrder } from '#domain/scalars.ts';
import type { FlagKey, Sendable } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import { touchOf } from '#app/load/touch.ts';
import { definitionsWith } from '#app/load/neighbours.ts';
import { asTree } from '#app/ports.ts';
import type { Loader } from '#app/ports.ts';
import type { Instance } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { byInstance, instanceKey } from '#app/deploy-ports.ts';
import { desiredAt, snapshotIn, treeOf } from '#app/accepted/accepted-state.ts';
import type { Desired, DesiredValue } from '#app/accepted/desired.ts';
import { desiredWith, nothingFor, settingsOf } from '#app/accepted/desired.ts';
import { hasOneOf, orphansOf } from '#app/live/relocated.ts';
import { isAsLogged } from '#app/live/as-logged.ts';
import type { Round } from './round.ts';
import { isSettled } from './settled.ts';

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
  if (!isSettled(round)) return null;
  const touched = await touchedKeys(loader, round);
  const variables = touched === null ? null : await variablesOf(loader, round, touched);
  if (touched === null || variables === null) return null;
  const orphans = orphansOf(round.log, round.pipeline);
  const areTouched = orphans.map((orphan) => hasOneOf(loader, orphan, touched));
  if ((await Promise.all(areTouched)).includes(true)) return null;
  const words = [...variables, FIRST];
  const near = await sentBy(loader, round, touched, words);
  const unlogged = near.own.filter((instance) => !isLogEnough(round, instance));
  const more = [...words, ...unlogged.map(({ service }) => service)];
  const whole = unlogged.length === 0 ? near : await sentBy(loader, round, touched, more);
  const concerned = withLogged(round, whole);
  return isAsLogged(round.log, concerned.before) ? concerned : null;
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
  // A definition may be refused in one environment only.
  const names = pipeline.environments.map(({ name }) => name);
  const snapshots = [baseline, accepted].flatMap((standing) => {
    const places = standing.refusals.length === 0 ? [null] : [null, ...names];
    return places.map((name) => snapshotIn(loader, standing, name, keys));
  });
  const all = await Promise.all(snapshots);
  const flags = all.flatMap((snapshot) => [...snapshot.flags.values()].map(({ flag }) => flag));
  if (flags.some(({ kind }) => kind === 'unreadable')) return null;
  const bindings = flags.flatMap((flag) => valueOf(flag)?.services ?? []);
  return bindings.flatMap(({ variables }) => variables.map(({ variable }) => variable));
}

/** What some flags send, by instance. */
interface Sent {
  readonly before: ReadonlyMap<string, Desired>;
  readonly desired: ReadonlyMap<string, Desired>;
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
  const before = byInstance(await desiredAt(loader, baseline, pipeline, { keys }));
  const desired = byInstance(await desiredAt(loader, accepted, pipeline, { keys }));
  const all = [...before.values(), ...desired.values()].filter((item) => {
    const key = instanceKey(item);
    return isWaiting(item, log.get(key)) || before.get(key)?.digest !== desired.get(key)?.digest;
  });
  return { before, desired, own: [...byInstance(all).values()] };
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
  const wholeIn = (sent: Sent['before']) => (instance: Instance) => {
    const key = instanceKey(instance);
    const part = sent.get(key) ?? nothingFor(pipeline, instance);
    const parts = [before, desired].flatMap((some) => some.get(key)?.values ?? []);
    const filled = new Set(parts.map(({ variable }) => variable));
    const logged = Object.entries(log.get(key)?.live?.values ?? {});
    const rest = logged.filter(([variable]) => !filled.has(variable)).map(loggedValue);
    const values = [...part.values, ...rest].toSorted((a, b) => inOrder(a.variable, b.variable));
    return desiredWith(part, { values });
  };
  return { before: own.map(wholeIn(before)), desired: own.map(wholeIn(desired)) };
}

/** A value that stays as it is, so that it does not matter what is safe. */
function loggedValue([variable, value]: readonly [string, Sendable]): DesiredValue {
  const isOn = value === true || (typeof value === 'number' && value > 0);
  return { variable, value, flag: null, isOn, safe: value };
}
