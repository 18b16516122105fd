import type { BuiltByVite } from '#app/adopt/vite.ts';
import { builtByVite } from '#app/adopt/vite.ts';
import type { NewDefinition } from '#app/new-flag.ts';
import { isUsable, newDefinition } from '#app/new-flag.ts';
import { SETUP_TEXTS } from '#messages/setup.ts';
import { join } from 'node:path';
import { workingTree, writeNew } from './adopt-files.ts';
import { withRepository } from './context.ts';
import { printDiagnostics, printJson } from './output.ts';
import type { ClonePlace } from './place.ts';
import { landingCommands, placeOf } from './place.ts';
import {
  EXIT,
  examples,
  percent,
  withReading,
  withTextOrJson,
  print,
  remark,
  momentOf,
} from './command.ts';
import type { CliCommand, CommonOptions } from './command.ts';
import type { Json } from '#domain/scalars.ts';

type NewCommandOptions = Pick<CommonOptions, 'repo' | 'root' | 'format'> & {
  readonly service: readonly string[];
  readonly variable?: string;
  readonly ladder?: readonly number[];
  readonly each: string;
  readonly owner?: string;
  readonly description?: string;
  readonly dryRun?: boolean;
};

/** `flaghoist new FLAG --service S`: 0 when the definition is written, 1 when `validate` would refuse it. */
function runNew([flag = '']: readonly string[], options: NewCommandOptions): Promise<number> {
  return withRepository(options, async (repository) => {
    const { loader, head, folder } = await workingTree(repository, options);
    const { service, variable = null, ladder = null, each, owner = null } = options;
    const { description = null } = options;
    const wanted = { flag, services: service, variable, ladder, each, owner, description };
    const definition = await newDefinition(loader, head, wanted, momentOf(undefined));
    if (!isUsable(definition)) return refused(definition, options);
    const { file, text } = definition;
    if (options.dryRun !== true) await writeNew(join(repository.top, file), text);
    if (options.format === 'json') printJson(jsonOf(definition));
    else print(`# ${file}\n${text}`);
    for (const line of unseenLines(definition, builtByVite(service, folder))) remark(line);
    remark(nextText(definition, await placeOf(repository), options.dryRun === true));
    return EXIT.pass;
  });
}

/** About services whose code does not see the variables. */
function unseenLines(
  { variables }: NewDefinition,
  built: readonly BuiltByVite[],
): readonly string[] {
  const unseen = variables.filter((name) => !name.startsWith('VITE_'));
  return unseen.length === 0
    ? []
    : built.map(({ service, file }) => SETUP_TEXTS.unseenByVite(service, file, unseen));
}

function refused({ diagnostics }: NewDefinition, options: NewCommandOptions): number {
  printDiagnostics(diagnostics, options);
  return EXIT.block;
}

function jsonOf({ key, file, text }: NewDefinition): Json {
  return { schemaVersion: 1, flag: key, file, text };
}

function nextText({ key, file, first }: NewDefinition, place: ClonePlace, isDry: boolean): string {
  if (isDry) return SETUP_TEXTS.dryRun();
  const landing = landingCommands(place, {
    paths: [file],
    message: SETUP_TEXTS.addFlag(key),
    topic: `add-${key.replaceAll('/', '-')}`,
  });
  const raise = SETUP_TEXTS.raise(key, first, { isProposed: place.github !== null });
  return [SETUP_TEXTS.writtenFlag(), `  ${landing.join(' && ')}`, `  ${raise}`].join('\n');
}

function stepsIn(text: string): readonly number[] {
  return text.split(',').map((step) => percent(step.trim()));
}

export const newCommand: CliCommand = {
  options: (command) => {
    withReading(command, withTextOrJson)
      .requiredOption('--service <name...>', 'the services that read the flag')
      .option(
        '--variable <name>',
        'the variable that switches the flag (default: from the name of the flag)',
      )
      .option(
        '--ladder <steps>',
        'steps in percent for the last environment, such as 5,25,100',
        stepsIn,
      )
      .option('--each <duration>', 'the time between two steps', '7d')
      .option('--owner <team>', 'the team that owns the flag')
      .option('--description <text>', 'what the flag switches, for people (default: from its name)')
      .option('--dry-run', 'print the definition and write nothing')
      .addHelpText(
        'after',
        examples(
          'flaghoist new new-checkout --service shop',
          'flaghoist new new-checkout --service shop web --ladder 5,25,100 --owner release',
        ),
      );
  },
  run: runNew,
};
