// Walks the first-parent line from a tip backwards. Dates only say how far to read. The line itself is never limited by date
// or by path, because both can be forged.
import type { FileChange, TreeId, Walk } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import type { Git } from './git.ts';
import type { Changes, LineLanding } from './line.ts';
import {
  AT_FIRST,
  BEYOND,
  begunChanges,
  begunLandings,
  changesOfPairs,
  firstParents,
} from './line.ts';
import { UNSHALLOW, deepening, steadily } from './shallow.ts';
import { treeDiff } from './tree-diff.ts';
import { emptyTree } from './trees.ts';

export async function walk(
  git: Git,
  tip: Sha,
  since: Instant,
  paths: ReadonlySet<string>,
): Promise<Finding<Walk>> {
  const line = await lineFrom(git, tip, since);
  if (line.kind !== 'known') return line;
  const { landings, reachedRoot } = line.value;
  const unread: Walk = {
    landings: landings.map(({ sha, committedAt }) => ({ sha, committedAt, changes: NONE })),
    examined: -1,
    reachedRoot,
  };
  return known(await examine(git, unread, inWindow(landings, since), paths));
}

const NONE: readonly FileChange[] = [];

/** Reads the changes of the landings of a window and its edge that have not been read yet. */
export async function examine(
  git: Git,
  walked: Walk,
  examined: number,
  paths: ReadonlySet<string>,
): Promise<Walk> {
  const { landings } = walked;
  const changes = await changesOf(git, landings, [walked.examined + 1, examined + 1], paths);
  return {
    ...walked,
    landings: landings.map((landing, at) => {
      const firstChanges = at <= examined ? changes.get(landing.sha) : undefined;
      return firstChanges === undefined || firstChanges.length === 0
        ? landing
        : { ...landing, changes: firstChanges };
    }),
    examined,
  };
}

interface FirstParentLine {
  readonly landings: readonly LineLanding[];
  readonly reachedRoot: boolean;
}

/** The number of landings from the tip to the last one that claims to be in the window. */
function inWindow(landings: readonly LineLanding[], since: Instant): number {
  return landings.findLastIndex(({ committedAt }) => committedAt >= since) + 1;
}

/** The line as far as the window needs it, with the landings beyond. */
async function lineFrom(git: Git, tip: Sha, since: Instant): Promise<Finding<FirstParentLine>> {
  const deepen = deepening(git, [tip]);
  let landings: readonly LineLanding[] = [];
  for (;;) {
    const count = countFor(landings, since);
    const { more, ends } = await onFrom(git, landings.at(-1)?.sha ?? tip, count);
    landings = [...landings.slice(0, -1), ...more];
    // The edge, and those beyond it.
    if (landings.length > inWindow(landings, since) + BEYOND) {
      return known({ landings, reachedRoot: false });
    }
    if (ends === 'at the root') return known({ landings, reachedRoot: true });
    const failed = ends === 'at a cut' ? await deepen() : null;
    if (failed !== null)
      return unreachable({
        kind: 'clone-cut-off',
        landings: landings.length,
        why: failed,
        command: UNSHALLOW,
      });
  }
}

interface Onwards {
  /** Begins with the landing that was asked from. */
  readonly more: readonly LineLanding[];
  readonly ends: 'at the root' | 'at a cut' | 'not yet';
}

/**
 * As many as the window seems to need. Dates can be wrong, so it is at least twice as many each time, which keeps a long
 * line from being read again and again, and never many times more.
 */
function countFor(landings: readonly LineLanding[], since: Instant): number {
  const [newest, oldest] = [landings[0], landings.at(-1)];
  const least = Math.max(AT_FIRST, landings.length);
  if (newest === undefined || oldest === undefined) return least;
  const pace = (newest.committedAt - oldest.committedAt) / landings.length;
  const wanted = pace > 0 ? (oldest.committedAt - since) / pace : 0;
  return Math.max(least, Math.min(Math.ceil(wanted * 1.05) + BEYOND, landings.length * MORE));
}

const MORE = 32;

function onFrom(git: Git, from: Sha, count: number): Promise<Onwards> {
  return steadily(git, async (cuts) => {
    const begun = await begunLandings(git, from);
    const isEnough = begun !== null && begun.count >= count;
    const more = isEnough ? begun.more : await firstParents(git, from, count + 1);
    if (more.length > count) return { more, ends: 'not yet' };
    return { more, ends: cuts.has(more.at(-1)?.sha ?? from) ? 'at a cut' : 'at the root' };
  });
}

/** The changes of these landings, counted from the newest. */
async function changesOf(
  git: Git,
  landings: readonly LineLanding[],
  [from, to]: readonly [number, number],
  paths: ReadonlySet<string>,
): Promise<Changes> {
  const [tip] = landings;
  if (paths.size === 0 || tip === undefined) return new Map();
  const begun = await begunChanges(git, tip.sha, paths);
  const pairs = landings.slice(from, to).flatMap(({ sha }, at) => {
    const before = landings[from + at + 1]?.sha;
    if (begun.has(sha)) return [];
    return before === undefined ? sha : `${sha} ${before}`;
  });
  if (pairs.length === 0) return begun;
  const only = pairs.length === 1 ? await changesOfOne(git, pairs[0] ?? '', paths) : null;
  if (only !== null) return new Map([...begun, ...only]);
  const specs = pathspecs(paths);
  const read = await Promise.all(
    inShares(pairs).map((share) => changesOfPairs(git, share, specs, paths)),
  );
  return new Map([begun, ...read].flatMap((changes) => [...changes]));
}

/** The landing before a window is often missing from what was read early. It needs no process; null where it does. */
async function changesOfOne(
  git: Git,
  pair: string,
  paths: ReadonlySet<string>,
): Promise<Changes | null> {
  // The first commit of all is compared with an empty tree.
  const [sha, before = emptyTree(git)] = pair.split(' ') as [Sha, TreeId?];
  const all = await treeDiff(git, before, asTree(sha));
  return all && new Map([[sha, all.filter(({ path }) => paths.has(path))]]);
}

/** The changes below these places of each landing in the window of a walk. */
export async function changesBelow(
  git: Git,
  { landings, examined }: Walk,
  places: readonly string[],
): Promise<Changes> {
  const pairs = landings.slice(0, examined).map(({ sha }, at) => {
    const before = landings[at + 1]?.sha;
    return before === undefined ? sha : `${sha} ${before}`;
  });
  if (pairs.length === 0) return new Map();
  const read = await Promise.all(
    inShares(pairs).map((share) => changesOfPairs(git, share, places)),
  );
  return new Map(read.flatMap((changes) => [...changes]));
}

/** A walk takes its time unpacking large folders, and two processes need two thirds of it. */
function inShares<One>(pairs: readonly One[]): readonly (readonly One[])[] {
  const half = Math.ceil(pairs.length / 2);
  return half < 200 ? [pairs] : [pairs.slice(0, half), pairs.slice(half)];
}

/**
 * Only the folders of the paths are compared, which takes a quarter of the time in large repositories. Git compares a
 * single file with every file of its folder, so only files count whose folder contains all others, such as
 * `environments/pipeline.yaml`. Hundreds of folders take longer than all of them, so their parents are compared instead.
 */
function pathspecs(paths: ReadonlySet<string>): readonly string[] {
  const folders = new Set([...paths].map(folderOf));
  const above = new Set([...folders].flatMap(foldersAbove));
  const files = [...paths].filter((path) => above.has(folderOf(path)));
  const lowest = [...folders].filter((folder) => !above.has(folder));
  const specs = [...files, ...withParents(lowest)];
  return specs.length > MOST_SPECS || specs.includes('') ? [] : specs;
}

const MOST_SPECS = 16;

/** The folders; where there are too many, their parents, as long as those are below a common one. */
function withParents(folders: readonly string[]): readonly string[] {
  let parents = folders;
  for (let depth = depthOf(folders); parents.length > MOST_SPECS && depth > 1; depth -= 1) {
    parents = [
      ...new Set(
        parents.map((folder) =>
          folder
            .split('/')
            .slice(0, depth - 1)
            .join('/'),
        ),
      ),
    ];
  }
  return parents.filter(
    (parent) => !parents.some((candidate) => parent.startsWith(`${candidate}/`)),
  );
}

function depthOf(folders: readonly string[]): number {
  return Math.max(0, ...folders.map((folder) => folder.split('/').length));
}

/** Empty for a file at the top. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function foldersAbove(folder: string): readonly string[] {
  const parts = folder.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}
