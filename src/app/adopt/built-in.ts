// Variables whose values a build puts into a page or an image. A file that is written for the container does not reach them.
import type { Detected } from './detect.ts';
import type { Folder } from './service-folders.ts';
import { BUILD_PREFIX } from './forms.ts';
import { serviceFolders } from './service-folders.ts';
import type { Managed } from './setup.ts';
import { buildArgumentsIn, composeServices } from './sources/compose.ts';

export interface BuiltIn {
  readonly service: string;
  /** The compose file that passes them to the build, the settings of the build tool, or the package that has the tool. */
  readonly file: string;
  readonly variables: readonly string[];
}

const BUILD_SETTINGS = /^(?:vite|next|astro|svelte)\.config\.[cm]?[jt]s$/;
/** A build tool among the dependencies of a package: it needs no settings of its own. */
const BUILD_PACKAGE = /"(?:vite|next|astro|react-scripts|expo|@sveltejs\/kit)"\s*:/;

export function builtIn(
  { compose }: Pick<Detected, 'compose'>,
  folder: Folder,
  managed: Managed,
): readonly BuiltIn[] {
  const folders = serviceFolders([...managed.keys()], compose, folder);
  return [...managed].flatMap(([service, variables]) => {
    const rest = new Set(variables);
    return [
      ...compose.map((file) => {
        const names = buildArgumentsIn(composeServices(folder.read(file) ?? '')[service]);
        return { file, isBuiltIn: (name: string) => names.includes(name) };
      }),
      ...folder.paths
        .filter((path) => isOfTool(path, folders.get(service) ?? [], folder))
        .map((file) => ({ file, isBuiltIn: (name: string) => BUILD_PREFIX.test(name) })),
    ].flatMap(({ file, isBuiltIn }) => {
      const names = [...rest].filter(isBuiltIn);
      for (const name of names) rest.delete(name);
      return names.length === 0 ? [] : [{ service, file, variables: names }];
    });
  });
}

function isOfTool(path: string, places: readonly string[], { read }: Folder): boolean {
  return places.some((place) => {
    if (!path.startsWith(place)) return false;
    const name = path.slice(place.length);
    return (
      BUILD_SETTINGS.test(name) || (name === 'package.json' && BUILD_PACKAGE.test(read(path) ?? ''))
    );
  });
}
