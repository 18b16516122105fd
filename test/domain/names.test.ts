import { describe, expect, test } from '@jest/globals';

import {
  inOrder,
  isName,
  parseEnvironmentName,
  parseFlagKey,
  parseServiceName,
} from '#domain/scalars.ts';

const LONGEST = 'a'.repeat(63);

describe('a flag is named by its path', () => {
  test.each([
    'checkout',
    'voice/outbound-calls',
    'a/b/c/d',
    '0',
    'v1.2_x-y',
    LONGEST,
    `${LONGEST}/${LONGEST}`,
    'a..b',
  ])('%s is a key', (text) => {
    expect(parseFlagKey(text)).toBe(text);
  });

  test.each([
    ['nothing', ''],
    ['an empty segment', 'voice//calls'],
    ['a leading slash', '/calls'],
    ['a closing slash', 'voice/'],
    ['five segments', 'a/b/c/d/e'],
    ['a longer segment', `${LONGEST}a`],
    ['T33: the folder above', '..'],
    ['T33: a way out', 'voice/../production/calls'],
    ['T33: this folder', './calls'],
    ['T33: a backslash', 'voice\\calls'],
    ['a closing dot, which some file systems drop', 'calls.'],
    ['T11: upper case', 'Checkout'],
    ['a leading dash, which reads as an option', '-rf'],
    ['a leading dot', '.git'],
    ['a space', 'check out'],
    ['a closing line break', 'checkout\n'],
    ['T34: a Cyrillic letter', 'сheckout'],
    ['T34: a zero-width space', 'check\u200Bout'],
    ['T34: a ligature', 'ﬁx'],
    ['T34: a bidirectional override', 'a\u202Eb'],
    ['T31: __proto__', '__proto__'],
    ['T31: constructor', 'constructor'],
    ['T31: prototype, below a team', 'voice/prototype'],
  ])('%s is no key', (_why, text) => {
    expect(parseFlagKey(text)).toBeNull();
  });
});

describe('an environment is one folder', () => {
  test('with a name like a segment of a key', () => {
    expect(parseEnvironmentName('production')).toBe('production');
    expect(parseEnvironmentName('eu-west.1')).toBe('eu-west.1');
  });

  test.each(['', 'voice/production', 'Production', '..', 'constructor'])('%j is none', (text) => {
    expect(parseEnvironmentName(text)).toBeNull();
  });

  test('the folder of definitions is none', () => {
    expect(parseEnvironmentName('flags')).toBeNull();
    expect(parseFlagKey('flags')).toBe('flags');
    expect(parseServiceName('flags')).toBe('flags');
  });
});

test('a service is named like a segment of a key', () => {
  expect(parseServiceName('cursor-runner')).toBe('cursor-runner');
  expect(parseServiceName('cursor/runner')).toBeNull();
  expect(isName('__proto__')).toBe(false);
});

test('names are ordered by code units, the same on every machine', () => {
  expect(inOrder('a', 'a')).toBe(0);
  expect(['b', 'a-b', 'a', 'a.b', 'ä', 'a/b'].toSorted(inOrder)).toEqual([
    'a',
    'a-b',
    'a.b',
    'a/b',
    'b',
    'ä',
  ]);
});
