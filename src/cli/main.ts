// Everything but the start of Git, which comes first.
import { run } from './run.ts';
import { program } from './command-line.ts';

export async function main(args: readonly string[]): Promise<void> {
  process.exitCode = await run(await program(args), args);
}
