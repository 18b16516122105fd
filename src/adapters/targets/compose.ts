// `compose`: writes an override file beside the project's own files, and brings the service up with Docker Compose. Its
// values are those of its containers: files may be newer, or a person may have started the container without ours.
import { resolve } from 'node:path';
import { known } from '#domain/evidence.ts';
import type { Content, Delivery } from '#app/deploy-ports.ts';
import { about } from '#files/schema-parts.ts';
import { OVERRIDE_TEXTS, PLACE_TEXTS } from '#messages/targets.ts';
import {
  APPLIED,
  contentOf,
  defineTarget,
  deliveredIn,
  failed,
  filledIn,
  limit,
  LIST,
  pathAt,
  sameContent,
  STOPPED,
  TEMPLATE,
  variablesSetting,
  VECTOR,
} from './target.ts';
import type { Container } from './compose-project.ts';
import { projectFiles, containersOf } from './compose-project.ts';
import { isSettingOfDocker, reservedByCompose } from './file-variables.ts';
import { readMark, textAt, writeMarked } from './written-file.ts';
import type { Ended } from '#adapters/system/process.ts';
import { bareEnvironment, run } from '#adapters/system/process.ts';

interface ComposeSettings {
  readonly folder: string;
  readonly files?: readonly string[];
  readonly service?: string;
  readonly binary?: readonly string[];
  readonly docker?: readonly string[];
  readonly env?: readonly string[];
  readonly limit?: number;
}

const LIMIT = 600;
/** The entry for the status of the container. No variable can have this name. */
const CONTAINER = '(container)';
const RUNNING = 'running';

export const compose = defineTarget<ComposeSettings>({
  name: 'compose',
  title: 'Writes a Docker Compose override file and starts the service with it.',
  properties: {
    folder: about(TEMPLATE, 'The folder of the project. May contain {environment} and {service}.', [
      '/srv/{environment}',
    ]),
    files: about(
      LIST,
      'The Compose files of the project, from that folder. Default: those that Docker Compose finds by itself, also by COMPOSE_FILE.',
      [['compose.yaml']],
    ),
    service: about(
      TEMPLATE,
      'The name of the service in these files. Default: its name in the pipeline. May contain {environment} and {service}.',
      ['cursor-runner'],
    ),
    binary: about(VECTOR, 'The command that runs Docker Compose.', [['docker', 'compose']]),
    docker: about(
      VECTOR,
      'The command that runs Docker, which describes the containers. Default: the part before `compose` in `binary`, or `docker`.',
      [['docker']],
    ),
    env: variablesSetting(
      'IMAGE_TAG',
      ', and the settings of Docker and Docker Compose such as DOCKER_HOST',
      " Name here what the project's files fill in from the environment.",
    ),
    limit: limit(LIMIT),
  },
  required: ['folder'],
  example: { folder: '/srv/{environment}', files: ['compose.yaml'] },
  defaultRendering: 'compose',
  acceptedRenderings: ['compose'],
  locatedBy: ['folder', 'service'],
  writes: 'override',
  places(settings, instance) {
    const folder = pathAt(filledIn(settings.folder, instance));
    const called = filledIn(settings.service ?? '{service}', instance);
    return [
      { what: PLACE_TEXTS.override(instance.service, folder), setting: 'folder' },
      { what: PLACE_TEXTS.composeService(called, folder), setting: 'folder' },
    ];
  },
  reserved: reservedByCompose,
  open(settings, instance, { directory, env: given, redact }) {
    const env = bareEnvironment(given, [
      ...Object.keys(given).filter((name) => isSettingOfDocker(name)),
      ...(settings.env ?? []),
    ]);
    const folder = resolve(directory, filledIn(settings.folder, instance));
    const { binary = ['docker', 'compose'], limit: seconds = LIMIT } = settings;
    const called = filledIn(settings.service ?? '{service}', instance);
    const call = (vector: readonly string[], cancelled?: AbortSignal): Promise<Ended> =>
      run({ vector, env, directory: folder, limit: seconds, cancelled }, redact);
    const dockerUntil =
      (cancelled?: AbortSignal) =>
      (...args: readonly string[]): Promise<Ended> =>
        call([...(settings.docker ?? dockerOf(binary)), ...args], cancelled);
    const isOld = async (): Promise<boolean> =>
      (await call([...binary, 'version', '--short'])).out.trim().startsWith('1.');
    /** With the project's files and then ours, because the last file wins. */
    const composeWith =
      (override: string, isThere: boolean, cancelled?: AbortSignal) =>
      async (...args: readonly string[]): Promise<Ended> => {
        const named = settings.files ?? (await projectFiles(folder, env, isOld));
        const userFiles = named.filter((file) => resolve(folder, file) !== override);
        const files = isThere ? [...userFiles, override] : userFiles;
        return call([...binary, ...files.flatMap((file) => ['-f', file]), ...args], cancelled);
      };
    return {
      called,
      async apply(delivery, cancelled) {
        if (cancelled.aborted) return STOPPED;
        const { rendered } = delivery;
        const override = resolve(folder, rendered.file);
        const refused = await writeMarked(override, rendered.text, delivery);
        if (refused !== null) return refused;
        // Also when the file was the same: an earlier run may have been killed before this. Compose leaves a container
        // with the same configuration alone. Without --no-deps, it would restart other services without their overrides,
        // and so without their values.
        const project = composeWith(override, true, cancelled);
        const { trouble } = await project('up', '-d', '--no-deps', called);
        if (trouble !== null) return failed(trouble);
        // A wrapper of Compose may drop our file. Where Docker does not answer, the word of Compose counts.
        const containers = await containersOf(
          { compose: project, docker: dockerUntil(cancelled) },
          called,
        );
        const isStale = containers.kind === 'known' && hasOtherValues(containers.value, delivery);
        if (cancelled.aborted || !isStale) return APPLIED;
        return failed({ code: 'target/container-differs', facts: { service: called } });
      },
      async read(delivery) {
        const { file, text } = delivery.rendered;
        const override = resolve(folder, file);
        const current = await textAt(override, file);
        if (current.kind !== 'known') return current;
        const written = current.value.get(file);
        const project = composeWith(override, written !== undefined);
        const containers = await containersOf({ compose: project, docker: dockerUntil() }, called);
        if (containers.kind !== 'known') return containers;
        const content = contentIn(containers.value, delivery);
        // The container has the values, and the next one that Compose creates would not.
        const isChanged = written !== text && sameContent(content, wanted(delivery));
        const how = OVERRIDE_TEXTS[written === undefined ? 'missing' : 'changed'];
        const whole = isChanged ? new Map([...content, [file, how]]) : content;
        return {
          ...known(whole),
          variables: withoutStatus(content),
          mark: await readMark(override),
        };
      },
      wanted,
    };
  },
});

function wanted(delivery: Delivery): Content {
  return new Map([...contentOf(delivery), [CONTAINER, RUNNING]]);
}

function withoutStatus(content: Content): Content {
  return new Map([...content].filter(([name]) => name !== CONTAINER));
}

/** The Docker command line of `docker compose`; `docker` for a separate program. */
function dockerOf(binary: readonly string[]): readonly string[] {
  const at = binary.indexOf('compose');
  return at > 0 ? binary.slice(0, at) : ['docker'];
}

/** A container that has stopped still shows what it was started with. Removed variables may also come from the project. */
function hasOtherValues(containers: readonly Container[], delivery: Delivery): boolean {
  return containers.some((container) => {
    const values = valuesOf(container, delivery);
    return [...contentOf(delivery)].some(([name, text]) => values.get(name) !== text);
  });
}

function valuesOf({ environment }: Container, delivery: Delivery): Content {
  return deliveredIn(delivery, (name) => environment.get(name));
}

/** Of several containers, the one that differs is shown. */
function contentIn(containers: readonly Container[], delivery: Delivery): Content {
  const all = containers.map(
    (container) => new Map([...valuesOf(container, delivery), [CONTAINER, container.status]]),
  );
  return all.find((content) => !sameContent(content, wanted(delivery))) ?? all[0] ?? new Map();
}
