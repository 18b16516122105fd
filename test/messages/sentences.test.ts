// Sentences stand in src/messages, and every other file has codes and facts. A sentence is a text with at least five
// words in a row. Not looked at: errors that are bugs of ours, what a registry or a schema says about itself, and help. A
// gate may have the rows of its table in its own file, so that a new gate is one file.
import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import { parseAst } from 'rolldown/parseAst';

type Node = Record<string, any>;

const WORDS = /(?:^|\s)(?:[A-Za-z'-]+[,:;]? ){4,}[A-Za-z'-]+/;
const PLAIN = /\b[a-z]{2,}\b/g;
/** A command as a user types it: names and options, and nothing else. */
const COMMAND = /^flaghoist [a-z]+(?: (?:--[a-z-]+|X))+$/;
/** What finds a comment of ours, or a process. */
const MARKERS = ['<!--', '// '];

/** Texts about a definition itself: its schema, its help, its page. */
const ABOUT_ITSELF = new Set([
  'schema',
  'description',
  'title',
  'appliesTo',
  'about',
  'example',
  'examples',
  'errorMessage',
]);
const HELP = new Set([
  'option',
  'requiredOption',
  'argument',
  'Option',
  'description',
  'version',
  'helpOption',
  'helpCommand',
  'addHelpText',
  'examples',
  'EXITS',
]);
/** Of a schema: `about(schema, description, examples)` and what is made of it. */
const OF_SCHEMA = new Set(['about', 'defaulted', 'head', 'nameSchema', 'variablesSetting']);

function nameOf(node: Node | undefined): string {
  return node?.['name'] ?? node?.['property']?.name ?? node?.['value'] ?? '';
}

/** Whether nothing below this node is said to a user by this code. */
function isSkipped(node: Node): boolean {
  switch (node['type']) {
    case 'NewExpression':
      return nameOf(node['callee']).endsWith('Error') || HELP.has(nameOf(node['callee']));
    case 'CallExpression':
      return HELP.has(nameOf(node['callee'])) || OF_SCHEMA.has(nameOf(node['callee']));
    case 'VariableDeclarator':
      return HELP.has(nameOf(node['id']));
    case 'Property':
      return ABOUT_ITSELF.has(nameOf(node['key']));
    default:
      return false;
  }
}

function textOf(node: Node): string {
  if (node['type'] === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node['type'] !== 'TemplateLiteral') return '';
  return node['quasis'].map((part: Node) => part['value'].cooked).join('X');
}

/** The call that makes a row of a table. */
function isRow(node: Node): boolean {
  return node['type'] === 'CallExpression' && nameOf(node['callee']) === 'row';
}

function sentencesIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(sentencesIn);
  if (typeof node !== 'object' || node === null) return [];
  const typed = node as Node;
  if (isSkipped(typed)) return [];
  const script = scriptIn(typed);
  if (script !== null) return sentencesIn(script);
  const text = textOf(typed);
  const isSentence =
    WORDS.test(text) && (text.match(PLAIN) ?? []).length >= 3 && !COMMAND.test(text);
  const mine = isSentence && !MARKERS.some((marker) => text.startsWith(marker)) ? [text] : [];
  return [...mine, ...Object.values(typed).flatMap(sentencesIn)];
}

/** The syntax tree of a script that the page carries: its comments are no sentences, and its texts may be. */
function scriptIn({ type, quasi }: Node): unknown {
  if (type !== 'TaggedTemplateExpression') return null;
  const source = quasi['quasis'].map((part: Node) => part['value'].raw).join('X');
  return source.includes('\n') ? parseAst(source, { lang: 'js' }) : null;
}

function sentencesOf(text: string, file = ''): readonly string[] {
  const tree = parseAst(text, { lang: 'ts' });
  return sentencesIn(file.startsWith('gates/') ? withoutRows(tree) : tree);
}

function withoutRows(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutRows);
  if (typeof node !== 'object' || node === null) return node;
  if (isRow(node)) return null;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutRows(value)]));
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));

/** Files that are not looked at. */
const EXCEPT = [
  /^messages\//,
  // A schema describes itself.
  /^(?:app|report)\/(?:page\/)?[a-z-]*schema[a-z-]*\.ts$/,
  // The text of the workflow files of this repository, the style of the page, the names of the fields of pm2, and a query
  // to GitHub look like words in a row.
  /^app\/adopt\/workflow-texts\.ts$/,
  /^report\/page\/style\.ts$/,
  /^adapters\/(?:targets\/pm2-names|github\/together)\.ts$/,
];

describe('A sentence about a flag stands in src/messages', () => {
  test.each(FILES.filter((file) => !EXCEPT.some((place) => place.test(file))))(
    'and none in %s',
    (file) => {
      expect(sentencesOf(readFileSync(`src/${file}`, 'utf8'), file)).toEqual([]);
    },
  );

  test.each([
    'const why = `${flag} in ${environment} is not known: ${why}`;',
    "wait('soak/too-short', { why: 'there is no value since the deployment yet' });",
    "const TABLE = String.raw`\nrow(flag, 'no flag of these has a known moment');\n`;",
    "const because = cond ? 'a merged pull request was judged before it landed' : '';",
    'print(`flaghoist deploy has never run on this machine`);',
  ])('%s is found', (text) => {
    expect(sentencesOf(text)).toHaveLength(1);
  });

  test.each([
    "throw new Error('this is a bug of ours, so no user reads it');",
    "const gate = { title: 'No state of the flag has a hold.', codes };",
    'const key = `samples ${environment} ${flag} ${metric} ${length}`;',
    'const command = `flaghoist rollback ${flag} --in ${environment} --land`;',
    "const schema = about(SWITCH, 'Whether the flag is on in this environment.', [true]);",
    "wait('soak/too-short', { flag, environment });",
    'const TABLE = String.raw`\n/** Rows that stay are not touched by it. */\nrow(flag);\n`;',
  ])('%s has none', (text) => {
    expect(sentencesOf(text)).toEqual([]);
  });

  test('a row stands in the file of its gate, and in no other file', () => {
    const row = "row({ sentence: () => 'today is no day on which it may land' });";
    expect(sentencesOf(row, 'gates/weekday.ts')).toEqual([]);
    expect(sentencesOf(row, 'app/weekday.ts')).toHaveLength(1);
    const answer = "wait('weekday/wrong', { why: 'today is no day on which it may land' });";
    expect(sentencesOf(answer, 'gates/weekday.ts')).toHaveLength(1);
  });
});

test('No message sends a user to a page that the package does not contain', () => {
  const files = FILES.filter((file) => file.startsWith('messages/'));
  expect(files.length).toBeGreaterThan(20);
  // An example of a description has a page of the user.
  const named = files.flatMap((file) =>
    (readFileSync(`src/${file}`, 'utf8').match(/docs\/[\w-]+\.md/g) ?? [])
      .filter((page) => page !== 'docs/outbound-calls.md')
      .map((page) => `${file}: ${page}`),
  );
  expect(named).toEqual([]);
});
