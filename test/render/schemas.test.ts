// Every rendering against the schema that its reader's makers publish.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { fc } from '#test/support/fc.ts';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { parse } from 'yaml';

import { compose } from '#render/compose.ts';
import { kubernetes } from '#render/kubernetes.ts';

import { anInput, anyName, anyText, inVariables } from './inputs.ts';

const require = createRequire(import.meta.url);

describe('the Compose Specification', () => {
  const file = join(require.resolve('dclint/package.json'), '../schemas/compose.schema.json');
  // Its dialect's name is not written as Ajv knows it.
  const { $schema: _, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const isCompose = new Ajv({ strict: false, validateFormats: false }).compile(schema);

  test('accepts any override', () => {
    fc.assert(
      fc.property(anyName, fc.array(anyText, { maxLength: 20 }), (service, texts) => {
        expect(isCompose(parse(compose.render(anInput(service, inVariables(texts)))))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('would refuse what is none', () => {
    expect(isCompose({ services: { api: { environment: { ON: [true] } } } })).toBe(false);
    expect(isCompose({ services: { api: { environments: {} } } })).toBe(false);
  });
});

describe('the schema of Kubernetes', () => {
  test('accepts any ConfigMap', () => {
    fc.assert(
      fc.property(anyName, fc.array(anyText, { maxLength: 20 }), (service, texts) => {
        const read = parse(kubernetes.render(anInput(service, inVariables(texts))));
        expect(() => new ConfigMap(read).validate()).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });

  test('would refuse what is none', () => {
    const wrong = { metadata: { name: 'api' }, data: { ON: true } } as unknown as object;
    expect(() => new ConfigMap(wrong).validate()).toThrow('data/ON');
  });
});
