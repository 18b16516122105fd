// Docker Compose reads a file of variables when it creates a container, so a written file alone reaches no service there.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { ServiceName, Sha } from '#domain/scalars.ts';
import type { ComposeFile } from '#files/set-by-compose.ts';
import type { TargetSchemas } from '#files/schema-parts.ts';
import { writesFile } from '#files/schema-parts.ts';
import { setByCompose } from '#files/set-by-compose.ts';
import type { DeployRules } from '#app/compose-files.ts';
import { composeFiles, isReadIn } from '#app/compose-files.ts';
import type { Instance } from '#app/deploy-ports.ts';
import type { Reader } from '#app/load/reader.ts';
import type { Repository } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import type { DesiredValue } from '#app/accepted/desired.ts';

/** Whether containers read what these settings write only when they are created. */
export type ReadAtStart = (settings: DeploySettings | null) => boolean;

export interface ComposeReading {
  readonly isReadAtStart: ReadAtStart;
  /** Whether a compose file mentions the service. One that none mentions is no container. */
  readonly isNamed: (service: ServiceName) => boolean;
  /** Of the flags' values, those that do not reach the container, because a compose file sets them itself. */
  readonly overridden: (
    instance: Instance,
    values: readonly FlagValue[],
  ) => readonly OverriddenValue[];
}

interface OverriddenValue {
  readonly variable: string;
  readonly text: string;
}

type FlagValue = Pick<DesiredValue, 'flag' | 'variable'>;

interface ComposeReader {
  readonly repository: Pick<Repository, 'readPaths'>;
  readonly reader: Pick<Reader, 'targets'>;
}

export async function readAtStart(
  { repository, reader: { targets } }: ComposeReader,
  commit: Sha,
  rules: DeployRules,
): Promise<ReadAtStart> {
  return readAtStartBy(await composeFiles(repository, asTree(commit), rules), targets);
}

/** By the compose files of a commit. */
export async function composeReading(
  { repository, reader: { targets } }: ComposeReader,
  commit: Sha,
  pipeline: Pipeline,
): Promise<ComposeReading> {
  const files = await composeFiles(repository, asTree(commit), pipeline);
  return {
    isReadAtStart: readAtStartBy(files, targets),
    isNamed: (service) => files.some(({ text }) => text.split(/[^\w-]+/).includes(service)),
    overridden: ({ environment, service }, values) => {
      const flags = values.flatMap(({ flag, variable }) =>
        flag === null ? [] : [{ key: flag, services: [{ service, variables: [{ variable }] }] }],
      );
      return (
        files
          .filter(({ path }) => isReadIn(environment, path, pipeline))
          // Most files name none of the variables, and each is read for each instance.
          .filter(({ text }) => values.some(({ variable }) => text.includes(variable)))
          .flatMap(({ path, text }) => setByCompose(path, text, flags, pipeline, targets))
          .map(({ file, line, message, facts }) => ({
            variable: facts['variable'] as string,
            text: `${file}:${line}: ${message}`,
          }))
      );
    },
  };
}

function readAtStartBy(files: readonly ComposeFile[], targets: TargetSchemas): ReadAtStart {
  return (settings) => {
    if (settings === null || !writesFile(targets, settings)) return false;
    const { folder: named } = settings.settings;
    const folder = typeof named === 'string' ? named.replace(/^\.\/|\/$/g, '') : '';
    return folder !== '' && files.some(({ path, text }) => text.includes(`${from(path, folder)}/`));
  };
}

/** The way from a file to a folder, as the file writes it. */
function from(file: string, folder: string): string {
  const place = file.slice(0, file.lastIndexOf('/') + 1);
  if (folder.startsWith('/')) return folder;
  return folder.startsWith(place)
    ? folder.slice(place.length)
    : '../'.repeat(place.split('/').length - 1) + folder;
}
