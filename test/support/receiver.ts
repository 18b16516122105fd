// A real HTTP server that receives notifications, and answers as a test says.
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver extends AsyncDisposable {
  readonly url: string;
  /** All requests, in order, also those that got no answer. */
  readonly received: Received[];
  /** How it answers from now on; the next ones first. */
  answers(...next: readonly Answer[]): void;
  /** Once the next request has arrived. */
  next(): Promise<void>;
  /** The ids of what was received since the last call. */
  ids(): readonly string[];
}

/** A status, with headers; `hang`: no answer at all. */
export type Answer = number | 'hang' | readonly [number, Readonly<Record<string, string>>];

export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let queue: readonly Answer[] = [200];
  let seen = 0;
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url = '', headers } = request;
      for (const wake of waiting) wake();
      waiting = [];
      received.push({ path: url, headers, body: Buffer.concat(chunks).toString() });
      const [next = 200, ...rest] = queue;
      if (rest.length > 0) queue = rest;
      respond(response, next);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/s3cret-path`,
    received,
    answers: (...next) => void (queue = next),
    next: () => new Promise((resolve) => void waiting.push(resolve)),
    ids: () => {
      const fresh = received.slice(seen);
      seen = received.length;
      return fresh.map(({ headers }) => String(headers['x-flaghoist-id']));
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function respond(response: ServerResponse, answer: Answer): void {
  if (answer === 'hang') return;
  const [status, headers] = typeof answer === 'number' ? [answer, {}] : answer;
  response.writeHead(status, headers).end('ok');
}
