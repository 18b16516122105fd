// What the page says: Git, the deployment log and, from GitHub, whether all is well and who approved what.
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { PageRequest } from '#app/page.ts';
import { pageOf } from '#app/page.ts';
import type { Sha } from '#domain/scalars.ts';
import { withPulls } from '#wiring/landed-pulls.ts';
import { shownLive } from '#wiring/live-status.ts';
import { healthOf, logOnGitHub } from '#wiring/page-github.ts';
import { gathererIn } from './act.ts';
import type { Job, Wiring } from './command.ts';
import { writerIn } from './notify.ts';
import { deployerFor } from './deployer-for.ts';

type FactsOfPage = Awaited<ReturnType<typeof pageOf>>;

/** The page of a commit. A public one leaves out who approved. */
export async function pageFacts(job: Job, wiring: Wiring, commit: Sha): Promise<FactsOfPage> {
  const { client, evaluator } = wiring;
  const gatherer = gathererIn(wiring);
  // Also the first request, after which GitHub's clock is known.
  const health = await healthOf(client, job);
  const facts = await pageOf(gatherer, commit, {
    title: `Flags of ${job.repository}`,
    web: { repository: `${job.server}/${job.repository}`, branch: job.defaultBranch },
    health,
    github: job.isPublic ? null : evaluator.github,
    ...(await logOf(job, wiring, commit)),
  });
  if (facts.log === null || job.isPublic) return facts;
  return { ...facts, log: await withPulls(client, facts.log) };
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
  return {
    log: await logOnGitHub(client, writerIn(job, pipeline)),
    liveOf: (overview) =>
      shownLive(overview, false, async ({ environments }) => {
        const looking = await deployerFor({}, job, wiring);
        const entries = await looking.log.read(environments.map(({ name }) => name));
        return { base: tip, entries, looking };
      }),
  };
}
