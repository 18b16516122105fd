// What protects a branch, as far as a token may see it: for `doctor`. A workflow's own token reads the
// effective rules and the rulesets, but never who may pass them by, nor classic protection.
import type { components } from '@octokit/openapi-types';

import { endpoint } from './endpoint.ts';
import { may, PAGES } from './parameters.ts';
import { notFound } from './refusal.ts';
import { ok } from './reply.ts';

export const RULES = [
  endpoint('get', '/repos/{owner}/{repo}/rules/branches/{branch}', {
    needs: [{}],
    query: PAGES,
    answer: ({ world, path, page }) =>
      ok(page(path.branch === world.defaultBranch ? world.settings.rules : [])),
  }),

  endpoint('get', '/repos/{owner}/{repo}/rulesets', {
    needs: [{}],
    query: { ...PAGES, includes_parents: may('boolean'), targets: may('text') },
    answer: ({ world, page }) =>
      ok(
        // A list has neither rules nor conditions in it.
        page(world.settings.rulesets).map(
          ({ rules: _r, conditions: _c, bypass_actors: _b, ...shown }) => shown,
        ),
      ),
  }),

  endpoint('get', '/repos/{owner}/{repo}/rulesets/{ruleset_id}', {
    needs: [{}],
    query: { includes_parents: may('boolean') },
    answer: ({ world, path, token }) => {
      const found = world.settings.rulesets.find(({ id }) => id === path.ruleset_id);
      if (found === undefined) return notFound();
      return ok(token.grants.administration === 'write' ? found : withoutBypass(found));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/branches/{branch}/protection', {
    needs: [{ administration: 'read' }],
    answer: ({ world, path }) => {
      const { protection } = world.settings;
      if (protection === null || path.branch !== world.defaultBranch) return notProtected();
      return ok(protection);
    },
  }),
];

type Ruleset = components['schemas']['repository-ruleset'];

function withoutBypass({ bypass_actors: _bypass, ...shown }: Ruleset): Ruleset {
  return shown;
}

function notProtected() {
  const refusal = notFound();
  return { ...refusal, body: { ...refusal.body, message: 'Branch not protected' } };
}
