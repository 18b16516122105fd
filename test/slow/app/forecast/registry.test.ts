// A forecast knows gates by their registry alone: in a copy of the sources without the file of a gate, and without its name
// in the registry, the same plan has another forecast.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aRepository } from '#test/support/repo.ts';

const OURS = fileURLToPath(new URL('../../../../', import.meta.url));
const REGISTRY = 'src/gates/gates.ts';
const run = promisify(execFile);

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'flaghoist-registry-'));
  for (const part of ['src', 'schemas', 'package.json'])
    await cp(join(OURS, part), join(copy, part), { recursive: true });
  await symlink(join(OURS, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true, force: true, maxRetries: 3 }));

test('without a gate in the registry the forecast is another one', async () => {
  await using repo = await aRepository();
  await repo.commit('Adopt', {
    at: '2026-11-02T09:00:00Z',
    files: {
      'environments/pipeline.yaml': `version: 1
environments:
  - name: staging
  - name: production
    requires: { soak: { in: staging, for: 48h } }
services: { api: {} }
`,
      'environments/flags/checkout.yaml':
        'description: Checkout\nservices: { api: { CHECKOUT: enabled } }\n',
      'environments/staging/checkout.yaml': 'enabled: true\nhold: waits for legal\n',
    },
  });
  const forecast = async (): Promise<unknown> => {
    const at = ['--at', '2026-11-03T09:00:00Z', '--format', 'json'];
    const args = [join(copy, 'src/cli.ts'), 'forecast', '--repo', repo.path, ...at];
    const { stdout } = await run(process.execPath, args);
    const { flags } = JSON.parse(stdout) as {
      readonly flags: readonly { readonly doneAt: unknown; readonly stuck: unknown }[];
    };
    return flags.map(({ doneAt, stuck }) => [doneAt, stuck]);
  };
  expect(await forecast()).toEqual([
    [null, { environment: 'production', what: 'on', message: 'checkout is on hold in staging' }],
  ]);
  const text = await readFile(join(copy, REGISTRY), 'utf8');
  const without = text
    .replace("import { hold } from './hold.ts';\n", '')
    .replace('[hold, rolledBack, log]', '[rolledBack, log]');
  expect(without).not.toMatch(/\bhold\b/);
  await writeFile(join(copy, REGISTRY), without);
  await rm(join(copy, 'src/gates/hold.ts'));
  expect(await forecast()).toEqual([['2026-11-04T09:00:00Z', null]]);
});
