// Questions to a person at a terminal. Elsewhere nothing is asked, so that scripts never wait.
import { createInterface } from 'node:readline/promises';
import { isatty } from 'node:tty';
import { isErrorTerminal } from './display.ts';
import { endProgress } from './progress.ts';

const STANDARD_INPUT = 0;

/** Whether a person reads the question and can answer it. */
export function canAsk(): boolean {
  return isatty(STANDARD_INPUT) && isErrorTerminal();
}

/** The answer; null where the person ends the input instead, or interrupts the question. */
export async function answerTo(question: string): Promise<string | null> {
  endProgress();
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<null>((settle) => {
    terminal.once('close', () => settle(null));
  });
  try {
    const answer = await Promise.race([terminal.question(question).catch(() => null), closed]);
    // The line of the question has no end yet.
    if (answer === null) process.stderr.write('\n');
    return answer;
  } finally {
    terminal.close();
  }
}
