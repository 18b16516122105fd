// What checks the form of a file. Ajv makes the functions from the schemas when the project is built, so that no command
// waits for it; what they need beside their own code stands here.
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { ValidateFunction } from '#schemas/validators.js';
import { MEANINGS, UNIQUE_BY } from './schema-parts.ts';

/** Everything that is wrong with a value; nothing when the schema accepts it. */
export type Validate = (value: unknown) => readonly ErrorObject[];

/** Ten times what is listed. Only a hostile file has more, and putting them into words takes time. */
const MOST_ERRORS = 1000;

export function validateWith(validate: ValidateFunction): Validate {
  return (value) => (validate(value) ? [] : (validate.errors ?? []).slice(0, MOST_ERRORS));
}

/** What the compiled functions call. */
export const HELPERS = { patternOf, repeatedBy, lengthOf };

export type Helpers = typeof HELPERS;

/** A pattern is tested by what it means to the domain where it means more than its letters. */
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

/** A fault for each item of a list whose key has the same value as that of an earlier one. */
function repeatedBy(
  items: readonly unknown[],
  key: string,
  path: string,
  parentSchema: object,
): readonly Partial<ErrorObject>[] {
  const first = new Set<unknown>();
  return items.flatMap((item, index) => {
    const value = (item as Readonly<Record<string, unknown>> | null)?.[key];
    if (typeof value !== 'string' || !first.has(value)) {
      first.add(value);
      return [];
    }
    const instancePath = `${path}/${index}/${key}`;
    return [{ keyword: UNIQUE_BY, instancePath, parentSchema, params: { value } }];
  });
}
