// Labels of issues and pull requests.
import { labelsOf, putLabels } from '../deeds/issues.ts';
import { label } from '../shapes/label.ts';
import { endpoint, type Needs } from './endpoint.ts';
import { may, PAGES } from './parameters.ts';
import { notFound } from './refusal.ts';
import { labelNames } from './label-names.ts';
import { ok } from './reply.ts';

const WRITE: Needs = [{ issues: 'write' }, { pull_requests: 'write' }];

export const LABELS = [
  endpoint('get', '/repos/{owner}/{repo}/issues/{issue_number}/labels', {
    needs: [{ issues: 'read' }, { pull_requests: 'read' }],
    query: PAGES,
    answer: async ({ world, urls, path, page }) => {
      const all = await labelsOf(world, path.issue_number);
      return all === null ? notFound() : ok(page(all).map((one) => label(one, urls)));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/issues/{issue_number}/labels', {
    needs: WRITE,
    body: { labels: may('list') },
    answer: async ({ world, urls, path, body, actor }) => {
      if ((await labelsOf(world, path.issue_number)) === null) return notFound();
      const names = labelNames(body.labels ?? []);
      const all = await putLabels(world, path.issue_number, actor.login, 'POST', names);
      return ok(all.map((one) => label(one, urls)));
    },
  }),

  endpoint('put', '/repos/{owner}/{repo}/issues/{issue_number}/labels', {
    needs: WRITE,
    body: { labels: may('list') },
    answer: async ({ world, urls, path, body, actor }) => {
      if ((await labelsOf(world, path.issue_number)) === null) return notFound();
      const names = labelNames(body.labels ?? []);
      const all = await putLabels(world, path.issue_number, actor.login, 'PUT', names);
      return ok(all.map((one) => label(one, urls)));
    },
  }),
];
