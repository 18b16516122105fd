// Compares, lists and searches trees.
import { trouble } from './troubles.ts';
import type { BlobId, Entry, FileChange, TreeId } from '#app/ports.ts';
import { records, textOf } from './git.ts';
import { FOLDER, modeAt, storedEntries, SUBMODULE } from './folder.ts';
import type { Git } from './git.ts';
import { readFolders } from './folders.ts';
import { listed } from './list.ts';
import { treeDiff } from './tree-diff.ts';

/**
 * The options of every comparison: without renames, with whole ids, and with submodules even where `.gitmodules` would have
 * Git ignore them.
 */
export const RAW = [
  '-r',
  '-z',
  '--raw',
  '--no-renames',
  '--no-abbrev',
  '--ignore-submodules=none',
] as const;

/**
 * The arguments that list the changes of each landing against the one before it, and those of the first commit against
 * nothing, whatever the user has configured.
 */
export const LOG = [
  'log',
  '--first-parent',
  '--diff-merges=first-parent',
  '--root',
  ...RAW,
  '--no-show-signature',
  '--no-follow',
  '--no-relative',
  '--no-color',
  '-O/dev/null',
] as const;

const EMPTY_TREE = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

export function emptyTree(git: Git): TreeId {
  return EMPTY_TREE[git.hash] as TreeId;
}

export async function diff(git: Git, from: TreeId, to: TreeId): Promise<readonly FileChange[]> {
  if (from === to) return [];
  const merge = git.merges.get(to);
  if (merge !== undefined && merge.base === (from as string)) return merge.changes;
  await writeTrees(git, from, to);
  const few = await treeDiff(git, from, to);
  if (few !== null) return few;
  const out = records(await git.ask(['diff-tree', ...RAW, from, to]));
  return changesIn(out);
}

/** Has Git write those of these trees that were only computed. */
export async function writeTrees(git: Git, ...trees: readonly string[]): Promise<void> {
  await Promise.all(trees.map(async (tree) => git.merges.get(tree)?.write()));
}

/** Records come in twos: `:<mode> <mode> <id> <id> <letter>` and the path. `git log` begins each list with a line end. */
export function changesIn(
  out: readonly string[],
  wanted?: ReadonlySet<string>,
): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (let at = 0; at + 1 < out.length; at += 2) {
    const path = out[at + 1] ?? '';
    if (wanted && !wanted.has(path)) continue;
    const [before = '', after = '', from = '', to = ''] = (out[at] ?? '')
      .replace(/^\n?:/, '')
      .split(' ');
    changes.push({ path, before: entry(path, before, from), after: entry(path, after, to) });
  }
  return changes;
}

function entry(path: string, mode: string, id: string): Entry | null {
  return mode === '000000' ? null : { path, mode, id: id as BlobId };
}

/** The files below a folder, in Git's order. */
export async function list(git: Git, tree: TreeId, folder: string): Promise<readonly Entry[]> {
  return (await listed(git, tree, folder)) ?? listedByGit(git, tree, folder);
}

async function listedByGit(git: Git, tree: TreeId, folder: string): Promise<readonly Entry[]> {
  const below = folder === '' ? [] : [`${folder}/`];
  const out = await git.ask(['ls-tree', '-r', '-z', '--full-tree', tree, '--', ...below]);
  const entries = records(out).map((record): Entry => {
    const tab = record.indexOf('\t');
    const id = record.slice(record.lastIndexOf(' ', tab) + 1, tab) as BlobId;
    return { path: record.slice(tab + 1), mode: modeAt(record, 0), id };
  });
  // Where the folder's name belongs to a file, Git lists that file.
  const [first] = entries;
  return folder === '' || first?.path !== folder ? entries : [];
}

export async function foldersIn(
  git: Git,
  tree: TreeId,
  folder: string,
): Promise<readonly string[]> {
  const [bytes] = await readFolders(git, [`${tree}:${folder}`]);
  const entries = bytes == null ? [] : [...storedEntries(bytes, git.hash)];
  return entries.flatMap(([name, { mode }]) =>
    mode === FOLDER || mode === SUBMODULE ? [textOf(Buffer.from(name, 'latin1'))] : [],
  );
}

export async function search(
  git: Git,
  tree: TreeId,
  folder: string,
  words: readonly string[],
): Promise<readonly string[]> {
  return (await beginSearch(git, tree, folder, words)).paths;
}

interface BegunSearch {
  readonly paths: Promise<readonly string[]>;
}

/**
 * Answers when Git has started. Trees that have the same folder are searched once: a rollback searches before it writes its
 * branch, and the flags that build on it are looked for there.
 */
export async function beginSearch(
  git: Git,
  tree: TreeId,
  folder: string,
  words: readonly string[],
): Promise<BegunSearch> {
  const patterns = [...new Set(words)].filter((word) => word !== '').toSorted();
  if (patterns.length === 0) return { paths: Promise.resolve([]) };
  const [place] = await git.objects.ask('info', [`${tree}:${folder}`]);
  if (place == null) return { paths: searched(git, tree, folder, patterns) };
  const key = JSON.stringify([place.id, folder, ...patterns]);
  const paths = git.searches.get(key) ?? searched(git, tree, folder, patterns);
  git.searches.set(key, paths);
  paths.catch(() => git.searches.delete(key));
  return { paths };
}

async function searched(
  git: Git,
  tree: TreeId,
  folder: string,
  patterns: readonly string[],
): Promise<readonly string[]> {
  const ran = await git.run(
    [
      'grep',
      // Several threads would wait for each other at every object, and take half as long again.
      '--threads=1',
      '--files-with-matches',
      '--null',
      '--word-regexp',
      '--fixed-strings',
      // Whatever is configured: all files count as text, names are whole and unquoted, and only this tree is searched.
      '--text',
      '--full-name',
      '--no-color',
      '--no-recurse-submodules',
      '-f',
      '-',
      tree,
      '--',
      ...(folder === '' ? [] : [folder]),
    ],
    { input: `${patterns.join('\n')}\n` },
  );
  // Exit code 1 means that there is no match.
  if (ran.code > 1 || ran.code < 0) throw trouble(ran);
  return records(ran.out).map((name) => name.slice(tree.length + 1));
}
