// The port to GitHub, put together from the parts of this folder.
import { known } from '#domain/evidence.ts';
import type { GitHub } from '#app/github.ts';
import type { Deployments } from '#app/deploy-ports.ts';
import type { WatchLog } from '#app/watch/ends.ts';
import { acceptancesIn } from './passed-landings.ts';
import type { Client, PermissionAnswer } from './client.ts';
import { githubClock } from './clock.ts';
import type { GitHubClockOptions } from './clock.ts';
import { commentsOf } from './comments.ts';
import { evidenceOf } from './evidence.ts';
import { issuesIn } from './issues.ts';
import { landingsIn } from './landed.ts';
import { post, statuses } from './status-history.ts';
import { isRunning, merge, startWorkflow, updateBranch } from './merge.ts';
import {
  askReviewers,
  closedPullRequests,
  closePullRequest,
  landedAs,
  openPullRequest,
  openPullRequests,
  pullRequest,
  pullRequestsFrom,
} from './pulls.ts';
import { repository } from './repository-path.ts';
import { recallOf } from './recall.ts';
import { reviewsNow } from './reviews.ts';
import { openTeams } from './teams.ts';

export interface GitHubOptions extends GitHubClockOptions {
  /** The first line of our comment. */
  readonly marker: string;
}

/** The parts of the deployment log. */
export interface Logs {
  readonly deployments: Deployments;
  readonly watches: WatchLog;
}

export function github(
  client: Client,
  { deployments, watches }: Logs,
  options: GitHubOptions,
): GitHub {
  const comments = commentsOf(client, options);
  const issues = issuesIn(client, options.identity);
  const landings = landingsIn(client, options);
  const acceptances = acceptancesIn(client, options);
  const recall = recallOf(client, comments, options);
  const teams = openTeams(client);
  const shared = { issues, deployments, watches, acceptances, recall, teams };
  return {
    defaultBranch: options.defaultBranch,
    clock: githubClock(client, { landings, deployments }, options),
    now: () => client.now(),
    spent: () => client.spent(),
    pullRequest: (number) => pullRequest(client, number),
    openPullRequests: () => openPullRequests(client),
    landedAs: (commits) => landedAs(client, options.defaultBranch, commits),
    openPullRequest: (wanted) => openPullRequest(client, options.defaultBranch, wanted),
    pullRequestsFrom: (branch) => pullRequestsFrom(client, options.defaultBranch, branch),
    closedPullRequests: (span) => closedPullRequests(client, options.defaultBranch, span),
    closePullRequest: (wanted) => closePullRequest(client, options.identity, wanted),
    askReviewers: (number, logins) => askReviewers(client, number, logins),
    merge: (number, head) => merge(client, { number, head, identity: options.identity }),
    updateBranch: (pull) => updateBranch(client, pull),
    startWorkflow: (wanted) => startWorkflow(client, options.defaultBranch, wanted),
    isRunning: (wanted) => isRunning(client, wanted),
    statuses: (commit, mode) => statuses(client, options, commit, mode),
    post: (commit, status, note) => post(client, options, commit, status, note),
    markLanded: (commit, landed) => landings.mark(commit, landed),
    landingNote: (commit) => landings.noteOn(commit),
    comment: (number) => comments.find(number),
    recall: (pulls, wanted) => recall.read(pulls, wanted),
    writeComment: (number, sticky, body) => comments.write(number, sticky, body),
    reviews: (number) => reviewsNow(client, number),
    logged: (settings) => deployments.newest(settings),
    evidence: (about) => evidenceOf(client, options, shared, about),
    async mayWrite(login) {
      const path = `${repository(client)}/collaborators/${encodeURIComponent(login)}/permission`;
      const answer = await client.get<PermissionAnswer>(path);
      return answer.kind === 'known'
        ? known(['admin', 'maintain', 'write'].includes(answer.value.permission))
        : answer;
    },
  };
}
