// Mutation tests of the law. Each patch restores a mistake that was made once. In a copy of the sources it must turn
// its test red. Runs of the law find it by the known stories of law.ts, so the result does not depend on what they draw.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

const run = promisify(execFile);
const OURS = fileURLToPath(new URL('../../../', import.meta.url));
const PATCHES = fileURLToPath(new URL('../../law/mutations/', import.meta.url));
const LAW = 'test/law/law.test.ts';
const KINDS = 'test/scenarios/threats/values.test.ts';

/** Which test notices which mistake, by the name of the patch. */
const NOTICED: Readonly<Record<string, readonly [file: string, title?: string]>> = {
  e01: [LAW],
  e02: [KINDS, 'a safe value that is turned round'],
  e03: [KINDS, 'a switch that is dropped'],
  'e04-escape': [KINDS, 'a key with an escape'],
  'e04-search': [KINDS, 'a clash is found among any number'],
  e05: [KINDS, 'a code default that is declared away'],
  e06: [KINDS, 'a rollback that carries a clash'],
  e08: [LAW],
  e12: [LAW],
  e18: [LAW],
};

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'flaghoist-mutations-'));
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 3 }));

/** A copy of all that the tests need. */
async function copied(name: string): Promise<string> {
  const copy = join(home, name);
  const parts = [
    'src',
    'test',
    'scripts',
    'schemas',
    'environments',
    'package.json',
    'tsconfig.json',
  ];
  await Promise.all(
    parts.map((part) => cp(join(OURS, part), join(copy, part), { recursive: true })),
  );
  await symlink(join(OURS, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

interface Outcome {
  readonly isGreen: boolean;
  readonly output: string;
}

async function outcomeOf(copy: string, file: string, title?: string): Promise<Outcome> {
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [join(copy, 'node_modules/jest/bin/jest.js'), '--rootDir', copy, '--ci', file];
  const only = title === undefined ? [] : ['--testNamePattern', title];
  const { NODE_OPTIONS: _options, ...env } = process.env;
  try {
    const { stderr } = await run(process.execPath, [...args, ...jest, ...only], { cwd: copy, env });
    return { isGreen: true, output: stderr };
  } catch (error) {
    return { isGreen: false, output: String((error as { readonly stderr?: string }).stderr) };
  }
}

test('each patch has a test that notices it', async () => {
  const patches = (await readdir(PATCHES)).map((name) => name.replace(/\.patch$/, ''));
  expect(patches.toSorted()).toEqual(Object.keys(NOTICED).toSorted());
});

test(`without a patch ${KINDS} is green in a copy`, async () => {
  const { isGreen, output } = await outcomeOf(await copied('unchanged'), KINDS);
  expect([isGreen, output]).toEqual([true, expect.any(String)]);
}, 600_000);

test.each(Object.entries(NOTICED))(
  'with the mistake %s put back, its test is red',
  async (name, [file, title]) => {
    const copy = await copied(name);
    await run('git', ['apply', join(PATCHES, `${name}.patch`)], { cwd: copy });
    const { isGreen, output } = await outcomeOf(copy, file, title);
    expect([isGreen, output]).toEqual([false, expect.stringContaining('✕')]);
    // Red by what it finds, and not because nothing runs. A mistake in the comparison hides both directions.
    expect(output).toMatch(file === LAW ? /a value (?:rises|falls) unseen/ : /expect\(received\)/);
  },
  600_000,
);
