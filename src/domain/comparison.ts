// The comparison on which all safety depends. It compares what services are sent, variable by variable and across
// flags, and what that means for users. A value that is not proved to be unchanged or lower counts as higher.
// Nothing outside this file, `user-outcome.ts` and `coverage.ts` compares values or exposures.
import type { Exposure, Exposures, Reach } from './exposure.ts';
import { ALL_USERS, NO_USERS, percentOf, exposureFor, isSubsetOf, readsAlike } from './exposure.ts';
import { outcomeFor, servicesIn } from './user-outcome.ts';
import type { Binding } from './snapshot.ts';
import { sameBinding } from './snapshot.ts';
import type { FlagKey, ServiceName, Sendable } from './scalars.ts';
import { inOrder } from './scalars.ts';
import { blockedRoutesIn, saysOff, sentAs, textOfValue } from './values.ts';

/**
 * Whether users gain or lose the non-safe value from the first to the second. `wider`: both values have the same
 * definition, and the second is higher. `incomparable`: no order is known. Both are a raise.
 */
export type Comparison = 'same' | 'narrower' | 'wider' | 'incomparable';

const WEIGHT: Readonly<Record<Comparison, number>> = {
  same: 0,
  narrower: 1,
  wider: 2,
  incomparable: 3,
};

/** The comparison that needs most care; `same` if there are none. */
export function worstComparison(comparisons: readonly Comparison[]): Comparison {
  return comparisons.reduce((a, b) => (WEIGHT[b] > WEIGHT[a] ? b : a), 'same');
}

/** Whether a value, or its meaning for users, rises or may rise. */
export function isRaise(comparison: Comparison): boolean {
  return comparison === 'wider' || comparison === 'incomparable';
}

/** The change of one variable of a service, or of one blocked route. */
export interface ValueComparison {
  readonly kind: 'variable' | 'route';
  /** The variable's name, or the route. */
  readonly name: string;
  /** Undefined: it was not filled. For a route: whether it is blocked. */
  readonly from: Sendable | undefined;
  readonly to: Sendable | undefined;
  /** The flag that filled it before; null if it was the same one. */
  readonly movedFrom: FlagKey | null;
  readonly comparison: Comparison;
}

export interface ServiceComparison {
  readonly service: ServiceName;
  /** The worst of its values. */
  readonly comparison: Comparison;
  readonly from: Reach;
  /** What users of the service can really get: all of them, unless a smaller reach is proved. */
  readonly to: Reach;
  /** Only those that differ, in order of name. */
  readonly values: readonly ValueComparison[];
}

/** The exposures of one flag in one environment on both sides of a change. */
export interface FlagSides {
  readonly flag: FlagKey;
  readonly from: Exposures;
  readonly to: Exposures;
}

/**
 * The comparisons of all values that these flags fill on either side. Each belongs to the flag that fills the variable
 * afterwards, or else to the one that filled it before. Every service of a flag is listed, the unchanged ones too, in
 * order of name.
 */
export function compareSides(
  sides: readonly FlagSides[],
): ReadonlyMap<FlagKey, readonly ServiceComparison[]> {
  const services = new Map(sides.map((side) => [side.flag, servicesOf(side)]));
  const all = [...services.values()].flat();
  for (const { before, after } of placesOf(all).values()) {
    for (const [from, to] of pairsOf(before, after)) comparePair(from, to, before);
  }
  compareRoutes(all);
  return new Map([...services].map(([flag, compared]) => [flag, compared.map(comparisonOf)]));
}

/** The same for one flag alone. */
export function compareExposures(from: Exposures, to: Exposures): readonly ServiceComparison[] {
  const alone = { flag: '' as FlagKey, from, to };
  return compareSides([alone]).get(alone.flag) ?? [];
}

/**
 * The flags that have to be compared together, because two of them fill one variable, or one blocks a route. All others
 * can be compared alone.
 */
export function sharingFlags(
  flags: readonly (readonly [FlagKey, Exposures])[],
): ReadonlySet<FlagKey> {
  const services = new Map<ServiceName, Map<string, FlagKey>>();
  const sharing = new Set<FlagKey>();
  for (const [flag, exposures] of flags) {
    for (const { service, variables, blocked = [] } of exposures) {
      const first = services.get(service) ?? new Map<string, FlagKey>();
      services.set(service, first);
      for (const { variable } of variables) {
        const owner = first.get(variable);
        if (owner === undefined) first.set(variable, flag);
        else if (owner !== flag) sharing.add(owner).add(flag);
      }
      if (blocked.length > 0) sharing.add(flag);
    }
  }
  return sharing;
}

/** One service of one flag on both sides, and what its values came to. */
interface ServiceSides {
  readonly flag: FlagKey;
  readonly service: ServiceName;
  readonly before: Exposure | null;
  readonly after: Exposure | null;
  readonly values: ValueComparison[];
  /** Whether no share of its users is proved. */
  isUnproved: boolean;
}

function servicesOf({ flag, from, to }: FlagSides): readonly ServiceSides[] {
  return servicesIn(from, to).map((service) => ({
    flag,
    service,
    before: exposureFor(from, service),
    after: exposureFor(to, service),
    values: [],
    isUnproved: false,
  }));
}

/** One variable of one service, as one flag fills it. */
interface Fill {
  readonly of: ServiceSides;
  readonly exposure: Exposure;
  readonly binding: Binding;
  readonly value: Sendable;
}

/** All fills of one variable of one service. */
interface BothSides {
  readonly before: Fill[];
  readonly after: Fill[];
}

/** By service and variable. */
function placesOf(services: readonly ServiceSides[]): ReadonlyMap<string, BothSides> {
  const places = new Map<string, BothSides>();
  for (const of of services) {
    for (const side of ['before', 'after'] as const) {
      const exposure = of[side];
      if (exposure === null) continue;
      for (const binding of exposure.variables) {
        const key = `${of.service} ${binding.variable}`;
        const place = places.get(key) ?? { before: [], after: [] };
        places.set(key, place);
        place[side].push({ of, exposure, binding, value: sentAs(binding, exposure) });
      }
    }
  }
  return places;
}

/** Adds the comparison of a variable to the service of the flag that fills it afterwards, or else before. */
function comparePair(from: Fill | null, to: Fill | null, before: readonly Fill[]): void {
  const owner = to ?? from;
  if (owner === null) return;
  const comparison = compareFills(from, to, owner.of.before !== null, before);
  if (isUnchanged(from, to, comparison)) return;
  if (isRaise(comparison) && isPairedAnew(from, to)) owner.of.isUnproved = true;
  owner.of.values.push({
    kind: 'variable',
    name: owner.binding.variable,
    from: from?.value,
    to: to?.value,
    movedFrom: from !== null && to !== null && from.of.flag !== to.of.flag ? from.of.flag : null,
    comparison,
  });
}

/**
 * Pairs of fills to compare. If the same flags fill a variable before and after, each is compared with itself, so that
 * a landed clash stops no rollback. Otherwise the fill counts that a deployment would take: a flag at its safe value
 * wins, then the first. That one counts too where no flag is at its safe value any longer.
 */
function pairsOf(
  before: readonly Fill[],
  after: readonly Fill[],
): readonly (readonly [Fill | null, Fill | null])[] {
  const byFlag = new Map(after.map((fill) => [fill.of.flag, fill]));
  const isSame = before.length === byFlag.size && before.every(({ of }) => byFlag.has(of.flag));
  const [was, is] = [winnerOf(before), winnerOf(after)];
  const isOpened = was?.of.flag !== is?.of.flag && isAtSafe(was) && !isAtSafe(is);
  if (isSame) {
    const pairs = before.map((fill) => [fill, byFlag.get(fill.of.flag) ?? null] as const);
    return isOpened ? [...pairs, [was, is]] : pairs;
  }
  // Nothing is sent any more, so the code decides. Prefer a flag whose code default is not its safe value.
  const isLeftOut = after.length === 0 || (is?.value === null && was?.value !== null);
  const byItself = isLeftOut ? before.find(isMoreByItself) : undefined;
  return [[byItself ?? was, is]];
}

function isMoreByItself({ exposure: { safe, codeDefault } }: Fill): boolean {
  return codeDefault !== safe;
}

/** The fill that a deployment would take. */
function winnerOf(fills: readonly Fill[]): Fill | null {
  return fills.find(isAtSafe) ?? fills[0] ?? null;
}

/** Compared by text, because a switch may have the same text for on and off. */
function isAtSafe(fill: Fill | null): boolean {
  return fill !== null && textOfValue(fill.value) === textOfValue(safeValueOf(fill));
}

function isUnchanged(from: Fill | null, to: Fill | null, comparison: Comparison): boolean {
  return (
    comparison === 'same' &&
    from !== null &&
    to !== null &&
    textOfValue(from.value) === textOfValue(to.value)
  );
}

/**
 * The comparison of one variable. `null`: no flag fills it. `isMore`: its flag already sent the service another
 * variable. `before`: all fills before the change.
 */
function compareFills(
  from: Fill | null,
  to: Fill | null,
  isMore: boolean,
  before: readonly Fill[],
): Comparison {
  if (from === null) {
    if (to === null || isOffByItself(to)) return 'same';
    return isMore ? 'incomparable' : 'wider';
  }
  if (to === null) return fallingToCode(from);
  const isMapped = sameMapping(from, to);
  if (textOfValue(from.value) === textOfValue(to.value)) {
    return sameText(from, to) ? 'same' : 'incomparable';
  }
  // If the code does more without the variable than the safe value, leaving it out is not off.
  if (to.value === null && isMoreByItself(from)) return 'incomparable';
  const safe = safeValueOf(from);
  if (textOfValue(to.value) === textOfValue(safe)) return 'narrower';
  if (typeof from.value === 'number' && typeof to.value === 'number') {
    return to.value < from.value ? 'narrower' : isMapped ? 'wider' : 'incomparable';
  }
  if (isOtherTextForOff(from, to, before)) return 'same';
  return isMapped ? 'wider' : 'incomparable';
}

/** Whether a newly sent variable is off, and equal to its safe value. */
function isOffByItself(fill: Fill): boolean {
  return saysOff(fill.value) && textOfValue(fill.value) === textOfValue(safeValueOf(fill));
}

/** The value of the same variable while the flag gives its users nothing. */
function safeValueOf({ exposure: { safe }, binding }: Fill): Sendable {
  return sentAs(binding, { safe, reach: NO_USERS });
}

/** The comparison for a variable that is no longer sent, so that the default of the code applies. */
function fallingToCode(from: Fill): Comparison {
  if (isMoreByItself(from)) return 'incomparable';
  return textOfValue(from.value) === textOfValue(safeValueOf(from)) ? 'same' : 'narrower';
}

/**
 * Whether the flag is off on both sides and only the text for off changes, to one that every reader takes as off. A
 * text that meant on for a flag that filled the variable does not count, because a variable may switch something off.
 */
function isOtherTextForOff(from: Fill, to: Fill, before: readonly Fill[]): boolean {
  const isOff = [from, to].every(({ exposure: { safe, reach } }) => !safe && reach.kind === 'none');
  const text = textOfValue(to.value);
  const meantMore = before.some((fill) => textOfValue(unsafeValueOf(fill)) === text);
  return isOff && saysOff(to.value) && !meantMore;
}

/** The value of a variable while all users have the value that is not safe. */
function unsafeValueOf({ exposure: { safe }, binding }: Fill): Sendable {
  return sentAs(binding, { safe, reach: ALL_USERS });
}

/** Whether the same text means no more for users. A switch that stays `true` without its percentage reaches them all. */
function sameText(from: Fill, to: Fill): boolean {
  if (from.binding.field !== to.binding.field) return saysOff(to.value);
  if (to.binding.field === 'rollout') return from.exposure.safe === to.exposure.safe;
  const [before, after] = [holdersOf(from), holdersOf(to)];
  if (from.exposure.safe !== to.exposure.safe) return before === after;
  if (from.exposure.reach.kind !== to.exposure.reach.kind) return false;
  if (isSplit(from, to)) return before === 100;
  // A percentage that is sent on both sides has its own comparison.
  return readsAlike(from.exposure, to.exposure) || after <= before;
}

/** Whether a switch loses its percentage: it moves to another flag without it, or its flag sends only another one. */
function isSplit(from: Fill, to: Fill): boolean {
  const [before, after] = [rolloutsOf(from), rolloutsOf(to)];
  if (from.of.flag !== to.of.flag) return !isSubsetOf(before, after);
  const names = before.map(({ variable }) => variable);
  return names.length > 0 && after.length > 0 && !after.some((now) => names.includes(now.variable));
}

function rolloutsOf({ exposure }: Fill): readonly Binding[] {
  return exposure.variables.filter(({ field }) => field === 'rollout');
}

/** Whether a switch gets other percentages, so that its share of users is not known. */
function isPairedAnew(from: Fill | null, to: Fill | null): boolean {
  if (from === null || to === null) return false;
  if (from.of.flag !== to.of.flag && rolloutsOf(from).length === 0)
    return rolloutsOf(to).length > 0;
  return isSplit(from, to);
}

/** Percent of users who get what is sent. The safe value counts for all. */
function holdersOf({ exposure: { reach } }: Fill): number {
  return reach.kind === 'none' ? 100 : percentOf(reach);
}

function sameMapping(from: Fill, to: Fill): boolean {
  return (
    from.exposure.safe === to.exposure.safe &&
    from.exposure.codeDefault === to.exposure.codeDefault &&
    sameBinding(from.binding, to.binding)
  );
}

/** Adds the comparisons of blocked routes. Unblocking a route is a raise, and blocking one lowers. */
function compareRoutes(services: readonly ServiceSides[]): void {
  const before = services.flatMap((side) => side.before ?? []);
  const after = services.flatMap((side) => side.after ?? []);
  for (const name of new Set(services.map(({ service }) => service))) {
    const [were, are] = [blockedRoutesIn(before, name), blockedRoutesIn(after, name)];
    for (const route of new Set([...were, ...are])) {
      const [was, is] = [were.includes(route), are.includes(route)];
      if (was === is) continue;
      const owner = services.find(
        (side) =>
          side.service === name &&
          ((was ? side.before : side.after)?.blocked ?? []).includes(route),
      );
      owner?.values.push({
        kind: 'route',
        name: route,
        from: was,
        to: is,
        movedFrom: null,
        comparison: was ? 'wider' : 'narrower',
      });
    }
  }
}

function comparisonOf({
  service,
  before,
  after,
  values: unordered,
  isUnproved,
}: ServiceSides): ServiceComparison {
  const values = unordered.toSorted((a, b) => inOrder(a.name, b.name));
  return {
    service,
    comparison: worstComparison(values.map(({ comparison }) => comparison)),
    from: before?.reach ?? NO_USERS,
    to: isUnproved ? ALL_USERS : reachAfter(before, after, values),
    values,
  };
}

/** The reach after a change. A variable that rises although the flag is off may give users anything. */
function reachAfter(
  before: Exposure | null,
  after: Exposure | null,
  values: readonly ValueComparison[],
): Reach {
  const reach = outcomeFor(before, after)?.reach ?? NO_USERS;
  const rises = values.some((value) => value.kind === 'variable' && isRaise(value.comparison));
  return rises && reach.kind === 'none' ? ALL_USERS : reach;
}
