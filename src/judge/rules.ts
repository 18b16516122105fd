// The requirements of a promotion. All of them apply together: a flag can add requirements to those of its
// environment, and never loosens them.
import type { Change, Proposal } from '#domain/report.ts';
import { flagsBehind } from '#domain/report.ts';
import { highestPercent } from '#domain/exposure.ts';
import type { Pipeline, Requirement } from '#domain/snapshot.ts';
import { environmentFor, filesOf, requirementsOn, valueOf } from '#domain/snapshot.ts';
import type { AnyGate, Promotion, Subject } from '#gates/gate.ts';
import { gateOf, GATES, namedIn, withFurther } from '#gates/gates.ts';

/**
 * The requirements of the environment at base, and of the flag's own file at base and at head: a new or stricter
 * requirement applies at once. A variable that comes from another flag brings that flag's requirements along.
 * Without duplicates, in the order of the registry.
 */
export function requirementsFor(
  proposal: Proposal,
  pipeline: Pipeline,
  change: Change,
): readonly Requirement[] {
  const environment = environmentFor(pipeline, change.environment);
  const all = requirementsOfSides(proposal, environment, flagsBehind(change));
  return inOrderOfGates(withSteps(all, change));
}

/** With the requirements of the steps up to the one that is proposed. */
function withSteps(all: readonly Requirement[], { wanted }: Change): readonly Requirement[] {
  return withFurther(all, wanted === null ? 100 : highestPercent(wanted));
}

/**
 * The same for a promotion that resumes: the requirements of `resume` replace the environment's soak, also that of a risk,
 * and all ladders, but not what the steps of these require. A soak that the flag itself requires stays, because no environment can remove it.
 */
export function requirementsOfResume(
  proposal: Proposal,
  pipeline: Pipeline,
  change: Change,
): readonly Requirement[] {
  const environment = environmentFor(pipeline, change.environment);
  const { name, requires, byRisk = [] } = environment;
  const place = {
    name,
    requires: withoutSoak(requires),
    byRisk: byRisk.map((list) => ({ ...list, requires: withoutSoak(list.requires) })),
  };
  const kept = requirementsOfSides(proposal, place, [change.flag]);
  const beside = withSteps(kept, change).filter(
    ({ gate }) => replacedByResume(gate) !== 'everywhere',
  );
  return inOrderOfGates([...beside, ...(environment.resume?.requires ?? [])]);
}

function withoutSoak(requires: readonly Requirement[]): readonly Requirement[] {
  return requires.filter(({ gate }) => replacedByResume(gate) !== 'of-environment');
}

function replacedByResume(gate: string): AnyGate['replacedByResume'] {
  return gateOf(gate).replacedByResume;
}

/** By the definitions of both sides, so that a changed risk brings the requirements of both. */
function requirementsOfSides(
  { base, head }: Proposal,
  environment: Parameters<typeof requirementsOn>[1],
  flags: readonly Change['flag'][],
): readonly Requirement[] {
  return flags.flatMap((flag) =>
    [base, head].flatMap((side) => requirementsOn(valueOf(filesOf(side, flag).flag), environment)),
  );
}

/** Without duplicates, in the order of the registry of gates. */
function inOrderOfGates(all: readonly Requirement[]): readonly Requirement[] {
  const once = new Map(
    all.map(({ gate, settings }) => [JSON.stringify([gate, settings]), { gate, settings }]),
  );
  return GATES.flatMap(({ name }) => [...once.values()].filter(({ gate }) => gate === name));
}

/**
 * The environments that a promotion with these requirements soaks in, directly or through others, nearest first
 * (`hold`).
 */
export function upstreamOf(
  proposal: Proposal,
  pipeline: Pipeline,
  change: Change,
  requirements: readonly Requirement[],
): readonly Change['environment'][] {
  const upstream = new Set<Change['environment']>();
  const queue = [...namedIn(requirements, 'sources')];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next === change.environment || upstream.has(next)) continue;
    upstream.add(next);
    const target = environmentFor(pipeline, next);
    const further = requirementsOfSides(proposal, target, flagsBehind(change));
    queue.push(...namedIn(withSteps(further, change), 'sources'));
  }
  return [...upstream];
}

type Common = Omit<Subject, 'owner'>;

/** A change as its gates see it; null if the proposed state cannot be read, which blocks by itself. */
export function promotionOf(common: Common, change: Change): Promotion | null {
  if (change.wanted === null) return null;
  const { proposal, pipeline } = common;
  // The base definition says who owns the flag, so that a proposal cannot choose its own approvers.
  const flag =
    valueOf(filesOf(proposal.base, change.flag).flag) ??
    valueOf(filesOf(proposal.head, change.flag).flag);
  return {
    ...common,
    owner: flag?.owner ?? null,
    change,
    wanted: change.wanted,
    soaksIn: [...new Set(namedIn(requirementsFor(proposal, pipeline, change), 'sources'))],
  };
}
