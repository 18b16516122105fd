// Docker Compose reads a file of variables when it creates a container, so a written file alone reaches no service there.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { Sha } from '#domain/scalars.ts';
import type { DeployRules } from '#app/compose-files.ts';
import { composeFiles } from '#app/compose-files.ts';
import type { Repository } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';

/** Whether containers read what these settings write only when they are created. */
export type ReadAtStart = (settings: DeploySettings | null) => boolean;

/** By the compose files of a commit. */
export async function readAtStart(
  repository: Pick<Repository, 'readPaths'>,
  commit: Sha,
  rules: DeployRules,
): Promise<ReadAtStart> {
  const files = await composeFiles(repository, asTree(commit), rules);
  return (settings) => {
    if (settings?.target !== 'files') return false;
    const { folder: named } = settings.settings;
    const folder = typeof named === 'string' ? named.replace(/^\.\/|\/$/g, '') : '';
    return folder !== '' && files.some(({ path, text }) => text.includes(`${from(path, folder)}/`));
  };
}

/** The way from a file to a folder, as the file writes it. */
function from(file: string, folder: string): string {
  const place = file.slice(0, file.lastIndexOf('/') + 1);
  if (folder.startsWith('/')) return folder;
  return folder.startsWith(place)
    ? folder.slice(place.length)
    : '../'.repeat(place.split('/').length - 1) + folder;
}
