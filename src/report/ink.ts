// How names and words of others are written in a layout, so that the comment and the terminal share their sentences.
import { code, prose, plain } from './safe-text.ts';
import type { Paint } from './terminal.ts';

export interface Ink {
  /** The name of a flag, a service or a file. */
  readonly name: (text: string) => string;
  readonly words: (text: string) => string;
  /** Text that is already written, made strong. */
  readonly strong: (written: string) => string;
}

export const MARKDOWN_INK: Ink = {
  name: code,
  words: prose,
  strong: (written) => `**${written}**`,
};

/** Each word is painted for itself, so that a line may break between them. */
export function terminalInk(paint: Paint): Ink {
  const words = (text: string): string => plain(text);
  return {
    name: words,
    words,
    strong: (written) => written.split(' ').map(paint.bold).join(' '),
  };
}
