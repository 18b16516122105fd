// The refusals of a deployment log that hold at a commit.
import type { Finding, RefusedPart } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/report.ts';
import { valueOf } from '#domain/snapshot.ts';
import { isLogged } from '#history/stretch.ts';
import { stillRefused } from './accepted/accepted-state.ts';
import { baselineOf } from './accepted/baseline.ts';
import type { LoggedEntry, Refusal } from './deploy-ports.ts';
import type { Gatherer } from './ports.ts';
import { acceptedIn } from './log-reading.ts';

export function hasLog({ deployments, services }: Pipeline): boolean {
  return isLogged(deployments) && services.some(({ deploy = [] }) => deploy.length > 0);
}

/** Whether there may be a log that says what was refused. */
export function mayBeRefused(proposal: Proposal): boolean {
  const pipeline = valueOf(proposal.base.pipeline);
  return pipeline !== null && hasLog(pipeline);
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

/** The refusals of the log that still hold at this commit. */
export async function refusalsAt(
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
