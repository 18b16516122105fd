// The packages that the benchmark compares with. They are installed into bench/ at their first use, from
// bench/package-lock.json.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { NodeVersion } from './bench.ts';
import { progress } from './bench.ts';

const MODULES = join(import.meta.dirname, 'node_modules');
const OURS = join(import.meta.dirname, '..', 'node_modules');

/** The folder of a package. */
export function installed(name: string): string {
  const folder = join(MODULES, name);
  if (!existsSync(folder)) {
    progress('installing packages into bench/ (once)');
    run('npm', ['ci', '--prefix', import.meta.dirname, '--ignore-scripts']);
  }
  return folder;
}

/** The versions that are measured, from the packages `node` and `node20`. */
export function nodeVersions(): readonly [NodeVersion, NodeVersion] {
  const folder = installed('node20');
  const [newer, older] = [programIn(join(OURS, 'node')), programIn(folder)];
  // Scripts of packages are off, and this one fetches the program itself.
  if (!existsSync(older)) run(process.execPath, ['installArchSpecificPackage'], folder);
  return [
    { name: '24', path: newer },
    { name: '20', path: older },
  ];
}

/** The whole version, such as 20.20.2. */
export function versionOf({ path }: NodeVersion): string {
  return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1);
}

function programIn(folder: string): string {
  return join(folder, 'bin', 'node');
}

function run(program: string, args: readonly string[], cwd?: string): void {
  execFileSync(program, args, {
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
