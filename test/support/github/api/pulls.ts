// Pull requests and their reviews.
import { commit, fullPull, simplePull } from '../answers.ts';
import { endpoint, must, PAGES } from '../http/endpoint.ts';
import { created, isRefusal, notFound, ok } from '../http/reply.ts';
import { reviewsOf } from '../issues.ts';
import { proposed, pullsIn, tried } from '../pulls.ts';

/** GitHub lists no more commits of a pull request. */
const MAX_COMMITS = 250;

export const PULLS = [
  endpoint('get', '/repos/{owner}/{repo}/pulls', {
    needs: [{ pull_requests: 'read' }],
    query: {
      ...PAGES,
      state: ['open', 'closed', 'all'],
      head: 'text',
      base: 'text',
      sort: ['created', 'updated'],
      direction: ['asc', 'desc'],
    },
    answer: ({ world, query: { sort, ...query }, page }) => {
      const order = sort === 'updated' ? sort : 'created';
      const found = pullsIn(world, { ...query, sort: order });
      return ok(page(found).map((pull) => simplePull(world, pull)));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/pulls', {
    needs: [{ pull_requests: 'write' }],
    body: { head: must('text'), base: must('text'), title: 'text', body: 'text' },
    answer: async ({ world, body, actor }) => {
      const opened = await proposed(world, body, actor.login);
      return isRefusal(opened) ? opened : created(fullPull(world, opened));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}', {
    needs: [{ pull_requests: 'read' }],
    answer: async ({ world, path }) => {
      if (!world.pulls.has(path.pull_number)) return notFound();
      return ok(fullPull(world, await tried(world, path.pull_number)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}/commits', {
    needs: [{ pull_requests: 'read' }],
    query: PAGES,
    answer: async ({ world, path, page }) => {
      const pull = world.pulls.get(path.pull_number);
      if (pull === undefined) return notFound();
      const all = await world.git.log(['--reverse', `${pull.baseSha}..${pull.head.sha}`]);
      return ok(page(all.slice(0, MAX_COMMITS)).map((facts) => commit(world, facts)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    needs: [{ pull_requests: 'read' }],
    query: PAGES,
    answer: async ({ world, path, page }) => {
      const all = await reviewsOf(world, path.pull_number);
      return all === null ? notFound() : ok(page(all));
    },
  }),
];
