// The command line: every command of the registry, with its options and the settings of the user.
import { Command, Option } from 'commander';
import { beginAsking, beginReading } from './begin.ts';
import { packageInfo, versionText } from './package-info.ts';
import { setDisplay, setErrorFormat } from './display.ts';
import type { CliSettings } from './settings.ts';
import { COLOURS, settingsFor } from './settings.ts';
import { COMMANDS } from './program.ts';
import { examples } from './command.ts';
import type { CliCommand } from './command.ts';

/** What is used every day. Help shows it first. */
const EVERY_DAY: ReadonlySet<string> = new Set([
  'check',
  'status',
  'promote',
  'rollback',
  'deploy',
]);

/** The command line. `args`: what was typed; null: every command has its options. */
export async function program(args: readonly string[] | null): Promise<Command> {
  const flaghoist = new Command('flaghoist')
    .description('Feature flags in Git, raised by pull request and turned off by git revert.')
    .version(versionFor(args), '-V, --version', 'print the version and its commit')
    .helpOption('-h, --help', 'print help')
    // Only then may a command take the options of another one as words.
    .enablePositionalOptions()
    .commandsGroup('More:')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText(
      'after',
      examples(
        'flaghoist tour',
        'flaghoist check',
        'flaghoist status',
        'flaghoist promote checkout --to staging',
      ) + EXITS,
    );
  if (args !== null) await beginReading(args);
  const settings = args === null ? NO_SETTINGS : await readSettings();
  setErrorFormat(settings.settings.format ?? process.env['FLAGHOIST_FORMAT'] ?? 'text');
  for (const { usage, about, load } of COMMANDS) {
    const command = flaghoist.command(usage).description(about);
    if (EVERY_DAY.has(command.name())) command.helpGroup('Every day:');
    if (args !== null && !args.includes(command.name())) continue;
    if (args?.[0] === command.name()) await beginAsking(args);
    declare(command, await load(), settings);
  }
  return flaghoist;
}

/** Only who asks for the version waits for Git. */
function versionFor(args: readonly string[] | null): string {
  const isAsked = args?.includes('--version') === true || args?.includes('-V') === true;
  return isAsked ? versionText(packageInfo()) : '';
}

const EXITS = `
Exit codes:
  0   pass: the change may be merged, or the command has done its work
  1   block: the change itself has to be different, or something differs
  2   wrong usage
  3   wait: time, an approval or an issue is missing; the message says when
  70  a bug in Flaghoist
`;

interface ReadSettings {
  readonly settings: CliSettings;
  /** What is wrong with them. A command stops for it, and help does not. */
  readonly error: unknown;
}

const NO_SETTINGS: ReadSettings = { settings: {}, error: null };

async function readSettings(): Promise<ReadSettings> {
  try {
    return { settings: await settingsFor('.', process.env), error: null };
  } catch (error) {
    return { settings: {}, error };
  }
}

function declare(
  command: Command,
  { options, run }: CliCommand,
  { settings, error }: ReadSettings,
): void {
  options(command);
  command.addOption(
    new Option('--color <when>', 'colours: on a terminal, always, or never')
      .choices([...COLOURS])
      .default('auto'),
  );
  for (const name of ['format', 'root', 'color'] as const) {
    const value = settings[name];
    const option = command.options.find((declared) => declared.attributeName() === name);
    // A setting is for all commands, and each takes it as far as it has such a form.
    const isPossible = option !== undefined && option.argChoices?.includes(value ?? '') !== false;
    if (value !== undefined && isPossible) command.setOptionValueWithSource(name, value, 'config');
  }
  command.action(async (...received: unknown[]) => {
    if (error !== null) throw error;
    const args = received
      .slice(0, -2)
      .flatMap((arg) => (Array.isArray(arg) ? arg : arg === undefined ? [] : [arg]));
    const given = command.opts();
    setDisplay({
      colour: given['color'] as (typeof COLOURS)[number],
      width: settings.width === undefined ? null : Number(settings.width),
    });
    process.exitCode = await run(args as string[], given as never);
  });
}
