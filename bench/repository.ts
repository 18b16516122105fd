// Makes the synthetic repositories. They stay in .bench/ until their recipe changes.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Recipe } from './history.ts';
import { historyOf, SIDE } from './history.ts';

/** The folder of all generated files. Git ignores it. */
export const CACHE = join(import.meta.dirname, '..', '.bench');

/** Calls `make` with an empty folder of the cache, unless the same sources have filled it before. */
export async function once(
  name: string,
  sources: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(CACHE, name);
  const stamp = join(CACHE, `${name}.recipe`);
  const recipe = createHash('sha256');
  for (const source of sources) recipe.update(readFileSync(join(import.meta.dirname, source)));
  const digest = recipe.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return folder;
  console.error(`bench: making .bench/${name} (once)`);
  rmSync(stamp, { force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await make(folder);
  writeFileSync(stamp, digest);
  return folder;
}

/** A repository with its working tree, packed as a fresh clone would be. */
export async function repositoryOf(recipe: Recipe): Promise<string> {
  const folder = await historyIn(recipe);
  // Removes the edits of an interrupted run, and lets Git refresh the times of all files.
  git(folder, ['reset', '--hard', '--quiet']);
  return folder;
}

/** The same without a working tree, for commands that read commits only. */
export function historyIn(recipe: Recipe): Promise<string> {
  const sources = ['dice.ts', 'flags.ts', 'history.ts', 'repository.ts'];
  return once(nameOf(recipe), sources, (empty) => fill(empty, recipe));
}

function nameOf({ flags, landings, pace, soak, areAllOn, isPlain }: Recipe): string {
  return [
    `${flags}-flags-${landings}-landings`,
    ...(pace === undefined ? [] : [`every-${pace}-s`]),
    ...(soak === undefined ? [] : [`soak-${soak}-d`]),
    ...(areAllOn === true ? ['all-on'] : []),
    ...(isPlain === true ? ['plain'] : []),
  ].join('-');
}

async function fill(folder: string, recipe: Recipe): Promise<void> {
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  // Git must not repack in the background during a measurement.
  git(folder, ['config', 'gc.auto', '0']);
  git(folder, ['config', 'maintenance.auto', 'false']);
  await importInto(folder, recipe);
  if (recipe.isPlain === true) return;
  git(folder, ['update-ref', '-d', `refs/heads/${SIDE}`]);
  git(folder, ['repack', '-a', '-d', '-f', '--quiet', '--depth=50', '--window=10']);
}

async function importInto(folder: string, recipe: Recipe): Promise<void> {
  const child = spawn('git', ['fast-import', '--quiet', '--done'], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await pipeline(Readable.from(historyOf(recipe)), child.stdin);
  const code = await ended;
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
}

export function git(folder: string, args: readonly string[]): void {
  execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
