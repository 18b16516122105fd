// An edit as a commit on a new branch. Neither the index nor the working tree is touched, so that it works
// at three in the morning in whatever state the clone is.
import type { Sha } from '#domain/names.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';

export interface Edit {
  readonly base: Sha;
  readonly branch: string;
  /** Whether we chose the name, and may choose another where it is taken. */
  readonly isOurName: boolean;
  readonly message: string;
  /** New texts by path; null deletes. */
  readonly files: ReadonlyMap<string, string | null>;
}

export interface WrittenEdit extends Pick<Edit, 'isOurName' | 'message'> {
  readonly branch: string;
  /** The name that was wanted, where the branch is one of several like it. */
  readonly name: string;
  readonly commit: Sha;
  /** The files that were written, in order. */
  readonly files: readonly string[];
}

/** A branch that was left from the last incident must not stand in the way of this one. */
const MOST_OF_A_NAME = 20;

/** Writes the edit. A branch of that name is left alone: nobody's work is moved aside. */
export async function commitEdit(repository: Repository, edit: Edit): Promise<WrittenEdit> {
  const { base, branch, isOurName, message, files } = edit;
  for (const name of isOurName ? numbered(branch) : [branch]) {
    const done = await repository.commitOnBranch({ parent: base, branch: name, message, files });
    if (done.kind === 'done') {
      const written = { branch: name, name: branch, isOurName, message };
      return { ...written, commit: done.sha, files: [...files.keys()].toSorted() };
    }
  }
  throw refusal(
    `there is a branch ${branch} already`,
    `delete it (git branch -D ${branch}), or name another with --branch`,
  );
}

/** A name, and others like it for when it is taken. */
export function numbered(branch: string): readonly string[] {
  return Array.from({ length: MOST_OF_A_NAME }, (_, index) =>
    index === 0 ? branch : `${branch}-${index + 1}`,
  );
}
