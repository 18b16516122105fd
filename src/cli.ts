#!/usr/bin/env node
// The command line.
import { beginReading } from './cli/begin.ts';

const args = process.argv.slice(2);
await beginReading(args);
const { main } = await import('./cli/main.ts');
await main(args);
