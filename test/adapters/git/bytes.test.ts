// Names that are no UTF-8 keep their bytes on the way through our strings.
import { describe, expect, test } from '@jest/globals';
import { bytesOf, nulEnded, rawRecords, records, textOf } from '#adapters/git/git.ts';

const there = (hex: string): string => textOf(Buffer.from(hex, 'hex'));

describe('bytes', () => {
  test.each([
    ['plain', '61622f63'],
    ['UTF-8 of every length', '61c3a9e282acf09f9aa9'],
    ['Latin-1', '636166e9'],
    ['a byte that begins a character at the very end', '61e282'],
    ['the replacement character itself', '61efbfbd62'],
    ['the replacement character beside a broken byte', 'efbfbdff'],
    ['overlong and surrogate forms', 'c0afeda080ff80'],
    ['nothing', ''],
  ])('come back as they were: %s', (_name, hex) => {
    expect(bytesOf(there(hex)).toString('hex')).toBe(hex);
  });

  test('that differ make texts that differ', () => {
    expect(there('e9')).not.toBe(there('e8'));
    expect(there('c3a9')).toBe('é');
  });

  test('are split at each NUL, whatever else is in them', () => {
    const names = ['a b', 'new\nline', 'é', there('ff'), ''];
    expect(records(nulEnded(names))).toEqual(names);
    expect(rawRecords(nulEnded(names)).map((name) => name.length)).toEqual([3, 8, 2, 1, 0]);
    expect(records(Buffer.alloc(0))).toEqual([]);
  });
});
