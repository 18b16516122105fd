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
  /** Flags by whose names the definitions are searched; empty: they are not. */
  readonly flags: readonly string[];
  /** Whether the search is also for the variables of these flags. */
  readonly withVariables: boolean;
}

/** Starts to answer what a command asks first. The next `openRepository` of this directory has the answers, also failures. */
export async function beginAnswers(
  directory: string,
  { base, head, root, window, flags, withVariables }: FirstQuestions,
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
  if (flags.length > 0) await beginNames(git, from, `${root}/flags`, { flags, withVariables });
  if (window === null) return;
  const tip = await readCommit(git, from).catch(() => null);
  const since = tip?.at == null ? null : instant(Math.max(0, tip.at - window.days * DAY));
  await beginLine(git, from, root, { since, most: window.most });
}

const DAY = 86_400;

async function beginNames(
  git: Git,
  from: Sha,
  folder: string,
  { flags, withVariables }: Pick<FirstQuestions, 'flags' | 'withVariables'>,
): Promise<void> {
  const variables = withVariables ? await variablesOf(git, from, folder, flags) : [];
  await beginSearch(git, asTree(from), folder, [...variables, ...flags]).catch(() => undefined);
}

/** By the words of their definitions that look like variables. With others, the search is made again. */
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
