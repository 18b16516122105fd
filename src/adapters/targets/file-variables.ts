// The variables of a file that people and other tools read and write, too.
import type { ReservedName } from '#messages/targets.ts';
import { parseAllDocuments } from 'yaml';
import type { Content, Delivery } from '#app/deploy-ports.ts';
import { renderingOf } from '#render/renderings.ts';
import { deliveredIn } from './target.ts';

/**
 * They configure Docker and Docker Compose. Compose reads them also from the `.env` beside its files, so no target that
 * writes a file for it may write them.
 */
const SETTINGS_OF_DOCKER: ReadonlySet<string> = new Set(
  `
  COMPOSE_ANSI COMPOSE_API_VERSION COMPOSE_BAKE COMPOSE_COMPATIBILITY COMPOSE_CONVERT_WINDOWS_PATHS
  COMPOSE_DISABLE_ENV_FILE COMPOSE_DOCKER_CLI_BUILD COMPOSE_ENV_FILES COMPOSE_EXPERIMENTAL COMPOSE_FILE
  COMPOSE_HTTP_TIMEOUT COMPOSE_IGNORE_ORPHANS COMPOSE_MENU COMPOSE_PARALLEL_LIMIT COMPOSE_PATH_SEPARATOR
  COMPOSE_PROFILES COMPOSE_PROGRESS COMPOSE_PROJECT_NAME COMPOSE_REMOVE_ORPHANS COMPOSE_STATUS_STDOUT
  COMPOSE_TLS_VERSION DOCKER_API_VERSION DOCKER_BUILDKIT DOCKER_CERT_PATH DOCKER_CONFIG DOCKER_CONTEXT
  DOCKER_CONTENT_TRUST DOCKER_DEFAULT_PLATFORM DOCKER_HOST DOCKER_TLS DOCKER_TLS_VERIFY BUILDKIT_PROGRESS
  `
    .trim()
    .split(/\s+/),
);

export function isSettingOfDocker(variable: string): boolean {
  return SETTINGS_OF_DOCKER.has(variable);
}

/** For every target whose files Docker Compose may read. */
export function reservedByCompose(variable: string): ReservedName | null {
  return SETTINGS_OF_DOCKER.has(variable) ? { code: 'of-compose', facts: {} } : null;
}

type ParsedValue =
  | null
  | boolean
  | number
  | string
  | readonly ParsedValue[]
  | { readonly [key: string]: ParsedValue };

/** The variables of a delivery that are in a file of its rendering, in any order and form. */
export function variablesInFile(text: string | undefined, delivery: Delivery): Content {
  const content = text === undefined ? null : allIn(text, delivery.rendered.name);
  return deliveredIn(delivery, (name) => content?.get(name));
}

function allIn(text: string, rendering: string): Content {
  const { form, value: read } = renderingOf(rendering)?.readAs ?? { form: 'yaml' as const };
  const all = form === 'lines' ? linesIn(text) : nodesIn(text).flatMap(membersOf);
  return new Map(read === undefined ? all : all.map(([name, value]) => [name, read(value)]));
}

function nodesIn(text: string): readonly ParsedValue[] {
  // JSON is YAML as well.
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document) => {
    try {
      return [document.toJS({ maxAliasCount: 100 }) as ParsedValue];
    } catch {
      return [];
    }
  });
}

/** `NAME: value`, `- NAME=value` and `- { name: NAME, value: VALUE }`, however deep. */
function membersOf(node: ParsedValue): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return linesIn(node);
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return (node as readonly ParsedValue[]).flatMap(membersOf);
  const { name, value } = node as { readonly name?: ParsedValue; readonly value?: ParsedValue };
  const named = typeof name === 'string' && isPlain(value) ? [[name, String(value)] as const] : [];
  return [
    ...named,
    ...Object.entries(node).flatMap(([key, below]) =>
      isPlain(below) ? [[key, String(below)] as const] : membersOf(below),
    ),
  ];
}

function isPlain(node: ParsedValue | undefined): node is boolean | number | string {
  return ['string', 'number', 'boolean'].includes(typeof node);
}

/** Also with `export` before it, in quotes that may contain several lines, or with a comment behind it. */
const LINE =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\r\n]*?))(?:[ \t]+#[^\r\n]*)?[ \t]*\r?$/gm;

/** An editor may have written it at the beginning of a file. */
const BOM = /^\uFEFF/;

function linesIn(text: string): readonly (readonly [string, string])[] {
  return [...text.replace(BOM, '').matchAll(LINE)].map(
    ([, name = '', double, single, plain]) => [name, double ?? single ?? plain ?? ''] as const,
  );
}
