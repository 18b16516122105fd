// The deployments that runs of `deploy` would write on the local GitHub, written through the log without a run.
import { githubLog } from '#adapters/deployment-log/github-log.ts';
import type { Client } from '#adapters/github/client.ts';
import { openClient } from '#adapters/github/client.ts';
import type { InstanceResult } from '#app/deploy-ports.ts';
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName, ServiceName, Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { LocalGitHub } from './github/index.ts';

export const IDENTITY = 'github-actions[bot]';

type Values = Readonly<Record<string, boolean | number>>;

export interface Writing {
  readonly begins: (landing: string, values: Values) => Promise<void>;
  readonly ends: (
    landing: string,
    values: Values,
    state?: InstanceResult['state'],
    why?: string,
  ) => Promise<void>;
}

let runs = 0;

/** The deployments of one instance, as this login writes them. */
export function deploying(
  github: LocalGitHub,
  { environment, service }: { readonly environment: string; readonly service: string },
  identity = IDENTITY,
): Writing {
  const log = githubLog(quickClient(github, identity), {
    identity,
    root: 'environments',
    runUrl: '',
  });
  let run = '';
  const entry = (landing: string) => ({
    environment: environment as EnvironmentName,
    accepted: { tip: landing as Sha, refusals: [] },
    before: null,
    run,
    at: instant(0),
  });
  const sent = (landing: string, values: Values) => ({
    service: service as ServiceName,
    landing: landing as Sha,
    digest: JSON.stringify(values),
    values,
  });
  return {
    begins(landing, values) {
      run = `run-${(runs += 1)}`;
      const instances = [sent(landing, values)];
      return log.append({ kind: 'started', ...entry(landing), instances, limit: 300 });
    },
    ends(landing, values, state = 'verified', why = '') {
      const result = { ...sent(landing, values), state, why, by: landing } as InstanceResult;
      return log.append({ kind: 'finished', ...entry(landing), instances: [result], others: [] });
    },
  };
}

export function clientOf(github: LocalGitHub, as = IDENTITY): Client {
  const { apiUrl } = github;
  return openClient({ token: github.token({ as }), apiUrl, repository: 'acme/flags' });
}

/** Writes what a client writes, without the second between two writes that GitHub asks for. */
export function quickClient(github: LocalGitHub, as = IDENTITY): Client {
  const authorization = `Bearer ${github.token({ as })}`;
  return {
    ...clientOf(github, as),
    async send<Answer extends object>(
      method: string,
      path: string,
      body: object,
    ): Promise<Finding<Answer>> {
      const init = { method, headers: { authorization }, body: JSON.stringify(body) };
      const answer = await fetch(github.apiUrl + path, init);
      if (!answer.ok) throw new Error(`${answer.status} for ${method} ${path}`);
      return known((answer.status === 204 ? {} : await answer.json()) as Answer);
    },
  };
}
