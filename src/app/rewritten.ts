// Finds the moment from which history counts again after a rewrite: that of the first tip whose line misses a former tip.
// Later landings do not change this moment.
import type { Landing, Rewrite } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { latest } from '#domain/scalars.ts';
import type { MissingTip, KnownTip, TipLog } from '#history/tips.ts';
import { missingTipIn } from '#history/tips.ts';
import type { DatedLine } from './ports.ts';

/** The latest rewrite by these logs; null when all former tips are on the line. */
export async function rewriteIn(line: DatedLine, logs: readonly TipLog[]): Promise<Rewrite | null> {
  const places = new Map(line.walk.landings.map(({ sha }, place) => [sha, place]));
  const later = await landedLater(line, logs);
  // A log may date the loss of a commit too late, and never too early. So the earliest moment of all logs counts.
  const landings = new Map<Sha, Landing>();
  for (const log of logs) {
    const lost = missingTipIn(without(later, log), places);
    if (lost === null || (await isBeyond(lost, line))) continue;
    const { sha } = lost.missing;
    const since = await sinceOf(lost, line, places);
    const landing = landings.get(sha);
    if (landing === undefined || since.at < landing.at) landings.set(sha, since);
  }
  const all = [...landings].map(([missing, since]) => ({ missing, since }));
  return all.toSorted((a, b) => b.since.at - a.since.at)[0] ?? null;
}

/** The landings after the judged one, which may be old: they are not lost. Git is asked only if a tip is off the line. */
export async function landedLater(
  { walk, lineage }: Pick<DatedLine, 'walk' | 'lineage'>,
  logs: readonly TipLog[],
): Promise<ReadonlySet<Sha>> {
  const [tip] = walk.landings;
  const knownTips = logs.flatMap(({ kind, tips }) => (kind === 'points' ? tips : []));
  if (knownTips.length === 0) return new Set();
  const line = new Set(walk.landings.map(({ sha }) => sha));
  const isOff = knownTips.some(({ sha }) => !line.has(sha));
  return isOff && tip !== undefined ? lineage.landedAfter(tip.sha) : new Set();
}

function without(later: ReadonlySet<Sha>, log: TipLog): TipLog {
  if (log.kind === 'moves' || later.size === 0) return log;
  return { ...log, tips: log.tips.filter(({ sha }) => !later.has(sha)) };
}

/** Whether it landed before the oldest landing of the walk. A break that old does not matter. */
async function isBeyond({ missing }: MissingTip, { walk, lineage }: DatedLine): Promise<boolean> {
  const oldest = walk.landings.at(-1);
  if (walk.reachedRoot || oldest === undefined) return false;
  return lineage.isAncestor(missing.sha, oldest.sha);
}

async function sinceOf(
  { missing, next }: MissingTip,
  line: DatedLine,
  places: ReadonlyMap<Sha, number>,
): Promise<Landing> {
  const { walk, times, lineage } = line;
  const [tip] = walk.landings;
  // A merge that swapped its parents has taken commits off the line, and still contains them.
  const carrier = tip === undefined ? null : await lineage.landedWith(missing.sha, tip.sha);
  const carried = carrier === null ? undefined : times.get(carrier);
  if (next === null) return carried ?? youngerThan(missing.at, line) ?? unknownSince(line);
  const isLater = carrier !== null && (places.get(carrier) ?? 0) >= (places.get(next.sha) ?? 0);
  if (carried !== undefined && isLater) return carried;
  return movedTo(next, missing, line);
}

/**
 * The branch was moved to a commit. If the commit is younger than the missing one, its own date counts. If it is older, it
 * had landed before, and the moment of the move counts.
 */
async function movedTo(
  next: KnownTip,
  missing: KnownTip,
  { times, now, walk, lineage }: DatedLine,
): Promise<Landing> {
  const landing = times.get(next.sha);
  const made = (await lineage.committedAt(missing.sha)) ?? missing.at;
  if (landing !== undefined && landing.at > made) return landing;
  const moved = { sha: next.sha, at: next.at, source: 'reflog' } as const;
  if (made <= next.at && next.at <= now) return moved;
  // If the reflog contradicts the dates of the commits, the next landing by its date counts. Without one, it counts from now on.
  const futureDate = { sha: next.sha, dated: latest(made, next.at) };
  return youngerThan(made, { walk, times }) ?? { ...moved, at: now, futureDate };
}

/** The oldest landing that came after this moment. */
function youngerThan(
  at: Instant,
  { walk, times }: Pick<DatedLine, 'walk' | 'times'>,
): Landing | undefined {
  const later = walk.landings.findLast(({ sha }) => (times.get(sha)?.at ?? 0) > at);
  return later === undefined ? undefined : times.get(later.sha);
}

/** The moment is unknown, so history counts from now on. */
function unknownSince({ walk, now }: DatedLine): Landing {
  const [tip] = walk.landings;
  if (tip === undefined) throw new Error('nothing can be missing from a line without landings');
  return { sha: tip.sha, at: now, source: 'first-seen' };
}
