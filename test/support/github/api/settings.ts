// The settings of the repository and its people, as far as a token may read them. A workflow's own token reads the
// rules of a branch, and neither bypass actors nor classic protection.
import { repository } from '../answers.ts';
import { endpoint, PAGES } from '../http/endpoint.ts';
import { notFound, ok } from '../http/reply.ts';
import { user } from '../people.ts';
import { ACTIONS_APP } from '../statuses.ts';

const NO_PAGES = { status: 'built', cname: null, custom_404: false, public: true } as const;

export const SETTINGS = [
  endpoint('get', '/repos/{owner}/{repo}', {
    needs: [{}],
    answer: ({ world }) => ok(repository(world)),
  }),

  endpoint('get', '/repos/{owner}/{repo}/rules/branches/{branch}', {
    needs: [{}],
    query: PAGES,
    answer: ({ world, path, page }) =>
      ok(page(path.branch === world.defaultBranch ? world.settings.rules : [])),
  }),

  endpoint('get', '/repos/{owner}/{repo}/rulesets/{ruleset_id}', {
    needs: [{}],
    answer: ({ world, path, token }) => {
      const ruleset = world.settings.rulesets.find(({ id }) => id === path.ruleset_id);
      if (ruleset === undefined) return notFound();
      const { bypass_actors: _bypass, ...visible } = ruleset;
      return ok(token.grants.administration === 'write' ? ruleset : visible);
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/branches/{branch}', {
    needs: [{ contents: 'read' }],
    answer: async ({ world, path: { branch: name } }) => {
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
      const isSet = protection !== null && path.branch === world.defaultBranch;
      return isSet ? ok(protection) : notFound('Branch not protected');
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/pages', {
    needs: [{}],
    answer: ({ world }) => {
      const { pages } = world.settings;
      return pages === null
        ? notFound()
        : ok({ ...NO_PAGES, url: `${world.origin}/repos/acme/flags/pages`, html_url: pages });
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/actions/permissions/workflow', {
    needs: [{ administration: 'read' }],
    answer: ({ world }) => ok(world.settings.workflowPermissions),
  }),

  endpoint('get', '/repos/{owner}/{repo}/actions/secrets', {
    needs: [{ secrets: 'read' }],
    query: PAGES,
    answer: ({ world }) => ok(listed(world.settings.secrets)),
  }),

  endpoint('get', '/repos/{owner}/{repo}/actions/organization-secrets', {
    needs: [{ secrets: 'read' }],
    query: PAGES,
    answer: () => ok(listed([])),
  }),

  endpoint('get', '/repos/{owner}/{repo}/environments/{environment_name}/secrets', {
    needs: [{ secrets: 'read' }],
    query: PAGES,
    answer: ({ world, path }) => {
      const found = world.environments.get(path.environment_name.toLowerCase());
      return found === undefined ? notFound() : ok(listed([]));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
    needs: [{ actions: 'read' }],
    query: { ...PAGES, status: ['success', 'failure'], head_sha: 'text' },
    answer: async ({ world, path, query }) => {
      const name = String(path.workflow_id);
      const { sweeps, runs } = world.settings;
      if (name === 'flaghoist-sweep.yml') return ok(counted(sweeps));
      const listing = ['ls-tree', '--name-only', 'main', `.github/workflows/${name}`];
      if ((await world.git.git(listing)) === '') return notFound();
      const sha = query.head_sha;
      return ok(
        counted(runs.filter((run) => run.path === name && (sha ?? run.head_sha) === run.head_sha)),
      );
    },
  }),

  endpoint('get', '/apps/{app_slug}', {
    needs: [{}],
    answer: ({ path: { app_slug: slug } }) =>
      slug === 'github-actions' ? ok({ id: ACTIONS_APP, slug }) : notFound(),
  }),

  endpoint('get', '/repos/{owner}/{repo}/collaborators/{username}/permission', {
    needs: [{}],
    answer: ({ world, path }) => {
      const person = world.people.find(path.username);
      if (person === null) return notFound();
      const { permission: name } = person;
      // The old field has only four values.
      const permission = name === 'maintain' ? 'write' : name === 'triage' ? 'read' : name;
      return ok({ permission, role_name: name, user: user(person) });
    },
  }),

  endpoint('get', '/orgs/{org}/teams/{team_slug}/members', {
    needs: [{ members: 'read' }],
    query: PAGES,
    answer: ({ world, path, page }) => {
      const team = world.teams.get(`${path.org}/${path.team_slug}`.toLowerCase());
      const members = team?.filter(({ state }) => state === 'active');
      if (members === undefined) return notFound();
      return ok(page(members).map(({ login }) => user(world.people.of(login))));
    },
  }),
];

function counted<T>(runs: readonly T[]) {
  return { total_count: runs.length, workflow_runs: [...runs] };
}

function listed(names: readonly string[]) {
  const moment = '2026-01-01T00:00:00Z';
  const secrets = names.map((name) => ({ name, created_at: moment, updated_at: moment }));
  return { total_count: secrets.length, secrets };
}
