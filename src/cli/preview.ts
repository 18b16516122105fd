// What `--dry-run` shows of an edit: the lines that it would change.
import type { FileEdit } from '#app/edit/write-edit.ts';
import { BRANCH_TEXTS } from '#messages/edits.ts';
import { clip, LONGEST, visible } from '#report/safe-text.ts';
import { remark } from './command.ts';

/** Files that are shown line by line. */
const MOST = 20;

export function remarkOnPreview(preview: readonly FileEdit[], branch: string): void {
  for (const { path, removed, added } of preview.slice(0, MOST)) {
    remark(path);
    removed.forEach((line) => remark(`  - ${shown(line)}`));
    added.forEach((line) => remark(`  + ${shown(line)}`));
  }
  const left = preview.length - MOST;
  if (left > 0) remark(BRANCH_TEXTS.moreFiles(left));
  remark(BRANCH_TEXTS.preview(branch));
}

/** With its indentation: a line of YAML means something else without it. */
function shown(line: string): string {
  return clip(visible(line), LONGEST);
}
