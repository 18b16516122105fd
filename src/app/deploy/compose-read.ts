// Docker Compose reads a file of variables when it creates a container, so a written file alone reaches no service there.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Repository } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';

/** Whether containers read what these settings write only when they are created. */
export type ReadAtStart = (settings: DeploySettings | null) => boolean;

const NAMES = ['compose', 'docker-compose'].flatMap((stem) => [`${stem}.yaml`, `${stem}.yml`]);

/** By the compose files at the top of a commit. */
export async function readAtStart(
  repository: Pick<Repository, 'readPaths'>,
  commit: Sha,
): Promise<ReadAtStart> {
  const tree = asTree(commit);
  const blobs = await repository.readPaths(NAMES.map((path) => ({ tree, path })));
  const texts = blobs.map((blob) => new TextDecoder().decode(blob?.bytes));
  return (settings) => {
    if (settings?.target !== 'files') return false;
    const written = settings.settings['folder'];
    const folder = typeof written === 'string' ? written.replace(/^\.\/|\/$/g, '') : '';
    return folder !== '' && texts.some((text) => text.includes(`${folder}/`));
  };
}
