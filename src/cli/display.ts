// Colour and width of the output. A file of its own, because help needs nothing else of what prints reports.
import { isatty } from 'node:tty';
import { fitted } from '#report/terminal.ts';

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;

/** How the user wants the output, once the command line and the settings are read. */
interface Display {
  readonly colour: 'auto' | 'always' | 'never';
  /** Columns; null: those of the terminal. */
  readonly width: number | null;
}

let display: Display = { colour: 'auto', width: null };

export function setDisplay(wanted: Display): void {
  display = wanted;
}

let errorFormat = 'text';

/** The format of errors by the settings, which the command line replaces. */
export function setErrorFormat(format: string): void {
  errorFormat = format;
}

export function usualErrorFormat(): string {
  return errorFormat;
}

/** By default on a terminal that knows colours, where `NO_COLOR` is not set. */
export function useColour(): boolean {
  if (display.colour !== 'auto') return display.colour === 'always';
  const { NO_COLOR = '', TERM } = process.env;
  return isatty(STANDARD_OUTPUT) && NO_COLOR === '' && TERM !== 'dumb';
}

/** Whether a person reads the result. */
export function isTerminal(): boolean {
  return isatty(STANDARD_OUTPUT);
}

/** Whether a person reads standard error. */
export function isErrorTerminal(): boolean {
  return isatty(STANDARD_ERROR);
}

/** Columns of the terminal, or else of `COLUMNS`; null where neither is known, so that nothing is cut. */
export function terminalWidth(): number | null {
  if (display.width !== null) return display.width;
  const { columns } = process.stdout;
  if (isatty(STANDARD_OUTPUT)) return Math.max(LEAST_WIDTH, columns > 0 ? columns : USUAL_WIDTH);
  const wanted = Number(process.env['COLUMNS'] ?? '');
  return Number.isInteger(wanted) && wanted > 0 ? Math.max(LEAST_WIDTH, wanted) : null;
}

const USUAL_WIDTH = 80;
const LEAST_WIDTH = 40;

/** A text in lines that fit the terminal. Without a terminal no line is broken. */
export function fittedHere(text: string): string {
  const width = terminalWidth();
  return width === null ? text : fitted(text, width);
}
