// Services that are sent a variable which their code names nowhere. Only the folder from which Docker Compose builds a service
// is searched, and only where that is quick; a name that code puts together is missed.
import type { Detected } from './detect.ts';
import type { Folder } from './folder.ts';
import type { Managed } from './setup.ts';
import { isCompose, servicesIn } from './sources/compose.ts';
import { isDotenv } from './sources/dotenv.ts';
import { asMap } from './sources/plain.ts';

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
  const folders = foldersOf(paths, folder);
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

/** The folder that each service is built from, where no other service has the same. */
function foldersOf(paths: readonly string[], { read }: Folder): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const path of paths) {
    const place = path.slice(0, path.lastIndexOf('/') + 1);
    for (const [service, definition] of Object.entries(servicesIn(read(path) ?? ''))) {
      const build = asMap(definition)?.['build'];
      const context = typeof build === 'string' ? build : asMap(build)?.['context'];
      if (typeof context !== 'string' || folders.has(service)) continue;
      const name = context.replace(/^\.\//, '').replace(/\/$/, '');
      const isInside = /^[\w-][\w./-]*$/.test(name) && !name.includes('..');
      if (isInside) folders.set(service, `${place}${name}/`);
    }
  }
  const all = [...folders.values()];
  return new Map([...folders].filter(([, name]) => all.indexOf(name) === all.lastIndexOf(name)));
}
