// Answers that a command asks Git for first. They are begun while the rest of the command is loaded.
import type { DefaultBranch } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { EarlySearch } from './early-search.ts';
import { searchEarly } from './early-search.ts';
import { beginLine } from './line.ts';
import { openGit } from './opening.ts';
import type { OpenRepository } from './repository.ts';
import { keepBegun, repositoryOn } from './repository.ts';
import { readCommit } from './revisions.ts';

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
