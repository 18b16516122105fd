// The landing from which a run judges, and the reasons why a run deploys only lower values.
import type { Sha } from '#domain/scalars.ts';
import type { LoggedEntry } from '#app/deploy-ports.ts';
import { acceptedIn } from '#app/log-reading.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { AcceptedCommit } from './accepted.ts';
import { allDesiredAt } from './accepted.ts';
import { unreadableAt } from './adopted.ts';
import { refusalsAt } from './baseline.ts';
import type { Deployer } from './deps.ts';
import { isOlder } from './commit-order.ts';
import { demandLive, demandLog } from './lost-log.ts';
import { changesBetween } from './plan.ts';
import type { ReadLog } from './baseline.ts';
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
  /** Whether any workflow of the repository could have written the acceptance of the baseline. */
  readonly isDoubted: boolean;
  readonly onlyDown: ReadonlySet<OnlyDown>;
}

/** Throws a refusal where the log was lost, which never stops a rollback. */
export async function startOf(
  deployer: Deployer,
  read: ReadLog,
  { onlyDown: given = [], adopt = false, denied = [] }: DeployOptions,
): Promise<Start> {
  const { baseline, tip } = read;
  const { kind, commit } = baseline;
  const onlyDown = new Set([...given, ...(kind === 'missing' ? [kind] : [])]);
  const doubted = await doubtedSince(deployer, read);
  const refused = { refusals: [...(doubted ?? baseline).refusals, ...denied], onlyDown };
  if (doubted !== null) return { commit: doubted.commit, isDoubted: true, ...refused };
  if (kind !== 'adopted') return { commit, isDoubted: false, ...refused };
  if (!onlyDown.has('no-log'))
    await (adopt
      ? demandLive(deployer, baseline, tip.commit)
      : demandLog(deployer, commit, tip.commit));
  const unreadable = await unreadableAt(deployer, commit, deployer.now());
  return { commit, refusals: unreadable, isDoubted: false, onlyDown };
}

/**
 * An acceptance that any workflow could have written counts only for what runs already. What does not run yet is judged
 * again, from the oldest commit whose values still run in an instance that would be raised. So a forged acceptance deploys
 * nothing and takes nothing down. Null: there is no such instance, or the acceptance has a trusted writer.
 */
async function doubtedSince(
  deployer: Deployer,
  { entries, log, baseline }: ReadLog,
): Promise<AcceptedCommit | null> {
  if (baseline.kind !== 'logged' || hasTrustedWriter(entries, baseline.commit)) return null;
  const { repository } = deployer;
  let since: Sha | null = null;
  for (const instance of await allDesiredAt(deployer, baseline)) {
    const live = log.get(instanceKey(instance))?.live ?? null;
    if (live === null || !changesBetween(live.values, instance).some(({ isRaise }) => isRaise))
      continue;
    if (live.landing === baseline.commit || !(await repository.hasCommit(live.landing))) continue;
    if (since === null || (await isOlder(repository, live.landing, since))) since = live.landing;
  }
  return since === null
    ? null
    : { commit: since, refusals: refusalsAt(since, acceptedIn(entries)) };
}

/** Whether a run that only a trusted writer can be has accepted it. */
export function hasTrustedWriter(entries: readonly LoggedEntry[], commit: Sha | null): boolean {
  return entries.some(({ accepted, trust }) => accepted.tip === commit && trust !== 'plain');
}
