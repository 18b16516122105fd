// The port to GitHub, put together from the parts of this folder.
import type { GitHub } from '#app/github.ts';
import type { Client } from './client.ts';
import { githubClock } from './clock.ts';
import type { GitHubClockOptions } from './clock.ts';
import { evidenceOf } from './evidence.ts';
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
import { reviewsNow } from './reviews.ts';
import type { Logs, SharedOptions } from './shared.ts';
import { openShared } from './shared.ts';
import { mayWrite } from './teams.ts';

export interface GitHubOptions extends GitHubClockOptions, SharedOptions {}

export function github(client: Client, logs: Logs, options: GitHubOptions): GitHub {
  const shared = openShared(client, logs, options);
  const { comments, deployments, landings, recall } = shared;
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
    mayWrite: (login) => mayWrite(client, login),
  };
}
