// The quick reader of simple files may leave any file to the parser, and may never read one in another way. The files of
// this repository and of its documentation are changed at random, and each change is read by both.
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { stringify } from 'yaml';
import { simpleValue } from '#files/simple-yaml.ts';
import { parseYaml } from '#files/yaml.ts';
import { blocksOf, PAGES, read, TOP } from '../docs/pages.ts';

const OURS = execFileSync('git', ['ls-files', '-z', '*.yaml', '*.yml'], { cwd: TOP })
  .toString()
  .split('\0')
  .slice(0, -1)
  .map((path) => ({ path, text: read(path) }));

/** Each form that one of the two reads, so that changes come near the borders. */
const FORMS = [
  '# A comment\n\nenabled: true # and another\nrollout: 12.5\nhold: null\n\n  # the last one\n',
  'a:\n  b:\n    c: "x: y # z"\n  d: \'- e\'\nf:\n- g\n- h: 1\n  i: 2\nk: [l, m n]\n',
  'steps: [10, 50, 100]\neach: { "*": [ a b, "c", \'d\' ], e: {}, f: [] }\nlast: [{ g: h }, [i]]\n',
  'url: http://a.b/c#d\nat: 2027-08-16T10:00:00Z\nfor: 48h\nversion: 1.2.3\npath: .github/**\n',
  'list:\n  - a\n  - "b"\n  - c: d\n    e:\n      - f\n    g:\n    - h\n  - i: [j]\nempty:\nend: k\n',
  'on: yes\noff: No\n"10": ten\n\'*\': (all)\nempty:\nat: $HOME\n',
  'description: Überprüft – “quickly”\nowner: "Δοκιμή"\nkind: проба\n',
  'toString: x\nTrue: y\nnothing: ~\n-   j: 3\n- - d\n',
  'query: >-\n  a: b # c\n  / d\n- e\nunit: >-\n    f\nlist:\n  - g: >-\n      h\n      i\n    j: k\n',
  'description: |\n  many\n  lines\nother: >-\n  folded\nanchor: &a b\nalias: *a\ntag: !!str 1\n',
];

const CORPUS = [
  ...OURS.map(({ text }) => text),
  ...PAGES.flatMap((page) => blocksOf(page, 'yaml').map(({ text }) => text)),
  ...FORMS,
];
/** Most changes are made to these, because a file that is refused before is refused after nearly all of them. */
const SIMPLE = CORPUS.filter((text) => simpleValue(text) !== undefined);

const words = (text: string): readonly string[] => text.split(' ');

/** What makes the difference in YAML, and values that readers disagree about. */
const PIECES = [
  ' \n:#-,[]{}"\'&*!|>%@`?~\\\t\r.+_0179eE=<'.split(''),
  [': ', '- ', '# ', ' #', '\n\n', '\n  ', '\n- ', '\n#', '  ', ': [', ', ', '{ ', ' }'],
  ["''", '""', '\\n', '": "', ': ', '---\n', '...\n', '%YAML 1.1\n', '<<: ', '? '],
  words('true True TRUE no on null Null 0 -0 -1 +1 007 0x1f 0o7 0b1 1e3 1_000 .5 5. 1.0 1.10'),
  words('.inf .nan 99999999999999999999 12:30 2027-01-01 24h v1.2 __proto__ constructor toString'),
  words('prototype *a &a !a a b c d-e a:b a#b "a" \'b\' [a] {} [] $A (a) ./a http://a.b'),
  ['\ufeff', '\u00a0', '\u200b', '\u0085', '\u2028', '\u007f', 'é', '–', '🚩'],
].flat();

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const piece = fc.constantFrom(...PIECES);
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), place, piece }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('replace' as const), place, piece }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('value' as const), place, piece }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop-line' as const), place }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('move-line' as const), place, to: place }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('indent' as const), place, by: fc.nat(4) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('outdent' as const), place, by: fc.nat(4) }),
  },
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const mutant = fc
  .record({
    text: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...SIMPLE) },
      { weight: 1, arbitrary: fc.constantFrom(...CORPUS) },
    ),
    // In long files most changes would be far from each other.
    lines: fc.integer({ min: 1, max: 40 }),
    edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  })
  .map(({ text, lines, edits }) =>
    edits.reduce(edited, text.split('\n').slice(0, lines).join('\n')),
  );

function edited(text: string, change: Edit): string {
  const at = Math.floor(change.place * (text.length + 1));
  const lines = text.split('\n');
  const line = Math.floor(change.place * lines.length);
  const own = lines[line] ?? '';
  switch (change.kind) {
    case 'insert':
      return text.slice(0, at) + change.piece + text.slice(at);
    case 'replace':
      return text.slice(0, at) + change.piece + text.slice(at + 1);
    case 'delete':
      return text.slice(0, at) + text.slice(at + 1);
    case 'value':
      return lines
        .with(
          line,
          own.replace(/(: |- |^).*$/, (_, before) => before + change.piece),
        )
        .join('\n');
    case 'drop-line':
      return lines.toSpliced(line, 1).join('\n');
    case 'move-line':
      return lines
        .toSpliced(line, 1)
        .toSpliced(Math.floor(change.to * lines.length), 0, own)
        .join('\n');
    case 'indent':
      return lines.with(line, ' '.repeat(change.by) + own).join('\n');
    case 'outdent':
      return lines.with(line, own.slice(change.by)).join('\n');
  }
}

/** Whether the quick reader reads a text. Fails if the parser reads it in another way. */
function isReadAlike(text: string): boolean {
  const value = simpleValue(text);
  if (value === undefined) return false;
  const full = parseYaml(text);
  // As text, because the order of keys counts, too.
  const quickly = JSON.stringify({ value, problems: [], holes: [] });
  const { root: _, ...fully } = full;
  expect(quickly).toBe(JSON.stringify(fully));
  return true;
}

/** Values as the documentation writes them, and as other programs do. */
const name = fc.constantFrom(...words('a b-c d.e true 10 1e3 * null yes x/y'), 'two words', 'ä');
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    true,
    false,
    null,
    0,
    5,
    12.5,
    'true',
    '10',
    '1.0',
    '24h',
    '',
    ' x',
    '#a',
  ),
  fc.string({ maxLength: 12 }),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(name, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const layout = fc.record({
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const),
  indent: fc.constantFrom(2, 3, 4),
  indentSeq: fc.boolean(),
  flowCollectionPadding: fc.boolean(),
  singleQuote: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40),
});

/** 200,000 take minutes: `npm run fuzz`. */
const MUTANTS = Number(process.env['MUTANTS'] ?? 4000);

describe('T29: the quick reader of simple files', () => {
  test('reads every definition, state and pipeline of this repository', () => {
    const flags = OURS.filter(({ path }) => path.startsWith('environments/'));
    expect(flags.length).toBeGreaterThan(40);
    expect(flags.filter(({ text }) => !isReadAlike(text)).map(({ path }) => path)).toEqual([]);
  });

  test('leaves what it does not know to the parser', () => {
    const refused = [
      ['', '# nothing', 'a', '- a', '"a"', '{ a: 1 }', ' a: 1', '--- {}', 'a: 1\n...\n'],
      ['a: &b c', 'a: *b', 'a: !b c', '<<: {}', '? a', 'a: |\n  b', 'a: >\n  b', 'a: b\n  c'],
      ['a: 1\na: 2', '{}: a', '"__proto__": 1', 'constructor: 1', 'prototype: 1', 'Null: 1'],
      ['a: "b\\n"', "a: 'b''c'", 'a: "b', "a: 'b", 'a: "b\n  c"', 'a: [b,\n  c]', 'a: [b, ]'],
      ['a:\tb', 'a: b\r\n', '\ufeffa: b', 'a: \u00a0', 'a: b\u2028', 'a: 🚩', 'a: \u200b'],
      ['a: 007', 'a: 0x1', 'a: 1e3', 'a: 1_0', 'a: .5', 'a: 5.', 'a: .inf', 'a: 12:30', 'a: True'],
      ['a: 0.1234567890123456789', 'a: 99999999999999999', 'a: -1', 'a: +1', 'a: ~', 'a: @b'],
      [
        'a: b: c',
        'a: - b',
        'a: [b]c',
        'a: "b"c',
        'a: b:',
        'a :b',
        'a: [b: c]',
        'a: {b}',
        'a: {b:1}',
      ],
    ].flat();
    expect(refused.filter((text) => simpleValue(text) !== undefined)).toEqual([]);
  });

  test('nests as deep as the parser may, and no deeper', () => {
    const nested = (depth: number): string => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}`;
    expect(isReadAlike(nested(20))).toBe(true);
    expect(isReadAlike(nested(21))).toBe(false);
    expect(isReadAlike(nested(30_000))).toBe(false);
  });

  test('reads any value in any layout as the parser does, or not at all', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.dictionary(name, tree, { maxKeys: 4 }), layout, (value, how) => {
        accepted += isReadAlike(stringify(value, how)) ? 1 : 0;
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test(`reads ${MUTANTS} changed files as the parser does, or not at all`, () => {
    let accepted = 0;
    fc.assert(
      fc.property(mutant, (text) => {
        accepted += isReadAlike(text) ? 1 : 0;
      }),
      { numRuns: MUTANTS },
    );
    if (process.env['MUTANTS'] !== undefined) console.log(`${accepted} of ${MUTANTS} accepted`);
    // A reader that refuses everything would pass, too.
    expect(accepted).toBeGreaterThan(MUTANTS / 10);
  }, 3_600_000);
});
