// The published schemas: the same ones that the reader uses, current, and good for editors.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { compile } from '../../scripts/ajv.ts';
import { PUBLISHED, textOf } from '../../scripts/schemas.ts';
import { formsText, loaderText, validatorsText } from '../../scripts/validators.ts';
import type { JsonSchema } from '#domain/scalars.ts';
import { keywordsOf } from '#files/keywords.ts';
import { flagSchema, stateSchema } from '#files/schema-flag.ts';
import { pipelineSchema } from '#files/schema-pipeline.ts';
import { gates } from './support.ts';

const FOLDER = new URL('../../schemas/', import.meta.url);
const schemas: Readonly<Record<string, JsonSchema>> = {
  pipeline: pipelineSchema(gates),
  flag: flagSchema(gates),
  state: stateSchema(),
};

describe('schemas/', () => {
  test.each(PUBLISHED.map((published) => [published.name, published] as const))(
    '%s is current: otherwise, npm run schemas',
    (name, published) => {
      expect(readFileSync(new URL(`${name}.schema.json`, FOLDER), 'utf8')).toBe(textOf(published));
    },
  );

  test.each([
    ['validators.cjs', validatorsText],
    ['validators.js', loaderText],
    ['forms.js', formsText],
  ])('%s is current: otherwise, npm run schemas', (name, text) => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(text());
  });

  test('has validators that need no other file, because the package has none of Ajv', () => {
    expect(validatorsText()).not.toContain('require(');
  });

  // The reader leaves this out, because it would cost more than reading the files.
  test.each(PUBLISHED)('$name is JSON Schema 2020-12', ({ schema }) => {
    expect(new Ajv2020().validateSchema(schema)).toBe(true);
  });

  test('holds nothing else: what is no longer published is deleted by hand', () => {
    const names = PUBLISHED.map(({ name }) => `${name}.schema.json`);
    const compiled = ['forms', 'validators'].flatMap((name) => [`${name}.js`, `${name}.d.ts`]);
    compiled.push('validators.cjs', 'validators.d.cts');
    expect(readdirSync(FOLDER).toSorted()).toEqual([...names, ...compiled].toSorted());
  });
});

describe.each(Object.entries(schemas))('the schema of a %s', (_, schema) => {
  test('describes every key for those who hover over it', () => {
    for (const [key, property] of Object.entries(keywordsOf(schema).properties ?? {})) {
      expect([key, property['description']]).toEqual([key, expect.stringMatching(/\.$/)]);
    }
  });

  test('gives examples and defaults that it accepts itself', () => {
    for (const [key, property] of Object.entries(keywordsOf(schema).properties ?? {})) {
      const validate = compile({ ...schema, required: [] });
      const { examples = [], default: usual } = keywordsOf(property);
      for (const value of [...examples, ...(usual === undefined ? [] : [usual])]) {
        expect([key, validate({ [key]: value })]).toEqual([key, []]);
      }
    }
  });

  test('refuses what it does not know, everywhere', () => {
    for (const map of mapsIn(schema)) expect(map).toHaveProperty('additionalProperties');
  });

  test('says "must be" in every sentence of its own, which ends without a full stop', () => {
    const messages = partsOf(schema).flatMap((part) => keywordsOf(part).errorMessage ?? []);
    expect(messages).not.toEqual([]);
    for (const message of messages) expect(message).toMatch(/^must be .*[^.]$/);
  });
});

/** Every schema inside a schema. */
function partsOf(value: unknown): readonly JsonSchema[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as JsonSchema, ...Object.values(value).flatMap(partsOf)];
}

/** Schemas that say what keys a map has. A condition only looks at some of them. */
function mapsIn(schema: JsonSchema): readonly JsonSchema[] {
  const { allOf: _, ...unconditional } = schema;
  return partsOf(unconditional).filter((part) => part['type'] === 'object');
}
