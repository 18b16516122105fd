// Starts Git before the rest of a command is loaded, because both take their time and can do so at once.
import { resolve } from 'node:path';
import type { Git } from './git.ts';
import { gitAt, objectsIn } from './git-at.ts';
import type { RevisionNames } from './open.ts';
import { layoutOf, layoutWithFork } from './open.ts';

const begun = new Map<string, Promise<Git>>();

/** The next `openGit` of this directory takes what is started here. `names`: whose common ancestor will be asked for. */
export function beginOpening(directory: string, names: RevisionNames | null = null): void {
  const place = resolve(directory);
  if (begun.has(place)) return;
  const git = begin(place, names);
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
async function begin(place: string, names: RevisionNames | null): Promise<Git> {
  const layout = names === null ? layoutOf(place) : layoutWithFork(place, names);
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
