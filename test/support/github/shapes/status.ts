// Commit statuses.
import type { components } from '@octokit/openapi-types';

import type { Status, World } from '../world/world.ts';
import { repository } from './repository.ts';
import { apiOf, nodeId, type Urls } from './urls.ts';
import { user } from './user.ts';

export function status(world: World, urls: Urls, of: Status): components['schemas']['status'] {
  const creator = user(world.people.of(of.creator), urls);
  return { ...simpleStatus(world, urls, of), creator };
}

function simpleStatus(
  world: World,
  urls: Urls,
  of: Status,
): components['schemas']['simple-commit-status'] {
  return {
    url: apiOf(urls, `/statuses/${of.sha}`),
    avatar_url: user(world.people.of(of.creator), urls).avatar_url,
    id: of.id,
    node_id: nodeId('StatusContext', of.id),
    state: of.state,
    description: of.description,
    target_url: of.targetUrl,
    context: of.context,
    created_at: of.at,
    updated_at: of.at,
  };
}

/** The newest of each context, and what they come to. */
export function combinedStatus(
  world: World,
  urls: Urls,
  sha: string,
  newest: readonly Status[],
  page: <T>(items: readonly T[]) => T[],
): components['schemas']['combined-commit-status'] {
  return {
    state: combined(newest),
    statuses: page(newest).map((one) => simpleStatus(world, urls, one)),
    sha,
    total_count: newest.length,
    repository: { ...repository(world, urls), license: null },
    commit_url: apiOf(urls, `/commits/${sha}`),
    url: apiOf(urls, `/commits/${sha}/status`),
  };
}

/** `pending` also when there is none at all. */
function combined(newest: readonly Status[]): string {
  if (newest.some(({ state }) => state === 'error' || state === 'failure')) return 'failure';
  return newest.length > 0 && newest.every(({ state }) => state === 'success')
    ? 'success'
    : 'pending';
}
