// Texts that other readers understand differently, in each of the three kinds of file.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import type { ReadFile } from '#files/read-file.ts';
import { codes, flag, pipeline, said, state } from './support.ts';

/** A place for a value in each kind of file, where a number belongs. */
const NUMBERS: Readonly<Record<string, (value: string) => ReadFile<unknown>>> = {
  state: (value) => state(`enabled: true\nrollout: ${value}\n`),
  'state of one service': (value) =>
    state(`enabled: true\nservices: { api: { rollout: ${value} } }\n`),
  definition: (value) =>
    flag(
      `description: x\nrequires: { production: { ladder: { steps: [${value}, 100], each: 7d } } }\n`,
    ),
  pipeline: (value) =>
    pipeline(
      `version: 1\nteams: { release: [ana] }\nenvironments: [{ name: a, requires: { approvals: { count: ${value}, from: [release] } } }]\npolicy: { approvals: { count: 1, from: [release] } }\n`,
    ),
};

describe.each(Object.entries(NUMBERS))('T62: a number in a %s', (_, read) => {
  test.each([
    ['010', '10'],
    ['00', '0'],
    ['08', '8'],
    ['0o10', '8'],
    ['0x10', '16'],
    ['0b11', '3'],
    ['1e1', '10'],
    ['1E1', '10'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1_0', '10'],
    ['-0', '0'],
    ['-0.0', '0'],
  ])('%s is refused: write %s', (text, decimal) => {
    const file = read(text);
    expect(file.value).toBeNull();
    expect(codes(file)).toEqual(['yaml/number']);
    expect(said(file.diagnostics)).toContain(`write ${decimal}, or put it in quotes`);
  });

  test.each(['.inf', '-.inf', '+.INF', '.nan', '1e999', '1:30', '9007199254740993'])(
    '%s is refused',
    (text) => {
      expect(codes(read(text))).toEqual(['yaml/number']);
    },
  );

  test.each(['9', '10', '11'])('%s is read', (text) => {
    expect(read(text).value).not.toBeNull();
  });
});

test('T62: a decimal number keeps every digit that is written', () => {
  expect(state('enabled: true\nrollout: 25.50').value?.rollout).toBe(25.5);
  expect(state('enabled: true\nrollout: 0.01').value?.rollout).toBe(0.01);
  expect(codes(state('enabled: true\nrollout: 10.00000000000000001'))).toEqual(['yaml/number']);
});

test('T62: a text that looks like a number belongs in quotes, wherever it stands', () => {
  expect(codes(state('enabled: true\nhold: 0x10'))).toEqual(['yaml/number']);
  expect(codes(state('enabled: true\nhold: 1_000'))).toEqual(['yaml/number']);
  expect(state('enabled: true\nhold: "0x10"').value?.hold).toBe('0x10');
  expect(state("enabled: true\nhold: '010'").value?.hold).toBe('010');
  expect(codes(flag('description: x\nservices: { 1_000: { X: enabled } }'))).toEqual([
    'yaml/key-not-text',
  ]);
});

/** Tags that resolve, that do not, and that have no suffix; each in front of a value. */
const TAGS = [
  '!!bool',
  '!!int',
  '!!str',
  '!!null',
  '!!float',
  '!!binary',
  '!!map',
  '!!',
  '!!!',
  '!!!false',
  '!x',
  '!x!y',
  '!e!%ff',
  '!',
  '!<x>',
  '!<>',
  '!<tag:yaml.org,2002:bool>',
  '!<!local>',
];

describe.each(TAGS)('T31: the tag %s is refused', (tag) => {
  test.each<[string, () => ReadFile<unknown>]>([
    ['on a value', () => state(`enabled: ${tag} true\n`)],
    ['on a text', () => state(`enabled: true\nhold: ${tag} why\n`)],
    ['on a text in quotes', () => state(`enabled: true\nhold: ${tag} "why"\n`)],
    ['on a block of text', () => state(`enabled: true\nhold: ${tag} |\n  why\n`)],
    ['on nothing', () => state(`enabled: true\nhold: ${tag}\n`)],
    ['on a key', () => state(`${tag} enabled: true\n`)],
    ['on a key in braces', () => state(`{ ${tag} enabled: true }\n`)],
    ['on a map', () => state(`enabled: true\nservices: ${tag} { api: { enabled: false } }\n`)],
    [
      'on a map below it',
      () => state(`enabled: true\nservices: ${tag}\n  api: { enabled: false }\n`),
    ],
    ['on the whole file', () => state(`${tag}\nenabled: true\n`)],
    ['in a definition', () => flag(`description: x\nsafe: ${tag} false\n`)],
    ['on a list', () => flag(`description: x\ntags: ${tag} [a]\n`)],
    ['on an item', () => flag(`description: x\ntags: [${tag} a]\n`)],
    ['on an item below it', () => flag(`description: x\ntags:\n  - ${tag} a\n`)],
    ['in a pipeline', () => pipeline(`version: ${tag} 1\nenvironments: [{ name: a }]\n`)],
    ['on an environment', () => pipeline(`version: 1\nenvironments: [${tag} { name: a }]\n`)],
  ])('%s', (_, read) => {
    const file = read();
    expect(file.value).toBeNull();
    expect(codes(file)).toContain('yaml/tag');
    // On the spot where the tag begins.
    const text = file.diagnostics.find(({ code }) => code === 'yaml/tag');
    expect(text?.column).toBeGreaterThan(0);
  });
});

test('T31: the place of a tag is the place where it begins, and each tag has its own', () => {
  expect(said(state('enabled: !!!false true\nhold: !x why\n').diagnostics)).toBe(
    'state.yaml:1:10: a value that begins with ! states its type; tags are not read [yaml/tag]\n' +
      '  delete the tag, or put the text in quotes\n' +
      'state.yaml:2:7: a value that begins with ! states its type; tags are not read [yaml/tag]\n' +
      '  delete the tag, or put the text in quotes',
  );
});

test('a text that holds a ! or a & is no tag and no anchor', () => {
  expect(state('enabled: true\nhold: stop! now & here').value?.hold).toBe('stop! now & here');
  expect(state('enabled: true\nhold: "!x &y"').value?.hold).toBe('!x &y');
  expect(state('enabled: true # !x &y').value?.enabled).toBe(true);
  expect(state('enabled: true\nhold: |\n  !x\n  &y\n').value?.hold).toBe('!x\n&y\n');
});

describe('T63: a key is written in the letters that it has', () => {
  test.each([
    ['in a state', () => state('"\\x65nabled": true'), '1:1'],
    [
      'below a service',
      () => state('enabled: true\nservices: { "a\\u0070i": { enabled: true } }'),
      '2:13',
    ],
    ['in a definition', () => flag('"d\\x65scription": x'), '1:1'],
    [
      'of a variable',
      () => flag('description: x\nservices:\n  api: { "OUTBOUND_\\x45NABLED": enabled }'),
      '3:10',
    ],
    [
      'of a required flag',
      () => flag('description: x\nrequires: { a: { soak: { "\\x69n": a, for: 1h } } }'),
      '2:26',
    ],
    ['in a pipeline', () => pipeline('"v\\x65rsion": 1\nenvironments: [{ name: a }]\n'), '1:1'],
    [
      'of a team',
      () => pipeline('version: 1\nteams: { "r\\x65lease": [ana] }\nenvironments: [{ name: a }]\n'),
      '2:10',
    ],
    ['over two lines', () => state('? "ena\\\n  bled"\n: true\n'), '1:3'],
  ])('an escape %s is refused', (_, read, place) => {
    const found = read();
    expect(found.value).toBeNull();
    expect(codes(found)).toContain('yaml/escaped-key');
    expect(said(found.diagnostics)).toContain(`:${place}: this key is written with a \\`);
  });

  test('quotes alone are fine, and escapes in a text are', () => {
    expect(state('"enabled": true\nhold: "a\\tb"').value).toMatchObject({ hold: 'a\tb' });
    expect(codes(flag('description: x\nservices: { \'api\': { "X": enabled } }'))).toEqual([]);
  });

  test('any letter of any key, however it is escaped', () => {
    const escapes = [
      (code: number) => `\\x${code.toString(16).padStart(2, '0')}`,
      (code: number) => `\\u${code.toString(16).padStart(4, '0')}`,
      (code: number) => `\\U${code.toString(16).padStart(8, '0')}`,
    ];
    fc.assert(
      fc.property(fc.nat(6), fc.constantFrom(...escapes), (at, escape) => {
        const key = 'enabled';
        const hidden = key.slice(0, at) + escape(key.charCodeAt(at)) + key.slice(at + 1);
        const file = state(`"${hidden}": true`);
        return file.value === null && codes(file).includes('yaml/escaped-key');
      }),
    );
  });
});
