// Commits, with the accounts that GitHub finds behind the addresses in them.
import type { components } from '@octokit/openapi-types';

import type { CommitFacts } from '../git/facts.ts';
import type { World } from '../world/world.ts';
import { apiOf, nodeId, pageOf, type Urls } from './urls.ts';
import { user, type SimpleUser } from './user.ts';

export type Commit = components['schemas']['commit'];

export function commit(world: World, urls: Urls, facts: CommitFacts): Commit {
  const url = apiOf(urls, `/commits/${facts.sha}`);
  return {
    sha: facts.sha,
    node_id: nodeId('Commit', facts.sha),
    url,
    html_url: pageOf(urls, `/commit/${facts.sha}`),
    comments_url: `${url}/comments`,
    commit: {
      url: apiOf(urls, `/git/commits/${facts.sha}`),
      author: facts.author,
      committer: facts.committer,
      message: facts.message,
      comment_count: 0,
      tree: { sha: facts.tree, url: apiOf(urls, `/git/trees/${facts.tree}`) },
      verification: {
        verified: facts.isSigned,
        reason: facts.isSigned ? 'valid' : 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    author: accountOf(world, urls, facts.author.email),
    committer: accountOf(world, urls, facts.committer.email),
    parents: facts.parents.map((sha) => ({
      sha,
      url: apiOf(urls, `/commits/${sha}`),
      html_url: pageOf(urls, `/commit/${sha}`),
    })),
  };
}

/** Null when nobody has that address: GitHub then knows no account behind it (T17). */
function accountOf(world: World, urls: Urls, email: string): SimpleUser | null {
  const person = world.people.byEmail(email);
  return person === null ? null : user(person, urls);
}
