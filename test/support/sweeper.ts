// Sweeps on the local GitHub in this process. Waiting between two writes moves the clock of the world, so that hundreds of
// writes take no time.
import { causeText } from '#messages/causes.ts';
import { deploymentsIn } from '#adapters/deployment-log/log-evidence.ts';
import { githubWatchLog } from '#adapters/deployment-log/watch-log.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { openClient } from '#adapters/github/client.ts';
import { github as portTo } from '#adapters/github/open-github.ts';
import { targetSchemas } from '#adapters/targets/targets.ts';
import { createReader } from '#app/load/reader.ts';
import { markerOf } from '#app/pulls/sticky-comment.ts';
import type { Swept } from '#app/pulls/sweep.ts';
import { sweep } from '#app/pulls/sweep.ts';
import { instant } from '#domain/scalars.ts';
import type { Finding } from '#domain/evidence.ts';
import type { CI } from './ci.ts';
import { aCI, ON, stateFile } from './ci.ts';
import type { LocalGitHub, LoggedRequest, PullRequest } from './github/index.ts';

const OURS = 'github-actions[bot]';

export interface SweptOnce {
  readonly swept: Swept;
  readonly reads: readonly LoggedRequest[];
  readonly writes: readonly LoggedRequest[];
}

export interface SweeperOptions {
  readonly comment?: boolean;
  readonly mostAnHour?: number;
  /** The run ends before its next write, when it has sent so many. */
  readonly killedAfter?: number;
}

/** One run. Null where it was killed. */
export async function sweepsOnce(
  github: LocalGitHub,
  { comment = true, mostAnHour = 450, killedAfter = Infinity }: SweeperOptions = {},
): Promise<SweptOnce | null> {
  const { world, apiUrl } = github;
  let kill: (value: null) => void = () => undefined;
  const killed = new Promise<null>((done) => (kill = done));
  let writes = 0;
  const pace = {
    now: () => world.clock.seconds() * 1000,
    wait: (milliseconds: number): Promise<void> => {
      if (milliseconds > 0) world.clock.passes(`${Math.ceil(milliseconds / 1000)}s`);
      writes += 1;
      if (writes <= killedAfter) return Promise.resolve();
      kill(null);
      return new Promise(() => undefined);
    },
  };
  await using repository = await openRepository(await github.checkout());
  github.forget();
  const client = openClient({
    token: github.token({ limit: 5000 }),
    apiUrl,
    repository: 'acme/flags',
    pace,
  });
  const writer = { identity: OURS, root: 'environments' };
  const logs = {
    deployments: deploymentsIn(client, writer),
    watches: githubWatchLog(client, writer),
  };
  const evaluator = {
    repository,
    reader: createReader(targetSchemas),
    root: 'environments',
    github: portTo(client, logs, {
      context: 'flaghoist',
      identity: OURS,
      defaultBranch: 'main',
      runUrl: `${apiUrl}/acme/flags/actions/runs/1`,
      marker: markerOf('flaghoist'),
    }),
    context: 'flaghoist',
    identity: OURS,
    comment,
    web: { server: 'https://github.com', repository: 'o/r' },
    dryRun: false,
    machineClock: () => instant(world.clock.seconds()),
  };
  const swept: Finding<Swept> | null = await Promise.race([
    sweep(evaluator, { all: false, mostAnHour }, () => undefined),
    killed,
  ]);
  if (swept === null) return null;
  if (swept.kind !== 'known') throw new Error(causeText(swept.why));
  const isWrite = ({ method, path }: LoggedRequest): boolean =>
    method !== 'GET' && path !== '/graphql';
  const requests = github.requests();
  return {
    swept: swept.value,
    reads: requests.filter((request) => !isWrite(request)),
    writes: requests.filter(isWrite),
  };
}

export interface Crowd extends AsyncDisposable {
  readonly ci: CI;
  readonly github: LocalGitHub;
  readonly pulls: readonly PullRequest[];
}

/** Open promotions, each of its own flag: every other waits for people. */
export async function aCrowd(count: number): Promise<Crowd> {
  const flags = Array.from({ length: count }, (_, index) => `flag-${index}`);
  const ci = await aCI({ flags });
  const up = Object.fromEntries(flags.map((flag) => [stateFile(flag, 'development'), ON]));
  await (await ci.github.proposes('up', up)).merges();
  ci.github.passes('1h');
  const pulls: PullRequest[] = [];
  for (const flag of flags) {
    const environment = pulls.length % 2 === 0 ? 'staging' : 'production';
    pulls.push(await ci.proposes(flag, environment, { by: 'dora' }));
  }
  const dispose = (): PromiseLike<void> => ci[Symbol.asyncDispose]();
  return { ci, github: ci.github, pulls, [Symbol.asyncDispose]: dispose };
}
