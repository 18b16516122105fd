// Where a run goes on: at the newest commit that is accepted by the log, with the refusals of its files.
import type { Sha } from '#domain/scalars.ts';
import type { Accepted, LoggedEntry, Refusal } from '#app/deploy-ports.ts';
import type { Repository } from '#app/ports.ts';
import type { AcceptedCommit } from './accepted.ts';
import type { Deployer, Landed } from './deps.ts';
import { isOlder, parentOf } from './commit-order.ts';
import { acceptedIn } from '#app/log-reading.ts';
import { isSamePart } from './refused.ts';

export type Baseline =
  /** By the log. */
  | (AcceptedCommit & { readonly kind: 'logged' })
  /** The log has no entry: the commit before the tip is adopted as it is. */
  | (AcceptedCommit & { readonly kind: 'adopted' })
  /** The log names a commit that neither this clone nor its remote has. */
  | (AcceptedCommit & { readonly kind: 'missing'; readonly missing: Accepted });

/** The newest acceptances that are read. */
const MOST = 20;

/** `before`: the commit before the tip, where the caller knows it; left out: its parent. */
export async function baselineOf(
  { repository }: Pick<Deployer, 'repository'>,
  entries: readonly LoggedEntry[],
  tip: Sha,
  before: Sha | null | undefined,
): Promise<Baseline> {
  const acceptances = acceptedIn(entries).slice(0, MOST);
  const [latest] = acceptances;
  if (latest === undefined) {
    const commit = before === undefined ? await parentOf(repository, tip) : before;
    return { kind: 'adopted', commit, refusals: [] };
  }
  const newest = await newestOf(repository, acceptances);
  if (newest === null) {
    const commit = await parentOf(repository, tip);
    return { kind: 'missing', commit, refusals: [], missing: latest.accepted };
  }
  return { kind: 'logged', commit: newest, refusals: refusalsAt(newest, acceptances) };
}

/**
 * The tip of the newest acceptance, unless another run has accepted a younger commit without knowing it. A commit that its
 * own run went on from is older, also where a force-push brought back an ancestor.
 */
async function newestOf(
  repository: Repository,
  acceptances: readonly LoggedEntry[],
): Promise<Sha | null> {
  let newest: Sha | null = null;
  const earlier = new Set<Sha>();
  for (const acceptance of acceptances) {
    const { tip } = acceptance.accepted;
    if (earlier.has(tip) || tip === newest || !(await isReadable(repository, acceptance))) continue;
    if (newest !== null && !(await isOlder(repository, newest, tip))) continue;
    newest = tip;
    for (const before of chainOf(acceptance, acceptances)) earlier.add(before);
  }
  return newest;
}

/** The commits that were accepted before it, by the log. */
function chainOf(acceptance: LoggedEntry, acceptances: readonly LoggedEntry[]): ReadonlySet<Sha> {
  const chain = new Set<Sha>();
  let next = acceptance.before;
  while (next !== null && next !== acceptance.accepted.tip && !chain.has(next)) {
    chain.add(next);
    next = acceptances.find(({ accepted }) => accepted.tip === next)?.before ?? null;
  }
  return chain;
}

/** The refusals at a tip. What one run has accepted there is accepted, even if another run refused it. */
export function refusalsAt(tip: Sha, acceptances: readonly LoggedEntry[]): readonly Refusal[] {
  const [first, ...others] = acceptances
    .filter(({ accepted }) => accepted.tip === tip)
    .map(({ accepted }) => accepted.refusals);
  return (first ?? []).filter((refused) =>
    others.every((refusals) => refusals.some((refusal) => isSamePart(refusal, refused))),
  );
}

/** Whether the clone has its tip and every commit that its refusals name. */
async function isReadable(repository: Repository, { accepted }: LoggedEntry): Promise<boolean> {
  const commits = accepted.refusals.flatMap(({ accepted: before, landing }) => [before, landing]);
  for (const commit of new Set([accepted.tip, ...commits])) {
    if (commit !== null && !(await repository.hasCommit(commit))) return false;
  }
  return true;
}

/**
 * From a commit to the tip, oldest first: each commit on the first-parent line is a landing, unless the evidence shows
 * which of them landed together. A tip that does not contain that commit was pushed over it, and is one landing.
 */
export async function landingsAfter(
  { repository, landingsIn }: Pick<Deployer, 'repository' | 'landingsIn'>,
  from: Sha | null,
  tip: Sha,
): Promise<readonly Landed[]> {
  if (from === tip) return [];
  const whole = { before: from, after: tip };
  if (from === null || !(await repository.isAncestor(from, tip))) return [whole];
  if (landingsIn !== undefined) return landingsIn(whole);
  const commits = await repository.firstParents(from, tip);
  return commits.map(({ sha }, index) => ({ before: commits[index - 1]?.sha ?? from, after: sha }));
}
