// Docker Compose reads a file of variables when it creates a container, so a written file alone reaches no service there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { grouped } from '#domain/grouped.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import { WRITTEN_TEXTS } from '#messages/deployed.ts';

const NAMES = ['compose', 'docker-compose'].flatMap((stem) => [`${stem}.yaml`, `${stem}.yml`]);

/**
 * The services whose containers have to be created again, so that they read what was written; empty where no compose file
 * reads it. How a project is started, with which files and which environment, only its people know.
 */
export async function composeHint({ outcomes }: Deployed, top: string): Promise<string> {
  const applied = outcomes.filter(
    ({ item, state }) => state === 'applied' && item.settings?.target === 'files',
  );
  if (applied.length === 0) return '';
  const texts = await Promise.all(NAMES.map((name) => textAt(join(top, name))));
  const read = applied.filter(({ item: { settings } }) => {
    const written = settings?.settings['folder'];
    const folder = typeof written === 'string' ? written.replace(/^\.\/|\/$/g, '') : '';
    return folder !== '' && texts.some((text) => text.includes(`${folder}/`));
  });
  if (read.length === 0) return '';
  const lines = [...grouped(read, ({ item }) => item.environment)].map(([environment, all]) => {
    const services = all.map(({ item }) => item.service).toSorted(inOrder);
    return `  ${environment}: ${services.join(' ')}\n`;
  });
  return `${WRITTEN_TEXTS.createAgain()}\n${lines.join('')}`;
}

/** Empty where there is no such file. */
async function textAt(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}
