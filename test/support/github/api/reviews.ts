// Reviews. The emulator keeps them, and we say what it does not: nobody approves their own work.
import { dismissReview, refusalOf, reviewsOf, submitReview } from '../deeds/reviews.ts';
import { review } from '../shapes/review.ts';
import { endpoint } from './endpoint.ts';
import { may, must, PAGES } from './parameters.ts';
import { invalid, notFound, refuse } from './refusal.ts';
import { ok } from './reply.ts';

export const REVIEWS = [
  endpoint('get', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    needs: [{ pull_requests: 'read' }],
    query: PAGES,
    answer: async ({ world, urls, path, page }) => {
      if (!world.pulls.has(path.pull_number)) return notFound();
      const all = await reviewsOf(world, path.pull_number);
      return ok(page(all).map((one) => review(world, urls, one)));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    needs: [{ pull_requests: 'write' }],
    body: {
      commit_id: may('text'),
      body: may('text'),
      event: may(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']),
      comments: may('list'),
    },
    answer: async ({ world, urls, path, body, actor }) => {
      if (!world.pulls.has(path.pull_number)) return notFound();
      // Reviews that are still being written, and comments on lines, nobody here needs.
      if (body.event === undefined) return invalid('PullRequestReview', 'event', 'missing_field');
      const wanted = {
        by: actor.login,
        decision: body.event,
        body: body.body ?? '',
        commitId: body.commit_id,
      };
      const refusal = refusalOf(world, path.pull_number, wanted);
      if (refusal !== null) return refusal;
      return ok(review(world, urls, await submitReview(world, path.pull_number, wanted)));
    },
  }),

  endpoint('put', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals', {
    needs: [{ pull_requests: 'write' }],
    body: { message: must('text'), event: may(['DISMISS']) },
    answer: async ({ world, urls, path, actor }) => {
      const all = world.pulls.has(path.pull_number) ? await reviewsOf(world, path.pull_number) : [];
      const found = all.find(({ id }) => id === path.review_id);
      if (found === undefined) return notFound();
      if (found.state === 'COMMENTED' || found.state === 'DISMISSED') {
        return refuse(
          422,
          'Can not dismiss a review that is neither an approval nor a request for changes',
        );
      }
      return ok(review(world, urls, await dismissReview(world, found, actor.login)));
    },
  }),
];
