// The changes between two snapshots in what services are sent. Text, order, comments and names of files do not
// count, only values and what they mean for users.
import type { Change } from '#domain/change.ts';
import type { Comparison, FlagSides, ServiceComparison } from '#domain/comparison.ts';
import { compareExposures, compareSides, isRaise, worstComparison } from '#domain/comparison.ts';
import { outcomeOf } from '#domain/outcome.ts';
import type { Exposures } from '#domain/exposure.ts';
import {
  exposuresFrom,
  exposuresIn,
  exposuresOf,
  isExposed,
  sameExposures,
} from '#domain/exposure.ts';
import type { Flag, State, FlagFiles, Read, Snapshot } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Proposal } from '#domain/question.ts';
import { ABSENT, filesOf, stateOf, valueOf } from '#domain/snapshot.ts';

/**
 * The changes of each flag in each environment, in order of flag and then of the pipeline. They include flags that
 * fill a variable which a touched flag gives up. A changed definition is a change in every environment where it makes
 * a difference. A state file without an effect is listed, too, so that its author sees that it has none.
 */
export function changesOf(proposal: Proposal): readonly Change[] {
  const { base, head, touched, folders } = proposal;
  const last = LAST.get(head);
  if (last?.base === base && last.touched === touched && last.folders === folders) {
    return last.changes;
  }
  const changes = compared(proposal);
  LAST.set(head, { base, touched, folders, changes });
  return changes;
}

/** The answer that was given last for a head: loading, asking and judging all ask about one proposal. */
const LAST = new WeakMap<
  Snapshot,
  Pick<Proposal, 'base' | 'touched' | 'folders'> & { readonly changes: readonly Change[] }
>();

function compared(proposal: Proposal): readonly Change[] {
  const changes = environmentsOf(proposal).map((environment) => changesIn(proposal, environment));
  return flagsOf(proposal).flatMap((flag) => changes.flatMap((change) => change.get(flag) ?? []));
}

/** Every environment that a flag could be exposed in: those of both pipelines, then other folders. */
export function environmentsOf(
  proposal: Pick<Proposal, 'base' | 'head' | 'folders'>,
): readonly EnvironmentName[] {
  const inPipelines = [proposal.base, proposal.head].flatMap(
    ({ pipeline }) => valueOf(pipeline)?.environments.map(({ name }) => name) ?? [],
  );
  return [...new Set([...inPipelines, ...proposal.folders.toSorted(inOrder)])];
}

/** All flags to compare, in order. Untouched flags may fill a variable that a touched flag gives up. */
function flagsOf({ base, head, touched }: Proposal): readonly FlagKey[] {
  const others = [...head.flags.keys()].filter((key) => base.flags.has(key));
  return [...new Set([...touched, ...others])].toSorted(inOrder);
}

function changesIn(proposal: Proposal, environment: EnvironmentName): ReadonlyMap<FlagKey, Change> {
  const sides = sidesIn(proposal, environment);
  const byFlag = compareSides([...sides].flatMap(([, side]) => side.flagSides ?? []));
  const touched = new Set(proposal.touched);
  return new Map(
    [...sides].flatMap(([flag, side]) => {
      const services = byFlag.get(flag) ?? [];
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
  readonly flagSides: FlagSides | null;
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
      const flagSides = from === null || to === null ? null : { flag, from, to };
      return [flag, { flag, before, after, from, to, flagSides }];
    }),
  );
}

function changeOf(
  environment: EnvironmentName,
  { flag, before, after, from, to }: ExposureSides,
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
  return outcomeOf(from, to).map((exposure) => {
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
