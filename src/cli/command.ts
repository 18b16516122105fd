// What commands are made of: options and the moments in them, examples below the help, output, and exit codes. The result goes
// to standard output and remarks go to standard error, so that a pipe gets only the result.
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import {
  instant,
  isoOf,
  parseDuration,
  parsePercent,
  parseInstant,
  plus,
} from '#domain/scalars.ts';
import { PROGRAM_TEXTS } from '#messages/terminal.ts';
import { hintOf, refusal } from '#app/refusal.ts';
import { shownHere } from './display.ts';
import type { Instant } from '#domain/scalars.ts';

/** Every outcome that a script may distinguish has an exit code of its own. */
export const EXIT = { pass: 0, block: 1, usage: 2, wait: 3, bug: 70 } as const;

/** The options of every command that reads a repository, as commander passes them. */
export interface CommonOptions {
  readonly repo: string;
  readonly root: string;
  readonly at?: string;
  readonly evidence?: string;
  /** The deployment log. Left out, it is the file of `logFile`. */
  readonly log?: string;
  readonly format: 'text' | 'json' | 'markdown';
  readonly saveQuestion?: string;
  /** Whether programs of metric sources are run. */
  readonly runSources?: true;
}

/** The options of `withAsking`, as far as every command that asks has them. */
export interface AskingOptions {
  readonly offline?: boolean;
  /** `owner/name`; left out, it is that of the remote. */
  readonly github?: string;
}

/** The options of `withOffer`. */
export interface OfferOptions {
  readonly pullRequest?: boolean;
  readonly github?: string;
  readonly reason?: string;
}

/** A command. Its registry line in `program.ts` has its name and its description. */
export interface CliCommand {
  /** Adds its options, and examples. */
  readonly options: (command: Command) => void;
  /** Answers the exit code. `options` as they are declared. */
  readonly run: (args: readonly string[], options: never) => Promise<number>;
}

export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

export function withFormat(command: Command): Command {
  return command.addOption(
    new Option('--format <name>', 'the format of the output')
      .choices(['text', 'json', 'markdown'])
      .default('text'),
  );
}

/** For a command whose output is no report. */
export function withTextOrJson(command: Command): Command {
  return command.addOption(
    new Option('--format <name>', 'the format of the output')
      .choices(['text', 'json'])
      .default('text'),
  );
}

/** For a page. */
export function withHtmlOrJson(command: Command): Command {
  return command.addOption(
    new Option('--format <name>', 'the format of the output')
      .choices(['html', 'json'])
      .default('html'),
  );
}

/** For a command whose result is a file of JSON. */
export function withJsonAlone(command: Command): Command {
  return command.addOption(
    new Option('--format <name>', 'the format of the output').choices(['json']).default('json'),
  );
}

/** `addFormat`: what it can print. */
export function withReading(command: Command, addFormat = withFormat): Command {
  return addFormat(
    command
      .option('--repo <dir>', 'the repository, or any folder in it', '.')
      .option(
        '--root <dir>',
        'the folder of pipeline.yaml, from the top of the repository',
        'environments',
      ),
  );
}

export function withJudging(command: Command, addFormat = withFormat): Command {
  return withReading(command, addFormat)
    .addOption(
      momentOption(
        '--at',
        'judge at this moment, such as 2026-11-22T09:00:00Z or +5h (default: now)',
      ),
    )
    .option(
      '--evidence <file>',
      'reviews, issues and landing times as JSON (flaghoist evidence prints the form)',
    )
    .option('--run-sources', 'run the programs that the pipeline names as sources of metrics')
    .option('--log <file>', 'the deployment log (default: .git/flaghoist/deployments.jsonl)');
}

export function withQuestion(command: Command): Command {
  return withJudging(command).option(
    '--save-question <file>',
    'write all input of the judgement to a file, for `flaghoist replay`',
  );
}

export function withOffer(command: Command): Command {
  return command
    .option('--pull-request', 'push the branch and open the pull request (needs GITHUB_TOKEN)')
    .option('--github <owner/name>', "the repository on GitHub (default: the remote's)")
    .option('--reason <text>', 'one line that says why, for the commit and the pull request');
}

/** For a command that asks GitHub where a token is at hand. */
export function withAsking(command: Command): Command {
  return command
    .option('--offline', 'do not ask GitHub, even with GH_TOKEN or GITHUB_TOKEN')
    .option('--github <owner/name>', "the repository on GitHub (default: the remote's)")
    .option(
      '--identity <login>',
      'the account that posts the verdicts (default: that of the deployment log)',
    );
}

export function withScope(command: Command): Command {
  return command
    .option('--environment <name...>', 'only these environments')
    .option('--service <name...>', 'only these services');
}

/** An option that takes a moment, or a length from now: `+5h`, `-7d`. */
export function momentOption(name: string, description: string): Option {
  return new Option(`${name} <time>`, description).argParser(asMoment);
}

/** The moment is written out once. A command may read its option several times, and time passes between them. */
function asMoment(written: string): string {
  const [, sign = '', digits = ''] = /^([+-])(.+)$/.exec(written) ?? [];
  const length = parseDuration(digits);
  return length === null ? written : isoOf(instant(Date.now() / 1000 + Number(`${sign}${length}`)));
}

/** `24h` or `-24h` is so long before now; else the moment that is written. */
export function momentSince(written: string, now: Instant, option: string): Instant {
  const length = parseDuration(written.replace(/^-/, ''));
  if (length !== null) return instant(now - length);
  const at = parseInstant(written);
  if (at !== null) return at;
  throw refusal('option/not-a-span', { option, written });
}

/** `24h` or `+24h` is so long after now; else the moment that is written. It has to come. */
export function momentUntil(written: string, now: Instant, option: string): Instant {
  const length = parseDuration(written.replace(/^\+/, ''));
  const at = length === null ? parseInstant(written) : plus(now, length);
  if (at === null) throw refusal('option/not-a-span', { option, written });
  if (at <= now) throw refusal('option/is-over', { option, written });
  return at;
}

/** The moment of `--at` or of another option, or the machine's time. */
export function momentOf(written: string | undefined, option = '--at'): Instant {
  if (written === undefined) return instant(Date.now() / 1000);
  const at = parseInstant(written);
  if (at !== null) return at;
  throw refusal('option/not-a-time', { option, written });
}

/** The moment of `--at` where it is over; null: the present, or one that is still to come. */
export function pastMoment(written: string | undefined): Instant | null {
  const at = momentOf(written);
  return written !== undefined && at < Date.now() / 1000 ? at : null;
}

/** An option that takes one of these words. */
export function choiceOption(flags: string, about: string, words: readonly string[]): Option {
  return new Option(flags, about).choices(words);
}

/** `--base` of a command that compares. */
export function baseOption(): Option {
  return new Option(
    '--base <revision>',
    "the default branch (default: the remote's; without a remote, the local one)",
  );
}

/** `--head` of a command that compares. */
export function headOption(): Option {
  return new Option(
    '--head <revision>',
    'the change (default: the working tree, untracked files included)',
  );
}

/** `--base` of a command that writes an edit. */
export function editBaseOption(): Option {
  return new Option(
    '--base <revision>',
    "the commit to build on (default: the remote's default branch; without a remote, the local one)",
  );
}

export function percent(text: string): number {
  const value = parsePercent(text);
  if (value !== null) return value;
  throw new InvalidArgumentError(PROGRAM_TEXTS.percentage());
}

export function print(text: string): void {
  process.stdout.write(text);
}

/** Prints a result for people, with its commands as a user can paste them. Other formats are printed as they are. */
export function printText(text: string, { format }: Pick<CommonOptions, 'format'>): void {
  print(format === 'text' ? shownHere(text) : text);
}

/** Writes a line beside the result. */
export function remark(text: string): void {
  process.stderr.write(`${shownHere(text)}\n`);
}

/** Writes what keeps a command from more, and what to do about it, beside the result. */
export function remarkRefusal(refused: Error): void {
  remarkWithHint(refused.message, hintOf(refused) ?? '');
}

/** Writes a line beside the result, with what to do about it. */
export function remarkWithHint(text: string, hint: string): void {
  remark(`${text}\n  hint: ${hint}`);
}
