// The first-parent line of a tip, read before anything else is known of a question: how far its window reaches, and which
// files matter. Both reads are short, and take their time beside other work.
import type { FileChange } from '#app/ports.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { fetchTrees } from './fetch-objects.ts';
import { records } from './git.ts';
import type { Git } from './git.ts';
import { cutsOf, isSameSet } from './shallow.ts';
import { LOG, RAW, changesIn } from './trees.ts';

/** The window ends where so many landings beyond it are older by their dates. */
export const BEYOND = 1_000;
/** Landings of the first read, which is cheap and enough for most windows. */
export const AT_FIRST = BEYOND + 500;

export interface LineLanding {
  readonly sha: Sha;
  readonly committedAt: Instant;
}

export type Changes = ReadonlyMap<Sha, readonly FileChange[]>;

/** What was begun to be read. */
export interface BegunLine {
  /** Where the clone ended before the line was read. */
  readonly cuts: Promise<ReadonlySet<string>>;
  readonly landings: Promise<readonly LineLanding[]>;
  /** How many of them, besides the last one that shows where the next ones begin. */
  readonly count: number;
  /** The folder whose changes are read. */
  readonly folder: string;
  /** Of the newest landings. */
  readonly changes: Promise<Changes>;
}

/** What a command is likely to need of the line. */
interface LikelyWindow {
  /** Null: as many as `most`. */
  readonly since: Instant | null;
  /** Landings, where there are more since then. */
  readonly most: number;
}

/**
 * Begins to read the line of a tip, and what the landings of a window changed below a folder, before the paths are known.
 * Answers when both processes have started, so that work that blocks this process does not delay them. Where the question
 * needs more landings, they are read later.
 */
export async function beginLine(
  git: Git,
  tip: Sha,
  folder: string,
  window: LikelyWindow,
): Promise<void> {
  if (git.lines.has(tip)) return;
  const cuts = cutsOf(git);
  const count = Math.max(AT_FIRST, BEYOND + window.most);
  const landings = cuts.then(() => firstParents(git, tip, count + 1));
  const changes = cuts.then(() => newestChanges(git, tip, folder, window));
  // They are read again where they are needed, and a failure is reported there.
  for (const read of [landings, changes]) read.catch(() => undefined);
  git.lines.set(tip, { cuts, landings, count, folder, changes });
  await cuts.catch(() => undefined);
}

/** The landings that were begun to be read, and how many were asked for; null where there are none. */
export async function begunLandings(
  git: Git,
  tip: Sha,
): Promise<{ readonly more: readonly LineLanding[]; readonly count: number } | null> {
  const { begun, landings, at } = (await begunLine(git, tip)) ?? NO_LINE;
  return begun === null ? null : { more: landings.slice(at), count: begun.count - at };
}

/** The changes that were begun to be read, where all of these paths are among them. */
export async function begunChanges(
  git: Git,
  tip: Sha,
  paths: ReadonlySet<string>,
): Promise<Changes> {
  const { begun } = (await begunLine(git, tip)) ?? NO_LINE;
  const isAmong = (path: string): boolean => path.startsWith(`${begun?.folder}/`);
  if (begun === null || ![...paths].every(isAmong)) return new Map();
  const changes = await begun.changes.catch(() => new Map() as Changes);
  return new Map(
    Array.from(changes, ([sha, all]) => [sha, all.filter(({ path }) => paths.has(path))]),
  );
}

interface FoundLine {
  readonly begun: BegunLine;
  readonly landings: readonly LineLanding[];
  /** The place of the landing on it. */
  readonly at: number;
}

const NO_LINE = { begun: null, landings: [], at: 0 };

/**
 * The begun line that a landing is on: a deployment judges by what landed before its tip. Null where there is none, or more
 * of it was fetched since.
 */
async function begunLine(git: Git, landing: Sha): Promise<FoundLine | null> {
  for (const begun of git.lines.values()) {
    const landings = await begun.landings.catch(() => []);
    const at = landings.findIndex(({ sha }) => sha === landing);
    if (at >= 0)
      return isSameSet(await begun.cuts, await cutsOf(git)) ? { begun, landings, at } : null;
  }
  return null;
}

export async function firstParents(
  git: Git,
  tip: Sha,
  count: number,
): Promise<readonly LineLanding[]> {
  const out = await git.line([
    'rev-list',
    '--first-parent',
    '--timestamp',
    `--max-count=${count}`,
    tip,
    '--',
  ]);
  return out.split('\n').map((text) => {
    const space = text.indexOf(' ');
    return {
      sha: text.slice(space + 1) as Sha,
      committedAt: instant(Number(text.slice(0, space))),
    };
  });
}

/** The changes below a folder of the landings of a window, each against the one before it. */
async function newestChanges(
  git: Git,
  tip: Sha,
  folder: string,
  { since, most }: LikelyWindow,
): Promise<Changes> {
  await fetchTrees(git, { kind: 'line', tip, most: most + 1 });
  // A wrong date ends the list too early, and the other landings are read later.
  const limit = since === null ? [] : [`--since=@${since}`];
  // Without `--sparse`, Git would leave out the landings that change nothing here.
  const shown = ['--sparse', '--format=%H', `--max-count=${most}`, ...limit];
  return byLanding(await git.ask([...LOG, ...shown, tip, '--', folder]));
}

/**
 * The changes of these landings, each written with the one before it on the line. So a merge shows all that it brought, also edits
 * in the merge itself, and commits beside the line do not show.
 */
export async function changesOfPairs(
  git: Git,
  pairs: readonly string[],
  pathspecs: readonly string[],
  wanted?: ReadonlySet<string>,
): Promise<Changes> {
  await fetchTrees(git, { kind: 'commits', commits: pairs.flatMap((pair) => pair.split(' ')) });
  // The first commit of all is compared with an empty tree.
  const args = ['diff-tree', '--stdin', '--root', ...RAW, '--', ...pathspecs];
  return byLanding(await git.ask(args, { input: `${pairs.join('\n')}\n` }), wanted);
}

/** The output has the id of each landing before its changes. */
function byLanding(bytes: Buffer, wanted?: ReadonlySet<string>): Changes {
  const out = records(bytes);
  const changes = new Map<Sha, readonly FileChange[]>();
  for (let at = 0; at < out.length;) {
    const sha = out[at] as Sha;
    const end = endOfChanges(out, at + 1);
    changes.set(sha, changesIn(out.slice(at + 1, end), wanted));
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
