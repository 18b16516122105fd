// Who somebody is, what they may do here, and which teams they are in.
import type { components } from '@octokit/openapi-types';

import { fullTeam, membership } from '../shapes/team.ts';
import { user } from '../shapes/user.ts';
import type { Urls } from '../shapes/urls.ts';
import type { Permission, Person } from '../world/people.ts';
import type { Team, World } from '../world/world.ts';
import { endpoint } from './endpoint.ts';
import { may, PAGES } from './parameters.ts';
import { notFound, refuse } from './refusal.ts';
import { ok } from './reply.ts';

export const PEOPLE = [
  endpoint('get', '/repos/{owner}/{repo}/collaborators/{username}/permission', {
    needs: [{}],
    answer: ({ world, urls, path }) => {
      const person = world.people.find(path.username);
      if (person === null) return notFound();
      return ok({
        permission: coarse(person.permission),
        role_name: person.permission,
        user: {
          ...user(person, urls),
          role_name: person.permission,
          permissions: permissionsOf(person),
        },
      });
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/collaborators', {
    needs: [{}],
    query: {
      ...PAGES,
      affiliation: may(['outside', 'direct', 'all']),
      permission: may(['pull', 'triage', 'push', 'maintain', 'admin']),
    },
    answer: ({ world, urls, page }) =>
      ok(
        page(world.people.all().filter(({ permission }) => permission !== 'none')).map(
          (person) => ({
            ...user(person, urls),
            role_name: person.permission,
            permissions: permissionsOf(person),
          }),
        ),
      ),
  }),

  endpoint('get', '/orgs/{org}/teams/{team_slug}', {
    needs: [{ members: 'read' }],
    answer: ({ world, urls, path }) => {
      const team = teamOf(world, path);
      return team === null ? notFound() : ok(fullTeam(urls, team, world.createdAt));
    },
  }),

  endpoint('get', '/orgs/{org}/teams/{team_slug}/memberships/{username}', {
    needs: [{ members: 'read' }],
    answer: ({ world, urls, path }) => {
      const team = teamOf(world, path);
      const member = team?.members.find(
        ({ login }) => login.toLowerCase() === path.username.toLowerCase(),
      );
      if (team === null || member === undefined) return notFound();
      return ok(membership(urls, team, member));
    },
  }),

  endpoint('get', '/orgs/{org}/teams/{team_slug}/members', {
    needs: [{ members: 'read' }],
    query: { ...PAGES, role: may(['member', 'maintainer', 'all']) },
    answer: ({ world, urls, path, query, page }) => {
      const team = teamOf(world, path);
      if (team === null) return notFound();
      const { role = 'all' } = query;
      const members = team.members.filter(
        (one) => one.state === 'active' && (role === 'all' || one.role === role),
      );
      return ok(page(members).map(({ login }) => personOf(world, urls, login)));
    },
  }),

  endpoint('get', '/users/{username}', {
    needs: [{}],
    answer: ({ world, urls, path }) => {
      const found = world.people.find(path.username);
      return found === null ? notFound() : ok(publicUser(world, urls, found));
    },
  }),

  endpoint('get', '/user', {
    needs: [{}],
    answer: ({ world, urls, actor }) =>
      // No App is a user, and neither is a workflow.
      actor.type === 'Bot'
        ? refuse(403, 'Resource not accessible by integration')
        : ok(publicUser(world, urls, actor)),
  }),
];

function publicUser(world: World, urls: Urls, found: Person): components['schemas']['public-user'] {
  return {
    ...user(found, urls),
    name: found.name,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: world.createdAt,
    updated_at: world.createdAt,
  };
}

function teamOf(
  world: World,
  path: { readonly org: string; readonly team_slug: string },
): Team | null {
  return world.teams.get(`${path.org}/${path.team_slug}`.toLowerCase()) ?? null;
}

function personOf(world: World, urls: Urls, login: string) {
  return user(world.people.of(login), urls);
}

/** The old field knows four words only. */
function coarse(permission: Permission): string {
  if (permission === 'maintain') return 'write';
  return permission === 'triage' ? 'read' : permission;
}

function permissionsOf({ permission }: Person) {
  const at = ['none', 'read', 'triage', 'write', 'maintain', 'admin'].indexOf(permission);
  return { pull: at >= 1, triage: at >= 2, push: at >= 3, maintain: at >= 4, admin: at >= 5 };
}
