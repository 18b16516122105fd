// Two snapshots in, the changes of what services are sent out. Text, order, comments and names of files do not
// matter here; only the values, and what they mean for users.
import type { Change } from '#domain/change.ts';
import type { Comparison, FlagSides, ServiceComparison } from '#domain/comparison.ts';
import {
  compareExposures,
  compareSides,
  isRaise,
  outcomeOf,
  worstComparison,
} from '#domain/comparison.ts';
import type { Exposures } from '#domain/exposure.ts';
import {
  exposuresFrom,
  exposuresIn,
  exposuresOf,
  isExposed,
  sameExposures,
} from '#domain/exposure.ts';
import type { Flag, State } from '#domain/flag.ts';
import type { EnvironmentName, FlagKey } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { FlagFiles, Read } from '#domain/snapshot.ts';
import { ABSENT, filesOf, stateOf, valueOf } from '#domain/snapshot.ts';

/**
 * What a proposal does to each flag in each environment, in order of flag and then of the pipeline: to those that it
 * touches, and to those that are left to fill what a touched one gives up. A changed definition is a change in every
 * environment where it makes a difference. A state file that changes without an effect is listed too: its author wants
 * to see that it has none.
 */
export function changesOf(proposal: Proposal): readonly Change[] {
  const changes = environmentsOf(proposal).map((environment) => changesIn(proposal, environment));
  return flagsOf(proposal).flatMap((flag) => changes.flatMap((found) => found.get(flag) ?? []));
}

/** Every environment that a flag could be exposed in: those of both pipelines, then other folders. */
export function environmentsOf(
  proposal: Pick<Proposal, 'base' | 'head' | 'folders'>,
): readonly EnvironmentName[] {
  const named = [proposal.base, proposal.head].flatMap(
    ({ pipeline }) => valueOf(pipeline)?.environments.map(({ name }) => name) ?? [],
  );
  return [...new Set([...named, ...proposal.folders.toSorted(inOrder)])];
}

/** Flags that the proposal leaves alone are compared along: they may fill what a touched flag gives up. In order. */
function flagsOf({ base, head, touched }: Proposal): readonly FlagKey[] {
  const others = [...head.flags.keys()].filter((key) => base.flags.has(key));
  return [...new Set([...touched, ...others])].toSorted(inOrder);
}

function changesIn(proposal: Proposal, environment: EnvironmentName): ReadonlyMap<FlagKey, Change> {
  const sides = sidesIn(proposal, environment);
  const compared = compareSides([...sides].flatMap(([, side]) => side.known ?? []));
  const touched = new Set(proposal.touched);
  return new Map(
    [...sides].flatMap(([flag, side]) => {
      const services = compared.get(flag) ?? [];
      const change =
        touched.has(flag) || takesOver(services) ? changeOf(environment, side, services) : null;
      return change === null ? [] : [[flag, change] as const];
    }),
  );
}

/** Whether a variable is filled by this flag where another one filled it before. */
function takesOver(services: readonly ServiceComparison[]): boolean {
  return services.some(({ values }) => values.some(({ movedFrom }) => movedFrom !== null));
}

interface ExposureSides {
  readonly flag: FlagKey;
  readonly before: FlagFiles;
  readonly after: FlagFiles;
  readonly from: Exposures | null;
  readonly to: Exposures | null;
  /** Null: one of them cannot be read. */
  readonly known: FlagSides | null;
}

function sidesIn(
  proposal: Proposal,
  environment: EnvironmentName,
): ReadonlyMap<FlagKey, ExposureSides> {
  const { base, head } = proposal;
  return new Map(
    flagsOf(proposal).map((flag) => {
      const [before, after] = [filesOf(base, flag), filesOf(head, flag)];
      const from = exposuresIn(before, environment);
      const to = exposuresIn(after, environment);
      const known = from === null || to === null ? null : { flag, from, to };
      return [flag, { flag, before, after, from, to, known }];
    }),
  );
}

function changeOf(
  environment: EnvironmentName,
  { flag, before, after, from, to }: ExposureSides,
  services: readonly ServiceComparison[],
): Change | null {
  const isTouched =
    JSON.stringify(stateOf(before, environment)) !== JSON.stringify(stateOf(after, environment));
  const isSame =
    from === null || to === null
      ? from === to && sameDefinition(before.flag, after.flag, environment)
      : sameExposures(from, to);
  // What cannot be read on either side and is not touched keeps no rollback elsewhere from passing (T45).
  if (!isTouched && isSame && services.every(({ values }) => values.length === 0)) return null;
  const comparison =
    to === null
      ? 'incomparable'
      : from === null
        ? fromUnreadable(before.flag, to, environment)
        : worstComparison(services.map((service) => service.comparison));
  const wanted = to === null ? null : wantedOf(from ?? [], to, services);
  return { flag, environment, from, to, wanted, services, comparison };
}

/** What users would really get: by the comparison of values where a service rises, by the files elsewhere. */
function wantedOf(
  from: Exposures,
  to: Exposures,
  services: readonly ServiceComparison[],
): Exposures {
  return outcomeOf(from, to).map((exposure) => {
    const service = services.find((one) => one.service === exposure.service);
    return service !== undefined && isRaise(service.comparison)
      ? { ...exposure, reach: service.to }
      : exposure;
  });
}

/** Whether the same state has the same effect under both. */
function sameDefinition(a: Read<Flag>, b: Read<Flag>, environment: EnvironmentName): boolean {
  const [before, after] = [a, b].map((flag) => exposuresFrom(flag, ABSENT, environment));
  return before == null || after == null ? before === after : sameExposures(before, after);
}

/**
 * What cannot be read proves nothing. But where every user ends at what base calls safe, no user can have gained,
 * whatever stood there: all of them may have had the non-safe value, or none.
 */
function fromUnreadable(flag: Read<Flag>, to: Exposures, environment: EnvironmentName): Comparison {
  if (isExposed(to) || flag.kind !== 'known') return 'incomparable';
  const possible = [everybody(flag.value), null].map((state) =>
    exposuresOf(flag.value, state, environment),
  );
  const comparison = worstComparison(
    possible.flatMap((one) => compareExposures(one, to).map((service) => service.comparison)),
  );
  return isRaise(comparison) ? 'incomparable' : comparison;
}

function everybody({ safe }: Flag): State {
  return { enabled: !safe, rollout: 100, services: [], hold: null };
}
