// The file that a sweep leaves for a monitoring system: the dead-man alert rests on the moment in it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI } from '#test/support/ci.ts';

let ci: CI;
beforeAll(async () => {
  ci = await aCI({ flags: ['voice'] });
  await ci.lands('voice', 'development');
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => ci.github.heals());

const sweeps = (metrics: string): Promise<Ran> => ci.sweeps({ inputs: { metrics } });
const written = ({ workspace }: Ran, folder: string): Promise<string | null> =>
  readFile(join(workspace, folder, 'flaghoist.prom'), 'utf8').catch(() => null);
/** In seconds, as GitHub's clock has it. */
const now = (): number => ci.github.world.clock.seconds();

test('A sweep that succeeds writes its moment and what is live, and one that fails writes nothing', async () => {
  const first = await sweeps('metrics/of/sweeps');
  expect(first.exitCode).toBe(0);
  const text = await written(first, 'metrics/of/sweeps');
  expect(text).toContain(`flaghoist_last_sweep_timestamp_seconds ${now()}\n`);
  expect(text).toMatch(/flaghoist_exposure_ratio\{flag="voice",environment="development".*\} 1\n/);
  expect(text).toMatch(/# EOF\n$/);

  ci.github.passes('2h');
  ci.github.fails({ method: 'GET', path: /\/pulls$/, how: 404 });
  const failed = await sweeps('metrics/of/sweeps');
  expect([failed.exitCode, await written(failed, 'metrics/of/sweeps')]).toEqual([1, text]);
  ci.github.heals();
  const again = await sweeps('metrics/of/sweeps');
  expect(await written(again, 'metrics/of/sweeps')).toContain(`seconds ${now()}\n`);
});

test('A sweep that is not asked for metrics writes none, and a folder that is none fails no sweep', async () => {
  const without = await ci.sweeps();
  expect(await written(without, '.')).toBe(null);
  const wrong = await sweeps('environments/pipeline.yaml');
  expect(wrong.exitCode).toBe(0);
  expect(wrong.said).toContain('metrics of the sweep: ');
});
