// Links of the documentation lead somewhere, and what it tells readers to type exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { PAGES, proseOf, read, TOP } from './pages.ts';
import { program } from '../../src/cli/command-line.ts';

/** The anchors of a page: headings as GitHub names them, and those that are written by hand. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);
  const seen = new Map<string, number>();
  const prose = proseOf({ path: '', text });
  for (const [, heading = ''] of prose.matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    anchors.push(times === 0 ? slug : `${slug}-${times}`);
  }
  return new Set(anchors);
}

/** Why a link of a page leads nowhere; null where it leads somewhere. */
function faultOf(page: string, target: string): string | null {
  if (target.startsWith('https://')) return null;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), path));
  if (file.startsWith('..') || file.startsWith('/')) return `${target} is outside the repository`;
  if (!existsSync(join(TOP, file))) return `${target} does not exist`;
  if (anchor === undefined || anchorsOf(read(file)).has(anchor)) return null;
  return `${target} has no such heading`;
}

const links = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
    ([, target, image]) => target ?? image ?? '',
  );

test.each(PAGES.map((page) => [page.path, page] as const))(
  'Every link of %s leads to a file and a heading',
  (path, page) => {
    expect(links(proseOf(page)).flatMap((target) => faultOf(path, target) ?? [])).toEqual([]);
  },
);

test.each([
  ['[a](nowhere.md)', 'nowhere.md does not exist'],
  ['<img src="images/none.png">', 'images/none.png does not exist'],
  ['[a](../../b.md)', '../../b.md is outside the repository'],
  ['[a](glossary.md#nothing)', 'glossary.md#nothing has no such heading'],
  ['[a](glossary.md#glossary)', null],
  ['[a](https://example.com)', null],
])('%s: %s', (text, fault) => {
  expect(links(text).map((target) => faultOf('docs/on-call.md', target))).toEqual([fault]);
});

test('Every page can be reached from the README', () => {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const target of links(proseOf({ path, text: read(path) }))) {
      const [file = ''] = target.split('#');
      if (file.endsWith('.md') && !file.includes(':')) visit(normalize(join(dirname(path), file)));
    }
  };
  visit('README.md');
  expect(PAGES.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test('The README is one page', () => {
  expect(read('README.md').match(/\n/g)?.length).toBeLessThanOrEqual(150);
});

test('The README begins with two commands that set everything up', () => {
  const [, commands = ''] = /^```sh\n(.*?)^```$/ms.exec(read('README.md')) ?? [];
  expect(commands.split('\n').map((line) => line.replace(/ *#.*/, ''))).toEqual([
    'node dist/cli.js tour',
    'npm cit',
    '',
  ]);
});

test('Every page that the code names exists', () => {
  const sources = readdirSync(join(TOP, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(TOP, 'src', name), 'utf8'));
  const named = sources.flatMap((text) => text.match(/\bdocs\/[\w/-]+\.md\b/g) ?? []);
  const examples = new Set(['docs/outbound-calls.md']);
  expect(named.filter((path) => !examples.has(path) && !existsSync(join(TOP, path)))).toEqual([]);
});

const { commands } = await program(null);

describe('What readers are asked to type', () => {
  const typed = PAGES.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:^ *\$ |^|`)(flaghoist [a-z][^`\n]*)/gm)].map(([, line = '']) => ({
      path,
      line: line.replace(/ [#>|&].*$/, ''),
    })),
  );

  /** What the program does not know of a command line. */
  function unknownIn(line: string): readonly string[] {
    const [, name = '', ...rest] = line.split(/\s+/);
    const command = commands.find((one) => one.name() === name);
    if (command === undefined) return [name];
    const options = new Set(command.options.map(({ long }) => long));
    return rest.flatMap((word) => {
      const [option = ''] = /^--[a-z-]+/.exec(word) ?? [];
      return option === '' || option === '--help' || options.has(option) ? [] : [option];
    });
  }

  test('is a command with options that exist', () => {
    expect(typed.length).toBeGreaterThan(20);
    const wrong = typed.filter(({ line }) => unknownIn(line).length > 0);
    expect(wrong).toEqual([]);
  });

  test('would be noticed if it did not exist', () => {
    expect(unknownIn('flaghoist promote a --to b --onto c')).toEqual(['--onto']);
    expect(unknownIn('flaghoist raise a')).toEqual(['raise']);
  });
});
