// Which variables of which services flags fill, on both sides of a proposal and before it. Requirements, the safe
// value and the code's default belong to the variables, so that renaming a flag does not shed them.
import type { Change, Proposal } from '#domain/report.ts';
import { isRaise } from '#domain/comparison.ts';
import type { Binding, Flag, Snapshot } from '#domain/snapshot.ts';
import type { FlagKey, ServiceName, EnvironmentName } from '#domain/scalars.ts';
import { filesOf, valueOf, isSentIn } from '#domain/snapshot.ts';
import { environmentsOf } from '#domain/report.ts';

/** One variable of one service. */
export interface VariableOfService {
  readonly service: ServiceName;
  readonly variable: string;
}

/** A variable as a key of a map. Neither name contains a blank. */
export function keyOf({ service, variable }: VariableOfService): string {
  return `${service} ${variable}`;
}

/** A variable of a service, and how a flag fills it. */
export interface Filling extends VariableOfService {
  readonly flag: Flag;
  readonly binding: Binding;
}

/** The variables that a flag fills, in order of service and variable. */
export function fillingsOf(flag: Flag): readonly Filling[] {
  return flag.services.flatMap(({ service, variables }) =>
    variables.map((binding) => ({ service, variable: binding.variable, flag, binding })),
  );
}

/** The variables that the flags of a snapshot fill, by key. Two flags may fill one variable. */
export function fillingsIn({ flags }: Snapshot): ReadonlyMap<string, readonly Filling[]> {
  const fillings = new Map<string, Filling[]>();
  for (const { flag } of flags.values()) {
    if (flag.kind !== 'known') continue;
    for (const filling of fillingsOf(flag.value)) {
      const same = fillings.get(keyOf(filling));
      if (same === undefined) fillings.set(keyOf(filling), [filling]);
      else same.push(filling);
    }
  }
  return fillings;
}

/** A variable that a touched flag fills where no flag filled it at base. Null: no flag filled it anywhere. */
export interface NewPlace extends VariableOfService {
  readonly environment: EnvironmentName | null;
}

export function newPlaces(proposal: Proposal): readonly NewPlace[] {
  const after = redefined(proposal).flatMap((key) => {
    const flag = valueOf(filesOf(proposal.head, key).flag);
    return flag === null ? [] : fillingsOf(flag);
  });
  if (after.length === 0) return [];
  const before = fillingsIn(proposal.base);
  const environments = environmentsOf(proposal);
  return after.flatMap(({ service, variable, binding }) => {
    const filled = before.get(keyOf({ service, variable })) ?? [];
    const places = environments.filter(
      (name) =>
        isSentIn(binding, name) && !filled.some((filling) => isSentIn(filling.binding, name)),
    );
    return [...(filled.length === 0 ? [null] : []), ...places].map((environment) => ({
      service,
      variable,
      environment,
    }));
  });
}

/** The variables that touched flags fill and that no flag filled at base, in any environment. */
export function freshPlaces(proposal: Proposal): ReadonlySet<string> {
  return new Set(
    newPlaces(proposal).flatMap((place) => (place.environment === null ? keyOf(place) : [])),
  );
}

/**
 * The touched flags without those that keep their definition, which is read once and is one object. Those fill what they
 * filled, by the same rules.
 */
export function redefined({ base, head, touched }: Proposal): readonly FlagKey[] {
  return touched.filter((key) => {
    const [before, after] = [filesOf(base, key).flag, filesOf(head, key).flag];
    return !(before.kind === 'known' && after.kind === 'known' && before.value === after.value);
  });
}

/** One value of a change that is raised. */
export interface RaisedValue extends VariableOfService {
  readonly kind: 'variable' | 'route';
}

export function raisesIn({ services }: Change): readonly RaisedValue[] {
  return services.flatMap(({ service, values }) =>
    values.flatMap(({ kind, name, comparison }) =>
      isRaise(comparison) ? [{ kind, service, variable: name }] : [],
    ),
  );
}
