// An event as a workflow run gets it: its payload, and the commit and ref that go with it (which differ
// from event to event, see the table in GitHub's documentation of events that trigger workflows).
import type { components } from '@octokit/openapi-types';

import { repository } from '../shapes/repository.ts';
import type { Urls } from '../shapes/urls.ts';
import { organization, user } from '../shapes/user.ts';
import { OWNER, type World } from '../world/world.ts';
import { example, partOf, type Payload } from './examples.ts';

export interface WorkflowEvent {
  /** GITHUB_EVENT_NAME. */
  readonly name: string;
  readonly payload: Payload;
  /** GITHUB_SHA. */
  readonly sha: string;
  /** GITHUB_REF. */
  readonly ref: string;
  /** GITHUB_ACTOR. */
  readonly actor: string;
  /** GITHUB_HEAD_REF and GITHUB_BASE_REF, with pull requests only. */
  readonly headRef?: string;
  readonly baseRef?: string;
}

export type Schemas = components['schemas'];

export interface Scene {
  readonly world: World;
  readonly urls: Urls;
}

/** What is in every payload, ours put on top of the example's. */
export function surroundings({ world, urls }: Scene, base: Payload, sender: string): Payload {
  return {
    repository: { ...partOf(base, 'repository'), ...repository(world, urls) },
    organization: { ...partOf(base, 'organization'), ...organizationOf(urls) },
    sender: { ...partOf(base, 'sender'), ...user(world.people.of(sender), urls) },
  };
}

function organizationOf(urls: Urls): Partial<Schemas['organization-simple-webhooks']> {
  const { login, id, node_id, avatar_url } = organization(OWNER, urls);
  return { login, id: Number(id), node_id, avatar_url, description: null };
}

/** Everything that starts from the default branch and from nowhere else. */
export async function onDefaultBranch(world: World): Promise<Pick<WorkflowEvent, 'sha' | 'ref'>> {
  const ref = `refs/heads/${world.defaultBranch}`;
  return { sha: (await world.git.resolve(ref)) ?? '', ref };
}

export { example, partOf, type Payload };
