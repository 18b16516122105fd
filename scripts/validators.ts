// Writes schemas/validators.cjs, in which Ajv compiles the schemas to functions that say what is wrong with the form of a
// file, schemas/validators.js, which loads them, and schemas/forms.js, the schemas without their texts.
import { writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { sourceSchemas } from '#adapters/metric-sources/metric-sources.ts';
import { targetSchemas } from '#adapters/targets/targets.ts';
import { EVIDENCE_SCHEMA } from '#app/evidence-schema.ts';
import type { JsonSchema } from '#domain/scalars.ts';
import { flagSchema, stateSchema } from '#files/schema-flag.ts';
import { pipelineSchema } from '#files/schema-pipeline.ts';
import { CODES } from '#files/schema-parts.ts';
import { gateSchemas } from '#gates/gates.ts';
import { FORMAT_NAMES } from '#render/notifications/formats.ts';
import { ajvForFiles } from './ajv.ts';

const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  flag: flagSchema(gateSchemas),
  state: stateSchema(),
  pipeline: pipelineSchema(gateSchemas, targetSchemas, sourceSchemas, FORMAT_NAMES),
};

/** The text of the module. It takes Ajv's functions as `helpers`, so that it runs without Ajv. */
export function validatorsText(): string {
  const files = ajvForFiles({ inlineRefs: false, code: CODE });
  const evidence = new Ajv2020({ allowUnionTypes: true, code: CODE });
  return `// Made from the schemas by \`npm run schemas\`. Do not edit.
exports.validatorsWith = (helpers) => {
${functions(files, SCHEMAS)}
return { ${Object.keys(SCHEMAS).join(', ')} };
};

exports.evidenceValidatorWith = (helpers) => {
${functions(evidence, { evidence: EVIDENCE_SCHEMA })}
return evidence;
};
`;
}

const CODE = { esm: true, source: true, lines: true };

/** One function for each schema, by its name. */
function functions(ajv: Ajv2020, schemas: Readonly<Record<string, JsonSchema>>): string {
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  const names = Object.keys(schemas).map((name) => [name, name]);
  return standalone
    .default(ajv, Object.fromEntries(names))
    .replace(/^"use strict";\n?/, '')
    .replaceAll(/^export const /gm, 'const ')
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'helpers.lengthOf')
    .replaceAll('require("ajv/dist/runtime/equal").default', 'helpers.isEqual');
}

/** The text of the module that loads them at their first use, at once, because files are read at once. */
export function loaderText(): string {
  return `// Made by \`npm run schemas\`. Do not edit.
import { createRequire } from 'node:module';

export function compiledValidators() {
  return createRequire(import.meta.url)('./validators.cjs');
}
`;
}

/** The text of the module with what the schemas demand. */
export function formsText(): string {
  const forms = Object.entries(SCHEMAS).map(
    ([name, schema]) => `  ${name}: ${JSON.stringify(demandsOf(schema))},`,
  );
  return `// Made from the schemas by \`npm run schemas\`. Do not edit.
export const FORMS = {
${forms.join('\n')}
};
`;
}

/** For people and for messages. */
const TEXTS = new Set([
  '$id',
  '$schema',
  'title',
  'description',
  'examples',
  'default',
  'errorMessage',
  CODES,
]);
/** Keywords with schemas by name. */
const NAMED = new Set(['properties', '$defs']);

function demandsOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(demandsOf);
  if (typeof schema !== 'object' || schema === null) return schema;
  const demands = Object.entries(schema).filter(([keyword]) => !TEXTS.has(keyword));
  return Object.fromEntries(
    demands.map(([keyword, setting]) => [
      keyword,
      NAMED.has(keyword)
        ? Object.fromEntries(
            Object.entries(setting as object).map(([name, one]) => [name, demandsOf(one)]),
          )
        : demandsOf(setting),
    ]),
  );
}

if (import.meta.main) {
  const write = (name: string, text: string): void =>
    writeFileSync(new URL(`../schemas/${name}`, import.meta.url), text);
  write('validators.cjs', validatorsText());
  write('validators.js', loaderText());
  write('forms.js', formsText());
}
