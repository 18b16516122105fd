// Folders of the repository in which a proposal has files that a deployment wrote.
import { foldersWritten, NOTE_ENDING } from '#domain/deploy-settings.ts';
import type { Proposal } from '#domain/report.ts';
import { valueOf } from '#domain/snapshot.ts';

/** Without duplicates. The notes of a deployment tell its files from others in the same folder. */
export function writtenFolders({ base, policyFiles }: Proposal): readonly string[] {
  const notes = policyFiles.filter(({ path }) => path.endsWith(NOTE_ENDING));
  const all = foldersWritten(valueOf(base.pipeline)?.services ?? []);
  const folders = all.filter((folder) => notes.some(({ path }) => path.startsWith(`${folder}/`)));
  return [...new Set(folders)];
}
