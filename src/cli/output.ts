// Prints results in the format that the user has chosen.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Format } from '#report/output-formats.ts';
import { FORMATS } from '#report/output-formats.ts';
import { terminalWidth, useColour } from './display.ts';
import type { CommonOptions } from './command.ts';
import { printText, print } from './command.ts';
import type { Checked } from '#app/check.ts';
import { questionText } from '#app/replay.ts';
import { reportPlace } from '#app/report-place.ts';
import { writeText } from './user-files.ts';
import { isError } from '#domain/diagnostic.ts';
import type { Json } from '#domain/scalars.ts';
import { printableJson } from '#report/json.ts';

/** How a table is laid out here; `width` null: no line is cut. */
export function displayHere(): { readonly colour: boolean; readonly width: number | null } {
  return { colour: useColour(), width: terminalWidth() };
}

/** How text is laid out here, and that it is about a clone. */
export function layoutHere(): {
  readonly colour: boolean;
  readonly width: number | undefined;
  readonly source: 'clone';
} {
  return { colour: useColour(), width: terminalWidth() ?? undefined, source: 'clone' };
}

export function formatOf(name: CommonOptions['format']): Format {
  const format = FORMATS.find((candidate) => candidate.name === name);
  if (format === undefined) throw new Error(`there is no format ${name}`);
  return format;
}

/** Prints what is wrong with files. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: Pick<CommonOptions, 'format'>,
): void {
  printText(formatOf(options.format).renderDiagnostics(diagnostics, layoutHere()), options);
}

/** Prints what is wrong with files where an error is among it. Answers whether one is. */
export function printErrors(
  diagnostics: readonly Diagnostic[],
  options: Pick<CommonOptions, 'format'>,
): boolean {
  const isWrong = diagnostics.some(isError);
  if (isWrong) printDiagnostics(diagnostics, options);
  return isWrong;
}

/** Prints the one object that a program reads. */
export function printJson(value: Json): void {
  print(printableJson(value));
}

/** Prints the report of a question. `root`: the folder of the pipeline. */
export function printReport(
  { report, question }: Checked,
  root: string,
  options: Pick<CommonOptions, 'format'>,
): void {
  const place = reportPlace(root, question);
  printText(formatOf(options.format).render(report, { ...layoutHere(), place }), options);
}

/** `--save-question` writes all input of the judgement, for a bug report or a replay. */
export async function saveQuestion(
  { question }: Pick<Checked, 'question'>,
  options: CommonOptions,
): Promise<void> {
  if (options.saveQuestion !== undefined)
    await writeText(options.saveQuestion, questionText(question));
}
