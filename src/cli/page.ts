import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { PROGRAM_TEXTS } from '#messages/terminal.ts';
import { refusal } from '#app/refusal.ts';
import { withGatherer } from './context.ts';
import {
  EXIT,
  baseOption,
  examples,
  withAsking,
  withJudging,
  withHtmlOrJson,
  print,
  remark,
} from './command.ts';
import type { CliCommand } from './command.ts';
import { writeText } from './user-files.ts';
import { pageText } from './page-text.ts';
import type { PageCommandOptions, PageForm } from './page-text.ts';

/** `flaghoist page`. */
export function runPage(
  _flags: readonly string[],
  { format, ...given }: Omit<PageCommandOptions, 'format'> & PageForm,
): Promise<number> {
  const options: PageCommandOptions = { ...given, format: 'text', isQuiet: format === 'json' };
  if (options.serve === true) return serve(options);
  if (format === 'json' && options.public === true) {
    throw refusal('option/wrong-usage', {
      what: PROGRAM_TEXTS.publicJson(),
      hint: PROGRAM_TEXTS.publicHtml(),
    });
  }
  return withGatherer(options, async (gatherer) => {
    const text = await pageText(gatherer, options, { format });
    if (options.output === undefined) print(text);
    else await writeText(options.output, text);
    return EXIT.pass;
  });
}

const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** Makes the page anew for each request, on this machine only, until the process ends. */
async function serve(options: PageCommandOptions): Promise<number> {
  const server = createServer((request, response) => {
    // The page of another site may reach this address by a name of its own.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
      response.writeHead(403).end();
      return;
    }
    // A browser also asks for an icon.
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    withGatherer(options, async (gatherer) => {
      const text = await pageText(gatherer, { ...options, isQuiet: true }, { format: 'html' });
      response.writeHead(200, HEADERS).end(text);
      return EXIT.pass;
    }).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  remark(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const end = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  await once(server, 'close');
  return EXIT.pass;
}

export const pageCommand: CliCommand = {
  options: (command) => {
    withAsking(withJudging(command, withHtmlOrJson))
      .addOption(baseOption())
      .option('--output <file>', 'write the page to this file (default: standard output)')
      .option('--title <text>', 'the title of the page (default: the name of the folder)')
      .option('--public', 'leave out people, queries, reasons and links')
      .option('--serve', 'show the page on this machine, and make it again for each request')
      .addHelpText(
        'after',
        examples(
          'flaghoist page --output flags.html',
          'flaghoist page --serve',
          'flaghoist page --format json --output flags.json',
        ),
      );
  },
  run: runPage,
};
