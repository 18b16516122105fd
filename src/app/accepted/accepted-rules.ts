// The rules by which the next steps of plans are judged. A pipeline or a calendar that was refused counts as it was
// accepted last, as it does for a pull request and for the deploy guard.
import type { Evidence } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { pipelineIn, acceptedTree } from './accepted-state.ts';
import type { Gatherer, Wanted } from '#app/ports.ts';
import { refusedAt } from '#app/accepted/refused-at-base.ts';
import type { PlanContext } from '#app/status-next.ts';

export interface AcceptedRules {
  readonly context: PlanContext;
  /** The commit, and its tree where a rule of it was refused. */
  readonly base: Pick<Wanted, 'base' | 'tip' | 'tree'>;
  /** Why it is not known what was refused. A pull request waits for that too. */
  readonly unknown: Pick<Evidence, 'refusals'>;
}

export async function acceptedRules(
  gatherer: Gatherer,
  tip: Sha | null,
  context: PlanContext,
): Promise<AcceptedRules> {
  const asInGit = { context, base: { base: context.snapshot, tip }, unknown: {} };
  if (tip === null) return asInGit;
  const refusals = await refusedAt(gatherer, context.pipeline, tip);
  if (refusals.kind !== 'known') return { ...asInGit, unknown: { refusals } };
  const rules = refusals.value.filter(({ part }) => part === 'rules');
  const refused = { ...context, refused: refusals.value };
  if (rules.length === 0) return { ...asInGit, context: refused };
  const standing = { commit: tip, refusals: rules };
  const tree = await acceptedTree(gatherer, standing, null);
  // Where it cannot be read, nothing but the rules of Git is there to judge by.
  const pipeline = await pipelineIn(gatherer, standing);
  const counted = pipeline === null ? refused : ruledBy(refused, pipeline);
  return { context: counted, base: { base: counted.snapshot, tip, tree }, unknown: {} };
}

function ruledBy(context: PlanContext, pipeline: Pipeline): PlanContext {
  const read = { kind: 'known' as const, value: pipeline };
  return { ...context, pipeline, snapshot: { ...context.snapshot, pipeline: read } };
}
