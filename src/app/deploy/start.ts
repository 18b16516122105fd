// The landing from which a run judges.
import type { Sha } from '#domain/scalars.ts';
import type { AcceptedCommit } from '#app/accepted/accepted-state.ts';
import { unreadableAt } from '#app/accepted/adopted.ts';
import type { Deployer } from '#app/deploy-ports.ts';
import { demandLive, demandLog } from '#app/live/lost-log.ts';
import type { ReadLog } from '#app/accepted/baseline.ts';
import { isSamePart } from '#app/accepted/refused.ts';
import type { DeployOptions } from './round.ts';

export interface Start extends AcceptedCommit {
  /** The commit since which something is judged again, because any workflow could have accepted it; null: nothing is. */
  readonly doubted: Sha | null;
}

/** Throws a refusal where the log was lost, which never stops a rollback. */
export async function startOf(
  deployer: Deployer,
  read: ReadLog,
  { isUnlogged = false, adopt = false, doubted = [] }: DeployOptions,
): Promise<Start> {
  const { baseline, tip } = read;
  const { kind, commit, refusals } = baseline;
  const [first] = doubted;
  const since = first?.accepted ?? first?.landing ?? null;
  const others = refusals.filter((refusal) => !doubted.some((part) => isSamePart(part, refusal)));
  if (kind !== 'adopted') return { doubted: since, commit, refusals: [...others, ...doubted] };
  if (!isUnlogged)
    await (adopt
      ? demandLive(deployer, baseline, tip.commit)
      : demandLog(deployer, commit, tip.commit));
  const unreadable = await unreadableAt(deployer, commit, deployer.now());
  return { doubted: since, commit, refusals: unreadable };
}
