// Teams and who is in them.
import type { components } from '@octokit/openapi-types';

import type { Team, TeamMember } from '../world/world.ts';
import { nodeId, type Urls } from './urls.ts';

export function membership(
  urls: Urls,
  team: Team,
  member: TeamMember,
): components['schemas']['team-membership'] {
  return {
    url: `${teamUrl(urls, team)}/memberships/${member.login}`,
    role: member.role,
    state: member.state,
  };
}

export function fullTeam(
  urls: Urls,
  team: Team,
  createdAt: string,
): components['schemas']['team-full'] {
  const url = teamUrl(urls, team);
  const page = `${urls.html}/orgs/${team.organization}`;
  return {
    id: team.id,
    node_id: nodeId('Team', team.id),
    url,
    html_url: `${page}/teams/${team.slug}`,
    name: team.slug,
    slug: team.slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    parent: null,
    members_count: team.members.filter(({ state }) => state === 'active').length,
    repos_count: 1,
    created_at: createdAt,
    updated_at: createdAt,
    organization: {
      login: team.organization,
      id: 900,
      node_id: nodeId('Organization', 900),
      url: `${urls.api}/orgs/${team.organization}`,
      repos_url: `${urls.api}/orgs/${team.organization}/repos`,
      events_url: `${urls.api}/orgs/${team.organization}/events`,
      hooks_url: `${urls.api}/orgs/${team.organization}/hooks`,
      issues_url: `${urls.api}/orgs/${team.organization}/issues`,
      members_url: `${urls.api}/orgs/${team.organization}/members{/member}`,
      public_members_url: `${urls.api}/orgs/${team.organization}/public_members{/member}`,
      avatar_url: `${urls.html}/avatars/o/${team.organization}`,
      description: null,
      name: team.organization,
      html_url: `${urls.html}/${team.organization}`,
      has_organization_projects: true,
      has_repository_projects: true,
      public_repos: 0,
      public_gists: 0,
      followers: 0,
      following: 0,
      created_at: createdAt,
      updated_at: createdAt,
      archived_at: null,
      type: 'Organization',
    },
  };
}

function teamUrl(urls: Urls, team: Team): string {
  return `${urls.api}/orgs/${team.organization}/teams/${team.slug}`;
}
