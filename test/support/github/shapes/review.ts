// Reviews of pull requests.
import type { components } from '@octokit/openapi-types';

import type { KeptReview } from '../deeds/kept.ts';
import type { World } from '../world/world.ts';
import { apiOf, nodeId, pageOf, type Urls } from './urls.ts';
import { association, user } from './user.ts';

export type Review = components['schemas']['pull-request-review'];

export function review(world: World, urls: Urls, of: KeptReview): Review {
  const page = pageOf(urls, `/pull/${of.pull}#pullrequestreview-${of.id}`);
  const pull = apiOf(urls, `/pulls/${of.pull}`);
  const head = world.pulls.get(of.pull)?.head.sha ?? of.commitId;
  return {
    id: of.id,
    node_id: nodeId('PullRequestReview', of.id),
    user: user(world.people.of(of.author), urls),
    body: of.body,
    state: of.state,
    html_url: page,
    pull_request_url: pull,
    author_association: association(world, of.author),
    _links: { html: { href: page }, pull_request: { href: pull } },
    // A review that is still being written has no such key.
    ...(of.submittedAt === null ? {} : { submitted_at: of.submittedAt }),
    commit_id: world.settings.reviewsFollowHead ? head : of.commitId,
  };
}
