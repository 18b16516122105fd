// Opens what a command reads: repository, clock, evidence and files.
import type { ReadsLoggedDeployments } from '#adapters/evidence-file.ts';
import { noEvidence, parseEvidence } from '#adapters/evidence-file.ts';
import { gitClock } from '#adapters/git-clock.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { EvidenceSource, Gatherer, Repository } from '#app/ports.ts';
import { landingsIn, loggedIn, deploymentsIn } from '#wiring/log-file.ts';
import type { CommonOptions, AskingOptions } from './command.ts';
import { momentOf, pastMoment } from './command.ts';
import { nameOnGitHub } from './github-here.ts';
import { loaderOf, sourcesOf } from '#wiring/open.ts';
import { textOf } from './user-files.ts';

/** Opens a gatherer, passes it to `work`, and closes the repository also after an error. */
export async function withGatherer(
  options: CommonOptions & AskingOptions,
  work: (gatherer: Gatherer) => Promise<number>,
): Promise<number> {
  const at = momentOf(options.at);
  const until = pastMoment(options.at);
  return withRepository(options, async (repository) => {
    const { gitFolder, top } = repository;
    const deployments = deploymentsIn(options, gitFolder, until);
    const supplied =
      options.evidence === undefined
        ? null
        : parseEvidence(options.evidence, await textOf(options.evidence), deployments);
    return work({
      ...loaderOf(repository, options.root),
      clock: gitClock(at, supplied?.landings ?? [], () => landingsIn(options, gitFolder)),
      logged: loggedIn(options, gitFolder, until),
      evidence: supplied?.source ?? unasked(repository, options, deployments),
      metrics: sourcesOf({
        directory: top,
        env: process.env,
        mayRun: () => Promise.resolve(options.runSources === true ? 'yes' : 'clone'),
        isNow: options.at === undefined,
      }),
      suppliedSamples: supplied?.samples ?? [],
    });
  });
}

/** The evidence of a clone that asks nothing, with the reason. */
function unasked(
  repository: Repository,
  { github }: AskingOptions,
  deployments: ReadsLoggedDeployments,
): EvidenceSource {
  return {
    async answer(asks, fingerprint) {
      const isThere = (await nameOnGitHub(repository, github)) !== null;
      const kind = isThere ? 'not-asked-here' : 'not-on-github';
      return noEvidence(deployments, { kind }).answer(asks, fingerprint);
    },
  };
}

/** The same for a command that needs only the repository. */
export async function withRepository(
  { repo }: Pick<CommonOptions, 'repo'>,
  work: (repository: Repository) => Promise<number>,
): Promise<number> {
  const repository = await openRepository(repo);
  try {
    return await work(repository);
  } finally {
    await repository.close();
  }
}
