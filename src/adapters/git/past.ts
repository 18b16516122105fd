// Reads former versions of a file, and files that were replaced below a folder.
import type { Entry } from '#app/ports.ts';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { fetchTrees } from './fetch-objects.ts';
import { records } from './git.ts';
import type { Git } from './git.ts';
import { cutsOf, deepening } from './shallow.ts';
import { LOG, changesIn } from './trees.ts';
import { walk } from './walk.ts';

/** Versions of one file that are read. */
const MOST = 100;

/**
 * The newest version of a file along the first-parent line that `read` accepts; null where it accepts none. Versions from
 * before a deletion of the file do not count. A shallow clone is deepened as far as needed.
 */
export async function firstVersion<T>(
  git: Git,
  tip: Sha,
  path: string,
  read: (entry: Entry) => Promise<T | null>,
): Promise<Finding<T | null>> {
  const deepen = deepening(git, [tip]);
  const ids = new Set<string>();
  for (;;) {
    const cuts = await cutsOf(git);
    const versions = await versionsOf(git, tip, path);
    for (const [index, entry] of versions.entries()) {
      if (entry === null) {
        // The oldest commit of a shallow clone seems to add every file.
        if (cuts.size === 0 || index < versions.length - 1) return known(null);
        continue;
      }
      if (ids.has(`${entry.mode} ${entry.id}`)) continue;
      ids.add(`${entry.mode} ${entry.id}`);
      const value = await read(entry);
      if (value !== null) return known(value);
    }
    if (cuts.size === 0) return known(null);
    const failed = await deepen();
    if (failed !== null) return unreachable({ kind: 'no-older-versions', path, why: failed });
  }
}

/** Whether a landing on the first-parent line of `tip` deleted a file. A shallow clone is deepened until that is known. */
export async function wasDeleted(git: Git, tip: Sha, path: string): Promise<Finding<boolean>> {
  const deepen = deepening(git, [tip]);
  for (;;) {
    const cuts = await cutsOf(git);
    const [newest] = await versionsOf(git, tip, path);
    if (newest !== undefined) return known(newest === null);
    if (cuts.size === 0) return known(false);
    const failed = await deepen();
    if (failed !== null) return unreachable({ kind: 'no-older-versions', path, why: failed });
  }
}

/** Newest first; null: no file. */
async function versionsOf(git: Git, tip: Sha, path: string): Promise<readonly (Entry | null)[]> {
  await fetchTrees(git, { kind: 'line', tip, most: null });
  const out = records(await git.ask([...LOG, '--format=', `--max-count=${MOST}`, tip, '--', path]));
  return changesIn(out).flatMap(({ before, after }) => [after, before]);
}

/** The newest landings that changed one of these files, at most `most`, the newest first. */
export async function lastLandings(
  git: Git,
  tip: Sha,
  paths: readonly string[],
  most: number,
): Promise<readonly Sha[]> {
  await fetchTrees(git, { kind: 'line', tip, most: null });
  const args = ['rev-list', '--first-parent', `--max-count=${most}`, tip, '--', ...paths];
  const out = (await git.ask(args)).toString().trim();
  return out === '' ? [] : (out.split('\n') as Sha[]);
}

/**
 * Every file below `folder` that a landing since `since` replaced or deleted, as it was before, newest landing first. As in
 * every walk, dates only say where to look.
 */
export async function replacedSince(
  git: Git,
  tip: Sha,
  since: Instant,
  folder: string,
): Promise<Finding<readonly Entry[]>> {
  const line = await walk(git, tip, since, new Set());
  if (line.kind !== 'known') return line;
  const { landings, examined } = line.value;
  const edge = landings[examined]?.sha;
  await fetchTrees(git, { kind: 'line', tip, most: edge === undefined ? null : examined + 1 });
  const range = edge === undefined ? [tip] : [tip, `^${edge}`];
  const out = records(await git.ask([...LOG, '--format=', ...range, '--', folder]));
  return known(changesIn(out).flatMap(({ before }) => before ?? []));
}
