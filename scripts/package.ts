// Writes the folder that is published: the bundle with all that it needs, and no dependencies. `npm run package`
//   node scripts/package.ts FOLDER [--bundle FOLDER]
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { manual } from './man.ts';

const TOP = join(import.meta.dirname, '..');

export interface Packaging {
  /** Where the package is written. What is there goes. */
  readonly folder: string;
  /** The folder of `cli.js`. */
  readonly bundle: string;
  /** The commit that it is built from. */
  readonly commit: string;
  /** `owner/name` on GitHub, which the workflows of `init` name; null: unknown. */
  readonly repository: string | null;
}

export async function writePackage(packaging: Packaging): Promise<void> {
  const { folder, bundle, commit, repository } = packaging;
  const ours = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  for (const file of ['package.json', ...reachable(bundle, 'cli.js')])
    copy(join(bundle, file), join(folder, 'dist', file));
  copy(join(TOP, 'dist/licenses.txt'), join(folder, 'dist/licenses.txt'));
  copy(join(TOP, 'schemas'), join(folder, 'schemas'));
  for (const file of ['LICENSE', 'README.md']) copy(join(TOP, file), join(folder, file));
  write(join(folder, 'man/flaghoist.1'), await manual(ours.version));
  const described = {
    name: ours.name,
    version: ours.version,
    description: ours.description,
    license: ours.license,
    type: 'module',
    bin: { flaghoist: 'dist/cli.js' },
    man: ['man/flaghoist.1'],
    engines: ours.engines,
    ...(repository === null
      ? {}
      : { repository: { type: 'git', url: `git+https://github.com/${repository}.git` } }),
    gitHead: commit,
  };
  write(join(folder, 'package.json'), `${JSON.stringify(described, null, 2)}\n`);
}

/** The files that a module leads to, itself included, as paths from the folder of the bundle. */
function reachable(bundle: string, first: string): readonly string[] {
  const files = new Set([first]);
  // A set visits what is added during its own walk, too.
  for (const file of files) {
    const text = readFileSync(join(bundle, file), 'utf8');
    for (const [, specifier = ''] of text.matchAll(/["'](\.{1,2}\/[\w./-]+\.c?js)["']/g)) {
      const path = join(dirname(file), specifier);
      if (existsSync(join(bundle, path))) files.add(path);
    }
  }
  return [...files];
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

if (import.meta.main) {
  const [folder = 'package'] = process.argv.slice(2);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: TOP, encoding: 'utf8' }).trim();
  await writePackage({
    folder: join(TOP, folder),
    bundle: join(TOP, 'dist'),
    commit: git('rev-parse', 'HEAD'),
    repository: process.env['GITHUB_REPOSITORY'] ?? null,
  });
}
