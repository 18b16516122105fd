import type { Cause } from '#domain/evidence.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { once } from 'node:events';
import type { Gatherer } from '#app/ports.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { PageRequest } from '#app/page.ts';
import { pageOf } from '#app/page.ts';
import type { Sha } from '#domain/scalars.ts';
import { PROGRAM_TEXTS } from '#messages/terminal.ts';
import type { PageFacts, PageHealth } from '#report/page/facts.ts';
import { renderPage } from '#report/page/html.ts';
import { renderPageJson } from '#report/page/page-json.ts';
import { refusal } from '#app/refusal.ts';
import { sha256 } from '#judge/fingerprint.ts';
import type { OpenClone } from '#wiring/clone-github.ts';
import { deflated } from '#wiring/deflated.ts';
import type { AskingCommandOptions } from './ask-github.ts';
import { askGitHub } from './ask-github.ts';
import { tipThen, withGatherer, writeText } from './context.ts';
import type { CliCommand } from './declare.ts';
import { EXIT, baseOption, examples, withAsking, withJudging, withHtmlOrJson } from './declare.ts';
import { webOf } from './github-name.ts';
import { logOfClone } from './log.ts';
import { print, remark } from './output.ts';
import { gathererHere, statusLive } from './status.ts';
import { knownTip } from './tip.ts';

type PageCommandOptions = AskingCommandOptions & {
  readonly base?: string;
  readonly output?: string;
  readonly title?: string;
  readonly public?: boolean;
  readonly serve?: boolean;
};

interface PageForm {
  readonly format: 'html' | 'json';
}

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

async function pageText(
  gatherer: Gatherer,
  options: PageCommandOptions,
  { format }: PageForm,
): Promise<string> {
  const { repository } = gatherer;
  const tip = await knownTip(repository, options.base ?? null);
  const base = await tipThen(gatherer, tip, options);
  const { reader, notAsked } = await askGitHub(gatherer, options, { base, head: null });
  const { gatherer: asking } = await gathererHere(gatherer, reader);
  const isPublic = options.public === true;
  const facts = await pageOf(asking, base, {
    title: options.title ?? `Flags of ${basename(repository.top)}`,
    liveOf: (overview) =>
      statusLive(asking, base, overview, { ...options, isDetailed: false, reader }),
    web: await webOf(repository),
    github: isPublic ? null : (reader?.github ?? null),
    ...(reader === null
      ? { log: await logOfClone(options, repository.gitFolder), health: healthUnasked(notAsked) }
      : await pageFactsOf(gatherer, base, reader, options)),
  });
  const log = reader === null || isPublic ? facts.log : await withPeople(reader, facts.log);
  return format === 'json'
    ? renderPageJson({ ...facts, log })
    : renderPage({ ...facts, log }, { isPublic, sha256, deflated });
}

function healthUnasked(why: Cause): PageHealth {
  const unknown = { kind: 'unknown', why } as const;
  return { sweep: unknown, drift: unknown };
}

/** What GitHub says beside the flags. The log of this clone counts where the pipeline names none. */
async function pageFactsOf(
  gatherer: Gatherer,
  base: Sha | null,
  reader: OpenClone,
  options: PageCommandOptions,
): Promise<Pick<PageRequest, 'log' | 'health'>> {
  const { healthOnClone, logOnClone } = await import('#wiring/page-on-clone.ts');
  const pipeline = base && (await pipelineIn(gatherer, { commit: base, refusals: [] }));
  const settings = pipeline?.deployments ?? {};
  const log = await logOfClone(options, gatherer.repository.gitFolder);
  const isHere = 'entries' in log && settings.log !== 'github';
  const isRemote = !isHere && (settings.log ?? 'github') === 'github';
  return {
    log: isRemote ? await logOnClone(reader, settings) : log,
    health: await healthOnClone(reader),
  };
}

async function withPeople(reader: OpenClone, log: PageFacts['log']): Promise<PageFacts['log']> {
  if (log === null) return null;
  const { pullsOnClone } = await import('#wiring/page-on-clone.ts');
  return pullsOnClone(reader, log);
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
