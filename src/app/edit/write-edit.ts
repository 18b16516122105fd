// An edit, written on a branch and judged; or only judged, with its lines shown.
import type { Checked } from '#app/check.ts';
import { judgeChange, judgeTree } from '#app/check.ts';
import { asTree } from '#app/ports.ts';
import type { Gatherer } from '#app/ports.ts';
import { plain } from '#report/safe-text.ts';
import type { Edit, WrittenEdit } from './edit-commit.ts';
import { commitEdit } from './edit-commit.ts';
import { editable } from './edit-plan.ts';

/** The lines of a file that an edit removes and adds. */
export interface FileEdit {
  readonly path: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export interface JudgedEdit extends WrittenEdit, Checked {
  /** What would be written; null: it was. */
  readonly preview: readonly FileEdit[] | null;
}

export async function writeEdit(
  gatherer: Gatherer,
  edit: Edit,
  { dryRun }: { readonly dryRun: boolean },
): Promise<JudgedEdit> {
  if (dryRun) return previewed(gatherer, edit);
  const written = await commitEdit(gatherer.repository, edit);
  return { ...written, ...(await judgeChange(gatherer, edit.base, written.commit)), preview: null };
}

async function previewed(gatherer: Gatherer, edit: Edit): Promise<JudgedEdit> {
  const { repository } = gatherer;
  const { base, branch, isOurName, message, files } = edit;
  const paths = [...files.keys()];
  const tree = asTree(base);
  const blobs = await repository.readPaths(paths.map((path) => ({ tree, path })));
  const texts = Array.from(
    files,
    ([path, text]) => [path, text === null ? null : { text }] as const,
  );
  const after = await repository.composed(tree, new Map(texts));
  const checked = await judgeTree(gatherer, base, after);
  const preview = paths.map((path, at): FileEdit => {
    const bytes = blobs[at]?.bytes;
    return {
      path,
      ...linesBetween(bytes === undefined ? '' : editable(bytes), files.get(path) ?? ''),
    };
  });
  const written = { branch, name: branch, isOurName, message, commit: base };
  return { ...written, ...checked, files: paths.toSorted(), preview };
}

/** Without the lines at the beginning and the end that stay. */
function linesBetween(before: string, after: string): Pick<FileEdit, 'removed' | 'added'> {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  return {
    removed: old.slice(start, old.length - end),
    added: fresh.slice(start, fresh.length - end),
  };
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** The message of an edit with the reason for it. Untrusted text, on one line. */
export function withReason(message: string, reason: string): string {
  // A mention in a commit would notify people.
  const why = plain(reason, LONGEST_REASON).replaceAll('@', '＠');
  return why === '' ? message : `${message}\n\nWhy: ${why}`;
}

const LONGEST_REASON = 300;
