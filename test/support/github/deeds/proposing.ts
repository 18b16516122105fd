// Opening a pull request through the API, from a branch of this repository.
import { invalid, refuse, type Refusal } from '../api/reply.ts';
import { ACTIONS_BOT } from '../world/people.ts';
import type { Pull } from '../world/pull.ts';
import type { World } from '../world/world.ts';
import { openPull } from './pulls.ts';

export interface Proposing {
  readonly head: string;
  readonly base: string;
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  readonly draft?: boolean | undefined;
}

export async function proposed(
  world: World,
  wanted: Proposing,
  by: string,
): Promise<Pull | Refusal> {
  const { head: branch, base, title, body = null, draft = false } = wanted;
  if (by === ACTIONS_BOT && !world.settings.workflowPermissions.can_approve_pull_request_reviews) {
    return refuse(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  if (title === undefined || title === '') return invalid('PullRequest', 'title', 'missing_field');
  const sha = await world.git.resolve(`refs/heads/${branch}`);
  if (sha === null) return invalid('PullRequest', 'head', 'invalid');
  const into = await world.git.resolve(`refs/heads/${base}`);
  if (into === null) return invalid('PullRequest', 'base', 'invalid');
  const isThere = [...world.pulls.values()].some(
    (pull) => pull.state === 'open' && pull.head.branch === branch && pull.base === base,
  );
  if (isThere) {
    const why = `A pull request already exists for acme:${branch}.`;
    return invalid('PullRequest', 'base', 'custom', why);
  }
  if (await world.git.isAncestor(sha, into)) {
    return invalid('PullRequest', 'base', 'custom', `No commits between ${base} and ${branch}`);
  }
  const head = { branch, sha, fork: null, gone: false };
  return openPull(world, { title, body, head, base, author: by, draft });
}
