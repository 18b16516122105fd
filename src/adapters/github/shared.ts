// What a run asks GitHub for once, for all pull requests that it judges.
import type { Deployments } from '#app/deploy-ports.ts';
import type { WatchLog } from '#app/watch/ends.ts';
import type { Client } from './client.ts';
import type { Comments, CommentsOptions } from './comments.ts';
import { commentsOf } from './comments.ts';
import type { Issues } from './issues.ts';
import { issuesIn } from './issues.ts';
import type { Landings } from './landed.ts';
import { landingsIn } from './landed.ts';
import type { Acceptances, AcceptancesOptions } from './passed-landings.ts';
import { acceptancesIn } from './passed-landings.ts';
import type { Recall } from './recall.ts';
import { recallOf } from './recall.ts';
import type { Teams } from './teams.ts';
import { openTeams } from './teams.ts';

/** The parts of the deployment log. */
export interface Logs {
  readonly deployments: Deployments;
  readonly watches: WatchLog;
}

export interface Shared extends Logs {
  readonly comments: Comments;
  readonly issues: Issues;
  readonly landings: Landings;
  readonly acceptances: Acceptances;
  readonly recall: Recall;
  readonly teams: Teams;
}

export type SharedOptions = AcceptancesOptions & CommentsOptions;

export function openShared(client: Client, logs: Logs, options: SharedOptions): Shared {
  const comments = commentsOf(client, options);
  return {
    ...logs,
    comments,
    issues: issuesIn(client, options.identity),
    landings: landingsIn(client, options),
    acceptances: acceptancesIn(client, options),
    recall: recallOf(client, comments, options),
    teams: openTeams(client),
  };
}
