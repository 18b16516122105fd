// One Ajv for all schemas, strict, with our three keywords. What it finds is put into words elsewhere.
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, FuncKeywordDefinition } from 'ajv/dist/2020.js';
import type { JsonSchema } from '#domain/json.ts';
import { CODES, DECIMALS, MEANINGS, UNIQUE_BY } from './schema-parts.ts';

export type Validate = (value: unknown) => readonly ErrorObject[];

/** Ten times what is listed. Only a hostile file has more, and putting them into words takes time. */
const MOST_ERRORS = 1000;

/** A function that says everything that is wrong with a value; nothing when the schema accepts it. */
export function compile(schema: JsonSchema): Validate {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // A key such as `required` names may be defined one level up, beside an `if`.
    strictRequired: false,
    verbose: true,
    messages: false,
    ownProperties: true,
    addUsedSchema: false,
    // Tests do that. Here it would cost more than reading the files.
    validateSchema: false,
    meta: false,
    // Optimising takes longer than it saves, even for ten thousand files.
    code: { regExp: PATTERNS, optimize: false },
  });
  ajv.addVocabulary([CODES, 'errorMessage']);
  ajv.addKeyword(decimals).addKeyword(uniqueBy);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []).slice(0, MOST_ERRORS));
}

/** A pattern is tested by what it means to the domain where it means more than its letters. */
const PATTERNS = Object.assign(
  (pattern: string, flags: string): RegExp => {
    const meaning = MEANINGS.get(pattern);
    const letters = new RegExp(pattern, flags);
    return meaning === undefined ? letters : Object.assign(letters, { test: meaning });
  },
  // Only asked for when Ajv writes code to a file, which we never do.
  { code: 'new RegExp' },
);

const decimals: FuncKeywordDefinition = {
  keyword: DECIMALS,
  type: 'number',
  schemaType: 'number',
  validate: (digits: number, value: number) => Number(value.toFixed(digits)) === value,
};

const uniqueBy: FuncKeywordDefinition = {
  keyword: UNIQUE_BY,
  type: 'array',
  schemaType: 'string',
  // "full": we say ourselves which item it is.
  errors: 'full',
  validate: Object.assign(function validate(
    key: string,
    items: readonly unknown[],
    parentSchema?: object,
    context?: { readonly instancePath: string },
  ): boolean {
    const first = new Map<unknown, number>();
    const errors = items.flatMap((item, index) => {
      const value = (item as Readonly<Record<string, unknown>> | null)?.[key];
      if (typeof value !== 'string' || !first.has(value)) {
        first.set(value, index);
        return [];
      }
      const instancePath = `${context?.instancePath ?? ''}/${index}/${key}`;
      return [{ keyword: UNIQUE_BY, instancePath, parentSchema, params: { value } }];
    });
    Object.assign(validate, { errors });
    return errors.length === 0;
  }),
};
