// The JSON Schema of an error with `--format json`.
import type { JsonSchema } from '#domain/scalars.ts';
import { object, orNull, published, text, VERSION } from './schema-words.ts';

export const ERROR: JsonSchema = object('The error.', {
  code: orNull(text('`room/what`: the same for every error of this kind.')),
  message: text('One sentence.'),
  hint: text('The smallest thing to do about it.'),
});

export const ERROR_SCHEMA: JsonSchema = published(
  'Flaghoist error',
  object('Why a command did nothing. It takes the place of the result, and the exit code is 2.', {
    schemaVersion: VERSION,
    error: ERROR,
  }),
);
