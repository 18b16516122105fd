// Whether a token may call an endpoint, and what GitHub says when it may not.
import type { Endpoint, Needs } from '../api/endpoint.ts';
import { notFound, refuse, type Refusal } from '../api/refusal.ts';
import type { Grants, Token } from '../world/tokens.ts';
import type { World } from '../world/world.ts';

/** Null when it may. */
export function refusalFor(world: World, endpoint: Endpoint, token: Token): Refusal | null {
  if (endpoint.needs.some((need) => covers(token.grants, need))) return null;
  const readable = !world.isPrivate && endpoint.needs.some(isPublicReading);
  if (readable) return null;
  const aboutTeams = endpoint.needs.some(({ members }) => members !== undefined);
  if (aboutTeams && world.settings.teamRefusal === 404) return notFound();
  return refuse(403, 'Resource not accessible by integration', {
    // GitHub's own hint at what would have been enough.
    'x-accepted-github-permissions': accepted(endpoint.needs),
  });
}

function covers(grants: Grants, need: Grants): boolean {
  return Object.entries(need).every(([name, level]) => {
    const granted = grants[name as keyof Grants];
    return granted === 'write' || granted === level;
  });
}

/** What a public repository shows to everybody. */
function isPublicReading(need: Grants): boolean {
  const hidden = ['administration', 'members'];
  return Object.entries(need).every(([name, level]) => level === 'read' && !hidden.includes(name));
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
