// Walks the first-parent line from a tip backwards. Dates only say how far to read. The line itself is never limited by date
// or by path, because both can be forged.
import type { FileChange, RawLanding, Walk } from '#app/ports.ts';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { instant } from '#domain/time.ts';
import { records } from './bytes.ts';
import type { Git } from './git.ts';
import { LOG } from './log.ts';
import { UNSHALLOW, deepening, steadily } from './shallow.ts';
import { RAW, changesIn } from './trees.ts';

/** The window ends where so many landings beyond it are older by their dates. */
const BEYOND = 1_000;
/** Landings that are read together with their changes. Most windows have fewer, and need no other process. */
const WITH_CHANGES = 200;
/** Landings of the first read without changes, which is cheap and enough for most windows. */
const AT_FIRST = BEYOND + 1_500;

export async function walk(
  git: Git,
  tip: Sha,
  since: Instant,
  paths: ReadonlySet<string>,
): Promise<Finding<Walk>> {
  const line = await lineFrom(git, tip, since, paths);
  if (line.kind !== 'known') return line;
  const { landings, reachedRoot } = line.value;
  const examined = inWindow(landings, since);
  const unread = landings.findIndex(({ changes }) => changes === undefined);
  const started: Walk = {
    landings: landings.map((landing, at) => {
      return { ...landing, changes: (at <= examined && landing.changes) || [] };
    }),
    examined: unread < 0 ? examined : Math.min(unread - 1, examined),
    reachedRoot,
  };
  return known(await examine(git, started, examined, paths));
}

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
    landings: landings.map((landing) => ({
      ...landing,
      changes: changes.get(landing.sha) ?? landing.changes,
    })),
    examined,
  };
}

/** Without `changes`, they have not been read. */
type LineLanding = Omit<RawLanding, 'changes'> & Partial<Pick<RawLanding, 'changes'>>;

interface FirstParentLine {
  readonly landings: readonly LineLanding[];
  readonly reachedRoot: boolean;
}

/** The number of landings from the tip to the last one that claims to be in the window. */
function inWindow(landings: readonly LineLanding[], since: Instant): number {
  return landings.findLastIndex(({ committedAt }) => committedAt >= since) + 1;
}

/** The line as far as the window needs it, with the landings beyond. */
async function lineFrom(
  git: Git,
  tip: Sha,
  since: Instant,
  paths: ReadonlySet<string>,
): Promise<Finding<FirstParentLine>> {
  const deepen = deepening(git, [tip]);
  let landings: readonly LineLanding[] = [];
  for (;;) {
    const { more, ends } = await (landings.length === 0 && paths.size > 0
      ? onwards(git, tip, WITH_CHANGES, (count) => landingsWithChanges(git, tip, count, paths))
      : onFrom(git, landings.at(-1)?.sha ?? tip, landings.length));
    landings = [...landings.slice(0, -1), ...more];
    // The edge, and those beyond it.
    if (landings.length > inWindow(landings, since) + BEYOND) {
      return known({ landings, reachedRoot: false });
    }
    if (ends === 'at the root') return known({ landings, reachedRoot: true });
    const failed = ends === 'at a cut' ? await deepen() : null;
    if (failed !== null) return unreachable(cutOff(landings.length, failed));
  }
}

interface Onwards {
  /** Begins with the landing that was asked from. */
  readonly more: readonly LineLanding[];
  readonly ends: 'at the root' | 'at a cut' | 'not yet';
}

/** Twice as many each time, so that a long line is not read again and again. */
function onFrom(git: Git, from: Sha, length: number): Promise<Onwards> {
  const most = Math.max(AT_FIRST, length);
  return onwards(git, from, most, (count) => firstParents(git, from, count));
}

function onwards(
  git: Git,
  from: Sha,
  count: number,
  read: (count: number) => Promise<readonly LineLanding[]>,
): Promise<Onwards> {
  return steadily(git, async (cuts) => {
    const more = await read(count + 1);
    if (more.length > count) return { more, ends: 'not yet' };
    return { more, ends: cuts.has(more.at(-1)?.sha ?? from) ? 'at a cut' : 'at the root' };
  });
}

function cutOff(landings: number, failed: string): string {
  const seen = landings === 1 ? 'its newest landing' : `its newest ${landings} landings`;
  return `this clone has only ${seen}, and could not be deepened: ${failed}. Fix it with: ${UNSHALLOW}`;
}

async function firstParents(git: Git, tip: Sha, count: number): Promise<readonly LineLanding[]> {
  const out = await git.line([
    'rev-list',
    '--first-parent',
    '--timestamp',
    `--max-count=${count}`,
    tip,
    '--',
  ]);
  return out.split('\n').map((text) => {
    const [seconds = '', sha = ''] = text.split(' ');
    return { sha: sha as Sha, committedAt: instant(Number(seconds)) };
  });
}

/** The same with the changes of each; without changes where a date is one that Git itself reads in another way. */
async function landingsWithChanges(
  git: Git,
  tip: Sha,
  count: number,
  paths: ReadonlySet<string>,
): Promise<readonly LineLanding[]> {
  // Without `--sparse`, Git would leave out the landings that change nothing here.
  const shown = ['--sparse', '--format=%H %ct', `--max-count=${count}`];
  const args = [...LOG, ...shown, tip, '--', ...pathspecs(paths)];
  const landings = landingsIn(records(await git.ask(args)), paths);
  return landings ?? firstParents(git, tip, count);
}

/** The output has the id and date of each landing before its changes. */
function landingsIn(
  out: readonly string[],
  paths: ReadonlySet<string>,
): readonly LineLanding[] | null {
  const landings: LineLanding[] = [];
  for (let at = 0; at < out.length;) {
    const [, sha, seconds] = /^([0-9a-f]{40,64}) (\d{1,12})$/.exec(out[at] ?? '') ?? [];
    if (sha === undefined) return null;
    const end = endOfChanges(out, at + 1);
    const changes = changesIn(out.slice(at + 1, end), paths);
    landings.push({ sha: sha as Sha, committedAt: instant(Number(seconds)), changes });
    at = end;
  }
  return landings;
}

/**
 * The changes of these landings, counted from the newest, each against the one before it on the line. So a merge shows all
 * that it brought, also edits in the merge itself, and commits beside the line do not show.
 */
async function changesOf(
  git: Git,
  landings: readonly LineLanding[],
  [from, to]: readonly [number, number],
  paths: ReadonlySet<string>,
): Promise<ReadonlyMap<Sha, readonly FileChange[]>> {
  const examined = landings.slice(from, to);
  if (paths.size === 0 || examined.length === 0) return new Map();
  const pairs = examined.map(({ sha }, at) =>
    [sha, landings[from + at + 1]?.sha].filter(Boolean).join(' '),
  );
  // The first commit of all is compared with an empty tree.
  const args = ['diff-tree', '--stdin', '--root', '--always', ...RAW, '--', ...pathspecs(paths)];
  const outs = await Promise.all(
    inShares(pairs).map((share) => git.ask(args, { input: `${share.join('\n')}\n` })),
  );
  return byLanding(outs.flatMap(records), paths);
}

/** A walk takes its time unpacking large folders, and two processes need two thirds of it. */
function inShares(pairs: readonly string[]): readonly (readonly string[])[] {
  const half = Math.ceil(pairs.length / 2);
  return half < 32 ? [pairs] : [pairs.slice(0, half), pairs.slice(half)];
}

/**
 * Only the folders of the paths are compared, which takes a quarter of the time in large repositories. Git compares a
 * single file with every file of its folder, so only files count whose folder holds all others, such as
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
  return parents.filter((one) => !parents.some((other) => one.startsWith(`${other}/`)));
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

/** The output has the id of each landing before its changes. */
function byLanding(
  out: readonly string[],
  paths: ReadonlySet<string>,
): ReadonlyMap<Sha, readonly FileChange[]> {
  const changes = new Map<Sha, readonly FileChange[]>();
  for (let at = 0; at < out.length;) {
    const sha = out[at] as Sha;
    const end = endOfChanges(out, at + 1);
    changes.set(sha, changesIn(out.slice(at + 1, end), paths));
    at = end;
  }
  return changes;
}

/** Each change has two records, of which the first begins with a colon. */
function endOfChanges(out: readonly string[], from: number): number {
  let end = from;
  while (/^\n?:/.test(out[end] ?? '')) end += 2;
  return end;
}
