// What a repository has: environments, services, and the files that say what services are sent.
import { isName } from '#domain/scalars.ts';
import { baseName, composeProjects, placeOf } from './compose-projects.ts';
import type { Claim } from './decide.ts';
import { decided } from './decide.ts';
import { environmentIn, inRank, isAside, isSameEnvironment } from './environments.ts';
import type { Folder } from './service-folders.ts';
import { BASES, imagesIn, isCompose, composeServices } from './sources/compose.ts';
import { isDotenv, isLocal, linesIn } from './sources/dotenv.ts';
import { faultIn } from './sources/plain.ts';
import { namedFolders, serviceNameOf } from './service-folders.ts';
import type { Source } from './sources/sources.ts';
import { sourceOf } from './sources/sources.ts';
import type { LeftOut, Today } from './today.ts';

/** A file that was read, for these environments. */
export interface ReadSource {
  readonly path: string;
  readonly source: string;
  readonly environments: readonly string[];
}

export interface Detected {
  /** In order. */
  readonly environments: readonly string[];
  readonly services: readonly string[];
  /** Services of Docker Compose that are well known programs of others, such as databases. */
  readonly images: readonly string[];
  readonly readings: readonly ReadSource[];
  /** The files of the Docker Compose projects. */
  readonly compose: readonly string[];
  /** The same by project, base first. */
  readonly projects: readonly (readonly string[])[];
  readonly today: Today;
}

/** How a file counts: for these environments; for none that its name says; or for tests, examples and developers. */
type Placing = 'placed' | 'unplaced' | 'aside';

interface CandidateFile {
  readonly path: string;
  readonly text: string;
  readonly source: Source;
  /** Those that its text or its name has; empty: all of them, or those without a file of their own. */
  readonly words: readonly string[];
  readonly placing: Placing;
}

export function detect(folder: Folder, root: string): Detected {
  const { projects, overlays, others, unreadable } = composeProjects(folder);
  const compose = projects.flat();
  const bases = projects.flatMap(([base]) => base ?? []);
  const candidates = candidatesIn(folder, root, [...compose, ...overlays]);
  const counting = candidates.filter(({ placing }) => placing !== 'aside');
  // A compose file finds `.env.production` by that word, also where its own name says `prod`.
  const naming = counting
    .filter(namesEnvironment)
    .toSorted((a, b) => Number(b.source.name === 'dotenv') - Number(a.source.name === 'dotenv'));
  const named = inRank(naming.flatMap(({ words }) => words));
  const environments = named.length === 0 ? [ONLY_ENVIRONMENT] : named;
  const inCompose = compose.flatMap((path) =>
    Object.keys(composeServices(folder.read(path) ?? '')),
  );
  const services = new Set(inCompose.filter(isName));
  // A `.env` that names the files of a project is for Docker Compose.
  const hasCompose =
    compose.length > 0 ||
    unreadable.length > 0 ||
    counting.some(({ text }) => COMPOSE_FILE.test(text));
  const openedIn = new Map(environments.map((name) => [name, new Set<string>()] as const));
  const readings: ReadSource[] = [];
  const claims: Claim[] = [];
  const leftOut: LeftOut[] = [];
  for (const candidate of counting) {
    const { path, source } = candidate;
    // An environment that has a file over the base is read from both.
    if (bases.includes(path)) readings.push({ path, source: source.name, environments });
    const wanted = environmentsOf(candidate, environments, counting).filter(
      (name) => source.name !== 'dotenv' || openedIn.get(name)?.has(path) !== true,
    );
    const isPlaced = isPlacedIn(candidate, counting);
    const readers = readersOf(path, source, [...services], folder, hasCompose);
    const answers = wanted.map((environment) => {
      const { words } = candidate;
      const inside = words.find((word) => isSameEnvironment(word, environment)) ?? environment;
      const open = (file: string): string | null => {
        const content = folder.read(file);
        if (content !== null && isPlaced) openedIn.get(environment)?.add(file);
        return content;
      };
      return claimsIn(candidate, { environment, inside, readers, isPlaced, open, folder });
    });
    if (!answers.some((part) => part.claims.length > 0 || part.leftOut.length > 0)) continue;
    if (source.name === 'dotenv') for (const name of readers) services.add(name);
    claims.push(...answers.flatMap((part) => part.claims));
    leftOut.push(...answers.flatMap((part) => part.leftOut));
    if (!isPlaced || bases.includes(path)) continue;
    readings.push({ path, source: labelOf(path, source, bases), environments: wanted });
  }
  const opened = new Set([...openedIn.values()].flatMap((paths) => [...paths]));
  const fromEnv = [...opened].filter((path) => isDotenv(path) && !NEVER.test(path));
  const unread = [
    ...candidates.flatMap(({ path, placing }) =>
      placing === 'aside' ? [leftOutFile(path, 'aside')] : [],
    ),
    ...others.map((path) => leftOutFile(path, 'not-read')),
    ...unreadable.map((path) => unreadableFile(path, folder)),
  ];
  const today = decided(claims, [...leftOut, ...unread]);
  return {
    environments,
    services: [...services],
    images: imagesIn(compose.map((path) => folder.read(path) ?? '')),
    readings: [...readings, ...fromEnv.map((path) => envReading(path, environments))],
    compose,
    projects,
    today: { sent: today.sent, leftOut: [...today.leftOut, ...unsent(folder, fromEnv, today)] },
  };
}

const COMPOSE_FILE = /^[ \t]*(?:export[ \t]+)?COMPOSE_FILE[ \t]*=/m;

function leftOutFile(path: string, code: 'aside' | 'not-read'): LeftOut {
  return { name: path, origin: path, reason: { code, facts: {} } };
}

function unreadableFile(path: string, { read }: Folder): LeftOut {
  const { line, column } = faultIn(read(path) ?? '') ?? { line: 1, column: 1 };
  const at = `${path}:${line}:${column}`;
  return { name: path, origin: path, reason: { code: 'not-yaml', facts: { at } } };
}

/** Variables of files that Docker Compose reads and gives to no service. */
function unsent(
  folder: Folder,
  paths: readonly string[],
  { sent, leftOut }: Today,
): readonly LeftOut[] {
  const names = new Set([
    ...sent.map(({ variable }) => variable),
    ...leftOut.map(({ name }) => name),
  ]);
  return paths.flatMap((path) =>
    [...linesIn(path, folder.read(path) ?? '').values.keys()].flatMap((name) =>
      names.has(name)
        ? []
        : [{ name, origin: path, reason: { code: 'no-service', facts: {} } } as const],
    ),
  );
}

/** The environments that a file may count in. */
function environmentsOf(
  { path, words, placing, source }: CandidateFile,
  environments: readonly string[],
  all: readonly CandidateFile[],
): readonly string[] {
  if (words.length > 0) {
    return environments.filter((name) => words.some((word) => isSameEnvironment(word, name)));
  }
  // The base alone is read where an environment has no file over it.
  const overlays = all.filter(
    (over) =>
      over.source.name === 'compose' &&
      over.words.length > 0 &&
      placeOf(over.path) === placeOf(path),
  );
  if (source.name !== 'compose' || placing !== 'placed' || !isCompose(path)) return environments;
  return environments.filter(
    (name) => !overlays.some((over) => over.words.some((word) => isSameEnvironment(word, name))),
  );
}

/** A plain `.env` counts in the only environment. Where files name environments, it can only cast doubt. */
function isPlacedIn(
  { placing, source, words }: CandidateFile,
  all: readonly CandidateFile[],
): boolean {
  if (placing !== 'placed' || words.length > 0 || source.name !== 'dotenv') {
    return placing === 'placed';
  }
  return !all.some(namesEnvironment);
}

/** A file of one machine shows no environment. */
function namesEnvironment({ path, words }: CandidateFile): boolean {
  return words.length > 0 && !isLocal(path);
}

interface Circumstances {
  readonly environment: string;
  /** The name that the file has for it. */
  readonly inside: string;
  readonly readers: readonly string[];
  readonly isPlaced: boolean;
  readonly open: (path: string) => string | null;
  readonly folder: Folder;
}

interface Findings {
  readonly claims: readonly Claim[];
  readonly leftOut: readonly LeftOut[];
}

function claimsIn(candidate: CandidateFile, circumstances: Circumstances): Findings {
  const { path, text, source, placing } = candidate;
  const { environment, inside, readers, isPlaced, open, folder } = circumstances;
  if (source.name === 'dotenv' && readers.length === 0) {
    const { values, leftOut } = linesIn(path, text);
    const claims = [...values].map(([variable, value]) => ({
      environment,
      service: null,
      variable,
      text: value,
      origin: path,
      isPlaced,
    }));
    return { claims, leftOut };
  }
  const file = { path, text, environment: inside, services: readers, open, paths: folder.paths };
  const today = source.read(file);
  const isDoubt = placing === 'unplaced' && source.name === 'compose';
  // What a file changes that may lie over the base is in doubt, and not what the base says anyway.
  const under = isDoubt ? underneath(candidate, circumstances) : new Set<string>();
  const isNew = (service: string | undefined, name: string, value: string): boolean =>
    !under.has(`${service ?? ''} ${name}=${value}`);
  const fresh = today.sent.filter(({ service, variable, text: value }) =>
    isNew(service, variable, value),
  );
  const strange = fresh.filter(({ origin }) => isOfAnother(origin, environment));
  return {
    claims: fresh
      .filter((sent) => !strange.includes(sent))
      .map((sent) => ({ ...sent, environment, isPlaced })),
    leftOut: [
      ...today.leftOut.filter(({ service, name, reason }) => isNew(service, name, reason.code)),
      ...strange.map(({ service, variable: name, origin }): LeftOut => {
        const reason = { code: 'other-environment', facts: { file: origin, environment } } as const;
        return { service, name, origin, reason };
      }),
    ],
  };
}

/** Whether a file of variables has the name of another environment: it is hardly what runs there. */
function isOfAnother(path: string, environment: string): boolean {
  const word = isDotenv(path) ? environmentIn(baseName(path)) : null;
  return word !== null && !isSameEnvironment(word, environment);
}

/** What the base says without the file. */
function underneath(
  { path, source }: CandidateFile,
  { inside, open, folder }: Circumstances,
): ReadonlySet<string> {
  const place = path.slice(0, path.lastIndexOf('/') + 1);
  const [base] = BASES.map((name) => `${place}${name}`).filter(
    (name) => folder.read(name) !== null,
  );
  if (base === undefined) return new Set();
  const text = folder.read(base) ?? '';
  const today = source.read({ path: base, text, environment: inside, services: [], open });
  return new Set([
    ...today.sent.map((one) => `${one.service} ${one.variable}=${one.text}`),
    ...today.leftOut.map(({ service, name, reason }) => `${service ?? ''} ${name}=${reason.code}`),
  ]);
}

/** The kind of a file, and for Docker Compose the file that it lies on. */
function labelOf(path: string, { name }: Source, bases: readonly string[]): string {
  const base = bases.find((file) => placeOf(file) === placeOf(path));
  return name === 'compose' && base !== undefined && base !== path ? `compose over ${base}` : name;
}

/** Where no file names an environment. */
const ONLY_ENVIRONMENT = 'production';

function envReading(path: string, environments: readonly string[]): ReadSource {
  const word = environmentIn(path);
  const names = environments.filter((name) => word === null || isSameEnvironment(word, name));
  return { path, source: 'dotenv', environments: names };
}

/** Files that are never a source: lists of packages, workflows and our own files. */
const NEVER =
  /(?:^|\/)(?:package|package-lock|tsconfig[\w.]*|composer|\.\w[^/]*)\.json$|^\.github\/|(?:^|\/)\.flaghoist\//;

function candidatesIn(
  folder: Folder,
  root: string,
  compose: readonly string[],
): readonly CandidateFile[] {
  const candidates = folder.paths.flatMap((path): readonly CandidateFile[] => {
    if (NEVER.test(path)) return [];
    // Our own files have this ending, and lie in this folder.
    if (path.startsWith(`${root}/`) && /\.ya?ml$/.test(path)) return [];
    if (isCompose(path) && !compose.includes(path)) return [];
    const isPossible = isDotenv(path) || isCompose(path) || /\.(?:json|ya?ml)$/.test(path);
    const text = isPossible ? folder.read(path) : null;
    const source = text === null ? undefined : sourceOf({ path, text });
    if (text === null || source === undefined) return [];
    const word = environmentIn(isCompose(path) ? baseName(path) : path);
    const inside = source.environments({ path, text });
    const words = inside.length > 0 ? inside : word === null ? [] : [word];
    return [{ path, text, source, words, placing: placingOf(path, source, words) }];
  });
  // Docker Compose first, because it says which service reads a `.env`.
  return candidates.toSorted((a, b) => order(a) - order(b));
}

function placingOf(path: string, { name }: Source, words: readonly string[]): Placing {
  if (isAside(path)) return 'aside';
  if (isLocal(path)) return 'unplaced';
  if (words.length > 0) return 'placed';
  if (name === 'compose') return BASES.includes(baseName(path)) ? 'placed' : 'unplaced';
  // `.env.docker`
  return name === 'dotenv' && /^\.env\../.test(baseName(path)) ? 'unplaced' : 'placed';
}

/** Docker Compose, then files of variables, then flags. */
const ORDER = ['compose', 'dotenv'];

function order({ source, placing, words }: CandidateFile): number {
  const index = ORDER.indexOf(source.name);
  const kind = index < 0 ? ORDER.length : index;
  // Among the same, what is placed by its name first.
  return kind * 3 + (placing === 'placed' ? (words.length > 0 ? 0 : 1) : 2);
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
  if (specific !== undefined) return [serviceNameOf(specific) ?? []].flat();
  // Docker Compose says itself which service reads a file.
  return hasCompose ? [] : [serviceInFileName(path, folder) ?? repositoryService(folder)];
}

/** `api` of `config/production/api.env`, where a folder of the repository has that name. */
function serviceInFileName(path: string, folder: Folder): string | null {
  const words = baseName(path).split('.');
  const [word = '', ...others] = words.filter(
    (name) => !['', 'env'].includes(name) && !isRank(name),
  );
  const name = word.replace(/[-_]([^-_]+)$/, (end, last: string) => (isRank(last) ? '' : end));
  const isService =
    others.length === 0 && !COMMON.test(name) && namedFolders(name, folder).length > 0;
  return isService ? serviceNameOf(name) : null;
}

/** Names of files that several services read. */
const COMMON = /^(?:|common|shared|global|base|defaults?|secrets?|local)$/i;

function isRank(word: string): boolean {
  return environmentIn(word) === word.toLowerCase();
}

/** The only service of a repository without folders for services. */
function repositoryService({ name, read }: Folder): string {
  const text = read('package.json') ?? '';
  const [, named = name] = /"name":\s*"(?:@[^/"]+\/)?([^"]+)"/.exec(text) ?? [];
  return serviceNameOf(named) ?? 'app';
}
