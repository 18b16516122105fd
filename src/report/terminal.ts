// Lines of a terminal: how wide they are, and how sentences are indented.
import { wrap } from './columns.ts';

/** Columns where they are not known. */
export const USUAL_WIDTH = 80;

/** Lines after the first one are indented by two blanks more. */
export function indented(text: string, blanks: number, width: number): readonly string[] {
  const [first = '', ...rest] = wrap(text, width - blanks - 2);
  const before = ' '.repeat(blanks);
  return [`${before}${first}`, ...rest.map((line) => `${before}  ${line}`)];
}
