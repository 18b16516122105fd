// Tokens and what they may do. A workflow's own token, an App's and a person's differ in who speaks and
// in what can be granted to them at all.
import type { components } from '@octokit/openapi-types';

import { ACTIONS_BOT } from './people.ts';

export type Grants = Pick<
  components['schemas']['app-permissions'],
  | 'actions'
  | 'administration'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'members'
  | 'pull_requests'
  | 'statuses'
>;

export interface Token {
  readonly secret: string;
  /** How the request log calls it. */
  readonly name: string;
  /** The login that speaks. */
  readonly as: string;
  readonly grants: Grants;
  /** Requests an hour. */
  readonly limit: number;
}

export interface TokenOptions {
  /** What it may do. Naming one sets the rest to none, as in a workflow. */
  readonly permissions?: Grants;
  /** Who speaks; `github-actions[bot]` unless said otherwise. An App is `<slug>[bot]`. */
  readonly as?: string;
  readonly name?: string;
  readonly limit?: number;
}

/**
 * All that `permissions: write-all` gives to a workflow. Members of an organisation and the settings of
 * a repository are not among it: no `permissions:` line can ask for them.
 */
export const WORKFLOW_GRANTS: Grants = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'write',
};

/** What belongs to an App, or to a person who owns the place. */
export const ALL_GRANTS: Grants = { ...WORKFLOW_GRANTS, administration: 'write', members: 'read' };

export interface Tokens {
  readonly issue: (options: TokenOptions) => Token;
  readonly find: (secret: string) => Token | null;
}

export function tokens(): Tokens {
  const issued = new Map<string, Token>();
  return {
    issue: ({ permissions, as = ACTIONS_BOT, name, limit }) => {
      const number = issued.size + 1;
      const token: Token = {
        secret: `ghs_local${String(number).padStart(31, '0')}`,
        name: name ?? `token ${number}`,
        as,
        grants: permissions ?? (as === ACTIONS_BOT ? WORKFLOW_GRANTS : ALL_GRANTS),
        limit: limit ?? (as === ACTIONS_BOT ? 1000 : 5000),
      };
      issued.set(token.secret, token);
      return token;
    },
    find: (secret) => issued.get(secret) ?? null,
  };
}
