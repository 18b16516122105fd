// The rules that follow from metrics, read by the real promtool.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { flaghoist } from '#test/support/cli.ts';
import { aRepository } from '#test/support/repo.ts';
import type { Repo } from '#test/support/repo.ts';
import { FILES } from '../../render/pipeline/pipeline.ts';
import { NO_INPUT, promtool } from './promtool.ts';

const OURS = fileURLToPath(new URL('../../../', import.meta.url));

/** The files of a rendering, written into the repository. */
async function written(repo: Repo, rendering: string, from = repo.path): Promise<string> {
  const folder = join(repo.path, 'monitoring');
  const args = ['render', '--as', rendering, '--out', folder];
  const { code, err } = await flaghoist({ in: from }, ...args);
  expect([code, err]).toEqual([0, '']);
  return folder;
}

async function testFiles(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true });
  return all.filter((file) => file.endsWith('.test.yaml')).toSorted();
}

describe.each([
  ['a pipeline with every kind of threshold', null],
  ['the environments of this repository', OURS],
])('promtool accepts, for %s,', (_what, from) => {
  test('all rules, and all of their tests', async () => {
    await using repo = await aRepository();
    await repo.commit('Adopt', { files: FILES });
    const folder = await written(repo, 'prometheus-rules', from ?? repo.path);
    expect(
      await promtool(folder, NO_INPUT, 'check', 'rules', 'flaghoist.rules.yaml'),
    ).toMatchObject({
      code: 0,
    });
    await written(repo, 'prometheus-tests', from ?? repo.path);
    const tests = await testFiles(folder);
    expect(tests).toContain('sweep.test.yaml');
    const { code, out } = await promtool(folder, NO_INPUT, 'test', 'rules', ...tests);
    expect([code, out]).toEqual([0, expect.not.stringContaining('FAILED')]);
  });
});

test('promtool accepts what is live as metrics, also by the strict reader of OpenMetrics', async () => {
  await using repo = await aRepository();
  await repo.commit('Adopt', { files: FILES });
  const folder = await written(repo, 'openmetrics');
  const text = await readFile(join(folder, 'flaghoist.prom'), 'utf8');
  expect(await promtool(folder, { input: text }, 'check', 'metrics')).toEqual({ code: 0, out: '' });
  // The reader of old values needs a moment in each line.
  const dated = text.replaceAll(/^(?!#).+$/gm, (line) => `${line} 1795338000`);
  await writeFile(join(folder, 'dated'), dated);
  const { code, out } = await promtool(
    folder,
    NO_INPUT,
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    'dated',
    'blocks',
  );
  expect([code, out]).toEqual([0, expect.stringContaining('BLOCK ULID')]);
});
