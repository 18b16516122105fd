// Each built row of the threat model names tests that exist and carry its number, so that no row can lose its tests
// unnoticed.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseAst } from 'rolldown/parseAst';

const TEST = new URL('./', import.meta.url);
const PAGE = readFileSync(new URL('../docs/threat-model.md', TEST), 'utf8');

/** Those that are about GitHub have to be shown through what ships: the action, `doctor`, the workflows. */
const GITHUB = [
  2, 4, 5, 7, 8, 9, 10, 16, 17, 18, 19, 20, 21, 22, 35, 36, 37, 38, 39, 42, 43, 44, 45, 54, 55,
];
const SHIPPED = /^(?:slow\/)?(action\/.*|workflows)\.test\.ts$/;
/** Stories on real repositories, through `check`, the command line or the action. */
const ON_A_REPOSITORY = /^(?:slow\/)?((action|scenarios)\/.*|workflows)\.test\.ts$/;

type Node = Readonly<Record<string, any>>;

function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(nodesIn);
  return 'type' in value ? [value, ...below] : below;
}

/** `test`, `describe.each(…)`, `test.each(…)`: what a call of one of these begins with. */
function isOurs(callee: Node | undefined): boolean {
  if (callee?.['type'] === 'Identifier') return ['test', 'describe'].includes(callee['name']);
  return callee !== undefined && isOurs(callee['object'] ?? callee['callee']);
}

/** The texts of titles, and of the tables that fill them. */
function titlesIn(text: string): readonly string[] {
  const calls = nodesIn(parseAst(text, { lang: 'ts' })).filter(
    (node) => node['type'] === 'CallExpression' && isOurs(node['callee']),
  );
  return calls.flatMap(({ arguments: [first] }) =>
    nodesIn(first).flatMap((node) =>
      node['type'] === 'Literal' && typeof node['value'] === 'string'
        ? node['value']
        : (node['value']?.['cooked'] ?? []),
    ),
  );
}

const NAMED = /^(?:T\d+, )*T\d+(?=:|$)|\((?:T\d+, )*T\d+\)$/;

/** The rows that a title carries. */
const rowsIn = (title: string): readonly number[] =>
  [...(NAMED.exec(title)?.[0] ?? '').matchAll(/\d+/g)].map(Number);

interface Titled {
  readonly file: string;
  readonly title: string;
}

/** The titles of each file. */
const TITLES: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(TEST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => [file, titlesIn(readFileSync(new URL(file, TEST), 'utf8'))]),
);
const CARRIED = [...TITLES].flatMap(([file, titles]) =>
  titles.flatMap((title) => rowsIn(title).map((row) => ({ file, row }))),
);

interface Row {
  readonly number: number;
  readonly isBuilt: boolean;
  readonly text: string;
  readonly tests: readonly Titled[];
}

const ROWS: readonly Row[] = PAGE.split(/^(?=#)/m).flatMap((section) => {
  const [, number, body] = /^## T(\d+) .+\n([^]*)$/.exec(section) ?? [];
  if (number === undefined || body === undefined) return [];
  const tests = [...body.matchAll(/^- `test\/(.+?)`: `(.+)`$/gm)].map(
    ([, file = '', title = '']) => ({ file, title }),
  );
  const text = body.trim();
  return [{ number: Number(number), isBuilt: !text.startsWith('Not built yet: '), text, tests }];
});
const BUILT = ROWS.filter(({ isBuilt }) => isBuilt);

test('The numbers of the threat model have no gap, and each stands there once', () => {
  const numbers = ROWS.map(({ number }) => number).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
});

describe.each(BUILT.map((row) => [`T${row.number}`, row] as const))('%s', (_, row) => {
  test('names tests that exist and carry its number', () => {
    expect(row.tests).not.toEqual([]);
    for (const named of row.tests) {
      expect(TITLES.get(named.file)).toContain(named.title);
      expect(rowsIn(named.title)).toContain(row.number);
    }
  });

  test('is shown on a repository', () => {
    expect(row.tests.some(({ file }) => ON_A_REPOSITORY.test(file))).toBe(true);
  });
});

test('A row that is not built says so in a paragraph, and names no test', () => {
  const others = ROWS.filter(({ isBuilt }) => !isBuilt);
  expect(others.filter(({ text }) => text.includes('\n\n'))).toEqual([]);
});

test('No test carries the number of a row that is not there or not built', () => {
  const built = new Set(BUILT.map(({ number }) => number));
  expect(CARRIED.filter(({ row }) => !built.has(row))).toEqual([]);
});

test('Every row about GitHub is carried by a test of what ships', () => {
  const shipped = new Set(CARRIED.flatMap(({ file, row }) => (SHIPPED.test(file) ? row : [])));
  expect(GITHUB.filter((row) => !shipped.has(row))).toEqual([]);
});
