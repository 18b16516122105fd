// Starts Git before the rest of a command is loaded, because both take their time and can do so at once.
import { resolve } from 'node:path';
import type { Git } from './git.ts';
import { gitAt, objectsIn } from './git.ts';
import { layoutOf } from './open.ts';

const begun = new Map<string, Promise<Git>>();

/** The next `openGit` of this directory takes what is started here. */
export function beginOpening(directory: string): void {
  const place = resolve(directory);
  if (begun.has(place)) return;
  const git = begin(place);
  begun.set(place, git);
  // The command that opens it reports the reason.
  git.catch(() => undefined);
}

/** `advice`: what to do where there is no repository. */
export async function openGit(directory: string, advice: string | null = null): Promise<Git> {
  const place = resolve(directory);
  const git = begun.get(place);
  begun.delete(place);
  return git ?? gitAt(await layoutOf(directory, advice));
}

/** The process that reads objects starts together with the one that finds them. */
async function begin(place: string): Promise<Git> {
  const layout = layoutOf(place);
  layout.catch(() => undefined);
  const objects = objectsIn(place);
  try {
    objects.begin();
    return gitAt(await layout, objects);
  } catch {
    await objects.close();
    // It also says why no process could start there.
    return gitAt(await layout);
  }
}
