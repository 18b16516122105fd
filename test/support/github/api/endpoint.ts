// One endpoint: its place in GitHub's published description, who may call it, what it takes, what it
// answers. The types of path, parameters and answer all come from the description, so tsc is the proof
// that we answer as GitHub says it does.
import type { paths } from '@octokit/openapi-types';

import type { Urls } from '../shapes/urls.ts';
import type { Person } from '../world/people.ts';
import type { Grants, Token } from '../world/tokens.ts';
import type { World } from '../world/world.ts';
import type { Field, Table } from './parameters.ts';
import type { Refusal } from './refusal.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Path = keyof paths;

type Operation<P extends Path, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never;

type PathOf<O> = O extends { parameters: { path: infer T } } ? Numbers<T> : unknown;
/** Ids are `number | bigint` there; ours are small. */
type Numbers<T> = { readonly [K in keyof T]: T[K] extends number | bigint ? number : T[K] };
type QueryOf<O> = O extends { parameters: { query?: infer T } } ? NonNullable<T> : unknown;
type Content<O> = O extends { requestBody?: infer B }
  ? NonNullable<B> extends { content: { 'application/json': infer T } }
    ? NonNullable<T>
    : unknown
  : unknown;
/** Where GitHub also takes a bare list or a bare text, we take the object only. */
export type BodyOf<O> = Exclude<Content<O>, string | readonly unknown[]>;

type Json<R> = R extends { content: { 'application/json': infer B } } ? B : null;
type Success = 200 | 201 | 202 | 204;
/** Any of the answers that the description has for success. */
export type Reply<O> = O extends { responses: infer R }
  ? { [S in keyof R & Success]: { readonly status: S; readonly body: Json<R[S]> } }[keyof R &
      Success]
  : never;

export interface Call<O> {
  readonly world: World;
  readonly urls: Urls;
  readonly path: PathOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  readonly token: Token;
  /** Who speaks. */
  readonly actor: Person;
  /** The part of a list that was asked for; the Link header follows from it. */
  readonly page: <T>(items: readonly T[]) => T[];
}

/** Any one of these is enough; within one, all are needed. No grant at all: every token may. */
export type Needs = readonly Grants[];

/** The tables are left out where the description has no parameters. */
type Tables<O> = (keyof QueryOf<O> extends never
  ? unknown
  : { readonly query: Table<QueryOf<O>> }) &
  (keyof BodyOf<O> extends never ? unknown : { readonly body: Table<BodyOf<O>> });

type Traits<O> = Tables<O> & {
  readonly needs: Needs;
  answer(call: Call<O>): Promise<Reply<O> | Refusal> | Reply<O> | Refusal;
};

export interface Endpoint {
  readonly method: Method;
  readonly path: string;
  readonly needs: Needs;
  readonly query: Readonly<Record<string, Field>>;
  readonly body: Readonly<Record<string, Field>>;
  readonly answer: (call: Call<never>) => unknown;
}

export function endpoint<M extends Method, P extends Path>(
  method: M,
  path: P,
  traits: Traits<Operation<P, M>>,
): Endpoint {
  return { query: {}, body: {}, ...traits, method, path };
}
