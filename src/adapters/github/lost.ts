// Whether something that was seen as the tip of the default branch is missing from its line, by what GitHub has on
// record. A merge that GitHub made itself takes the place of the tip and can lose nothing: where the line holds
// nothing else, only the note on the tip is read, because a force-push may have brought it back there.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Rewrite } from '#domain/landing.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import type { NotedLoss } from '#app/github.ts';
import type { DatedLine, Lineage } from '#app/ports.ts';
import { landedLater, rewriteIn } from '#app/rewritten.ts';
import type { KnownTip } from '#history/tips.ts';
import type { Landings } from './landed.ts';
import type { Deployments } from '#app/logged-evidence.ts';

/** A merge that GitHub has on record. */
export interface Merge {
  readonly sha: Sha;
  readonly at: Instant;
}

interface Source {
  readonly deployments: Pick<Deployments, 'tips'>;
  readonly defaultBranch: string;
  /** What came after a landing, asked once a run. */
  readonly after: Map<Sha, Promise<ReadonlySet<Sha>>>;
}

/** Merges that are looked for in Git, because the line does not show them. */
const MOST_LOST = 5;
/** Landings whose notes are read, from the tip: a run may have been missed. */
const MOST_NOTES = 3;
/** Merges that somebody pushed, and commits of each of them, that are looked at. */
const MOST_PUSHED = 3;
/** Seconds after which a merge must show on the line; a younger one may have landed while we were reading. */
const SETTLED = 600;

export async function rewrittenOn(
  given: DatedLine,
  merges: readonly Merge[],
  landings: Landings,
  source: Source,
): Promise<Finding<Rewrite | null>> {
  const line = { ...given, lineage: withLive(given.lineage, source) };
  const { walk, since, now } = line;
  const places = new Set(walk.landings.map(({ sha }) => sha));
  const named = new Set(merges.map(({ sha }) => sha));
  const off = merges
    .filter(({ sha, at }) => at >= since && at <= now - SETTLED && !places.has(sha))
    .toSorted((a, b) => b.at - a.at);
  const laterOnes = await landedLater(line, [{ kind: 'points', tips: off }]);
  const missing = off.filter(({ sha }) => !laterOnes.has(sha));
  const isPlain = missing.length === 0 && !hasPushed(line, named);
  // With everything else that is asked, this would be one request more than an evaluation may take.
  if (isPlain && line.isTight) return known(null);
  const loss = await notedLoss(line, landings, isPlain ? 1 : MOST_NOTES);
  if (loss.kind !== 'known') return loss;
  const noted = loss.value === null ? null : rewriteBy(loss.value);
  if (isPlain) return known(noted);
  const unexplained = missing.filter(({ at }) => noted === null || at > noted.since.at);
  const gone = await offTheLine(unexplained, line, landings);
  if (gone.kind !== 'known') return gone;
  const swapped = await sideOfPushed(line, named, landings);
  if (swapped.kind !== 'known') return swapped;
  const deployed = await source.deployments.tips(line.log);
  const seen = deployed.kind === 'known' ? deployed.value : [];
  const tips = [...gone.value, ...swapped.value, ...seen].toSorted((a, b) => a.at - b.at);
  const found = await rewriteIn(line, [{ kind: 'points', tips }]);
  return known(later(noted, found));
}

/** An older landing may be judged, by a run that has fetched nothing since: the branch itself tells what came after. */
function withLive(lineage: Lineage, { defaultBranch, after }: Source): Lineage {
  const ask = async (landing: Sha): Promise<ReadonlySet<Sha>> => {
    await lineage.fetchProposals(defaultBranch, []);
    return lineage.landedAfter(landing);
  };
  return {
    ...lineage,
    landedAfter(landing) {
      const found = after.get(landing) ?? ask(landing);
      after.set(landing, found);
      return found;
    },
  };
}

/** Whether somebody pushed to the branch, as far as the window reaches. The first commit of all replaced nothing. */
function hasPushed({ walk }: DatedLine, named: ReadonlySet<Sha>): boolean {
  const { landings, examined, reachedRoot } = walk;
  const end = reachedRoot ? Math.min(examined + 1, landings.length - 1) : examined + 1;
  return landings.slice(0, end).some(({ sha }) => !named.has(sha));
}

/** What the run of a push noted: it knows from the event what was the tip before, and carries on what was noted there. */
async function notedLoss(
  { walk }: DatedLine,
  landings: Landings,
  most: number,
): Promise<Finding<NotedLoss | null>> {
  for (const { sha } of walk.landings.slice(0, most)) {
    const noted = await landings.noted(sha);
    if (noted.kind !== 'known') return noted;
    const { loss = null, before = null } = noted.value ?? {};
    if (loss !== null || before !== null) return known(loss);
  }
  return known(null);
}

function rewriteBy({ missing, since, at }: NotedLoss): Rewrite {
  return { missing, since: { sha: since, at, source: 'status' } };
}

/**
 * Merges on record that the line does not show. One that has landed inside of another pull request is part of its
 * history all the same, and was never the tip; one that our own run has noted was.
 */
async function offTheLine(
  missing: readonly Merge[],
  { walk, lineage }: DatedLine,
  landings: Landings,
): Promise<Finding<readonly KnownTip[]>> {
  const [tip] = walk.landings;
  const found: KnownTip[] = [];
  for (const { sha, at } of missing.slice(0, MOST_LOST)) {
    const isPart = tip !== undefined && (await lineage.isAncestor(sha, tip.sha));
    const noted = isPart ? await landings.noted(sha) : known(null);
    if (noted.kind !== 'known') return noted;
    if (!isPart || noted.value !== null) found.push({ sha, at });
  }
  return known(found);
}

/** The other side of merges that somebody pushed: landings of ours among it have been taken off the line. */
async function sideOfPushed(
  { walk, lineage }: DatedLine,
  named: ReadonlySet<Sha>,
  landings: Landings,
): Promise<Finding<readonly KnownTip[]>> {
  const [tip] = walk.landings;
  const base = walk.landings[walk.examined] ?? walk.landings.at(-1);
  if (tip === undefined || base === undefined || base === tip) return known([]);
  const commits = await lineage.firstParents(base.sha, tip.sha);
  const pushed = commits.filter(({ sha, parents }) => parents.length > 1 && !named.has(sha));
  const found: KnownTip[] = [];
  for (const { parents } of pushed.toReversed().slice(0, MOST_PUSHED)) {
    const [first, ...others] = parents;
    for (const other of first === undefined ? [] : others) {
      const side = await lineage.firstParents(first as Sha, other);
      for (const { sha } of side.toReversed().slice(0, MOST_PUSHED)) {
        const noted = await landings.noted(sha);
        if (noted.kind !== 'known') return noted;
        if (noted.value !== null) found.push({ sha, at: noted.value.at });
      }
    }
  }
  return known(found);
}

/** The later of two; of one commit the earlier, because each moment may be too late and none too early. */
function later(one: Rewrite | null, other: Rewrite | null): Rewrite | null {
  if (one === null || other === null) return one ?? other;
  const isLater = other.since.at > one.since.at;
  return isLater === (one.missing === other.missing) ? one : other;
}
