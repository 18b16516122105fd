// Runs a command and turns whatever happens into an exit code. The three kinds of trouble end here: wrong
// usage is one line, a refusal is one line and what to do, and only our own bug shows a stack.
import { isatty } from 'node:tty';
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { hintOf } from '#app/refusal.ts';
import { EXIT } from './exit-codes.ts';

/** The exit code of a command line. Writes errors to standard error. */
export async function run(program: Command, args: readonly string[]): Promise<number> {
  strict(program);
  process.stdout.on('error', unwritten);
  const patience = setTimeout(stillThere, A_SECOND);
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return Number(process.exitCode ?? EXIT.pass);
  } catch (error) {
    return codeOf(error);
  } finally {
    clearTimeout(patience);
  }
}

const A_SECOND = 1000;

/** A sign of life for whoever watches; a log does not need one. */
function stillThere(): void {
  if (isatty(STANDARD_ERROR)) process.stderr.write('flaghoist: still reading…\n');
}

const STANDARD_ERROR = 2;

/** Errors come back to us instead of ending the process, for every command. */
function strict(command: Command): void {
  command.exitOverride();
  command.commands.forEach(strict);
}

/** Whoever reads our output may have enough of it, as `head` does: the verdict stands in the exit code. */
function unwritten({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return;
  process.stderr.write(`flaghoist: the output cannot be written: ${code ?? message}\n`);
  process.exit(EXIT.usage);
}

function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.pass : EXIT.usage;
  const hint = hintOf(error);
  if (hint !== null) {
    process.stderr.write(`flaghoist: ${(error as Error).message}\n  hint: ${hint}\n`);
    return EXIT.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `flaghoist: this is a bug in Flaghoist, not in your files. Please report it with this text, and the file that --save-question writes if you can.\n${stack}\n`,
  );
  return EXIT.bug;
}
