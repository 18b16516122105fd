// The forms on GitHub that raise a flag and roll it back: workflows of this repository that a person can start, whatever
// their files are called. Only a form that exists may be linked.
import type { Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { WorkflowForms } from '#report/place.ts';
import { NO_FORMS } from '#report/place.ts';
import type { Repository } from './ports.ts';
import { asTree } from './ports.ts';

const FOLDER = '.github/workflows';

/** The forms in a commit of the default branch, because GitHub offers only those. */
export async function formsIn(
  repository: Pick<Repository, 'list' | 'readPaths'>,
  commit: Sha | null,
): Promise<WorkflowForms> {
  if (commit === null) return NO_FORMS;
  const entries = (await repository.list(asTree(commit), FOLDER))
    .filter(({ path }) => /^[^/]+\.ya?ml$/.test(path.slice(FOLDER.length + 1)))
    .toSorted((a, b) => inOrder(a.path, b.path));
  if (entries.length === 0) return NO_FORMS;
  const blobs = await repository.readPaths(entries);
  const texts = entries.map(({ path }, index) => ({
    file: path.slice(FOLDER.length + 1),
    text: new TextDecoder().decode(blobs[index]?.bytes),
  }));
  const formOf = (command: string): string | null =>
    texts.find(({ text }) => isForm(text, command))?.file ?? null;
  return { promote: formOf('promote'), rollback: formOf('rollback') };
}

function isForm(text: string, command: string): boolean {
  const step = new RegExp(`^\\s+command:\\s*["']?${command}["']?\\s*(?:#.*)?$`, 'm');
  return /^\s+workflow_dispatch:/m.test(text) && step.test(text);
}
