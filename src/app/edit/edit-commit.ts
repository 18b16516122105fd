// Writes an edit as a commit on a new branch. It leaves the index and the working tree alone, so that it works in any state
// of the clone.
import type { Sha } from '#domain/names.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';

export interface Edit {
  readonly base: Sha;
  readonly branch: string;
  /** Whether we chose the name, and may choose another one where it is taken. */
  readonly isOurName: boolean;
  readonly message: string;
  /** New texts by path; null deletes. */
  readonly files: ReadonlyMap<string, string | null>;
}

export interface WrittenEdit extends Pick<Edit, 'isOurName' | 'message'> {
  readonly branch: string;
  /** The wanted name; the branch may have a number behind it. */
  readonly name: string;
  readonly commit: Sha;
  /** The files that were written, in order. */
  readonly files: readonly string[];
}

/** Names that are tried: branches of earlier incidents may have taken the first ones. */
const MOST_OF_A_NAME = 20;

/** Writes the edit. It never moves an existing branch. */
export async function commitEdit(repository: Repository, edit: Edit): Promise<WrittenEdit> {
  const { base, branch, isOurName, message, files } = edit;
  for (const name of isOurName ? numbered(branch) : [branch]) {
    const commit = await repository.commitOnBranch({ parent: base, branch: name, message, files });
    if (commit.kind === 'done') {
      const written = { branch: name, name: branch, isOurName, message };
      return { ...written, commit: commit.sha, files: [...files.keys()].toSorted() };
    }
  }
  throw refusal('edit/branch-exists', { branch });
}

/** A name, and the names with a number that are tried where it is taken. */
export function numbered(branch: string): readonly string[] {
  return Array.from({ length: MOST_OF_A_NAME }, (_, index) =>
    index === 0 ? branch : `${branch}-${index + 1}`,
  );
}
