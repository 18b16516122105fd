// Everything but the start of Git, which comes first.
import { program } from './program.ts';
import { run } from './run.ts';

export async function main(args: readonly string[]): Promise<void> {
  process.exitCode = await run(await program(args), args);
}
