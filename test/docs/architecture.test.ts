// The drawing and the walks of docs/architecture.md are those of the code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { Edge } from './drawing.ts';
import { drawn, reachedFrom } from './drawing.ts';
import { read, TOP } from './pages.ts';

const PAGE = read('docs/architecture.md');

/** The room of a file, or of a shell's first file: `cli.ts` is of `cli`. */
const roomOf = (path: string): string => path.split('/')[0]?.replace(/\.ts$/, '') ?? '';

/** Which room imports which, from the code. */
function imported(): readonly Edge[] {
  const files = readdirSync(join(TOP, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'));
  const edges = files.flatMap((file) => {
    const text = readFileSync(join(TOP, 'src', file), 'utf8');
    return [...text.matchAll(/(?:from |import\()'#(\w+)\//g)]
      .map(([, to = '']): Edge => [roomOf(file), to])
      .filter(([from, to]) => from !== to && existsSync(join(TOP, 'src', to)));
  });
  return [...new Map(edges.map((edge) => [edge.join(' '), edge])).values()];
}

describe('The drawing of the rooms', () => {
  const edges = imported();

  test('has every room, and no other', () => {
    const rooms = readdirSync(join(TOP, 'src')).map(roomOf);
    expect([...new Set(drawn.flat())].toSorted()).toEqual([...new Set(rooms)].toSorted());
  });

  test('has an arrow only where one room imports another', () => {
    const real = new Set(edges.map((edge) => edge.join(' --> ')));
    expect(drawn.map((edge) => edge.join(' --> ')).filter((arrow) => !real.has(arrow))).toEqual([]);
  });

  test('leads along its arrows to everything that a room imports', () => {
    const hidden = edges.filter(([from, to]) => !reachedFrom(from).has(to));
    expect(hidden.map((edge) => edge.join(' --> '))).toEqual([]);
  });

  test('has no circle, and no arrow that others make needless', () => {
    for (const [from, to] of drawn) {
      expect(reachedFrom(to)).not.toContain(from);
      const others = drawn.filter(([left, right]) => left === from && right !== to);
      expect(others.filter(([, other]) => reachedFrom(other).has(to))).toEqual([]);
    }
  });
});

/** Whether a file has a function of that name. */
function isThere(name: string, file: string): boolean {
  return existsSync(join(TOP, file)) && new RegExp(`\\bfunction ${name}\\b`).test(read(file));
}

test('Every function that the page names is in the file that it names', () => {
  const named = [...PAGE.matchAll(/`(\w+)` in `(src\/[^`]+)`/g)];
  expect(named.length).toBeGreaterThan(30);
  const wrong = named.filter(([, name = '', file = '']) => !isThere(name, file));
  expect(wrong.map(([text]) => text)).toEqual([]);
});

test('Every file that the page names exists, also one of a folder that it names before', () => {
  const rows = PAGE.split('\n').map((line) => {
    const [, folder = ''] = /`(src\/[\w/-]+\/)`/.exec(line) ?? [];
    const whole = [...line.matchAll(/`((?:src|test)\/[a-z\d/.-]+\.ts)`/g)].map(
      ([, file = '']) => file,
    );
    const inFolder = [...line.matchAll(/its `([\w-]+\.ts)`/g)].map(
      ([, file = '']) => folder + file,
    );
    return [...whole, ...inFolder];
  });
  expect(rows.flat().length).toBeGreaterThan(60);
  expect(rows.flat().filter((file) => !existsSync(join(TOP, file)))).toEqual([]);
});

interface Step {
  readonly depth: number;
  readonly name: string;
  readonly files: readonly string[];
}

function stepsOf(title: string): readonly Step[] {
  const [section = ''] = PAGE.split(`## ${title}\n`)[1]?.split('\n## ') ?? [];
  return section
    .split('\n')
    .filter((line) => /^ *\d+\. /.test(line))
    .map((line) => ({
      depth: line.search(/\d/),
      name: /`(\w+)` in/.exec(line)?.[1] ?? '',
      files: [...line.matchAll(/`(src\/[^`]+)`/g)].map(([, file = '']) => file),
    }));
}

/** The steps directly below one, in their order. */
function below(steps: readonly Step[], name: string): readonly string[] {
  const at = steps.findIndex((step) => step.name === name);
  const above = steps[at]?.depth ?? 0;
  const rest = steps.slice(at + 1);
  const end = rest.findIndex(({ depth }) => depth <= above);
  const inside = end === -1 ? rest : rest.slice(0, end);
  return inside.filter(({ depth }) => depth === inside[0]?.depth).map((step) => step.name);
}

/** The functions that one calls, in the order in which it names them, without methods. */
function callsOf(name: string, file: string): readonly string[] {
  const [, body = ''] = read(file).split(new RegExp(`\\bfunction ${name}\\b`));
  const [own = ''] = body.slice(body.indexOf(' {\n')).split('\n}\n');
  return [...own.matchAll(/(?<![.\w])([a-z]\w*)\(/g)].map(([, called = '']) => called);
}

// The walk names only some of what other functions call.
test.each(['reconcile', 'judgeLandings'])(
  'The walk of a landing has every step of %s, in its order',
  (name) => {
    const calls = callsOf(name, 'src/app/deploy/reconcile.ts');
    expect(calls.length).toBeGreaterThan(4);
    expect(below(stepsOf('The walk of a landing'), name)).toEqual(calls);
  },
);

describe.each(['The walk of a pull request', 'The walk of a landing'])('%s', (title) => {
  const steps = stepsOf(title);

  /** Whether a file has the name anywhere but where it imports it. */
  const uses = (file: string, name: string): boolean =>
    new RegExp(`\\b${name}\\b`).test(read(file).replaceAll(/^import .*?;$/gms, ''));

  test('names functions that are where it says', () => {
    expect(steps.length).toBeGreaterThan(5);
    const wrong = steps.filter(
      ({ name, files }) => files.length === 0 || !files.every((file) => isThere(name, file)),
    );
    expect(wrong).toEqual([]);
  });

  test('has below a function only what its file calls', () => {
    const wrong = steps.filter(({ depth, name }, index) => {
      const above = steps.slice(0, index).findLast((step) => step.depth < depth);
      return above !== undefined && !above.files.some((file) => uses(file, name));
    });
    expect(wrong).toEqual([]);
  });

  test('names each once', () => {
    const names = steps.map(({ name, files }) => `${name} in ${files.join()}`);
    expect(names).toEqual([...new Set(names)]);
  });
});
