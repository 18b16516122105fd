#!/usr/bin/env node
// The command line: declares what can be asked, and loads what answers it only when it is asked.
import { program } from './cli/program.ts';
import { run } from './cli/run.ts';

process.exitCode = await run(program(), process.argv.slice(2));
