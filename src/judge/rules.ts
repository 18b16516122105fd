// The requirements of a promotion. All of them apply together: a flag can add requirements to those of its
// environment, and never loosens them.
import type { Change } from '#domain/change.ts';
import { flagsBehind } from '#domain/change.ts';
import { highestPercent } from '#domain/exposure.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { Environment, Pipeline, Requirement } from '#domain/snapshot.ts';
import { environmentOf, filesOf, valueOf } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/question.ts';
import type { AnyGate } from '#gates/define.ts';
import { furtherFor, gateOf, GATES, namedIn } from '#gates/index.ts';

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
  const all = requirementsIn(proposal, pipeline, change.environment, flagsBehind(change));
  return inOrderOfGates(withSteps(all, change));
}

/** With the requirements of the steps up to the one that is proposed. */
function withSteps(all: readonly Requirement[], { wanted }: Change): readonly Requirement[] {
  const percent = wanted === null ? 100 : highestPercent(wanted);
  return all.flatMap((requirement) => [requirement, ...furtherFor(requirement, percent)]);
}

/**
 * The same for a promotion that resumes: the requirements of `resume` replace the environment's soak and all ladders, but
 * not what the steps of these require. A soak that the flag itself requires stays, because no environment can remove it.
 */
export function requirementsOfResume(
  proposal: Proposal,
  pipeline: Pipeline,
  change: Change,
): readonly Requirement[] {
  const environment = environmentOf(pipeline, change.environment);
  const kept = (environment?.requires ?? []).filter(
    ({ gate }) => replacedByResume(gate) !== 'of-environment',
  );
  const flagRules = ownRequirements(proposal, change.environment, [change.flag]);
  const byRisk = requirementsByRisk(proposal, environment, [change.flag]);
  const whole = withSteps([...kept, ...byRisk, ...flagRules], change);
  const beside = whole.filter(({ gate }) => replacedByResume(gate) !== 'everywhere');
  return inOrderOfGates([...beside, ...(environment?.resume?.requires ?? [])]);
}

function replacedByResume(gate: string): AnyGate['replacedByResume'] {
  return gateOf(gate).replacedByResume;
}

function requirementsIn(
  proposal: Proposal,
  pipeline: Pipeline,
  environment: EnvironmentName,
  flags: readonly FlagKey[],
): readonly Requirement[] {
  const target = environmentOf(pipeline, environment);
  return inOrderOfGates([
    ...(target?.requires ?? []),
    ...requirementsByRisk(proposal, target, flags),
    ...ownRequirements(proposal, environment, flags),
  ]);
}

/** What an environment also requires of flags of these risks. A changed risk brings the requirements of both. */
function requirementsByRisk(
  { base, head }: Proposal,
  environment: Environment | undefined,
  flags: readonly FlagKey[],
): readonly Requirement[] {
  const risks = flags.flatMap((flag) =>
    [base, head].map((snapshot) => valueOf(filesOf(snapshot, flag).flag)?.risk),
  );
  return (environment?.byRisk ?? []).flatMap(({ risk, requires }) =>
    risks.includes(risk) ? requires : [],
  );
}

function ownRequirements(
  { base, head }: Proposal,
  environment: EnvironmentName,
  flags: readonly FlagKey[],
): readonly Requirement[] {
  const rules = flags.flatMap((flag) =>
    [base, head].flatMap((snapshot) => valueOf(filesOf(snapshot, flag).flag)?.requires ?? []),
  );
  return rules.filter((rule) => rule.environment === environment || rule.environment === '*');
}

/** Without duplicates, in the order of the registry of gates. */
function inOrderOfGates(all: readonly Requirement[]): readonly Requirement[] {
  const once = new Map(
    all.map(({ gate, settings }) => [JSON.stringify([gate, settings]), { gate, settings }]),
  );
  return GATES.flatMap(({ name }) => [...once.values()].filter(({ gate }) => gate === name));
}

/** The environments that this one soaks in, directly or through others, nearest first (`hold`). */
export function upstreamOf(
  proposal: Proposal,
  pipeline: Pipeline,
  change: Change,
): readonly EnvironmentName[] {
  const upstream = new Set<EnvironmentName>();
  const queue = [change.environment];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const requirements = requirementsIn(proposal, pipeline, next, flagsBehind(change));
    for (const source of namedIn(requirements, 'sources')) {
      if (source === change.environment || upstream.has(source)) continue;
      upstream.add(source);
      queue.push(source);
    }
  }
  return [...upstream];
}
