// GitHub for a command on a clone. Only this module loads its client, when there is something to ask.
import type { Client } from '#adapters/github/client.ts';
import { defaultBranchOf, openPullOf } from '#adapters/github/pulls.ts';
import type { ProposedHead } from '#adapters/github/pulls.ts';
import { lastSweepOf, USUAL_SWEEP } from '#adapters/github/sweeps.ts';
import type { CloneReader } from '#app/clone-evidence.ts';
import type { Gatherer } from '#app/ports.ts';
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { openGitHub } from './github.ts';
import type { LogOptions } from './log-file.ts';
import { identityAt, logHere } from './clone-log.ts';

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
  const { github, entriesOf } = openGitHub(client, {
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
  const lastSweep = (): ReturnType<CloneReader['lastSweep']> => lastSweepOf(client, USUAL_SWEEP);
  return known({ ...port, client, comment: true, pull: pull.value, at, entriesOf, lastSweep });
}
