#!/usr/bin/env node
// The command line.
import { homedir } from 'node:os';
import { beginReading, isReading } from './cli/begin.ts';
import { cacheFolder } from './cli/compile-cache.ts';
import { keepCompiled } from './cli/kept-code.ts';

/** As Node ends a module whose promise is never kept. Such a run has not passed. */
const UNFINISHED = 13;

process.exitCode = UNFINISHED;
void run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<void> {
  const owner = { env: process.env, home: homedir(), uid: process.getuid?.() };
  const folder = isReading(args) ? cacheFolder(owner) : null;
  if (folder !== null) keepCompiled(folder, args);
  await beginReading(args);
  const { main } = await import('./cli/main.ts');
  await main(args);
}
