// From what was seen as the tip to the moment from which history counts again: the first tip on whose line
// something that was seen is missing. Landings after that one restart nothing.
import type { Landing, Rewrite } from '#domain/landing.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { instant } from '#domain/time.ts';
import type { Lost, TipLog } from '#history/seen.ts';
import { lostIn } from '#history/seen.ts';
import type { DatedLine } from './ports.ts';

/** The latest of what these logs say; null when everything that was seen is on the line. */
export async function rewriteIn(line: DatedLine, logs: readonly TipLog[]): Promise<Rewrite | null> {
  const places = new Map(line.walk.landings.map(({ sha }, place) => [sha, place]));
  const found: Rewrite[] = [];
  for (const log of logs) {
    const lost = lostIn(log, places);
    if (lost !== null && !(await isBeyond(lost, line))) {
      found.push({ missing: lost.missing.sha, since: await sinceOf(lost, line, places) });
    }
  }
  return found.toSorted((a, b) => b.since.at - a.since.at)[0] ?? null;
}

/** Whether it landed before all that was walked: a break that old concerns nothing that is asked. */
async function isBeyond({ missing }: Lost, { walk, lineage }: DatedLine): Promise<boolean> {
  const oldest = walk.landings.at(-1);
  if (walk.reachedRoot || oldest === undefined) return false;
  return lineage.isAncestor(missing.sha, oldest.sha);
}

async function sinceOf(
  { missing, next }: Lost,
  line: DatedLine,
  places: ReadonlyMap<Sha, number>,
): Promise<Landing> {
  const { walk, times, lineage } = line;
  const [tip] = walk.landings;
  // A merge that swapped its parents holds what it took off the line.
  const carrier = tip === undefined ? null : await lineage.landedWith(missing.sha, tip.sha);
  const carried = carrier === null ? undefined : times.get(carrier);
  if (next === null) return carried ?? youngerThan(missing.at, line) ?? unknownSince(line);
  const isLater = carrier !== null && (places.get(carrier) ?? 0) >= (places.get(next.sha) ?? 0);
  if (carried !== undefined && isLater) return carried;
  return movedTo(next.sha, missing.at, next.at, line);
}

/** The branch was moved to a commit: by its own date that one may be far older than the move. */
function movedTo(sha: Sha, before: Instant, moved: Instant, line: DatedLine): Landing {
  const { times, now } = line;
  const landing = times.get(sha);
  const at = instant(Math.max(before, moved));
  if (landing !== undefined && landing.at >= at) return landing;
  if (at <= now) return { sha, at, source: 'reflog' };
  const ahead = { sha, dated: at };
  return youngerThan(before, line) ?? { sha, at: now, source: 'reflog', ahead };
}

/** The oldest landing that came after this moment. */
function youngerThan(at: Instant, { walk, times }: DatedLine): Landing | undefined {
  const later = walk.landings.findLast(({ sha }) => (times.get(sha)?.at ?? 0) > at);
  return later === undefined ? undefined : times.get(later.sha);
}

/** Nothing tells when: then from now on, and not earlier. */
function unknownSince({ walk, now }: DatedLine): Landing {
  const [tip] = walk.landings;
  if (tip === undefined) throw new Error('nothing can be missing from a line without landings');
  return { sha: tip.sha, at: now, source: 'first-seen' };
}
