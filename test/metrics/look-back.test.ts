// How far a value of a query looks back.
import { expect, test } from '@jest/globals';
import { duration } from '#domain/scalars.ts';
import { lookBackOf as secondsOf } from '#metrics/look-back.ts';

const lookBackOf = (query: string): number => secondsOf(query, duration(60));

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
  ['rate(x[5m] @ -5 offset 1h)', 3900],
  ['rate(x[5m] @ +1.5 offset 1h)', 3900],
  ['rate(x[5m] @ 1e+9 offset 1h)', 3900],
  ['rate(x[5m] @ start ( ) offset 1h)', 3900],
  ['rate(x[5m] anchored offset 1h)', 3900],
  ['rate(x[1h:5m] smoothed) offset 1h', 7200],
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

test.each([
  ['x offset (1h)', 3600],
  ['x offset(1h)', 3600],
  ['x offset +1h', 3600],
  ['x offset (2 * 1h)', 7200],
  ['x offset ((1h + 30m) * 2)', 10_800],
  ['rate(x[5m * 2])', 600],
  ['rate(x[1h - 10m - 5m])', 2700],
  ['rate(x[2 ^ 3 * 1m])', 480],
  ['rate(x[-(-5m)])', 300],
  ['rate(x[1h % 25m])', 600],
  ['rate(x[1e3])', 1000],
  ['rate(x[1_000])', 1000],
  ['rate(x[0x10])', 16],
  ['rate(x[.5])', 1],
  ['rate(x[step() * 5])', 300],
  ['rate(x[min_of(5m, 1h)] offset max_of(1h, (2h)))', 7500],
  ['x offset -(1h)', 0],
  ['x offset (-1h)', 0],
  ['rate(x[$window + 5m])', 300],
  ['avg_over_time(x[5m]) offset (1h) + y', 3900],
  ['rate(x[range()])', 365 * 86_400],
])('a duration is computed as Prometheus does: %s: %d seconds', (query, seconds) => {
  expect(lookBackOf(query)).toBe(seconds);
});

test.each(['{offset="1d"}', 'offset_total', 'a:offset:b', 'sum by (offset) (x)'])(
  'a name is no offset: %s',
  (query) => {
    expect(lookBackOf(query)).toBe(0);
  },
);
