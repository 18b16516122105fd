// How the services of Docker Compose get their values: a file for each of them that deployments write, and the edit of the
// compose files that reads it. The edit is proved before it is offered.
import type { Detected } from './detect.ts';
import { editedByHand, editedCompose } from './compose-edit.ts';
import { environmentIn as environmentOf, isSameEnvironment } from './environments.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Folder } from './service-folders.ts';
import type { NewDeploy, NewFiles } from './pipeline-text.ts';
import {
  compose,
  environmentExpression,
  environmentIn,
  envFilesIn,
  composeServices,
} from './sources/compose.ts';

/** A file of the user that has to change. `after` null: it has to be edited by hand. */
export interface SetupEdit {
  readonly path: string;
  readonly before: string;
  readonly after: string | null;
  /** The same edit as a person makes it, without its comments and its order of lines. */
  readonly byHand: string;
  /** All files that its services have to read, in order; by service. */
  readonly envFiles: ReadonlyMap<string, readonly string[]>;
  /** The variables of flags that it sets itself, as `web: SEARCH_ENABLED`. */
  readonly sets: readonly string[];
}

/** The variables that flags fill, by service. */
export type Managed = ReadonlyMap<string, ReadonlySet<string>>;

/** The text of the file that a deployment writes for a service. */
export type Written = (environment: string, service: string) => string;

export interface Setup {
  /** Of the written files, one for each project. */
  readonly folders: readonly string[];
  /** By service. */
  readonly deploy: ReadonlyMap<string, NewDeploy>;
  /** The files that deployments write for services to read, by service. */
  readonly files: ReadonlyMap<string, NewFiles>;
  readonly edits: readonly SetupEdit[];
  /** The text of a `.gitignore` that is not there yet; null: none is needed. */
  readonly newIgnore: string | null;
}

/** `files`: services read files that deployments write. `compose`: deployments start the services themselves. */
export type SetupTarget = 'files' | 'compose';

/** The folder of the written files, beside the compose files. */
const FOLDER = '.flaghoist';

/** Null where there is no Docker Compose project with a service that flags reach. */
export function setupOf(
  { projects, environments }: Detected,
  folder: Folder,
  managed: Managed,
  target: SetupTarget,
): Setup | null {
  const parts = projects.flatMap((paths): readonly SetupPart[] => {
    const project = { compose: paths, environments };
    const layout = layoutOf(project, folder, managed);
    if (layout === null) return [];
    return [
      target === 'compose'
        ? projectPart(project, folder, layout, managed)
        : filesPart(project, folder, layout, managed),
    ];
  });
  if (parts.length === 0) return null;
  const before = folder.read('.gitignore');
  const ignored = parts.flatMap((part) => part.ignored);
  return {
    folders: parts.map((part) => part.folder),
    deploy: new Map(parts.flatMap(({ deploy }) => [...deploy])),
    files: new Map(parts.flatMap(({ files }) => [...files])),
    edits: [...parts.flatMap(({ edits }) => edits), ...ignoring(before, ignored)],
    newIgnore: before === null && ignored.length > 0 ? ignored.join('') : null,
  };
}

/** What one project needs. */
interface SetupPart extends Omit<Setup, 'folders' | 'newIgnore'> {
  readonly folder: string;
  /** Lines for `.gitignore`. */
  readonly ignored: readonly string[];
}

/** The files of a project, base first. */
type ProjectFiles = Pick<Detected, 'compose' | 'environments'>;

/** Deployments write a file for each service, and an edit makes the service read it. */
function filesPart(
  { compose: paths }: ProjectFiles,
  folder: Folder,
  layout: SetupLayout,
  managed: Managed,
): SetupPart {
  const { place, services, isPerMachine } = layout;
  const files = services.map((service) => {
    const file = isPerMachine ? `${service}.env` : `{environment}/${service}.env`;
    const target = 'files' as const;
    return [service, { target, folder: `${place}${FOLDER}`, file, isPerMachine }] as const;
  });
  return {
    folder: `${place}${FOLDER}`,
    deploy: new Map(files),
    files: new Map(files),
    ignored: [],
    edits: paths.flatMap((path) => editOf(path, paths, layout, folder, managed)),
  };
}

/** Deployments write an override for each service beside the compose files, which need no edit. */
function projectPart(
  { compose: paths, environments }: ProjectFiles,
  { read }: Folder,
  { place, services, overlayFor }: SetupLayout,
  managed: Managed,
): SetupPart {
  const [base = ''] = paths;
  const named = (path: string): string => path.slice(place.length);
  const filesIn = environments.flatMap((environment) => {
    const overlay = overlayFor(environment);
    return overlay === null ? [] : [[environment, [named(base), named(overlay)]] as const];
  });
  const names = paths.flatMap((path) => filledInFrom(read(path) ?? '', services, managed));
  const folder = place === '' ? '.' : place.replace(/\/$/, '');
  const deploy = {
    target: 'compose',
    folder,
    filesIn: new Map(filesIn.length === environments.length ? filesIn : []),
    env: [...new Set(names)].toSorted(inOrder),
    isPerMachine: environments.length > 1,
  } as const;
  const overrides = services
    .toSorted(inOrder)
    .map((service) => `/${place}${service}.compose.yaml\n`);
  return {
    folder,
    deploy: new Map(services.map((service) => [service, deploy])),
    files: new Map(),
    edits: [],
    ignored: overrides,
  };
}

/** What a file fills in from the environment, without what deployments set. `${A:?}` needs a value all the same. */
function filledInFrom(
  text: string,
  services: readonly string[],
  managed: Managed,
): readonly string[] {
  const flags = services.map((service) => ({
    service,
    envFile: null,
    variables: managed.get(service) ?? new Set<string>(),
  }));
  const [whole, rest] = [text, editedCompose(text, flags) ?? text].map((part) =>
    part.replaceAll('$$', ''),
  );
  return [
    ...(rest ?? '').matchAll(/\$\{?([A-Za-z_]\w*)/g),
    ...(whole ?? '').matchAll(/\$\{([A-Za-z_]\w*):?\?/g),
  ].flatMap(([, name]) => name ?? []);
}

/** What deployments write is no part of the repository. */
function ignoring(before: string | null, lines: readonly string[]): readonly SetupEdit[] {
  if (before === null) return [];
  const added = lines.filter((line) => !`\n${before}\n`.includes(`\n${line}`));
  if (added.length === 0) return [];
  const after = `${before === '' ? '' : before.replace(/\n?$/, '\n')}${added.join('')}`;
  return [{ path: '.gitignore', before, after, byHand: after, envFiles: new Map(), sets: [] }];
}

interface SetupLayout {
  /** The folder of the project, with a slash at its end. */
  readonly place: string;
  readonly services: readonly string[];
  readonly isPerMachine: boolean;
  /** The compose file that lies over the base in an environment; null: there is none. */
  readonly overlayFor: (environment: string) => string | null;
  /** The environment in a path that a compose file reads; null: this file reads none. */
  readonly environmentFor: (path: string) => string | null;
}

function layoutOf(
  { compose: paths, environments }: ProjectFiles,
  { read }: Folder,
  managed: Managed,
): SetupLayout | null {
  const [base] = paths;
  if (base === undefined) return null;
  const definitions = paths.map((path) => composeServices(read(path) ?? ''));
  const services = [...managed.keys()].filter((name) => definitions.some((all) => name in all));
  if (services.length === 0) return null;
  const place = base.slice(0, base.lastIndexOf('/') + 1);
  const overlayOf = (path: string): string | null => {
    const word = environmentOf(path.slice(place.length));
    return environments.find((name) => word !== null && isSameEnvironment(word, name)) ?? null;
  };
  const overlays = new Set(paths.flatMap((path) => overlayOf(path) ?? []));
  const overlayFor = (name: string): string | null =>
    paths.find((path) => overlayOf(path) === name) ?? null;
  if (overlays.size === environments.length) {
    return { place, services, isPerMachine: false, overlayFor, environmentFor: overlayOf };
  }
  const [expression] = definitions
    .flatMap((all) => services.flatMap((name) => envFilesIn(all[name])))
    .flatMap((path) => environmentExpression(path) ?? []);
  return {
    place,
    services,
    isPerMachine: expression === undefined,
    overlayFor,
    environmentFor: (path) => (path === base ? (expression ?? '') : null),
  };
}

function editOf(
  path: string,
  paths: readonly string[],
  { services, environmentFor }: SetupLayout,
  { read }: Folder,
  managed: Managed,
): readonly SetupEdit[] {
  const before = read(path) ?? '';
  const environment = environmentFor(path);
  const inBase = composeServices(read(paths[0] ?? '') ?? '');
  // A file over the base may leave out a service of the base, and gets it then. A service of another file is not its own.
  const concernedServices = services.filter(
    (name) => name in composeServices(before) || (environment !== null && name in inBase),
  );
  const envFileOf = (service: string): string | null =>
    environment === null
      ? null
      : [FOLDER, environment, `${service}.env`].filter((part) => part !== '').join('/');
  const edits = concernedServices.map((service) => ({
    service,
    envFile: envFileOf(service),
    variables: managed.get(service) ?? new Set<string>(),
  }));
  const after = editedCompose(before, edits);
  if (after === before) return [];
  const envFiles = concernedServices.flatMap((service) => {
    const file = envFileOf(service);
    const present = envFilesIn(composeServices(before)[service]).filter((name) => name !== file);
    return file === null ? [] : [[service, [...present, file]] as const];
  });
  const sets = concernedServices.flatMap((service) =>
    setIn(before, service, managed).map((variable) => `${service}: ${variable}`),
  );
  const byHand = editedByHand(before, edits);
  return [{ path, before, after, byHand, envFiles: new Map(envFiles), sets }];
}

/** A variable that a service would be sent differently, or no longer, or anew. */
export interface Changed {
  readonly environment: string;
  readonly service: string;
  readonly name: string;
}

/** The variables of flags that a compose file sets for a service itself. */
function setIn(text: string, service: string, managed: Managed): readonly string[] {
  return environmentIn(composeServices(text)[service]).flatMap(([variable]) =>
    managed.get(service)?.has(variable) === true ? [variable] : [],
  );
}

/**
 * What the edited files send otherwise than the files of now, once a deployment has written its files: of all variables of
 * all services, also of those that are not known. Nothing, where the edit is proved.
 */
export function changedBy(
  { projects, environments }: Detected,
  folder: Folder,
  setup: Setup,
  written: Written,
): readonly Changed[] {
  const all = environments.flatMap((environment) => {
    const open = (path: string): string | null => {
      const edit = setup.edits.find((candidate) => candidate.path === path);
      if (edit !== undefined) return textOf(edit, setup.edits);
      const [service] = [...setup.files].flatMap(([name, { folder: at, file }]) =>
        path === `${at}/${file.replace('{environment}', environment)}` ? [name] : [],
      );
      return service === undefined ? folder.read(path) : written(environment, service);
    };
    const read = projects.flatMap((paths) =>
      paths.filter((path) => isRead(path, paths, environment)),
    );
    return read.flatMap((path) => {
      const before = textsIn(path, environment, (wanted) => folder.read(wanted));
      const after = textsIn(path, environment, open);
      const keys = [...new Set([...before.keys(), ...after.keys()])];
      return keys
        .filter((key) => before.get(key) !== after.get(key))
        .map((key) => {
          const [service = '', name = ''] = key.split(' ');
          return { environment, service, name };
        });
    });
  });
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/** A file as `git apply` leaves it; where a person makes all edits, as the person leaves it. */
function textOf({ before, after, byHand }: SetupEdit, edits: readonly SetupEdit[]): string {
  if (after !== null) return after;
  return edits.every((edit) => edit.after === null) ? byHand : before;
}

function textsIn(
  path: string,
  environment: string,
  open: (path: string) => string | null,
): ReadonlyMap<string, string> {
  const file = { path, text: open(path) ?? '', environment, services: [], open };
  const { sent, leftOut } = compose.read(file);
  return new Map([
    ...sent.map(({ service, variable, text }) => [`${service} ${variable}`, `=${text}`] as const),
    ...leftOut.map(
      ({ service = '', name, reason }) => [`${service} ${name}`, reason.code] as const,
    ),
  ]);
}

/** Whether an environment is read from this file: from its overlay if it has one, else from the base. */
function isRead(path: string, paths: readonly string[], environment: string): boolean {
  const wordOf = (file: string): string | null =>
    environmentOf(file.slice(file.lastIndexOf('/') + 1));
  const isOverlay = (file: string): boolean => {
    const word = wordOf(file);
    return word !== null && isSameEnvironment(word, environment);
  };
  return paths.some(isOverlay) ? isOverlay(path) : wordOf(path) === null;
}
