// From an address to its endpoint and to one page of its answer.
import { COMMITS } from '../api/commits.ts';
import { DEPLOYMENTS } from '../api/deployments.ts';
import { GRAPHQL } from '../api/graphql.ts';
import { ISSUES } from '../api/issues.ts';
import { PULLS } from '../api/pulls.ts';
import { SETTINGS } from '../api/settings.ts';
import { FULL_NAME, REPOSITORY_ID } from '../world.ts';
import type { Endpoint } from './endpoint.ts';

/** The prefix of an Enterprise server. */
export const ENTERPRISE = '/api/v3';

/** The path without the prefix of an Enterprise server, and with the name of the repository for its id. */
export function canonical(pathname: string): string {
  const below = pathname.replace(new RegExp(`^(${ENTERPRISE}(?=/)|/api(?=/graphql$))`), '');
  return below.replace(new RegExp(`^/repositories/${REPOSITORY_ID}(?=/|$)`), `/repos/${FULL_NAME}`);
}

/** serve.ts answers 501 for every other one, so that a test fails loudly. */
const ENDPOINTS = [...SETTINGS, ...COMMITS, ...PULLS, ...ISSUES, ...DEPLOYMENTS, GRAPHQL];

const PATTERNS = ENDPOINTS.map((endpoint) => ({ endpoint, pattern: patternOf(endpoint.path) }))
  // Fixed names go before values: /issues/comments/{id} before /issues/{n}/comments.
  .toSorted((a, b) => fixedParts(b.endpoint) - fixedParts(a.endpoint));

export interface Route {
  readonly endpoint: Endpoint;
  readonly path: Readonly<Record<string, string | number>>;
}

export function routeOf(method: string, path: string): Route | null {
  for (const { endpoint, pattern } of PATTERNS) {
    const found = endpoint.method === method.toLowerCase() ? pattern.exec(path) : null;
    if (found !== null) return { endpoint, path: values(found.groups ?? {}) };
  }
  return null;
}

function patternOf(template: string): RegExp {
  const named = (_: string, name: string): string => `(?<${name}>${shapeOf(name)})`;
  return new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, named)}$`);
}

/** Refs and branches may have slashes in them; numbers and ids are digits. */
function shapeOf(name: string): string {
  if (name === 'ref' || name === 'branch') return '.+';
  return isNumber(name) ? '\\d+' : '[^/]+';
}

function isNumber(name: string): boolean {
  return name !== 'workflow_id' && /_(number|id)$/.test(name);
}

function fixedParts({ path }: Endpoint): number {
  return path.split('/').filter((part) => !part.startsWith('{')).length;
}

function values(groups: Readonly<Record<string, string>>): Route['path'] {
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => [
      name,
      isNumber(name) ? Number(text) : decodeURIComponent(text),
    ]),
  );
}

const DEFAULT_SIZE = 30;
const LARGEST = 100;

/** One page of a list with its Link header. GitHub's links name the repository by its id and keep the other parameters. */
export function pager(url: URL) {
  const asked = (name: string): number => Number(url.searchParams.get(name) ?? '0');
  const size = Math.min(asked('per_page') || DEFAULT_SIZE, LARGEST);
  const current = Math.max(1, asked('page') || 1);
  let last = 1;

  function to(page: number, rel: string): string {
    const target = new URL(url);
    target.pathname = url.pathname.replace(`/repos/${FULL_NAME}`, `/repositories/${REPOSITORY_ID}`);
    target.searchParams.set('page', String(page));
    return `<${target.href}>; rel="${rel}"`;
  }

  return {
    page: <T>(items: readonly T[]): T[] => {
      last = Math.max(1, Math.ceil(items.length / size));
      return items.slice((current - 1) * size, current * size);
    },
    /** Empty when there is only this page. */
    links: (): Readonly<Record<string, string>> => {
      const links = [
        ...(current > 1 ? [to(Math.min(current - 1, last), 'prev')] : []),
        ...(current < last ? [to(current + 1, 'next'), to(last, 'last')] : []),
        ...(current > 1 ? [to(1, 'first')] : []),
      ];
      return links.length === 0 ? {} : { link: links.join(', ') };
    },
  };
}
