// People, as GitHub shows them.
import type { components } from '@octokit/openapi-types';

import type { Person } from '../world/people.ts';
import type { Pull } from '../world/pull.ts';
import type { World } from '../world/world.ts';
import { nodeId, type Urls } from './urls.ts';

export type SimpleUser = components['schemas']['simple-user'];

export function user(person: Person, urls: Urls): SimpleUser {
  const url = `${urls.api}/users/${encodeURIComponent(person.login)}`;
  return {
    login: person.login,
    id: person.id,
    node_id: nodeId('User', person.id),
    avatar_url: `${urls.html}/avatars/u/${person.id}`,
    gravatar_id: '',
    url,
    html_url: `${urls.html}/${person.type === 'Bot' ? 'apps/' : ''}${person.login.replace('[bot]', '')}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: person.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

export function organization(login: string, urls: Urls): SimpleUser {
  const url = `${urls.api}/users/${login}`;
  return {
    ...user({ login, id: 900, type: 'User', name: login, email: '', permission: 'none' }, urls),
    url,
    type: 'Organization',
  };
}

export function association(
  world: World,
  login: string,
): components['schemas']['author-association'] {
  const permission = world.people.of(login).permission;
  if (permission === 'none') {
    const landed = (pull: Pull): boolean => pull.merged !== null && pull.author === login;
    return [...world.pulls.values()].some(landed) ? 'CONTRIBUTOR' : 'NONE';
  }
  return permission === 'read' || permission === 'triage' ? 'COLLABORATOR' : 'MEMBER';
}
