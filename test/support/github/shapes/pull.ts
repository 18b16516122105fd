// Pull requests: short in lists, with the sums of the comparison one at a time.
import type { components } from '@octokit/openapi-types';

import type { Person } from '../world/people.ts';
import type { Pull } from '../world/pull.ts';
import { OWNER, type World } from '../world/world.ts';
import { label } from './label.ts';
import { repository, type Repository } from './repository.ts';
import { apiOf, nodeId, pageOf, type Urls } from './urls.ts';
import { association, organization, user, type SimpleUser } from './user.ts';

export type SimplePull = components['schemas']['pull-request-simple'];
export type FullPull = components['schemas']['pull-request'];

/** Everything about a pull request that has to be counted or tried. */
export interface Sums {
  readonly commits: number;
  readonly additions: number;
  readonly deletions: number;
  readonly files: number;
  readonly mergeable: boolean | null;
  readonly mergeableState: string;
}

export function simplePull(world: World, urls: Urls, pull: Pull): SimplePull {
  const { labels, ...common } = commonOf(world, urls, pull);
  // The description of a label is not null in this one schema, whatever GitHub answers.
  return {
    ...common,
    labels: labels.map((one) => ({ ...one, description: one.description ?? '' })),
  };
}

export function fullPull(world: World, urls: Urls, pull: Pull, sums: Sums): FullPull {
  const { merged } = pull;
  return {
    ...commonOf(world, urls, pull),
    merged: merged !== null,
    merged_by: merged === null ? null : user(world.people.of(merged.by), urls),
    mergeable: sums.mergeable,
    rebaseable: sums.mergeable,
    mergeable_state: sums.mergeableState,
    comments: pull.comments,
    review_comments: 0,
    maintainer_can_modify: pull.head.fork !== null,
    commits: sums.commits,
    additions: sums.additions,
    deletions: sums.deletions,
    changed_files: sums.files,
  };
}

function commonOf(world: World, urls: Urls, pull: Pull) {
  const url = apiOf(urls, `/pulls/${pull.number}`);
  const issue = apiOf(urls, `/issues/${pull.number}`);
  const page = pageOf(urls, `/pull/${pull.number}`);
  const statuses = apiOf(urls, `/statuses/${pull.head.sha}`);
  const author: Person = world.people.of(pull.author);
  const links = {
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: apiOf(urls, '/pulls/comments{/number}'),
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
  };
  return {
    url,
    id: 5_000_000 + pull.number,
    node_id: nodeId('PullRequest', pull.number),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    ...links,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: user(author, urls),
    body: pull.body,
    labels: pull.labels.map((one) => label(one, urls)),
    milestone: null,
    active_lock_reason: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.merged?.at ?? null,
    // While it is open: the test merge.
    merge_commit_sha: pull.merged?.sha ?? pull.trial?.sha ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: headOf(world, urls, pull),
    base: {
      label: `${OWNER}:${pull.base}`,
      ref: pull.base,
      sha: pull.baseSha,
      user: organization(OWNER, urls),
      repo: repository(world, urls),
    },
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issue },
      comments: { href: links.comments_url },
      review_comments: { href: links.review_comments_url },
      review_comment: { href: links.review_comment_url },
      commits: { href: links.commits_url },
      statuses: { href: statuses },
    },
    author_association: association(world, pull.author),
    auto_merge: null,
    draft: pull.draft,
  } satisfies Partial<FullPull>;
}

function headOf(world: World, urls: Urls, { head }: Pull): FullPull['head'] {
  const owner: SimpleUser =
    head.fork === null ? organization(OWNER, urls) : user(world.people.of(head.fork), urls);
  return {
    label: `${head.fork ?? OWNER}:${head.branch}`,
    ref: head.branch,
    sha: head.sha,
    user: owner,
    // The description does not say so, but GitHub gives null once the fork is deleted.
    repo: head.gone ? (null as unknown as Repository) : repository(world, urls, head.fork),
  };
}
