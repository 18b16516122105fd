// A small HTTP server for messages from a program that we do not trust: bounded in size and time, one path, one method.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { timingSafeEqual, createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { WEBHOOK_TEXTS } from '#messages/terminal.ts';

export interface WebhookOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** What the header `Authorization: Bearer …` has to say; null: no header is asked for. */
  readonly secret: string | null;
  /** Answers the body of a message. */
  readonly answer: (body: string) => Promise<WebhookAnswer>;
}

export interface WebhookAnswer {
  readonly status: number;
  /** Sent as JSON. */
  readonly body: object;
}

export interface Webhook extends AsyncDisposable {
  /** `http://127.0.0.1:9099` */
  readonly address: string;
}

const MOST_BYTES = 1024 * 1024;
/** Milliseconds. */
const LONGEST = 10_000;

/** Rejects where the address cannot be listened on. */
export async function openWebhook(options: WebhookOptions): Promise<Webhook> {
  const server = createServer(
    { requestTimeout: LONGEST, headersTimeout: LONGEST },
    (request, to) => void respond(options, request, to),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { address, family, port } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  { secret, answer }: WebhookOptions,
  request: IncomingMessage,
  to: ServerResponse,
): Promise<void> {
  const { status, body } = await answerTo(request);
  to.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);

  async function answerTo({ method, headers }: IncomingMessage): Promise<WebhookAnswer> {
    if (method !== 'POST') return { status: 405, body: { error: WEBHOOK_TEXTS.notPosted() } };
    if (secret !== null && !isSame(headers.authorization ?? '', `Bearer ${secret}`)) {
      return { status: 401, body: { error: WEBHOOK_TEXTS.wrongToken() } };
    }
    const text = await textOf(request);
    if (text === null) return { status: 413, body: { error: WEBHOOK_TEXTS.tooLarge() } };
    return answer(text);
  }
}

/** In the same time whatever differs. */
function isSame(left: string, other: string): boolean {
  const [a, b] = [left, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

/** The body, or null where it is too large. */
async function textOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
