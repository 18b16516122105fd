// The text of a state that gives users less, with as few characters changed as possible. It always changes the share of
// some users.
import { exposuresOf, percentOf } from '#domain/exposure.ts';
import type { Flag, Override, State } from '#domain/flag.ts';
import type { EnvironmentName, ServiceName } from '#domain/names.ts';
import { newStateText, setEntry } from '#files/edit.ts';

export interface LoweredText {
  readonly text: string;
  /** Services that read no percentage, and were turned off because they could not be lowered to one. */
  readonly turnedOff: readonly ServiceName[];
}

/**
 * After the edit no service gives more than `percent` of its users the non-safe value; null: 0 %. A state that cannot be
 * read is replaced. A flag whose definition cannot be read is turned off.
 */
type Lowers = (
  text: string | null,
  state: State | null,
  flag: Flag | null,
  environment: EnvironmentName,
  percent: number | null,
) => LoweredText;

type TurnsOff = (text: string, state: State, safe: boolean) => string;

/** Lowers many states. Thousands of them are the same text, which is turned off once. */
export function lowering(): Lowers {
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
  ...[text, state, flag, environment, percent]: Parameters<Lowers>
): LoweredText {
  const safe = flag?.safe ?? false;
  if (text === null || state === null) {
    const fresh = { enabled: safe, rollout: 100, services: [], hold: null };
    return { text: newStateText(fresh), turnedOff: [] };
  }
  if (flag === null || percent === null || percent === 0) {
    return { text: off(text, state, safe), turnedOff: [] };
  }
  return toPercent({ text, state, off }, flag, environment, percent);
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

interface Edited {
  readonly text: string;
  readonly state: State;
}

function toPercent(
  { off, ...edited }: Edited & { readonly off: TurnsOff },
  flag: Flag,
  environment: EnvironmentName,
  percent: number,
): LoweredText {
  const aboveIn = (state: State): readonly ServiceName[] =>
    sharesOf(flag, state, environment).flatMap((share) =>
      share.percent > percent ? [share.service] : [],
    );
  const shared = aboveIn(edited.state).reduce(
    (so, service) => withRollout(so, service, percent),
    edited,
  );
  // A service that reads no percentage gives the value to all of its users, whatever the state says.
  const rest = aboveIn(shared.state);
  const others = sharesOf(flag, shared.state, environment).filter(
    (share) => share.percent > 0 && !rest.includes(share.service),
  );
  if (rest.length > 0 && others.length === 0) {
    return { text: off(edited.text, edited.state, flag.safe), turnedOff: rest };
  }
  const text = rest.reduce(
    (so, service) => setEntry(so, ['services', service, 'enabled'], flag.safe),
    shared.text,
  );
  return { text, turnedOff: rest };
}

/** Lowers the service's own rollout, or the one that it inherits. */
function withRollout({ text, state }: Edited, service: ServiceName, rollout: number): Edited {
  const hasOwn = (override: Override): boolean =>
    override.service === service && override.rollout !== null;
  if (state.services.some(hasOwn)) {
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
  if (state.rollout === rollout) return { text, state };
  return { text: setEntry(text, ['rollout'], rollout), state: { ...state, rollout } };
}
