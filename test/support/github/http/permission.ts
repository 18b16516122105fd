// The permissions of a token at an endpoint.
import type { Endpoint, Needs } from '../api/endpoint.ts';
import { notFound, refuse, type Refusal } from '../api/reply.ts';
import type { Grants, Token } from '../world/tokens.ts';
import type { World } from '../world/world.ts';

/** GitHub's refusal, or null when the token may call the endpoint. */
export function refusalFor(world: World, endpoint: Endpoint, token: Token): Refusal | null {
  if (endpoint.needs.some((need) => covers(token.grants, need))) return null;
  const aboutTeams = endpoint.needs.some(({ members }) => members !== undefined);
  if (aboutTeams && world.settings.teamRefusal === 404) return notFound();
  return refuse(403, 'Resource not accessible by integration', {
    // GitHub names the permissions that suffice.
    'x-accepted-github-permissions': accepted(endpoint.needs),
  });
}

function covers(grants: Grants, need: Grants): boolean {
  return Object.entries(need).every(([name, level]) => {
    const granted = grants[name as keyof Grants];
    return granted === 'write' || granted === level;
  });
}

function accepted(needs: Needs): string {
  return needs
    .map((need) =>
      Object.entries(need)
        .map(([name, level]) => `${name}=${level}`)
        .join(','),
    )
    .join('; ');
}
