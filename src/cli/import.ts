import type { ImportPlan } from '#app/adopt/import.ts';
import { planImport } from '#app/adopt/import.ts';
import { IMPORT_SOURCES } from '#app/adopt/sources/sources.ts';
import { SETUP_TEXTS } from '#messages/setup.ts';
import { rowsFor, workingTree, writeRows, namesOf } from './adopt-files.ts';
import type { FileRow } from './adopt-text.ts';
import { filesText, leftOutSection, nextText, proofText, settingsText } from './adopt-text.ts';
import { withRepository } from './context.ts';
import { printErrors, printJson } from './output.ts';
import type { ClonePlace } from './place.ts';
import { landingCommands, placeOf } from './place.ts';
import {
  EXIT,
  examples,
  withReading,
  withTextOrJson,
  printText,
  momentOf,
  choiceOption,
} from './command.ts';
import type { CliCommand, CommonOptions } from './command.ts';
import { namedFile } from './user-files.ts';

type ImportCommandOptions = Pick<CommonOptions, 'repo' | 'root' | 'format'> & {
  readonly from: string;
  readonly environment: string;
  readonly service?: readonly string[];
  readonly as?: string;
  readonly only?: readonly string[];
  readonly dryRun?: boolean;
};

/** `flaghoist import --from FILE --environment E`: 0 when written, 1 when `validate` would refuse it. */
function runImport(_args: readonly string[], options: ImportCommandOptions): Promise<number> {
  const { from, environment, service = [], only, dryRun = false } = options;
  const now = momentOf(undefined);
  return withRepository(options, async (repository) => {
    const { top } = repository;
    const file = await namedFile(top, from);
    const { loader, head, folder } = await workingTree(repository, options);
    const choice = { ...namesOf(only), isExcepted: () => false };
    const { read: open, paths } = folder;
    const kind = options.as ?? null;
    const wanted = { environment, services: service, kind, choice, open, paths };
    const plan = await planImport(loader, head, file, wanted, now);
    if (printErrors(plan.diagnostics, options)) return EXIT.block;
    const rows = await rowsFor(top, plan.files, plan.grown);
    if (!dryRun) await writeRows(top, plan.files, rows);
    if (options.format === 'json') printJson(jsonOf(plan, rows));
    else printText(importText(plan, rows, await placeOf(repository), dryRun), options);
    return EXIT.pass;
  });
}

function importText(
  plan: ImportPlan,
  rows: readonly FileRow[],
  place: ClonePlace,
  isDry: boolean,
): string {
  const { takenValues, present, leftOut, environment, source } = plan;
  const before = present.length === 0 ? '' : `${SETUP_TEXTS.present(present.length)}\n\n`;
  const parts = [
    `read as ${source}\n\n`,
    before,
    takenValues.length === 0
      ? `${SETUP_TEXTS.nothingToImport()}\n\n`
      : proofText(takenValues, [environment]),
    settingsText(takenValues),
    leftOutSection(leftOut, takenValues),
    filesText(rows, isDry ? 'would be written' : 'written'),
  ];
  if (isDry || rows.length === 0) return `${parts.join('').trimEnd()}\n`;
  const [commit = '', ...push] = landingCommands(place, {
    paths: rows.flatMap(({ path, kind }) => (kind === 'kept' ? [] : [path])),
    message: SETUP_TEXTS.importFlags(environment),
    topic: `import-${environment}`,
  });
  const next = nextText([commit, 'flaghoist check', ...push]);
  return `${parts.join('')}${next}`;
}

function jsonOf(
  { source, environment, takenValues, present, leftOut }: ImportPlan,
  rows: readonly FileRow[],
) {
  const valuesOf = (values: ImportPlan['takenValues']) =>
    values.map(({ service, variable, text }) => ({ service, variable, text }));
  return {
    schemaVersion: 1,
    source,
    environment,
    values: valuesOf(takenValues),
    managed: valuesOf(present),
    leftOut: leftOut.map(({ name, origin, reason }) => ({ name, origin, reason: reason.code })),
    files: rows.map(({ path, kind }) => ({ path, kind })),
  };
}

export const importCommand: CliCommand = {
  options: (command) => {
    withReading(command, withTextOrJson)
      .requiredOption('--from <file>', 'the file to import')
      .requiredOption('--environment <name>', 'the environment of these values')
      .option(
        '--service <name...>',
        'the services that read this file (default: those that the file names)',
      )
      .addOption(
        choiceOption(
          '--as <kind>',
          'the kind of the file (default: found by its name and text)',
          IMPORT_SOURCES.map(({ name }) => name),
        ),
      )
      .option('--only <pattern...>', "only variables and flags like these, such as 'FEATURE_*'")
      .option('--dry-run', 'show everything and write nothing')
      .addHelpText(
        'after',
        examples(
          'flaghoist import --from .env.staging --environment staging --service shop',
          'flaghoist import --from flags.json --environment production --service shop --as flagd',
        ),
      );
  },
  run: runImport,
};
