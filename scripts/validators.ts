// Writes schemas/validators.js, in which Ajv compiles the schemas to functions that check the form of files.
import { writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { sourceSchemas } from '#adapters/metric-sources/index.ts';
import { targetSchemas } from '#adapters/targets/index.ts';
import { EVIDENCE_SCHEMA } from '#app/evidence-schema.ts';
import type { JsonSchema } from '#domain/json.ts';
import { flagSchema, stateSchema } from '#files/schema-flag.ts';
import { pipelineSchema } from '#files/schema-pipeline.ts';
import { gateSchemas } from '#gates/index.ts';
import { ajvForFiles } from './ajv.ts';

const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  flag: flagSchema(gateSchemas),
  state: stateSchema(),
  pipeline: pipelineSchema(gateSchemas, targetSchemas, sourceSchemas),
};

/** The text of the module. It takes Ajv's functions as `helpers`, so that it runs without Ajv. */
export function validatorsText(): string {
  const files = ajvForFiles({ inlineRefs: false, code: CODE });
  const evidence = new Ajv2020({ allowUnionTypes: true, code: CODE });
  return `// Made from the schemas by \`npm run schemas\`. Do not edit.
export function validatorsWith(helpers) {
${functions(files, SCHEMAS)}
return { ${Object.keys(SCHEMAS).join(', ')} };
}

export function evidenceValidatorWith(helpers) {
${functions(evidence, { evidence: EVIDENCE_SCHEMA })}
return evidence;
}
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
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'helpers.lengthOf');
}

if (import.meta.main) {
  writeFileSync(new URL('../schemas/validators.js', import.meta.url), validatorsText());
}
