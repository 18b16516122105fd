// The history of a repository: landings, versions of files, and who wrote them.
import type { Repository } from '#app/ports.ts';
import { landedAfter } from './ahead.ts';
import { authorships } from './authors.ts';
import type { Git } from './git.ts';
import { branchPoint, committedAt, hasChangesOf, isAncestor, landedWith } from './merge.ts';
import { firstVersion, lastLandings, replacedSince, wasDeleted } from './past.ts';
import { seenTips } from './reflog.ts';
import { cachedByIds } from './contents.ts';
import { updates } from './updates.ts';
import { changesBelow, examine, walk } from './walk.ts';

export function historyOf(git: Git) {
  return {
    branchPoint: (base, head) => branchPoint(git, base, head),
    updates: cachedByIds(git, updates),
    walk: (tip, since, paths) => walk(git, tip, since, paths),
    firstVersion: (tip, path, read) => firstVersion(git, tip, path, read),
    wasDeleted: (tip, path) => wasDeleted(git, tip, path),
    lastLanding: async (tip, paths) => (await lastLandings(git, tip, paths, 1))[0] ?? null,
    lastLandings: (tip, paths, most) => lastLandings(git, tip, paths, most),
    replacedSince: (tip, since, folder) => replacedSince(git, tip, since, folder),
    examine: (walked, examined, paths) => examine(git, walked, examined, paths),
    changesBelow: (walked, places) => changesBelow(git, walked, places),
    authorships: (commits) => authorships(git, commits),
    seenTips: (tip) => seenTips(git, tip),
    landedAfter: (landing) => landedAfter(git, landing),
    landedWith: (commit, tip) => landedWith(git, commit, tip),
    committedAt: (commit) => committedAt(git, commit),
    isAncestor: (ancestor, tip) => isAncestor(git, ancestor, tip),
    hasChangesOf: (branch, tip) => hasChangesOf(git, branch, tip),
  } satisfies Partial<Repository>;
}
