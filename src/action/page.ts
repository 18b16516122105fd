// `command: page` writes the page of all flags with everything that GitHub knows, and changes nothing. A later step of the
// workflow publishes it, if it says something else than the one that is published.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedPage } from '#adapters/github/published-page.ts';
import type { LiveStatus } from '#app/live/live.ts';
import { liveStatus } from '#app/live/live.ts';
import { entriesSince } from '#adapters/deployment-log/since.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import { deploymentsOf } from '#app/log-reading.ts';
import type { StatusOverview } from '#app/status.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { PageRequest } from '#app/page.ts';
import { pageOf } from '#app/page.ts';
import { gathererIn } from './act.ts';
import { hintOf } from '#app/refusal.ts';
import { RUN_TEXTS } from '#messages/action.ts';
import { valueOf } from '#domain/snapshot.ts';
import { sha256 } from '#judge/fingerprint.ts';
import { deflated } from '#wiring/deflated.ts';
import { withPulls } from '#wiring/landed-pulls.ts';
import { healthOf } from '#wiring/page-health.ts';
import { contentOf, renderPage } from '#report/page/html.ts';
import { deployerFor, tipOf } from './deploy.ts';
import { writerIn } from './notify.ts';
import type { Job, JobOutput, Wiring } from './command.ts';

/** True when the page is written. */
export async function runPage(job: Job, wiring: Wiring, output: JobOutput): Promise<boolean> {
  const { client, evaluator } = wiring;
  const tip = await tipOf(job, evaluator.repository);
  if (!tip.isCurrent) return output.errors([RUN_TEXTS.notFetched(job.defaultBranch)]);
  const gatherer = gathererIn(wiring);
  // Also the first request, after which GitHub's clock is known.
  const health = await healthOf(client, job);
  const facts = await pageOf(gatherer, tip.commit, {
    title: `Flags of ${job.repository}`,
    web: { repository: `${job.server}/${job.repository}`, branch: job.defaultBranch },
    health,
    github: job.isPublic ? null : evaluator.github,
    ...(await logOf(job, wiring, tip.commit)),
  });
  const log = facts.log === null || job.isPublic ? facts.log : await withPulls(client, facts.log);
  const shown = { ...facts, log };
  const options = { isPublic: job.isPublic, sha256, deflated };
  const folder = join(job.temporary, 'flaghoist-page');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), renderPage(shown, options));
  const published = await publishedPage(client);
  return output.page(folder, published === null || !published.includes(contentOf(shown, options)));
}

/** What the deployment log on GitHub says. Where it cannot be read, the page says why. */
async function logOf(
  job: Job,
  wiring: Wiring,
  tip: Sha,
): Promise<Pick<PageRequest, 'log' | 'liveOf'>> {
  const { client, evaluator } = wiring;
  const pipeline = await pipelineIn(evaluator, { commit: tip, refusals: [] });
  if (pipeline === null) {
    return { log: { trouble: { kind: 'no-pipeline' } }, liveOf: () => Promise.resolve(null) };
  }
  const entries = await entriesSince(client, writerIn(job, pipeline), instant(0));
  const log =
    entries.kind === 'known'
      ? { entries: entries.value.entries, deployments: deploymentsOf(entries.value.entries) }
      : { trouble: entries.why };
  return { log, liveOf: (overview) => liveOf(job, wiring, tip, overview) };
}

async function liveOf(
  job: Job,
  wiring: Wiring,
  base: Sha,
  { rows, snapshot }: StatusOverview,
): Promise<LiveStatus | null> {
  const pipeline = valueOf(snapshot.pipeline);
  if (pipeline === null) return null;
  try {
    const deployer = await deployerFor({}, job, wiring);
    const entries = await deployer.log.read(pipeline.environments.map(({ name }) => name));
    return await liveStatus(deployer, rows, {
      base,
      snapshot,
      pipeline,
      entries,
      isDetailed: false,
    });
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const trouble = `${(error as Error).message}; ${hint}`;
    return { rows, log: { trouble, rules: null, isDetailed: false } };
  }
}
