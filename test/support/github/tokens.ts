// Tokens: their permissions, and the requests that each may send in an hour.
import type { WorldClock } from './clock.ts';
import { ACTIONS_BOT } from './people.ts';
import type { Schemas } from './world.ts';

export type Grants = Schemas['app-permissions'];

export interface Token {
  readonly secret: string;
  /** Its name in the log of requests. */
  readonly name: string;
  /** The login that it acts as. */
  readonly as: string;
  readonly grants: Grants;
  /** Requests an hour. */
  readonly limit: number;
  /** The hour that it counts, by the clock of the world. */
  readonly window: { start: number; used: number };
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
const WORKFLOW_GRANTS: Grants = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'write',
};

/** The permissions of an App, or of an owner. */
const ALL_GRANTS: Grants = {
  ...WORKFLOW_GRANTS,
  administration: 'write',
  members: 'read',
  secrets: 'read',
};

const HOUR = 3600;

export type Tokens = ReturnType<typeof tokens>;

export function tokens(clock: WorldClock) {
  const issued = new Map<string, Token>();

  function issue({ permissions, as = ACTIONS_BOT, name, limit }: TokenOptions): Token {
    const number = issued.size + 1;
    const isWorkflow = as === ACTIONS_BOT;
    const token = {
      secret: `ghs_local${String(number).padStart(31, '0')}`,
      name: name ?? `token ${number}`,
      as,
      grants: permissions ?? (isWorkflow ? WORKFLOW_GRANTS : ALL_GRANTS),
      limit: limit ?? (isWorkflow ? 1000 : 5000),
      window: { start: clock.seconds(), used: 0 },
    };
    issued.set(token.secret, token);
    return token;
  }

  return { issue, find: (secret: string): Token | null => issued.get(secret) ?? null };
}

/** Counts a request. False when none is left in this hour. */
export function spend(token: Token, clock: WorldClock): boolean {
  const { window } = token;
  if (clock.seconds() >= window.start + HOUR) {
    window.start = clock.seconds();
    window.used = 0;
  }
  if (window.used >= token.limit) return false;
  window.used += 1;
  return true;
}

export function rateHeaders({ limit, window }: Token): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(limit - window.used),
    'x-ratelimit-used': String(window.used),
    'x-ratelimit-reset': String(window.start + HOUR),
    'x-ratelimit-resource': 'core',
  };
}
