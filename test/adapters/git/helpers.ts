// Helpers of these tests.
import type { FileChange, Repository, TreeId } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import type { Sha } from '#domain/scalars.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { Repo } from '#test/support/repo.ts';

/** Git takes a commit wherever it takes a tree. */
export const tree = (commit: Sha | null): TreeId => commit as string as TreeId;

/** The line and the hint of a refusal, with the repository's path taken out. */
export async function refused(work: Promise<unknown>, repo?: Repo): Promise<string> {
  const error: unknown = await work.then(
    (value) => `not refused: ${JSON.stringify(value)}`,
    (reason: unknown) => reason,
  );
  const text = error instanceof Error ? `${error.message} | ${hintOf(error)}` : String(error);
  return repo ? text.replaceAll(repo.path, 'REPO') : text;
}

export const opened = (repo: Repo): ReturnType<typeof openRepository> => openRepository(repo.path);

/** One line for each change: path, and the modes before and after. */
export const modes = (changes: readonly FileChange[]): readonly string[] =>
  changes.map(({ path, before, after }) => `${path}: ${before?.mode ?? '-'} ${after?.mode ?? '-'}`);

export const paths = (entries: readonly { readonly path: string }[]): readonly string[] =>
  entries.map(({ path }) => path);

/** The contents of these files of a commit; `-` for what is absent. */
export async function contents(
  git: Repository,
  commit: Sha | null,
  ...names: readonly string[]
): Promise<readonly string[]> {
  const blobs = await git.readPaths(names.map((path) => ({ tree: tree(commit), path })));
  return blobs.map((blob) => (blob === null ? '-' : Buffer.from(blob.bytes).toString()));
}
