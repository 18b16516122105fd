// The result goes to standard output and remarks go to standard error, so that a pipe gets only the result.
import { isatty } from 'node:tty';
import type { Report } from '#domain/report.ts';
import type { Format } from '#report/index.ts';
import { FORMATS } from '#report/index.ts';
import type { CommonOptions } from './options.ts';

const STANDARD_OUTPUT = 1;

export function print(text: string): void {
  process.stdout.write(text);
}

/** Writes a line beside the result. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** True on a terminal where `NO_COLOR` is not set. */
export function useColour(): boolean {
  const noColour = process.env['NO_COLOR'] ?? '';
  return isatty(STANDARD_OUTPUT) && noColour === '';
}

/** The columns of the terminal; undefined: there is none, or it does not say. */
export function terminalWidth(): number | undefined {
  return isatty(STANDARD_OUTPUT) ? process.stdout.columns : undefined;
}

/** How text is laid out here. */
export function layoutHere(): { readonly colour: boolean; readonly width: number | undefined } {
  return { colour: useColour(), width: terminalWidth() };
}

export function formatOf(name: CommonOptions['format']): Format {
  const format = FORMATS.find((candidate) => candidate.name === name);
  if (format === undefined) throw new Error(`there is no format ${name}`);
  return format;
}

export function printReport(report: Report, options: Pick<CommonOptions, 'format'>): void {
  print(formatOf(options.format).render(report, layoutHere()));
}
