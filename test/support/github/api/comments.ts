// Comments of issues and pull requests.
import { comment } from '../answers.ts';
import { addComment, allComments, deleteComment, editComment, kept } from '../deeds/comments.ts';
import { labelsOf } from '../deeds/issues.ts';
import { compare } from '../deeds/find-pulls.ts';
import { endpoint, type Needs } from './endpoint.ts';
import { may, must, PAGES } from './parameters.ts';
import { created, isRefusal, none, notFound, ok } from './reply.ts';

/** On a pull request, either permission suffices. */
const READ: Needs = [{ issues: 'read' }, { pull_requests: 'read' }];
const WRITE: Needs = [{ issues: 'write' }, { pull_requests: 'write' }];

export const COMMENTS = [
  endpoint('get', '/repos/{owner}/{repo}/issues/{issue_number}/comments', {
    needs: READ,
    query: { ...PAGES, since: may('text') },
    answer: async ({ world, urls, path, query, page }) => {
      if ((await labelsOf(world, path.issue_number)) === null) return notFound();
      const { since = '' } = query;
      const all = (await kept(world, path.issue_number)).filter(
        ({ updatedAt }) => updatedAt >= since,
      );
      return ok(page(all).map((one) => comment(world, urls, one)));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/issues/{issue_number}/comments', {
    needs: WRITE,
    body: { body: must('text') },
    answer: async ({ world, urls, path, body, actor }) => {
      const added = await addComment(world, path.issue_number, actor.login, body.body);
      return isRefusal(added) ? added : created(comment(world, urls, added));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/issues/comments', {
    needs: READ,
    query: {
      ...PAGES,
      sort: may(['created', 'updated']),
      direction: may(['asc', 'desc']),
      since: may('text'),
    },
    answer: async ({ world, urls, query, page }) => {
      const { since = '', sort = 'created' } = query;
      const key = sort === 'created' ? 'createdAt' : 'updatedAt';
      const all = (await allComments(world))
        .filter(({ updatedAt }) => updatedAt >= since)
        .toSorted((a, b) => compare(a[key], b[key]) || a.id - b.id);
      const ordered = query.direction === 'desc' ? all.toReversed() : all;
      return ok(page(ordered).map((one) => comment(world, urls, one)));
    },
  }),

  endpoint('patch', '/repos/{owner}/{repo}/issues/comments/{comment_id}', {
    needs: WRITE,
    body: { body: must('text') },
    answer: async ({ world, urls, path, body, actor }) => {
      const edited = await editComment(world, path.comment_id, actor.login, body.body);
      return isRefusal(edited) ? edited : ok(comment(world, urls, edited));
    },
  }),

  endpoint('delete', '/repos/{owner}/{repo}/issues/comments/{comment_id}', {
    needs: WRITE,
    answer: async ({ world, path, actor }) =>
      (await deleteComment(world, path.comment_id, actor.login)) ? none() : notFound(),
  }),
];
