import { listenForAlerts } from '#adapters/system/alert-listener.ts';
import { openClient } from '#adapters/github/client.ts';
import { refusal } from '#app/refusal.ts';
import { EXIT } from './exit-codes.ts';
import { print, remark } from './output.ts';
import type { CliCommand } from './declare.ts';
import { examples } from './declare.ts';

interface DispatchCommandOptions {
  readonly listen: string;
  readonly github?: string;
}

/** The event that the workflow of the watch waits for. */
const EVENT = 'flaghoist-alert';

/** `flaghoist dispatch`: passes alerts on to GitHub until it is ended. */
export async function runDispatch(
  _args: readonly string[],
  { listen, github }: DispatchCommandOptions,
): Promise<number> {
  const { env } = process;
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(listen) ?? [];
  if (port === '') throw refusal('dispatch/not-an-address', { written: listen });
  const repository = github ?? env['GITHUB_REPOSITORY'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw refusal('doctor/no-repository');
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'];
  if (token === undefined || token === '') throw refusal('dispatch/no-token');
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  const client = openClient({ token, apiUrl, repository });
  const listening = await listenForAlerts({
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port),
    look: (alerts) =>
      client.send('POST', `/repos/${repository}/dispatches`, {
        event_type: EVENT,
        client_payload: { alerts: [...alerts] },
      }),
    log: remark,
  });
  print(`listening on http://${host}:${listening.port}\n`);
  await ended();
  await listening.close();
  return EXIT.pass;
}

function ended(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

export const dispatchCommand: CliCommand = {
  options: (command) => {
    command
      .option('--listen <host:port>', 'the address to listen on', '127.0.0.1:9099')
      .option('--github <owner/name>', 'the repository (default: $GITHUB_REPOSITORY)')
      .addHelpText(
        'after',
        `
GITHUB_TOKEN needs contents: write, to send the event ${EVENT}. An alert only says when to look: the workflow asks the
sources itself.
${examples('GITHUB_TOKEN=… flaghoist dispatch --listen 127.0.0.1:9099 --github acme/flags')}`,
      );
  },
  run: runDispatch,
};
