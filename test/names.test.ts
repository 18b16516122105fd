// One name, one meaning: a reader who has met a type once knows it wherever its name stands.
import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/${name}`, 'utf8'));

const declaredIn = (text: string): readonly string[] =>
  [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name = '']) => name);

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

test('no two files export a type of the same name', () => {
  expect(repeated(FILES.flatMap(declaredIn))).toEqual([]);
});

test('a repeated name would be noticed', () => {
  const texts = ['export interface Step {}\n', 'type Step = 1;\nexport type Step = string;\n'];
  expect(repeated(texts.flatMap(declaredIn))).toEqual(['Step']);
});
