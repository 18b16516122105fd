// The values that services are sent: the effective values of all flags in one environment, variable by variable. A
// service reads these values and nothing else, in the form of a rendering. Judging, rendering and deploying all use
// this file, so that they always agree on a value.
import type { Exposure, Exposures } from './exposure.ts';
import { exposuresIn, NO_USERS, percentOf } from './exposure.ts';
import type { Binding, SwitchForm, Snapshot } from './snapshot.ts';
import { formOf, USUAL } from './snapshot.ts';
import type { EnvironmentName, FlagKey, Sendable, ServiceName } from './scalars.ts';
import { inOrder } from './scalars.ts';

/** The value of one variable of one service. */
export interface SentVariable {
  readonly variable: string;
  readonly value: Sendable;
}

export interface Value extends SentVariable {
  /** The flag that it comes from. */
  readonly flag: FlagKey;
  /** Whether users get the feature: a switch that is on, or a share above 0. The text alone does not show it. */
  readonly isOn: boolean;
  /** The value while the flag gives its users nothing. */
  readonly safe: Sendable;
}

/** In order of the services' names, and each service's values in order of the variables' names. */
export type ServiceValues = ReadonlyMap<ServiceName, readonly Value[]>;

/** The values that one flag sends one service. */
export function sentBy(exposure: Exposure): readonly SentVariable[] {
  return exposure.variables.map((binding) => ({
    variable: binding.variable,
    value: sentAs(binding, exposure),
  }));
}

/** The same while the flag gives its users nothing. */
export function sentAtSafe(exposure: Exposure): readonly SentVariable[] {
  return sentBy({ ...exposure, reach: NO_USERS });
}

/**
 * The value of one variable. Only this function turns an exposure into values. At 0 percent a switch is sent its safe
 * value, even with `enabled: true`.
 */
export function sentAs(
  binding: Binding,
  { safe, reach }: Pick<Exposure, 'safe' | 'reach'>,
): Sendable {
  switch (binding.field) {
    case 'enabled':
      return switchValue(reach.kind === 'none' ? safe : !safe, formOf(binding));
    case 'rollout':
      return percentOf(reach);
  }
}

/** A switch in its form. The usual form stays a boolean, for renderings that have booleans. */
function switchValue(isOn: boolean, { on, off }: SwitchForm): Sendable {
  if (on === USUAL.on && off === USUAL.off) return isOn;
  return isOn ? on : off;
}

/** The text that a service reads; null if it reads nothing. */
export function textOfValue(value: Sendable): string | null {
  return value === null ? null : String(value);
}

const OFF_BY_ITSELF: ReadonlySet<string | null> = new Set([
  'false',
  '0',
  'off',
  'no',
  'disabled',
  '',
  null,
]);

/** Whether every reader takes a value as off, so that it may be sent before a gate has judged it. */
export function saysOff(value: Sendable): boolean {
  return OFF_BY_ITSELF.has(textOfValue(value));
}

/**
 * The values of every service in an environment. A flag whose definition or state cannot be read sends nothing, so a
 * deployment has to refuse such a snapshot first.
 */
export function valuesIn(snapshot: Snapshot, environment: EnvironmentName): ServiceValues {
  const sent = new Map<ServiceName, Value[]>();
  for (const [flag, files] of snapshot.flags) {
    for (const exposure of exposuresIn(files, environment) ?? []) {
      const values = sent.get(exposure.service) ?? [];
      sent.set(exposure.service, values);
      values.push(...valuesBy(flag, exposure));
    }
  }
  const sorted = [...sent].map(
    ([service, values]) =>
      [service, values.toSorted((a, b) => inOrder(a.variable, b.variable))] as const,
  );
  return new Map(sorted.toSorted(([a], [b]) => inOrder(a, b)));
}

function valuesBy(flag: FlagKey, exposure: Exposure): readonly Value[] {
  const atSafe = sentAtSafe(exposure);
  const isExposed = exposure.reach.kind !== 'none';
  return sentBy(exposure).map((sent, index) => ({
    ...sent,
    flag,
    isOn: typeof sent.value === 'number' ? sent.value > 0 : isExposed !== exposure.safe,
    safe: atSafe[index]?.value ?? null,
  }));
}

/** The routes of the proxy that these flags block for a service, in order. */
export function blockedRoutesIn(exposures: Exposures, service: ServiceName): readonly string[] {
  const routes = exposures.flatMap((exposure) =>
    exposure.service === service ? (exposure.blocked ?? []) : [],
  );
  return [...new Set(routes)].toSorted(inOrder);
}
