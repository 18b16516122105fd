// Which folder of src/ may import which, read from the syntax tree. oxlint reports most of this in the editor. It
// misses `import('…')` in a type, './../', `new Date()`, and lines that a comment switched off.
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parseAst } from 'rolldown/parseAst';

import { reachedFrom } from './docs/drawing.ts';

type Rule = {
  rooms: string[];
  packages: (name: string) => boolean;
  /** Not async, and without the clock, chance and the environment. */
  pure: boolean;
};

const pure = (...rooms: string[]): Rule => ({ rooms, packages: () => false, pure: true });
/** The rooms that `app` may import. */
const belowApp = [
  'domain',
  'messages',
  'metrics',
  'files',
  'diff',
  'history',
  'gates',
  'judge',
  'report',
  'render',
];

const wiring: Rule = { rooms: [...belowApp, 'app', 'adapters'], packages: () => true, pure: false };

const rules: Record<string, Rule> = {
  // The names of time zones and their offsets.
  domain: { ...pure(), packages: (name) => name === '@date-fns/tz/tzOffset' },
  messages: pure('domain'),
  metrics: pure('domain'),
  files: {
    ...pure('domain', 'messages', 'metrics', 'schemas'),
    packages: (name) => /^(yaml$|ajv|ical\.js$|@prometheus-io\/lezer-promql$)/.test(name),
  },
  diff: pure('domain'),
  history: pure('domain'),
  gates: pure('domain', 'messages', 'history', 'metrics'),
  // A hash is arithmetic: it reads nothing and waits for nothing.
  judge: {
    ...pure('domain', 'messages', 'diff', 'history', 'metrics', 'gates'),
    packages: (name) => name === 'node:crypto',
  },
  report: pure('domain', 'messages'),
  // Dashboards are built with the types that Grafana's makers publish.
  render: {
    ...pure('domain', 'messages', 'metrics'),
    packages: (name) => name.startsWith('@grafana/grafana-foundation-sdk/'),
  },
  app: {
    rooms: belowApp,
    packages: (name) => !isBuiltin(name) && !/^(simple-git|@actions)\b/.test(name),
    pure: false,
  },
  wiring,
  adapters: {
    rooms: ['domain', 'messages', 'metrics', 'files', 'history', 'render', 'app', 'schemas'],
    packages: () => true,
    pure: false,
  },
};
const shell: Rule = { ...wiring, rooms: [...wiring.rooms, 'wiring'] };
/** The shell that a file belongs to: each begins in a file of its own name. */
const shellOf = (file: string) => /^src\/(cli|action)(?:\.ts$|\/)/.exec(file)?.[1];

/** Packages of which each room that may use any may use one. */
const MAY_ADD = [
  '@date-fns/tz/tzOffset',
  'yaml',
  'node:crypto',
  '@grafana/grafana-foundation-sdk/dashboard',
];

type Node = Record<string, any>;

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  return 'type' in value ? [value, ...inner] : inner;
}

const named = (node: Node | undefined, name: string) =>
  node?.['type'] === 'Identifier' && node['name'] === name;

function importProblem(file: string, room: string, rule: Rule, specifier: unknown): string | false {
  if (typeof specifier !== 'string') return 'imports a computed path; please spell it out';
  const target = specifier.startsWith('.')
    ? posix.join(posix.dirname(file), specifier)
    : specifier.replace(/^#/, 'src/');
  if (/^\.?\.\//.test(specifier)) {
    const own =
      shellOf(file) === undefined
        ? target.startsWith(`src/${room}/`)
        : shellOf(file) === shellOf(target);
    return !own && target !== 'package.json' && `leaves its room with '${specifier}'; use #room/…`;
  }
  if (!specifier.startsWith('#')) {
    return !rule.packages(specifier) && `may not use the package '${specifier}'`;
  }
  const allowed = [room, ...rule.rooms];
  return (
    !allowed.some((name) => posix.normalize(target).startsWith(`src/${name}/`)) &&
    `may not import '${specifier}', only ${allowed.map((name) => `#${name}`).join(', ')}`
  );
}

function impurity(node: Node): string | false {
  const on = (object: string) =>
    node['type'] === 'MemberExpression' && named(node['object'], object);
  const clock = 'asks the clock; take now as an argument';
  if (node['async'] === true || node['await'] === true) {
    return 'is async; do the waiting in src/app, through a port';
  }
  if (on('process')) return 'asks the process; let a shell read that and pass it in';
  if (on('Math') && named(node['property'], 'random'))
    return 'draws lots; take the choice as given';
  if (on('Date') && named(node['property'], 'now')) return clock;
  if (node['type'] === 'CallExpression' && named(node['callee'], 'Date')) return clock;
  return (
    node['type'] === 'NewExpression' &&
    named(node['callee'], 'Date') &&
    node['arguments'].length === 0 &&
    clock
  );
}

function problems(file: string, text: string): string[] {
  const room = file.split('/')[1] ?? '';
  const rule = shellOf(file) === undefined ? rules[room] : shell;
  if (!rule) return [`${file} is in no room; please move it into one, or give it a rule here`];
  return nodesIn(parseAst(text, { lang: 'ts' }))
    .flatMap((node) => [
      node['source'] && importProblem(file, room, rule, node['source'].value),
      rule.pure && impurity(node),
    ])
    .filter(Boolean)
    .map((problem) => `${file} ${problem}`);
}

/** The blocks of the linter's settings that are about one list of folders. */
function linted(): readonly { readonly files: string[]; readonly rules: Record<string, any> }[] {
  const text = readFileSync('.oxlintrc.json', 'utf8').replaceAll(/^ *\/\/.*$/gm, '');
  return JSON.parse(text).overrides;
}

/** The rooms that a group of import patterns names. */
const roomsIn = (group: readonly string[]) =>
  group.flatMap((pattern) => /^!?#(\w+)\/\*\*$/.exec(pattern)?.[1] ?? []);

/** What the page says that a room may import: rooms, and packages behind a semicolon. */
function listedFor(room: string): { readonly rooms: string; readonly packages: string } {
  const row = PAGE.split('\n').find((line) => line.startsWith(`| \`${room}\``)) ?? '';
  const [, , may = ''] = row.split(' | ');
  const [rooms = '', packages = ''] = may.replace(/ \|$/, '').split('; ');
  return { rooms, packages };
}

const PAGE = readFileSync('docs/architecture.md', 'utf8');
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
/** In the order of the table, in which every room stands below those that it imports. */
const ROWS = [...PAGE.matchAll(/^\| ((?:`\w+`(?:, )?)+) \| .+ \| .+ \|$/gm)].flatMap(
  ([, cell = '']) => quotedIn(cell),
);

describe('the rooms', () => {
  test.each([...Object.entries(rules), ['cli', shell] as const])(
    '%s may import what the page says',
    (room, rule) => {
      const listed = listedFor(room);
      const above = ROWS.slice(0, ROWS.indexOf(room));
      const rooms = listed.rooms === 'all rooms above' ? above : quotedIn(listed.rooms);
      expect(rooms.toSorted()).toEqual(rule.rooms.filter((one) => one !== 'schemas').toSorted());
      expect(quotedIn(listed.packages).filter((name) => !rule.packages(name))).toEqual([]);
      expect(listed.packages === '').toBe(!MAY_ADD.some(rule.packages));
    },
  );

  test.each(Object.entries(rules))('%s may import only what the drawing leads to', (room, rule) => {
    const allowed = rule.rooms.filter((one) => one !== 'schemas');
    expect(allowed.filter((one) => !reachedFrom(room).has(one))).toEqual([]);
  });

  test.each(Object.entries(rules).filter(([, rule]) => rule.pure))(
    '%s may import the same by the linter',
    (room, rule) => {
      const own = linted().find(({ files }) => files.join() === `src/${room}/**`);
      const [{ group = [] } = {}] = own?.rules['no-restricted-imports'][1].patterns ?? [];
      expect(roomsIn(group).toSorted()).toEqual([room, ...rule.rooms].toSorted());
    },
  );

  test('that decide are closed to adapters, by the linter, too', () => {
    const own = linted().find(({ files }) => files.join() === 'src/adapters/**');
    const groups = own?.rules['no-restricted-imports'][1].patterns.map(
      ({ group }: { group: string[] }) => roomsIn(group),
    );
    expect(groups).toContainEqual(
      belowApp.filter((room) => !rules['adapters']?.rooms.includes(room)),
    );
  });

  test('that are pure are those for which the linter forbids the clock', () => {
    const purity = linted().find(({ rules: one }) => 'oxc/no-async-await' in one);
    const names = Object.keys(rules).filter((room) => rules[room]?.pure);
    expect(purity?.files.toSorted()).toEqual(names.map((room) => `src/${room}/**`).toSorted());
  });

  test('import one way, and what is below app is pure', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((name) => `src/${name.replaceAll('\\', '/')}`)
      .filter((name) => name.endsWith('.ts'));
    expect(files.flatMap((file) => problems(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('change no variable of the environment', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((name) => `src/${name}`)
      .filter((name) => name.endsWith('.ts'));
    const changes = (text: string): boolean =>
      /assign\(process\.env|delete process\.env|process\.env(\.\w+|\[[^\]]+\])? *(\?\?)?=[^=>]/.test(
        text,
      );
    expect(files.filter((file) => changes(readFileSync(file, 'utf8')))).toEqual([]);
    for (const text of ['Object.assign(process.env, {})', "process.env['A'] = '1'"])
      expect(changes(text)).toBe(true);
  });

  test('of the adapters import each other one way', () => {
    const parts = readdirSync('src/adapters', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const imports = (part: string): string[] =>
      readdirSync(`src/adapters/${part}`).flatMap((file) =>
        [...readFileSync(`src/adapters/${part}/${file}`, 'utf8').matchAll(/#adapters\/([\w-]+)\//g)]
          .map(([, other = '']) => other)
          .filter((candidate) => candidate !== part),
      );
    const reached = (part: string, path: readonly string[] = []): string[] =>
      path.includes(part) ? [part] : imports(part).flatMap((one) => reached(one, [...path, part]));
    for (const part of parts) expect([part, reached(part)]).toEqual([part, []]);
  });

  test.each([
    ['accepted', ['live', 'deploy']],
    ['live', ['deploy']],
  ])('about a deployment import one way: %s imports none of %s', (folder, above) => {
    const texts = readdirSync(`src/app/${folder}`).map((file) =>
      readFileSync(`src/app/${folder}/${file}`, 'utf8'),
    );
    const imported = texts.flatMap((text) =>
      [...text.matchAll(/'#app\/([\w-]+)\//g)].map(([, other = '']) => other),
    );
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((other) => above.includes(other))).toEqual([]);
  });

  test.each([
    ['src/domain/x.ts', `import { a } from '#files/a.ts'`],
    ['src/domain/x.ts', `import { z } from 'yaml'`],
    ['src/messages/x.ts', `import { a } from '#files/a.ts'`],
    ['src/messages/x.ts', `import { stringify } from 'yaml'`],
    ['src/diff/x.ts', `import type { A } from '#history/a.ts'`],
    ['src/diff/x.ts', `import { type A } from '#domain/../judge/a.ts'`],
    ['src/gates/x.ts', `type A = import('#judge/a.ts').A`],
    ['src/gates/x.ts', `import { a } from './../judge/a.ts'`],
    ['src/gates/deep/x.ts', `export * from '../../judge/a.ts'`],
    ['src/render/x.ts', `export { readFileSync } from 'node:fs'`],
    ['src/report/x.ts', `const load = () => import('#diff/a.ts')`],
    ['src/app/x.ts', `import { a } from '#adapters/git.ts'`],
    ['src/app/x.ts', `import { readFileSync } from 'fs'`],
    ['src/app/x.ts', `import { simpleGit } from 'simple-git'`],
    ['src/app/x.ts', `import { world } from '#test/support/world.ts'`],
    ['src/adapters/x.ts', `import { a } from '#judge/a.ts'`],
    ['src/cli.ts', `import { a } from './app/check.ts'`],
    ['src/action/x.ts', `import { a } from '../cli/a.ts'`],
    ['src/wiring/x.ts', `import { a } from '../cli/a.ts'`],
    ['src/adapters/x.ts', `import { a } from '#wiring/a.ts'`],
    ['src/cli.ts', 'const load = (name: string) => import(name)'],
    ['src/attic/x.ts', ''],
    ['src/judge/x.ts', 'export async function a() {}'],
    ['src/judge/x.ts', 'const a = [async () => {}]'],
    ['src/judge/x.ts', 'const a = process.env'],
    ['src/judge/x.ts', 'const a = Date.now()'],
    ['src/judge/x.ts', 'const a = new Date()'],
    ['src/judge/x.ts', 'const a = Math.random()'],
  ])('%s: %s is refused', (file, text) => {
    expect(problems(file, text)).toHaveLength(1);
  });

  test.each([
    ['src/files/x.ts', `import { parseDocument } from 'yaml'; import { a } from '#domain/a.ts'`],
    ['src/files/x.ts', `import { Ajv2020 } from 'ajv/dist/2020.js'; import { a } from './a.ts'`],
    ['src/adapters/x.ts', `import { readFileSync } from 'node:fs'; import { a } from '#app/a.ts'`],
    ['src/app/x.ts', `import { a } from '#report/a.ts'; export const now = async () => Date.now()`],
    ['src/cli.ts', `import { a } from './cli/a.ts'; const load = () => import('#adapters/git.ts')`],
    ['src/cli.ts', `import pkg from '../package.json' with { type: 'json' }`],
    ['src/judge/x.ts', `const a = new Date(0); const text = 'the process. async await Date.now()'`],
  ])('%s: %s is fine', (file, text) => {
    expect(problems(file, text)).toEqual([]);
  });
});
