// Services whose page is built by Vite, which gives the code no variable without its prefix.
import { composeProjects } from './compose-projects.ts';
import type { Folder } from './service-folders.ts';
import { serviceFolders } from './service-folders.ts';

export interface BuiltByVite {
  readonly service: string;
  /** The path of the settings of Vite, or of the package that it builds without settings. */
  readonly file: string;
}

const SETTINGS = /^vite\.config\.[cm]?[jt]s$/;
const BUILDING = /"[^"]*\bvite build\b/;

/** Of these services. Not one whose settings name a prefix of their own. */
export function builtByVite(services: readonly string[], folder: Folder): readonly BuiltByVite[] {
  const compose = composeProjects(folder).projects.flat();
  const folders = serviceFolders(services, compose, folder);
  const textOf = (path: string): string => folder.read(path) ?? '';
  return services.flatMap((service) => {
    const named = (folders.get(service) ?? []).flatMap((place) =>
      folder.paths
        .filter((path) => path.startsWith(place))
        .map((path) => ({ path, name: path.slice(place.length) })),
    );
    const settings = named.find(({ name }) => SETTINGS.test(name));
    const builtPackage = named.find(
      ({ path, name }) => name === 'package.json' && BUILDING.test(textOf(path)),
    );
    const file = (settings ?? builtPackage)?.path;
    return file === undefined || textOf(file).includes('envPrefix') ? [] : [{ service, file }];
  });
}
