// Rollbacks that a watch has merged: their services are quiet for a while, and each has an issue.
import type { Finding } from '#domain/evidence.ts';
import type { Flag } from '#domain/snapshot.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { FlagKey, Instant, Sha } from '#domain/scalars.ts';
import { durationOf, plus } from '#domain/scalars.ts';
import type { Acting } from '#app/act/act.ts';
import { snapshotOf } from '#app/load/side.ts';
import { readFlags } from '#app/load/side.ts';
import type { Gatherer } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import { fromBranch } from '#app/edit/edit-plan.ts';
import { ownBranchOf } from '#app/github.ts';
import type { WatchIssues } from './issue.ts';
import { issueTroubles } from './issue.ts';
import type { WatchMerge } from './look.ts';
import { QUIET } from './look.ts';
import { issueAfter } from './issue-text.ts';

/**
 * Opens the issues that lately merged rollbacks lack: GitHub may have refused them, or a run was killed before. Without its
 * issue a rollback stops no promotion. Answers what could not be done.
 */
export async function ensureIssues(
  { gatherer, issues }: { readonly gatherer: Gatherer; readonly issues: WatchIssues },
  merges: readonly WatchMerge[],
  now: Instant,
): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const merge of merges.filter(({ at }) => now < plus(at, LATELY))) {
    const landing = await gatherer.repository.resolve(merge.landing);
    if (landing === null) continue;
    const definition = await definitionAt(gatherer, landing, merge.flag);
    const issue = issueAfter({ ...merge, landing }, definition);
    troubles.push(...(await issueTroubles(issues, issue)));
  }
  return troubles;
}

/** As it was when its exposure rose, because the variables of that moment were lowered. */
async function definitionAt(gatherer: Gatherer, landing: Sha, key: FlagKey): Promise<Flag | null> {
  const side = await readFlags(gatherer, asTree(landing), [key], []);
  return valueOf(filesOf(snapshotOf(side), key).flag);
}

const LATELY = durationOf('7d');

/** Rollbacks that a watch has merged, by the pull requests that were closed last. */
export async function mergesOf({ evaluator }: Acting): Promise<Finding<readonly WatchMerge[]>> {
  const closed = await evaluator.github.closedPullRequests(QUIET);
  if (closed.kind !== 'known') return closed;
  const merges = closed.value.flatMap(({ author, mergedAt, ...pull }): readonly WatchMerge[] => {
    const branch = ownBranchOf(pull) ?? '';
    const match = /^flaghoist\/watch\/([^/]+)\/(.+)\/([0-9a-f]{12})(-\d+)?$/.exec(branch);
    if (author !== evaluator.identity || mergedAt === undefined || match === null) return [];
    const [environment, flag, landing] = match.slice(1, 4).map(fromBranch);
    return [{ environment, flag, at: mergedAt, landing, pull: pull.number } as WatchMerge];
  });
  return { kind: 'known', value: merges };
}
