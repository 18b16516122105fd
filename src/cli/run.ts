// Runs a command and turns its result into an exit code. Wrong usage prints one line, a refusal prints one line and a
// hint, and only a bug of ours prints a stack.
import { isatty } from 'node:tty';
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { hintOf } from '#app/refusal.ts';
import { EXIT } from './exit-codes.ts';
import { asStarted } from './started.ts';

/** The exit code of a command line. Errors go to standard error. */
export async function run(program: Command, args: readonly string[]): Promise<number> {
  throwErrors(program);
  process.stdout.on('error', onOutputError);
  const delay = setTimeout(sayStillReading, A_SECOND);
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return Number(process.exitCode ?? EXIT.pass);
  } catch (error) {
    return codeOf(error);
  } finally {
    clearTimeout(delay);
  }
}

const A_SECOND = 1000;

/** Shows a user at a terminal that the command still runs. */
function sayStillReading(): void {
  if (isatty(STANDARD_ERROR)) process.stderr.write('flaghoist: still reading…\n');
}

const STANDARD_ERROR = 2;

/** Makes every command throw its errors instead of ending the process. */
function throwErrors(command: Command): void {
  command.exitOverride();
  command.commands.forEach(throwErrors);
}

/** A closed pipe is no error, because `head` closes it early and the exit code holds the verdict. */
function onOutputError({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return;
  process.stderr.write(`flaghoist: could not write the output: ${code ?? message}\n`);
  process.exit(EXIT.usage);
}

function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.pass : EXIT.usage;
  const hint = hintOf(error);
  if (hint !== null) {
    process.stderr.write(asStarted(`flaghoist: ${(error as Error).message}\n  hint: ${hint}\n`));
    return EXIT.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `flaghoist: this is a bug in Flaghoist, not in your files. Please report it with this text, and if you can, with the file that --save-question writes.\n${stack}\n`,
  );
  return EXIT.bug;
}
