// The text of a state that gives users less, with as few characters changed as possible. It always changes the share of
// some users.
import { exposuresOf, percentOf } from '#domain/exposure.ts';
import type { Flag, Override, State } from '#domain/snapshot.ts';
import type { EnvironmentName, ServiceName } from '#domain/scalars.ts';
import { newStateText, setEntry } from '#files/edit.ts';

export interface LoweredText {
  readonly text: string;
  /** Services that read no percentage, and were turned off because they could not be lowered to one. */
  readonly turnedOff: readonly ServiceName[];
}

/** The most percent of its users that a service may give the non-safe value. */
export type ShareLimit = (service: ServiceName) => number;

/**
 * After the edit no service is above its limit; null: every limit is 0. A state that cannot be read is replaced. A flag
 * whose definition cannot be read is turned off.
 */
type Lowers = (
  text: string | null,
  state: State | null,
  flag: Flag | null,
  environment: EnvironmentName,
  limit: ShareLimit | null,
) => LoweredText;

type TurnsOff = (text: string, state: State, safe: boolean) => string;

/** Lowers many states. Thousands of them are the same text, which is turned off once. */
export function loweringStates(): Lowers {
  const texts = new Map<string, string>();
  const off: TurnsOff = (text, state, safe) => {
    const key = `${safe} ${text}`;
    const lower = texts.get(key) ?? turnedOff(text, state, safe);
    texts.set(key, lower);
    return lower;
  };
  return (...state) => lowerText(off, ...state);
}

function lowerText(
  off: TurnsOff,
  ...[text, state, flag, environment, limit]: Parameters<Lowers>
): LoweredText {
  const safe = flag?.safe ?? false;
  if (text === null || state === null) {
    const fresh = { enabled: safe, rollout: 100, services: [], hold: null };
    return { text: newStateText(fresh), turnedOff: [] };
  }
  if (flag === null || limit === null) return { text: off(text, state, safe), turnedOff: [] };
  const exposed = sharesOf(flag, state, environment).filter(({ percent }) => percent > 0);
  if (exposed.length > 0 && exposed.every(({ service }) => limit(service) === 0)) {
    return { text: off(text, state, safe), turnedOff: [] };
  }
  return toLimit({ text, state, off }, flag, environment, limit);
}

/** How many percent of its users each service gives the non-safe value in an environment. */
export function sharesOf(
  flag: Flag,
  state: State | null,
  environment: EnvironmentName,
): readonly { readonly service: ServiceName; readonly percent: number }[] {
  return exposuresOf(flag, state, environment).map(({ service, reach }) => ({
    service,
    percent: percentOf(reach),
  }));
}

function turnedOff(text: string, state: State, safe: boolean): string {
  const whole = state.enabled === safe ? text : setEntry(text, ['enabled'], safe);
  // A service that an override turns on would stay on.
  const raised = state.services.filter(({ enabled }) => enabled !== null && enabled !== safe);
  return raised.reduce(
    (so, { service }) => setEntry(so, ['services', service, 'enabled'], safe),
    whole,
  );
}

interface LoweredState {
  readonly text: string;
  readonly state: State;
}

function toLimit(
  { off, ...edited }: LoweredState & { readonly off: TurnsOff },
  flag: Flag,
  environment: EnvironmentName,
  limit: ShareLimit,
): LoweredText {
  const aboveIn = (state: State): readonly ServiceName[] =>
    sharesOf(flag, state, environment).flatMap(({ service, percent }) =>
      percent > limit(service) ? [service] : [],
    );
  const isTooLow = (from: State, to: State): boolean => {
    const after = sharesOf(flag, to, environment);
    return sharesOf(flag, from, environment).some(({ service, percent }) => {
      const rest = after.find((share) => share.service === service)?.percent ?? 0;
      return rest < Math.min(percent, limit(service));
    });
  };
  // A percentage of 0 is not off for a service that reads its switch alone.
  const withShare = aboveIn(edited.state).filter((service) => limit(service) > 0);
  const shared = withShare.reduce(
    (so, service) => withRollout(so, service, limit(service), isTooLow),
    edited,
  );
  // A service that reads no percentage gives the value to all of its users, whatever the state says.
  const rest = aboveIn(shared.state);
  const others = sharesOf(flag, shared.state, environment).filter(
    (share) => share.percent > 0 && !rest.includes(share.service),
  );
  // A limit of 0 asks for off, whether or not the service reads a percentage.
  const unable = rest.filter((service) => limit(service) > 0);
  if (rest.length > 0 && others.length === 0) {
    return { text: off(edited.text, edited.state, flag.safe), turnedOff: unable };
  }
  const text = rest.reduce(
    (so, service) => setEntry(so, ['services', service, 'enabled'], flag.safe),
    shared.text,
  );
  return { text, turnedOff: unable };
}

/** Lowers the service's own rollout, or the one that it inherits, unless that takes too much from another service. */
function withRollout(
  { text, state }: LoweredState,
  service: ServiceName,
  rollout: number,
  isTooLow: (from: State, to: State) => boolean,
): LoweredState {
  const hasOwn = (override: Override): boolean =>
    override.service === service && override.rollout !== null;
  const current = state.services.find(hasOwn)?.rollout ?? null;
  if (current !== null && current <= rollout) return { text, state };
  if (current !== null) {
    return {
      text: setEntry(text, ['services', service, 'rollout'], rollout),
      state: {
        ...state,
        services: state.services.map((override) =>
          hasOwn(override) ? { ...override, rollout } : override,
        ),
      },
    };
  }
  // A service that reads no percentage is above its limit, whatever the state says.
  if (state.rollout <= rollout) return { text, state };
  const lowered = { ...state, rollout };
  if (!isTooLow(state, lowered))
    return { text: setEntry(text, ['rollout'], rollout), state: lowered };
  return {
    text: setEntry(text, ['services', service, 'rollout'], rollout),
    state: { ...state, services: withOverride(state.services, service, rollout) },
  };
}

function withOverride(
  overrides: readonly Override[],
  service: ServiceName,
  rollout: number,
): readonly Override[] {
  const former = overrides.find((override) => override.service === service);
  const others = overrides.filter((override) => override !== former);
  return [...others, { service, enabled: former?.enabled ?? null, rollout }];
}
