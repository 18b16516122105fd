// The result goes to standard output and remarks go to standard error, so that a pipe gets only the result.
import { hintOf } from '#app/refusal.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Report } from '#domain/report.ts';
import type { Format } from '#report/output-formats.ts';
import type { ForecastStep } from '#report/forecast-facts.ts';
import type { ReportPlace } from '#report/place.ts';
import { FORMATS } from '#report/output-formats.ts';
import { terminalWidth, useColour } from './display.ts';
import type { CommonOptions } from './declare.ts';
import { shownHere } from './started.ts';

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
  remark(`${refused.message}\n  hint: ${hintOf(refused) ?? ''}`);
}

/** How text is laid out here, and that it is about a clone. */
function layoutHere(): {
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

/** `place`: what the repository says beside the report. `steps`: those that follow it. */
export function printReport(
  report: Report,
  options: Pick<CommonOptions, 'format'>,
  place: ReportPlace,
  steps: readonly ForecastStep[] = [],
): void {
  printText(formatOf(options.format).render(report, { ...layoutHere(), place, steps }), options);
}
