// Services whose page is built by Vite, which gives the code no variable without its prefix.
import { composeProjects } from './compose-projects.ts';
import type { Folder } from './service-folders.ts';
import { serviceFolders } from './service-folders.ts';

export interface BuiltByVite {
  readonly service: string;
  /** The path of the settings of Vite. */
  readonly file: string;
}

const SETTINGS = /^vite\.config\.[cm]?[jt]s$/;

/** Of these services. Not one whose settings name a prefix of their own. */
export function builtByVite(services: readonly string[], folder: Folder): readonly BuiltByVite[] {
  const compose = composeProjects(folder).projects.flat();
  const folders = serviceFolders(services, compose, folder);
  return services.flatMap((service) => {
    const places = folders.get(service) ?? [];
    const file = folder.paths.find((path) =>
      places.some((place) => path.startsWith(place) && SETTINGS.test(path.slice(place.length))),
    );
    const hasPrefix = file === undefined || (folder.read(file) ?? '').includes('envPrefix');
    return hasPrefix ? [] : [{ service, file }];
  });
}
