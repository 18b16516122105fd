// An edit as a commit on a new branch. Neither the index nor the working tree is touched, so that it works
// at three in the morning in whatever state the clone is.
import type { Sha } from '#domain/names.ts';
import type { Repository } from './ports.ts';
import { refusal } from './refusal.ts';

export interface Edit {
  readonly base: Sha;
  readonly branch: string;
  readonly message: string;
  /** New texts by path; null deletes. */
  readonly files: ReadonlyMap<string, string | null>;
}

export interface Written {
  readonly branch: string;
  readonly commit: Sha;
  /** The files that were written, in order. */
  readonly files: readonly string[];
}

/** Writes the edit, or refuses when a branch of that name exists: nobody's work is moved aside. */
export async function commitEdit(repository: Repository, edit: Edit): Promise<Written> {
  const { base, branch, message, files } = edit;
  const done = await repository.commitOnBranch({ parent: base, branch, message, files });
  if (done.kind === 'exists') {
    throw refusal(
      `there is a branch ${branch} already`,
      `delete it (git branch -D ${branch}), or name another with --branch`,
    );
  }
  return { branch, commit: done.sha, files: [...files.keys()].toSorted() };
}
