// What services are sent: the effective values of all flags in one environment, variable by variable. What a
// service reads is this and nothing else (T32), in whatever form a rendering gives it.
import type { Field, Flag, State } from './flag.ts';
import { exposuresOf, percentOf, settingFor } from './exposure.ts';
import type { EnvironmentName, FlagKey, ServiceName } from './names.ts';
import { inOrder } from './names.ts';
import type { Snapshot } from './snapshot.ts';
import { stateOf, valueOf } from './snapshot.ts';

export interface Value {
  readonly variable: string;
  /** A switch, or percent of users. */
  readonly value: boolean | number;
  /** The flag that it comes from. */
  readonly flag: FlagKey;
}

/** In order of the services' names, and each service's values in order of the variables' names. */
export type ServiceValues = ReadonlyMap<ServiceName, readonly Value[]>;

/**
 * What every service is sent in an environment. A flag whose definition or state cannot be read sends nothing:
 * whoever deploys has to refuse such a snapshot before.
 */
export function valuesIn(snapshot: Snapshot, environment: EnvironmentName): ServiceValues {
  const found = new Map<ServiceName, Value[]>();
  for (const [key, files] of snapshot.flags) {
    const flag = valueOf(files.flag);
    const state = stateOf(files, environment);
    if (flag === null || state.kind === 'unreadable') continue;
    for (const { service, variables } of flag.services) {
      const own = found.get(service) ?? [];
      found.set(service, own);
      for (const { variable, field } of variables) {
        own.push({ variable, value: valueFor(flag, valueOf(state), service, field), flag: key });
      }
    }
  }
  const sorted = [...found].map(
    ([service, values]) =>
      [service, values.toSorted((a, b) => inOrder(a.variable, b.variable))] as const,
  );
  return new Map(sorted.toSorted(([a], [b]) => inOrder(a, b)));
}

/** One field of the effective state. `rollout` is the share that really gets the value: 0 when it is off. */
function valueFor(
  flag: Flag,
  state: State | null,
  service: ServiceName,
  field: Field,
): boolean | number {
  switch (field) {
    case 'enabled':
      return settingFor(flag, state, service).enabled;
    case 'rollout': {
      const own = exposuresOf(flag, state).find((exposure) => exposure.service === service);
      return own === undefined ? 0 : percentOf(own.reach);
    }
  }
}
