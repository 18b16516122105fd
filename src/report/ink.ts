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

/** `voice/calls`, /video: after the first, a name leaves out what it shares with the one before. */
export function flagNames(names: readonly string[], ink: Ink): string {
  return names
    .map((name, index) => {
      const short = index === 0 ? name : shortened(name, names[index - 1] ?? '');
      return short === name ? ink.name(name) : ink.words(short);
    })
    .join(', ');
}

/** The last part of a name whose other parts the name before has as well. */
function shortened(name: string, before: string): string {
  const end = Math.max(name.lastIndexOf('/'), name.lastIndexOf('-'));
  const start = end > 0 ? name.slice(0, end + 1) : '';
  const isShared = start !== '' && before.startsWith(start) && !/[-/]/.test(before.slice(end + 1));
  return isShared ? name.slice(end) : name;
}
