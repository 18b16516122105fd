// The subset of YAML that we read, and everything outside of it.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { MOST_PROBLEMS } from '#files/positions.ts';
import { codes, flag, said, state } from './support.ts';

describe('T29: anchors and aliases are refused', () => {
  test('both ends of an alias, each where it stands', () => {
    expect(said(state('enabled: &on true\nrollout: *on').diagnostics)).toBe(
      'state.yaml:1:10: &on names a part of the file; anchors are not read [yaml/anchor]\n' +
        '  delete &on\n' +
        'state.yaml:2:10: *on refers to another part of the file; aliases are not read [yaml/alias]\n' +
        '  write the value out',
    );
  });

  test('a bomb of aliases is read no further than its text', () => {
    const level = (n: number): string => `l${n}: &l${n} [${`*l${n - 1}, `.repeat(9)}*l${n - 1}]`;
    const bomb = ['l0: &l0 [x]', ...Array.from({ length: 9 }, (_, n) => level(n + 1))].join('\n');
    const read = flag(bomb);
    expect(read.value).toBeNull();
    expect(new Set(codes(read))).toContain('yaml/alias');
  });

  test('a star without quotes is explained', () => {
    expect(said(flag('description: x\nrequires:\n  *:\n    checklist: [a]\n').diagnostics)).toBe(
      'flag.yaml:3:4: a * without quotes refers to another part of the file in YAML [yaml/alias]\n' +
        '  write "*" with quotes',
    );
  });

  test.each(['*a : 1', '{ *a : 1 }', '? *a\n: 1', '- *a', '*a', '&a enabled: true'])(
    'in %j too',
    (text) => {
      expect(state(text).value).toBeNull();
      expect(codes(state(text)).some((code) => /alias|anchor/.test(code))).toBe(true);
    },
  );
});

describe('T29: depth', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const blocks = (depth: number) =>
    Array.from({ length: depth }, (_, n) => `${' '.repeat(n)}a:`).join('\n');

  test.each([
    [19, false],
    [20, false],
    [21, true],
  ])('%d levels', (depth, refused) => {
    for (const text of [nested(depth), blocks(depth)]) {
      expect(codes(state(text)).includes('yaml/too-deep')).toBe(refused);
    }
  });

  test('maps without braces count as well', () => {
    const inside = (depth: number) => `${'['.repeat(depth)} a: 1 ${']'.repeat(depth)}`;
    expect(codes(state(inside(19)))).not.toContain('yaml/too-deep');
    expect(codes(state(inside(20)))).toContain('yaml/too-deep');
  });

  test('the bracket that is too much is the one that is pointed at', () => {
    expect(said(state(nested(21)).diagnostics)).toBe(
      'state.yaml:1:21: lists and maps are nested more than 20 deep here [yaml/too-deep]\n' +
        '  close the brackets, or fix the indentation',
    );
  });
});

describe('T30: duplicate keys are refused', () => {
  test('with the line of the first one', () => {
    expect(said(state('enabled: true\nrollout: 5\nenabled: false').diagnostics)).toBe(
      'state.yaml:3:1: duplicate key "enabled"; the first is on line 1 [yaml/duplicate-key]\n' +
        '  delete one of the two',
    );
  });

  test.each([
    ['in quotes', 'enabled: true\n"enabled": true'],
    ['in braces', '{ enabled: true, enabled: true }'],
    ['as JSON', '{"enabled": true, "enabled": false}'],
  ])('%s', (_, text) => {
    expect(codes(state(text))).toEqual(['yaml/duplicate-key']);
  });

  test('deep inside', () => {
    const text = 'enabled: true\nservices:\n  a: { enabled: true }\n  a: { enabled: false }';
    expect(said(state(text).diagnostics)).toContain('state.yaml:4:3: duplicate key "a"');
  });
});

describe('T31: what could mean something else to another reader', () => {
  test.each([
    ['a tag', 'enabled: !!bool true', 'yaml/tag', '1:10'],
    ['a tag of its own', 'enabled: !secret true', 'yaml/tag', '1:10'],
    ['a bare !', 'enabled: ! true', 'yaml/tag', '1:10'],
    ['a tag on a map', '!!map { enabled: true }', 'yaml/tag', '1:1'],
    ['a tag on a key', '!!str enabled: true', 'yaml/tag', '1:1'],
    ['two documents', 'enabled: true\n---\nenabled: false', 'yaml/multiple-documents', '2:1'],
    [
      'a document behind an end',
      'enabled: true\n...\nenabled: false',
      'yaml/multiple-documents',
      '3:1',
    ],
    ['a directive', '%YAML 1.1\n---\nenabled: true', 'yaml/directive', '1:1'],
    ['a merge key', 'enabled: true\n<<: { rollout: 5 }', 'yaml/merge-key', '2:1'],
    ['a merge key in quotes', 'enabled: true\n"<<": { rollout: 5 }', 'yaml/merge-key', '2:1'],
    ['__proto__', 'enabled: true\n__proto__: { rollout: 5 }', 'yaml/reserved-key', '2:1'],
    ['constructor', 'enabled: true\nconstructor: x', 'yaml/reserved-key', '2:1'],
    ['prototype', 'enabled: true\nprototype: x', 'yaml/reserved-key', '2:1'],
    ['infinity', 'enabled: true\nrollout: .inf', 'yaml/number', '2:10'],
    ['minus infinity', 'enabled: true\nrollout: -.INF', 'yaml/number', '2:10'],
    ['no number', 'enabled: true\nrollout: .nan', 'yaml/number', '2:10'],
    ['a number beyond all bounds', 'enabled: true\nrollout: 1e999', 'yaml/number', '2:10'],
    [
      'a number that cannot be kept',
      'enabled: true\nrollout: 9007199254740992',
      'yaml/number',
      '2:10',
    ],
    ['a number as a key', '1: x\nenabled: true', 'yaml/key-not-text', '1:1'],
    ['true as a key', 'true: x\nenabled: true', 'yaml/key-not-text', '1:1'],
    ['nothing as a key', ': x\nenabled: true', 'yaml/key-not-text', '1:1'],
    ['a list as a key', '? [a]\n: x\nenabled: true', 'yaml/key-not-text', '1:3'],
  ])('%s is refused, and nothing else is said of it', (_, text, code, place) => {
    const read = state(text);
    expect(read.value).toBeNull();
    expect(codes(read)).toEqual([code]);
    expect(said(read.diagnostics)).toContain(`state.yaml:${place}:`);
  });

  test('nothing reaches the prototype of anything', () => {
    state('enabled: true\n__proto__: { polluted: true }');
    expect('polluted' in {}).toBe(false);
  });

  test('one document with its marks is fine', () => {
    expect(state('---\nenabled: true\n...\n').value?.enabled).toBe(true);
  });
});

describe('text that is no YAML', () => {
  test.each([
    ['enabled:\n\t- x', '2:1', 'this line is indented with a tab; YAML takes only spaces'],
    ['enabled: true\nhold: @ana', '2:7', 'a text without quotes cannot begin with this character'],
    [
      'enabled: true\nhold: a: b',
      '2:7',
      'this is not valid YAML: a second key is in place of a value',
    ],
    [
      'enabled: true\n  rollout: 5',
      '1:10',
      'this is not valid YAML: a second key is in place of a value, or the indentation is wrong',
    ],
    ['enabled: true\nhold: "\\q"', '2:8', 'a \\ inside double quotes begins an escape'],
  ])('%j', (text, place, message) => {
    const read = state(text);
    expect(read.value).toBeNull();
    expect(codes(read)).toContain('yaml/syntax');
    expect(said(read.diagnostics)).toContain(`state.yaml:${place}: ${message}`);
  });

  test.each([
    ['enabled: true\nhold: "open', ['2:7: this " has no closing "']],
    ['enabled: true\nhold: "open\nrollout: 5\n', ['2:7: this " has no closing "']],
    ["hold: 'it''s\nenabled: true\n", ["1:7: this ' has no closing '"]],
    ['{ enabled: true', ['1:1: this { has no closing }']],
    ['enabled: true\nservices: { api: { enabled: false }\nrollout: 5\n', ['2:11: this {']],
    ['enabled: true\nx: [1, { a: 2 }\nrollout: 5\n', ['2:4: this [ has no closing ]']],
    ['x: { a: [1\nenabled: true\n', ['1:4: this {', '1:9: this [']],
  ])('a quote or a bracket that is not closed is named where it opens: %j', (text, places) => {
    const read = state(text);
    expect(read.value).toBeNull();
    expect(codes(read)).toEqual(places.map(() => 'yaml/unclosed'));
    for (const place of places) expect(said(read.diagnostics)).toContain(`state.yaml:${place}`);
  });

  test.each(['enabled:true', 'enabled = true', 'enabled\uFF1A true'])(
    '%j is a text, and the hint is the line that was meant',
    (text) => {
      expect(said(state(text).diagnostics)).toContain('\n  write enabled: true');
    },
  );

  test('the marks of a failed merge are named, and nothing that follows from them', () => {
    const text = '<<<<<<< HEAD\nenabled: true\n=======\nenabled: false\n>>>>>>> feature\n';
    expect(codes(state(text))).toEqual(Array(3).fill('file/conflict-marker'));
  });

  test.each(['', '\n', '# only a comment\n', '---\n', '...\n', 'null', '~'])(
    'nothing at all: %j',
    (text) => {
      expect(said(state(text).diagnostics)).toBe(
        'state.yaml:1:1: this file is empty; it should be the state of a flag [file/empty]\n' +
          '  write "enabled: false", or delete the file: no file means the safe value',
      );
    },
  );
});

describe('hostile files', () => {
  // Each of these once was slow or deep in some YAML reader.
  const long = 24_000;
  const filled = (piece: string) => piece.repeat(Math.floor(long / piece.length));
  const pieces = [
    '[',
    '{',
    '[{',
    '{a: ',
    '- ',
    '? ',
    ': ',
    ':\n',
    'a:\n',
    '&a ',
    '*a ',
    '!a ',
    '"',
    "''",
    '#\n',
    '---\n',
    '%a\n',
    '- [\n',
    ']',
    '}\n',
    '|\n',
    'a: |9\n',
    '"a":',
    '- a: ',
    '<<:\n',
    'a: {}\n',
    'a: !!x &y *z\n',
    '1:\n',
  ];

  test.each(pieces)('a file full of %j is refused, with a list that has an end', (piece) => {
    const read = flag(filled(piece));
    expect(read.value).toBeNull();
    expect(read.diagnostics.length).toBeGreaterThan(0);
    expect(read.diagnostics.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1);
  });

  test.each([
    ['aliases in a list', `description: x\ntags: [${'*a, '.repeat(15_000)}]`],
    [
      'wrong forms in a list',
      `description: x\nrequires: { a: { soak: { in: [${'1,'.repeat(30_000)}], for: 1h } } }`,
    ],
    [
      'wrong settings in a list',
      `description: x\nrequires: { a: { soak: [${'{in: 1},'.repeat(7_000)}] } }`,
    ],
    [
      'long unknown keys',
      `description: x\n${Array.from({ length: 900 }, (_, n) => `${'k'.repeat(60)}${n}: 1`).join('\n')}`,
    ],
  ])('many %s are listed as far as a person reads', (_, text) => {
    expect(flag(text).diagnostics).toHaveLength(MOST_PROBLEMS + 1);
  });

  test('more problems than a person reads end with a word about the rest', () => {
    const keys = Array.from({ length: 150 }, (_, n) => `k${n}: 1`).join('\n');
    const { diagnostics } = state(`enabled: true\n${keys}`);
    expect(diagnostics).toHaveLength(101);
    expect(said(diagnostics)).toContain(
      'this file has more problems than the 100 that are listed [file/too-many]',
    );
  });

  test('whatever the text, it is read or refused, and every diagnostic lies in it', () => {
    const piece = fc.constantFrom(
      ...pieces,
      'enabled: true\n',
      'rollout: 5',
      '\n',
      '  ',
      '\t',
      'services:\n',
      ',',
      "'",
      '\\u202e',
      '\r\n',
      '👍',
      'é',
      ']]',
      '<<<<<<< x\n',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (some) => {
        const read = state(some);
        const lines = some.split('\n');
        expect(read.value === null).toBe(
          read.diagnostics.some(({ severity }) => severity === 'error'),
        );
        for (const { line, column, message, hint } of read.diagnostics) {
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
          expect(message + hint).not.toMatch(/[\n\r\u202e]/);
          expect(hint).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });
});
