// GitHub for a command on a clone. Only this module loads its client, when there is something to ask.
import type { Client } from '#adapters/github/client.ts';
import { githubLog } from '#adapters/deployment-log/github-log.ts';
import { defaultBranchOf, openPullOf } from '#adapters/github/pulls.ts';
import type { ProposedHead } from '#adapters/github/pulls.ts';
import { lastSweepOf, USUAL_SWEEP } from '#adapters/github/sweeps.ts';
import type { CloneReader } from '#app/clone-evidence.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { EvidenceSource, Gatherer } from '#app/ports.ts';
import type { Deployments } from '#app/deploy-ports.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { SHARED_LOGIN } from '#app/github.ts';
import { openGitHub } from './github.ts';
import type { LogOptions } from './log-file.ts';
import { exists, landingsIn, logFile } from './log-file.ts';

export interface CloneQuestion {
  readonly gatherer: Gatherer;
  /** The tip of the default branch here; null: nothing has landed. */
  readonly base: Sha | null;
  readonly head: ProposedHead | null;
  /** The moment to judge at; null: the present one. */
  readonly at: Instant | null;
  readonly log: LogOptions;
  /** The account that posts the verdicts; null: the one that the pipeline names for the deployment log. */
  readonly identity: string | null;
}

/** The reader, with the client behind it. */
export interface OpenClone extends CloneReader {
  readonly client: Client;
}

/** Looks up the open pull request, which also shows whether GitHub answers here. */
export async function openOnClone(
  client: Client,
  question: CloneQuestion,
): Promise<Finding<OpenClone>> {
  const { gatherer, base, head, at, log } = question;
  const { repository, reader, root, metrics } = gatherer;
  const branch = await repository.defaultBranch();
  const branchName = 'branch' in branch && branch.kind === 'remote' ? branch.branch : null;
  const defaultBranch = branchName === null ? await defaultBranchOf(client) : known(branchName);
  if (defaultBranch.kind !== 'known') return defaultBranch;
  const pull = head === null ? known(null) : await openPullOf(client, defaultBranch.value, head);
  if (pull.kind !== 'known') return pull;
  const identity = question.identity ?? (await identityAt(gatherer, base));
  const { github } = openGitHub(client, {
    identity,
    root,
    context: 'flaghoist',
    defaultBranch: defaultBranch.value,
    runUrl: '',
    deployments: (remote) => logHere(gatherer, log, remote),
  });
  const machineClock = (): Instant => instant(Date.now() / 1000);
  const sources = metrics === undefined ? {} : { metrics };
  const port = { repository, reader, root, github, identity, machineClock, ...sources };
  const entriesOf: CloneReader['entriesOf'] = (environments, settings) =>
    githubLog(client, { identity, root, ...settings, runUrl: '' }).read(environments);
  const lastSweep = (): ReturnType<CloneReader['lastSweep']> => lastSweepOf(client, USUAL_SWEEP);
  return known({ ...port, client, comment: true, pull: pull.value, at, entriesOf, lastSweep });
}

/** The login that the pipeline names for the deployment log posts the verdicts, too. */
async function identityAt(gatherer: Gatherer, base: Sha | null): Promise<string> {
  if (base === null) return SHARED_LOGIN;
  const pipeline = await pipelineIn(gatherer, { commit: base, refusals: [] });
  return pipeline?.deployments?.identity ?? SHARED_LOGIN;
}

/** The log that the pipeline names; where it names none, the file of this clone if there is one. */
function logHere(
  { evidence, logged, repository }: Gatherer,
  place: LogOptions,
  remote: Deployments,
): Deployments {
  const isFile = async (settings: LogSettings | undefined): Promise<boolean> =>
    settings?.log === undefined
      ? exists(logFile(place, repository.gitFolder))
      : settings.log === 'file';
  return {
    answer: async (asks) =>
      (await isFile(asks.find(({ log }) => log !== undefined)?.log))
        ? fromFile(evidence, asks)
        : remote.answer(asks),
    newest: async (settings) =>
      logged !== undefined && (await isFile(settings)) ? logged(settings) : remote.newest(settings),
    tips: async (settings) =>
      (await isFile(settings))
        ? known(await landingsIn(place, repository.gitFolder))
        : remote.tips(settings),
  };
}

async function fromFile(
  evidence: EvidenceSource,
  asks: Parameters<Deployments['answer']>[0],
): ReturnType<Deployments['answer']> {
  const { deployments, logStarts } = await evidence.answer(asks, '');
  return { deployments, ...(logStarts === undefined ? {} : { logStarts }) };
}
