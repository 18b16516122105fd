// The data of the local GitHub, apart from the emulator (emulator.ts) and Git. The API and the verbs of a test change it
// through deeds/, and answers.ts describes it.
import type { components } from '@octokit/openapi-types';

import type { BareRepository } from '../git/repository.ts';
import type { WorldClock } from './clock.ts';
import type { Emulator } from './emulator.ts';
import type { People } from './people.ts';
import type { Pull } from './pull.ts';
import type { Tokens } from './tokens.ts';

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
  readonly defaultBranch: string;
  readonly createdAt: string;
  readonly pulls: Map<number, Pull>;
  /** By commit, oldest first. */
  readonly statuses: Map<string, readonly Status[]>;
  /** Oldest first. */
  readonly deployments: Map<number, Deployment>;
  readonly environments: Map<string, Environment>;
  /** By `org/slug`. */
  readonly teams: Map<string, Team>;
  /** Oldest first. */
  readonly dispatches: Dispatch[];
  readonly settings: Settings;
  /** The next id of anything. */
  readonly nextId: () => number;
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
}

export interface Status {
  readonly id: number;
  readonly sha: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: string;
  readonly at: string;
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: string | Record<string, unknown>;
  readonly environment: string;
  readonly description: string | null;
  readonly transient: boolean;
  readonly production: boolean;
  readonly creator: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Oldest first. */
  readonly statuses: readonly DeploymentStatus[];
}

export interface DeploymentStatus {
  readonly id: number;
  readonly state: components['schemas']['deployment-status']['state'];
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly creator: string;
  readonly at: string;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
  /** The branches that may deploy there. Null means all. */
  readonly branches: 'protected' | 'custom' | null;
  /** The names of custom branches. */
  readonly patterns: readonly { readonly name: string; readonly type: 'branch' | 'tag' }[];
  readonly rules: NonNullable<components['schemas']['environment']['protection_rules']>;
}

export interface Team {
  readonly id: number;
  readonly organization: string;
  readonly slug: string;
  readonly members: readonly TeamMember[];
}

export interface TeamMember {
  readonly login: string;
  readonly role: 'member' | 'maintainer';
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

/** The settings of an owner. A test changes them with `github.sets`. */
export interface Settings {
  /** The rules of all active rulesets, as `/rules/branches` lists them. */
  rules: readonly components['schemas']['repository-rule-detailed'][];
  rulesets: readonly components['schemas']['repository-ruleset'][];
  /** Classic protection of the default branch, or null. */
  protection: components['schemas']['branch-protection'] | null;
  workflowPermissions: components['schemas']['actions-get-default-workflow-permissions'];
  mergeMethods: readonly ('merge' | 'squash' | 'rebase')[];
  /** The status for a team without `members: read`. GitHub sends both. */
  teamRefusal: 403 | 404;
  /** GitHub sometimes moves the commit of a review with the head. */
  reviewsFollowHead: boolean;
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
  };
}
