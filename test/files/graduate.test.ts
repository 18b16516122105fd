// What a definition says about its end and about its weekly summary.
import { expect, test } from '@jest/globals';
import { crossCheck } from '#files/crosscheck.ts';
import { readFlag } from '#files/flag-file.ts';
import { gateSchemas } from '#gates/gates.ts';
import { bytes, key, said } from './support.ts';

const flagOf = (text: string) =>
  readFlag('flag.yaml', bytes(`description: x\n${text}`), key('x'), gateSchemas);

const METRIC = 'metrics: { errors: { source: p, query: x, unit: count, good: "< 1" } }\n';

test('a flag graduates after a while, with few issues and good metrics', () => {
  const { value } = flagOf(
    `${METRIC}graduate: { after: 2w, issues: { none: [P1], at-most: { P2: 4 } }, metrics: { good: [errors], for: 7d } }\n`,
  );
  expect(value?.graduate).toEqual({
    after: '2w',
    issues: [
      { label: 'P1', most: 0 },
      { label: 'P2', most: 4 },
    ],
    metrics: { good: ['errors'], for: '7d' },
  });
});

test('issues: none means no critical issue, and metrics have to be good for a day', () => {
  const { value } = flagOf(
    `${METRIC}graduate: { after: 30d, issues: none, metrics: { good: [errors] } }\n`,
  );
  expect(value?.graduate).toEqual({
    after: '30d',
    issues: [{ label: 'critical', most: 0 }],
    metrics: { good: ['errors'], for: '24h' },
  });
  expect(flagOf('graduate: { after: 30d }\n').value?.graduate).toEqual({
    after: '30d',
    issues: null,
    metrics: null,
  });
});

test('the lines of a summary show a value or the traffic of a metric', () => {
  const { value } = flagOf(`${METRIC}summary: { Errors: errors, Calls: { traffic: errors } }\n`);
  expect(value?.summary).toEqual([
    { name: 'Errors', metric: 'errors', shows: 'value' },
    { name: 'Calls', metric: 'errors', shows: 'traffic' },
  ]);
});

test.each([
  ['graduate: {}', 'schema/missing-key'],
  ['graduate: { after: 0h }', 'schema/not-allowed'],
  ['graduate: { after: 30d, issues: some }', 'schema/not-allowed'],
  ['graduate: { after: 30d, issues: {} }', 'schema/not-allowed'],
  ['graduate: { after: 30d, metrics: { good: [] } }', 'schema/not-allowed'],
  ['graduate: { after: 30d }\npermanent: a kill switch', 'schema/exclusive-keys'],
  ['summary: { Errors: [errors] }', 'schema/wrong-type'],
])('%s is no definition', (text, code) => {
  expect(flagOf(`${text}\n`).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
});

test('a metric that the flag does not have is an error where it is named', () => {
  const definition = flagOf(
    `${METRIC}graduate: { after: 30d, metrics: { good: [error] } }\nsummary: { Calls: { traffic: calls } }\n`,
  );
  const flags = [{ key: key('x'), definition, states: null }];
  const diagnostics = crossCheck({ root: 'environments', pipeline: null, flags });
  expect(said(diagnostics)).toBe(
    [
      'flag.yaml:3:43: the flag has no metric "error"; its metrics: errors [metric/unknown]',
      '  write errors',
      'flag.yaml:4:30: the flag has no metric "calls"; its metrics: errors [metric/unknown]',
      '  add "calls" below metrics',
    ].join('\n'),
  );
});
