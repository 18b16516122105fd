// Docker Compose: what each service is sent by `env_file:` and `environment:`, the second over the first. A file such as
// `compose.staging.yaml` lies over `compose.yaml` beside it.
import type { LeftOut, SentToday, Today } from '#app/adopt/today.ts';
import { environmentIn as wordIn, isSameEnvironment, wordsFor } from '#app/adopt/environments.ts';
import type { Source, SourceFile } from './source.ts';
import { linesIn } from './dotenv.ts';
import type { PlainMap } from './plain.ts';
import { asMap, isEmpty, mapIn, replacedIn } from './plain.ts';

export const compose: Source = {
  name: 'compose',
  title: 'Services of Docker Compose.',
  recognises: ({ path, text }) => isCompose(path) && asMap(mapIn(text)?.['services']) !== null,
  environments: () => [],
  read(file) {
    const worlds = worldsOf(file);
    const layers = [
      ...new Map(
        worlds.flatMap((world) => world.layers.map((layer) => [layer.path, layer])),
      ).values(),
    ];
    const names = layers.flatMap(({ services }) => Object.keys(services));
    const services = [...new Set(names)].filter(
      (name) => file.services.length === 0 || file.services.includes(name),
    );
    const parts = services.map((service) => serviceToday(file, layers, worlds, service));
    return {
      sent: parts.flatMap(({ sent }) => sent),
      leftOut: [...parts.flatMap(({ leftOut }) => leftOut), ...includesIn(file)],
    };
  },
  example: {
    path: 'compose.yaml',
    environment: 'staging',
    text: `services:
  shop:
    image: example.com/shop
    environment:
      ON_ENABLED: "true"
      OFF_ENABLED: \${OFF_ENABLED:-false}
`,
  },
};

/** `compose.yaml`, `docker-compose.yml`, `compose.staging.yaml`. */
export function isCompose(path: string): boolean {
  return /(?:^|\/)(?:docker-)?compose(?:[.-][a-z0-9-]+)?\.ya?ml$/.test(path);
}

interface Layer {
  readonly path: string;
  readonly text: string;
}

interface ParsedLayer {
  readonly path: string;
  readonly services: PlainMap;
  /** The services of which it replaces what the files below it set. */
  readonly replacing: ReadonlySet<string>;
}

/** Files of other projects that are joined in, which are not read. */
function includesIn(file: SourceFile): readonly LeftOut[] {
  const reason: LeftOut['reason'] = { code: 'not-read', facts: {} };
  return layersOf(file).flatMap(({ path, text }) =>
    isEmpty(mapIn(text)?.['include']) ? [] : [{ name: 'include', origin: path, reason }],
  );
}

/** The files that Docker Compose reads by itself. */
export const BASES: readonly string[] = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
];

/** The file, over the one that it lies on. */
function layersOf({ path, text, open }: SourceFile): readonly Layer[] {
  const folder = folderOf(path);
  const isBase = BASES.some((name) => path === `${folder}${name}`);
  if (isBase) return [{ path, text }];
  const bases = BASES.flatMap((name) => {
    const under = open(`${folder}${name}`);
    return under === null ? [] : [{ path: `${folder}${name}`, text: under }];
  });
  return [...bases.slice(0, 1), { path, text }];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

export function composeServices(text: string): PlainMap {
  return asMap(mapIn(text)?.['services']) ?? {};
}

/** Images that Docker itself publishes, without a registry and a user. */
const PROGRAMS =
  /^(?:adminer|caddy|couchdb|elasticsearch|haproxy|influxdb|kafka|mariadb|memcached|mongo|mysql|nats|neo4j|nginx|postgres|rabbitmq|redis|solr|traefik|valkey|vault|zookeeper)(?=[:@]|$)/;

/** Services that start nothing but a well known program, such as a database, in any of these files. */
export function imagesIn(texts: readonly string[]): readonly string[] {
  const definitions = texts.flatMap((text) => Object.entries(composeServices(text)));
  const places = definitions.map(([name, definition]) => {
    const { image, build } = asMap(definition) ?? {};
    return { name, image, build };
  });
  const built = places.filter(({ image, build }) => build !== undefined || isOwn(image));
  const images = places.filter(({ image }) => image !== undefined && !isOwn(image));
  return [...new Set(images.map(({ name }) => name))].filter(
    (name) => !built.some((place) => place.name === name),
  );
}

function isOwn(image: unknown): boolean {
  return image !== undefined && !(typeof image === 'string' && PROGRAMS.test(image));
}

/** Null: set, but not to a text that is known. */
type ComposeVariables = ReadonlyMap<string, string | null>;

/** One way in which a host may start the project. */
interface ComposeStart {
  readonly layers: readonly ParsedLayer[];
  /** A file of the project that is not here. */
  readonly missing: string | null;
  /** The word that stands for the environment in paths. */
  readonly word: string;
  /** What the compose files themselves are filled from. */
  readonly machine: ComposeVariables;
  /** Whether each plain file is a copy of the one with the name of the environment. */
  readonly isCopied: boolean;
}

/**
 * Docker Compose fills its files from `.env`, and from `.env.staging` in its place where `--env-file` names that. Either may
 * name the files of the project in COMPOSE_FILE, which `-f` replaces. A host may also have a copy of `.env.staging` under
 * the plain name. Nothing in a repository says which of these it is, so only a value that is the same in all is known.
 */
function worldsOf(file: SourceFile): readonly ComposeStart[] {
  const { path, environment, open } = file;
  const folder = folderOf(path);
  const layers = layersOf(file).map(parsedLayer);
  const machineIn = (name: string): ComposeVariables => variablesIn(name, open(name) ?? '');
  const plain = machineIn(`${folder}.env`);
  const written = layers.flatMap(({ services }) => Object.values(services).flatMap(envFilesIn));
  const byEnvironment = written.filter((name) => environmentExpression(name) !== null);
  const places = (word: string): readonly string[] => [
    `${folder}.env.${word}`,
    ...byEnvironment.map((name) => `${folder}${filledPath(name, word)}`),
  ];
  const present = wordsFor(environment).filter((word) =>
    places(word).some((place) => open(place) !== null),
  );
  const words = present.length === 0 ? [environment] : present;
  return words.flatMap((word): readonly ComposeStart[] => {
    const named = `${folder}.env.${word}`;
    const world = { word, machine: plain, isCopied: false, layers, missing: null };
    const machine = open(named) === null ? plain : machineIn(named);
    const top = folder === '' ? plain : machineIn('.env');
    return [
      world,
      ...(machine === plain
        ? []
        : [
            { ...world, machine },
            { ...world, machine, isCopied: true },
          ]),
      ...[plain, machine].flatMap((variables) =>
        worldOf({ ...world, machine: variables }, folder, file),
      ),
      ...worldOf({ ...world, machine: top }, '', file),
    ];
  });
}

/** The project of COMPOSE_FILE. Where that names the file of an environment, it says nothing about another one. */
function worldOf(world: ComposeStart, folder: string, file: SourceFile): readonly ComposeStart[] {
  const setting = world.machine.get('COMPOSE_FILE') ?? '';
  if (setting === '') return [];
  const separator = world.machine.get('COMPOSE_PATH_SEPARATOR') ?? ':';
  const paths = setting.split(separator).map((path) => `${folder}${path.replace(/^\.\//, '')}`);
  const words = paths.flatMap((path) => wordIn(path.slice(folderOf(path).length)) ?? []);
  if (words.length > 0 && !words.some((word) => isSameEnvironment(word, file.environment)))
    return [];
  const texts = paths.map((path) => ({ path, text: file.open(path) }));
  const layers = texts.flatMap(({ path, text }) =>
    text === null ? [] : [parsedLayer({ path, text })],
  );
  const missing = texts.find(({ text }) => text === null)?.path ?? null;
  return [{ ...world, layers, missing }];
}

function parsedLayer({ path, text }: Layer): ParsedLayer {
  return { path, services: composeServices(text), replacing: replacedIn(text) };
}

function variablesIn(path: string, text: string): ComposeVariables {
  const { values, leftOut } = linesIn(path, text);
  return new Map([...values, ...leftOut.map(({ name }) => [name, null] as const)]);
}

/** What becomes of one variable of a service. */
interface VariableOutcome {
  readonly value: string | LeftOut['reason'];
  readonly origin: string;
  readonly isFixed: boolean;
}

/** What one service is sent: what it is sent in all worlds alike. */
function serviceToday(
  file: SourceFile,
  layers: readonly ParsedLayer[],
  worlds: readonly ComposeStart[],
  service: string,
): Today {
  const sent: SentToday[] = [];
  const leftOut: LeftOut[] = notesOn(layers, service);
  const outcomes = worlds.map((world) => outcomesIn(file, world, service, leftOut));
  const names = new Set(outcomes.flatMap((variables) => [...variables.keys()]));
  const { environment } = file;
  for (const variable of names) {
    const all = outcomes.map((variables) => variables.get(variable));
    const [first] = all;
    const odd = all.find((outcome) => outcome !== undefined && typeof outcome.value !== 'string');
    const origins = [...new Set(all.flatMap((outcome) => outcome?.origin ?? []))];
    if (odd !== undefined && typeof odd.value !== 'string') {
      leftOut.push({ name: variable, origin: odd.origin, reason: odd.value, service });
    } else if (first !== undefined && all.every((outcome) => outcome?.value === first.value)) {
      const { origin, isFixed } = first;
      const text = typeof first.value === 'string' ? first.value : '';
      sent.push({ environment, service, variable, text, origin, isFixed });
    } else {
      const reason: LeftOut['reason'] = { code: 'host-decides', facts: {} };
      leftOut.push(...origins.map((origin) => ({ name: variable, origin, reason, service })));
    }
  }
  return { sent, leftOut };
}

function notesOn(layers: readonly ParsedLayer[], service: string): LeftOut[] {
  return layers.flatMap(({ path, services }) =>
    isExtending(services[service])
      ? [{ name: service, origin: path, reason: { code: 'extends', facts: {} } } as const]
      : [],
  );
}

function isExtending(definition: unknown): boolean {
  return asMap(definition)?.['extends'] !== undefined;
}

/** Collects what one service is sent in one world; a later value of a variable replaces an earlier one. */
function outcomesIn(
  file: SourceFile,
  world: ComposeStart,
  service: string,
  notes: LeftOut[],
): ReadonlyMap<string, VariableOutcome> {
  const { layers, missing } = world;
  const outcomes = new Map<string, VariableOutcome>();
  const set = (variable: string, outcome: VariableOutcome): void => {
    outcomes.delete(variable);
    outcomes.set(variable, outcome);
  };
  // What an unread file has is not known, and it would replace what was read before it.
  const doubt = (reason: LeftOut['reason']): void => {
    for (const [variable, outcome] of outcomes) {
      if (typeof outcome.value === 'string') outcomes.set(variable, { ...outcome, value: reason });
    }
  };
  for (const { path, services } of layers) {
    for (const name of envFilesIn(services[service])) {
      const env = envFile(file, path, name, world);
      if (env.text === null) {
        const reason: LeftOut['reason'] = { code: 'missing-file', facts: { file: env.path } };
        doubt(reason);
        if (!notes.some((note) => note.name === env.path)) {
          notes.push({ name: env.path, origin: path, reason });
        }
        continue;
      }
      const { values, leftOut } = linesIn(env.path, env.text);
      for (const [variable, value] of values) {
        set(variable, { value, origin: env.path, isFixed: false });
      }
      for (const { name: variable, reason } of leftOut) {
        set(variable, { value: reason, origin: env.path, isFixed: false });
      }
    }
  }
  // Its `environment:` would replace what the files here have.
  if (layers.some(({ services }) => isExtending(services[service]))) {
    doubt({ code: 'extends', facts: {} });
  }
  for (const { path, services } of layers) {
    for (const [variable, written] of environmentIn(services[service])) {
      const value = filled(written, variable, world.machine);
      const isFixed = typeof written === 'string' ? !written.includes('$') : written !== null;
      set(variable, { value, origin: path, isFixed });
    }
  }
  if (missing !== null) doubt({ code: 'missing-file', facts: { file: missing } });
  if (layers.some(({ replacing }) => replacing.has(service)))
    doubt({ code: 'replaced', facts: {} });
  return outcomes;
}

/** The paths of `env_file:`, as they are written. */
export function envFilesIn(service: unknown): readonly string[] {
  const written = asMap(service)?.['env_file'];
  const list = Array.isArray(written) ? (written as readonly unknown[]) : [written];
  return list.flatMap((entry) => {
    const path = asMap(entry)?.['path'] ?? entry;
    return typeof path === 'string' ? [path] : [];
  });
}

/** The file that a path means in a world. */
function envFile(
  { open }: SourceFile,
  file: string,
  written: string,
  { word, isCopied }: ComposeStart,
): { readonly path: string; readonly text: string | null } {
  const path = plainPath(`${folderOf(file)}${filledPath(written, word)}`);
  const named = `${path}.${word}`;
  const [plain, copied] = [open(path), open(named)];
  // A host may have a copy under the plain name of what is in Git under the name of the environment.
  return copied !== null && (isCopied || plain === null)
    ? { path: named, text: copied }
    : { path, text: plain };
}

/** `deploy/../config/.env` is `config/.env`: one file has one name. */
function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** A path whose variables without a value are the name of the environment. */
function filledPath(written: string, word: string): string {
  return written.replaceAll(EXPRESSION, word).replace(/^\.\//, '');
}

/** `$NAME`, `${NAME}` or `${NAME:-otherwise}`. */
const EXPRESSION =
  /\$(?:\{(?<braced>[A-Za-z_]\w*)(?:(?<colon>:?)-(?<otherwise>[^{}]*))?\}|(?<bare>[A-Za-z_]\w*))/g;

/** The part of a path that stands for the environment, such as `${APP_ENV:-development}`; null where there is none. */
export function environmentExpression(path: string): string | null {
  return path.match(EXPRESSION)?.[0] ?? null;
}

/** `NAME: value` and `- NAME=value`; null for a name alone, whose value comes from the machine. */
export function environmentIn(service: unknown): readonly (readonly [string, unknown])[] {
  return variablesOf(asMap(service)?.['environment']);
}

/** The names of what a service passes to its build. */
export function buildArgumentsIn(service: unknown): readonly string[] {
  return variablesOf(asMap(asMap(service)?.['build'])?.['args']).map(([name]) => name);
}

function variablesOf(written: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(written)) return Object.entries(asMap(written) ?? {});
  return (written as readonly unknown[]).map((line) => {
    const [, name = '', value = null] = /^([^=]*)(?:=([^]*))?$/.exec(String(line)) ?? [];
    return [name, value] as const;
  });
}

function filled(
  written: unknown,
  variable: string,
  machine: ComposeVariables,
): string | LeftOut['reason'] {
  if (written === null || written === undefined) {
    return machine.get(variable) ?? { code: 'from-machine', facts: {} };
  }
  const text = typeof written === 'string' ? written : JSON.stringify(written);
  if (!text.includes('$')) return text;
  let isKnown = true;
  const value = text.replaceAll(EXPRESSION, (...match) => {
    const { braced, colon, otherwise, bare } = match.at(-1) as Record<string, string | undefined>;
    const given = machine.get(braced ?? bare ?? '');
    if (typeof given === 'string' && (given !== '' || colon !== ':')) return given;
    if (otherwise === undefined || given === null) isKnown = false;
    return otherwise ?? '';
  });
  if (!isKnown) return { code: 'from-machine', facts: {} };
  return value.includes('$') ? { code: 'other-variable', facts: {} } : value;
}
