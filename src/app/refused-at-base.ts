// With a deployment log, a file of a refused landing counts at base as it was accepted last: half of a refused raise is
// still a raise. A rollback by Git alone passes without a look at the log.
import type { Finding, RefusedPart } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/question.ts';
import { valueOf } from '#domain/snapshot.ts';
import { statePath } from '#files/paths.ts';
import { isLogged } from '#history/deployed.ts';
import { standInsFor, stillRefused } from '#app/deploy/accepted.ts';
import { baselineOf } from '#app/deploy/baseline.ts';
import { untouchedBy } from '#app/deploy/untouched.ts';
import type { LoggedEntry, Refusal } from './deploy-ports.ts';
import type { Gatherer, TreeId } from './ports.ts';
import { acceptedIn } from './log-reading.ts';

/** Base and head of a proposal, as trees. */
export interface Trees {
  readonly base: TreeId;
  readonly head: TreeId;
}

export interface RefusedAtBase {
  readonly trees: Trees;
  readonly refusals: readonly Refusal[];
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

/** The trees with refused files as they were accepted last; null where nothing is refused. */
export async function refusedAtBase(
  gatherer: Gatherer,
  proposal: Proposal,
  base: Sha,
  trees: Trees,
): Promise<Finding<RefusedAtBase | null>> {
  const pipeline = valueOf(proposal.base.pipeline);
  if (gatherer.logged === undefined || pipeline === null) return known(null);
  const entries = await gatherer.logged(pipeline.deployments);
  if (entries.kind !== 'known') return entries;
  const atBase = await refusalsAt(gatherer, entries.value, base);
  if (atBase.kind !== 'known') return atBase;
  const refusals = atBase.value;
  if (refusals.length === 0) return known(null);
  const { repository, root } = gatherer;
  const changes = await repository.diff(trees.base, trees.head);
  const touched = new Set(changes.map(({ path }) => path));
  const kept = new Set(await untouchedBy(gatherer, refusals, trees.base, trees.head));
  const sidesWith = (refusal: Refusal): ReadonlySet<'base' | 'head'> =>
    kept.has(refusal) ? sidesOf(root, pipeline, refusals, touched, refusal) : BASE;
  const composed = (side: 'base' | 'head'): Promise<TreeId> => {
    const shown = refusals.filter((refusal) => sidesWith(refusal).has(side));
    return repository.composed(trees[side], standInsFor(root, shown));
  };
  const replaced = { base: await composed('base'), head: await composed('head') };
  const counted = refusals.filter((refusal) => sidesWith(refusal).size > 0);
  return known({ trees: replaced, refusals: counted });
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

const BOTH: ReadonlySet<'base' | 'head'> = new Set(['base', 'head']);
const BASE: ReadonlySet<'base' | 'head'> = new Set(['base']);
const NEITHER: ReadonlySet<'base' | 'head'> = new Set();

/**
 * Which sides show the accepted file that a proposal leaves as it is; of the others, only base does. A definition may be refused
 * in some environments only: where the proposal is about others as well, it is new at head, which asks for more.
 */
function sidesOf(
  root: string,
  { environments }: Pipeline,
  refusals: readonly Refusal[],
  touched: ReadonlySet<string>,
  refusal: Refusal,
): ReadonlySet<'base' | 'head'> {
  if (refusal.part !== 'definition') return BOTH;
  const { flag } = refusal;
  const refused = new Set(environmentsOf(refusals, flag));
  const names = environments.map(({ name }) => name);
  if (names.every((name) => refused.has(name))) return BOTH;
  const environmentNames = names.filter((name) => touched.has(statePath(root, name, flag)));
  const others = environmentNames.filter((name) => !refused.has(name));
  if (others.length === 0) return BOTH;
  return others.length === environmentNames.length ? NEITHER : BASE;
}

function environmentsOf(refusals: readonly Refusal[], flag: FlagKey): readonly EnvironmentName[] {
  return refusals.flatMap((refusal) =>
    refusal.part === 'definition' && refusal.flag === flag ? [refusal.environment] : [],
  );
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
