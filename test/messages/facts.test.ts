// A fact travels in a field, and no code reads it back from a sentence of ours. The rule goes by names: a field that holds a
// sentence is not searched or taken apart, and the answer of a function that writes words is not compared with a word.
import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import { parseAst } from 'rolldown/parseAst';

type Node = Record<string, any>;

/** Fields that hold a sentence. */
const SENTENCES = new Set([
  'description',
  'detail',
  'hint',
  'markdown',
  'means',
  'message',
  'needs',
  'plain',
  'sentence',
  'soFar',
  'title',
  'titleNames',
  'why',
]);
const WRITES_WORDS = /(?:Word|Words|Text|Texts|Sentence)$/;
/** Methods of a text that read something from it. */
const READS = new Set([
  'split',
  'startsWith',
  'endsWith',
  'match',
  'matchAll',
  'replace',
  'search',
]);
/** Methods that look for their argument, or in it. */
const LOOKS_FOR = new Set(['includes', 'has', 'indexOf', 'exec', 'test']);

/** Messages that others wrote: commander, the YAML parser, Git and its commits, GitHub. */
const OF_OTHERS = [
  /^cli\/run\.ts$/,
  /^files\/yaml\.ts$/,
  /^adapters\/git\//,
  /^adapters\/github\/why-not\.ts$/,
  // The pipeline as its user wrote it.
  /^cli\/completion-words\.ts$/,
  // The title of a commit is the first line of its message.
  /^app\/edit\/edit-commit\.ts$/,
];

function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(nodesIn);
  return 'type' in value ? [value, ...below] : below;
}

const nameOf = (node: Node | undefined): string => node?.['property']?.name ?? node?.['name'] ?? '';

const isSentence = (node: Node | undefined): boolean =>
  node?.['type'] !== 'CallExpression' && SENTENCES.has(nameOf(node));

const isWords = (node: Node | undefined): boolean =>
  node?.['type'] === 'CallExpression' && WRITES_WORDS.test(nameOf(node['callee']));

const isWord = (node: Node | undefined): boolean =>
  node?.['type'] === 'Literal' && typeof node['value'] === 'string' && node['value'] !== '';

function readsWords(node: Node): boolean {
  const { type, left, right, callee, discriminant } = node;
  if (type === 'SwitchStatement') return isWords(discriminant);
  if (type === 'BinaryExpression')
    return (isWords(left) && isWord(right)) || (isWord(left) && isWords(right));
  if (type !== 'CallExpression' || callee.type !== 'MemberExpression') return false;
  const [argument] = node['arguments'];
  const method = nameOf(callee);
  if (READS.has(method)) return isSentence(callee.object);
  return (
    LOOKS_FOR.has(method) &&
    [argument, callee.object].some((one) => isWords(one) || isSentence(one))
  );
}

function foundIn(text: string): readonly string[] {
  return nodesIn(parseAst(text, { lang: 'ts' }))
    .filter(readsWords)
    .map(({ start, end }) => text.slice(start, end));
}

describe('Code decides by the facts of a flag', () => {
  test('and reads no sentence of ours', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && !OF_OTHERS.some((place) => place.test(name)));
    const found = files.flatMap((file) =>
      foundIn(readFileSync(`src/${file}`, 'utf8')).map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    "const why = newest.description.replace(/ · [0-9a-f]{16}$/, '');",
    "if (brief.soFar.startsWith('#')) link();",
    "if (hint.includes('push')) push();",
    'const [, place] = /in (.+)$/.exec(result.message) ?? [];',
    'const isOff = OFF.has(exposuresWord(exposures));',
    "if (liveWord(cell) === 'refused') stop();",
    "switch (levelText(level)) { case 'off': stop(); }",
  ])('%s is found', (text) => {
    expect(foundIn(text)).toHaveLength(1);
  });

  test.each([
    'const shown = `${brief.needs}<br>${brief.soFar}`;',
    "const words = liveWord(cell) === '' ? [] : [liveWord(cell)];",
    "if (brief.lists === 'issues') link();",
    'const cut = message.slice(0, LONGEST);',
  ])('%s is not', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});
