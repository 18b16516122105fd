// One endpoint: its place in GitHub's published description, the permissions it needs, its parameters and its answer.
// All types come from the description, so that tsc proves that each field has GitHub's name and type.
import type { Part, Urls } from '../answers.ts';
import type { paths } from '@octokit/openapi-types';

import type { Person } from '../world/people.ts';
import type { Grants, Token } from '../world/tokens.ts';
import type { World } from '../world/world.ts';
import type { Field, Table } from './parameters.ts';
import type { Refusal } from './reply.ts';

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
/** We take only the object where GitHub also takes a list or a text. */
export type BodyOf<O> = Exclude<Content<O>, string | readonly unknown[]>;

type Json<R> = R extends { content: { 'application/json': infer B } } ? Part<B> : null;
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
  /** The account of the token. */
  readonly actor: Person;
  /** The requested page of a list. It also sets the Link header. */
  readonly page: <T>(items: readonly T[]) => T[];
}

/** One of these suffices, and within one all are needed. An empty one allows every token. */
export type Needs = readonly Grants[];

/** An endpoint without parameters has no tables. */
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
