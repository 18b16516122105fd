#!/usr/bin/env node
// The command line.
import { program } from './cli/program.ts';
import { run } from './cli/run.ts';

const args = process.argv.slice(2);
process.exitCode = await run(await program(args), args);
