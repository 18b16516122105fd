// With a deployment log, a file of a refused landing counts at base as it was accepted last: half of a refused raise is
// still a raise. A rollback by Git alone passes without a look at the log.
import type { Finding, RefusedPart } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/report.ts';
import { valueOf } from '#domain/snapshot.ts';
import { isLogged } from '#history/stretch.ts';
import { comparedTrees } from './compared-trees.ts';
import { alike, stillRefused } from './accepted-state.ts';
import { baselineOf } from './baseline.ts';
import { untouchedBy } from './untouched.ts';
import type { LoggedEntry, Refusal } from '#app/deploy-ports.ts';
import type { Gatherer, TreeId } from '#app/ports.ts';
import { acceptedIn } from '#app/log-reading.ts';

/** Base and head of a proposal, as trees. */
export interface Trees {
  readonly base: TreeId;
  readonly head: TreeId;
}

/** What counts in some environments, because the same definitions are accepted there. */
export interface RefusedAtBase {
  readonly trees: Trees;
  readonly refusals: readonly Refusal[];
  /** The environments where other definitions count. */
  readonly elsewhere: readonly EnvironmentName[];
}

/** Whether there may be a log that says what was refused. */
export function mayBeRefused(proposal: Proposal): boolean {
  const pipeline = valueOf(proposal.base.pipeline);
  return pipeline !== null && hasLog(pipeline);
}

function hasLog({ deployments, services }: Pipeline): boolean {
  return isLogged(deployments) && services.some(({ deploy = [] }) => deploy.length > 0);
}

/** The refusals that apply at this commit; none where there is no log. */
export async function refusedAt(
  gatherer: Gatherer,
  pipeline: Pipeline,
  commit: Sha,
): Promise<Finding<readonly Refusal[]>> {
  if (gatherer.logged === undefined || !hasLog(pipeline)) return known([]);
  const entries = await gatherer.logged(pipeline.deployments);
  return entries.kind === 'known' ? refusalsAt(gatherer, entries.value, commit) : entries;
}

/** The refusal of the state of a flag, in the first of these environments that has one. */
export function refusedStep(
  refusals: readonly Refusal[],
  key: FlagKey,
  environments: readonly EnvironmentName[],
): Extract<Refusal, { readonly flag: FlagKey }> | undefined {
  return refusals
    .flatMap((step) => (step.part === 'state' ? [step] : []))
    .find(({ flag, environment }) => flag === key && environments.includes(environment));
}

/** The trees with refused files as they were accepted last, by environments; none where nothing is refused. */
export async function refusedAtBase(
  gatherer: Gatherer,
  { base: { pipeline }, touched }: Proposal,
  base: Sha,
  trees: Trees,
): Promise<Finding<readonly RefusedAtBase[]>> {
  const rules = valueOf(pipeline);
  if (gatherer.logged === undefined || rules === null) return known([]);
  const entries = await gatherer.logged(rules.deployments);
  if (entries.kind !== 'known') return entries;
  const atBase = await refusalsAt(gatherer, entries.value, base);
  if (atBase.kind !== 'known') return atBase;
  const refusals = atBase.value;
  if (refusals.length === 0) return known([]);
  const kept = await untouchedBy(gatherer, refusals, trees.base, trees.head);
  const compared = {
    base: { tree: trees.base, refusals },
    head: { tree: trees.head, refusals: kept },
  };
  const names = rules.environments.map(({ name }) => name);
  // Definitions that it is not about divide no environments.
  const ofTouched = refusals.filter(({ flag }) => flag !== null && touched.includes(flag));
  const sides: RefusedAtBase[] = [];
  for (const environments of alike(names, ofTouched)) {
    const [environment = null] = environments;
    const elsewhere = names.filter((name) => !environments.includes(name));
    const counting = refusals.filter(
      (refusal) => refusal.part !== 'definition' || !elsewhere.includes(refusal.environment),
    );
    sides.push({
      trees: await comparedTrees(gatherer, compared, environment),
      refusals: counting,
      elsewhere,
    });
  }
  return known(sides);
}

/** The refusals of the log that still hold at this commit. */
async function refusalsAt(
  { repository, root }: Gatherer,
  entries: readonly LoggedEntry[],
  base: Sha,
): Promise<Finding<readonly Refusal[]>> {
  if (acceptedIn(entries).every(({ accepted }) => accepted.refusals.length === 0)) return known([]);
  const baseline = await baselineOf({ repository }, entries, base, null);
  if (baseline.kind === 'missing') {
    const { tip } = baseline.missing;
    return unreachable({ kind: 'accepted-elsewhere', commit: tip.slice(0, 10) });
  }
  const open: Refusal[] = [];
  for (const refusal of await stillRefused({ repository, root }, base, baseline.refusals))
    if (await repository.isAncestor(refusal.landing, base)) open.push(refusal);
  return known(open);
}

/** The refusals that concern this proposal, as evidence. */
export function refusedParts(
  refusals: readonly Refusal[],
  { base, touched }: Proposal,
): readonly RefusedPart[] {
  return refusals
    .filter(({ flag }) => flag === null || touched.includes(flag) || base.flags.has(flag))
    .map((refusal) => {
      const { part, flag, environment, accepted, landing, verdict } = refusal;
      const file =
        refusal.part === 'rules' && refusal.file !== undefined ? { file: refusal.file } : {};
      return { part, flag, environment, ...file, accepted, landing, verdict };
    });
}
