// Every command with its options, from the program itself.
import type { Command, Option } from 'commander';

import { code, fenced, table } from './table.ts';
import { program } from '../../src/cli/command-line.ts';

export async function commandSections(): Promise<string> {
  const all = await program(null);
  return [overview(all.commands), ...all.commands.map(section)].join('\n\n');
}

function overview(commands: readonly Command[]): string {
  return table(
    ['command', 'what it does'],
    commands.map((command) => [
      `[${code(command.name())}](#${command.name()})`,
      command.description(),
    ]),
  );
}

function section(command: Command): string {
  return [
    `## ${command.name()}`,
    command.description(),
    fenced('', `flaghoist ${command.name()} ${command.usage()}`),
    ...options(command),
    ...after(command),
  ].join('\n\n');
}

function options(command: Command): readonly string[] {
  const rows = command.options.map((option) => [code(option.flags), meaning(option)]);
  return rows.length === 0 ? [] : [table(['option', 'what it is'], rows)];
}

function meaning({ description, mandatory, argChoices, defaultValue }: Option): string {
  const more = [
    ...(mandatory ? ['required'] : []),
    ...(argChoices === undefined ? [] : [argChoices.map(code).join(', ')]),
    ...(defaultValue === undefined ? [] : [`default: ${code(String(defaultValue))}`]),
  ];
  return more.length === 0 ? description : `${description} (${more.join('; ')})`;
}

/** What help says after the options: remarks, examples and exit codes. */
function after(command: Command): readonly string[] {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  const more = text.slice(command.helpInformation().length).trim();
  return more === '' ? [] : [fenced('', more)];
}
