// The landing from which a run judges, and the reasons why a run deploys only lower values.
import type { Sha } from '#domain/scalars.ts';
import type { AcceptedCommit } from '#app/accepted/accepted-tree.ts';
import { unreadableAt } from './adopted.ts';
import type { Deployer } from '#app/accepted/deps.ts';
import { demandLive, demandLog } from '#app/live/lost-log.ts';
import type { ReadLog } from '#app/accepted/baseline.ts';
import { isSamePart } from '#app/accepted/refused.ts';
import type { DeployOptions } from './round.ts';

/** Why only lower values are deployed. */
export type OnlyDown =
  /** The log cannot be used: nothing is accepted that raises anything. */
  | 'no-log'
  /** Nor is it known what was refused: no instance gets more than it has, where its target can be read. */
  | 'no-refusals'
  /** The working tree is older than the tip: an instance that would get more of anything is not written. */
  | 'behind'
  /** The accepted commit is gone: the same. */
  | 'missing';

export interface Start extends AcceptedCommit {
  /** The commit since which something is judged again, because any workflow could have accepted it; null: nothing is. */
  readonly doubted: Sha | null;
  readonly onlyDown: ReadonlySet<OnlyDown>;
}

/** Throws a refusal where the log was lost, which never stops a rollback. */
export async function startOf(
  deployer: Deployer,
  read: ReadLog,
  { onlyDown: given = [], adopt = false, doubted = [] }: DeployOptions,
): Promise<Start> {
  const { baseline, tip } = read;
  const { kind, commit, refusals } = baseline;
  const onlyDown = new Set([...given, ...(kind === 'missing' ? [kind] : [])]);
  const since = doubted[0]?.accepted ?? null;
  const about = { doubted: since, onlyDown };
  const others = refusals.filter((refusal) => !doubted.some((part) => isSamePart(part, refusal)));
  if (kind !== 'adopted') return { ...about, commit, refusals: [...others, ...doubted] };
  if (!onlyDown.has('no-log'))
    await (adopt
      ? demandLive(deployer, baseline, tip.commit)
      : demandLog(deployer, commit, tip.commit));
  const unreadable = await unreadableAt(deployer, commit, deployer.now());
  return { ...about, commit, refusals: unreadable };
}
