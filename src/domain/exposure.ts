// Who gets a non-safe value, service by service, and the one comparison on which all safety hangs
// (DESIGN §4 "Coverage and comparison"; threats §2). Whoever adds variants, weights or audiences adds a
// member to `Reach` and the compiler names the two functions, `compareReach` and `reachCovers`, that have
// to learn it. Nothing outside this file compares exposures.
import type { Binding, Flag, State } from './flag.ts';
import type { EnvironmentName, ServiceName } from './names.ts';
import { inOrder } from './names.ts';
import type { FlagFiles, Read } from './snapshot.ts';
import { stateOf } from './snapshot.ts';

/** Who gets the non-safe value. */
export type Reach =
  | { readonly kind: 'nobody' }
  /** A stable share of users: the users of 10 percent are among those of 25 percent. */
  | { readonly kind: 'share'; readonly percent: number };

/** The effective result of definition and state for one service: what it is sent, and whom that reaches. */
export interface Exposure {
  readonly service: ServiceName;
  readonly variables: readonly Binding[];
  readonly safe: boolean;
  readonly codeDefault: boolean;
  readonly reach: Reach;
}

/** In order of the services' names. A flag without a definition sends nothing: an empty list. */
export type Exposures = readonly Exposure[];

/** From the first to the second: who gains and who loses the non-safe value. */
export type Comparison = 'same' | 'narrower' | 'wider' | 'incomparable';

const WEIGHT: Readonly<Record<Comparison, number>> = {
  same: 0,
  narrower: 1,
  wider: 2,
  incomparable: 3,
};

/** The one that asks for most care; `same` when there are none. */
export function worstComparison(comparisons: readonly Comparison[]): Comparison {
  return comparisons.reduce((a, b) => (WEIGHT[b] > WEIGHT[a] ? b : a), 'same');
}

export const NOBODY: Reach = { kind: 'nobody' };
const EVERYBODY: Reach = { kind: 'share', percent: 100 };

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

/** The effective exposures of a flag; `state` null is an absent file, which means safe for everybody. */
export function exposuresOf(flag: Flag, state: State | null): Exposures {
  return flag.services.map(({ service, variables }) => ({
    service,
    variables,
    safe: flag.safe,
    codeDefault: flag.codeDefault,
    reach: reachOf(flag, variables, settingFor(flag, state, service)),
  }));
}

/**
 * The exposures of a flag in one environment of a snapshot; null when one of its two files cannot be
 * read, because then nothing is known about what its users get.
 */
export function exposuresIn(files: FlagFiles, environment: EnvironmentName): Exposures | null {
  return exposuresFrom(files.flag, stateOf(files, environment));
}

/** The same from the two files' contents. No definition: nothing is sent. */
export function exposuresFrom(flag: Read<Flag>, state: Read<State>): Exposures | null {
  if (flag.kind === 'unreadable' || state.kind === 'unreadable') return null;
  if (flag.kind === 'absent') return [];
  return exposuresOf(flag.value, state.kind === 'known' ? state.value : null);
}

interface Setting {
  readonly enabled: boolean;
  readonly rollout: number;
}

/** What one service is set to: its override where it has one, the state otherwise, safe without a state. */
export function settingFor(flag: Flag, state: State | null, service: ServiceName): Setting {
  // Blocked routes are an emergency stop: nobody gets anything, and unblocking them is a promotion.
  if (state === null || state.blockRoutes === true) return { enabled: flag.safe, rollout: 100 };
  const own = state.services.find((override) => override.service === service);
  return { enabled: own?.enabled ?? state.enabled, rollout: own?.rollout ?? state.rollout };
}

function reachOf(flag: Flag, variables: readonly Binding[], setting: Setting): Reach {
  if (setting.enabled === flag.safe) return NOBODY;
  // A service that does not read the rollout gives the value to all of its users, whatever the file says.
  return share(variables.some(({ field }) => field === 'rollout') ? setting.rollout : 100);
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

/** One fixed text per meaning: what the fingerprint is made of (DESIGN §6). */
export function canonical(exposures: Exposures): string {
  return JSON.stringify(
    exposures.map(({ service, variables, safe, codeDefault, reach }) => [
      service,
      variables.map(({ variable, field }) => [variable, field]),
      safe,
      codeDefault,
      reach.kind,
      percentOf(reach),
    ]),
  );
}

/**
 * Whether every user who gets a non-safe result from `wanted` gets the same one from `source`: same
 * variables, same safe value, at least the same users (DESIGN §4). A service that `wanted` leaves at its
 * safe value asks for nothing but that the safe value is the same.
 */
export function covers(source: Exposures, wanted: Exposures): boolean {
  return wanted.every((exposure) => {
    const same = source.find(({ service }) => service === exposure.service);
    // With another safe value, "nobody" there and "nobody" here are opposite results (T27).
    if (exposure.reach.kind === 'nobody') return same === undefined || same.safe === exposure.safe;
    return (
      same !== undefined &&
      same.safe === exposure.safe &&
      sameVariables(same.variables, exposure.variables) &&
      reachCovers(same.reach, exposure.reach)
    );
  });
}

/**
 * The same for what a service was really sent: whether these values give every user who is to get the
 * non-safe result at least that. A variable that is not among them gives it to nobody.
 */
export function valuesCover(
  values: Readonly<Record<string, boolean | number>>,
  { variables, safe, reach }: Exposure,
): boolean {
  if (reach.kind === 'nobody') return true;
  return variables.every(({ variable, field }) => {
    const value = Object.hasOwn(values, variable) ? values[variable] : undefined;
    switch (field) {
      case 'enabled':
        return value === !safe;
      case 'rollout':
        return typeof value === 'number' && reachCovers(share(value), reach);
    }
  });
}

export interface ServiceComparison {
  readonly service: ServiceName;
  readonly comparison: Comparison;
  readonly from: Reach;
  readonly to: Reach;
}

/** Service by service, for every service that stands on either side, in order of name. */
export function compareExposures(from: Exposures, to: Exposures): readonly ServiceComparison[] {
  const services = [...new Set([...from, ...to].map(({ service }) => service))].toSorted(inOrder);
  return services.map((service) => {
    const before = from.find((exposure) => exposure.service === service) ?? null;
    const after = to.find((exposure) => exposure.service === service) ?? null;
    return {
      service,
      comparison: compareOne(before, after),
      from: before?.reach ?? NOBODY,
      to: before !== null && fallsToOther(before, after) ? EVERYBODY : (after?.reach ?? NOBODY),
    };
  });
}

/** The table of threats §2. What is not proved to be narrower or the same is wider or incomparable. */
function compareOne(from: Exposure | null, to: Exposure | null): Comparison {
  if (from === null) return to === null || to.reach.kind === 'nobody' ? 'same' : 'wider';
  if (to === null) return fallingToCodeDefault(from);
  if (from.safe !== to.safe || from.codeDefault !== to.codeDefault) return 'incomparable';
  if (sameVariables(from.variables, to.variables)) return compareReach(from.reach, to.reach);
  if (to.reach.kind !== 'nobody') return from.reach.kind === 'nobody' ? 'wider' : 'incomparable';
  return keepsVariables(from, to) ? compareReach(from.reach, to.reach) : fallingToCodeDefault(from);
}

function keepsVariables(from: Exposure, to: Exposure): boolean {
  return from.variables.every((old) => to.variables.some((now) => sameBinding(old, now)));
}

/** Variables are no longer sent, so the code does what it does by itself. */
function fallingToCodeDefault(from: Exposure): Comparison {
  if (from.codeDefault !== from.safe) return 'incomparable';
  return compareReach(from.reach, NOBODY);
}

/** Whether variables are no longer sent, and the code by itself gives everybody the non-safe value. */
function fallsToOther(from: Exposure, to: Exposure | null): boolean {
  if (from.codeDefault === from.safe) return false;
  return to === null || (to.reach.kind === 'nobody' && !keepsVariables(from, to));
}

/**
 * What users really get when `to` takes the place of `from`. That differs from what `to` says where a
 * service is no longer sent its variables and its code's own default is not the safe value: then all of its
 * users get the other one, and a gate has to see that.
 */
export function outcomeOf(from: Exposures, to: Exposures): Exposures {
  const fallen = from.filter((before) =>
    fallsToOther(before, to.find(({ service }) => service === before.service) ?? null),
  );
  const sent = to.filter(({ service }) => !fallen.some((before) => before.service === service));
  return [...sent, ...fallen.map((before) => ({ ...before, reach: EVERYBODY }))].toSorted((a, b) =>
    inOrder(a.service, b.service),
  );
}

function compareReach(from: Reach, to: Reach): Comparison {
  switch (to.kind) {
    case 'nobody':
      return from.kind === 'nobody' ? 'same' : 'narrower';
    case 'share':
      if (from.kind === 'nobody') return 'wider';
      if (from.percent === to.percent) return 'same';
      return to.percent < from.percent ? 'narrower' : 'wider';
  }
}

function reachCovers(source: Reach, wanted: Reach): boolean {
  switch (wanted.kind) {
    case 'nobody':
      return true;
    case 'share':
      return source.kind === 'share' && source.percent >= wanted.percent;
  }
}

function sameVariables(a: readonly Binding[], b: readonly Binding[]): boolean {
  return (
    a.length === b.length && a.every((binding) => b.some((other) => sameBinding(binding, other)))
  );
}

function sameBinding(a: Binding, b: Binding): boolean {
  return a.variable === b.variable && a.field === b.field;
}
