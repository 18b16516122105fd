// `flaghoist dispatch`: takes alerts where the alert manager cannot post to GitHub itself.
import { DISPATCH_TEXTS } from '#messages/terminal.ts';
import type { Hint } from '#app/alerts.ts';
import { keyOf } from '#app/alerts.ts';
import type { Dispatched } from '#app/dispatch.ts';
import { dispatcher } from '#app/dispatch.ts';
import { refusal } from '#app/refusal.ts';
import { instant, pastText } from '#domain/scalars.ts';
import type { Client } from '#adapters/github/client.ts';
import { openClient } from '#adapters/github/client.ts';
import type { Webhook, WebhookAnswer } from '#adapters/system/webhook.ts';
import { openWebhook } from '#adapters/system/webhook.ts';
import { EXIT, examples, print } from './command.ts';
import type { CliCommand } from './command.ts';
import { isRepositoryName } from './github-here.ts';

interface DispatchOptions {
  readonly listen: string;
  readonly github?: string;
}

/** Runs until it is stopped by SIGINT or SIGTERM. */
async function runDispatch(
  _args: readonly string[],
  { listen, github }: DispatchOptions,
): Promise<number> {
  const { env } = process;
  const name = nameOf(github ?? env['GITHUB_REPOSITORY']);
  const client = openClient({
    token: env['GITHUB_TOKEN'] || env['GH_TOKEN'] || noToken(),
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    repository: name,
  });
  const { host, port } = addressIn(listen);
  const secret = env['FLAGHOIST_DISPATCH_SECRET'] || null;
  if (secret === null && !isLoopback(host)) throw refusal('dispatch/open-address', { host });
  const dispatch = dispatcher({ send: (hint) => startWatch(client, hint), now });
  await using webhook = await openOn(host, port, secret, async (body) => {
    const dispatched = await dispatch(body);
    print(linesOf(dispatched));
    return answerOf(dispatched);
  });
  print(`${DISPATCH_TEXTS.listening(webhook.address, name)}\n`);
  await untilStopped();
  return EXIT.pass;
}

function startWatch(client: Client, { flag, environment }: Hint) {
  return client.send<object>('POST', `${client.path}/dispatches`, {
    event_type: 'flaghoist-alert',
    client_payload: { flag, environment },
  });
}

/** The sender repeats a message that is not answered with success. */
function answerOf(dispatched: Dispatched): WebhookAnswer {
  if (dispatched.kind === 'no-alerts') {
    return { status: 400, body: { error: DISPATCH_TEXTS.noList() } };
  }
  const { sent, repeated, ignored } = dispatched;
  const failed = sent.flatMap(({ hint, why }) => (why === null ? [] : [{ ...hint, why }]));
  const body = { dispatched: sent.length - failed.length, repeated, ignored, failed };
  return { status: failed.length === 0 ? 200 : 502, body };
}

function linesOf(dispatched: Dispatched): string {
  const at = pastText(now());
  if (dispatched.kind === 'no-alerts') return `${at}: ${DISPATCH_TEXTS.noAlerts()}\n`;
  const { sent, repeated, ignored } = dispatched;
  const lines = sent.map(({ hint, why }) =>
    why === null
      ? DISPATCH_TEXTS.started(keyOf(hint))
      : DISPATCH_TEXTS.notStarted(keyOf(hint), why),
  );
  if (repeated > 0) lines.push(DISPATCH_TEXTS.repeated(repeated));
  if (ignored > 0) lines.push(DISPATCH_TEXTS.ignored(ignored));
  return lines.map((line) => `${at}: ${line}\n`).join('');
}

function openOn(
  host: string,
  port: number,
  secret: string | null,
  answer: (body: string) => Promise<WebhookAnswer>,
): Promise<Webhook> {
  return openWebhook({ host, port, secret, answer }).catch((error: Error) => {
    throw refusal('dispatch/not-listening', { address: `${host}:${port}`, why: error.message });
  });
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function addressIn(written: string): { readonly host: string; readonly port: number } {
  const [, ipv6, name, digits] =
    /^(?:\[([0-9a-fA-F:]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(written) ?? [];
  const port = Number(digits);
  const host = ipv6 ?? name;
  if (host === undefined || !(port <= 65_535))
    throw refusal('dispatch/not-an-address', { written });
  return { host, port };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}

function nameOf(written: string | undefined): string {
  if (written === undefined || written === '') throw refusal('dispatch/no-repository');
  if (!isRepositoryName(written)) throw refusal('doctor/not-a-repository', { written });
  return written;
}

function noToken(): never {
  throw refusal('dispatch/no-token');
}

function now() {
  return instant(Date.now() / 1000);
}

const EXITS = `
An alert needs the labels flag and environment, as the rules of
\`flaghoist render\` have them. It is a hint to look: the watch asks the
metrics itself.

Environment:
  GITHUB_TOKEN               may write the contents of the repository
  FLAGHOIST_DISPATCH_SECRET  the bearer token that the sender must send

Exit codes:
  0   stopped
  2   wrong usage, or the address is in use
`;

export const dispatchCommand: CliCommand = {
  options: (command) => {
    command
      .option('--listen <host:port>', 'the address for the webhook', '127.0.0.1:9099')
      .option('--github <owner/name>', 'the repository (default: $GITHUB_REPOSITORY)')
      .addHelpText(
        'after',
        examples('GITHUB_TOKEN=… flaghoist dispatch --listen 127.0.0.1:9099 --github acme/flags') +
          EXITS,
      );
  },
  run: runDispatch,
};
