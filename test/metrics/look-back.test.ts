// How far a value of a query looks back.
import { expect, test } from '@jest/globals';
import { lookBackOf } from '#metrics/query.ts';

test.each([
  ['up', 0],
  ['rate(x[5m])', 300],
  ['rate(x[5m]) / rate(y[1h30m])', 5400],
  ['max_over_time(rate(x[5m])[1h:1m])', 3600],
  ['rate(x[5m] offset 1d)', 86_700],
  ['rate(x[500ms])', 1],
  ['increase(x[$window])', 0],
])('%s: %d seconds', (query, seconds) => {
  expect(lookBackOf(query)).toBe(seconds);
});
