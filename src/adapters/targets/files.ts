// `files`: writes the rendered file into a folder, for services that read it, or for another tool that distributes it.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Delivery } from '#app/deploy-ports.ts';
import { about } from '#files/schema-parts.ts';
import { renderingOf } from '#render/renderings.ts';
import { writeAtomically, demandFile } from '#adapters/system/atomic.ts';
import { PLACE_TEXTS } from '#messages/targets.ts';
import { APPLIED, defineTarget, filledIn, pathAt, STOPPED, TEMPLATE, UNCHANGED } from './target.ts';
import { reservedByCompose, variablesInFile } from './file-variables.ts';
import { readMark, textAt, unwritable, writeMark } from './written-file.ts';

interface FilesSettings {
  readonly folder: string;
  readonly file?: string;
}

export const files = defineTarget<FilesSettings>({
  name: 'files',
  title: 'Writes the rendered file into a folder, whole or not at all.',
  properties: {
    folder: about(
      TEMPLATE,
      'The folder. A relative path starts at the top of the repository; in the repository, a folder that a deployment creates is left out of commits by a .gitignore of its own, and one that was there before belongs in .gitignore. A container that reads the file must mount this folder, because a file that is mounted by itself can only be written in place. May contain {environment} and {service}.',
      ['/srv/flags'],
    ),
    file: about(
      TEMPLATE,
      'The file in this folder. Default: a folder with the name of the environment, and in it the file name of the rendering.',
      ['{service}/.env'],
    ),
  },
  required: ['folder'],
  example: { folder: '/srv/flags' },
  defaultRendering: 'dotenv',
  acceptedRenderings: 'all',
  locatedBy: ['folder', 'file'],
  writes: 'file',
  places({ folder, file }, instance, render) {
    // Without a file name in the settings, each instance has its own file.
    const usual = `${instance.environment}/${renderingOf(render)?.file(instance) ?? instance.service}`;
    const name = file === undefined ? usual : filledIn(file, instance);
    const path = pathAt(filledIn(folder, instance), name);
    return [{ what: PLACE_TEXTS.file(path), setting: 'folder' }];
  },
  // The file may be the `.env` of a project of Docker Compose.
  reserved: reservedByCompose,
  open({ folder, file }, instance, { directory }) {
    const nameOf = ({ rendered }: Delivery): string =>
      file === undefined ? `${instance.environment}/${rendered.file}` : filledIn(file, instance);
    const pathOf = (delivery: Delivery): string =>
      resolve(directory, filledIn(folder, instance), nameOf(delivery));
    return {
      async apply(delivery, cancelled) {
        if (cancelled.aborted) return STOPPED;
        const path = pathOf(delivery);
        const present = await textAt(path, path);
        const isSame =
          present.kind === 'known' && present.value.get(path) === delivery.rendered.text;
        try {
          await demandFile(path);
          await madeFor(path, directory);
          const refused = await writeMark(path, delivery);
          if (refused !== null) return refused;
          if (isSame) return UNCHANGED;
          await writeAtomically(path, delivery.rendered.text);
          return APPLIED;
        } catch (error) {
          return unwritable(path, error);
        }
      },
      async read(delivery) {
        const path = pathOf(delivery);
        const name = nameOf(delivery);
        const content = await textAt(path, name);
        if (content.kind !== 'known') return content;
        const variables = variablesInFile(content.value.get(name), delivery);
        const isThere = content.value.size > 0;
        const remark = isThere ? {} : { remark: 'no-file' as const };
        return { ...content, ...remark, variables, mark: await readMark(path) };
      },
      isMissing: (delivery) => !existsSync(pathOf(delivery)),
      wanted: (delivery) => new Map([[nameOf(delivery), delivery.rendered.text]]),
    };
  },
});

/** A new folder in the repository leaves itself out of commits: what deployments write is no part of a proposal. */
async function madeFor(path: string, directory: string): Promise<void> {
  const made = await mkdir(dirname(path), { recursive: true });
  if (made?.startsWith(`${resolve(directory)}${sep}`) !== true) return;
  await writeFile(join(made, '.gitignore'), '*\n');
}
