// What runs of `deploy` leave on the local GitHub, without running them: the record itself writes it.
import { githubRecord } from '#adapters/deploy/record-github.ts';
import type { Client } from '#adapters/github/client.ts';
import { openClient } from '#adapters/github/client.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName, ServiceName, Sha } from '#domain/names.ts';
import { instant } from '#domain/time.ts';
import type { LocalGitHub } from './github/index.ts';

export const IDENTITY = 'github-actions[bot]';

type Values = Readonly<Record<string, boolean | number>>;

export interface Writing {
  readonly begins: (landing: string, values: Values) => Promise<void>;
  readonly ends: (
    landing: string,
    values: Values,
    state?: 'success' | 'failure' | 'overtaken',
    why?: string,
  ) => Promise<void>;
}

/** The record of one pair, as this login writes it. */
export function deploying(
  github: LocalGitHub,
  pair: { readonly environment: string; readonly service: string },
  identity = IDENTITY,
): Writing {
  const record = githubRecord(quickClient(github, identity), { identity, runUrl: '' });
  const about = (landing: string, values: Values) => ({
    environment: pair.environment as EnvironmentName,
    service: pair.service as ServiceName,
    landing: landing as Sha,
    digest: JSON.stringify(values),
    values,
    at: instant(0),
  });
  return {
    begins: (landing, values) => record.append({ kind: 'begun', ...about(landing, values) }),
    ends: (landing, values, state = 'success', why = '') =>
      record.append({ kind: 'ended', ...about(landing, values), state, why }),
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
    async send<Answer extends object>(method: string, path: string, body: object) {
      const init = { method, headers: { authorization }, body: JSON.stringify(body) };
      const answer = await fetch(github.apiUrl + path, init);
      if (!answer.ok) throw new Error(`${answer.status} for ${method} ${path}`);
      return known((await answer.json()) as Answer);
    },
  };
}
