// What a query is while the source has none of its series.
import { expect, test } from '@jest/globals';
import { readQuery } from '#files/promql.ts';

test.each<[string, number]>([
  ['sum(increase(x[5m])) or vector(0)', 0],
  ['100 - (sum(x) or vector(0))', 100],
  ['100 - (sum(x) or vector(0)) / 2', 100],
  ['(sum(x) or vector(2)) * 3 + 1', 7],
  ['-(x or vector(2))', -2],
  ['x or -vector(2)', -2],
  ['x or vector(1e3)', 1000],
  ['x or (y or vector(3))', 3],
  ['x or vector(1) or vector(2)', 1],
  ['x or on() label_replace(vector(4), "a", "b", "", "")', 4],
  ['count(x or vector(0))', 1],
  ['sum by (a) (x or vector(5)) offset 1h', 5],
  ['vector(6) unless x', 6],
  ['(x or vector(7)) > 5', 7],
  ['5 < (x or vector(7))', 7],
  ['(x or vector(7)) > bool 5', 1],
  ['absent(x)', 1],
  ['absent_over_time(x[5m])', 1],
  ['vector(9) - absent(x)', 8],
])('%s is %d without series', (query, value) => {
  expect(readQuery(query).standIn).toBe(value);
});

test.each([
  'x',
  'rate(x[5m])',
  'sum(x) + (sum(y) or vector(0))',
  '(x or vector(0)) > 5',
  'vector(1) and x',
  'x unless vector(1)',
  'scalar(x) * 2',
  'vector(0)',
])('%s has no number without series', (query) => {
  expect([null, Number.NaN]).toContainEqual(readQuery(query).standIn);
});

test.each([
  'round(sum(x) or vector(0))',
  'topk(1, x or vector(0))',
  'time() - (max(x) or vector(0))',
  'max_over_time((x or vector(0))[1h:1m])',
  'x or vector(time())',
])('%s has a value without series, but it is not computed', (query) => {
  expect(readQuery(query).standIn).toBe('unknown');
});
