// What services are sent: the effective values of all flags in one environment, variable by variable. What a
// service reads is this and nothing else (T32), in whatever form a rendering gives it. Judging, rendering and
// deploying all ask here, so that none of them can see another value than the others.
import type { Exposure, Exposures } from './exposure.ts';
import { exposuresIn, NOBODY, percentOf } from './exposure.ts';
import type { Binding, SwitchForm } from './flag.ts';
import { formOf, USUAL } from './flag.ts';
import type { EnvironmentName, FlagKey, ServiceName } from './names.ts';
import { inOrder } from './names.ts';
import type { Snapshot } from './snapshot.ts';

/** A switch, percent of users, or a text; null: the variable is left out. */
export type Sendable = boolean | number | string | null;

/** What one variable of one service is sent. */
export interface SentVariable {
  readonly variable: string;
  readonly value: Sendable;
}

/** What a service is sent by variable. */
export type SentValues = Readonly<Record<string, Sendable>>;

export interface Value extends SentVariable {
  /** The flag that it comes from. */
  readonly flag: FlagKey;
  /** Whether users get the feature, whatever the text says: a switch that is on, a share above 0. */
  readonly isOn: boolean;
  /** What is sent in its place while the flag gives its users nothing. */
  readonly safe: Sendable;
}

/** In order of the services' names, and each service's values in order of the variables' names. */
export type ServiceValues = ReadonlyMap<ServiceName, readonly Value[]>;

/** What one service is sent by one flag. The only place where an exposure becomes values. */
export function sentBy({ variables, safe, reach }: Exposure): readonly SentVariable[] {
  return variables.map((binding) => ({
    variable: binding.variable,
    value: valueOf(binding, safe, reach),
  }));
}

/** The same while the flag gives its users nothing. */
export function sentAtSafe(exposure: Exposure): readonly SentVariable[] {
  return sentBy({ ...exposure, reach: NOBODY });
}

/** At 0 percent a switch is sent its safe value: reach, and not the word `enabled`, decides. */
function valueOf(binding: Binding, safe: boolean, reach: Exposure['reach']): Sendable {
  switch (binding.field) {
    case 'enabled':
      return written(reach.kind === 'nobody' ? safe : !safe, formOf(binding));
    case 'rollout':
      return percentOf(reach);
  }
}

/** A switch in its usual form stays a switch for readers that know one. */
function written(isOn: boolean, { on, off }: SwitchForm): Sendable {
  if (on === USUAL.on && off === USUAL.off) return isOn;
  return isOn ? on : off;
}

/** The text that a service reads; null where it reads nothing. */
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

/** Whether a value says off to every reader, so that it may be sent before any gate has seen it. */
export function saysOff(value: Sendable): boolean {
  return OFF_BY_ITSELF.has(textOfValue(value));
}

/**
 * What every service is sent in an environment. A flag whose definition or state cannot be read sends nothing:
 * whoever deploys has to refuse such a snapshot before.
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
  const isExposed = exposure.reach.kind !== 'nobody';
  return sentBy(exposure).map((sent, index) => ({
    ...sent,
    flag,
    isOn: typeof sent.value === 'number' ? sent.value > 0 : isExposed !== exposure.safe,
    safe: atSafe[index]?.value ?? null,
  }));
}

/** Routes of the proxy that any of these flags blocks for a service, in order. */
export function blockedRoutesIn(exposures: Exposures, service: ServiceName): readonly string[] {
  const routes = exposures.flatMap((one) => (one.service === service ? (one.blocked ?? []) : []));
  return [...new Set(routes)].toSorted(inOrder);
}
