// The data of the local GitHub, apart from the emulator (emulator.ts) and Git. The API and the verbs of a test change it
// by the same functions, and answers.ts describes it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { components } from '@octokit/openapi-types';

import { worldClock } from './clock.ts';
import { emulator } from './emulator.ts';
import { bareRepository } from './git/repository.ts';
import { ACTIONS_BOT, people, user } from './people.ts';
import { tokens } from './tokens.ts';

/** GitHub's published description of its answers. */
export type Schemas = components['schemas'];

export const OWNER = 'acme';
export const NAME = 'flags';
export const FULL_NAME = `${OWNER}/${NAME}`;
export const REPOSITORY_ID = 765_432;

export type World = Awaited<ReturnType<typeof aWorld>>;

export interface WorldOptions {
  /** The first moment. */
  readonly now?: string;
  /** A folder with a repository, from whose HEAD main continues. The folder is not changed. */
  readonly from?: string;
  readonly defaultBranch?: string;
}

/** `origin`: `http://127.0.0.1:40123`. */
export async function aWorld(folder: string, origin: string, options: WorldOptions) {
  const { now = '2026-11-21T16:00:00Z', defaultBranch = 'main', from } = options;
  const bare = join(folder, 'flags.git');
  await mkdir(bare);
  const clock = worldClock(now);
  const accounts = people();
  let lastId = 1_000_000;
  return {
    origin,
    clock,
    git: await bareRepository(bare, defaultBranch, from),
    emulator: emulator(clock, accounts, origin),
    people: accounts,
    tokens: tokens(clock),
    defaultBranch,
    pulls: new Map<number, Pull>(),
    /** By commit, oldest first. */
    statuses: new Map<string, readonly Status[]>(),
    /** Oldest first. */
    deployments: new Map<number, Deployment>(),
    environments: new Map<string, Environment>(),
    /** By `org/slug`. */
    teams: new Map<string, readonly TeamMember[]>(),
    /** Oldest first. */
    dispatches: [] as Dispatch[],
    /** The events of the runs that requests started. */
    started: [] as string[],
    /** To comments, oldest first. */
    reactions: [] as { readonly comment: number; readonly content: string; readonly by: string }[],
    settings: defaultSettings(),
    /** The next id of anything. */
    nextId: () => (lastId += 1),
  };
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
export function written(world: World, by: string): Written {
  const at = world.clock.iso();
  const creator = user(world.people.of(by));
  return { id: world.nextId(), creator, created_at: at, updated_at: at };
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

/** As GitHub's documentation says, what a workflow's own token does starts no run, apart from the two dispatches. */
export function starts({ started }: World, event: string, by: string): void {
  if (by !== ACTIONS_BOT || event.endsWith('_dispatch')) started.push(event);
}

/** The settings of an owner. A test changes them with `github.sets`. */
export type Settings = ReturnType<typeof defaultSettings>;

export function defaultSettings() {
  return {
    /** The rules of all active rulesets, as `/rules/branches` lists them. */
    rules: [] as readonly Schemas['repository-rule-detailed'][],
    rulesets: [] as readonly Schemas['repository-ruleset'][],
    /** Classic protection of the default branch, or null. */
    protection: null as Schemas['branch-protection'] | null,
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: false,
    } as Schemas['actions-get-default-workflow-permissions'],
    mergeMethods: ['merge', 'squash', 'rebase'] as readonly ('merge' | 'squash' | 'rebase')[],
    /** The status for a team without `members: read`. GitHub sends both. */
    teamRefusal: 403 as 403 | 404,
    /** GitHub sometimes moves the commit of a review with the head. */
    reviewsFollowHead: false,
    /** The address of GitHub Pages; null: nothing is published. */
    pages: null as string | null,
    /** The names of the secrets of the repository. */
    secrets: [] as readonly string[],
    /** The runs of the sweep's workflow that succeeded, newest first. */
    sweeps: [] as readonly Pick<Schemas['workflow-run'], 'event' | 'updated_at'>[],
    /** The runs of other workflows, newest first; `path`: the name of the file. */
    runs: [] as readonly Pick<Schemas['workflow-run'], 'path' | 'head_sha' | 'status'>[],
  };
}
