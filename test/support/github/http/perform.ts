// One request without the network: checks the token, the permission and the parameters, and then answers.
import { type Urls, isOurs } from '../answers.ts';
import type { Call } from '../api/endpoint.ts';
import { ENDPOINTS } from '../api/index.ts';
import { faultIn, queryValues } from '../api/parameters.ts';
import { isRefusal, notFound, refuse, type Refusal } from '../api/reply.ts';
import type { Token } from '../world/tokens.ts';
import type { World } from '../world/world.ts';
import { matcher, type Matched } from './match.ts';
import { pager } from './pages.ts';
import { refusalFor } from './permission.ts';

export interface Question {
  readonly url: URL;
  readonly urls: Urls;
  readonly matched: Matched;
  readonly token: Token;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  /** Null for no body at all. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export const match = matcher(ENDPOINTS);

export async function perform(world: World, question: Question): Promise<Answer> {
  const { endpoint, path } = question.matched;
  const { owner, repo } = path;
  if (owner !== undefined && !isOurs(String(owner), String(repo))) return notFound();
  const forbidden = refusalFor(world, endpoint, question.token);
  if (forbidden !== null) return forbidden;
  const query = queryValues(question.url.searchParams, endpoint.query);
  const body = bodyValues(question.body);
  if (isRefusal(body)) return body;
  const fault = faultIn(query, endpoint.query) ?? faultIn(body, endpoint.body);
  if (fault !== null) return refuse(422, fault);
  const pages = pager(question.url);
  const reply = await endpoint.answer({
    world,
    urls: question.urls,
    path,
    query,
    body,
    token: question.token,
    actor: world.people.of(question.token.as),
    page: pages.page,
  } as unknown as Call<never>);
  if (isRefusal(reply)) return reply;
  const link = pages.link();
  return { ...(reply as Pick<Answer, 'status' | 'body'>), headers: link === null ? {} : { link } };
}

function bodyValues(text: string): Readonly<Record<string, unknown>> | Refusal {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>;
    }
    return refuse(422, 'Invalid request.\n\nThe body is not an object.');
  } catch {
    return refuse(400, 'Problems parsing JSON');
  }
}
