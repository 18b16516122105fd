// The effective result of a flag's definition and state, service by service: the values that a service is sent, and
// the users that they reach. Variants, weights or audiences would be new members of `Reach`, and the compiler would
// then name the functions of `comparison.ts` to extend.
import type { Binding, Flag, FlagFiles, Read, ServiceBindings, State } from './snapshot.ts';
import { formOf, isSentIn, sameBinding, stateOf } from './snapshot.ts';
import type { EnvironmentName, ServiceName } from './scalars.ts';
import { inOrder } from './scalars.ts';

/** The users who get the non-safe value. */
export type Reach =
  | { readonly kind: 'none' }
  /** A stable share of users: the users of 10 percent are among those of 25 percent. */
  | { readonly kind: 'share'; readonly percent: number };

/** The effective result of definition and state for one service in one environment. */
export interface Exposure {
  readonly service: ServiceName;
  /** The variables that are sent in this environment. */
  readonly variables: readonly Binding[];
  readonly safe: boolean;
  readonly codeDefault: boolean;
  readonly reach: Reach;
  /** Routes of the proxy that the flag blocks for this service, in order; left out where there are none. */
  readonly blocked?: readonly string[];
}

/** In order of the services' names. A flag without a definition sends nothing: an empty list. */
export type Exposures = readonly Exposure[];

export const NO_USERS: Reach = { kind: 'none' };
export const ALL_USERS: Reach = { kind: 'share', percent: 100 };

/** A share of users; `NO_USERS` at 0 percent. */
export function share(percent: number): Reach {
  if (percent <= 0) return NO_USERS;
  return percent === 100 ? ALL_USERS : { kind: 'share', percent };
}

/** Percent of users with the non-safe value. */
export function percentOf(reach: Reach): number {
  switch (reach.kind) {
    case 'none':
      return 0;
    case 'share':
      return reach.percent;
  }
}

/**
 * The effective exposures of a flag in an environment. `state` null is an absent file, which means safe for all users.
 * A service that is sent none of its variables there is left out.
 */
export function exposuresOf(
  flag: Flag,
  state: State | null,
  environment: EnvironmentName,
): Exposures {
  const exposures = flag.services.map((bindings) => exposureOf(flag, state, bindings, environment));
  const isWhole = exposures.every((exposure) => exposure !== null);
  return isWhole ? exposures : exposures.filter((exposure) => exposure !== null);
}

/** Null if the service is sent nothing. */
function exposureOf(
  flag: Flag,
  state: State | null,
  { service, variables: all }: ServiceBindings,
  environment: EnvironmentName,
): Exposure | null {
  const variables = all.some(isLimited)
    ? all.filter((binding) => isSentIn(binding, environment)).map(withoutPlaces)
    : all;
  const blocked = state?.blockRoutes === true ? (flag.emergencyRoutes ?? []) : [];
  if (variables.length === 0 && blocked.length === 0) return null;
  return {
    service,
    variables,
    safe: flag.safe,
    codeDefault: flag.codeDefault,
    reach: reachOf(flag, variables, settingFor(flag, state, service)),
    ...(blocked.length === 0 ? {} : { blocked: blocked.toSorted(inOrder) }),
  };
}

/** Whether the exposures of a flag depend on its states alone, because each variable is sent in all environments. */
export function isSentEverywhere({ services }: Flag): boolean {
  return !services.some(({ variables }) => variables.some(isLimited));
}

function isLimited({ in: places }: Binding): boolean {
  return places !== undefined;
}

/** The binding without its environments, which only decide whether it is listed. */
function withoutPlaces(binding: Binding): Binding {
  if (!isLimited(binding)) return binding;
  const { in: _places, ...rest } = binding;
  return rest;
}

/**
 * The exposures of a flag in one environment of a snapshot; null if one of its two files cannot be read, because the
 * values of its users are then not known.
 */
export function exposuresIn(files: FlagFiles, environment: EnvironmentName): Exposures | null {
  return exposuresFrom(files.flag, stateOf(files, environment), environment);
}

/** The same from the contents of the two files. Without a definition nothing is sent. */
export function exposuresFrom(
  flag: Read<Flag>,
  state: Read<State>,
  environment: EnvironmentName,
): Exposures | null {
  if (flag.kind === 'absent') return [];
  if (flag.kind === 'unreadable' || state.kind === 'unreadable') return null;
  return exposuresOf(flag.value, state.kind === 'known' ? state.value : null, environment);
}

interface ServiceSetting {
  readonly enabled: boolean;
  readonly rollout: number;
}

/** The setting of one service: its override, else the state, else the safe value. */
export function settingFor(flag: Flag, state: State | null, service: ServiceName): ServiceSetting {
  // Blocked routes are an emergency stop: no user gets anything, and unblocking them is a promotion.
  if (state === null || state.blockRoutes === true) return { enabled: flag.safe, rollout: 100 };
  const override = state.services.find((candidate) => candidate.service === service);
  return {
    enabled: override?.enabled ?? state.enabled,
    rollout: override?.rollout ?? state.rollout,
  };
}

function reachOf(flag: Flag, variables: readonly Binding[], setting: ServiceSetting): Reach {
  if (setting.enabled === flag.safe) return NO_USERS;
  // A service that does not read the rollout gives the value to all of its users; to none at 0 percent.
  const isRead = variables.some(({ field }) => field === 'rollout');
  return share(isRead || setting.rollout === 0 ? setting.rollout : 100);
}

/** Whether any user gets a non-safe value. */
export function isExposed(exposures: Exposures): boolean {
  return exposures.some(({ reach }) => reach.kind !== 'none');
}

/** The largest share of users that any service gives the non-safe value, in percent. */
export function highestPercent(exposures: Exposures): number {
  return Math.max(0, ...exposures.map(({ reach }) => percentOf(reach)));
}

/** That of one service; null: it is sent nothing. */
export function exposureFor(exposures: Exposures, service: ServiceName): Exposure | null {
  return exposures.find((exposure) => exposure.service === service) ?? null;
}

/** Whether a whole has all variables of a part, filled in the same way. */
export function isSubsetOf(part: readonly Binding[], whole: readonly Binding[]): boolean {
  return part.every((binding) => whole.some((candidate) => sameBinding(binding, candidate)));
}

/** Whether both send a percentage or neither does. A switch alone is another trial than one with a percentage. */
export function readsAlike(a: Exposure, b: Exposure): boolean {
  const [first, second] = [a, b].map(({ variables }) =>
    variables.some(({ field }) => field === 'rollout'),
  );
  return first === second;
}

/** Whether two exposures have the same meaning. */
export function sameExposures(a: Exposures, b: Exposures): boolean {
  return canonical(a) === canonical(b);
}

/** One fixed text for each meaning of exposures. */
export function canonical(exposures: Exposures): string {
  return JSON.stringify(
    exposures.map(({ service, variables, safe, codeDefault, reach, blocked = [] }) => [
      service,
      variables.map((binding) => {
        const { on, off } = formOf(binding);
        return [binding.variable, binding.field, on, off];
      }),
      safe,
      codeDefault,
      reach.kind,
      percentOf(reach),
      blocked,
    ]),
  );
}
