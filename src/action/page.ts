// `command: page` writes the page of all flags with everything that GitHub knows, and changes nothing. A later step of the
// workflow publishes it, if it says something else than the one that is published.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedPage } from '#adapters/github/published-page.ts';
import { RUN_TEXTS } from '#messages/action.ts';
import { pageContent, pageHtml } from '#wiring/page-html.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { pageFacts } from './page-facts.ts';
import { tipOf } from './tip.ts';

/** True when the page is written. */
export async function runPage(job: Job, wiring: Wiring, output: JobOutput): Promise<boolean> {
  const { client, evaluator } = wiring;
  const tip = await tipOf(job, evaluator.repository);
  if (!tip.isCurrent) return output.errors([RUN_TEXTS.notFetched(job.defaultBranch)]);
  const facts = await pageFacts(job, wiring, tip.commit);
  const folder = join(job.temporary, 'flaghoist-page');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), pageHtml(facts, job.isPublic));
  const published = await publishedPage(client);
  const content = pageContent(facts, job.isPublic);
  return output.page(folder, published === null || !published.includes(content));
}
