// One endpoint: its place in GitHub's published description, the permissions it needs, its parameters and its answer.
// All types come from the description, so that tsc proves that each field has GitHub's name and type.
import type { paths } from '@octokit/openapi-types';

import type { Part } from '../answers.ts';
import type { Person } from '../people.ts';
import type { Grants, Token } from '../tokens.ts';
import type { World } from '../world.ts';
import { notFound, refuse, type Refusal } from './reply.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Path = keyof paths;

type Operation<P extends Path, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never;

type PathOf<O> = O extends { parameters: { path: infer T } } ? Numbers<T> : unknown;
/** Ids are `number | bigint` there; ours are small. */
type Numbers<T> = { readonly [K in keyof T]: T[K] extends number | bigint ? number : T[K] };
/** The query string of an operation in the description. */
export type QueryOf<O> = O extends { parameters: { query?: infer T } } ? NonNullable<T> : unknown;
type Content<O> = O extends { requestBody?: infer B }
  ? NonNullable<B> extends { content: { 'application/json': infer T } }
    ? NonNullable<T>
    : unknown
  : unknown;
/** We take only the object where GitHub also takes a list or a text. */
type BodyOf<O> = Exclude<Content<O>, string | readonly unknown[]>;

type Json<R> = R extends { content: { 'application/json': infer B } } ? Part<B> : null;
type Success = 200 | 201 | 202 | 204;
/** Any of the answers that the description has for success. */
type Reply<O> = O extends { responses: infer R }
  ? { [S in keyof R & Success]: { readonly status: S; readonly body: Json<R[S]> } }[keyof R &
      Success]
  : never;

export interface Call<O> {
  readonly world: World;
  readonly path: PathOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  readonly token: Token;
  /** The account of the token. */
  readonly actor: Person;
  /** The requested page of a list. It also sets the Link header. */
  readonly page: <T>(items: readonly T[]) => T[];
}

interface Traits<O> {
  /** One of these suffices, and within one all are needed. An empty one allows every token. */
  readonly needs: readonly Grants[];
  readonly query?: Table<QueryOf<O>>;
  readonly body?: Table<BodyOf<O>>;
  answer(call: Call<O>): Promise<Reply<O> | Refusal> | Reply<O> | Refusal;
}

export interface Endpoint {
  readonly method: Method;
  readonly path: string;
  readonly needs: readonly Grants[];
  readonly query: Fields;
  readonly body: Fields;
  readonly answer: (call: Call<never>) => unknown;
}

export function endpoint<M extends Method, P extends Path>(
  method: M,
  path: P,
  traits: Traits<Operation<P, M>>,
): Endpoint {
  return { query: {}, body: {}, ...(traits as object), method, path } as Endpoint;
}

/**
 * The parameters of a request that this GitHub knows. tsc compares each with the published description. At run time all
 * others are refused, so that our client cannot invent any. The real GitHub mostly ignores them.
 */
type Table<T> = {
  readonly [Name in keyof T]?: KindOf<NonNullable<T[Name]>> | Must<KindOf<NonNullable<T[Name]>>>;
};

type KindOf<T> = [T] extends [boolean]
  ? 'boolean'
  : [T] extends [number | bigint]
    ? 'number'
    : [T] extends [string]
      ? string extends T
        ? 'text'
        : readonly T[]
      : [T] extends [readonly unknown[]]
        ? 'list'
        : 'any';

type Kind = 'text' | 'number' | 'boolean' | 'list' | 'any' | readonly string[];
interface Must<K = Kind> {
  readonly kind: K;
}
type Fields = Readonly<Record<string, Kind | Must>>;

/** A parameter that a request cannot leave out. */
export const must = <const K extends Kind>(kind: K): Must<K> => ({ kind });

/** The two parameters of every list. */
export const PAGES = { per_page: 'number', page: 'number' } as const;

type Values = Readonly<Record<string, unknown>>;

/** The order and the state of issues and pull requests. */
export const ORDER = {
  sort: ['created', 'updated'],
  direction: ['asc', 'desc'],
  state: ['open', 'closed', 'all'],
} as const;

/** The first error of these values in GitHub's words, or null. */
export function faultIn(values: Values, table: Fields): string | null {
  for (const [name, value] of Object.entries(values)) {
    const kind = kindOf(table[name]);
    if (kind === null) return `Invalid request.\n\n"${name}" is not a permitted key.`;
    if (!fits(value, kind))
      return `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(value)} is not ${JSON.stringify(kind)}.`;
  }
  const missing = Object.entries(table).find(
    ([name, field]) => typeof field === 'object' && 'kind' in field && !(name in values),
  );
  return missing === undefined ? null : `Invalid request.\n\n"${missing[0]}" wasn't supplied.`;
}

function kindOf(field: Kind | Must | undefined): Kind | null {
  if (field === undefined) return null;
  return typeof field === 'object' && 'kind' in field ? field.kind : field;
}

function fits(value: unknown, kind: Kind): boolean {
  if (kind === 'any') return true;
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'text') return typeof value === 'string';
  return typeof kind === 'string' ? typeof value === kind : kind.includes(String(value));
}

/** The values of a query string, with numbers where the table has them. */
export function queryValues(query: URLSearchParams, table: Fields): Values {
  return Object.fromEntries(
    [...query].map(([name, text]) => {
      const isNumber = kindOf(table[name]) === 'number' && /^\d+$/.test(text);
      return [name, isNumber ? Number(text) : text];
    }),
  );
}

/** GitHub's refusal, or null when the token may call the endpoint. */
export function refusalFor(world: World, { needs }: Endpoint, token: Token): Refusal | null {
  if (needs.some((need) => covers(token.grants, need))) return null;
  const isAboutTeams = needs.some(({ members }) => members !== undefined);
  if (isAboutTeams && world.settings.teamRefusal === 404) return notFound();
  const accepted = needs
    .map((need) => Object.entries(need).map(([name, level]) => `${name}=${level}`))
    .join('; ');
  // GitHub names the permissions that suffice.
  return refuse(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': accepted,
  });
}

function covers(grants: Grants, need: Grants): boolean {
  return Object.entries(need).every(([name, level]) => {
    const granted = grants[name as keyof Grants];
    return granted === 'write' || granted === level;
  });
}
