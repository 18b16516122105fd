// The data of the local GitHub, apart from the emulator (emulator.ts) and Git. The API and the verbs of a test change it
// by the same functions, and answers.ts describes it.
import type { components } from '@octokit/openapi-types';

import type { WorldClock } from './clock.ts';
import type { Emulator } from './emulator.ts';
import type { BareRepository } from './git/repository.ts';
import { ACTIONS_BOT, type People, user } from './people.ts';
import type { Tokens } from './tokens.ts';

/** GitHub's published description of its answers. */
export type Schemas = components['schemas'];

export const OWNER = 'acme';
export const NAME = 'flags';
export const FULL_NAME = `${OWNER}/${NAME}`;
export const REPOSITORY_ID = 765_432;

export interface World {
  readonly clock: WorldClock;
  readonly people: People;
  readonly tokens: Tokens;
  readonly emulator: Emulator;
  readonly git: BareRepository;
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly defaultBranch: string;
  readonly pulls: Map<number, Pull>;
  /** By commit, oldest first. */
  readonly statuses: Map<string, readonly Status[]>;
  /** Oldest first. */
  readonly deployments: Map<number, Deployment>;
  readonly environments: Map<string, Environment>;
  /** By `org/slug`. */
  readonly teams: Map<string, readonly TeamMember[]>;
  /** Oldest first. */
  readonly dispatches: Dispatch[];
  /** The runs that requests started. */
  readonly started: Started[];
  /** To comments, oldest first. */
  readonly reactions: { readonly comment: number; readonly content: string; readonly by: string }[];
  readonly settings: Settings;
  /** The next id of anything. */
  readonly nextId: () => number;
}

/** The data of a pull request. A change replaces the object. */
export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly author: string;
  readonly state: 'open' | 'closed';
  readonly head: {
    readonly branch: string;
    readonly sha: string;
    /** The owner of the fork with the branch, or null. */
    readonly fork: string | null;
    /** A fork may be deleted while the pull request stays open. */
    readonly gone: boolean;
  };
  /** The branch that it lands on. */
  readonly base: string;
  /** The tip of that branch at the last push of the head, as on GitHub. */
  readonly baseSha: string;
  readonly labels: Schemas['pull-request-simple']['labels'];
  readonly comments: number;
  /** Logins that are asked to review it. */
  readonly reviewers?: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly merged: { readonly at: string; readonly by: string; readonly sha: string } | null;
  /** Whether it is in the merge queue. */
  readonly queued?: boolean;
  /**
   * The last test merge, with null for a conflict. GitHub makes them in the background, so a list may show an old one.
   */
  readonly trial: {
    readonly base: string;
    readonly head: string;
    readonly sha: string | null;
  } | null;
}

/** As the API shows it. */
export type Status = Pick<Shown<'status'>, 'context' | 'description' | 'target_url'> &
  Written & { readonly state: 'error' | 'failure' | 'pending' | 'success' };

/** As the API shows it, apart from its statuses, which are oldest first. */
export type Deployment = Written &
  Pick<Shown<'deployment'>, 'sha' | 'ref' | 'task' | 'payload' | 'environment' | 'description'> & {
    readonly statuses: readonly DeploymentStatus[];
  };

export type DeploymentStatus = Written &
  Pick<Shown<'deployment-status'>, 'state' | 'description' | 'log_url'>;

type Shown<Name extends 'status' | 'deployment' | 'deployment-status'> = Readonly<Schemas[Name]>;
interface Written {
  readonly id: number;
  readonly creator: ReturnType<typeof user>;
  readonly created_at: string;
  readonly updated_at: string;
}

/** What a new object of ours begins with, when this login writes it now. */
export function written({ nextId, clock, people }: World, by: string): Written {
  const at = clock.iso();
  return { id: nextId(), creator: user(people.of(by)), created_at: at, updated_at: at };
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  /** The branches that may deploy there. Null means all. */
  readonly branches: 'protected' | 'custom' | null;
  /** The names of custom branches. */
  readonly patterns: readonly { readonly name: string; readonly type: 'branch' | 'tag' }[];
}

export interface TeamMember {
  readonly login: string;
  /** Pending until an invitation is accepted. */
  readonly state: 'active' | 'pending';
}

export interface Dispatch {
  readonly kind: 'repository' | 'workflow';
  /** The event type, or the workflow's file. */
  readonly name: string;
  readonly ref: string | null;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly by: string;
  readonly at: string;
}

/** A workflow run that a request started. */
interface Started {
  /** The name of the event. */
  readonly name: string;
  readonly what: string;
}

/** As GitHub's documentation says, what a workflow's own token does starts no run, apart from the two dispatches. */
export function starts({ started }: World, event: Started, by: string): void {
  if (by !== ACTIONS_BOT || event.name.endsWith('_dispatch')) started.push(event);
}

/** The settings of an owner. A test changes them with `github.sets`. */
export interface Settings {
  /** The rules of all active rulesets, as `/rules/branches` lists them. */
  rules: readonly Schemas['repository-rule-detailed'][];
  rulesets: readonly Schemas['repository-ruleset'][];
  /** Classic protection of the default branch, or null. */
  protection: Schemas['branch-protection'] | null;
  workflowPermissions: Schemas['actions-get-default-workflow-permissions'];
  mergeMethods: readonly ('merge' | 'squash' | 'rebase')[];
  /** The status for a team without `members: read`. GitHub sends both. */
  teamRefusal: 403 | 404;
  /** GitHub sometimes moves the commit of a review with the head. */
  reviewsFollowHead: boolean;
  /** The address of GitHub Pages; null: nothing is published. */
  pages: string | null;
  /** The names of the secrets of the repository. */
  secrets: readonly string[];
  /** The runs of the sweep's workflow that succeeded, newest first. */
  sweeps: readonly Pick<Schemas['workflow-run'], 'event' | 'updated_at'>[];
  /** The runs of other workflows, newest first; `path`: the name of the file. */
  runs: readonly Pick<Schemas['workflow-run'], 'path' | 'head_sha' | 'status'>[];
}

export function defaultSettings(): Settings {
  return {
    rules: [],
    rulesets: [],
    protection: null,
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: false,
    },
    mergeMethods: ['merge', 'squash', 'rebase'],
    teamRefusal: 403,
    reviewsFollowHead: false,
    pages: null,
    secrets: [],
    sweeps: [],
    runs: [],
  };
}
