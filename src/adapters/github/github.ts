// GitHub as the use cases see it: the port, put together from the parts of this folder.
import { known } from '#domain/evidence.ts';
import type { GitHub } from '#app/github.ts';
import type { Client } from './client.ts';
import { githubClock } from './clock.ts';
import type { GitHubClockOptions } from './clock.ts';
import { stickyComment, writeComment } from './comments.ts';
import { evidenceOf } from './evidence.ts';
import { markLanded, post, statuses } from './ledger.ts';
import { openPullRequests, pullRequest, pullRequestsOf, repository } from './pulls.ts';
import type { PermissionAnswer } from './shapes.ts';

export interface GitHubOptions extends GitHubClockOptions {
  /** The first line of our comment. */
  readonly marker: string;
}

export function github(client: Client, options: GitHubOptions): GitHub {
  return {
    defaultBranch: options.defaultBranch,
    clock: githubClock(client, options),
    now: () => client.now(),
    spent: () => client.spent(),
    pullRequest: (number) => pullRequest(client, number),
    openPullRequests: () => openPullRequests(client),
    pullRequestsOf: (commit) => pullRequestsOf(client, commit),
    statuses: (commit) => statuses(client, options, commit),
    post: (commit, status) => post(client, options, commit, status),
    markLanded: (commit) => markLanded(client, options, commit),
    comment: (number) => stickyComment(client, number, options.marker, options.identity),
    writeComment: (number, id, body) => writeComment(client, number, id, body),
    evidence: (about) => evidenceOf(client, options, about),
    async mayWrite(login) {
      const path = `${repository(client)}/collaborators/${encodeURIComponent(login)}/permission`;
      const found = await client.get<PermissionAnswer>(path);
      return found.kind === 'known'
        ? known(['admin', 'maintain', 'write'].includes(found.value.permission))
        : found;
    },
  };
}
