// The data of the page are packed where it is made, and unpacked by its script. The tests in a browser show what it reads.
import { expect, test } from '@jest/globals';
import type { Json } from '#domain/scalars.ts';
import { packed } from '#report/page/packed.ts';
import { fc } from '#test/support/fc.ts';
import { pageDataIn } from '#test/support/page-data.ts';
import { deflated } from '#wiring/page-html.ts';

test('the page has all of the data that were packed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const whole = JSON.parse(JSON.stringify(value)) as Json;
      expect(pageDataIn(packed(whole, deflated))).toEqual(whole);
    }),
  );
});

test('data of many flags stay small', () => {
  const flags = Array.from({ length: 5000 }, (_, index) => ({
    key: `team-${index % 40}/feature-${index}`,
    description: `Die ${index}. Funktion für Łódź 🚀`,
    landings: [1_770_000_000 + index * 977, (index * 2_654_435_761) % 4_294_967_296],
  }));
  const text = packed(flags, deflated);
  expect(pageDataIn(text)).toEqual(flags);
  expect(text.length).toBeLessThan(JSON.stringify(flags).length / 3);
});

test('no text of the data ends the element that they stand in', () => {
  const value = '</script><script>alert(1)</script>';
  const text = packed(value, deflated);
  expect(text.match(/<\/script>/g)).toHaveLength(1);
  expect(pageDataIn(text)).toBe(value);
});
