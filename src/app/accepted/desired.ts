// The values that every service has to be sent in every environment of a snapshot. Pure.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { Exposures } from '#domain/exposure.ts';
import { ALL_USERS, exposuresIn, exposuresOf, NO_USERS } from '#domain/exposure.ts';
import type {
  EnvironmentName,
  FlagKey,
  ServiceName,
  Sendable,
  SentValues,
} from '#domain/scalars.ts';
import { inOrder, grouped } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import type { ServiceValues, Value } from '#domain/values.ts';
import { blockedRoutesIn, sentBy, textOfValue, valuesIn } from '#domain/values.ts';
import { sha256 } from '#judge/fingerprint.ts';
import type { Instance } from '#app/deploy-ports.ts';

interface FilledValue extends Value {
  /** The flags that fill the variable, where it is at its safe value only because they clash. Left out: they do not. */
  readonly clashing?: readonly FlagKey[];
}

/** `flag` null: it stays as the log says, and its flag was not read. */
export type DesiredValue = Omit<FilledValue, 'flag'> & { readonly flag: FlagKey | null };

export function isOfFlag(value: DesiredValue): value is Value {
  return value.flag !== null;
}

/** What one instance has to be sent. */
export interface Desired extends Instance {
  readonly values: readonly DesiredValue[];
  /** Routes that the proxy has to answer with 503, in order. */
  readonly blockedRoutes: readonly string[];
  /** How they are deployed; null: the pipeline names no target. */
  readonly settings: DeploySettings | null;
  /** SHA-256, hexadecimal, over all of these: with another target, the instance has to be deployed again. */
  readonly digest: string;
  /** Flags whose definition cannot be read, nor an earlier version of it, so that it may not be deployed. In order. */
  readonly unreadable: readonly FlagKey[];
  /** Variables whose value is the default of their code, as the definitions write it. In order. */
  readonly byDefault: readonly string[];
}

/**
 * Every service that is sent anything in an environment, in order of name. `tip`: the snapshot with its refused files.
 * Where the tip sends a lower value, even by another flag, the lower value is sent.
 */
export function desiredIn(
  snapshot: Snapshot,
  environment: EnvironmentName,
  {
    tip = snapshot,
    rules = null,
  }: { readonly tip?: Snapshot; readonly rules?: Pipeline | null } = {},
): readonly Desired[] {
  const facts = factsIn(snapshot, environment);
  const whole = tip === snapshot ? facts : factsIn(tip, environment);
  const unreadable = unreadableIn(snapshot);
  return [...facts.values].map(([service, all]) => {
    const atTip = tip === snapshot ? [] : withoutClashes(whole.values.get(service) ?? []);
    const values = withoutClashes(all).map((value) => lowerValue(value, all, atTip));
    const blockedRoutes = blockedRoutesIn(facts.exposures.get(service) ?? [], service);
    const settings = rules && settingsOf(rules, { environment, service });
    const digest = digestOf({ values, blockedRoutes, settings });
    const byDefault = values.flatMap((value) =>
      facts.isDefault(service, value) ? [value.variable] : [],
    );
    return { environment, service, values, blockedRoutes, settings, digest, unreadable, byDefault };
  });
}

/** What the flags of a snapshot send in an environment, by service. */
interface EnvironmentFacts {
  readonly values: ServiceValues;
  readonly exposures: ReadonlyMap<ServiceName, Exposures>;
  readonly isDefault: (service: ServiceName, value: Value) => boolean;
}

function factsIn(snapshot: Snapshot, environment: EnvironmentName): EnvironmentFacts {
  const exposures = [...snapshot.flags.values()].flatMap(
    (files) => exposuresIn(files, environment) ?? [],
  );
  return {
    values: valuesIn(snapshot, environment),
    exposures: grouped(exposures, ({ service }) => service),
    isDefault: defaultsIn(snapshot, environment),
  };
}

function lowerValue(
  value: FilledValue,
  all: readonly Value[],
  atTip: readonly Value[],
): FilledValue {
  const current = atTip.find(({ variable }) => variable === value.variable);
  if (current === undefined) return offWithOthers(value, all, atTip);
  if (current.value === value.value) return value;
  const isLess =
    typeof current.value === 'number' &&
    typeof value.value === 'number' &&
    current.value < value.value;
  return isLess || current.value === value.safe
    ? { ...value, value: current.value, isOn: current.isOn }
    : value;
}

/** A variable that the tip does not send is off where other flags took all else of its flag, and are off. */
function offWithOthers(value: Value, all: readonly Value[], atTip: readonly Value[]): Value {
  const names = all.filter(({ flag }) => flag === value.flag).map(({ variable }) => variable);
  const others = atTip.filter(({ variable }) => names.includes(variable));
  const isGone = atTip.every(({ flag }) => flag !== value.flag);
  const [first] = others;
  const isOff = isGone && others.every((other) => other.value === other.safe);
  return isOff && first !== undefined ? { ...value, value: value.safe, isOn: first.isOn } : value;
}

/** Whether a value is the default of the code, and the definition writes this default itself. */
function defaultsIn(
  { flags }: Snapshot,
  environment: EnvironmentName,
): (service: ServiceName, value: Value) => boolean {
  const defaults = new Map<string, Sendable>();
  for (const [key, files] of flags) {
    const flag = valueOf(files.flag);
    if (flag?.isCodeDefaultWritten !== true) continue;
    const reach = flag.codeDefault === flag.safe ? NO_USERS : ALL_USERS;
    for (const exposure of exposuresOf(flag, null, environment)) {
      for (const { variable, value } of sentBy({ ...exposure, reach })) {
        defaults.set(`${key} ${exposure.service} ${variable}`, value);
      }
    }
  }
  return (service, { flag, variable, value }) =>
    value !== null && defaults.get(`${flag} ${service} ${variable}`) === value;
}

/**
 * Two flags that fill one variable may have landed without the gate. The one at its safe value wins, or else the first: a
 * deployment that failed here would stop every rollback of the service.
 */
function withoutClashes(values: readonly Value[]): readonly FilledValue[] {
  return [...grouped(values, ({ variable }) => variable).values()].flatMap((same) => {
    const atSafe = same.filter(({ value, safe }) => textOfValue(value) === textOfValue(safe));
    const [sent] = [...atSafe, ...same];
    if (sent === undefined || [0, same.length].includes(atSafe.length)) return sent ?? [];
    return { ...sent, clashing: same.map(({ flag }) => flag).toSorted(inOrder) };
  });
}

export function settingsOf(
  { services }: Pick<Pipeline, 'services'>,
  { environment, service }: Instance,
): DeploySettings | null {
  const declared = services.find(({ name }) => name === service);
  return deploySettingsFor(declared?.deploy ?? [], environment);
}

/** In a file, the order of keys means nothing. */
function inOrderOfKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => inOrder(a, b)));
}

/** An instance that is sent nothing, as after its last variable was removed. */
export function nothingFor(
  rules: Pick<Pipeline, 'services'>,
  { environment, service }: Instance,
): Desired {
  const none = { values: [], blockedRoutes: [], unreadable: [], byDefault: [] };
  const settings = settingsOf(rules, { environment, service });
  return { environment, service, ...none, settings, digest: NOTHING_DIGEST };
}

export const NOTHING_DIGEST = digestOf({ values: [], blockedRoutes: [], settings: null });

/** An instance without some of its variables. */
export function without(desired: Desired, variables: readonly string[]): Desired {
  const values = desired.values.filter(({ variable }) => !variables.includes(variable));
  return desiredWith(desired, { values, byDefault: [] });
}

/** An instance that is sent something else. The digest follows it. */
export function desiredWith(
  desired: Desired,
  sent: Partial<Pick<Desired, 'values' | 'blockedRoutes' | 'byDefault'>>,
): Desired {
  const all = { ...desired, ...sent };
  return { ...all, digest: digestOf(all) };
}

/** Values as the log keeps them. */
export function loggedValues({ values }: Pick<Desired, 'values'>): SentValues {
  return Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
}

export function digestOf({
  values,
  blockedRoutes,
  settings,
}: Pick<Desired, 'values' | 'blockedRoutes' | 'settings'>): string {
  const sent = values.map(({ variable, value }) => [variable, value]);
  const digest = sha256(JSON.stringify([sent, blockedRoutes]));
  // An instance that is sent nothing is not deployed, wherever that would be.
  if (settings === null || sent.length + blockedRoutes.length === 0) return digest;
  const { target, render, probe, settings: targetSettings } = settings;
  const writtenSettings = JSON.stringify([target, render, probe, targetSettings], inOrderOfKeys);
  return sha256(`${digest} ${writtenSettings}`);
}

/** In order. A definition that cannot be read may send something to any service. */
function unreadableIn({ flags }: Snapshot): readonly FlagKey[] {
  return [...flags].flatMap(([key, { flag }]) => (flag.kind === 'unreadable' ? [key] : []));
}
