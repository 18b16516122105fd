// Runs a command and turns its result into an exit code. Wrong usage and refusals print one line and a hint, or one object
// with `--format json`, and only a bug of ours prints a stack.
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { hintOf, refusal, refusalCodeOf } from '#app/refusal.ts';
import { nearest } from '#domain/diagnostic.ts';
import { PROGRAM_TEXTS } from '#messages/terminal.ts';
import { printableJson } from '#report/json.ts';
import { usualErrorFormat, shownHere } from './display.ts';
import { beginProgress, endProgress } from './progress.ts';
import { EXIT } from './command.ts';
import { isUnanswered } from './unread-log.ts';

/** The exit code of a command line. Errors go to standard error. */
export async function run(program: Command, args: readonly string[]): Promise<number> {
  throwErrors(program);
  process.stdout.on('error', onOutputError);
  beginProgress();
  try {
    demandKnown(program, args);
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return Number(process.exitCode ?? EXIT.pass);
  } catch (error) {
    return codeOf(error, args, program);
  } finally {
    endProgress();
  }
}

/** The parser answers `help` for an unknown command with the help of all commands. */
function demandKnown(program: Command, [first, name]: readonly string[]): void {
  const names = program.commands.map((command) => command.name());
  if (first !== 'help' || name === undefined || name.startsWith('-') || names.includes(name))
    return;
  const meant = nearest(name, names);
  const hint = meant === null ? PROGRAM_TEXTS.commands() : PROGRAM_TEXTS.didYouMean(meant);
  throw refusal('option/wrong-usage', { what: `unknown command '${name}'`, hint });
}

/** Makes every command throw its errors instead of ending the process. */
function throwErrors(command: Command): void {
  command.exitOverride();
  command.configureOutput({
    // The sentences of the parser are printed in our form.
    outputError: () => undefined,
    writeOut: (text) => process.stdout.write(shownHere(text)),
  });
  command.commands.forEach(throwErrors);
}

/** A closed pipe is no error, because `head` closes it early and the exit code has the verdict. */
function onOutputError({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return;
  process.stderr.write(`flaghoist: ${PROGRAM_TEXTS.noOutput(code ?? message)}\n`);
  process.exit(EXIT.usage);
}

function codeOf(error: unknown, args: readonly string[], program: Command): number {
  if (error instanceof CommanderError && isAnswer(error, args)) return EXIT.pass;
  const usage = error instanceof CommanderError ? usageError(error, args, program) : error;
  const hint = hintOf(usage);
  if (hint !== null) {
    printError(usage as Error, hint, args);
    return isUnanswered(usage) ? EXIT.wait : EXIT.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`flaghoist: ${PROGRAM_TEXTS.bug()}\n${stack}\n`);
  return EXIT.bug;
}

/** Whether help or a version was printed as asked. For `help`, the parser gives the exit code that the process has so far. */
function isAnswer({ code, exitCode }: CommanderError, [first]: readonly string[]): boolean {
  return exitCode === 0 || (code === 'commander.help' && first === 'help');
}

/** With `--format json`, the object takes the place of the result. */
function printError(error: Error, hint: string, args: readonly string[]): void {
  if (!wantsJson(args)) {
    process.stderr.write(shownHere(`flaghoist: ${error.message}\n  hint: ${hint}\n`));
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
function usageError({ message }: CommanderError, args: readonly string[], program: Command): Error {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n');
  const command = args.find((arg) => !arg.startsWith('-'));
  const meant =
    otherNameOf(/unknown option '(--\w+)/.exec(first)?.[1], program, command) ??
    /\(Did you mean (.+)\?\)/.exec(rest.join(' '))?.[1];
  // Of options before the command, a value is no command.
  const isUnknown = !program.commands.some(
    (candidate) => candidate.name() === command && args[0] === command,
  );
  const help =
    isUnknown || command === undefined ? PROGRAM_TEXTS.commands() : PROGRAM_TEXTS.options(command);
  const hint = meant === undefined ? help : PROGRAM_TEXTS.didYouMean(meant);
  return refusal('option/wrong-usage', { what: first.replace(/\.$/, ''), hint });
}

/** Options that name environments. Each command has the one that its sentence needs. */
const ENVIRONMENT_OPTIONS: readonly string[] = ['--in', '--to', '--environment'];

/** The option of this command for what an option of another command means. */
function otherNameOf(
  option: string | undefined,
  program: Command,
  name: string | undefined,
): string | undefined {
  if (option === undefined || !ENVIRONMENT_OPTIONS.includes(option)) return undefined;
  const command = program.commands.find((candidate) => candidate.name() === name);
  return command?.options.find(({ long }) => ENVIRONMENT_OPTIONS.includes(long ?? ''))?.long;
}
