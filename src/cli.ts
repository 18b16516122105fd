#!/usr/bin/env node
// The command line. It declares every command, and loads the code of the one that runs.
import { program } from './cli/program.ts';
import { run } from './cli/run.ts';

process.exitCode = await run(program(), process.argv.slice(2));
