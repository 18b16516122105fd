import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import { json } from '#render/json.ts';

import { anInput, anyText, anyValues, sha256 } from './inputs.ts';

describe('json', () => {
  test('writes members in order and without blanks', () => {
    const text = json.render(anInput('api', { b: 12.5, B: false, _: 'é "😀"\n', a: true }));
    expect(text).toBe(
      `{"digest":"sha256:${sha256(
        '{"B":false,"_":"é \\"😀\\"\\n","a":true,"b":12.5}',
      )}","environment":"production","service":"api","values":{"B":false,"_":"é \\"😀\\"\\n","a":true,"b":12.5}}\n`,
    );
  });

  test('gives back values as they are, with a digest that its reader can check (T32)', () => {
    fc.assert(
      fc.property(anyValues, anyText, (values, label) => {
        const sent = [
          ...values.filter(({ variable }) => variable !== 'LABEL'),
          ...anInput('api', { LABEL: label }).values,
        ];
        const text = json.render({ ...anInput('api', {}), values: sent });
        const read: { digest: string; values: Record<string, unknown> } = JSON.parse(text);
        expect(new Map(Object.entries(read.values))).toEqual(
          new Map(sent.map(({ variable, value }) => [variable, value])),
        );
        const own = /"values":(?<values>\{.*\})\}\n$/su.exec(text)?.groups?.['values'] ?? '';
        expect(read.digest).toBe(`sha256:${sha256(own)}`);
        expect(own).toBe(JSON.stringify(read.values));
      }),
    );
  });
});
