// Comments below an issue or a pull request.
import type { components } from '@octokit/openapi-types';

import type { KeptComment } from '../deeds/kept.ts';
import type { World } from '../world/world.ts';
import { apiOf, nodeId, pageOf, type Urls } from './urls.ts';
import { association, user } from './user.ts';

export type Comment = components['schemas']['issue-comment'];

export function comment(world: World, urls: Urls, of: KeptComment): Comment {
  const url = apiOf(urls, `/issues/comments/${of.id}`);
  const place = world.pulls.has(of.issue) ? 'pull' : 'issues';
  return {
    url,
    html_url: pageOf(urls, `/${place}/${of.issue}#issuecomment-${of.id}`),
    issue_url: apiOf(urls, `/issues/${of.issue}`),
    id: of.id,
    node_id: nodeId('IssueComment', of.id),
    user: user(world.people.of(of.author), urls),
    created_at: of.createdAt,
    updated_at: of.updatedAt,
    body: of.body,
    author_association: association(world, of.author),
    reactions: reactions(url),
    performed_via_github_app: null,
  };
}

export function reactions(url: string): components['schemas']['reaction-rollup'] {
  return {
    url: `${url}/reactions`,
    total_count: 0,
    '+1': 0,
    '-1': 0,
    laugh: 0,
    hooray: 0,
    confused: 0,
    heart: 0,
    rocket: 0,
    eyes: 0,
  };
}
