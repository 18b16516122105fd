// Commit statuses: the one thing that Flaghoist writes for machines.
import { newestStatuses, postStatus, statusesOf } from '../deeds/statuses.ts';
import { combinedStatus, status } from '../shapes/status.ts';
import { commitNamed } from './commit-named.ts';
import { endpoint } from './endpoint.ts';
import { may, mayBeNull, must, PAGES } from './parameters.ts';
import { isRefusal, refuse } from './refusal.ts';
import { created, ok } from './reply.ts';

export const STATUSES = [
  endpoint('post', '/repos/{owner}/{repo}/statuses/{sha}', {
    needs: [{ statuses: 'write' }],
    body: {
      state: must(['error', 'failure', 'pending', 'success']),
      target_url: mayBeNull('text'),
      description: mayBeNull('text'),
      context: may('text'),
    },
    answer: async ({ world, urls, path, body, actor }) => {
      const posted = await postStatus(world, path.sha, {
        state: body.state,
        context: body.context ?? 'default',
        description: body.description ?? null,
        targetUrl: body.target_url ?? null,
        creator: actor.login,
      });
      return isRefusal(posted) ? posted : created(status(world, urls, posted));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/commits/{ref}/statuses', {
    needs: [{ statuses: 'read' }],
    query: PAGES,
    answer: async ({ world, urls, path, page }) => {
      const sha = await commitNamed(world, path.ref);
      if (sha === null) return refuse(422, `No commit found for SHA: ${path.ref}`);
      const newestFirst = statusesOf(world, sha).toReversed();
      return ok(page(newestFirst).map((one) => status(world, urls, one)));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/commits/{ref}/status', {
    needs: [{ statuses: 'read' }],
    query: PAGES,
    answer: async ({ world, urls, path, page }) => {
      const sha = await commitNamed(world, path.ref);
      if (sha === null) return refuse(422, `No commit found for SHA: ${path.ref}`);
      return ok(combinedStatus(world, urls, sha, newestStatuses(world, sha), page));
    },
  }),
];
