// Makes a commit of the working tree without touching it: a copy of the index takes the differences, and new objects go to a
// temporary folder.
import { copyFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { TreeId } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Sha } from '#domain/scalars.ts';
import { nulEnded, rawRecords, textOf } from './git.ts';
import { printable, run } from './git-process.ts';
import type { Git } from './git.ts';
import { treeOf } from './revisions.ts';
import { emptyTree } from './trees.ts';

export async function workingTree(git: Git, parent: Sha | null): Promise<Sha> {
  if (git.bare) {
    throw refusal('git/no-working-tree');
  }
  const status = await statusOf(git);
  demandMerged(status.unmerged);
  if (parent !== null && status.clean && status.head === parent) return parent;
  const [tree, before] = await Promise.all([
    writeTree(git, status),
    parent === null ? emptyTree(git) : treeOf(git, parent),
  ]);
  if (parent !== null && tree === before) return parent;
  return commit(git, tree, parent);
}

interface Status {
  readonly head: string;
  readonly clean: boolean;
  /** The differences from the index: changed or untracked, and deleted. Names are in Git's own bytes. */
  readonly unstaged: readonly Buffer[];
  readonly deleted: readonly Buffer[];
  readonly unmerged: readonly Buffer[];
}

async function statusOf(git: Git): Promise<Status> {
  const out = await git.ask([
    'status',
    '--porcelain=v2',
    '-z',
    '--branch',
    '--no-ahead-behind',
    '--untracked-files=all',
    '--no-renames',
    // A submodule counts as its commit, without changes inside of it.
    '--ignore-submodules=dirty',
  ]);
  const lines = rawRecords(out);
  const entries = lines.filter((line) => line[0] !== HASH);
  const head = lines.find((line) => line.toString('latin1', 0, OID.length) === OID);
  return {
    head: head?.toString('latin1', OID.length) ?? '',
    clean: entries.length === 0,
    unstaged: entries.filter(isUnstaged).map(pathOf),
    deleted: entries.filter(isDeleted).map(pathOf),
    unmerged: entries.filter(isUnmerged).map(pathOf),
  };
}

const OID = '# branch.oid ';
const [HASH, UNTRACKED, CHANGED, UNMERGED, DOT, D] = Buffer.from('#?1u.D');

// `1 XY … path`: Y says how the working tree differs from the index, a dot that it does not.
function isUnstaged(line: Buffer): boolean {
  return line[0] === UNTRACKED || (line[0] === CHANGED && line[3] !== DOT && line[3] !== D);
}

function isDeleted(line: Buffer): boolean {
  return line[0] === CHANGED && line[3] === D;
}

function isUnmerged(line: Buffer): boolean {
  return line[0] === UNMERGED;
}

/** The last of so many fields, which may contain spaces. */
function pathOf(line: Buffer): Buffer {
  const spaces = line[0] === UNTRACKED ? 1 : line[0] === UNMERGED ? 10 : 8;
  let at = 0;
  for (let left = spaces; left > 0; left -= 1) at = line.indexOf(' ', at) + 1;
  return line.subarray(at);
}

function demandMerged(unmerged: readonly Buffer[]): void {
  if (unmerged.length === 0) return;
  throw refusal('git/unmerged', { files: unmerged.map((path) => printable(textOf(path))) });
}

async function writeTree(git: Git, { unstaged, deleted }: Status): Promise<TreeId> {
  const scratch = await git.scratch();
  const index = scratch.fresh('index');
  await copyIndex(git.index, index);
  const env = { ...scratch.writing, GIT_INDEX_FILE: index };
  const update = async (paths: readonly Buffer[], ...how: readonly string[]): Promise<void> => {
    if (paths.length === 0) return;
    const args = [...OWN_INDEX, 'update-index', ...how, '-z', '--stdin'];
    await git.ask(args, { env, input: nulEnded(paths) });
  };
  // By force, because a folder may have become a link to a folder with the same files.
  await update(deleted, '--force-remove');
  await update(await addable(git, unstaged), '--add', '--remove', '--replace');
  return (await git.line([...OWN_INDEX, 'write-tree'], { env })) as TreeId;
}

// A split index would write its shared half beside the user's index.
const OWN_INDEX = ['-c', 'core.splitIndex=false'];

async function copyIndex(from: string, to: string): Promise<void> {
  const stats = await stat(from).catch(() => null);
  // The repository has no index yet.
  if (stats === null) return;
  await copyFile(from, to);
  // Git trusts its notes on a file only if the file is older than the index. With a newer time of the copy, Git would
  // overlook a change in the same second that kept the size.
  const second = Math.floor(stats.mtimeMs / 1000);
  await utimes(to, second, second);
}

/**
 * A repository inside the working tree is listed as one name with a slash. It can be added once it has a
 * commit, and Git refuses everything when one cannot.
 */
async function addable(git: Git, paths: readonly Buffer[]): Promise<readonly Buffer[]> {
  const checked = await Promise.all(
    paths.map(async (path) => {
      if (path.at(-1) !== SLASH) return path;
      const inside = path.subarray(0, -1);
      const place = join(git.top, inside.toString());
      const ran = await run(place, ['rev-parse', '--verify', 'HEAD']).catch(() => null);
      return ran?.code === 0 ? inside : null;
    }),
  );
  return checked.filter((path) => path !== null);
}

const SLASH = 0x2f;

/**
 * The same on every machine, so that the same files make the same commit. The date is later than any other: Git looks for
 * common ancestors from the youngest commit on, and with an old date it would read all of history.
 */
async function commit(git: Git, tree: TreeId, parent: Sha | null): Promise<Sha> {
  const { writing } = await git.scratch();
  const by = 'Flaghoist <working-tree@flaghoist.invalid> 4102444800 +0000';
  const lines = [
    `tree ${tree}`,
    ...(parent === null ? [] : [`parent ${parent}`]),
    `author ${by}`,
    `committer ${by}`,
    '',
    'The working tree',
    '',
  ];
  const args = ['hash-object', '-t', 'commit', '-w', '--stdin'];
  return (await git.line(args, { env: writing, input: lines.join('\n') })) as Sha;
}
