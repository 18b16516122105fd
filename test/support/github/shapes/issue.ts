// Issues, and pull requests seen as issues.
import type { components } from '@octokit/openapi-types';

import type { KeptEvent, KeptIssue } from '../deeds/kept.ts';
import type { Pull } from '../world/pull.ts';
import type { World } from '../world/world.ts';
import { label } from './label.ts';
import { reactions } from './comment.ts';
import { apiOf, nodeId, pageOf, type Urls } from './urls.ts';
import { association, user } from './user.ts';

export type Issue = components['schemas']['issue'];

export function issue(world: World, urls: Urls, of: KeptIssue): Issue {
  const url = apiOf(urls, `/issues/${of.number}`);
  return {
    url,
    repository_url: apiOf(urls, ''),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: pageOf(urls, `/issues/${of.number}`),
    id: 2_000_000 + of.number,
    node_id: nodeId('Issue', of.number),
    number: of.number,
    title: of.title,
    user: user(world.people.of(of.author), urls),
    labels: of.labels.map((one) => label(one, urls)),
    state: of.state,
    state_reason: of.stateReason,
    locked: false,
    active_lock_reason: null,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: of.comments,
    created_at: of.createdAt,
    updated_at: of.updatedAt,
    closed_at: of.closedAt,
    closed_by: of.closedBy === null ? null : user(world.people.of(of.closedBy), urls),
    author_association: association(world, of.author),
    body: of.body,
    reactions: reactions(url),
    performed_via_github_app: null,
  };
}

/** A pull request in a list of issues: the `pull_request` key is how to tell them apart. */
export function pullAsIssue(world: World, urls: Urls, pull: Pull): Issue {
  const plain = issue(world, urls, {
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state,
    stateReason: null,
    author: pull.author,
    labels: pull.labels,
    comments: pull.comments,
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    closedAt: pull.closedAt,
    closedBy: pull.merged?.by ?? null,
  });
  const page = pageOf(urls, `/pull/${pull.number}`);
  return {
    ...plain,
    html_url: page,
    draft: pull.draft,
    pull_request: {
      url: apiOf(urls, `/pulls/${pull.number}`),
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      merged_at: pull.merged?.at ?? null,
    },
  };
}

export function issueEvent(
  world: World,
  urls: Urls,
  of: KeptEvent,
): components['schemas']['issue-event'] {
  return {
    id: 6_000_000 + of.id,
    node_id: nodeId('IssueEvent', of.id),
    url: apiOf(urls, `/issues/events/${of.id}`),
    actor: user(world.people.of(of.actor), urls),
    event: of.event,
    commit_id: null,
    commit_url: null,
    created_at: of.createdAt,
    ...(of.label === null ? {} : { label: of.label }),
    performed_via_github_app: null,
  };
}
