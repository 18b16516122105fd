// Finds the endpoint of a URL and the values in its path.
import type { Endpoint } from '../api/endpoint.ts';
import { REPOSITORY_ID, FULL_NAME } from '../world/world.ts';

export interface Matched {
  readonly endpoint: Endpoint;
  readonly path: Readonly<Record<string, string | number>>;
}

/** Below the prefix of an Enterprise server. */
export const ENTERPRISE = '/api/v3';

/** The path without the prefix of an Enterprise server, and with the name of the repository for its id. */
export function canonical(pathname: string): string {
  const below = pathname.startsWith(`${ENTERPRISE}/`)
    ? pathname.slice(ENTERPRISE.length)
    : pathname;
  return below.replace(new RegExp(`^/repositories/${REPOSITORY_ID}(?=/|$)`), `/repos/${FULL_NAME}`);
}

export function matcher(
  endpoints: readonly Endpoint[],
): (method: string, path: string) => Matched | null {
  const patterns = endpoints
    .map((endpoint) => ({
      endpoint,
      pattern: patternOf(endpoint.path),
      fixed: fixedParts(endpoint.path),
    }))
    // Fixed names go before values: /issues/comments/{id} before /issues/{n}/comments.
    .toSorted((a, b) => b.fixed - a.fixed);
  return (method, path) => {
    for (const { endpoint, pattern } of patterns) {
      const found = endpoint.method === method.toLowerCase() ? pattern.exec(path) : null;
      if (found !== null) return { endpoint, path: values(found.groups ?? {}) };
    }
    return null;
  };
}

function patternOf(template: string): RegExp {
  const pattern = template.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => `(?<${name}>${shapeOf(name)})`,
  );
  return new RegExp(`^${pattern}$`);
}

/** Refs and branches may have slashes in them; numbers and ids are digits. */
function shapeOf(name: string): string {
  if (name === 'ref' || name === 'branch') return '.+';
  return name !== 'workflow_id' && /_(number|id)$/.test(name) ? '\\d+' : '[^/]+';
}

function fixedParts(template: string): number {
  return template.split('/').filter((part) => !part.startsWith('{')).length;
}

function values(
  groups: Readonly<Record<string, string>>,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => [
      name,
      /_(number|id)$/.test(name) && /^\d+$/.test(text) ? Number(text) : decodeURIComponent(text),
    ]),
  );
}
