// Docker Compose: what each service is sent by `env_file:` and `environment:`, the second over the first. A file such as
// `compose.staging.yaml` lies over `compose.yaml` beside it.
import type { LeftOut, SentToday, Today } from '#app/adopt/today.ts';
import type { LeftOutReason } from '#messages/adopting.ts';
import type { Source, SourceFile } from './define.ts';
import { linesIn } from './dotenv.ts';
import type { Plain } from './plain.ts';
import { asMap, mapIn } from './plain.ts';

export const compose: Source = {
  name: 'compose',
  title: 'Services of Docker Compose.',
  recognises: ({ path, text }) => isCompose(path) && asMap(mapIn(text)?.['services']) !== null,
  environments: () => [],
  read(file) {
    const layers = layersOf(file);
    const names = layers.flatMap(({ text }) => Object.keys(servicesIn(text)));
    const services = [...new Set(names)].filter(
      (name) => file.services.length === 0 || file.services.includes(name),
    );
    const machine = machineOf(file);
    const parts = services.map((service) => serviceToday(file, layers, service, machine));
    return {
      sent: parts.flatMap(({ sent }) => sent),
      leftOut: parts.flatMap(({ leftOut }) => leftOut),
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

const BASES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];

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

export function servicesIn(text: string): Plain {
  return asMap(mapIn(text)?.['services']) ?? {};
}

type Variables = ReadonlyMap<string, string>;

/** What `--env-file .env.staging` gives to the file itself, over `.env`. */
function machineOf({ path, environment, open }: SourceFile): Variables {
  const folder = folderOf(path);
  const files = [`${folder}.env`, `${folder}.env.${environment}`];
  return new Map(files.flatMap((name) => [...linesIn(name, open(name) ?? '').values]));
}

/** Collects what one service is sent; a later value of a variable replaces an earlier one. */
function serviceToday(
  file: SourceFile,
  layers: readonly Layer[],
  service: string,
  machine: Variables,
): Today {
  const sent = new Map<string, SentToday>();
  const leftOut = new Map<string, LeftOut>();
  const set = (variable: string, value: string | LeftOutReason, origin: string): void => {
    sent.delete(variable);
    leftOut.delete(variable);
    if (typeof value === 'string') {
      sent.set(variable, {
        environment: file.environment,
        service,
        variable,
        text: value,
        origin,
      });
    } else leftOut.set(variable, { name: variable, origin, reason: value });
  };
  for (const { path, text } of layers) {
    for (const name of envFilesIn(servicesIn(text)[service])) {
      const env = envFile(file, path, name);
      if (env === null) continue;
      const lines = linesIn(env.path, env.text);
      for (const [variable, value] of lines.values) set(variable, value, env.path);
      for (const left of lines.leftOut) set(left.name, left.reason, env.path);
    }
  }
  for (const { path, text } of layers) {
    const definition = servicesIn(text)[service];
    for (const [variable, written] of environmentIn(definition)) {
      set(variable, filled(variable, written, machine), path);
    }
    if (asMap(definition)?.['extends'] !== undefined) {
      const reason: LeftOutReason = { code: 'extends', facts: {} };
      leftOut.set(service, { name: service, origin: path, reason });
    }
  }
  return { sent: [...sent.values()], leftOut: [...leftOut.values()] };
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

/** The file that a path means in this environment: its variables without a value are the name of the environment. */
function envFile({ environment, open }: SourceFile, file: string, written: string): Layer | null {
  const name = written.replaceAll(EXPRESSION, environment).replace(/^\.\//, '');
  const path = `${folderOf(file)}${name}`;
  // A host may have a copy under the plain name of what is in Git under the name of the environment.
  for (const candidate of [path, `${path}.${environment}`]) {
    const text = open(candidate);
    if (text !== null) return { path: candidate, text };
  }
  return null;
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
  const written = asMap(service)?.['environment'];
  if (!Array.isArray(written)) return Object.entries(asMap(written) ?? {});
  return (written as readonly unknown[]).map((line) => {
    const [, name = '', value = null] = /^([^=]*)(?:=([^]*))?$/.exec(String(line)) ?? [];
    return [name, value] as const;
  });
}

function filled(variable: string, written: unknown, machine: Variables): string | LeftOutReason {
  if (written === null || written === undefined) {
    return machine.get(variable) ?? { code: 'from-machine', facts: {} };
  }
  const text = typeof written === 'string' ? written : JSON.stringify(written);
  if (!text.includes('$')) return text;
  let isKnown = true;
  const value = text.replaceAll(EXPRESSION, (...match) => {
    const { braced, colon, otherwise, bare } = match.at(-1) as Record<string, string | undefined>;
    const given = machine.get(braced ?? bare ?? '');
    if (given !== undefined && (given !== '' || colon !== ':')) return given;
    if (otherwise === undefined) isKnown = false;
    return otherwise ?? '';
  });
  if (!isKnown) return { code: 'from-machine', facts: {} };
  return value.includes('$') ? { code: 'other-variable', facts: {} } : value;
}
