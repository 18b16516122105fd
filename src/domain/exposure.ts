// The effective result of a flag's definition and state, service by service: what a service is sent, and whom
// that reaches. Whoever adds variants, weights or audiences adds a member to `Reach`, and the compiler names the
// functions of `comparison.ts` that have to learn it.
import type { Binding, Flag, State } from './flag.ts';
import { formOf, isSentIn } from './flag.ts';
import type { EnvironmentName, ServiceName } from './names.ts';
import { inOrder } from './names.ts';
import type { FlagFiles, Read } from './snapshot.ts';
import { stateOf } from './snapshot.ts';

/** Who gets the non-safe value. */
export type Reach =
  | { readonly kind: 'nobody' }
  /** A stable share of users: the users of 10 percent are among those of 25 percent. */
  | { readonly kind: 'share'; readonly percent: number };

/** The effective result of definition and state for one service in one environment. */
export interface Exposure {
  readonly service: ServiceName;
  /** Those that are sent in this environment. */
  readonly variables: readonly Binding[];
  readonly safe: boolean;
  readonly codeDefault: boolean;
  readonly reach: Reach;
  /** Routes of the proxy that the flag blocks for this service, in order; left out where there are none. */
  readonly blocked?: readonly string[];
}

/** In order of the services' names. A flag without a definition sends nothing: an empty list. */
export type Exposures = readonly Exposure[];

export const NOBODY: Reach = { kind: 'nobody' };
export const EVERYBODY: Reach = { kind: 'share', percent: 100 };

/** A share of users; nobody at 0 percent. */
export function share(percent: number): Reach {
  return percent <= 0 ? NOBODY : { kind: 'share', percent };
}

/** Percent of users with the non-safe value. */
export function percentOf(reach: Reach): number {
  switch (reach.kind) {
    case 'nobody':
      return 0;
    case 'share':
      return reach.percent;
  }
}

/**
 * The effective exposures of a flag in an environment; `state` null is an absent file, which means safe for
 * everybody. A service that is sent none of its variables there is left out.
 */
export function exposuresOf(
  flag: Flag,
  state: State | null,
  environment: EnvironmentName,
): Exposures {
  return flag.services.flatMap(({ service, variables: all }) => {
    const variables = all.flatMap((binding) =>
      isSentIn(binding, environment) ? [withoutPlaces(binding)] : [],
    );
    const blocked = state?.blockRoutes === true ? (flag.emergencyRoutes ?? []) : [];
    if (variables.length === 0 && blocked.length === 0) return [];
    return [
      {
        service,
        variables,
        safe: flag.safe,
        codeDefault: flag.codeDefault,
        reach: reachOf(flag, variables, settingFor(flag, state, service)),
        ...(blocked.length === 0 ? {} : { blocked: blocked.toSorted(inOrder) }),
      },
    ];
  });
}

/** Where a variable is sent decides whether it is listed, and nothing else. */
function withoutPlaces({ in: _places, ...binding }: Binding): Binding {
  return binding;
}

/**
 * The exposures of a flag in one environment of a snapshot; null when one of its two files cannot be
 * read, because then nothing is known about what its users get.
 */
export function exposuresIn(files: FlagFiles, environment: EnvironmentName): Exposures | null {
  return exposuresFrom(files.flag, stateOf(files, environment), environment);
}

/** The same from the two files' contents. No definition: nothing is sent, whatever a state says. */
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

/** What one service is set to: its override where it has one, the state otherwise, safe without a state. */
export function settingFor(flag: Flag, state: State | null, service: ServiceName): ServiceSetting {
  // Blocked routes are an emergency stop: no user gets anything, and unblocking them is a promotion.
  if (state === null || state.blockRoutes === true) return { enabled: flag.safe, rollout: 100 };
  const own = state.services.find((override) => override.service === service);
  return { enabled: own?.enabled ?? state.enabled, rollout: own?.rollout ?? state.rollout };
}

function reachOf(flag: Flag, variables: readonly Binding[], setting: ServiceSetting): Reach {
  if (setting.enabled === flag.safe) return NOBODY;
  // A service that does not read the rollout gives the value to all of its users; to none at 0 percent.
  const isRead = variables.some(({ field }) => field === 'rollout');
  return share(isRead || setting.rollout === 0 ? setting.rollout : 100);
}

/** Whether anybody gets a non-safe value. */
export function isExposed(exposures: Exposures): boolean {
  return exposures.some(({ reach }) => reach.kind !== 'nobody');
}

/** The largest share of users that any service gives the non-safe value, in percent. */
export function highestPercent(exposures: Exposures): number {
  return Math.max(0, ...exposures.map(({ reach }) => percentOf(reach)));
}

/** Equal in everything that matters, and in nothing that does not. */
export function sameExposures(a: Exposures, b: Exposures): boolean {
  return canonical(a) === canonical(b);
}

/** One fixed text per meaning. */
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
