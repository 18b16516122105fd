// The page of a clone: what Git and the log of this clone say and, where GitHub is asked, what it says.
import { basename } from 'node:path';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import { pageOf } from '#app/page.ts';
import type { Gatherer } from '#app/ports.ts';
import type { LandingLog } from '#report/log-rows.ts';
import { renderPageJson } from '#report/page/page-json.ts';
import { pageHtml } from '#wiring/page-html.ts';
import type { AskedHere } from './asked-here.ts';
import { askedHere } from './asked-here.ts';
import type { AskingCommandOptions } from './command.ts';
import { webOf } from './github-here.ts';
import { logOfClone } from './log-here.ts';
import { statusLive } from './status-live.ts';

export type PageCommandOptions = AskingCommandOptions & {
  readonly base?: string;
  readonly output?: string;
  readonly title?: string;
  readonly public?: boolean;
  readonly serve?: boolean;
};

export interface PageForm {
  readonly format: 'html' | 'json';
}

/** The page as HTML or as JSON. */
export async function pageText(
  gatherer: Gatherer,
  options: PageCommandOptions,
  { format }: PageForm,
): Promise<string> {
  const { repository } = gatherer;
  const asked = await askedHere(gatherer, options);
  const facts = await pageOf(asked.gatherer, asked.base, {
    title: options.title ?? `Flags of ${basename(repository.top)}`,
    liveOf: (overview) => statusLive(asked, overview, { ...options, isDetailed: false }),
    web: await webOf(repository),
    ...(await loggedFor(asked, options)),
  });
  const isPublic = options.public === true;
  const log = isPublic ? facts.log : await withApprovals(asked, facts.log);
  return format === 'json'
    ? renderPageJson({ ...facts, log })
    : pageHtml({ ...facts, log }, isPublic);
}

type PageRequest = Parameters<typeof pageOf>[2];

/** The log, and whether all is well. The log of this clone counts where the pipeline names none. */
async function loggedFor(
  { gatherer, base, reader, notAsked }: AskedHere,
  options: PageCommandOptions,
): Promise<Pick<PageRequest, 'log' | 'health'>> {
  const log = await logOfClone(options, gatherer.repository.gitFolder);
  if (reader === null) {
    const unknown = { kind: 'unknown', why: notAsked } as const;
    return { log, health: { sweep: unknown, drift: unknown } };
  }
  const { healthOf, logOnGitHub } = await import('#wiring/page-github.ts');
  const pipeline = base && (await pipelineIn(gatherer, { commit: base, refusals: [] }));
  const settings = pipeline?.deployments ?? {};
  const isHere = 'entries' in log && settings.log !== 'github';
  const isRemote = !isHere && (settings.log ?? 'github') === 'github';
  const { client, root, identity: own } = reader;
  const { identity = own, former = [] } = settings;
  return {
    log: isRemote ? await logOnGitHub(client, { root, identity, former }) : log,
    health: await healthOf(client, { root, environments: [], services: [], identity: own }),
  };
}

async function withApprovals(
  { reader }: AskedHere,
  log: LandingLog | null,
): Promise<LandingLog | null> {
  if (reader === null || log === null) return log;
  const { withPulls } = await import('#wiring/landed-pulls.ts');
  return withPulls(reader.client, log);
}
