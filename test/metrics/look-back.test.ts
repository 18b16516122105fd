// How far a value of a query looks back.
import { expect, test } from '@jest/globals';
import { lookBackOf } from '#metrics/look-back.ts';

test.each([
  ['up', 0],
  ['rate(x[5m])', 300],
  ['rate(x[5m]) / rate(y[1h30m])', 5400],
  ['rate(x[5m] offset 1d)', 86_700],
  ['rate(x[500ms])', 1],
  ['increase(x[$window])', 0],
])('%s: %d seconds', (query, seconds) => {
  expect(lookBackOf(query)).toBe(seconds);
});

test.each([
  ['max_over_time(rate(x[5m])[1h:1m])', 3900],
  ['max_over_time(rate(x[5m])[1h:])', 3900],
  ['max_over_time(rate(x[30m])[$window:1m])', 1800],
  ['avg_over_time(max_over_time(rate(x[5m])[30m:1m])[1h:1m])', 5700],
  ['max_over_time((rate(x[5m]) > 1)[1h:] @ end() offset 1d)', 90_300],
  ['max_over_time(sum(rate(x[5m])) by (pod)[1h:1m])', 3900],
  ['max_over_time(sum by (pod) (rate(x[5m]))[1h:1m])', 3900],
  ['rate(x[5m] @ 1600000000 offset 1h)', 3900],
])('a range around another one adds to it: %s: %d seconds', (query, seconds) => {
  expect(lookBackOf(query)).toBe(seconds);
});

test.each([
  ['blanks', 'rate(x[ 5m ])', 300],
  ['a number of seconds', 'rate(x[300])', 300],
  ['capital letters', 'x OFFSET 1d', 86_400],
  ['an offset into the future', 'x offset -1d', 0],
  ['brackets in a text', 'rate(x{a="([1d"}[5m])', 300],
  ['brackets in a comment', '# ([1d]\nrate(x[5m])', 300],
  ['a part beside it', 'rate(a[1m]) + b offset 5m', 300],
])('%s: %s: %d seconds', (_what, query, seconds) => {
  expect(lookBackOf(query)).toBe(seconds);
});
