#!/usr/bin/env node
// The command line.
import { homedir } from 'node:os';
import { beginReading, isReading } from './cli/begin.ts';
import { keepCompiled } from './cli/compile-cache.ts';

const args = process.argv.slice(2);
if (isReading(args)) keepCompiled({ env: process.env, home: homedir(), uid: process.getuid?.() });
await beginReading(args);
const { main } = await import('./cli/main.ts');
await main(args);
