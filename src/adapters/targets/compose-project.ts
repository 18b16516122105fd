// The files that Docker Compose would take for a project. With `-f` it takes only the named ones, which would lose the
// project's own override.
import { readFile, stat } from 'node:fs/promises';
import { delimiter, dirname, join, relative } from 'node:path';
import type { Tools } from './target.ts';

/** In the order in which Compose prefers them; of each list it takes the first that there is. */
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
