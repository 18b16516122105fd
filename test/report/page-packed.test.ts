// The data of the page are packed where it is made, and unpacked by its script.
import { constants, deflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import type { Json } from '#domain/scalars.ts';
import { deflated } from '#wiring/deflated.ts';
import { packed } from '#report/page/packed.ts';
import { fc } from '#test/support/fc.ts';
import { pageDataIn } from '#test/support/page-data.ts';

test('the page reads the data that were packed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const whole = JSON.parse(JSON.stringify(value)) as Json;
      expect(pageDataIn(packed(whole, deflated))).toEqual(whole);
    }),
  );
});

test('it reads data of many flags, which stay small', () => {
  const flags = Array.from({ length: 5000 }, (_, index) => ({
    key: `team-${index % 40}/feature-${index}`,
    description: `Die ${index}. Funktion für Łódź 🚀`,
    landings: [1_770_000_000 + index * 977, (index * 2_654_435_761) % 4_294_967_296],
  }));
  const text = packed(flags, deflated);
  expect(pageDataIn(text)).toEqual(flags);
  expect(text.length).toBeLessThan(JSON.stringify(flags).length / 3);
});

test.each([
  ['without compression', { level: 0 }],
  ['with fixed codes', { strategy: constants.Z_FIXED }],
  ['with codes of its own alone', { strategy: constants.Z_HUFFMAN_ONLY }],
])('it reads data that were deflated %s', (_, options) => {
  const value = Array.from({ length: 3000 }, (__, index) => [index, `feature-${index % 7}`]);
  const other = (text: string): string => deflateRawSync(text, options).toString('base64');
  expect(pageDataIn(packed(value, other))).toEqual(value);
});

test('no text of the data ends the element that they stand in', () => {
  const value = '</script><script>alert(1)</script>';
  const text = packed(value, deflated);
  expect(text.match(/<\/script>/g)).toHaveLength(1);
  expect(pageDataIn(text)).toBe(value);
});
