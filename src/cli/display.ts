// Text as a person reads it on this terminal: in colour, in lines that fit, and with commands as this program was started, so
// that they can be pasted.
import { isatty } from 'node:tty';
import { fitted } from '#report/terminal.ts';
import { shellWord } from '#messages/words.ts';
import { basename, delimiter, dirname, relative, resolve } from 'node:path';
import { commandNames } from './program.ts';

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;

/** How the user wants the output, once the command line and the settings are read. */
interface Display {
  readonly colour: 'auto' | 'always' | 'never';
  /** Columns; null: those of the terminal. */
  readonly width: number | null;
}

let display: Display = { colour: 'auto', width: null };

export function setDisplay(wanted: Display): void {
  display = wanted;
}

let errorFormat = 'text';

/** The format of errors by the settings, which the command line replaces. */
export function setErrorFormat(format: string): void {
  errorFormat = format;
}

export function usualErrorFormat(): string {
  return errorFormat;
}

/** By default on a terminal that knows colours, where `NO_COLOR` is not set. */
export function useColour(): boolean {
  if (display.colour !== 'auto') return display.colour === 'always';
  const { NO_COLOR = '', TERM } = process.env;
  return isatty(STANDARD_OUTPUT) && NO_COLOR === '' && TERM !== 'dumb';
}

/** Whether a person reads the result. */
export function isTerminal(): boolean {
  return isatty(STANDARD_OUTPUT);
}

/** Whether a person reads standard error. */
export function isErrorTerminal(): boolean {
  return isatty(STANDARD_ERROR);
}

/** Columns of the terminal, or else of `COLUMNS`; null where neither is known, so that nothing is cut. */
export function terminalWidth(): number | null {
  if (display.width !== null) return display.width;
  const { columns } = process.stdout;
  if (isatty(STANDARD_OUTPUT)) return Math.max(LEAST_WIDTH, columns > 0 ? columns : USUAL_WIDTH);
  const wanted = Number(process.env['COLUMNS'] ?? '');
  return Number.isInteger(wanted) && wanted > 0 ? Math.max(LEAST_WIDTH, wanted) : null;
}

const USUAL_WIDTH = 80;
const LEAST_WIDTH = 40;

/** A text in lines that fit the terminal. Without a terminal no line is broken. */
function fittedHere(text: string): string {
  const width = terminalWidth();
  return width === null ? text : fitted(text, width);
}

interface ProgramStart {
  /** The program that Node runs. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

/** `npx flaghoist`, `node dist/cli.js`, `node_modules/.bin/flaghoist`, or `flaghoist` where the shell finds it. */
export function startedAs({ program, env, folder }: ProgramStart): string {
  if (/[\\/]_npx[\\/]/.test(program) || env['npm_command'] === 'exec') return withNpx(env);
  // In a clone there is no link of the program's name.
  const isInClone = basename(program) === 'cli.js' && basename(dirname(program)) === 'dist';
  const isByPath = basename(program) === 'flaghoist' && !isOnPath(program, env['PATH']);
  if (!isInClone && !isByPath) return 'flaghoist';
  const path = relative(folder, program);
  const pastable = /^[\w./\\-]+$/.test(path) ? path : JSON.stringify(path);
  return isInClone ? `node ${pastable}` : pastable.replace(/^(?=\w+$)/, './');
}

/**
 * A package that was named, such as a packed file, is named again: the registry may have none. Of a packed file, npx asks at
 * each start whether to install it, so `--yes` is repeated, too.
 */
function withNpx({
  npm_config_package: named = '',
  npm_config_yes: isAgreed,
}: ProgramStart['env']): string {
  const npx = isAgreed === 'true' ? 'npx --yes' : 'npx';
  const isOne = named !== '' && !/\s*\n\s*/.test(named.trim());
  return isOne ? `${npx} --package ${shellWord(named.trim())} flaghoist` : `${npx} flaghoist`;
}

/** Also true where the path is not known. */
function isOnPath(program: string, path: string | undefined): boolean {
  return path === undefined || path.split(delimiter).includes(dirname(program));
}

/** A text whose commands a user can paste. `names`: the names of the commands. */
export function withCommands(text: string, names: readonly string[], started: string): string {
  if (started === 'flaghoist') return text;
  const words = [...names, 'help'].join('|');
  const commands = new RegExp(
    `${START}flaghoist (?=(?:${words})\\b|--(?:help|version)\\b|\\[)`,
    'g',
  );
  // A function, because a dollar sign in a text of replacement has a meaning.
  return text.replaceAll(commands, () => `${started} `);
}

/** The name does not begin within a longer word. A colour code before it ends with a letter. */
const START = '(?<=^|[^\\w./@-]|\u001b\\[\\d+m)';

/** A text as a person reads it here: its commands as this process was started, in lines that fit the terminal. */
export function shownHere(text: string): string {
  const [, program = ''] = process.argv;
  const started = startedAs({ program, env: process.env, folder: process.cwd() });
  // As one word, which no line break divides.
  const whole = started.replaceAll(' ', '\u00a0');
  return fittedHere(withCommands(text, commandNames(), whole)).replaceAll(whole, () => started);
}

/** The start of this process from any folder; `flaghoist` where the shell finds it. */
export function startedAnywhere(): string {
  const [, program = ''] = process.argv;
  const { npm_config_package: named = '', ...rest } = process.env;
  // A path that begins with a dot is of this folder alone.
  const env = { ...rest, npm_config_package: /^\.{1,2}\//.test(named) ? resolve(named) : named };
  const started = startedAs({ program, env, folder: process.cwd() });
  if (started === 'flaghoist' || started.startsWith('npx ')) return started;
  return `node ${shellWord(program)}`;
}
