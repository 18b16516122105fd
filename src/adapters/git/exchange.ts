// What a repository exchanges with its remote, and the commits that are made for it.
import type { Repository } from '#app/ports.ts';
import { commitOnBranch } from './branch.ts';
import { useToken } from './credentials.ts';
import {
  fetchCommit,
  fetchingMissing,
  fetchProposals,
  fetchTip,
  firstParents,
  queuedGroups,
  remoteTip,
} from './fetch.ts';
import type { Git } from './git.ts';
import { land } from './land.ts';
import { checkedOut, followed, push, pushedBranch, remoteUrl } from './push.ts';

export function exchangeOf(git: Git) {
  return {
    followed: () => followed(git),
    checkedOut: async () => (await checkedOut(git))?.replace('refs/heads/', '') ?? null,
    fetchProposals: (branch, pulls, patience) => fetchProposals(git, branch, pulls, patience),
    fetchTip: (branch, patience) => fetchTip(git, branch, patience),
    fetchCommit: (sha, branch) => fetchCommit(git, sha, branch),
    hasCommit: fetchingMissing(git),
    firstParents: (base, head) => firstParents(git, base, head),
    remoteTip: (branch) => remoteTip(git, branch),
    queuedGroups: (branch) => queuedGroups(git, branch),
    commitOnBranch: (commit) => commitOnBranch(git, commit),
    push: (commit, branch, replaced) => push(git, commit, branch, replaced),
    land: (commit, landing) => land(git, commit, landing),
    remoteName: () => git.remote(),
    remoteUrl: () => remoteUrl(git),
    pushedBranch: (local) => pushedBranch(git, local),
    credentials: () => git.credentials(),
    /** Lets Git in at this server, where the clone has no credentials of its own for it. */
    useToken: (server: string, token: string) => useToken(git, server, token),
  } satisfies Partial<Repository> & { useToken: unknown };
}
