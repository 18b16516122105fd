// Services that are sent a variable which their code names nowhere. Only the folder from which Docker Compose builds a service
// is searched, and only where that is quick; a name that code puts together is missed.
import type { Detected } from './detect.ts';
import type { Folder } from './service-folders.ts';
import type { Managed } from './setup.ts';
import { buildFolders } from './service-folders.ts';
import { isCompose } from './sources/compose.ts';
import { isDotenv } from './sources/dotenv.ts';

export interface UnreadIn {
  readonly service: string;
  /** The folder that was searched, with a slash at its end. */
  readonly folder: string;
  readonly variables: readonly string[];
}

/** Files of a service that are read. A larger one is left out. */
const MOST_FILES = 1000;

export function unreadIn(
  { compose: paths }: Pick<Detected, 'compose'>,
  folder: Folder,
  managed: Managed,
): readonly UnreadIn[] {
  const folders = separateFolders(buildFolders(paths, folder));
  return [...managed].flatMap(([service, variables]): readonly UnreadIn[] => {
    const place = folders.get(service) ?? '';
    const files = folder.paths.filter(
      (path) => place !== '' && path.startsWith(place) && !isDotenv(path) && !isCompose(path),
    );
    if (files.length === 0 || files.length > MOST_FILES) return [];
    const open = new Set(variables);
    for (const path of files) {
      if (open.size === 0) break;
      const text = folder.read(path) ?? '';
      for (const name of open) if (text.includes(name)) open.delete(name);
    }
    return open.size === 0 ? [] : [{ service, folder: place, variables: [...open].toSorted() }];
  });
}

/** Of folders that belong to one service alone. */
function separateFolders(folders: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const all = [...folders.values()];
  return new Map([...folders].filter(([, name]) => all.indexOf(name) === all.lastIndexOf(name)));
}
