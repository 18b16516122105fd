// How this program was started, so that a printed command can be pasted as it is.
import { basename, dirname, relative } from 'node:path';
import { commandNames } from './program.ts';

interface Start {
  /** The program that Node runs. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

/** `npx flaghoist`, `node dist/cli.js` or `flaghoist`. */
export function startedAs({ program, env, folder }: Start): string {
  if (/[\\/]_npx[\\/]/.test(program) || env['npm_command'] === 'exec') return 'npx flaghoist';
  // In a clone there is no link of the program's name.
  const isInClone = basename(program) === 'cli.js' && basename(dirname(program)) === 'dist';
  if (!isInClone) return 'flaghoist';
  const path = relative(folder, program);
  return `node ${/^[\w./\\-]+$/.test(path) ? path : JSON.stringify(path)}`;
}

/** A text with its commands as a user can paste them. `names`: of the commands. */
export function withCommands(text: string, names: readonly string[], started: string): string {
  if (started === 'flaghoist') return text;
  const command = new RegExp(`(?<![\\w./@-])flaghoist (?=(?:${names.join('|')})\\b)`, 'g');
  return text.replaceAll(command, `${started} `);
}

/** The same for this process. */
export function asStarted(text: string): string {
  const [, program = ''] = process.argv;
  const start = { program, env: process.env, folder: process.cwd() };
  return withCommands(text, commandNames(), startedAs(start));
}
