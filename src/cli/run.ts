// Runs a command and turns its result into an exit code. Wrong usage and refusals print one line and a hint, or one object
// with `--format json`, and only a bug of ours prints a stack.
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { hintOf, refusal, refusalCodeOf } from '#app/refusal.ts';
import { PROGRAM_TEXTS } from '#messages/terminal.ts';
import { printableJson } from '#report/json.ts';
import { fittedHere, usualErrorFormat } from './display.ts';
import { EXIT } from './declare.ts';
import { beginProgress, endProgress } from './progress.ts';
import { asStarted } from './started.ts';

/** The exit code of a command line. Errors go to standard error. */
export async function run(program: Command, args: readonly string[]): Promise<number> {
  throwErrors(program);
  process.stdout.on('error', onOutputError);
  beginProgress();
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return Number(process.exitCode ?? EXIT.pass);
  } catch (error) {
    return codeOf(error, args);
  } finally {
    endProgress();
  }
}

/** Makes every command throw its errors instead of ending the process. */
function throwErrors(command: Command): void {
  command.exitOverride();
  command.configureOutput({
    // The sentences of the parser are printed in our form.
    outputError: () => undefined,
    writeOut: (text) => process.stdout.write(asStarted(fittedHere(text))),
  });
  command.commands.forEach(throwErrors);
}

/** A closed pipe is no error, because `head` closes it early and the exit code has the verdict. */
function onOutputError({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return;
  process.stderr.write(`flaghoist: ${PROGRAM_TEXTS.noOutput(code ?? message)}\n`);
  process.exit(EXIT.usage);
}

function codeOf(error: unknown, args: readonly string[]): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.pass;
  const usage = error instanceof CommanderError ? usageError(error, args) : error;
  const hint = hintOf(usage);
  if (hint !== null) {
    printError(usage as Error, hint, args);
    return EXIT.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`flaghoist: ${PROGRAM_TEXTS.bug()}\n${stack}\n`);
  return EXIT.bug;
}

/** With `--format json`, the object takes the place of the result. */
function printError(error: Error, hint: string, args: readonly string[]): void {
  if (!wantsJson(args)) {
    process.stderr.write(asStarted(fittedHere(`flaghoist: ${error.message}\n  hint: ${hint}\n`)));
    return;
  }
  const code = refusalCodeOf(error);
  process.stdout.write(
    printableJson({ schemaVersion: 1, error: { code, message: error.message, hint } }),
  );
}

function wantsJson(args: readonly string[]): boolean {
  const at = args.lastIndexOf('--format');
  const written = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--format='));
  return written === undefined ? usualErrorFormat() === 'json' : /^(--format=)?json$/.test(written);
}

/** What the parser of the command line says, in our form: `error: unknown option '--x' (Did you mean --y?)`. */
function usageError({ message }: CommanderError, args: readonly string[]): Error {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n');
  const meant = /\(Did you mean (.+)\?\)/.exec(rest.join(' '))?.[1];
  const command = args.find((arg) => !arg.startsWith('-'));
  const isUnknown = first.startsWith('unknown command') || command === undefined;
  const help = isUnknown ? PROGRAM_TEXTS.commands() : PROGRAM_TEXTS.options(command);
  const hint = meant === undefined ? help : PROGRAM_TEXTS.didYouMean(meant);
  return refusal('option/wrong-usage', { what: first.replace(/\.$/, ''), hint });
}
