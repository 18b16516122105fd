// Issues, and the comments of issues and pull requests.
import { pullAsIssue } from '../answers.ts';
import type { Issue } from '../emulator.ts';
import { endpoint, must, ORDER, PAGES } from '../http/endpoint.ts';
import { user } from '../people.ts';
import { created, isRefusal, none, notFound, ok } from '../http/reply.ts';
import { addComment, commentsOf, editComment, findIssue, issuesIn } from '../issues.ts';

const REACTIONS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const;
/** For a comment, either permission suffices. */
const READ = [{ issues: 'read' }, { pull_requests: 'read' }] as const;
const WRITE = [{ issues: 'write' }, { pull_requests: 'write' }] as const;

export const ISSUES = [
  endpoint('get', '/repos/{owner}/{repo}/issues', {
    needs: [{ issues: 'read' }],
    query: { ...PAGES, ...ORDER, labels: 'text', creator: 'text', since: 'text' },
    answer: async ({ world, query, page }) => ok(page(await issuesIn(world, query))),
  }),

  endpoint('post', '/repos/{owner}/{repo}/issues', {
    needs: [{ issues: 'write' }],
    body: { title: must('any'), body: 'text', labels: 'list' },
    answer: async ({ world, body, actor }) =>
      created(
        (await world.emulator.ask<Issue>('POST', '/issues', actor.login, body)) ?? notFound(),
      ),
  }),

  endpoint('get', '/repos/{owner}/{repo}/issues/{issue_number}', {
    needs: [{ issues: 'read' }],
    answer: async ({ world, path: { issue_number: number } }) => {
      const pull = world.pulls.get(number);
      if (pull !== undefined) return ok(pullAsIssue(world, pull));
      return ok((await findIssue(world, number)) ?? notFound());
    },
  }),

  endpoint('patch', '/repos/{owner}/{repo}/issues/{issue_number}', {
    needs: [{ issues: 'write' }],
    body: { body: 'text', state: ['open', 'closed'], state_reason: ['completed', 'not_planned'] },
    answer: async ({ world, path, body, actor }) => {
      const place = `/issues/${path.issue_number}`;
      return ok((await world.emulator.ask<Issue>('PATCH', place, actor.login, body)) ?? notFound());
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/issues/{issue_number}/comments', {
    needs: READ,
    query: PAGES,
    answer: async ({ world, path, page }) => {
      const all = await commentsOf(world, path.issue_number);
      return all === null ? notFound() : ok(page(all));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/issues/{issue_number}/comments', {
    needs: WRITE,
    body: { body: must('text') },
    answer: async ({ world, path, body, actor }) =>
      created(await addComment(world, path.issue_number, actor.login, body.body)),
  }),

  endpoint('get', '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
    needs: READ,
    query: { ...PAGES, content: REACTIONS },
    answer: ({ world, path, query: { content: wanted }, page }) => {
      const all = world.reactions.filter(
        ({ comment, content }) =>
          comment === path.comment_id && (wanted === undefined || content === wanted),
      );
      return ok(page(all).map(({ by }, id) => ({ id, user: user(world.people.of(by)) })));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
    needs: WRITE,
    body: { content: must(REACTIONS) },
    answer: ({ world, path, body: { content }, actor }) => {
      world.reactions.push({ comment: path.comment_id, content, by: actor.login });
      return created({ id: world.nextId(), content });
    },
  }),

  endpoint('patch', '/repos/{owner}/{repo}/issues/comments/{comment_id}', {
    needs: WRITE,
    body: { body: must('text') },
    answer: async ({ world, path, body, actor }) =>
      ok(await editComment(world, path.comment_id, actor.login, body.body)),
  }),

  endpoint('delete', '/repos/{owner}/{repo}/issues/comments/{comment_id}', {
    needs: WRITE,
    answer: async ({ world, path, actor }) => {
      const deleted = await editComment(world, path.comment_id, actor.login, null);
      return isRefusal(deleted) ? deleted : none();
    },
  }),
];
