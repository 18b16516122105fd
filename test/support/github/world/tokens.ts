// Tokens and their permissions. The tokens of a workflow, of an App and of a person differ in their login and in the
// permissions that they can have.
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
  /** Its name in the log of requests. */
  readonly name: string;
  /** The login that it acts as. */
  readonly as: string;
  readonly grants: Grants;
  /** Requests an hour. */
  readonly limit: number;
}

export interface TokenOptions {
  /** Its permissions. Naming one sets the others to none, as in a workflow. */
  readonly permissions?: Grants;
  /** The login that it acts as, `github-actions[bot]` by default. An App is `<slug>[bot]`. */
  readonly as?: string;
  readonly name?: string;
  readonly limit?: number;
}

/** The permissions of `write-all` in a workflow, which include neither members of teams nor settings. */
export const WORKFLOW_GRANTS: Grants = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'write',
};

/** The permissions of an App, or of an owner. */
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
