// The changes between two snapshots in what services are sent. Text, order, comments and names of files do not
// count, only values and what they mean for users.
import type { Change, Proposal } from '#domain/report.ts';
import type { Comparison, FlagSides, ServiceComparison } from '#domain/comparison.ts';
import {
  compareExposures,
  compareSides,
  isRaise,
  sharingFlags,
  worstComparison,
} from '#domain/comparison.ts';
import { remembered } from '#domain/remembered.ts';
import { outcomeOf } from '#domain/user-outcome.ts';
import type { Exposures } from '#domain/exposure.ts';
import {
  exposuresFrom,
  exposuresIn,
  exposuresOf,
  isExposed,
  isSentEverywhere,
  sameExposures,
} from '#domain/exposure.ts';
import type { Flag, State, FlagFiles, Read, Snapshot } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { environmentsOf } from '#domain/report.ts';
import { ABSENT, filesOf, stateOf, valueOf } from '#domain/snapshot.ts';

/**
 * The changes of each flag in each environment, in order of flag and then of the pipeline. They include flags that
 * fill a variable which a touched flag gives up. A changed definition is a change in every environment where it makes
 * a difference. A state file without an effect is a change, too, so that its author sees that it has none.
 */
export function changesOf({ head, base, touched, folders }: ComparedParts): readonly Change[] {
  return comparedOnce(head, base, touched, folders);
}

/** What of a proposal its changes follow from. */
type ComparedParts = Pick<Proposal, 'base' | 'head' | 'touched' | 'folders'>;

/** Loading, asking and judging all ask about one proposal. */
const comparedOnce = remembered(
  (
    head: Snapshot,
    base: Snapshot,
    touched: Proposal['touched'],
    folders: Proposal['folders'],
  ): readonly Change[] => compared({ head, base, touched, folders }),
);

function compared(proposal: ComparedParts): readonly Change[] {
  const environments = environmentsOf(proposal);
  const flags = flagsOf(proposal).map((flag) => sidesOf(proposal, flag, environments));
  const touched = new Set(proposal.touched);
  const sharing = sharingFlags(flags.flatMap(exposuresOfAll));
  const together = environments.map((_, at) =>
    compareSides(
      flags.flatMap((sides) => {
        const flagSides = sides[at]?.flagSides ?? null;
        return flagSides !== null && sharing.has(flagSides.flag) ? [flagSides] : [];
      }),
    ),
  );
  const alone = comparingOnce();
  return flags.flatMap((sides) =>
    sides.flatMap((side, at) => {
      const { flag, flagSides } = side;
      const services =
        flagSides === null ? [] : (together[at]?.get(flag) ?? alone(flagSides.from, flagSides.to));
      const isConcerned = touched.has(flag) || takesOver(services);
      return (isConcerned ? changeOf(side, services) : null) ?? [];
    }),
  );
}

/** The exposures of one flag in all environments, each once. */
function exposuresOfAll(
  sides: readonly ExposureSides[],
): readonly (readonly [FlagKey, Exposures])[] {
  const exposures = new Set(sides.flatMap(({ flagSides }) => flagSides ?? []).flatMap(bothOf));
  const [first] = sides;
  return first === undefined ? [] : Array.from(exposures, (each) => [first.flag, each] as const);
}

function bothOf({ from, to }: FlagSides): readonly [Exposures, Exposures] {
  return [from, to];
}

/** Compares the same exposures only once. A flag has the same ones in several environments, one after the other. */
function comparingOnce(): typeof compareExposures {
  let last: readonly [Exposures, Exposures, readonly ServiceComparison[]] | null = null;
  return (from, to) => {
    if (last === null || last[0] !== from || last[1] !== to) {
      last = [from, to, compareExposures(from, to)];
    }
    return last[2];
  };
}

/** All flags to compare, in order. Untouched flags may fill a variable that a touched flag gives up. */
function flagsOf({ base, head, touched }: ComparedParts): readonly FlagKey[] {
  const others = [...head.flags.keys()].filter((key) => base.flags.has(key));
  return [...new Set([...touched, ...others])].toSorted(inOrder);
}

/** Whether a variable is filled by this flag where another one filled it before. */
function takesOver(services: readonly ServiceComparison[]): boolean {
  return services.some(({ values }) => values.some(({ movedFrom }) => movedFrom !== null));
}

interface ExposureSides {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly before: FlagFiles;
  readonly after: FlagFiles;
  readonly from: Exposures | null;
  readonly to: Exposures | null;
  /** Null: one of them cannot be read. */
  readonly flagSides: FlagSides | null;
}

/** A flag in each environment. */
function sidesOf(
  { base, head }: ComparedParts,
  flag: FlagKey,
  environments: readonly EnvironmentName[],
): readonly ExposureSides[] {
  const [before, after] = [filesOf(base, flag), filesOf(head, flag)];
  const [exposedBefore, exposedAfter] = [exposuresOnce(before), exposuresOnce(after)];
  return environments.map((environment) => {
    const from = exposedBefore(environment);
    const to = exposedAfter(environment);
    const flagSides = from === null || to === null ? null : { flag, from, to };
    return { flag, environment, before, after, from, to, flagSides };
  });
}

/** The exposures of a flag by environment. Those of the same state are one object, so that they are compared once. */
function exposuresOnce(files: FlagFiles): (environment: EnvironmentName) => Exposures | null {
  const { flag } = files;
  const isEverywhere =
    flag.kind === 'absent' || (flag.kind === 'known' && isSentEverywhere(flag.value));
  const exposures = new Map<State | null, Exposures | null>();
  return (environment) => {
    const state = stateOf(files, environment);
    if (!isEverywhere || state.kind === 'unreadable') return exposuresIn(files, environment);
    const same = exposures.get(valueOf(state)) ?? exposuresIn(files, environment);
    exposures.set(valueOf(state), same);
    return same;
  };
}

function changeOf(
  { flag, environment, before, after, from, to }: ExposureSides,
  services: readonly ServiceComparison[],
): Change | null {
  // An untouched state that is unreadable on both sides must not stop a rollback elsewhere.
  const isChanged =
    services.some(({ values }) => values.length > 0) ||
    isTouched(stateOf(before, environment), stateOf(after, environment)) ||
    !isSameEffect(environment, { before, after, from, to });
  if (!isChanged) return null;
  const comparison =
    to === null
      ? 'incomparable'
      : from === null
        ? fromUnreadable(before.flag, to, environment)
        : worstComparison(services.map((service) => service.comparison));
  const wanted = to === null ? null : wantedOf(from ?? [], to, services);
  return { flag, environment, from, to, wanted, services, comparison };
}

/** Whether a state says something else. One that no side changes was read once, and is one object. */
function isTouched(before: Read<State>, after: Read<State>): boolean {
  const isOne = before.kind === 'known' && after.kind === 'known' && before.value === after.value;
  return !isOne && JSON.stringify(before) !== JSON.stringify(after);
}

function isSameEffect(
  environment: EnvironmentName,
  { before, after, from, to }: Pick<ExposureSides, 'before' | 'after' | 'from' | 'to'>,
): boolean {
  return from === null || to === null
    ? from === to && sameDefinition(before.flag, after.flag, environment)
    : sameExposures(from, to);
}

/** What users would really get: by the compared values if a service rises, and otherwise by the files. */
function wantedOf(
  from: Exposures,
  to: Exposures,
  services: readonly ServiceComparison[],
): Exposures {
  const outcome = outcomeOf(from, to);
  if (!services.some(({ comparison }) => isRaise(comparison))) return outcome;
  return outcome.map((exposure) => {
    const service = services.find((comparison) => comparison.service === exposure.service);
    return service !== undefined && isRaise(service.comparison)
      ? { ...exposure, reach: service.to }
      : exposure;
  });
}

/** Whether the same state has the same effect under both definitions. */
function sameDefinition(a: Read<Flag>, b: Read<Flag>, environment: EnvironmentName): boolean {
  const [before, after] = [a, b].map((flag) => exposuresFrom(flag, ABSENT, environment));
  return before == null || after == null ? before === after : sameExposures(before, after);
}

/**
 * An unreadable state proves nothing. But if every user ends at the safe value of base, no user gained, whether all
 * of them had the non-safe value before or none.
 */
function fromUnreadable(flag: Read<Flag>, to: Exposures, environment: EnvironmentName): Comparison {
  if (isExposed(to) || flag.kind !== 'known') return 'incomparable';
  const possible = [onForAll(flag.value), null].map((state) =>
    exposuresOf(flag.value, state, environment),
  );
  const comparison = worstComparison(
    possible.flatMap((exposures) =>
      compareExposures(exposures, to).map((service) => service.comparison),
    ),
  );
  return isRaise(comparison) ? 'incomparable' : comparison;
}

function onForAll({ safe }: Flag): State {
  return { enabled: !safe, rollout: 100, services: [], hold: null };
}
