// The projects of Docker Compose in a repository: one at its top, or one in the folder of each service.
import { environmentIn, isAside } from './environments.ts';
import type { Folder } from './service-folders.ts';
import { BASES, imagesIn, isCompose, composeServices } from './sources/compose.ts';
import { faultIn } from './sources/plain.ts';

export interface Projects {
  /** Of each project the base first, and the files of environments that lie over it. */
  readonly projects: readonly (readonly string[])[];
  /** Further files over the bases, such as `compose.override.yaml`: nothing says where they are used. */
  readonly overlays: readonly string[];
  /** Compose files of other folders. */
  readonly others: readonly string[];
  /** Compose files that cannot be read. What their projects send is not known, so these are left out. */
  readonly unreadable: readonly string[];
}

/**
 * The compose files of the topmost folders that have a base file. A folder below one of these, or one with a service that
 * another has already, is of another kind, such as for one developer. Each may have a database of the same name.
 */
export function composeProjects({ paths, read }: Folder): Projects {
  const all = paths.filter((path) => isCompose(path) && read(path) !== null);
  const textOf = (path: string): string => read(path) ?? '';
  // A project for tests alone is not what runs.
  const running = all.filter((path) => !isAside(path));
  const bases = running.filter((path) => BASES.includes(baseName(path)));
  const depth = (place: string): number => place.split('/').length;
  const places = [...new Set((bases.length > 0 ? bases : running).map(placeOf))];
  const ordered = places.toSorted((a, b) => depth(a) - depth(b));
  const chosen = new Map<string, readonly string[]>();
  for (const place of ordered) {
    const inPlace = all.filter((path) => placeOf(path) === place && isPlacedByName(path));
    const isBelow = [...chosen.keys()].some((above) => place.startsWith(above));
    const taken = [...chosen.values()].flatMap((project) => ownIn(project.map(textOf)));
    const ownServices = ownIn(inPlace.map(textOf));
    const isRival = ownServices.some((name) => taken.includes(name));
    const isAnother = chosen.size === 0 || ownServices.length > 0;
    if (!isBelow && !isRival && isAnother)
      chosen.set(
        place,
        inPlace.toSorted((a, b) => a.length - b.length),
      );
  }
  const unreadable = all.filter(
    (path) => chosen.has(placeOf(path)) && faultIn(textOf(path)) !== null,
  );
  for (const path of unreadable) chosen.delete(placeOf(path));
  const ours = all.filter((path) => chosen.has(placeOf(path)));
  return {
    unreadable,
    projects: [...chosen.values()],
    overlays: ours.filter((path) => !isPlacedByName(path)),
    others: all.filter((path) => !ours.includes(path) && !unreadable.includes(path)),
  };
}

function isPlacedByName(path: string): boolean {
  return BASES.includes(baseName(path)) || environmentIn(baseName(path)) !== null;
}

/** The services of a project that are no programs of others. */
function ownIn(texts: readonly string[]): readonly string[] {
  const images = imagesIn(texts);
  const names = texts.flatMap((text) => Object.keys(composeServices(text)));
  return names.filter((name) => !images.includes(name));
}

export function placeOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
