// An acceptance that any workflow of the repository could have written counts only for what runs already. What does not run
// yet is judged again. So a forged acceptance deploys nothing and takes nothing down.
import type { Sha } from '#domain/scalars.ts';
import type { LoggedEntry } from '#app/deploy-ports.ts';
import { acceptedIn, instanceKey } from '#app/log-reading.ts';
import type { AcceptedCommit } from './accepted.ts';
import { desiredAt, pipelineIn } from './accepted.ts';
import { refusalsAt } from './baseline.ts';
import type { Deployer } from './deps.ts';
import { isHere, isOlder } from './here.ts';
import { changesBetween } from './plan.ts';
import type { ReadLog } from './read-log.ts';

/**
 * Where judging has to begin, where the acceptance has no trusted writer: at the oldest commit whose values still run in
 * an instance that would be raised. Null: at the baseline.
 */
export async function doubtedSince(
  deployer: Deployer,
  { entries, log, baseline }: ReadLog,
): Promise<AcceptedCommit | null> {
  if (baseline.kind !== 'logged' || hasTrustedWriter(entries, baseline.commit)) return null;
  const { repository } = deployer;
  const pipeline = await pipelineIn(deployer, baseline);
  const desired = pipeline === null ? [] : await desiredAt(deployer, baseline, pipeline);
  let since: Sha | null = null;
  for (const instance of desired) {
    const live = log.get(instanceKey(instance))?.live ?? null;
    if (live === null || !changesBetween(live.values, instance).some(({ isRaise }) => isRaise))
      continue;
    if (live.landing === baseline.commit || !(await isHere(repository, live.landing))) continue;
    if (since === null || (await isOlder(repository, live.landing, since))) since = live.landing;
  }
  return since === null
    ? null
    : { commit: since, refusals: refusalsAt(since, acceptedIn(entries)) };
}

function hasTrustedWriter(entries: readonly LoggedEntry[], commit: Sha | null): boolean {
  return entries.some(({ accepted, trust }) => accepted.tip === commit && trust !== 'plain');
}
