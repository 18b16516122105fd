// A misspelled environment, service or flag is wrong usage for every command that takes one, and never an empty answer.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage } from '#test/app/deploy/stage.ts';
import { flaghoistInProcess } from '#test/support/cli.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await aStage();
});
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

test.each([
  ...['deploy', 'drift', 'render', 'status', 'log'].map((command) =>
    command === 'log' ? 'log --in prodution' : `${command} --environment prodution`,
  ),
  'promote checkout --to prodution',
  'rollback checkout --in prodution',
])('%s: the environment of a flag', async (line) => {
  const said = await flaghoistInProcess(stage.repo, ...line.split(' '));
  expect([said.code, said.err]).toEqual([2, expect.stringMatching('prodution')]);
});

test.each(['deploy', 'drift', 'render'])('%s: the service of a flag', async (command) => {
  const said = await flaghoistInProcess(stage.repo, command, '--service', 'ap');
  expect([said.code, said.err]).toEqual([2, expect.stringMatching('unknown service "ap"')]);
});

test.each([
  'drift chekout',
  'forecast chekout',
  'hold chekout --in production --reason slow',
  'log chekout',
  'promote chekout --to production',
  'rollback chekout',
  'status chekout',
  'watch chekout',
])('%s: the flag', async (line) => {
  const said = await flaghoistInProcess(stage.repo, ...line.split(' '));
  expect([said.code, said.err]).toEqual([2, expect.stringMatching('unknown flag "chekout"')]);
});
