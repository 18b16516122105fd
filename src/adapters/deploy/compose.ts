// `compose`: writes an override file beside the project's own, and has Docker Compose bring the service there.
import { resolve } from 'node:path';
import { known } from '#domain/evidence.ts';
import type { Content, Delivery } from '#app/deploy-ports.ts';
import { about } from '#files/schema-parts.ts';
import { writeAtomically } from './atomic.ts';
import {
  APPLIED,
  contentOf,
  defineTarget,
  failed,
  filledIn,
  limit,
  LIST,
  pathAt,
  PLAIN,
  sameContent,
  VECTOR,
} from './define.ts';
import { reservedByCompose } from './compose-names.ts';
import { codeOf, textAt } from './files.ts';
import type { Ended } from './process.ts';
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
  reserved: reservedByCompose,
  open(settings, pair, { directory, env, redact }) {
    const folder = resolve(directory, filledIn(settings.folder, pair));
    const { files = ['compose.yaml'], binary = ['docker', 'compose'] } = settings;
    const called = filledIn(settings.service ?? '{service}', pair);
    const given = (override: string): readonly string[] => [
      ...binary,
      ...[...files, override].flatMap((file) => ['-f', file]),
    ];
    const call = (vector: readonly string[]): Promise<Ended> =>
      run({ vector, env, directory: folder, limit: settings.limit ?? LIMIT }, redact);
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
        const { trouble } = await call([...given(override), 'up', '-d', '--no-deps', called]);
        return trouble === null ? APPLIED : failed(trouble);
      },
      async read(delivery) {
        const { file, text } = delivery.rendered;
        const override = resolve(folder, file);
        const there = await textAt(override, file);
        if (there.kind !== 'known') return there;
        const written = there.value.get(file);
        if (written === undefined) return known(new Map());
        const config = configIn(
          await call([...given(override), 'config', '--format', 'json']),
          called,
        );
        const values = valuesIn(config ?? environmentIn(written), delivery);
        const isByHand = written !== text && sameContent(values, contentOf(delivery));
        return {
          ...known(isByHand ? new Map([...values, [file, 'changed by hand']]) : values),
          ...(config === null
            ? { said: `Compose does not answer; this is what ${file} says` }
            : {}),
        };
      },
      wanted: contentOf,
    };
  },
});

/** The service's environment, as Compose reads all of its files together; null where it does not say. */
function configIn({ trouble, out }: Ended, service: string): Content | null {
  if (trouble !== null) return null;
  try {
    const { services } = JSON.parse(out) as {
      readonly services?: Readonly<Record<string, { readonly environment?: object }>>;
    };
    return new Map(
      Object.entries(services?.[service]?.environment ?? {}).map(([name, value]) => [
        name,
        String(value),
      ]),
    );
  } catch {
    return null;
  }
}

/** The lines of an override that we wrote, or somebody after us. */
function environmentIn(text: string): Content {
  const lines = text.matchAll(/^ {6}"?(\w+)"?: "?([^"\n]*)"?$/gm);
  return new Map([...lines].map(([, name = '', value = '']) => [name, value]));
}

/** Only what is ours to know: the rest of an environment may be secret. */
function valuesIn(all: Content, { values, removed }: Delivery): Content {
  const names = [...values.map(({ variable }) => variable), ...removed];
  return new Map(names.flatMap((name) => (all.has(name) ? [[name, all.get(name) ?? '']] : [])));
}
