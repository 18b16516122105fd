// What the benchmark says about its figures. No time is measured here.
import { describe, expect, test } from '@jest/globals';
import { exponentOf } from '../../bench/growth.ts';
import type { Bar, Row, Run } from '../../bench/table.ts';
import { conditionOf, resultOf, tableText, withRowsOf } from '../../bench/table.ts';

const timing = (median: number) => ({ median, fastest: median - 1, slowest: median + 1 });

function row(median: number, ...bars: readonly Bar[]): Row {
  return {
    kind: 'time',
    what: '`check`, 1 flag changes',
    node: '24',
    measured: timing(median),
    peak: 100 * 2 ** 20,
    against: { what: 'the floor', floor: timing(100) },
    bars,
  };
}

const requests = (count: number): Row => ({
  kind: 'requests',
  what: 'a sweep',
  node: '24',
  requests: count,
  most: 130,
});

const pageOf = (bytes: number): Row => ({
  kind: 'size',
  what: 'the page of 200 flags',
  node: '24',
  bytes,
  most: 300_000,
});

describe('A row', () => {
  test.each<[string, Row, string]>([
    ['at its bar passes', row(250, { kind: 'ratio', most: 2.5 }), 'pass'],
    ['above its bar fails', row(251, { kind: 'ratio', most: 2.5 }), 'FAIL'],
    ['with a time at its bar passes', row(4000, { kind: 'time', most: 4000 }), 'pass'],
    ['with a time above its bar fails', row(4001, { kind: 'time', most: 4000 }), 'FAIL'],
    ['as much more as is allowed passes', row(250, { kind: 'more', most: 150 }), 'pass'],
    ['with more than is allowed fails', row(251, { kind: 'more', most: 150 }), 'FAIL'],
    ['with the most memory passes', row(1, { kind: 'memory', most: 100 * 2 ** 20 }), 'pass'],
    ['with too much memory fails', row(1, { kind: 'memory', most: 99 * 2 ** 20 }), 'FAIL'],
    [
      'with one of two bars missed fails',
      row(250, { kind: 'ratio', most: 2.5 }, { kind: 'time', most: 200 }),
      'FAIL',
    ],
    ['without a bar says nothing', row(9999), ''],
    ['with the most requests passes', requests(130), 'pass'],
    ['with one request too many fails', requests(131), 'FAIL'],
    ['with the most bytes passes', pageOf(300_000), 'pass'],
    ['with one byte too many fails', pageOf(300_001), 'FAIL'],
  ])('%s', (_, measured, result) => {
    expect(resultOf(measured, 'quiet')).toBe(result);
  });

  test.each<[string, Row]>([
    ['of a time', row(1, { kind: 'ratio', most: 2.5 })],
    ['of a time above its bar', row(9999, { kind: 'ratio', most: 2.5 })],
    ['of requests', requests(1)],
    ['of a size', pageOf(1)],
  ])('%s neither passes nor fails on a busy machine or in a trial', (_, measured) => {
    expect(resultOf(measured, 'not quiet')).toBe('not quiet');
    expect(resultOf(measured, 'trial')).toBe('trial');
  });

  test('without a memory or a floor meets no bar about them', () => {
    const bare = { ...row(1), kind: 'time', peak: null, against: null } as Row & { kind: 'time' };
    for (const kind of ['memory', 'ratio', 'more'] as const)
      expect(resultOf({ ...bare, bars: [{ kind, most: 2 ** 40 }] }, 'quiet')).toBe('FAIL');
  });
});

test.each([
  [0.99, false, 'quiet'],
  [1, false, 'not quiet'],
  [0, true, 'trial'],
  [9, true, 'trial'],
])('A load of %s before the run, trial %s, makes the table %s', (load, isTrial, condition) => {
  expect(conditionOf(load, isTrial)).toBe(condition);
});

describe('The table', () => {
  const rows = [row(200, { kind: 'ratio', most: 2.5 }), requests(84), pageOf(123_456)];
  const run: Run = { condition: 'quiet', rounds: 9, load: 0.2, nodes: ['24.1.0', '20.2.0'] };

  test('shows a time with its range, memory, floor, ratio and bar, and requests and sizes with theirs', () => {
    const lines = tableText(rows, run).split('\n');
    const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
    expect(cells.slice(0, 5).map((line) => line.slice(1, -1))).toEqual([
      ['what', 'Node', 'median', 'peak', 'against', 'ratio', 'bar', ''],
      expect.anything(),
      [
        '`check`, 1 flag changes',
        '24',
        '200 ms (199–201)',
        '100 MiB',
        'the floor: 100 ms (99–101)',
        '2×',
        '≤ 2.5×',
        'pass',
      ],
      ['a sweep', '24', '84 requests', '', '', '', '≤ 130', 'pass'],
      ['the page of 200 flags', '24', '124 KB', '', '', '', '≤ 300 KB', 'pass'],
    ]);
    expect(lines.at(-2)).toContain('Node 24.1.0 and 20.2.0');
    expect(lines.at(-2)).toContain('medians of 9 interleaved runs');
  });

  test('shows a part of a millisecond where the time is that of a frame', () => {
    expect(tableText([row(16.66)], run)).toContain('16.7 ms (15.7–17.7)');
  });

  test('takes the rows of a newer one, and keeps the others', () => {
    const older = tableText(rows, run);
    expect(withRowsOf(older, older)).toBe(older);
    const newer = tableText([row(251, { kind: 'ratio', most: 2.5 })], run);
    const whole = [row(251, { kind: 'ratio', most: 2.5 }), ...rows.slice(1)];
    expect(withRowsOf(newer, older)).toBe(tableText(whole, run));
  });

  test('of a busy machine says so above its rows, and none of them passes', () => {
    const text = tableText(rows, { ...run, condition: 'not quiet', load: 2.5 });
    expect(text).toMatch(/^The machine was not quiet: its load was 2\.50 before the run\./);
    expect(text).not.toContain('pass |');
    expect(text.match(/not quiet +\|/g)).toHaveLength(3);
  });
});

test.each([
  ['does not grow', () => 80, 0],
  ['grows with the size', (size: number) => size * 3, 1],
  ['grows with the square of the size', (size: number) => size ** 2 / 7, 2],
])('The exponent of a time that %s is fitted', (_, timeOf, exponent) => {
  const points = [1, 10, 100, 1000].map((size) => ({ size, timing: timing(timeOf(size)) }));
  expect(exponentOf(points)).toBeCloseTo(exponent, 6);
});
