// What Jest does once before any test: the bundle that tests start, and the seed of everything that they draw.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import bundleForTests from './bundle-for-tests.js';

const TOP = fileURLToPath(new URL('../', import.meta.url));

export default async function beforeTests() {
  await bundleForTests();
  // Jest's workers inherit it.
  process.env['SEED'] ??= String(await seedOfCommit());
}

/** The same cases in each run of a commit, so that a failure repeats, and other cases with the next commit. */
async function seedOfCommit() {
  const head = promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: TOP });
  // Outside a repository, each run has the same cases.
  const { stdout } = await head.catch(() => ({ stdout: '0' }));
  return Number.parseInt(stdout.slice(0, 8), 16) | 0;
}
