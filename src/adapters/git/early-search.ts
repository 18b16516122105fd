// The search for definitions, begun before the flags are known that it is about. With other words, it is made again later.
import { asTree } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Git } from './git.ts';
import { readCommit } from './revisions.ts';
import { treeDiff } from './tree-diff.ts';
import { beginSearch } from './trees.ts';

/** What the definitions are searched for. */
export interface EarlySearch {
  /** The variables of these flags; `landed`: of those that the tip has changed. */
  readonly variablesOf: readonly string[] | 'landed';
  readonly words: readonly string[];
}

/** Answers when Git has started. `root`: the folder of the pipeline. */
export async function searchEarly(
  git: Git,
  tip: Sha,
  root: string,
  { variablesOf: wanted, words }: EarlySearch,
): Promise<void> {
  const flags = wanted === 'landed' ? await landedIn(git, tip, root).catch(() => null) : wanted;
  if (flags === null) return;
  const folder = `${root}/flags`;
  const variables = flags.length === 0 ? [] : await variablesOf(git, tip, folder, flags);
  await beginSearch(git, asTree(tip), folder, [...variables, ...words]).catch(() => undefined);
}

/** More flags than these have so many variables that their landing is searched for in another way. */
const MOST_FLAGS = 10;

/** The flags of one landing, by the paths of its files; null: none, or too many. */
async function landedIn(git: Git, landing: Sha, root: string): Promise<readonly string[] | null> {
  const { parents } = await readCommit(git, landing);
  const [before] = parents;
  if (before === undefined) return null;
  const changes = (await treeDiff(git, asTree(before), asTree(landing))) ?? [];
  const flags = new Set(changes.flatMap(({ path }) => flagAt(root, path) ?? []));
  return flags.size === 0 || flags.size > MOST_FLAGS ? null : [...flags];
}

/** A definition and a state have the name of the flag below the folder of all definitions, or of an environment. */
function flagAt(root: string, path: string): string | null {
  if (!path.startsWith(`${root}/`)) return null;
  return /^[^/]+\/(.+)\.yaml$/.exec(path.slice(root.length + 1))?.[1] ?? null;
}

/** By the words of their definitions that look like variables. */
async function variablesOf(
  git: Git,
  commit: Sha,
  folder: string,
  flags: readonly string[],
): Promise<readonly string[]> {
  const files = flags.map((flag) => `${commit}:${folder}/${flag}.yaml`);
  const objects = await git.objects.ask('contents', files).catch(() => []);
  return objects.flatMap(
    (object) => object?.bytes.toString().match(/\b[A-Z][A-Z\d_]+(?=:)/g) ?? [],
  );
}
