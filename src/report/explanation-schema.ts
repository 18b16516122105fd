// The JSON Schema of the output of `explain --format json`.
import type { JsonSchema } from '#domain/scalars.ts';
import {
  choice,
  list,
  object,
  orNull,
  published,
  text,
  texts,
  VERSION,
  yesOrNo,
} from './schema-words.ts';

const code = object('A code.', {
  code: text('`room/what`.'),
  means: text('What it means.'),
  fix: text('What to do.'),
  example: text('A sentence or a file for which it is said.'),
});

const meaning = object('One meaning of the word.', {
  kind: choice(
    'What it is the name of.',
    'gate',
    'code',
    'target',
    'source',
    'rendering',
    'notification',
    'resume',
    'propose',
  ),
  name: text('The word.'),
  title: text('What it is, in one sentence.'),
  notes: texts('What else a reader should know.', 'One sentence.'),
  example: orNull(
    object('An example.', {
      where: text('Where it is written, such as `in pipeline.yaml`; empty: it is printed.'),
      text: text('YAML, where it is written.'),
    }),
  ),
  settings: list(
    'Its settings.',
    object('One setting.', {
      key: text('`steps[].at`: within each entry of `steps`.'),
      required: yesOrNo('Whether it has to be there.'),
      means: text('What it does.'),
    }),
  ),
  codes: list('The codes that it answers with.', code),
});

export const EXPLAIN_SCHEMA: JsonSchema = published(
  'Flaghoist explanation',
  object('What a word means, or all codes.', {
    schemaVersion: VERSION,
    explained: list('A word may have several meanings.', meaning),
  }),
);
