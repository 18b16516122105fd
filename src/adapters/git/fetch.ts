// Fetches from the remote what a proposal needs: objects, and references below refs/flaghoist/. It never checks out.
import type { Cause, Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Commit, FetchedProposals, FetchedTip, QueuedGroup } from '#app/ports.ts';
import { FETCHED_BASE } from '#app/ports.ts';
import type { Git } from './git.ts';
import { parentsOf, resolve, resolveAll } from './revisions.ts';
import { cutsOf, QUIET } from './shallow.ts';
import { fetchTrouble } from './troubles.ts';

/** Seconds without an answer of the remote. */
const PATIENCE = 60;

export async function fetchProposals(
  git: Git,
  defaultBranch: string,
  pullRequests: readonly number[],
  patience = PATIENCE,
): Promise<Finding<FetchedProposals>> {
  const specs = [
    `+refs/heads/${defaultBranch}:${FETCHED_BASE}`,
    ...pullRequests.map((number) => `+refs/pull/${number}/head:${headRef(number)}`),
  ];
  const failed = await fetchAll(git, specs, patience);
  if (failed === null) return fetchedHeads(git, pullRequests);
  // A missing one fails the whole fetch, so each is then fetched by itself.
  return failed.isGone && pullRequests.length > 1
    ? oneByOne(git, defaultBranch, pullRequests)
    : unreachable(failed.why);
}

/** The reference where the HEAD of the remote is brought to. */
const FETCHED_HEAD = 'refs/flaghoist/head';

/** The tip of a branch, and whether the HEAD of the remote is the same commit. */
export async function fetchTip(
  git: Git,
  branch: string,
  patience: number,
): Promise<Finding<FetchedTip>> {
  const specs = [`+refs/heads/${branch}:${FETCHED_BASE}`];
  const failed = await fetchAll(git, [...specs, `+HEAD:${FETCHED_HEAD}`], patience);
  // The HEAD of a remote may name a branch that does not exist.
  const isHeadless = failed?.isGone === true;
  const why = isHeadless ? await fetchAll(git, specs, patience) : failed;
  if (why !== null) return unreachable(why.why);
  const [base, head] = await resolveAll(git, [FETCHED_BASE, FETCHED_HEAD]);
  if (!base) return unreachable({ kind: 'no-default-branch' });
  return known({ base, isDefault: isHeadless || head === base });
}

async function oneByOne(
  git: Git,
  defaultBranch: string,
  pullRequests: readonly number[],
): Promise<Finding<FetchedProposals>> {
  const present: number[] = [];
  for (const number of pullRequests) {
    const proposal = await fetchProposals(git, defaultBranch, [number]);
    if (proposal.kind === 'known') present.push(number);
  }
  const base = await fetchProposals(git, defaultBranch, []);
  return base.kind === 'known' ? fetchedHeads(git, present) : base;
}

async function fetchedHeads(
  git: Git,
  pullRequests: readonly number[],
): Promise<Finding<FetchedProposals>> {
  const [base, ...pullHeads] = await resolveAll(git, [FETCHED_BASE, ...pullRequests.map(headRef)]);
  if (!base) return unreachable({ kind: 'no-default-branch' });
  const heads = new Map<number, Sha>();
  pullRequests.forEach((number, at) => {
    const head = pullHeads[at];
    if (head) heads.set(number, head);
  });
  return known({ base, heads });
}

/** A commit by its id; where a server does not send commits by id, by the branch that it is the tip of. */
export async function fetchCommit(
  git: Git,
  sha: Sha,
  branch: string | null,
): Promise<Finding<Sha>> {
  if ((await resolve(git, sha)) !== null) return known(sha);
  const byId = await fetchAll(git, [sha]);
  if (byId !== null && branch !== null) await fetchAll(git, [`+${branch}:refs/flaghoist/group`]);
  return (await resolve(git, sha)) === null
    ? unreachable(byId?.why ?? { kind: 'not-at-remote', commit: sha })
    : known(sha);
}

/** After so many refusals no more commits are fetched, because each may take a minute. */
const MOST_REFUSED = 3;

/** Fetches commits that are not here yet, each once, and none after the remote has refused several. */
export function fetchingMissing(git: Git): (commit: Sha) => Promise<boolean> {
  const answers = new Map<Sha, Promise<boolean>>();
  let refused = 0;
  const look = async (commit: Sha): Promise<boolean> => {
    if ((await resolve(git, commit)) !== null) return true;
    if (refused >= MOST_REFUSED) return false;
    const { kind } = await fetchCommit(git, commit, null);
    if (kind !== 'known') refused += 1;
    return kind === 'known';
  };
  return async (commit) => {
    const answer = answers.get(commit) ?? look(commit);
    answers.set(commit, answer);
    // Another fetch may have brought what the remote refused.
    return (await answer) || (await resolve(git, commit)) !== null;
  };
}

export async function firstParents(git: Git, base: Sha, head: Sha): Promise<readonly Commit[]> {
  const [, above] = (await parentsOf(git, [base, head])) ?? [];
  if (above?.[0] === base) return [{ sha: head, parents: above }];
  const range = ['--first-parent', '--reverse', '--parents', head, `^${base}`];
  const out = await git.line(['rev-list', ...range, '--']);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [sha, ...parents] = line.split(' ');
      return { sha: sha as Sha, parents: parents as Sha[] };
    });
}

export async function remoteTip(git: Git, branch: string): Promise<Sha | null> {
  const ref = `refs/heads/${branch}`;
  const group = (await remoteRefs(git, ref)).find((remoteRef) => remoteRef.ref === ref);
  return group?.head ?? null;
}

/** GitHub has a branch for each group in the merge queue. */
export function queuedGroups(git: Git, branch: string): Promise<readonly QueuedGroup[]> {
  return remoteRefs(git, `refs/heads/gh-readonly-queue/${branch}/*`);
}

/** The present references of the remote with these names; none when it does not answer. */
async function remoteRefs(git: Git, pattern: string): Promise<readonly QueuedGroup[]> {
  const remote = await git.remote();
  if (remote === null) return [];
  const ran = await git.run(['ls-remote', '--quiet', remote, pattern], { patience: 60 });
  if (ran.code !== 0) return [];
  const lines = ran.out.toString().split('\n');
  return lines.flatMap((line) => {
    const [, head, ref] = /^([0-9a-f]{40,64})\t(.+)$/.exec(line) ?? [];
    return head === undefined || ref === undefined ? [] : [{ head: head as Sha, ref }];
  });
}

function headRef(number: number): string {
  return `refs/flaghoist/pull/${number}`;
}

interface FetchFailure {
  readonly why: Cause;
  /** The remote does not have one of them. */
  readonly isGone: boolean;
}

/** Null when it succeeded. */
async function fetchAll(
  git: Git,
  specs: readonly string[],
  patience = PATIENCE,
): Promise<FetchFailure | null> {
  return git.inTurn(async () => {
    const remote = await git.remote();
    if (remote === null) return { why: { kind: 'no-remote' }, isGone: false };
    // A partial clone stays partial, and a whole one stays whole.
    const isThin = (await git.isPartial()) || (await cutsOf(git)).size > 0;
    const filter = isThin ? ['--filter=blob:none'] : [];
    const args = ['fetch', '--force', ...filter, ...QUIET, remote, ...specs];
    const ran = await git.run(args, { patience });
    if (ran.code === 0) return null;
    return { why: fetchTrouble(ran), isGone: /couldn't find remote ref/i.test(ran.err) };
  });
}
