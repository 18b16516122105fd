// Whether a deployment is due that no event has started: a landing that no run has judged, or a refusal whose evidence
// is there now. It reads and judges as `deploy` does, asks no target, and writes nothing.
import type { Sha } from '#domain/scalars.ts';
import { acceptUpTo } from './deploy-guard.ts';
import { environmentsAt } from './accepted-state.ts';
import { baselineOf } from './baseline.ts';
import { landingsAfter } from './landings.ts';
import type { Deployer } from '#app/deploy-ports.ts';
import { isSamePart } from './refused.ts';

export interface DueDeployment {
  readonly tip: Sha;
  /** `landing`: no run has judged it. `evidence`: what was refused has its evidence now. */
  readonly because: 'landing' | 'evidence';
}

/** Null: none is due, also where nothing was ever deployed. */
export async function dueDeployment(
  deployer: Omit<Deployer, 'tip'>,
  tip: Sha,
): Promise<DueDeployment | null> {
  const entries = await deployer.log.read(await environmentsAt(deployer, tip));
  const baseline = await baselineOf(deployer, entries, tip, undefined);
  if (baseline.kind !== 'logged') return null;
  const landings = await landingsAfter(deployer, baseline.commit, tip);
  const { accepted, judgements } = await acceptUpTo(deployer, baseline, landings, tip);
  const isUnjudged = judgements.some(
    ({ landed, report }) =>
      report.class !== 'none' && landings.some(({ after }) => after === landed.after),
  );
  if (isUnjudged) return { tip, because: 'landing' };
  const hasEvidence = baseline.refusals.some(
    (earlier) =>
      earlier.verdict === 'wait' && !accepted.refusals.some((now) => isSamePart(now, earlier)),
  );
  return hasEvidence ? { tip, because: 'evidence' } : null;
}
