// A flag's definition, and its state in one environment, in the resolved form of the two files.
import type { Graduation, SummaryField } from './graduation.ts';
import type { Metric, Watch } from './metrics.ts';
import type { EnvironmentName, FlagKey, ServiceName } from './names.ts';
import type { ScopedRequirement } from './requirement.ts';
import type { Instant } from './time.ts';

export const KINDS = ['release', 'experiment', 'ops', 'permission'] as const;
export type Kind = (typeof KINDS)[number];

export const RISKS = ['low', 'medium', 'high'] as const;
export type Risk = (typeof RISKS)[number];

/** The fields of the effective state that can fill a variable. */
export const FIELDS = ['enabled', 'rollout'] as const;
export type Field = (typeof FIELDS)[number];

/** The texts for on and off, if they are not `true` and `false`. */
export interface SwitchForm {
  readonly on: string;
  /** Null: the variable is left out while the flag is off. */
  readonly off: string | null;
}

/** The default form of a switch. */
export const USUAL = { on: 'true', off: 'false' } as const satisfies SwitchForm;

export function formOf({ form }: Binding): SwitchForm {
  return form ?? USUAL;
}

export interface Binding {
  readonly variable: string;
  readonly field: Field;
  /** As it is written, even if it equals the default; left out: `USUAL`. */
  readonly form?: SwitchForm;
  /** The environments where the variable is sent, in order of name; left out: all of them. */
  readonly in?: readonly EnvironmentName[];
}

export interface ServiceBindings {
  readonly service: ServiceName;
  /** In order of the variables' names. */
  readonly variables: readonly Binding[];
}

/** `environments/flags/<key>.yaml`. */
export interface Flag {
  readonly key: FlagKey;
  readonly description: string;
  /** The team that owns it; `owner` among approvers means this team. */
  readonly owner: string | null;
  readonly kind: Kind;
  /** In order of the services' names. */
  readonly services: readonly ServiceBindings[];
  readonly requires: readonly ScopedRequirement[];
  /** The value for users while the flag gives them nothing. */
  readonly safe: boolean;
  /** The behaviour of the code if it is sent nothing. */
  readonly codeDefault: boolean;
  /** Whether the definition writes it; left out if it follows from `safe`. */
  readonly isCodeDefaultWritten?: true;
  /** A UTC date, `2027-06-30`: display only. */
  readonly expires: string | null;
  /** Why the flag will never be removed. */
  readonly permanent: string | null;
  /** Routes of the proxy that a state may block in an emergency; left out if there are none. */
  readonly emergencyRoutes?: readonly string[];
  /** Words and links for people; display only, and left out if there are none. */
  readonly tags?: readonly string[];
  readonly tickets?: readonly string[];
  /** Left out if the definition does not say. */
  readonly risk?: Risk;
  /** Addresses for people, by their names; left out if there are none. */
  readonly links?: Readonly<Record<string, string>>;
  /** In order of their names; left out if there are none. */
  readonly metrics?: readonly Metric[];
  readonly watch?: Watch;
  /** Whether the sweep opens the pull request of its next step; left out if it does not. */
  readonly propose?: true;
  /** When it is due for removal; left out if the definition does not say. */
  readonly graduate?: Graduation;
  /** The fields of the weekly summary, in the words of its plan; left out if there are none. */
  readonly summary?: readonly SummaryField[];
}

/** A service's own setting, for debugging. A null inherits from the state. */
export interface Override {
  readonly service: ServiceName;
  readonly enabled: boolean | null;
  /** Percent. */
  readonly rollout: number | null;
}

/** `environments/<environment>/<key>.yaml`. No file means the safe value for all users. */
export interface State {
  readonly enabled: boolean;
  /** Percent of users, 0 to 100. */
  readonly rollout: number;
  readonly services: readonly Override[];
  /** Why further promotion is stopped here and downstream. */
  readonly hold: string | null;
  /** When the hold ends by itself; left out if it does not. */
  readonly holdUntil?: Instant;
  /** Whether the flag's emergency routes are blocked. The flag is then off, also with `enabled: true`. */
  readonly blockRoutes?: boolean;
}

/** Whether a binding is sent in an environment at all. */
export function isSentIn({ in: places }: Binding, environment: EnvironmentName): boolean {
  return places === undefined || places.includes(environment);
}

/** Whether the first is sent in every environment in which the second is sent. */
export function isSentWherever(binding: Binding, { in: places }: Binding): boolean {
  if (binding.in === undefined) return true;
  return places !== undefined && places.every((place) => isSentIn(binding, place));
}

/** Whether both write a variable in the same way. */
export function sameBinding(a: Binding, b: Binding): boolean {
  const [left, right] = [formOf(a), formOf(b)];
  return (
    a.variable === b.variable &&
    a.field === b.field &&
    left.on === right.on &&
    left.off === right.off
  );
}

/** Why promotion is stopped at a moment; null if it is not. */
export function holdAt({ hold, holdUntil }: State, now: Instant): string | null {
  return holdUntil !== undefined && holdUntil <= now ? null : hold;
}
