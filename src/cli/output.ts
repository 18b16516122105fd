// Where things are said: the result to standard output, everything else to standard error. Colour only on a
// terminal, and `NO_COLOR` is honoured (DESIGN §8).
import { isatty } from 'node:tty';
import type { Report } from '#domain/report.ts';
import type { Format } from '#report/index.ts';
import { FORMATS } from '#report/index.ts';
import type { CommonOptions } from './options.ts';

const STANDARD_OUTPUT = 1;

export function print(text: string): void {
  process.stdout.write(text);
}

/** A remark beside the result. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function useColour(): boolean {
  const asked = process.env['NO_COLOR'] ?? '';
  return isatty(STANDARD_OUTPUT) && asked === '';
}

export function formatOf(name: CommonOptions['format']): Format {
  const format = FORMATS.find((candidate) => candidate.name === name);
  if (format === undefined) throw new Error(`there is no format ${name}`);
  return format;
}

export function printReport(report: Report, options: Pick<CommonOptions, 'format'>): void {
  print(formatOf(options.format).render(report, { colour: useColour() }));
}
