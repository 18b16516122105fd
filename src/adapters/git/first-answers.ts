// Answers that a command asks Git for first. They are begun while the rest of the command is loaded.
import type { DefaultBranch } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { Git } from './git.ts';
import { beginLine } from './line.ts';
import { openGit } from './opening.ts';
import type { OpenRepository } from './repository.ts';
import { keepBegun, repositoryOn } from './repository.ts';
import { readCommit } from './revisions.ts';
import { treeDiff } from './tree-diff.ts';
import { beginSearch } from './trees.ts';

/** What a command asks first. */
export interface FirstQuestions {
  /** Null: the default branch. */
  readonly base: string | null;
  /** What is merged onto it; null: nothing. */
  readonly head: string | null;
  /** The folder of the pipeline. */
  readonly root: string;
  /** The landings that it usually needs: of so many days before the tip, and at most so many; null: none are asked for. */
  readonly window: { readonly days: number; readonly most: number } | null;
  /** The words by which the definitions are searched; null: they are not. */
  readonly search: EarlySearch | null;
}

/** What the definitions are searched for. */
export interface EarlySearch {
  /** The variables of these flags; `landed`: of those that the tip has changed. */
  readonly variablesOf: readonly string[] | 'landed';
  readonly words: readonly string[];
}

/** Starts to answer what a command asks first. The next `openRepository` of this directory has the answers, also failures. */
export async function beginAnswers(
  directory: string,
  { base, head, root, window, search: searched }: FirstQuestions,
): Promise<void> {
  const git = await openGit(directory).catch(() => null);
  if (git === null) return;
  const opened = repositoryOn(git);
  const branch = base === null ? opened.defaultBranch() : null;
  branch?.catch(() => undefined);
  keepBegun(directory, branch === null ? opened : withBranch(opened, branch));
  const ref = base ?? (await branch?.then(refOf, () => null)) ?? null;
  const commitOf = async (name: string | null): Promise<Sha | null> =>
    name === null ? null : opened.resolve(name).catch(() => null);
  const [from, to] = await Promise.all([commitOf(ref), commitOf(head)]);
  if (from !== null && to !== null) opened.merge(from, to).catch(() => undefined);
  if (from === null) return;
  // The search takes longest, so it starts first.
  if (searched !== null) await searchEarly(git, from, root, searched);
  if (window === null) return;
  const tip = await readCommit(git, from).catch(() => null);
  const since = tip?.at == null ? null : instant(Math.max(0, tip.at - window.days * DAY));
  await beginLine(git, from, root, { since, most: window.most });
}

const DAY = 86_400;

function refOf(branch: DefaultBranch): string | null {
  return 'ref' in branch ? branch.ref : null;
}

/** Its first answer about the default branch is the one that was begun. */
function withBranch(opened: OpenRepository, begunBranch: Promise<DefaultBranch>): OpenRepository {
  let first: Promise<DefaultBranch> | null = begunBranch;
  return {
    ...opened,
    defaultBranch() {
      const answer = first ?? opened.defaultBranch();
      first = null;
      return answer;
    },
  };
}

/**
 * Begins the search for definitions before the flags are known that it is about. With other words, it is made again later.
 * Answers when Git has started. `root`: the folder of the pipeline.
 */
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
