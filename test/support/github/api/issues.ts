// Issues. The emulator keeps them. Our own code finds and orders them, pull requests included.
import { issue, pullAsIssue } from '../answers.ts';
import { editIssue, findIssue, openIssue } from '../deeds/issues.ts';
import { issuesIn } from '../deeds/find-issues.ts';
import { endpoint } from './endpoint.ts';
import { may, mayBeNull, must, PAGES } from './parameters.ts';
import { created, notFound, ok } from './reply.ts';

export const ISSUES = [
  endpoint('get', '/repos/{owner}/{repo}/issues', {
    needs: [{ issues: 'read' }],
    query: {
      ...PAGES,
      milestone: may('text'),
      state: may(['open', 'closed', 'all']),
      assignee: may('text'),
      type: may('text'),
      creator: may('text'),
      mentioned: may('text'),
      issue_field_values: may('text'),
      labels: may('text'),
      sort: may(['created', 'updated', 'comments']),
      direction: may(['asc', 'desc']),
      since: may('text'),
    },
    answer: async ({ world, urls, query, page }) => ok(page(await issuesIn(world, urls, query))),
  }),

  endpoint('post', '/repos/{owner}/{repo}/issues', {
    needs: [{ issues: 'write' }],
    body: {
      title: must('any'),
      body: may('text'),
      assignee: mayBeNull('text'),
      milestone: mayBeNull('any'),
      labels: may('list'),
      assignees: may('list'),
      type: mayBeNull('text'),
      issue_field_values: may('list'),
    },
    answer: async ({ world, urls, body, actor }) => {
      const opened = await openIssue(world, {
        title: String(body.title),
        body: body.body ?? null,
        labels: labelNames(body.labels ?? []),
        by: actor.login,
      });
      return created(issue(world, urls, opened));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/issues/{issue_number}', {
    needs: [{ issues: 'read' }],
    answer: async ({ world, urls, path }) => {
      const pull = world.pulls.get(path.issue_number);
      if (pull !== undefined) {
        return ok(pullAsIssue(world, urls, pull));
      }
      const found = await findIssue(world, path.issue_number);
      return found === null ? notFound() : ok(issue(world, urls, found));
    },
  }),

  endpoint('patch', '/repos/{owner}/{repo}/issues/{issue_number}', {
    needs: [{ issues: 'write' }],
    body: {
      title: mayBeNull('any'),
      body: mayBeNull('text'),
      assignee: mayBeNull('text'),
      state: may(['open', 'closed']),
      state_reason: mayBeNull(['completed', 'not_planned', 'duplicate', 'reopened']),
      duplicate_issue_id: may('number'),
      milestone: mayBeNull('any'),
      labels: may('list'),
      assignees: may('list'),
      issue_field_values: may('list'),
      type: mayBeNull('any'),
    },
    answer: async ({ world, urls, path, body, actor }) => {
      if ((await findIssue(world, path.issue_number)) === null) return notFound();
      const { title, labels, body: text, state, state_reason } = body;
      const edited = await editIssue(world, path.issue_number, actor.login, {
        ...(title == null ? {} : { title: String(title) }),
        ...(text === undefined ? {} : { body: text }),
        ...(state === undefined ? {} : { state }),
        ...(state_reason === undefined ? {} : { state_reason }),
        ...(labels === undefined ? {} : { labels: labelNames(labels) }),
      });
      return ok(issue(world, urls, edited));
    },
  }),
];

/** The names of labels in a request, which are names or objects with names. */
function labelNames(labels: readonly unknown[]): readonly string[] {
  return labels.map((one) =>
    typeof one === 'string' ? one : String((one as { readonly name?: unknown }).name),
  );
}
