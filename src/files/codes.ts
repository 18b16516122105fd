// Every code about files, with its explanation for `explain` and the reference page. A code without an explanation
// does not compile, because `FileCode` is derived from these tables.
import type { Explanation } from '#domain/diagnostic.ts';
import { FLAG_CODES } from './codes/flags.ts';
import { PATH_CODES } from './codes/paths.ts';
import { SCHEMA_CODES } from './codes/schema.ts';
import { TEXT_CODES } from './codes/text.ts';

export const FILE_CODES = { ...TEXT_CODES, ...SCHEMA_CODES, ...FLAG_CODES, ...PATH_CODES };

export type FileCode = keyof typeof FILE_CODES;

/** The explanations of these codes, in reading order: text, schema, between files, paths. */
export const FILE_EXPLANATIONS: readonly Explanation[] = Object.entries(FILE_CODES).map(
  ([code, text]) => ({ code, ...text }),
);
