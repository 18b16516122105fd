// Keys that are easily confused.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { isOneApart, similarKeys } from '#files/similar.ts';

describe('T34: keys that are one character apart', () => {
  test.each([
    ['a letter less', 'checkout', 'chekout'],
    ['another letter', 'checkout', 'checkeut'],
    ['two letters swapped', 'checkout', 'chekcout'],
    ['a dash more', 'checkout', 'check-out'],
    ['another kind of dash', 'check-out', 'check_out'],
    ['another folder', 'voice/calls', 'voice-calls'],
    ['a digit that looks like a letter', 'paypal', 'paypa1'],
  ])('%s', (_, a, b) => {
    expect(similarKeys([a, b])).toEqual(
      new Map([
        [a, [b]],
        [b, [a]],
      ]),
    );
  });

  test.each([
    ['two letters apart', 'checkout', 'chekot'],
    ['a series', 'checkout-1', 'checkout-2'],
    ['the first and second of a series', 'checkout', 'checkout2'],
    ['too short to be mistaken', 'api', 'app'],
    ['the same key twice', 'checkout', 'checkout'],
  ])('not %s', (_, a, b) => {
    expect(similarKeys([a, b])).toEqual(new Map());
  });

  test('a key can have several, which come in order', () => {
    expect(similarKeys(['bark', 'dark', 'park', 'tree']).get('dark')).toEqual(['bark', 'park']);
  });

  test('finds exactly the pairs that comparing each with each would find', () => {
    const key = fc.string({
      unit: fc.constantFrom('a', 'b', '-', '/', 'l'),
      minLength: 4,
      maxLength: 7,
    });
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 40 }), (keys) => {
        const slow = keys.flatMap((one) => {
          const others = keys.filter((candidate) => isOneApart(one, candidate));
          return others.length === 0 ? [] : [[one, others.toSorted()] as const];
        });
        expect(similarKeys(keys)).toEqual(new Map(slow));
      }),
    );
  });

  test('one apart is an edit distance of one, swaps included', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneApart(a, b)).toBe(neighbours(a).has(b) && a !== b);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Every word that one edit makes of this one. */
function neighbours(word: string): ReadonlySet<string> {
  const letters = ['a', 'b', 'c'];
  const cuts = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  return new Set(
    cuts.flatMap(([left, right]) => [
      left + right.slice(1),
      ...letters.map((letter) => left + letter + right),
      ...(right === '' ? [] : letters.map((letter) => left + letter + right.slice(1))),
      ...(right.length > 1 ? [left + right.charAt(1) + right.charAt(0) + right.slice(2)] : []),
    ]),
  );
}
