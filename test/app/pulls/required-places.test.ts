// Which lines require the gate of a promotion: of the pipeline, of the risk of the flag, and of its own definition.
import { expect, test } from '@jest/globals';
import { requiredPlaces } from '#app/pulls/required-places.ts';
import type { Blob, Repository, TreePath } from '#app/ports.ts';
import type { ChangeReport } from '#domain/report.ts';
import {
  aFlag,
  aPipeline,
  aProposal,
  aQuestion,
  aTree,
  environment,
  key,
  requirements,
  sha,
} from '#test/support/nouns.ts';

const PIPELINE = `version: 1
environments:
  - name: staging
  - name: production
    requires:
      soak: { in: staging, for: 48h }
      approvals: { count: 1, from: [release] }
    by-risk:
      high:
        approvals: { count: 2, from: [release] }
`;
const DEFINITION = `description: a new checkout
risk: high
requires:
  '*': { approvals: { count: 1, from: [owner] } }
`;
const FILES: Readonly<Record<string, string>> = {
  'environments/pipeline.yaml': PIPELINE,
  'environments/flags/checkout.yaml': DEFINITION,
};

const approvals = (count: number, from: string) => ({ approvals: { count, from: [from] } });
const required = aPipeline({
  staging: {},
  production: { soak: { in: 'staging', for: '48h' }, ...approvals(1, 'release') },
});
const pipeline = {
  ...required,
  environments: required.environments.map((place) =>
    place.name === 'production'
      ? {
          ...place,
          byRisk: [{ risk: 'high', requires: requirements(approvals(2, 'release')) }] as const,
        }
      : place,
  ),
};
const flag = { ...aFlag({ requires: { '*': approvals(1, 'owner') } }), risk: 'high' as const };
const tree = aTree({ checkout: { flag } }, pipeline);
const CHANGE = { flag: key('checkout'), environment: environment('production') } as ChangeReport;

function repositoryOf(files: Readonly<Record<string, string>>): Repository {
  const readPaths = (wanted: readonly TreePath[]) =>
    Promise.resolve(
      wanted.map(({ path }): Pick<Blob, 'bytes'> | null => {
        const text = files[path];
        return text === undefined ? null : { bytes: new TextEncoder().encode(text) };
      }),
    );
  return { readPaths } as unknown as Repository;
}

async function placesOf(gate: string, files = FILES, change = CHANGE): Promise<readonly string[]> {
  const reading = { repository: repositoryOf(files), root: 'environments' };
  const question = aQuestion(aProposal(tree, tree));
  const placesFor = await requiredPlaces(reading, question, [change], sha('base'));
  return placesFor(change, gate).map(({ file, line }) => `${file}:${line}`);
}

test.each([
  ['soak', ['environments/pipeline.yaml:6']],
  [
    'approvals',
    [
      'environments/pipeline.yaml:7',
      'environments/pipeline.yaml:10',
      'environments/flags/checkout.yaml:4',
    ],
  ],
  ['hold', []],
])('The lines of a flag that require %s are %j', async (gate, places) => {
  expect(await placesOf(gate)).toEqual(places);
});

test('A flag whose environment requires nothing has no such line', async () => {
  const change = { ...CHANGE, environment: environment('staging') };
  expect(await placesOf('soak', FILES, change)).toEqual([]);
});

test('A file that is no longer there has no line', async () => {
  expect(await placesOf('soak', {})).toEqual([]);
});

test('A resume of a flag, which has requirements of its own, names no line', async () => {
  const resume = { takenDown: { sha: sha('down') } } as unknown as ChangeReport['resume'];
  expect(await placesOf('soak', FILES, { ...CHANGE, resume } as ChangeReport)).toEqual([]);
});
