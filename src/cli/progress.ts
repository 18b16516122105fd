// One line for a person at a terminal, where a command runs for more than a second.
import { PROGRAM_TEXTS } from '#messages/terminal.ts';
import { isErrorTerminal } from './display.ts';

let delay: NodeJS.Timeout | undefined;

export function beginProgress(): void {
  delay = setTimeout(sayStillReading, A_SECOND);
}

/** Also before a question, because then the command waits for the person. */
export function endProgress(): void {
  clearTimeout(delay);
}

const A_SECOND = 1000;

function sayStillReading(): void {
  if (isErrorTerminal()) process.stderr.write(`flaghoist: ${PROGRAM_TEXTS.stillReading()}\n`);
}
