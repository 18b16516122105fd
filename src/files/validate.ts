// The check of a file's form. Ajv compiles the schemas to functions at build time, so that no command waits for it.
// This file has the helpers that the compiled functions call.
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { ValidateFunction } from '#schemas/validators.cjs';
import { MEANINGS, UNIQUE_BY } from './schema-parts.ts';

/** The errors of a value; empty if the schema accepts it. */
export type Validate = (value: unknown) => readonly ErrorObject[];

/** Ten times as many as are listed. Only a hostile file has more, and each one costs time. */
const MOST_ERRORS = 1000;

export function validateWith(validate: ValidateFunction): Validate {
  return (value) => (validate(value) ? [] : (validate.errors ?? []).slice(0, MOST_ERRORS));
}

/** The helpers that the compiled functions call. */
export const HELPERS = { patternOf, repeatedBy, lengthOf, isEqual };

/** The test of a pattern. If the domain has a parser for it, the parser decides. */
function patternOf(pattern: string, flags: string): RegExp {
  const meaning = MEANINGS.get(pattern);
  const letters = new RegExp(pattern, flags);
  return meaning === undefined ? letters : Object.assign(letters, { test: meaning });
}

/** JSON Schema counts characters, not units of UTF-16. */
function lengthOf(text: string): number {
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters;
}

/** Of two items of a list. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** An error for each item of a list whose key has the same value as an earlier item. */
function repeatedBy(
  items: readonly unknown[],
  key: string,
  path: string,
  parentSchema: object,
): readonly Partial<ErrorObject>[] {
  const earlier = new Set<unknown>();
  return items.flatMap((item, index) => {
    const value = (item as Readonly<Record<string, unknown>> | null)?.[key];
    if (typeof value !== 'string' || !earlier.has(value)) {
      earlier.add(value);
      return [];
    }
    const instancePath = `${path}/${index}/${key}`;
    return [{ keyword: UNIQUE_BY, instancePath, parentSchema, params: { value } }];
  });
}
