// What every service is to get in every environment of a snapshot. Pure.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type { EnvironmentName, FlagKey, ServiceName } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { FlagFiles, Snapshot } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { SentValues, Value } from '#domain/values.ts';
import { blockedRoutesIn, valuesIn } from '#domain/values.ts';
import type { Instance } from '#app/deploy-ports.ts';

/** What one pair is to get. */
export interface Desired extends Instance {
  readonly values: readonly Value[];
  /** Routes that the proxy has to answer with 503, in order. */
  readonly blockedRoutes: readonly string[];
  /** SHA-256, hexadecimal, over both, and over how they are deployed where that is known. */
  readonly digest: string;
  /** Flags that cannot be read and may send it something: then it may not be deployed. In order. */
  readonly unreadable: readonly FlagKey[];
}

type Sha256 = (text: string) => string;

/**
 * Every service that is sent anything in an environment, in order of name. `tip`: the snapshot before any flag in it
 * was held.
 */
export function desiredIn(
  snapshot: Snapshot,
  environment: EnvironmentName,
  sha256: Sha256,
  tip: Snapshot = snapshot,
): readonly Desired[] {
  const exposures = [...snapshot.flags.values()].flatMap(
    (files) => exposuresIn(files, environment) ?? [],
  );
  const unheld = valuesIn(tip, environment);
  return [...valuesIn(snapshot, environment)].map(([service, all]) => {
    const lowest = all.map((value) => lowered(value, unheld.get(service) ?? []));
    const values = withoutClashes(lowest, (value) => rankOf(value, service, tip));
    const blockedRoutes = blockedRoutesIn(exposures, service);
    const unreadable = unreadableFor(snapshot, environment, service);
    const digest = digestOf({ values, blockedRoutes }, sha256);
    return { environment, service, values, blockedRoutes, digest, unreadable };
  });
}

/** What is lower at the tip than where its flag is held goes out all the same: no hold keeps a rollback up. */
function lowered(value: Value, tip: readonly Value[]): Value {
  const now = tip.find(({ variable, flag }) => variable === value.variable && flag === value.flag);
  if (now === undefined || now.value === value.value) return value;
  const isLess =
    typeof now.value === 'number' && typeof value.value === 'number' && now.value < value.value;
  return isLess || now.value === value.safe ? { ...now, safe: value.safe } : value;
}

/**
 * A held flag may fill a variable that another one fills by now, and a clash may have landed past the gate. Then the
 * one counts that says so at the tip, among those the one that sends its safe value, and among those the first: a
 * deployment never ends without a value, or no rollback of the service could go out (T58).
 */
function withoutClashes(
  values: readonly Value[],
  rank: (value: Value) => number,
): readonly Value[] {
  const variables = new Set(values.map(({ variable }) => variable));
  if (variables.size === values.length) return values;
  return [...variables].flatMap((variable) => {
    const same = values.filter((value) => value.variable === variable);
    const highest = Math.max(...same.map(rank));
    return same.filter((value) => rank(value) === highest).slice(0, 1);
  });
}

function rankOf(
  { variable, value, flag, safe }: Value,
  service: ServiceName,
  tip: Snapshot,
): number {
  const atTip = valueOf(filesOf(tip, flag).flag)?.services.find((one) => one.service === service);
  const isFilled = atTip?.variables.some((one) => one.variable === variable) === true;
  return (isFilled ? 2 : 0) + (value === safe ? 1 : 0);
}

/** A pair as it is deployed by these settings: another target has to be brought there too. */
export function deployedBy(
  desired: Desired,
  settings: DeploySettings | null,
  sha256: Sha256,
): Desired {
  if (settings === null) return desired;
  const { target, render, probe, settings: own } = settings;
  const how = JSON.stringify([target, render, probe, own], inOrderOfKeys);
  return { ...desired, digest: sha256(`${desired.digest} ${how}`) };
}

/** In a file, the order of keys means nothing. */
function inOrderOfKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => inOrder(a, b)));
}

/** A service that is sent nothing: what a pair becomes when its last variable goes. */
export function nothingFor({ environment, service }: Instance, sha256: Sha256): Desired {
  const none = { values: [], blockedRoutes: [] };
  return { environment, service, ...none, digest: digestOf(none, sha256), unreadable: [] };
}

/** Values as the record keeps them. */
export function recorded({ values }: Pick<Desired, 'values'>): SentValues {
  return Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
}

export function digestOf(
  { values, blockedRoutes }: Pick<Desired, 'values' | 'blockedRoutes'>,
  sha256: Sha256,
): string {
  return sha256(
    JSON.stringify([values.map(({ variable, value }) => [variable, value]), blockedRoutes]),
  );
}

/** The snapshot as it counts in one environment: some flags are held at what was let through before. */
export function withHeld(snapshot: Snapshot, held: ReadonlyMap<FlagKey, FlagFiles>): Snapshot {
  const flags = new Map([...snapshot.flags, ...held]);
  return { ...snapshot, flags: new Map([...flags].toSorted(([a], [b]) => inOrder(a, b))) };
}

/** A broken state concerns the services of its flag; a broken definition may concern any. */
function unreadableFor(
  { flags }: Snapshot,
  environment: EnvironmentName,
  service: ServiceName,
): readonly FlagKey[] {
  return [...flags].flatMap(([key, files]) => {
    if (files.flag.kind === 'unreadable') return [key];
    const broken = stateOf(files, environment).kind === 'unreadable';
    const sends = valueOf(files.flag)?.services.some((one) => one.service === service) === true;
    return broken && sends ? [key] : [];
  });
}
