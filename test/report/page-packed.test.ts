// The data of the page are packed where it is made, and unpacked by its script.
import { expect, test } from '@jest/globals';
import type { Json } from '#domain/scalars.ts';
import { packed } from '#report/page/packed.ts';
import { fc } from '#test/support/fc.ts';
import { unpackedBy } from '#test/support/page-data.ts';

test('the page reads the data that were packed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const whole = JSON.parse(JSON.stringify(value)) as Json;
      expect(unpackedBy(JSON.stringify(packed(whole)))).toEqual(whole);
    }),
  );
});

test('the keys of many flags stand once', () => {
  const flags = ['a', 'b', 'c'].map((key) => ({ key, owner: null }));
  expect(packed(flags)).toEqual({
    keys: [['key', 'owner']],
    texts: [],
    data: [{ 0: ['a', null] }, { 0: ['b', null] }, { 0: ['c', null] }],
  });
});

test('the texts that flags share stand once', () => {
  const flags = [
    ['checkout', 'payments'],
    ['search', 'payments'],
    ['~0', 'a'],
  ];
  const short = packed(flags);
  expect(short).toEqual({
    keys: [],
    texts: ['payments', '~0'],
    data: [
      ['checkout', '~0'],
      ['search', '~0'],
      ['~1', 'a'],
    ],
  });
  expect(unpackedBy(JSON.stringify(short))).toEqual(flags);
});
