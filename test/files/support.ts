// Reading short texts in tests: gates of our own, so that no test here depends on a real one.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { compile } from '../../scripts/ajv.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { DURATION_PATTERN } from '#domain/scalars.ts';
import { readFlag, readState } from '#files/flag-file.ts';
import { readPipeline } from '#files/pipeline-file.ts';
import type { ReadFile } from '#files/read-file.ts';
import type { GateSchemas } from '#files/schema-parts.ts';
import { ANY_TARGET } from '#files/schema-parts.ts';
import { flagSchema } from '#files/schema-flag.ts';
import { pipelineSchema } from '#files/schema-pipeline.ts';

const duration = { type: 'string', pattern: DURATION_PATTERN };

export const gates: GateSchemas = new Map([
  [
    'soak',
    {
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['in', 'for'],
        properties: {
          in: {
            anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
          },
          for: duration,
        },
      },
    },
  ],
  [
    'ladder',
    {
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['steps', 'each'],
        properties: {
          steps: {
            type: 'array',
            minItems: 1,
            items: { type: 'number', minimum: 1, maximum: 100 },
          },
          each: duration,
        },
      },
    },
  ],
  [
    'approvals',
    {
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['count', 'from'],
        properties: {
          count: { type: 'integer', minimum: 0, maximum: 20 },
          from: { type: 'array', items: { type: 'string' }, minItems: 1 },
        },
      },
    },
  ],
  ['checklist', { schema: { type: 'array', items: { type: 'string' } }, listIsSettings: true }],
]);

export const key = (text: string): FlagKey => text as FlagKey;
export const environment = (text: string): EnvironmentName => text as EnvironmentName;
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const state = (text: string, file = 'state.yaml') => readState(file, bytes(text));
const checkFlag = compile(flagSchema(gates));
const checkPipeline = compile(pipelineSchema(gates));
export const flag = (text: string, name = 'x', file = 'flag.yaml') =>
  readFlag(file, bytes(text), key(name), gates, checkFlag);
export const pipeline = (text: string, file = 'pipeline.yaml') =>
  readPipeline(file, bytes(text), gates, ANY_TARGET, checkPipeline);

/** `file:line:column: message [code]`, and the hint below it. */
export function said(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((d) => `${d.file}:${d.line}:${d.column}: ${d.message} [${d.code}]\n  ${d.hint}`)
    .join('\n');
}

export function codes({ diagnostics }: Pick<ReadFile<unknown>, 'diagnostics'>): readonly string[] {
  return diagnostics.map(({ code }) => code);
}
