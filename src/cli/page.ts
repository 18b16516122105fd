import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { once } from 'node:events';
import type { Gatherer } from '#app/deps.ts';
import { pageOf } from '#app/page.ts';
import { renderPage } from '#report/page/html.ts';
import { sha256 } from '#wiring/deployer.ts';
import { withGatherer, writeText } from './context.ts';
import type { CliCommand } from './declare.ts';
import { BASE, examples, withJudging } from './declare.ts';
import { EXIT } from './exit-codes.ts';
import { webOf } from './github-name.ts';
import { readLog } from './log.ts';
import type { CommonOptions } from './options.ts';
import { print, remark } from './output.ts';
import { liveOf } from './status.ts';
import { knownTip } from './tip.ts';

type PageCommandOptions = CommonOptions & {
  readonly base?: string;
  readonly output?: string;
  readonly title?: string;
  readonly public?: boolean;
  readonly serve?: boolean;
};

/** `flaghoist page`. */
export function runPage(_flags: readonly string[], options: PageCommandOptions): Promise<number> {
  if (options.serve === true) return serve(options);
  return withGatherer(options, async (gatherer) => {
    const text = await pageText(gatherer, options);
    if (options.output === undefined) print(text);
    else await writeText(options.output, text);
    return EXIT.pass;
  });
}

async function pageText(gatherer: Gatherer, options: PageCommandOptions): Promise<string> {
  const { repository } = gatherer;
  const base = await knownTip(repository, options.base ?? null);
  const facts = await pageOf(gatherer, base, {
    title: options.title ?? `Flags of ${basename(repository.top)}`,
    log: await readLog(options, repository.gitFolder),
    liveOf: (overview) =>
      liveOf(gatherer, base, overview, { ...options, isDetailed: false, reader: null }),
    web: await webOf(repository),
    health: { sweep: NOT_ASKED, drift: NOT_ASKED },
  });
  return renderPage(facts, { isPublic: options.public === true, sha256 });
}

const NOT_ASKED = { kind: 'unknown', why: 'GitHub is not asked here' } as const;

const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** Makes the page anew for each request, on this machine only, until the process ends. */
async function serve(options: PageCommandOptions): Promise<number> {
  const server = createServer((request, response) => {
    // The page of another site may reach this address by a name of its own.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
      response.writeHead(403).end();
      return;
    }
    withGatherer(options, async (gatherer) => {
      const text = await pageText(gatherer, options);
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
    withJudging(command)
      .option('--base <revision>', BASE)
      .option('--output <file>', 'write the page to this file (default: standard output)')
      .option('--title <text>', 'its title (default: the name of the folder)')
      .option('--public', 'leave out people, queries, reasons and links')
      .option('--serve', 'show it on this machine, made anew for each request')
      .addHelpText(
        'after',
        examples('flaghoist page --output flags.html', 'flaghoist page --serve'),
      );
  },
  run: runPage,
};
