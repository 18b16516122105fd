// Writes an edit as a commit on a new branch. It leaves the index and the working tree alone, so that it works in any state
// of the clone.
import type { Sha } from '#domain/scalars.ts';
import { asTree } from '#app/ports.ts';
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
  /** Whether the name is ours alone: no other one will do, and what stands there is replaced. Left out: no. */
  readonly isLock?: true;
}

/** Names that are tried: branches of earlier incidents may have taken the first ones. */
const MOST_OF_A_NAME = 20;

/**
 * Writes the edit. A branch that has landed, also after a rebase, or has the same edit on an older commit, is stale, and is
 * replaced. It moves no other branch. In place of one, it takes a name with a number, if the name is ours.
 */
export async function commitEdit(repository: Repository, edit: Edit): Promise<WrittenEdit> {
  const { base, branch, isOurName, message, files } = edit;
  const names = isOurName ? numbered(branch) : [branch];
  for (const name of names) {
    const replaced = await staleBranch(repository, edit, name);
    const commit = await repository.commitOnBranch({
      parent: base,
      branch: name,
      message,
      files,
      ...(replaced === null ? {} : { replaced }),
    });
    if (commit.kind === 'done') {
      const written = { branch: name, name: branch, isOurName, message };
      return { ...written, commit: commit.sha, files: [...files.keys()].toSorted() };
    }
    if (commit.kind === 'blocked') return commitBeside(repository, edit, name, commit.by);
  }
  throw refusal('edit/branch-exists', { branch });
}

/** Writes the edit under a name without folders, because another branch stands in the place of one. */
function commitBeside(
  repository: Repository,
  edit: Edit,
  branch: string,
  by: string,
): Promise<WrittenEdit> {
  const flat = branch.replaceAll('/', '-');
  if (!edit.isOurName || flat === branch) throw refusal('edit/branch-blocked', { branch, by });
  return commitEdit(repository, { ...edit, branch: flat });
}

async function staleBranch(
  repository: Repository,
  { base, message, files }: Edit,
  name: string,
): Promise<Sha | null> {
  const tip = await repository.resolve(`refs/heads/${name}`);
  // A move of the default branch would land the edit.
  if (tip === null || (await isDefaultBranch(repository, name))) return null;
  const isStale = await isStaleEdit(repository, tip, { base, message, files: [...files.keys()] });
  return isStale || (await repository.hasChangesOf(tip, base)) ? tip : null;
}

async function isDefaultBranch(repository: Repository, name: string): Promise<boolean> {
  const branch = await repository.defaultBranch();
  return 'branch' in branch && branch.branch === name;
}

/**
 * Whether a commit has landed, or is the same edit, written earlier: alone on a landing, of the same files, and with the same
 * title.
 */
export async function isStaleEdit(
  repository: Repository,
  tip: Sha,
  edit: { readonly base: Sha; readonly message: string; readonly files: readonly string[] },
): Promise<boolean> {
  // All of a branch that has landed is on the default branch, whatever it was.
  if (await repository.isAncestor(tip, edit.base)) return true;
  const { subject } = (await repository.authorships([tip])).get(tip) ?? { subject: '' };
  if (subject !== titleOf(edit.message)) return false;
  const [only, ...more] = await repository.firstParents(edit.base, tip);
  const [parent, ...others] = only?.parents ?? [];
  if (only?.sha !== tip || more.length > 0 || parent === undefined || others.length > 0)
    return false;
  if (!(await repository.isAncestor(parent, edit.base))) return false;
  const changes = await repository.diff(asTree(parent), asTree(tip));
  return isSame(changes.map(({ path }) => path).toSorted(), edit.files.toSorted());
}

export function titleOf(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

function isSame(paths: readonly string[], others: readonly string[]): boolean {
  return paths.length === others.length && paths.every((path, at) => path === others[at]);
}

/** A name, and the names with a number that are tried where it is taken. */
export function numbered(branch: string): readonly string[] {
  return Array.from({ length: MOST_OF_A_NAME }, (_, index) =>
    index === 0 ? branch : `${branch}-${index + 1}`,
  );
}
