// `compose`: writes an override file beside the project's own, and has Docker Compose bring the service there.
import { resolve } from 'node:path';
import { about } from '#files/schema-parts.ts';
import { writeAtomically } from './atomic.ts';
import {
  APPLIED,
  defineTarget,
  failed,
  filledIn,
  limit,
  LIST,
  pathAt,
  PLAIN,
  VECTOR,
} from './define.ts';
import { codeOf, textAt } from './files.ts';
import { run } from './process.ts';

interface Settings {
  readonly folder: string;
  readonly files?: readonly string[];
  readonly service?: string;
  readonly binary?: readonly string[];
  readonly limit?: number;
}

const LIMIT = 600;

export const compose = defineTarget<Settings>({
  name: 'compose',
  title: 'Writes a Docker Compose override and brings the service up with it.',
  properties: {
    folder: about(PLAIN, 'The folder of the project. May hold {environment} and {service}.', [
      '/srv/{environment}',
    ]),
    files: about(LIST, "The project's own files, from that folder.", [['compose.yaml']]),
    service: about(
      PLAIN,
      "The service's name in them; without it, its name here. May hold {environment} and {service}.",
      ['cursor-runner'],
    ),
    binary: about(VECTOR, 'How Docker Compose is called.', [['docker', 'compose']]),
    limit: limit(LIMIT),
  },
  required: ['folder'],
  example: { folder: '/srv/{environment}', files: ['compose.yaml'] },
  renders: 'compose',
  renderings: ['compose'],
  places(settings, pair) {
    const folder = pathAt(filledIn(settings.folder, pair));
    const called = filledIn(settings.service ?? '{service}', pair);
    return [
      { what: `the override of ${pair.service} in ${folder}`, setting: 'folder' },
      { what: `the service ${called} of Docker Compose in ${folder}`, setting: 'folder' },
    ];
  },
  open(settings, pair, { directory, env, redact }) {
    const folder = resolve(directory, filledIn(settings.folder, pair));
    const { files = ['compose.yaml'], binary = ['docker', 'compose'] } = settings;
    const called = filledIn(settings.service ?? '{service}', pair);
    return {
      called,
      async apply({ rendered }) {
        const override = resolve(folder, rendered.file);
        try {
          await writeAtomically(override, rendered.text);
        } catch (error) {
          return failed(`${override} cannot be written (${codeOf(error)})`);
        }
        // Also when the file was so already: whoever wrote it may have been killed before this. Compose leaves
        // alone what is up with the same configuration. Services that it depends on would be made anew without
        // the overrides of their own, and so without their values.
        const given = [...files, override].flatMap((file) => ['-f', file]);
        const vector = [...binary, ...given, 'up', '-d', '--no-deps', called];
        const { trouble } = await run(
          { vector, env, directory: folder, limit: settings.limit ?? LIMIT },
          redact,
        );
        return trouble === null ? APPLIED : failed(trouble);
      },
      read: ({ rendered }) => textAt(resolve(folder, rendered.file), rendered.file),
      wanted: ({ rendered }) => new Map([[rendered.file, rendered.text]]),
    };
  },
});
