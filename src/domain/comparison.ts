// The comparison on which all safety depends. It compares what services are sent, variable by variable and across
// flags, and what that means for users. A value that is not proved to be unchanged or lower counts as higher.
// Nothing outside this file and `coverage.ts` compares values or exposures.
import type { Exposure, Exposures, Reach } from './exposure.ts';
import { exposureOf, isSubsetOf, readsAlike } from './coverage.ts';
import { ALL_USERS, NO_USERS, percentOf, share } from './exposure.ts';
import type { Binding } from './snapshot.ts';
import { sameBinding } from './snapshot.ts';
import type { FlagKey, ServiceName } from './scalars.ts';
import { inOrder } from './scalars.ts';
import type { Sendable, SentVariable } from './values.ts';
import { blockedRoutesIn, saysOff, sentAtSafe, sentBy, textOfValue } from './values.ts';

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
  const sent = new Set(
    sides.flatMap(({ flag, from }) => from.map(({ service }) => `${flag} ${service}`)),
  );
  const before = fillsOf(sides.map(({ flag, from }) => [flag, from]));
  const after = fillsOf(sides.map(({ flag, to }) => [flag, to]));
  const values = new Map<string, ValueComparison[]>();
  const unproved = new Set<string>();
  for (const place of new Set([...before.keys(), ...after.keys()])) {
    for (const [from, to] of pairsOf(before.get(place) ?? [], after.get(place) ?? [])) {
      const owner = to ?? from;
      const isMore = to !== null && sent.has(`${to.flag} ${to.exposure.service}`);
      const comparison = compareFills(from, to, isMore, before.get(place) ?? []);
      if (owner === null || isUnchanged(from, to, comparison)) continue;
      const at = `${owner.flag} ${owner.exposure.service}`;
      if (isRaise(comparison) && isPairedAnew(from, to)) unproved.add(at);
      push(values, at, {
        kind: 'variable',
        name: owner.binding.variable,
        from: from?.value,
        to: to?.value,
        movedFrom: from !== null && to !== null && from.flag !== to.flag ? from.flag : null,
        comparison,
      });
    }
  }
  for (const [place, routes] of routesOf(sides))
    for (const route of routes) push(values, place, route);
  return new Map(sides.map((side) => [side.flag, servicesOf(side, values, unproved)]));
}

/** The same for one flag alone. */
export function compareExposures(from: Exposures, to: Exposures): readonly ServiceComparison[] {
  const alone = { flag: '' as FlagKey, from, to };
  return compareSides([alone]).get(alone.flag) ?? [];
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** One variable of one service, as one flag fills it. */
interface Fill {
  readonly flag: FlagKey;
  readonly exposure: Exposure;
  readonly binding: Binding;
  readonly value: Sendable;
}

/** By service and variable. */
function fillsOf(
  flags: readonly (readonly [FlagKey, Exposures])[],
): ReadonlyMap<string, readonly Fill[]> {
  const fills = new Map<string, Fill[]>();
  for (const [flag, exposures] of flags) {
    for (const exposure of exposures) {
      for (const [index, { variable, value }] of sentBy(exposure).entries()) {
        const binding = exposure.variables[index];
        if (binding === undefined) continue;
        push(fills, `${exposure.service} ${variable}`, { flag, exposure, binding, value });
      }
    }
  }
  return fills;
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
  const byFlag = new Map(after.map((fill) => [fill.flag, fill]));
  const isSame = before.length === byFlag.size && before.every(({ flag }) => byFlag.has(flag));
  const [was, is] = [winnerOf(before), winnerOf(after)];
  const isOpened = was?.flag !== is?.flag && isAtSafe(was) && !isAtSafe(is);
  if (isSame) {
    const pairs = before.map((fill) => [fill, byFlag.get(fill.flag) ?? null] as const);
    return isOpened ? [...pairs, [was, is]] : pairs;
  }
  // Nothing fills the variable any more, so the code decides. Prefer a flag whose code default is not its safe value.
  const byItself = after.length === 0 ? before.find(isMoreByItself) : undefined;
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
function safeValueOf({ exposure, binding }: Fill): Sendable {
  const sent = sentAtSafe(exposure).find(
    (variable: SentVariable) => variable.variable === binding.variable,
  );
  return sent === undefined ? null : sent.value;
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
function unsafeValueOf({ exposure, binding }: Fill): Sendable {
  const sent = sentBy({ ...exposure, reach: ALL_USERS });
  return sent.find(({ variable }) => variable === binding.variable)?.value ?? null;
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
  if (from.flag !== to.flag) return !isSubsetOf(before, after);
  const names = before.map(({ variable }) => variable);
  return names.length > 0 && after.length > 0 && !after.some((now) => names.includes(now.variable));
}

function rolloutsOf({ exposure }: Fill): readonly Binding[] {
  return exposure.variables.filter(({ field }) => field === 'rollout');
}

/** Whether a switch gets other percentages, so that its share of users is not known. */
function isPairedAnew(from: Fill | null, to: Fill | null): boolean {
  if (from === null || to === null) return false;
  if (from.flag !== to.flag && rolloutsOf(from).length === 0) return rolloutsOf(to).length > 0;
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

/** The comparisons of blocked routes. Unblocking a route is a raise, and blocking one lowers. */
function routesOf(sides: readonly FlagSides[]): ReadonlyMap<string, readonly ValueComparison[]> {
  const values = new Map<string, ValueComparison[]>();
  const [before, after] = [sides.flatMap(({ from }) => from), sides.flatMap(({ to }) => to)];
  // Hardly any flag blocks routes.
  const blocking = [...before, ...after].filter(({ blocked = [] }) => blocked.length > 0);
  for (const service of new Set(blocking.map((exposure) => exposure.service))) {
    const [were, are] = [blockedRoutesIn(before, service), blockedRoutesIn(after, service)];
    for (const route of new Set([...were, ...are])) {
      const [was, is] = [were.includes(route), are.includes(route)];
      if (was === is) continue;
      const owner = sides.find((side) =>
        blockedRoutesIn(was ? side.from : side.to, service).includes(route),
      );
      if (owner === undefined) continue;
      push(values, `${owner.flag} ${service}`, {
        kind: 'route',
        name: route,
        from: was,
        to: is,
        movedFrom: null,
        comparison: was ? 'wider' : 'narrower',
      });
    }
  }
  return values;
}

function servicesOf(
  { flag, from, to }: FlagSides,
  values: ReadonlyMap<string, readonly ValueComparison[]>,
  unproved: ReadonlySet<string>,
): readonly ServiceComparison[] {
  const services = new Set([...from, ...to].map(({ service }) => service));
  return [...services].toSorted(inOrder).map((service) => {
    const [before, after] = [exposureOf(from, service), exposureOf(to, service)];
    const compared = (values.get(`${flag} ${service}`) ?? []).toSorted((a, b) =>
      inOrder(a.name, b.name),
    );
    const comparison = worstComparison(compared.map((value) => value.comparison));
    return {
      service,
      comparison,
      from: before?.reach ?? NO_USERS,
      to: unproved.has(`${flag} ${service}`) ? ALL_USERS : reachAfter(before, after, compared),
      values: compared,
    };
  });
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

/**
 * What users really get when `to` replaces `from`, in terms of the definition in `from` if it has the service. It
 * differs from `to` in three cases: a variable is no longer sent and the code's default is not the safe value; the
 * safe value is turned; a variable is filled in another way.
 */
export function outcomeOf(from: Exposures, to: Exposures): Exposures {
  const services = new Set([...from, ...to].map(({ service }) => service));
  return [...services]
    .toSorted(inOrder)
    .flatMap((service) => outcomeFor(exposureOf(from, service), exposureOf(to, service)) ?? []);
}

function outcomeFor(from: Exposure | null, to: Exposure | null): Exposure | null {
  if (from === null) return to;
  const isDropped = from.variables.some(
    (old) => to?.variables.every(({ variable }) => variable !== old.variable) ?? true,
  );
  if (isDropped && from.codeDefault !== from.safe) return { ...from, reach: ALL_USERS };
  if (to === null) return null;
  const isShared = from.variables.some((old) =>
    to.variables.some(({ variable }) => variable === old.variable),
  );
  if (isShared && from.safe !== to.safe) {
    return { ...to, safe: from.safe, codeDefault: from.codeDefault, reach: turned(to.reach) };
  }
  return isRefilled(from, to) && to.reach.kind !== 'none' ? { ...to, reach: ALL_USERS } : to;
}

/** The reach of the other value when the safe value is turned. */
function turned(reach: Reach): Reach {
  return share(100 - percentOf(reach));
}

/** Whether both sides fill a variable in different ways, so that no share of users is proved. */
function isRefilled(from: Exposure, to: Exposure): boolean {
  return from.variables.some((old) => {
    const now = to.variables.find(({ variable }) => variable === old.variable);
    return now !== undefined && !sameBinding(now, old);
  });
}
