// The page of a clone: what Git and the log of this clone say and, where GitHub is asked, what it says.
import { basename } from 'node:path';
import { pageOf } from '#app/page.ts';
import type { Gatherer } from '#app/ports.ts';
import { renderPageJson } from '#report/page/page-json.ts';
import { pageHtml } from '#wiring/page-html.ts';
import { askedHere } from './asked-here.ts';
import { webOf } from './github-here.ts';
import { namingOwn, ownCommits } from './own-commit.ts';
import { statusLive } from './status-live.ts';
import { loggedFor, withApprovals } from './page-logged.ts';
import type { AskingCommandOptions } from './ask-github.ts';

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
  const isPublic = options.public === true;
  const reading = await askedHere(gatherer, options);
  const facts = await pageOf(reading.gatherer, reading.base, {
    title: options.title ?? `Flags of ${basename(repository.top)}`,
    liveOf: (overview) => statusLive(reading, overview, { ...options, isDetailed: false }),
    web: await webOf(repository),
    github: isPublic ? null : (reading.reader?.github ?? null),
    ...(await loggedFor(reading, options)),
  });
  const log = isPublic ? facts.log : await withApprovals(reading, facts.log);
  const page = namingOwn({ ...facts, log }, ownCommits(reading.tip));
  return format === 'json' ? renderPageJson(page) : pageHtml(page, isPublic);
}
