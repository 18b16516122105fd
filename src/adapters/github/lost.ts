// Whether a former tip of the default branch is missing from its line, by what GitHub knows. A merge that GitHub made
// itself goes on top of the tip and can lose nothing. If the line has only such merges, this file reads only the note on the
// tip, because a force-push may have brought back an old tip.
import type { Finding, Rewrite } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import type { NotedLoss } from '#app/github.ts';
import type { DatedLine, Lineage } from '#app/ports.ts';
import { landedLater, rewriteIn } from '#app/rewritten.ts';
import type { KnownTip } from '#history/tips.ts';
import type { Landings } from './landed.ts';
import type { Deployments } from '#app/deploy-ports.ts';

/** A merge that GitHub lists. */
export interface ListedMerge {
  readonly sha: Sha;
  readonly at: Instant;
}

interface LossSources {
  readonly deployments: Pick<Deployments, 'tips'>;
  readonly defaultBranch: string;
  /** Cache: what came after a landing. */
  readonly after: Map<Sha, Promise<ReadonlySet<Sha>>>;
}

/** Merges that are looked for in Git, because they are not on the line. */
const MOST_LOST = 5;
/** Landings from the tip whose notes are read: a run may have been missed. */
const MOST_NOTES = 3;
/** Pushed merges that are looked at, and commits of each. */
const MOST_PUSHED = 3;
/** Seconds after which a merge must be on the line. A younger one may have landed while we were reading. */
const SETTLED = 600;

export async function rewrittenOn(
  given: DatedLine,
  merges: readonly ListedMerge[],
  landings: Landings,
  source: LossSources,
): Promise<Finding<Rewrite | null>> {
  const line = { ...given, lineage: withLive(given.lineage, source) };
  const { walk, since, now } = line;
  const onLine = new Set(walk.landings.map(({ sha }) => sha));
  const merged = new Set(merges.map(({ sha }) => sha));
  const off = merges
    .filter(({ sha, at }) => at >= since && at <= now - SETTLED && !onLine.has(sha))
    .toSorted((a, b) => b.at - a.at);
  const laterOnes = await landedLater(line, [{ kind: 'points', tips: off }]);
  const missing = off.filter(({ sha }) => !laterOnes.has(sha));
  const isPlain = missing.length === 0 && !hasPushed(line, merged);
  // An evaluation that asks everything else has no request left for the note.
  if (isPlain && line.isTight) return known(null);
  const loss = await notedLoss(line, landings, isPlain ? 1 : MOST_NOTES);
  if (loss.kind !== 'known') return loss;
  const notedRewrite = loss.value === null ? null : rewriteBy(loss.value);
  if (isPlain) return known(notedRewrite);
  const unexplained = missing.filter(
    ({ at }) => notedRewrite === null || at > notedRewrite.since.at,
  );
  const gone = await offTheLine(unexplained, line, landings);
  if (gone.kind !== 'known') return gone;
  const swapped = await sideOfPushed(line, merged, landings);
  if (swapped.kind !== 'known') return swapped;
  const deployed = await source.deployments.tips(line.log);
  const logged = deployed.kind === 'known' ? deployed.value : [];
  const tips = [...gone.value, ...swapped.value, ...logged].toSorted((a, b) => a.at - b.at);
  const rewrite = await rewriteIn(line, [{ kind: 'points', tips }]);
  return known(later(notedRewrite, rewrite));
}

/** The run may judge an older landing and have fetched nothing since. So the branch is fetched first. */
function withLive(lineage: Lineage, { defaultBranch, after }: LossSources): Lineage {
  const ask = async (landing: Sha): Promise<ReadonlySet<Sha>> => {
    await lineage.fetchProposals(defaultBranch, []);
    return lineage.landedAfter(landing);
  };
  return {
    ...lineage,
    landedAfter(landing) {
      const landings = after.get(landing) ?? ask(landing);
      after.set(landing, landings);
      return landings;
    },
  };
}

/** Whether the window has a direct push to the branch. The first commit of all replaced nothing. */
function hasPushed({ walk }: DatedLine, merged: ReadonlySet<Sha>): boolean {
  const { landings, examined, reachedRoot } = walk;
  const end = reachedRoot ? Math.min(examined + 1, landings.length - 1) : examined + 1;
  return landings.slice(0, end).some(({ sha }) => !merged.has(sha));
}

/** The loss that the run of a push noted: its event names the tip before, and it repeats what is noted there. */
async function notedLoss(
  { walk }: DatedLine,
  landings: Landings,
  most: number,
): Promise<Finding<NotedLoss | null>> {
  for (const { sha } of walk.landings.slice(0, most)) {
    const note = await landings.noteOn(sha);
    if (note.kind !== 'known') return note;
    const { loss = null, before = null } = note.value ?? {};
    if (loss !== null || before !== null) return known(loss);
  }
  return known(null);
}

function rewriteBy({ missing, since, at }: NotedLoss): Rewrite {
  return { missing, since: { sha: since, at, source: 'status' } };
}

/**
 * Merges that GitHub lists and that are not on the line. A merge inside of another pull request is part of the history
 * and was never the tip. A merge that our own run has marked was the tip.
 */
async function offTheLine(
  missing: readonly ListedMerge[],
  { walk, lineage }: DatedLine,
  landings: Landings,
): Promise<Finding<readonly KnownTip[]>> {
  const [tip] = walk.landings;
  const tips: KnownTip[] = [];
  for (const { sha, at } of missing.slice(0, MOST_LOST)) {
    const isPart = tip !== undefined && (await lineage.isAncestor(sha, tip.sha));
    const note = isPart ? await landings.noteOn(sha) : known(null);
    if (note.kind !== 'known') return note;
    if (!isPart || note.value !== null) tips.push({ sha, at });
  }
  return known(tips);
}

/** The other side of pushed merges: a marked landing there was taken off the line. */
async function sideOfPushed(
  { walk, lineage }: DatedLine,
  merged: ReadonlySet<Sha>,
  landings: Landings,
): Promise<Finding<readonly KnownTip[]>> {
  const [tip] = walk.landings;
  const base = walk.landings[walk.examined] ?? walk.landings.at(-1);
  if (tip === undefined || base === undefined || base === tip) return known([]);
  const commits = await lineage.firstParents(base.sha, tip.sha);
  const pushed = commits.filter(({ sha, parents }) => parents.length > 1 && !merged.has(sha));
  const tips: KnownTip[] = [];
  for (const { parents } of pushed.toReversed().slice(0, MOST_PUSHED)) {
    const [first, ...others] = parents;
    for (const parent of first === undefined ? [] : others) {
      const side = await lineage.firstParents(first as Sha, parent);
      for (const { sha } of side.toReversed().slice(0, MOST_PUSHED)) {
        const note = await landings.noteOn(sha);
        if (note.kind !== 'known') return note;
        if (note.value !== null) tips.push({ sha, at: note.value.at });
      }
    }
  }
  return known(tips);
}

/** The later of two. For the same commit the earlier, because a moment may be too late and never too early. */
function later(a: Rewrite | null, b: Rewrite | null): Rewrite | null {
  if (a === null || b === null) return a ?? b;
  const isLater = b.since.at > a.since.at;
  return isLater === (a.missing === b.missing) ? a : b;
}
