// The server. It reads a request, applies the faults, and writes the answer. Its clock is the clock of the world.
import { type Urls } from '../answers.ts';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import { notFound, refuse } from '../api/reply.ts';
import type { Token } from '../world/tokens.ts';
import type { World } from '../world/world.ts';
import { type Faults, refusalOf } from './faults.ts';
import type { RequestLog } from './log.ts';
import { canonical, ENTERPRISE } from './match.ts';
import { type Answer, match, perform } from './perform.ts';
import type { RateLimits } from './rate.ts';
import { write } from './write.ts';

export interface Serving {
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly end: () => Promise<void>;
}

export interface Server {
  readonly world: World;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly rates: RateLimits;
}

export async function serve(parts: Server): Promise<Serving> {
  const server = createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      // A bug of ours, in a form that the test sees.
      response.sendDate = false;
      response.writeHead(599, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    end: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function handle(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { world, log, faults } = server;
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
  const method = request.method ?? 'GET';
  const path = canonical(url.pathname);
  const matched = match(method, path);
  const endpoint = matched === null ? null : `${method} ${matched.endpoint.path}`;
  const body = await bodyOf(request);
  const token = tokenOf(world, request.headers.authorization);
  const how = faults.next({ method, path, endpoint });

  if (how !== null && typeof how === 'object' && 'meanwhile' in how) await how.meanwhile();
  const early = how === null ? null : refusalOf(how);
  const answer =
    how === 'cut'
      ? null
      : (early ?? (await answerTo(server, { url, path, method, matched, body, token, request })));
  const lost = answer === null || how === 'lost-answer';
  log.add({
    method,
    path,
    query: Object.fromEntries(url.searchParams),
    body: parsed(body),
    endpoint,
    token: token?.name ?? null,
    status: lost ? 0 : how === 'not-json' ? 502 : answer.status,
  });
  if (lost) {
    request.socket.destroy();
    return;
  }
  // A slow answer must not keep the process alive.
  const isSlow = how !== null && typeof how === 'object' && 'slow' in how;
  if (isSlow) await wait(how.slow, undefined, { ref: false });
  write(server, response, answer, token, how);
}

interface Asked {
  readonly url: URL;
  readonly path: string;
  readonly method: string;
  readonly matched: ReturnType<typeof match>;
  readonly body: string;
  readonly token: Token | null;
  readonly request: IncomingMessage;
}

async function answerTo(server: Server, asked: Asked): Promise<Answer> {
  const { world, rates } = server;
  const { url, path, method, matched, token, request } = asked;
  if (request.headers['user-agent'] === undefined) {
    return refuse(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
    );
  }
  if (token === null) {
    if (request.headers.authorization !== undefined) return refuse(401, 'Bad credentials');
    return notFound();
  }
  // GitHub would answer 404, which a client may take for an absent object.
  if (matched === null) return refuse(501, `The local GitHub does not serve ${method} ${path}`);
  const spent = rates.spend(token);
  if (spent !== null) return spent;
  const prefix = url.pathname.startsWith(`${ENTERPRISE}/`) ? ENTERPRISE : '';
  const urls: Urls = { api: url.origin + prefix, html: url.origin };
  return perform(world, { url, urls, matched, token, body: asked.body });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function parsed(body: string): unknown {
  try {
    return body === '' ? null : JSON.parse(body);
  } catch {
    return body;
  }
}

/** `token …` and `Bearer …` mean the same. */
function tokenOf(world: World, header: string | undefined): Token | null {
  const [, secret] = /^(?:token|bearer) (\S+)$/i.exec(header ?? '') ?? [];
  return secret === undefined ? null : world.tokens.find(secret);
}
