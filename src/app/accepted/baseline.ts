// What a run reads first: the newest tip, the log, and the baseline. From there it goes on: it is the newest commit that the
// log accepts, with the refusals of its files.
import type { Sha } from '#domain/scalars.ts';
import type { Accepted, LoggedEntry, Refusal, Deployer, Tip } from '#app/deploy-ports.ts';
import type { Loader, Repository } from '#app/ports.ts';
import type { AcceptedCommit } from './accepted-state.ts';
import { environmentsAt } from './accepted-state.ts';
import { isOlder, parentOf } from './landings.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { acceptedIn, announcedIn, liveIn } from '#app/log-reading.ts';
import { isSamePart } from './refused.ts';

export type Baseline =
  /** By the log. */
  | (AcceptedCommit & { readonly kind: 'logged' })
  /** The log has no entry: the commit before the tip is adopted as it is. */
  | (AcceptedCommit & { readonly kind: 'adopted' })
  /** The log names a commit that neither this clone nor its remote has. */
  | (AcceptedCommit & { readonly kind: 'missing'; readonly missing: Accepted });

export interface ReadLog {
  readonly tip: Tip;
  /** The tip that was found first. `tip` is another one where the log names a newer one. */
  readonly firstTip: Sha;
  readonly entries: readonly LoggedEntry[];
  /** By instance. */
  readonly log: ReadonlyMap<string, InstanceState>;
  readonly baseline: Baseline;
}

/** `before`: the commit before the tip, where the caller knows it. */
export async function readLog(
  reading: Loader & Pick<Deployer, 'tip' | 'log'>,
  before: Sha | null | undefined,
): Promise<ReadLog> {
  const first = await reading.tip();
  const entries = await reading.log.read(await environmentsAt(reading, first.commit));
  const baseline = await baselineOf(reading, entries, first.commit, before);
  const tip = await newestTip(reading, first, baseline, entries);
  return { tip, firstTip: first.commit, entries, log: liveIn(entries), baseline };
}

/**
 * The tip, read again after the log where ours does not contain what the log names: its accepted commit, and the tips of
 * runs that still announce what they write. Each of them was the tip once, so the branch has moved on or was rewritten. A
 * clone that cannot ask its remote takes the youngest of them, unless any workflow could have named it.
 */
async function newestTip(
  { repository, tip }: Pick<Deployer, 'repository' | 'tip'>,
  part: Tip,
  baseline: Baseline,
  entries: readonly LoggedEntry[],
): Promise<Tip> {
  const logged = baseline.kind === 'logged' && baseline.commit !== null ? [baseline.commit] : [];
  const announced = announcedIn(entries);
  const tipsOf = (all: typeof announced): readonly Sha[] => all.map(({ accepted }) => accepted.tip);
  const newer: Sha[] = [];
  for (const commit of new Set([...logged, ...tipsOf(announced)])) {
    if (commit === part.commit || !(await repository.hasCommit(commit))) continue;
    if (!(await isOlder(repository, commit, part.commit))) newer.push(commit);
  }
  if (newer.length === 0) return part;
  let now = await tip();
  if (now.isCurrent) return now;
  const trusted = [...logged, ...tipsOf(announced.filter(({ trust }) => trust !== 'plain'))];
  for (const commit of newer.filter((sha) => trusted.includes(sha)))
    if (await isOlder(repository, now.commit, commit)) now = { ...now, commit, pushed: commit };
  return now;
}

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
