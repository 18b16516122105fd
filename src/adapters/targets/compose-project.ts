// A project of Docker Compose: the files that it is made of, and the containers of a service as Docker describes them. Files
// only show how the next container would be created.
import { readFile, stat } from 'node:fs/promises';
import { delimiter, dirname, join, relative } from 'node:path';
import type { Tools, Answered } from './target.ts';
import { known } from '#domain/evidence.ts';
import type { Ended } from '#adapters/system/process.ts';
import { unanswered } from './target.ts';

/**
 * In the order in which Compose prefers them. With `-f` Compose takes only the named ones, which would lose the
 * project's own override. Of each list it takes the first that there is.
 */
const PROJECT = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDE = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/** Whether it is Compose 1, which prefers the names with `docker-`. It is asked only where the names leave a choice. */
type IsOld = () => Promise<boolean>;

/**
 * The files that COMPOSE_FILE names, in the environment or in the project's `.env`, else the files in the folder or in a
 * folder above it. Where there are none, the first default name: Compose itself reports that it is missing.
 */
export async function projectFiles(
  folder: string,
  env: Tools['env'],
  isOld: IsOld = () => Promise.resolve(false),
): Promise<readonly string[]> {
  const variables = { ...(await envFilesOf(folder, env)), ...env };
  const named = variables['COMPOSE_FILE'] ?? '';
  if (named !== '')
    return named.split(variables['COMPOSE_PATH_SEPARATOR'] || delimiter).filter(Boolean);
  return (await foundFrom(folder, folder, isOld)) ?? PROJECT.slice(0, 1);
}

async function foundFrom(
  folder: string,
  from: string,
  isOld: IsOld,
): Promise<readonly string[] | null> {
  const first = await firstOf(folder, PROJECT, isOld);
  if (first === null) {
    const above = dirname(folder);
    return above === folder ? null : foundFrom(above, from, isOld);
  }
  const override = await firstOf(folder, OVERRIDE, isOld);
  return [first, override].flatMap((name) => (name === null ? [] : [pathFrom(from, folder, name)]));
}

function pathFrom(from: string, folder: string, name: string): string {
  return join(relative(from, folder), name);
}

async function firstOf(
  folder: string,
  names: readonly string[],
  isOld: IsOld,
): Promise<string | null> {
  const files: string[] = [];
  for (const name of names) {
    const isThere = await stat(join(folder, name)).then(
      (stats) => !stats.isDirectory(),
      () => false,
    );
    if (isThere) files.push(name);
  }
  const hasChoice = files.length > 1 && (await isOld());
  const [first = null] = hasChoice ? files.toSorted((a, b) => oldPlace(a) - oldPlace(b)) : files;
  return first;
}

/** The place of a name in the order of Compose 1. */
function oldPlace(name: string): number {
  return (name.startsWith('docker-') ? 0 : 2) + (name.endsWith('.yml') ? 0 : 1);
}

type EnvFileVariables = Readonly<Record<string, string | undefined>>;

/** Of several files, the last one that has a variable counts. */
async function envFilesOf(folder: string, env: Tools['env']): Promise<EnvFileVariables> {
  if (/^(?:1|t|true)$/i.test(env['COMPOSE_DISABLE_ENV_FILE'] ?? '')) return {};
  const names = (env['COMPOSE_ENV_FILES'] || '.env').split(',').map((name) => name.trim());
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
  );
  return texts.reduce<EnvFileVariables>(
    (before, text) => ({ ...before, ...variablesIn(text, { ...before, ...env }) }),
    {},
  );
}

/** `NAME=value`, also with `export` before it, in quotes, or with a comment behind it. */
const LINE =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*[=:][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\r\n]*?))(?:[ \t]+#[^\n]*)?[ \t\r]*$/gm;

function variablesIn(text: string, env: EnvFileVariables): EnvFileVariables {
  const variables: Record<string, string> = {};
  for (const [, name = '', double, single, plain = ''] of text
    .replace(/^\uFEFF/, '')
    .matchAll(LINE)) {
    variables[name] = single ?? filledBy(double ?? plain, { ...variables, ...env });
  }
  return variables;
}

/** `$NAME`, `${NAME}` and `${NAME:-otherwise}`, as Compose fills them in. */
function filledBy(text: string, variables: EnvFileVariables): string {
  return text.replaceAll(
    /\$(?:\{([A-Za-z_]\w*)(?::?-([^}]*))?\}|([A-Za-z_]\w*))/g,
    (_, braced: string | undefined, otherwise: string | undefined, bare: string | undefined) =>
      variables[braced ?? bare ?? ''] || (otherwise ?? ''),
  );
}

export interface Container {
  /** As Docker calls it: running, exited, restarting, paused, created, dead. */
  readonly status: string;
  readonly environment: ReadonlyMap<string, string>;
}

/** Calls Docker Compose with the project's files, or Docker itself. */
interface Docker {
  readonly compose: (...args: readonly string[]) => Promise<Ended>;
  readonly docker: (...args: readonly string[]) => Promise<Ended>;
}

/** All of the service's containers, stopped ones too. */
export async function containersOf(
  { compose, docker }: Docker,
  service: string,
): Promise<Answered<readonly Container[]>> {
  const listed = await compose('ps', '--all', '--format', 'json', service);
  // Compose 1 cannot list as JSON.
  const isOld = listed.trouble !== null && listed.code !== null;
  const answer = isOld ? await compose('ps', '--all', '--quiet', service) : listed;
  if (answer.trouble !== null) return unanswered(listed.trouble ?? answer.trouble);
  const ids = isOld ? answer.out.split(/\s+/).filter(Boolean) : idsIn(answer.out, service);
  if (ids === null) return unanswered({ code: 'target/no-containers', facts: {} });
  if (ids.length === 0) return known([]);
  const described = await docker('inspect', ...ids);
  if (described.trouble !== null) return unanswered(described.trouble);
  const containers = containersIn(described.out);
  return containers === null
    ? unanswered({ code: 'target/containers-unreadable', facts: {} })
    : known(containers);
}

/** One object a line, or one list, by the version of Compose. */
function idsIn(out: string, service: string): readonly string[] | null {
  const text = out.trim();
  try {
    const all = (
      text.startsWith('[')
        ? JSON.parse(text)
        : text
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as unknown)
    ) as readonly { readonly ID: string; readonly Service?: string }[];
    return all.flatMap(({ ID: id, Service: name = service }) => (name === service ? [id] : []));
  } catch {
    return null;
  }
}

interface Described {
  readonly State?: { readonly Status?: string };
  readonly Config?: {
    readonly Env?: readonly string[] | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
  };
}

function containersIn(out: string): readonly Container[] | null {
  try {
    return (JSON.parse(out) as readonly Described[])
      .filter(({ Config: config }) => !isOneOff(config?.Labels ?? {}))
      .map(({ State: state, Config: config }) => ({
        status: state?.Status ?? 'unknown',
        environment: new Map((config?.Env ?? []).map(pairOf)),
      }));
  } catch {
    return null;
  }
}

/** A container of `docker compose run` is no part of the service. */
function isOneOff(labels: Readonly<Record<string, string>>): boolean {
  return labels['com.docker.compose.oneoff']?.toLowerCase() === 'true';
}

function pairOf(line: string): readonly [string, string] {
  const at = line.indexOf('=');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}
