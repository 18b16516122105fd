// The settings of the repository and its people, as far as a token may read them. A workflow's own token reads the
// rules of a branch, and neither bypass actors nor classic protection.
import { repository, user } from '../answers.ts';
import type { Permission } from '../world/people.ts';
import { endpoint } from './endpoint.ts';
import { may, PAGES } from './parameters.ts';
import { notFound, ok } from './reply.ts';

/** The id of the app of GitHub Actions on github.com. */
export const ACTIONS_APP = 15_368;

export const SETTINGS = [
  endpoint('get', '/repos/{owner}/{repo}', {
    needs: [{}],
    answer: ({ world, urls }) => ok(repository(world, urls)),
  }),

  endpoint('get', '/repos/{owner}/{repo}/rules/branches/{branch}', {
    needs: [{}],
    query: PAGES,
    answer: ({ world, path, page }) =>
      ok(page(path.branch === world.defaultBranch ? world.settings.rules : [])),
  }),

  endpoint('get', '/repos/{owner}/{repo}/rulesets/{ruleset_id}', {
    needs: [{}],
    query: { includes_parents: may('boolean') },
    answer: ({ world, path, token }) => {
      const ruleset = world.settings.rulesets.find(({ id }) => id === path.ruleset_id);
      if (ruleset === undefined) return notFound();
      if (token.grants.administration === 'write') return ok(ruleset);
      const { bypass_actors: _bypass, ...visible } = ruleset;
      return ok(visible);
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/branches/{branch}', {
    needs: [{ contents: 'read' }],
    answer: async ({ world, path }) => {
      const { branch: name } = path;
      const sha = await world.git.resolve(`refs/heads/${name}`);
      if (sha === null) return notFound();
      const { protection, rules } = world.settings;
      const isProtected = protection !== null || rules.length > 0;
      return ok({
        name,
        commit: { sha },
        protected: name === world.defaultBranch && isProtected,
        protection: { enabled: protection !== null },
      });
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/branches/{branch}/protection', {
    needs: [{ administration: 'read' }],
    answer: ({ world, path }) => {
      const { protection } = world.settings;
      if (protection !== null && path.branch === world.defaultBranch) return ok(protection);
      const refusal = notFound();
      return { ...refusal, body: { ...refusal.body, message: 'Branch not protected' } };
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/actions/permissions/workflow', {
    needs: [{ administration: 'read' }],
    answer: ({ world }) => ok(world.settings.workflowPermissions),
  }),

  endpoint('get', '/apps/{app_slug}', {
    needs: [{}],
    answer: ({ path }) => {
      if (path.app_slug !== 'github-actions') return notFound();
      return ok({ id: ACTIONS_APP, slug: 'github-actions', name: 'GitHub Actions' });
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/collaborators/{username}/permission', {
    needs: [{}],
    answer: ({ world, path }) => {
      const person = world.people.find(path.username);
      if (person === null) return notFound();
      const { permission } = person;
      return ok({ permission: coarse(permission), role_name: permission, user: user(person) });
    },
  }),

  endpoint('get', '/orgs/{org}/teams/{team_slug}/members', {
    needs: [{ members: 'read' }],
    query: { ...PAGES, role: may(['member', 'maintainer', 'all']) },
    answer: ({ world, path, query, page }) => {
      const team = world.teams.get(`${path.org}/${path.team_slug}`.toLowerCase());
      if (team === undefined) return notFound();
      const { role = 'all' } = query;
      const members = team.members.filter(
        (member) => member.state === 'active' && (role === 'all' || member.role === role),
      );
      return ok(page(members).map(({ login }) => user(world.people.of(login))));
    },
  }),
];

/** The old field has only four values. */
function coarse(permission: Permission): string {
  if (permission === 'maintain') return 'write';
  return permission === 'triage' ? 'read' : permission;
}
