// What `promote` and `rollback` write: the next value of a flag in an environment, and the files' new texts.
import type { Flag, State, Pipeline, Requirement } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { environmentFor, requirementsOn } from '#domain/snapshot.ts';
import { laddersIn, namedIn, withFurther } from '#gates/gates.ts';

/** What a flag is set to, or is to be set to, for all of its services. */
export interface Setting {
  readonly enabled: boolean;
  /** Percent. */
  readonly rollout: number;
}

/**
 * The next setting: the next step of the ladders of this environment, or 100 % where there is none; null at 100 %. All
 * ladders must allow the step, so it is the lowest next one.
 */
export function nextSetting(
  flag: Flag,
  state: State | null,
  environment: EnvironmentName,
  pipeline: Pipeline,
): Setting | null {
  const present = presentPercent(flag, state);
  const steps = laddersFor(flag, environment, pipeline).map(
    (ladder) => ladder.find((step) => step > present) ?? 100,
  );
  // Where no service reads a percentage, it is off or on for all users.
  const rollout = readsRollout(flag) ? Math.min(100, ...steps) : 100;
  return present >= 100 ? null : { enabled: !flag.safe, rollout };
}

/** The state after `promote`. It unblocks the routes, because a flag with blocked routes is off. */
export function promoted(
  state: State | null,
  setting: Setting & Partial<Pick<State, 'services'>>,
): State {
  const { blockRoutes: _, ...rest } = state ?? { services: [], hold: null };
  return { ...rest, ...setting };
}

/** Whether any service can give the value to a part of its users. */
export function readsRollout({ services }: Flag): boolean {
  return services.some(({ variables }) => variables.some(({ field }) => field === 'rollout'));
}

/** Percent of users that the state itself, overrides aside, gives the non-safe value. */
export function presentPercent(flag: Flag, state: State | null): number {
  const isSafe = state === null || state.enabled === flag.safe || state.blockRoutes === true;
  if (isSafe) return 0;
  return readsRollout(flag) ? state.rollout : 100;
}

/** The environments in which the flag has to soak before this one. */
export function soakSources(
  flag: Flag,
  environment: EnvironmentName,
  pipeline: Pipeline,
): readonly EnvironmentName[] {
  return namedIn(requirementsFor(flag, environment, pipeline), 'sources');
}

/** The flags that have to be on in this environment first. */
export function requiredFlags(
  flag: Flag,
  environment: EnvironmentName,
  pipeline: Pipeline,
): readonly FlagKey[] {
  return [...new Set(namedIn(requirementsFor(flag, environment, pipeline), 'flags'))];
}

/** The steps in percent of each requirement that has any. */
export function laddersFor(
  flag: Flag,
  environment: EnvironmentName,
  pipeline: Pipeline,
): readonly (readonly number[])[] {
  return laddersIn(requirementsFor(flag, environment, pipeline));
}

/** The requirements that a flag meets in an environment, those of steps included. */
function requirementsFor(
  flag: Flag,
  environment: EnvironmentName,
  pipeline: Pipeline,
): readonly Requirement[] {
  return withFurther(requirementsOn(flag, environmentFor(pipeline, environment)));
}

const EXACTLY = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a file that is to be edited; a byte order mark is a part of it. */
export function editable(bytes: Uint8Array): string {
  return EXACTLY.decode(bytes);
}

/** `flaghoist/promote-voice-outbound-calls-to-production-25`: safe as a branch name. */
export function branchName(
  verb: string,
  keys: readonly FlagKey[],
  rest: readonly string[],
): string {
  const what = keys.length === 1 ? (keys[0] ?? '') : `${keys.length}-flags`;
  const name = [verb, what, ...rest].join('-').replaceAll('/', '-').slice(0, 110);
  return `flaghoist/${inBranch(name.replace(/[.-]+$/, ''))}`;
}

/** Names of flags and environments as a part of a branch's name. Git takes no `..`, and no `.lock` at the end. */
export function inBranch(names: string): string {
  return names.replaceAll(/(?<=\.)\.|\.(?=lock(?:\/|$))/g, '%2e');
}

/** The names that `inBranch` was given. */
export function fromBranch(part: string): string {
  return part.replaceAll('%2e', '.');
}
