// Takes the webhook of Alertmanager, and starts a look. A version of Alertmanager that cannot shape its body cannot ask
// GitHub by itself.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Finding } from '#domain/evidence.ts';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Starts a look. `alerts`: the names of those that fire. */
  readonly look: (alerts: readonly string[]) => Promise<Finding<unknown>>;
  /** One line about each request. */
  readonly log: (line: string) => void;
}

/** Bytes of a request. */
const LARGEST = 1024 * 1024;
/** Names that are passed on: they are only for the reader of the run. */
const MOST_NAMES = 10;
/** Milliseconds. */
const LONGEST_REQUEST = 10_000;

export async function listenForAlerts(options: ListenOptions): Promise<Listening> {
  const server = createServer((request, response) => {
    void answer(request, response, options);
  });
  server.requestTimeout = LONGEST_REQUEST;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port, options.host, listening);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { look, log }: ListenOptions,
): Promise<void> {
  const end = (status: number, line: string): void => {
    log(line);
    response.writeHead(status, { 'content-type': 'text/plain' }).end(`${line}\n`);
  };
  if (request.method !== 'POST') return end(405, 'only POST is answered');
  const body = await bodyOf(request);
  if (body === null) return end(413, 'the request is too large');
  const alerts = firingIn(body);
  if (alerts === null) return end(400, 'this is no webhook of Alertmanager');
  if (alerts.length === 0) return end(200, 'nothing fires');
  const started = await look(alerts.slice(0, MOST_NAMES));
  // Alertmanager repeats a request that was answered so.
  if (started.kind !== 'known') return end(502, `GitHub did not start a look: ${started.why}`);
  end(200, `a look is started for ${alerts.slice(0, MOST_NAMES).join(', ')}`);
}

/** Null: too large, or cut off. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString();
}

interface Alert {
  readonly status?: unknown;
  readonly labels?: { readonly alertname?: unknown } | null;
}

/** The names of the alerts that fire; null: the text is something else. */
function firingIn(text: string): readonly string[] | null {
  const alerts = alertsIn(text);
  if (alerts === null) return null;
  const names = alerts
    .filter((alert) => alert?.status === 'firing')
    .map(({ labels }) => nameOf(labels?.alertname));
  return [...new Set(names)];
}

function alertsIn(text: string): readonly Alert[] | null {
  try {
    const { alerts } = JSON.parse(text) as { readonly alerts?: unknown };
    return Array.isArray(alerts) ? (alerts as readonly Alert[]) : null;
  } catch {
    return null;
  }
}

function nameOf(name: unknown): string {
  return typeof name === 'string' && /^[\w.:-]{1,100}$/.test(name) ? name : 'an alert';
}
