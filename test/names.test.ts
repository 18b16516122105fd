// One name, one meaning: a reader who has met a type once knows it wherever its name stands. A parameter of a generic type
// may have any name. A file name stands three times at most, so that a search by name leads somewhere.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { expect, test } from '@jest/globals';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/${name}`, 'utf8'));

const declaredIn = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:export )?(?:type|interface|class) (\w+)/gm)].map(([, name = '']) => name);

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

test('no two files declare a type of the same name', () => {
  expect(repeated(FILES.flatMap(declaredIn))).toEqual([]);
});

test('a repeated name would be noticed', () => {
  const texts = ['export interface Step {}\n', 'type Step<Settings> = Settings;\n'];
  expect(repeated(texts.flatMap(declaredIn))).toEqual(['Step']);
});

test.each(['src', 'test'])('no file name stands in %s more than three times', (folder) => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => basename(name));
  const countOf = (name: string): number => names.filter((other) => other === name).length;
  expect([...new Set(names)].filter((name) => countOf(name) > 3)).toEqual([]);
});
