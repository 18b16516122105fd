// The server. It reads a request, applies the faults, and writes the answer. Its clock is the clock of the world.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import { rateHeaders, spend, type Token } from '../tokens.ts';
import { FULL_NAME, type World } from '../world.ts';
import { type Call, faultIn, queryValues, refusalFor } from './endpoint.ts';
import { type Faults, type How, refusalOf } from './faults.ts';
import { isRefusal, notFound, refuse, type Refusal } from './reply.ts';
import { canonical, pager, type Route, routeOf } from './route.ts';

export interface LoggedRequest {
  readonly method: string;
  /** Without the Enterprise prefix, and with the name of the repository. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** `GET /repos/{owner}/{repo}/pulls`; null for what is not served. */
  readonly endpoint: string | null;
  /** The token's name; null for none or a wrong one. */
  readonly token: string | null;
  /** 0 when the connection was cut. */
  readonly status: number;
}

interface Parts {
  readonly world: World;
  /** All requests are added here. */
  readonly log: LoggedRequest[];
  readonly faults: Faults;
}

/** Listens before there is a world, because the world has to know the address. */
export async function listen() {
  // It closes no idle connection by itself: a busy client would send its next request into a closed one.
  const server = createServer({ keepAliveTimeout: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** `http://127.0.0.1:40123`. */
    origin: `http://127.0.0.1:${port}`,
    serve: (parts: Parts): void => {
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        handle(parts, request, response).catch((error: unknown) => {
          // A bug of ours, in a form that the test sees.
          response.writeHead(599, { 'content-type': 'text/plain' }).end(String(error));
        });
      });
    },
    end: async (): Promise<void> => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Question {
  readonly url: URL;
  readonly method: string;
  readonly path: string;
  readonly route: Route | null;
  readonly endpoint: string | null;
  readonly body: unknown;
  readonly token: Token | null;
  readonly headers: IncomingMessage['headers'];
}

interface Answer {
  readonly status: number;
  /** Null for no body at all. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function handle(
  { world, log, faults }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const question = await questionOf(world, request);
  const { url, method, path, endpoint, body, token } = question;
  const how = faults.next(question);
  if (isFault(how, 'meanwhile')) await how.meanwhile();
  const answer = how === 'cut' ? null : (refusalOf(how) ?? (await answerTo(world, question)));
  const isLost = answer === null || how === 'lost-answer';
  const status = isLost ? 0 : how === 'not-json' ? 502 : answer.status;
  const query = Object.fromEntries(url.searchParams);
  log.push({ method, path, query, body, endpoint, token: token?.name ?? null, status });
  if (isLost) {
    request.socket.destroy();
    return;
  }
  // A slow answer must not keep the process alive.
  if (isFault(how, 'slow')) await wait(how.slow, undefined, { ref: false });
  write(world, response, answer, token, how);
}

function isFault<Name extends string>(
  how: How | null,
  name: Name,
): how is Extract<How, Readonly<Record<Name, unknown>>> {
  return typeof how === 'object' && how !== null && name in how;
}

async function questionOf(world: World, request: IncomingMessage): Promise<Question> {
  const { method = 'GET', headers } = request;
  const url = new URL(request.url ?? '/', `http://${headers.host ?? ''}`);
  const path = canonical(url.pathname);
  const route = routeOf(method, path);
  const endpoint = route === null ? null : `${method} ${route.endpoint.path}`;
  // `token …` and `Bearer …` mean the same.
  const [, secret = ''] = /^(?:token|bearer) (\S+)$/i.exec(headers.authorization ?? '') ?? [];
  const token = world.tokens.find(secret);
  return { url, method, path, route, endpoint, body: await bodyOf(request), token, headers };
}

/** JSON, or the text that is none. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  try {
    return text.trim() === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

async function answerTo(world: World, question: Question): Promise<Answer> {
  const { method, path, route, token, headers } = question;
  if (headers['user-agent'] === undefined)
    return refuse(403, 'Request forbidden by administrative rules. It needs a User-Agent header.');
  if (token === null)
    return headers.authorization === undefined ? notFound() : refuse(401, 'Bad credentials');
  // GitHub would answer 404, which a client may take for an absent object.
  if (route === null) return refuse(501, `The local GitHub does not serve ${method} ${path}`);
  if (!spend(token, world.clock))
    return refuse(403, 'API rate limit exceeded for installation.', rateHeaders(token));
  return perform(world, question, route, token);
}

/** Checks the permission and the parameters, and then answers. */
async function perform(
  world: World,
  question: Question,
  { endpoint, path }: Route,
  token: Token,
): Promise<Answer> {
  const { owner, repo, pull_number: pull } = path;
  if (owner !== undefined && `${owner}/${repo}`.toLowerCase() !== FULL_NAME) return notFound();
  if (pull !== undefined && !world.pulls.has(Number(pull))) return notFound();
  const query = queryValues(question.url.searchParams, endpoint.query);
  const body = question.body ?? {};
  const refusal = refusalFor(world, endpoint, token) ?? refusalOfValues(query, body, endpoint);
  if (refusal !== null) return refusal;
  const { page, links } = pager(question.url);
  const actor = world.people.of(token.as);
  const call = { world, path, query, body, token, actor, page };
  const reply = await endpoint.answer(call as unknown as Call<never>);
  return isRefusal(reply) ? reply : { ...(reply as Answer), headers: links() };
}

function refusalOfValues(
  query: Readonly<Record<string, unknown>>,
  body: unknown,
  endpoint: Route['endpoint'],
): Refusal | null {
  if (typeof body !== 'object') return refuse(400, 'Problems parsing JSON');
  const fault = faultIn(query, endpoint.query) ?? faultIn({ ...body }, endpoint.body);
  return fault === null ? null : refuse(422, fault);
}

/** Writes an answer with GitHub's headers, and with a fault that cuts or replaces it. */
function write(
  world: World,
  response: ServerResponse,
  answer: Answer,
  token: Token | null,
  how: How | null,
): void {
  const isPage = how === 'not-json';
  const body = isFault(how, 'body') ? how.body(answer.body) : answer.body;
  const text = body === null ? '' : JSON.stringify(body);
  const sent = how === 'truncated-page' ? text.slice(0, Math.floor(text.length / 2)) : text;
  response.sendDate = false;
  response.writeHead(isPage ? 502 : answer.status, {
    date: world.clock.http(),
    server: 'github.com',
    'content-type': `${isPage ? 'text/html' : 'application/json'}; charset=utf-8`,
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': `LOCAL:${world.nextId()}`,
    ...(token === null ? {} : rateHeaders(token)),
    ...answer.headers,
  });
  response.end(isPage ? '<html><body>Unicorn!</body></html>' : sent);
}
