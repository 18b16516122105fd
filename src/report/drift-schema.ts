// The JSON Schemas of the output of `drift` and `render` with `--format json`.
import type { JsonSchema } from '#domain/scalars.ts';
import { INSTANCE, REFUSAL } from './deploy-schema.ts';
import {
  choice,
  list,
  moment,
  object,
  objectWith,
  orNull,
  published,
  text,
  texts,
  VERSION,
  yesOrNo,
} from './schema-words.ts';

const row = object('One service in one environment.', {
  ...INSTANCE,
  target: orNull(text('Its deploy target; null: there is nothing to compare.')),
  state: choice(
    'refused: it has values that no deployment sent, or a change of its flags is refused. unreachable: its target does not answer. elsewhere: the log says that another machine deploys the environment.',
    'same',
    'differs',
    'refused',
    'unreadable',
    'unreachable',
    'no-target',
    'elsewhere',
  ),
  differences: list(
    'What differs.',
    object('A variable or a file.', {
      what: text('Its name.'),
      git: orNull(text('What Git says; null: it should not be there.')),
      live: orNull(text('What the target has; null: nothing.')),
    }),
  ),
  pending: texts('New variables, which are sent with the next change.', 'Name of a variable.'),
  why: text('Why it could not be read, and other remarks; otherwise empty.'),
  flags: list(
    'The named flags; empty where none is named, or their values are not known.',
    object('One flag there.', {
      flag: text('Key of the flag.'),
      off: orNull(
        yesOrNo(
          'Whether each of its variables has the value that gives users nothing; null: some are not there, and their default is not written.',
        ),
      ),
      values: texts('What the target has, or what it was last sent.', '`NAME=value`.'),
      missing: texts(
        'What the target is to have and has not: the default in the code applies, or the value that another file sets.',
        'Name of a variable.',
      ),
      byDefault: texts(
        'Those of them whose value in Git is the written code-default, which counts.',
        'Name of a variable.',
      ),
      readAtStart: yesOrNo(
        'Whether a container that started earlier keeps the values that it read then.',
      ),
      sentAt: orNull(
        moment('When the values were sent, where the target cannot be read; null: they were read'),
      ),
    }),
  ),
});

export const DRIFT_SCHEMA: JsonSchema = published(
  'Flaghoist drift',
  object('What each target has, beside what is accepted.', {
    schemaVersion: VERSION,
    instances: list('Environments in order.', row),
    refused: list('What is refused, also of flags that no service reads.', REFUSAL),
    lost: orNull(
      text(
        'Why the deployment log is taken for lost, so that refusals are not known; null: it is not.',
      ),
    ),
    repair: orNull(text('The command that restores the accepted values; null: none differs.')),
  }),
);

export const RENDER_SCHEMA: JsonSchema = published(
  'Flaghoist rendering',
  object('The files that services and other programs read.', {
    schemaVersion: VERSION,
    files: list(
      'One for each service, or those about all flags.',
      objectWith(
        'One file.',
        {
          name: text('The rendering, such as `dotenv`.'),
          file: text('The name of the file.'),
          text: text('Its text.'),
        },
        INSTANCE,
      ),
    ),
  }),
);
