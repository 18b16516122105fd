import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fc } from '#test/support/fc.ts';
import { parse } from 'yaml';

import { DIGEST_ANNOTATION, kubernetes } from '#render/kubernetes.ts';

import { readByKubectl } from './consumers.ts';
import {
  anInput,
  anyName,
  anyText,
  anyValues,
  hardNames,
  hardVariables,
  inVariables,
  sha256,
} from './inputs.ts';

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const KEY = `^(${LABEL}(\\.${LABEL})*/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$`;

// The part of the published schema and of the API server's own checks that a ConfigMap of ours can meet.
const CONFIG_MAP = {
  type: 'object',
  additionalProperties: false,
  required: ['apiVersion', 'kind', 'metadata', 'data'],
  properties: {
    apiVersion: { const: 'v1' },
    kind: { const: 'ConfigMap' },
    metadata: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'labels', 'annotations'],
      properties: {
        name: { type: 'string', maxLength: 253, pattern: `^${LABEL}(\\.${LABEL})*$` },
        labels: {
          type: 'object',
          propertyNames: { pattern: KEY },
          additionalProperties: {
            type: 'string',
            pattern: '^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$',
          },
        },
        annotations: {
          type: 'object',
          propertyNames: { pattern: KEY },
          additionalProperties: { type: 'string' },
        },
      },
    },
    data: {
      type: 'object',
      propertyNames: { maxLength: 253, pattern: '^[-._a-zA-Z0-9]+$' },
      additionalProperties: { type: 'string' },
    },
  },
};

const validate = new Ajv2020({ strict: true, strictRequired: true }).compile(CONFIG_MAP);

const readers: readonly (readonly [string, (text: string) => any])[] = [
  ['YAML 1.1', (text) => parse(text, { version: '1.1' })],
  ['YAML 1.2', (text) => parse(text, { version: '1.2' })],
  ...(readByKubectl === null
    ? []
    : [['kubectl', (text: string) => JSON.parse(readByKubectl?.(text) ?? '')] as const]),
];

function configMapOf(input: Parameters<typeof kubernetes.render>[0]) {
  return parse(kubernetes.render(input));
}

describe('kubernetes', () => {
  test('is a ConfigMap under a name that stays', () => {
    const on = configMapOf(anInput('cursor-runner', { ELEVENLABS_AGENT_ENABLED: true }));
    const off = configMapOf(anInput('cursor-runner', { ELEVENLABS_AGENT_ENABLED: false }));
    expect(on.metadata.name).toBe('cursor-runner-flags');
    expect(off.metadata.name).toBe('cursor-runner-flags');
    expect(on.data).toEqual({ ELEVENLABS_AGENT_ENABLED: 'true' });
    expect(off.data).toEqual({ ELEVENLABS_AGENT_ENABLED: 'false' });
  });

  test('has another digest when and only when the values are others', () => {
    const digest = (entries: Record<string, boolean | number>, environment = 'production') =>
      configMapOf(anInput('api', entries, { environment })).metadata.annotations[DIGEST_ANNOTATION];
    expect(digest({ A: true, B: 5 })).toBe(`sha256:${sha256('{"A":true,"B":5}')}`);
    expect(digest({ B: 5, A: true }, 'staging')).toBe(digest({ A: true, B: 5 }));
    expect(digest({ A: true, B: 10 })).not.toBe(digest({ A: true, B: 5 }));
    expect(digest({ A: true })).not.toBe(digest({ A: true, B: 5 }));
  });

  test('is sent nothing as well', () => {
    expect(configMapOf(anInput('api', {})).data).toEqual({});
  });

  test('keeps names that are valid, and tells apart those that have to be changed', () => {
    const names = ['a-b', 'a_b', 'a.b', 'a..b', 'a-b-', `${'x'.repeat(62)}_`, 'x'.repeat(63)];
    const found = names.map((service) => configMapOf(anInput(service, {})).metadata.name);
    expect(found[0]).toBe('a-b-flags');
    expect(found[1]).toBe(`a-b-${sha256('a_b').slice(0, 8)}-flags`);
    expect(found[6]).toBe(`${'x'.repeat(63)}-flags`);
    expect(new Set(found).size).toBe(names.length);
  });

  test('has the shape that Kubernetes accepts, whatever things are called', () => {
    fc.assert(
      fc.property(anyName, anyName, anyValues, (environment, service, values) => {
        const found = configMapOf({ ...anInput(service, {}, { environment }), values });
        validate(found);
        expect(validate.errors).toBeNull();
        expect(found.metadata.annotations).toMatchObject({
          'flaghoist/environment': environment,
          'flaghoist/service': service,
        });
      }),
    );
  });

  describe.each(readers)('as %s reads it', (_name, read) => {
    test('gives back any text', () => {
      fc.assert(
        fc.property(fc.array(anyText, { minLength: 20, maxLength: 40 }), (sent) => {
          const entries = inVariables(sent);
          expect(read(kubernetes.render(anInput('api', entries))).data).toEqual(entries);
        }),
        { numRuns: 15 },
      );
    });

    test('knows a service and a variable by any name', () => {
      fc.assert(
        fc.property(hardNames, hardVariables, (service, variable) => {
          const found = read(kubernetes.render(anInput(service, { [variable]: 5 })));
          expect(Object.entries(found.data)).toEqual([[variable, '5']]);
          expect(found.metadata.annotations['flaghoist/service']).toBe(service);
        }),
        { numRuns: 25 },
      );
    });
  });
});
