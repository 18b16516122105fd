// Every row of the threats has a test that names it in its title (`T8: …`), so that no row can lose its test
// unnoticed. What a row says is for its own tests to show; this only counts them.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseAst } from 'rolldown/parseAst';

const TEST = new URL('./', import.meta.url);

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);
/** Schedules in files and metrics: what they threaten is not there yet. */
const LATER = new Set([28, 40, 41]);
/** Beyond these, rows are built one after the other. */
const BUILT = [49, 54, 55, 58, 59, 60, 61, 62, 63, 65, 67];
const ROWS = [...upTo(47).filter((row) => !LATER.has(row)), ...BUILT];
/** Those that are about GitHub have to be shown through what ships: the action, `doctor`, the workflows. */
const GITHUB = [
  2, 4, 5, 7, 8, 9, 10, 16, 17, 18, 19, 20, 21, 22, 35, 36, 37, 38, 39, 42, 43, 44, 45, 54, 55,
];
const SHIPPED = /^(action\/.*|workflows)\.test\.ts$/;

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

const rowsNamedIn = (file: string): readonly number[] =>
  titlesIn(readFileSync(new URL(file, TEST), 'utf8')).flatMap((title) =>
    [...(NAMED.exec(title)?.[0] ?? '').matchAll(/\d+/g)].map(Number),
  );

const FILES = readdirSync(TEST, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => ({ file, rows: rowsNamedIn(file) }));

test('Every row is named by a test, and no test names a row that there is not', () => {
  const named = [...new Set(FILES.flatMap(({ rows }) => rows))];
  expect(named.toSorted((a, b) => a - b)).toEqual(ROWS);
});

test('Every row about GitHub is named by a test of what ships', () => {
  const named = new Set(FILES.flatMap(({ file, rows }) => (SHIPPED.test(file) ? rows : [])));
  expect(GITHUB.filter((row) => !named.has(row))).toEqual([]);
});
