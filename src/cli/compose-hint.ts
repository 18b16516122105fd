// Docker Compose reads a file of variables when it creates a container, so a written file alone reaches no service there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inOrder } from '#domain/scalars.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import { WRITTEN_TEXTS } from '#messages/deployed.ts';

const NAMES = ['compose', 'docker-compose'].flatMap((stem) => [`${stem}.yaml`, `${stem}.yml`]);

/** The command that lets containers read what was written; empty where no compose file reads it. */
export async function composeHint({ outcomes }: Deployed, top: string): Promise<string> {
  const applied = outcomes.filter(
    ({ item, state }) => state === 'applied' && item.settings?.target === 'files',
  );
  if (applied.length === 0) return '';
  const texts = await Promise.all(NAMES.map((name) => textAt(join(top, name))));
  const services = applied.flatMap(({ item: { service, settings } }) => {
    const written = settings?.settings['folder'];
    const folder = typeof written === 'string' ? written.replace(/^\.\/|\/$/g, '') : '';
    const isRead = folder !== '' && texts.some((text) => text.includes(`${folder}/`));
    return isRead ? [service] : [];
  });
  if (services.length === 0) return '';
  const names = [...new Set(services)].toSorted(inOrder).join(' ');
  return `${WRITTEN_TEXTS.createAgain()}\n  docker compose up -d ${names}\n`;
}

/** Empty where there is no such file. */
async function textAt(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}
