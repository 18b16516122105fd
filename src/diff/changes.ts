// Two snapshots in, the changes of effective exposure out. Text, order, comments and names of files do not
// matter here; only what users get (DESIGN §4, steps 2 and 3).
import type { Change } from '#domain/change.ts';
import type { Comparison, Exposures } from '#domain/exposure.ts';
import {
  compareExposures,
  exposuresFrom,
  exposuresIn,
  exposuresOf,
  isExposed,
  sameExposures,
  worstComparison,
} from '#domain/exposure.ts';
import type { Flag, State } from '#domain/flag.ts';
import type { EnvironmentName, FlagKey } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Read } from '#domain/snapshot.ts';
import { ABSENT, filesOf, stateOf, valueOf } from '#domain/snapshot.ts';

/**
 * What a proposal does to each flag in each environment, in order of flag and then of the pipeline. A
 * changed definition is a change in every environment where it makes a difference. A state file that
 * changes without an effect is listed too: its author wants to see that it has none.
 */
export function changesOf(proposal: Proposal): readonly Change[] {
  const environments = environmentsOf(proposal);
  return proposal.touched.flatMap((flag) =>
    environments.flatMap((environment) => changeOf(proposal, flag, environment) ?? []),
  );
}

/** Every environment that a flag could be exposed in: those of both pipelines, then other folders. */
function environmentsOf(proposal: Proposal): readonly EnvironmentName[] {
  const named = [proposal.base, proposal.head].flatMap(
    ({ pipeline }) => valueOf(pipeline)?.environments.map(({ name }) => name) ?? [],
  );
  return [...new Set([...named, ...proposal.folders.toSorted(inOrder)])];
}

function changeOf(proposal: Proposal, flag: FlagKey, environment: EnvironmentName): Change | null {
  const before = filesOf(proposal.base, flag);
  const after = filesOf(proposal.head, flag);
  const from = exposuresIn(before, environment);
  const to = exposuresIn(after, environment);
  const untouched =
    sameDefinition(before.flag, after.flag) &&
    sameContent(stateOf(before, environment), stateOf(after, environment));
  if (untouched) return null;
  const services = from === null || to === null ? [] : compareExposures(from, to);
  const comparison =
    to === null
      ? 'incomparable'
      : from === null
        ? fromUnreadable(before.flag, to)
        : worstComparison(services.map((service) => service.comparison));
  return { flag, environment, from, to, services, comparison };
}

/**
 * What cannot be read proves nothing. But where every user ends at the safe value, nobody can have gained,
 * whatever stood there: at worst all of them had the non-safe value.
 */
function fromUnreadable(flag: Read<Flag>, to: Exposures): Comparison {
  if (isExposed(to)) return 'incomparable';
  // Nothing says what the safe value was. Without this, an unreadable definition could never be mended:
  // nothing covers it, so that no soak of its repair would ever begin.
  if (flag.kind === 'unreadable') return to.length > 0 ? 'narrower' : 'incomparable';
  const worst = flag.kind === 'absent' ? [] : exposuresOf(flag.value, everybody(flag.value));
  const comparison = worstComparison(
    compareExposures(worst, to).map((service) => service.comparison),
  );
  return comparison === 'same' ? 'narrower' : comparison;
}

function everybody({ safe }: Flag): State {
  return { enabled: !safe, rollout: 100, services: [], hold: null };
}

/**
 * Whether the same state has the same effect under both. What is unreadable on both sides counts as the
 * same: if the proposal touches it, its own diagnostic blocks; if not, a broken file that nobody touches
 * must not keep the flag from being rolled back elsewhere (T45).
 */
function sameDefinition(a: Read<Flag>, b: Read<Flag>): boolean {
  const [before, after] = [exposuresFrom(a, ABSENT), exposuresFrom(b, ABSENT)];
  return before === null || after === null ? before === after : sameExposures(before, after);
}

function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
