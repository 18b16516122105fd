// The manual page, from the program itself: `man flaghoist`.
import type { Command } from 'commander';

import { allowedOf, SETTINGS, SETTINGS_FILE, variableOf } from '../src/cli/settings.ts';
import { program } from '../src/cli/command-line.ts';

/** The page in the language of `man`. */
export async function manual(version: string): Promise<string> {
  const all = await program(null);
  return [
    `.TH FLAGHOIST 1 "" "flaghoist ${version}"`,
    '.SH NAME',
    'flaghoist \\- feature flags in Git, raised by pull request and turned off by git revert',
    '.SH SYNOPSIS',
    '.B flaghoist',
    '.I command',
    '[options]',
    '.SH COMMANDS',
    ...all.commands.flatMap(commandLines),
    '.SH FILES',
    `.TP\n.B ${escaped(SETTINGS_FILE)}`,
    'Settings for all commands, in the folder of the command or above it:',
    escaped(`${SETTINGS.join(', ')}.`),
    '.SH ENVIRONMENT',
    'These count more than the file, and the command line more than both.',
    ...SETTINGS.map((name) => `.TP\n.B ${escaped(variableOf(name))}\n${escaped(allowedOf(name))}`),
    '.TP\n.B GH_TOKEN, GITHUB_TOKEN\nWith one of them, commands on a clone ask GitHub.',
    '.SH EXIT STATUS',
    '.TP\n.B 0\nPass, or the command is done.',
    '.TP\n.B 1\nBlock: the change itself has to be different.',
    '.TP\n.B 2\nWrong usage.',
    '.TP\n.B 3\nWait: time, an approval or an issue is missing.',
    '.TP\n.B 70\nA bug in Flaghoist.',
    '',
  ].join('\n');
}

function commandLines(command: Command): readonly string[] {
  return [
    `.SS flaghoist ${escaped(`${command.name()} ${command.usage()}`)}`,
    escaped(command.description()),
    ...command.options.flatMap(({ flags, description }) => [
      '.TP',
      `.B ${escaped(flags)}`,
      escaped(description),
    ]),
  ];
}

/** Text in which nothing is a request: no point or quote at the beginning, and backslashes as such. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}
