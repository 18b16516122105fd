// The library of Grafana's makers is larger than most of the program, so only a dashboard loads it. A command that asks
// GitHub nothing loads no client for it.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FILES } from '../render/pipeline/pipeline.ts';
import { BUNDLE, flaghoist } from '../support/cli.ts';
import type { Repo } from '../support/repo.ts';
import { aRepository } from '../support/repo.ts';

/** Writes down what a process has loaded when it ends. */
const HOOK = `process.on('exit', () => {
  const files = Object.keys(require.cache).join('\\n');
  require('node:fs').appendFileSync(process.env.LOADED, files + '\\n');
});
`;

let repo: Repo;
beforeAll(async () => {
  repo = await aRepository();
  await repo.commit('Adopt', { files: FILES });
});
afterAll(async () => {
  await repo[Symbol.asyncDispose]();
});

let runs = 0;

/** The files that a command of the bundle that ships loads. */
async function loadedBy(...args: readonly string[]): Promise<readonly string[]> {
  const folder = join(repo.path, '.git');
  const [hook, loaded] = [join(folder, 'hook.cjs'), join(folder, `loaded-${(runs += 1)}`)];
  await writeFile(hook, HOOK);
  const env = { NODE_OPTIONS: `--require=${hook}`, LOADED: loaded };
  const { code } = await flaghoist({ in: repo, env, cli: BUNDLE }, ...args);
  expect(code).toBe(0);
  return (await readFile(loaded, 'utf8')).trim().split('\n');
}

test.each([
  [['render', '--as', 'grafana'], true],
  [['render', '--as', 'prometheus-rules'], false],
  [['render', '--as', 'prometheus-tests'], false],
  [['render', '--as', 'openmetrics'], false],
  [['render', '--as', 'dotenv'], false],
  [['validate'], false],
  [['status'], false],
  [['explain'], false],
])('%j loads the library of Grafana: %j', async (args, isLoaded) => {
  const loaded = (await loadedBy(...args)).map((file) => basename(file));
  expect(loaded).toContain('cli.js');
  expect(loaded.includes('grafana-dashboard.js')).toBe(isLoaded);
});

test('a rollback in a clone loads no client for GitHub', async () => {
  const loaded = await loadedBy('rollback', 'outbound-calls');
  const texts = await Promise.all(loaded.map((file) => readFile(file, 'utf8')));
  expect(loaded.map((file) => basename(file))).toContain('editing.js');
  expect(loaded.filter((_, at) => texts[at]?.includes('function openClient'))).toEqual([]);
});
