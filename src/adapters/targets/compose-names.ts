// Variables that configure Docker and Docker Compose. Compose reads them also from the `.env` beside its files, so no target
// that writes a file for it may write them.
import type { ReservedName } from '#messages/targets.ts';

const NAMES: ReadonlySet<string> = new Set(
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
  return NAMES.has(variable);
}

/** For every target whose files Docker Compose may read. */
export function reservedByCompose(variable: string): ReservedName | null {
  return NAMES.has(variable) ? { code: 'of-compose', facts: {} } : null;
}
