// Opens GitHub for both shells: what the action and a clone ask it is the same.
import type { Client } from '#adapters/github/client.ts';
import { github } from '#adapters/github/open-github.ts';
import { deploymentsIn } from '#adapters/deployment-log/log-evidence.ts';
import { githubWatchLog } from '#adapters/deployment-log/watch-log.ts';
import type { GitHub } from '#app/github.ts';
import type { Deployments } from '#app/deploy-ports.ts';
import { markerOf } from '#app/pulls/sticky-comment.ts';
import type { WatchLog } from '#app/watch/ends.ts';
import { githubLog } from '#adapters/deployment-log/github-log.ts';
import type { CloneReader } from '#app/clone-evidence.ts';

export interface GitHubWiring {
  /** The login whose statuses, comments and entries of the log count. */
  readonly identity: string;
  /** The folder of the pipeline. */
  readonly root: string;
  /** The name of the status. */
  readonly context: string;
  readonly defaultBranch: string;
  /** The page of this run, which a status links to. */
  readonly runUrl: string;
  /** The key that signs what is written to the log; left out: nothing is signed. */
  readonly key?: string;
  /** Reads the deployment log. Left out: GitHub's deployments are the log. */
  readonly deployments?: (remote: Deployments) => Deployments;
}

export interface OpenGitHub {
  readonly github: GitHub;
  readonly watches: WatchLog;
  /** The entries of the deployment log about these environments. Throws a refusal for a damaged log. */
  readonly entriesOf: CloneReader['entriesOf'];
}

export function openGitHub(client: Client, wiring: GitHubWiring): OpenGitHub {
  const { identity, root, context, defaultBranch, runUrl, key } = wiring;
  const writer = { identity, root };
  const watches = githubWatchLog(client, { ...writer, ...(key === undefined ? {} : { key }) });
  const remote = deploymentsIn(client, writer);
  const logs = { deployments: wiring.deployments?.(remote) ?? remote, watches };
  const marker = markerOf(context);
  return {
    github: github(client, logs, { context, identity, defaultBranch, runUrl, marker }),
    watches,
    entriesOf: (environments, settings) =>
      githubLog(client, { identity, root, ...settings, runUrl: '' }).read(environments),
  };
}
