// The result goes to standard output and remarks go to standard error, so that a pipe gets only the result.
import { isatty } from 'node:tty';
import type { Report } from '#domain/report.ts';
import type { Format } from '#report/index.ts';
import { FORMATS } from '#report/index.ts';
import type { CommonOptions } from './options.ts';
import { asStarted } from './started.ts';

const STANDARD_OUTPUT = 1;

export function print(text: string): void {
  process.stdout.write(text);
}

/** Prints a result for people, with its commands as a user can paste them. Other formats are printed as they are. */
export function printText(text: string, { format }: Pick<CommonOptions, 'format'>): void {
  print(format === 'text' ? asStarted(text) : text);
}

/** Writes a line beside the result. */
export function remark(text: string): void {
  process.stderr.write(`${asStarted(text)}\n`);
}

/** True on a terminal where `NO_COLOR` is not set. */
export function useColour(): boolean {
  const noColour = process.env['NO_COLOR'] ?? '';
  return isatty(STANDARD_OUTPUT) && noColour === '';
}

/** Columns of the terminal; null where the output is no terminal, so that nothing is cut. */
export function terminalWidth(): number | null {
  const { columns } = process.stdout;
  const isTerminal = isatty(STANDARD_OUTPUT);
  return isTerminal ? Math.max(LEAST_WIDTH, columns > 0 ? columns : USUAL_WIDTH) : null;
}

const USUAL_WIDTH = 80;
const LEAST_WIDTH = 40;

export function formatOf(name: CommonOptions['format']): Format {
  const format = FORMATS.find((candidate) => candidate.name === name);
  if (format === undefined) throw new Error(`there is no format ${name}`);
  return format;
}

export function printReport(report: Report, options: Pick<CommonOptions, 'format'>): void {
  printText(formatOf(options.format).render(report, { colour: useColour() }), options);
}
