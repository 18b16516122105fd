// What a run reads first: the newest tip, and what the log says of it.
import type { Sha } from '#domain/scalars.ts';
import type { LoggedEntry } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { announcedIn, liveIn } from '#app/log-reading.ts';
import { environmentsAt } from './accepted.ts';
import type { Baseline } from './baseline.ts';
import { baselineOf } from './baseline.ts';
import type { Deployer, Tip } from './deps.ts';
import { isOlder } from './commit-order.ts';
import type { Loader } from '#app/ports.ts';

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
