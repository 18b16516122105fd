// The JSON Schemas of the output of `init`, `import` and `new` with `--format json`.
import type { JsonSchema } from '#domain/scalars.ts';
import { choice, list, object, published, text, texts, VERSION } from './schema-words.ts';

const VALUE = {
  service: text('Name of the service.'),
  variable: text('Name of the variable.'),
  text: text('Its value as text.'),
};

const leftOut = list(
  'What is not taken over. Values may be secrets, so only names are shown.',
  object('A variable or a flag.', {
    name: text('Its name.'),
    origin: text('The file that has it.'),
    reason: text('The code of the reason.'),
  }),
);

const files = list(
  'The files that are, or would be, written.',
  object('One file.', {
    path: text('Path from the top of the repository.'),
    kind: choice('kept: it says something else, and stays.', 'new', 'changed', 'same', 'kept'),
  }),
);

export const INIT_SCHEMA: JsonSchema = published(
  'Flaghoist init',
  object('What a repository has, and what is written from it.', {
    schemaVersion: VERSION,
    environments: texts('In order.', 'Name of an environment.'),
    services: texts('In order.', 'Name of a service.'),
    read: list(
      'The files that were read.',
      object('One file.', {
        path: text('Path from the top of the repository.'),
        source: text('What kind of file it is.'),
        environments: texts('What it is about.', 'Name of an environment.'),
      }),
    ),
    values: list(
      'What is sent today, or what another tool says today, and sent exactly so by the new files.',
      object('One value.', { environment: text('Name of the environment.'), ...VALUE }),
    ),
    leftOut,
    builtIn: list(
      'Variables of flags that a build puts into a page or an image.',
      object('One service and file.', {
        service: text('Name of the service.'),
        file: text('The compose file that passes them, or the settings of the build tool.'),
        variables: texts('Those that are built in.', 'Name of a variable.'),
      }),
    ),
    unread: list(
      'Services whose code names variables of flags nowhere, as far as it was searched.',
      object('One service.', {
        service: text('Name of the service.'),
        folder: text('The folder that was searched.'),
        variables: texts('Those that it does not name.', 'Name of a variable.'),
      }),
    ),
    owners: list(
      'The owners of new flags, by CODEOWNERS.',
      object('One flag.', { flag: text('Its key.'), owner: text('The team that owns it.') }),
    ),
    ownersLeftOut: list(
      'What CODEOWNERS says and is not taken over.',
      object('One reason.', {
        reason: choice(
          'overruled: a later rule decides there. shared: flags without an owner, because the services of each have several.',
          'overruled',
          'elsewhere',
          'several',
          'addresses',
          'shared',
        ),
        names: texts('Rules as they are written, addresses, or keys of flags.', 'One of them.'),
      }),
    ),
    files,
    edits: text('The edits of your own files as a patch, for `git apply`.'),
    changed: list(
      'What edits of the compose files would change. Then none of them is in the patch.',
      object('One variable of a service.', {
        environment: text('Name of the environment.'),
        service: text('Name of the service.'),
        variable: text('Name of the variable.'),
      }),
    ),
  }),
);

export const IMPORT_SCHEMA: JsonSchema = published(
  'Flaghoist import',
  object('What one file has, and what is written from it.', {
    schemaVersion: VERSION,
    source: text('What kind of file it is.'),
    environment: text('The environment that it is about.'),
    values: list('What is taken over.', object('One value.', VALUE)),
    managed: list('What is managed already.', object('One value.', VALUE)),
    leftOut,
    files,
  }),
);

export const NEW_SCHEMA: JsonSchema = published(
  'Flaghoist new',
  object('The definition of a new flag.', {
    schemaVersion: VERSION,
    flag: text('Its key.'),
    file: text('Path from the top of the repository.'),
    text: text('The text of the file.'),
  }),
);
