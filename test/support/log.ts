// Short helpers for entries of a deployment log, and the two kinds of log.
import type { Client } from '#adapters/github/client.ts';
import type { GitHubLogOptions } from '#adapters/deployment-log/github-log.ts';
import { githubLog } from '#adapters/deployment-log/github-log.ts';
import type {
  DeploymentLog,
  Finished,
  InstanceResult,
  LiveInstance,
  SentInstance,
  Started,
} from '#app/deploy-ports.ts';
import type { EnvironmentName, ServiceName, Sha, Instant, SentValues } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { liveIn } from '#app/log-reading.ts';
import type { LocalGitHub } from './github/index.ts';
import { quickClient } from './deployments.ts';

export const LOG_IDENTITY = 'github-actions[bot]';

/** A commit that exists nowhere, for logs that do not look for it. */
export function aSha(number: number): Sha {
  return number.toString(16).padStart(40, '0') as Sha;
}

export interface RunOfLog {
  readonly environment: string;
  /** The tip of the run. */
  readonly tip: Sha;
  readonly before?: Sha | null;
  readonly run: string;
  readonly at?: Instant;
}

export function sent(
  service: string,
  landing: Sha,
  values: SentValues = { A: true },
): SentInstance {
  return { service: service as ServiceName, landing, digest: JSON.stringify(values), values };
}

function aboutOf({ environment, tip, before = null, run, at = instant(1_700_000_000) }: RunOfLog) {
  const accepted = { tip, refusals: [] };
  return { environment: environment as EnvironmentName, accepted, before, run, at };
}

export function started(run: RunOfLog, instances: readonly SentInstance[]): Started {
  return { kind: 'started', ...aboutOf(run), instances, limit: 600 };
}

export function finished(
  run: RunOfLog,
  instances: readonly InstanceResult[],
  others: readonly LiveInstance[] = [],
): Finished {
  return { kind: 'finished', ...aboutOf(run), instances, others };
}

export function verified(instances: readonly SentInstance[]): readonly InstanceResult[] {
  return instances.map((instance) => ({ ...instance, state: 'verified' }));
}

/** Writes both entries of a run that goes well. */
export async function runs(
  log: DeploymentLog,
  run: RunOfLog,
  instances: readonly SentInstance[],
  others: readonly LiveInstance[] = [],
): Promise<void> {
  await log.append(started(run, instances));
  await log.append(finished(run, verified(instances), others));
}

export function aGitHubLog(client: Client, options: Partial<GitHubLogOptions> = {}): DeploymentLog {
  return githubLog(client, {
    identity: LOG_IDENTITY,
    root: 'environments',
    runUrl: 'https://example.com/run',
    ...options,
  });
}

export interface LogWriting {
  readonly begins: (tip: Sha, values: SentValues) => Promise<void>;
  readonly ends: (
    tip: Sha,
    values: SentValues,
    state?: 'verified' | 'failed' | 'superseded',
  ) => Promise<void>;
}

let runsStarted = 0;

/** Writes the log of one instance's deployments on the local GitHub. Each carries on the other live instances. */
export function logging(
  github: LocalGitHub,
  { environment, service }: { readonly environment: string; readonly service: string },
  identity = LOG_IDENTITY,
): LogWriting {
  const log = aGitHubLog(quickClient(github, identity), { identity });
  const name = environment as EnvironmentName;
  let run = '';
  return {
    async begins(tip, values) {
      runsStarted += 1;
      run = `run-${runsStarted}`;
      await log.append(started({ environment, tip, run }, [sent(service, tip, values)]));
    },
    async ends(tip, values, state = 'verified') {
      const live = [...liveIn(await log.read([name])).values()];
      const others = live.flatMap((instanceState) =>
        instanceState.service === service ? [] : (instanceState.live ?? []),
      );
      const instance = sent(service, tip, values);
      const results = {
        verified: verified([instance]),
        failed: [{ ...instance, state: 'failed' as const, why: 'pm2 ended with 1' }],
        superseded: [{ ...instance, state: 'superseded' as const, by: tip }],
      };
      await log.append(finished({ environment, tip, run }, results[state], others));
    },
  };
}
