// What a repository has: environments, services, and the files that say what services are sent.
import { isName } from '#domain/names.ts';
import { environmentIn, inRank, isSameEnvironment } from './environments.ts';
import type { Folder } from './folder.ts';
import { isCompose, servicesIn } from './sources/compose.ts';
import { isDotenv, linesIn } from './sources/dotenv.ts';
import type { Source } from './sources/index.ts';
import { sourceOf } from './sources/index.ts';
import type { LeftOut, Today } from './today.ts';
import { together } from './today.ts';

/** A file that was read, for these environments. */
export interface Reading {
  readonly path: string;
  readonly source: string;
  readonly environments: readonly string[];
}

export interface Detected {
  /** In order. */
  readonly environments: readonly string[];
  readonly services: readonly string[];
  readonly readings: readonly Reading[];
  /** The files of the Docker Compose project, base first; empty where there is none. */
  readonly compose: readonly string[];
  /** Logins and teams of CODEOWNERS. */
  readonly owners: readonly string[];
  readonly today: Today;
}

/** A file with its source. `environments`: those that its text or its name has; empty: all of them. */
interface Candidate {
  readonly path: string;
  readonly text: string;
  readonly source: Source;
  readonly environments: readonly string[];
}

export function detect(folder: Folder, root: string): Detected {
  const compose = composeProject(folder);
  const candidates = candidatesIn(folder, root, compose);
  const named = inRank(candidates.flatMap((candidate) => candidate.environments));
  const environments = named.length === 0 ? [ONLY_ENVIRONMENT] : named;
  const inCompose = compose.flatMap((path) => Object.keys(servicesIn(folder.read(path) ?? '')));
  const opened = new Set<string>();
  const services = new Set(inCompose.filter(isName));
  const readings: Reading[] = [];
  const parts: Today[] = [];
  for (const { path, text, source, environments: places } of candidates) {
    const names = environments.filter(
      (name) => places.length === 0 || places.some((place) => isSameEnvironment(place, name)),
    );
    // Only a file that Docker Compose does not read belongs to a service by its folder.
    if (source.name === 'dotenv' && (opened.has(path) || names.length !== 1)) continue;
    const readers = readersOf(path, source, [...services], folder, compose.length > 0);
    const values = names.map((environment) => {
      const inside = places.find((place) => isSameEnvironment(place, environment)) ?? environment;
      const open = (candidate: string): string | null => {
        const content = folder.read(candidate);
        if (content !== null) opened.add(candidate);
        return content;
      };
      const today = source.read({ path, text, environment: inside, services: readers, open });
      return inEnvironment(today, environment);
    });
    const part = together(values);
    if (part.sent.length === 0 && part.leftOut.length === 0) continue;
    if (source.name === 'dotenv') for (const name of readers) services.add(name);
    parts.push(part);
    readings.push({ path, source: labelOf(path, source, compose), environments: names });
  }
  const fromEnv = [...opened].filter((path) => isDotenv(path) && !NEVER.test(path));
  return {
    environments,
    services: [...services],
    readings: [...readings, ...fromEnv.map((path) => envReading(path, environments))],
    compose,
    owners: codeOwners(folder),
    today: together([...parts, { sent: [], leftOut: replacedValues(folder, together(parts)) }]),
  };
}

/** Variables of `.env.production` where Docker Compose reads `.env` in every environment, with another value. */
function replacedValues(folder: Folder, { sent }: Today): readonly LeftOut[] {
  return folder.paths.filter(isDotenv).flatMap((path) => {
    const environment = environmentIn(baseName(path));
    const instead = path.replace(/\.[^./]+$/, '');
    const read = sent.filter(
      (value) =>
        value.origin === instead &&
        environment !== null &&
        isSameEnvironment(environment, value.environment),
    );
    if (read.length === 0) return [];
    const { values } = linesIn(path, folder.read(path) ?? '');
    const names = read.flatMap(({ variable, text }) =>
      (values.get(variable) ?? text) === text ? [] : [variable],
    );
    const reason = { code: 'other-file', facts: { instead } } as const;
    return [...new Set(names)].map((name) => ({ name, origin: path, reason }));
  });
}

/** The kind of a file, and for Docker Compose the file that it lies on. */
function labelOf(path: string, { name }: Source, [base]: readonly string[]): string {
  return name === 'compose' && base !== undefined && base !== path ? `compose over ${base}` : name;
}

/** Where no file names an environment. */
const ONLY_ENVIRONMENT = 'production';

function inEnvironment({ sent, leftOut }: Today, environment: string): Today {
  return { sent: sent.map((value) => ({ ...value, environment })), leftOut };
}

function envReading(path: string, environments: readonly string[]): Reading {
  const word = environmentIn(path);
  const names = environments.filter((name) => word === null || isSameEnvironment(word, name));
  return { path, source: 'dotenv', environments: names };
}

/** The compose files of the topmost folder that has a base file. */
function composeProject({ paths }: Folder): readonly string[] {
  const all = paths.filter((path) => isCompose(path) && !/\boverride\b/.test(path));
  const depth = (path: string): number => path.split('/').length;
  const [top] = all.toSorted((a, b) => depth(a) - depth(b));
  if (top === undefined) return [];
  const place = top.slice(0, top.lastIndexOf('/') + 1);
  return all
    .filter((path) => path.slice(0, path.lastIndexOf('/') + 1) === place)
    .toSorted((a, b) => a.length - b.length);
}

/** Files that are never a source: lists of packages, workflows and our own files. */
const NEVER =
  /(?:^|\/)(?:package|package-lock|tsconfig[\w.]*|composer|\.\w[^/]*)\.json$|^\.github\/|(?:^|\/)\.flaghoist\//;

function candidatesIn(
  folder: Folder,
  root: string,
  compose: readonly string[],
): readonly Candidate[] {
  const isOverlay = compose.some((path) => environmentIn(baseName(path)) !== null);
  const candidates = folder.paths.flatMap((path): readonly Candidate[] => {
    if (path.startsWith(`${root}/`) || NEVER.test(path)) return [];
    if (isCompose(path) && !compose.includes(path)) return [];
    const isPossible = isDotenv(path) || isCompose(path) || /\.(?:json|ya?ml)$/.test(path);
    const text = isPossible ? folder.read(path) : null;
    const source = text === null ? undefined : sourceOf({ path, text });
    if (text === null || source === undefined) return [];
    const word = environmentIn(isCompose(path) ? baseName(path) : path);
    const inside = source.environments({ path, text });
    // Where each environment has a file over the base, the base is read with each of them.
    if (isCompose(path) && isOverlay && word === null) return [];
    const environments = inside.length > 0 ? inside : word === null ? [] : [word];
    return [{ path, text, source, environments }];
  });
  // Docker Compose first, because it says which service reads a `.env`.
  return candidates.toSorted((a, b) => order(a) - order(b));
}

function order({ source }: Candidate): number {
  return ['compose', 'dotenv'].indexOf(source.name) < 0
    ? 2
    : ['compose', 'dotenv'].indexOf(source.name);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Folders that say nothing about a service. */
const GENERIC =
  /^(?:envs?|environments?|config|configs|deploy|deployments?|docker|infra|ops|\..*)$/;

/** The services that read a file which does not name them. */
function readersOf(
  path: string,
  source: Source,
  services: readonly string[],
  folder: Folder,
  hasCompose: boolean,
): readonly string[] {
  if (source.name === 'compose') return [];
  if (source.name !== 'dotenv') return services.length === 1 ? services : [];
  const folders = path.split('/').slice(0, -1).toReversed();
  const specific = folders.find((name) => !GENERIC.test(name) && environmentIn(name) === null);
  if (specific !== undefined) return isName(specific) ? [specific] : [];
  return hasCompose ? [] : [repositoryService(folder)];
}

/** The only service of a repository without folders for services. */
function repositoryService({ name, read }: Folder): string {
  const text = read('package.json') ?? '';
  const [, named = name] = /"name":\s*"(?:@[^/"]+\/)?([^"]+)"/.exec(text) ?? [];
  const service = named.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '-');
  return isName(service) ? service : 'app';
}

const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** The owners of the whole repository: `ana` or `org/team`, without the sign. GitHub takes the last rule for a path. */
function codeOwners({ read }: Folder): readonly string[] {
  const text = CODEOWNERS.map((path) => read(path)).find((one) => one !== null) ?? '';
  const rules = text.split(/\r?\n/).flatMap((line) => {
    const [pattern, ...owners] = line.replace(/#.*$/, '').trim().split(/\s+/);
    return pattern === '*' ? [owners] : [];
  });
  return (rules.at(-1) ?? []).flatMap(
    (owner) => /^@([\w-]+(?:\/[\w.-]+)?)$/.exec(owner)?.[1] ?? [],
  );
}
