// How old the last run of `deploy` is, on a machine that asks no GitHub.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { flaghoistInProcess } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const FILES = {
  'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
services: { api: { deploy: { "*": { target: files, folder: deployed } } } }
`,
  'environments/flags/checkout.yaml':
    'description: Checkout\nservices: { api: { CHECKOUT: enabled } }\n',
  'environments/production/checkout.yaml': 'enabled: false\n',
};

async function aMachine(): Promise<Repo> {
  const repo = await aRepository();
  await repo.commit('Adopt', { files: FILES });
  return repo;
}

const markOf = (repo: Repo): string => join(repo.path, '.git/flaghoist/deployments.jsonl.last-run');
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

test('A run that finds nothing new is seen by doctor and status, and one that is late has a fix', async () => {
  await using repo = await aMachine();
  const nothing = await flaghoistInProcess(repo, 'doctor');
  expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('--github owner/name')]);

  await flaghoistInProcess(repo, 'deploy');
  await writeFile(markOf(repo), `${ago(600)}\n`);
  const late = await flaghoistInProcess(repo, 'doctor');
  expect([late.code, late.out]).toEqual([
    1,
    expect.stringMatching(/✗ flaghoist deploy runs on this machine: .* ended 10h ago\n.*a timer/),
  ]);
  expect(late.out).not.toContain('\n\n\n');

  await flaghoistInProcess(repo, 'deploy');
  const fresh = await flaghoistInProcess(repo, 'doctor', '--format', 'json');
  const { gate, actions } = JSON.parse(fresh.out);
  expect([fresh.code, gate, actions]).toEqual([
    0,
    [],
    [expect.objectContaining({ state: 'closed' })],
  ]);
  const { err } = await flaghoistInProcess(repo, 'status');
  expect(err).toMatch(/^the last run of deploy ended (under 1m|\dm) ago$/m);
});

test('A run that leaves something out says nothing about the timer', async () => {
  await using repo = await aMachine();
  await flaghoistInProcess(repo, 'deploy');
  await writeFile(markOf(repo), `${ago(600)}\n`);
  for (const option of [['--dry-run'], ['--environment', 'production'], ['--at', ago(1)]]) {
    await flaghoistInProcess(repo, 'deploy', ...option);
  }
  expect((await flaghoistInProcess(repo, 'doctor')).code).toBe(1);
  // A moment before that run knows nothing of it.
  const { err } = await flaghoistInProcess(repo, 'status', '--at', ago(700));
  expect(err).not.toContain('the last run');
});

test('A mark that cannot be read leaves the point open for a look', async () => {
  await using repo = await aMachine();
  await flaghoistInProcess(repo, 'deploy');
  expect(await readFile(markOf(repo), 'utf8')).toMatch(/^\d{4}-\S+Z\n$/);
  await writeFile(markOf(repo), 'yesterday\n');
  const { code, out } = await flaghoistInProcess(repo, 'doctor');
  expect([code, out]).toEqual([3, expect.stringContaining('last-run contains no valid time')]);
});
