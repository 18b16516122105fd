import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import type { FlagKey } from '#domain/scalars.ts';
import { cyclesOf, prerequisitesOf } from '#gates/prerequisites.ts';

import { aFlag, key } from '#test/support/nouns.ts';

/** `{ a: ['b'] }`: a requires b. */
const requiring = (
  graph: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<FlagKey, readonly FlagKey[]> =>
  new Map(Object.entries(graph).map(([name, others]) => [key(name), others.map(key)]));
const circles = (graph: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  cyclesOf(requiring(graph)).map((cycle) => cycle.join(' '));

describe('what a flag requires', () => {
  test('is what its own file names in any environment, each once, in order', () => {
    const flag = aFlag({
      requires: {
        production: { flags: { zebra: '1h', apple: '1h' }, soak: { in: 'staging', for: '7d' } },
        '*': { flags: { apple: '2h' }, checklist: ['mango'] },
      },
    });
    expect(prerequisitesOf(flag)).toEqual(['apple', 'zebra']);
    expect(prerequisitesOf(aFlag())).toEqual([]);
  });
});

describe('circles', () => {
  test.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    ['there are none in a chain', { a: ['b'], b: ['c'], c: [] }, []],
    [
      'there are none where two build on the same',
      { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] },
      [],
    ],
    ['a flag that is not there closes none', { a: ['gone'] }, []],
    ['one flag alone', { a: ['a'] }, ['a']],
    ['two', { a: ['b'], b: ['a'] }, ['a b']],
    [
      'three, from the smallest name, in any order of search',
      { c: ['a'], a: ['b'], b: ['c'] },
      ['a b c'],
    ],
    ['one behind a tail', { a: ['m'], m: ['x'], x: ['m'] }, ['m x']],
    ['one behind a tail that meets it elsewhere', { a: ['x'], m: ['x'], x: ['m'] }, ['m x']],
    ['several, in order', { x: ['y'], y: ['x'], a: ['b'], b: ['a'] }, ['a b', 'x y']],
  ])('%s', (_title, graph, expected) => {
    expect(circles(graph)).toEqual(expected);
  });

  test('ten thousand flags in one chain are no trouble', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `f${index}`);
    const chain = Object.fromEntries(
      names.map((name, index) => [name, names.slice(index + 1, index + 2)]),
    );
    expect(circles(chain)).toEqual([]);
    expect(cyclesOf(requiring({ ...chain, f9999: ['f0'] }))[0]).toHaveLength(10_000);
  });

  test('are found exactly where there are some, and each of them is one', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const graphs = fc.record(
      Object.fromEntries(
        names.map((name) => [name, fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 })]),
      ),
    );
    const reaches = (
      graph: Readonly<Record<string, readonly string[]>>,
      from: string,
      to: string,
    ): boolean => {
      const seen = new Set<string>();
      const queue = [...(graph[from] ?? [])];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(...(graph[next] ?? []));
      }
      return seen.has(to);
    };
    fc.assert(
      fc.property(graphs, (graph) => {
        const found = cyclesOf(requiring(graph));
        expect(found.length > 0).toBe(names.some((name) => reaches(graph, name, name)));
        for (const cycle of found) {
          cycle.forEach((name, index) => {
            expect(graph[name]).toContain(cycle[(index + 1) % cycle.length]);
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});
