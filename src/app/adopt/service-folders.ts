// The folder of a repository, and the folders in it in which services lie: what Docker Compose builds them from, else
// folders with their names.
import { isName } from '#domain/scalars.ts';
import { composeServices } from './sources/compose.ts';
import { asMap } from './sources/plain.ts';

/** The files of a repository as they lie in its folder, ignored ones included: a `.env` is often not in Git. */
export interface Folder {
  /** The name of the folder. */
  readonly name: string;
  /** All files that may matter, from the top of the repository, in order. */
  readonly paths: readonly string[];
  /** The text of a file, or null where there is none that can be read. */
  readonly read: (path: string) => string | null;
}

/** Each with a slash at its end; empty is the whole repository. */
export type ServiceFolders = ReadonlyMap<string, readonly string[]>;

export function serviceFolders(
  services: readonly string[],
  compose: readonly string[],
  folder: Folder,
): ServiceFolders {
  const built = buildFolders(compose, folder);
  const places = [...built.values()];
  const isShared = (place: string): boolean => places.indexOf(place) !== places.lastIndexOf(place);
  return new Map(
    services.map((service) => {
      const place = built.get(service);
      const named = namedFolders(service, folder);
      if (place === undefined) return [service, named] as const;
      // Services of a workspace are built from its top, which is the folder of none of them alone.
      const within = isShared(place) ? named.filter((name) => name.startsWith(place)) : [];
      return [service, within.length > 0 ? within : [place]] as const;
    }),
  );
}

/** The folder from which Docker Compose builds each service. */
export function buildFolders(
  compose: readonly string[],
  { read }: Folder,
): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const path of compose) {
    const place = path.slice(0, path.lastIndexOf('/') + 1);
    for (const [service, definition] of Object.entries(composeServices(read(path) ?? ''))) {
      const build = asMap(definition)?.['build'];
      const context = typeof build === 'string' ? build : asMap(build)?.['context'];
      if (typeof context !== 'string' || folders.has(service)) continue;
      const name = context.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
      if (name === '.' || name === '') folders.set(service, place);
      else if (/^[\w-][\w ./-]*$/.test(name) && !name.includes('..'))
        folders.set(service, `${place}${name}/`);
    }
  }
  return folders;
}

/** A folder with blanks or capitals has a service with a plain name; null: its name cannot be one. */
export function serviceNameOf(folder: string): string | null {
  const name = folder.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '-');
  return isName(name) ? name : null;
}

/** The outermost folders with the name of the service. */
export function namedFolders(service: string, { paths }: Folder): readonly string[] {
  const places = paths.flatMap((path) => {
    const segments = path.split('/').slice(0, -1);
    const at = segments.findIndex((segment) => serviceNameOf(segment) === service);
    return at < 0 ? [] : [`${segments.slice(0, at + 1).join('/')}/`];
  });
  return [...new Set(places)];
}
