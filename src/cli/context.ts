// Opens what a command reads: repository, clock, evidence and files.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { ReadsLoggedDeployments } from '#adapters/evidence-file.ts';
import { noEvidence, parseEvidence } from '#adapters/evidence-file.ts';
import { gitClock } from '#adapters/git-clock.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { EvidenceSource, Gatherer, Repository } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import { pipelinePath } from '#files/paths.ts';
import { openSources } from '#adapters/metric-sources/metric-sources.ts';
import { reasonOf } from '#adapters/system/errors.ts';
import { redactor } from '#adapters/system/redact.ts';
import { openReader } from '#wiring/reader.ts';
import { refusal } from '#app/refusal.ts';
import { tipAt } from '#app/tip-at.ts';
import { rootOf } from '#app/load/root.ts';
import { landingsIn, loggedIn, deploymentsIn } from '#wiring/log-file.ts';
import type { CommonOptions, AskingOptions } from './command.ts';
import { momentOf, pastMoment } from './command.ts';
import { nameOnGitHub } from './github-here.ts';

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
      repository,
      reader: openReader(),
      clock: gitClock(at, supplied?.landings ?? [], () => landingsIn(options, gitFolder)),
      logged: loggedIn(options, gitFolder, until),
      evidence: supplied?.source ?? unasked(repository, options, deployments),
      metrics: openSources({
        directory: top,
        env: process.env,
        redact: redactor(process.env),
        mayRun: () => Promise.resolve(options.runSources === true ? 'yes' : 'clone'),
        isNow: options.at === undefined,
      }),
      suppliedSamples: supplied?.samples ?? [],
      root: rootOf(options.root),
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

/** The tip, without what landed after `--at`. Throws where the pipeline had not landed by then. */
export async function tipThen(
  gatherer: Gatherer,
  tip: Sha | null,
  { at: written }: Pick<CommonOptions, 'at'>,
): Promise<Sha | null> {
  const at = pastMoment(written);
  if (tip === null || at === null) return tip;
  const then = await tipAt(gatherer, tip, at, instant(Date.now() / 1000));
  const path = pipelinePath(gatherer.root);
  const hasPipeline = async (commit: Sha): Promise<boolean> =>
    (await gatherer.repository.readPaths([{ tree: asTree(commit), path }]))[0] != null;
  // A pipeline that is missing at the tip, too, is another mistake, which has its own message.
  if (then === null || (!(await hasPipeline(then)) && (await hasPipeline(tip))))
    throw refusal('option/before-all', { at });
  return then;
}

/** Reads a file that the user named. Throws a refusal when that is impossible. */
export async function textOf(file: string): Promise<string> {
  if (file === '-') return textOfInput();
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw refusal('option/unreadable', { file, why: reasonOf(error) });
  }
}

/** The text on standard input, for which users write `-`. */
async function textOfInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString();
}

/** Writes a file that the user named. Throws a refusal when that is impossible. */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw refusal('option/unwritable', { file, why: reasonOf(error) });
  }
}

/** The same for a file whose folder may be missing. */
export async function writeInFolder(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
    throw refusal('option/unwritable', { file, why: reasonOf(error) });
  });
  await writeText(file, text);
}
