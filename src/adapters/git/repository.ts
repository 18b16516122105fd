// The port to a Git repository, put together from the parts of this folder.
import { dirname, resolve as place } from 'node:path';
import type { Repository } from '#app/ports.ts';
import { contentsOf } from './contents.ts';
import { defaultBranch } from './default-branch.ts';
import { exchangeOf } from './exchange.ts';
import type { Git } from './git.ts';
import { historyOf } from './history.ts';
import { openGit } from './opening.ts';
import { resolve } from './revisions.ts';

export interface OpenRepository extends Repository, AsyncDisposable {
  /** Lets Git in at this server, where the clone has no credentials of its own for it. */
  useToken(server: string, token: string): Promise<void>;
}

/** Repositories whose answers were begun before they are opened, by their directories. */
const begun = new Map<string, OpenRepository>();

/** The next `openRepository` of this directory takes what was begun with it. */
export function keepBegun(directory: string, opened: OpenRepository): void {
  begun.set(place(directory), opened);
}

/**
 * The repository that `directory` belongs to. It may lie below the top, in a linked worktree, or in a
 * bare clone; paths begin at the top in any case. Throws a refusal when there is none, with `advice` on what to do (in a
 * local clone: to run the command elsewhere).
 */
export async function openRepository(
  directory: string,
  advice: string | null = null,
): Promise<OpenRepository> {
  const beginning = begun.get(place(directory));
  begun.delete(place(directory));
  return beginning ?? repositoryOn(await openGit(directory, advice));
}

export function repositoryOn(git: Git): OpenRepository {
  return {
    top: git.top,
    gitFolder: dirname(git.objectFolder),
    bare: git.bare,
    resolve: (revision) => resolve(git, revision),
    defaultBranch: () => defaultBranch(git),
    ...contentsOf(git),
    ...historyOf(git),
    ...exchangeOf(git),
    close: () => git.close(),
    [Symbol.asyncDispose]: () => git.close(),
  };
}
