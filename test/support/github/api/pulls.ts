// Pull requests and their reviews. Pull requests are our own, because they must agree with a real Git repository.
import { commit, fullPull, review, simplePull } from '../answers.ts';
import { pullsIn } from '../deeds/find-pulls.ts';
import { proposed } from '../deeds/proposing.ts';
import { reviewsOf } from '../deeds/reviews.ts';
import { tried } from '../deeds/trial.ts';
import { endpoint } from './endpoint.ts';
import { may, must, PAGES } from './parameters.ts';
import { created, isRefusal, notFound, ok } from './reply.ts';

/** GitHub lists no more commits of a pull request. */
const MAX_COMMITS = 250;

export const PULLS = [
  endpoint('get', '/repos/{owner}/{repo}/pulls', {
    needs: [{ pull_requests: 'read' }],
    query: {
      ...PAGES,
      state: may(['open', 'closed', 'all']),
      head: may('text'),
      base: may('text'),
      sort: may(['created', 'updated', 'popularity', 'long-running']),
      direction: may(['asc', 'desc']),
    },
    answer: ({ world, urls, query, page }) =>
      ok(page(pullsIn(world, query)).map((pull) => simplePull(world, urls, pull))),
  }),

  endpoint('post', '/repos/{owner}/{repo}/pulls', {
    needs: [{ pull_requests: 'write' }],
    body: {
      head: must('text'),
      base: must('text'),
      title: may('text'),
      body: may('text'),
      draft: may('boolean'),
      head_repo: may('text'),
      issue: may('number'),
      maintainer_can_modify: may('boolean'),
    },
    answer: async ({ world, urls, body, actor }) => {
      const opened = await proposed(world, body, actor.login);
      return isRefusal(opened) ? opened : created(fullPull(world, urls, opened));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}', {
    needs: [{ pull_requests: 'read' }],
    answer: async ({ world, urls, path }) => {
      if (!world.pulls.has(path.pull_number)) return notFound();
      return ok(fullPull(world, urls, await tried(world, path.pull_number)));
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
    answer: async ({ world, urls, path, page }) => {
      if (!world.pulls.has(path.pull_number)) return notFound();
      const all = await reviewsOf(world, path.pull_number);
      return ok(page(all).map((one) => review(world, urls, one)));
    },
  }),
];
