// With a deployment log, a file of a refused landing counts at base as it was accepted last: half of a refused raise is
// still a raise. A rollback by Git alone passes without a look at the log.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName, Sha } from '#domain/scalars.ts';
import type { Proposal } from '#domain/report.ts';
import { valueOf } from '#domain/snapshot.ts';
import { alike, comparedTrees } from './accepted/accepted-state.ts';
import { untouchedBy } from './accepted/untouched.ts';
import type { Refusal } from './deploy-ports.ts';
import type { Gatherer, TreeId } from './ports.ts';
import { refusalsAt } from './refusals.ts';

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
  const own = refusals.filter(({ flag }) => flag !== null && touched.includes(flag));
  const sides: RefusedAtBase[] = [];
  for (const environments of alike(names, own)) {
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
