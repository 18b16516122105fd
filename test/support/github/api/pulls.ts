// Pull requests and their reviews.
import { commit, fullPull, simplePull } from '../answers.ts';
import { endpoint, must, ORDER, PAGES } from '../http/endpoint.ts';
import { created, isRefusal, ok, refuse } from '../http/reply.ts';
import { reviewsOf } from '../issues.ts';
import { mergePull } from '../merging.ts';
import { brought, change, editPull, proposed, pullOf, pullsIn, tried } from '../pulls.ts';
import { starts } from '../world.ts';

/** GitHub lists no more commits of a pull request. */
const MAX_COMMITS = 250;

const METHODS = { merge: 'Merge commits', squash: 'Squash merges', rebase: 'Rebase merges' };

export const PULLS = [
  endpoint('get', '/repos/{owner}/{repo}/pulls', {
    needs: [{ pull_requests: 'read' }],
    query: { ...PAGES, ...ORDER, head: 'text', base: 'text' },
    answer: ({ world, query, page }) =>
      ok(page(pullsIn(world, query)).map((pull) => simplePull(world, pull))),
  }),

  endpoint('post', '/repos/{owner}/{repo}/pulls', {
    needs: [{ pull_requests: 'write' }],
    body: { head: must('text'), base: must('text'), title: 'text', body: 'text' },
    answer: async ({ world, body, actor }) => {
      const opened = await proposed(world, body, actor.login);
      if (isRefusal(opened)) return opened;
      starts(world, 'pull_request_target', actor.login);
      return created(fullPull(world, opened));
    },
  }),

  endpoint('put', '/repos/{owner}/{repo}/pulls/{pull_number}/merge', {
    needs: [{ contents: 'write' }],
    body: { sha: 'text', merge_method: ['merge', 'squash', 'rebase'] },
    answer: async ({ world, path, body: { sha: head, merge_method: method = 'merge' }, actor }) => {
      const pull = pullOf(world, path.pull_number);
      if (head !== undefined && head !== pull.head.sha)
        return refuse(409, 'Head branch was modified. Review and try the merge again.');
      if (!world.settings.mergeMethods.includes(method))
        return refuse(405, `${METHODS[method]} are not allowed on this repository.`);
      const merge = { method, by: actor.login, bypass: false };
      const sha = await mergePull(world, path.pull_number, merge);
      if (isRefusal(sha)) return sha;
      starts(world, 'push', actor.login);
      return ok({ sha, merged: true, message: 'Pull Request successfully merged' });
    },
  }),

  endpoint('put', '/repos/{owner}/{repo}/pulls/{pull_number}/update-branch', {
    needs: [{ pull_requests: 'write', contents: 'write' }],
    body: { expected_head_sha: 'text' },
    answer: async ({ world, path, body: { expected_head_sha: head }, actor }) => {
      const pull = pullOf(world, path.pull_number);
      if (head !== undefined && head !== pull.head.sha)
        return refuse(422, `expected head sha didn’t match current head ref.`);
      if (!(await brought(world, path.pull_number, actor.login)))
        return refuse(422, 'merge conflict between base and head');
      starts(world, 'pull_request_target', actor.login);
      return { status: 202 as const, body: { message: 'Updating pull request branch.', url: '' } };
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}', {
    needs: [{ pull_requests: 'read' }],
    answer: async ({ world, path }) => ok(fullPull(world, await tried(world, path.pull_number))),
  }),

  endpoint('patch', '/repos/{owner}/{repo}/pulls/{pull_number}', {
    needs: [{ pull_requests: 'write' }],
    body: { title: 'text', body: 'text', state: ['open', 'closed'] },
    answer: async ({ world, path, body }) => {
      await editPull(world, path.pull_number, body);
      return ok(fullPull(world, pullOf(world, path.pull_number)));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
    needs: [{ pull_requests: 'write' }],
    body: { reviewers: 'list' },
    answer: ({ world, path, body }) => {
      const pull = pullOf(world, path.pull_number);
      const { reviewers: logins = [] } = body as { readonly reviewers?: readonly string[] };
      if (logins.some((login) => world.people.of(login).permission === 'none'))
        return refuse(422, 'Reviews may only be requested from collaborators.');
      change(world, pull.number, {
        reviewers: [...new Set([...(pull.reviewers ?? []), ...logins])],
      });
      return created(simplePull(world, pullOf(world, pull.number)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}/commits', {
    needs: [{ pull_requests: 'read' }],
    query: PAGES,
    answer: async ({ world, path, page }) => {
      const pull = pullOf(world, path.pull_number);
      const all = await world.git.log(['--reverse', `${pull.baseSha}..${pull.head.sha}`]);
      return ok(page(all.slice(0, MAX_COMMITS)).map((facts) => commit(world, facts)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    needs: [{ pull_requests: 'read' }],
    query: PAGES,
    answer: async ({ world, path, page }) => ok(page(await reviewsOf(world, path.pull_number))),
  }),
];
