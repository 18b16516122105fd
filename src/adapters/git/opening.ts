// Starts Git before the rest of a command is loaded, because both take their time and can do so at once.
import { resolve } from 'node:path';
import type { Git } from './git.ts';
import { gitAt } from './git.ts';
import { layoutOf } from './open.ts';

const begun = new Map<string, Promise<Git>>();

/** The next `openGit` of this directory takes what is started here. */
export function beginOpening(directory: string): void {
  const git = openGit(directory);
  begun.set(resolve(directory), git);
  git.then(
    ({ objects }) => objects.begin(),
    // The command that opens it reports the reason.
    () => undefined,
  );
}

/** `advice`: what to do where there is no repository. */
export async function openGit(directory: string, advice: string | null = null): Promise<Git> {
  const place = resolve(directory);
  const git = begun.get(place);
  begun.delete(place);
  return git ?? gitAt(await layoutOf(directory, advice));
}
