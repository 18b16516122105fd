// Text on a terminal: its marks and colours, its width, and padding, cutting and wrapping by that width. Expects text that `plain`
// has cleaned.
import type { Verdict } from '#domain/report.ts';

/** Colour only repeats what a word or a mark says, for terminals without colour. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly verdict: (verdict: Verdict, text: string) => string;
}

/** A mark for a verdict that needs no colour. */
export const MARKS: Readonly<Record<Verdict, string>> = { pass: '✓', wait: '…', block: '✗' };

const CODES: Readonly<Record<Verdict, number>> = { pass: 32, wait: 33, block: 31 };

/** Paints if `colour`, and otherwise returns the text as it is. */
export function paintFor(colour: boolean): Paint {
  const painted = (code: number, text: string): string =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    bold: (text) => painted(1, text),
    dim: (text) => painted(2, text),
    verdict: (verdict, text) => painted(CODES[verdict], text),
  };
}

// oxlint-disable-next-line no-control-regex -- colour takes no room
const COLOUR = /\u001b\[\d+m/g;
const NARROW = /^[\x20-\x7e]*$/;
const NO_WIDTH = /^\p{M}$/u;
const DOUBLE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})$/u;

/** The width of `text` in cells of a terminal. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(COLOUR, '')) width += widthOfOne(character);
  return width;
}

function widthOfOne(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return DOUBLE.test(character) ? 2 : 1;
}

/** `text` in at most `width` cells. An ellipsis marks a cut. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += widthOfOne(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** `text` with blanks up to `width` cells; a longer one stays as it is. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The width of the widest, at most `limit` cells. */
export function widest(texts: readonly string[], limit: number): number {
  return texts.reduce((width, text) => Math.max(width, Math.min(limit, widthOf(text))), 0);
}

/**
 * Lines of at most `width` cells, broken between words; a word that is wider keeps its own line. A command at the end gets a
 * line of its own, and the first words of one in a sentence stay together, so that it can be copied.
 */
export function wrap(text: string, width: number): readonly string[] {
  const [, sentence, command] = widthOf(text) > width ? (ENDING.exec(text) ?? []) : [];
  if (sentence === undefined || command === undefined) return wrapped(text, width);
  return [...wrapped(sentence, width), command];
}

const ENDING = /^(.*\S:) ((?:\S*flaghoist|git|npx|node|docker|sh)\s\S.*)$/;

/** No line breaks behind the program of a command, before an option, or at an arrow. */
const BREAK = /(?<!(?:^|[\s(`"])(?:\S*(?:flaghoist|cli\.js)|git|npx|docker)|→) (?!--?[a-z]|→)/;

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(BREAK)) {
    const size = widthOf(word);
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? size : used + 1 + size;
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/**
 * A whole text in lines of at most `width` cells. Commands and lines of a patch stay in one piece, because a reader copies
 * them, and the terminal itself breaks them without adding anything.
 */
export function fitted(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (widthOf(line) <= width || COPIED.test(line)) return [line];
      const words = line.trimStart();
      const blanks = line.length - words.length;
      const [, cells = words, last] = LAST_CELL.exec(words) ?? [];
      if (last === undefined || blanks + widthOf(cells) > width)
        return indented(words, blanks, width);
      const below = ' '.repeat(blanks + 2);
      return [
        `${' '.repeat(blanks)}${cells}`,
        ...wrap(last, width - blanks - 2).map((part) => `${below}${part}`),
      ];
    })
    .join('\n');
}

/** The cells of a row before the last one, which stands below them as a whole where the row is too wide. */
const LAST_CELL = /^(\S(?:.*\S)?) {2,}(\S.*)$/;

// A command or an address may have a label in a column of its own, and a colour.
const COPIED =
  // oxlint-disable-next-line no-control-regex -- colour is part of the line
  /^\s*(?:[$+-]|@@|(?:\S.*\s{2})?(?:\u001b\[\d+m)?(?:(?:\S*flaghoist|npx|node|git|docker|sh)\s|https?:))/;

/** Columns of a terminal whose width is not known. */
export const USUAL_WIDTH = 80;

/** Lines after the first one are indented by two blanks more. */
export function indented(text: string, blanks: number, width: number): readonly string[] {
  const [first = '', ...rest] = wrap(text, width - blanks - 2);
  const before = ' '.repeat(blanks);
  return [`${before}${first}`, ...rest.map((line) => `${before}  ${line}`)];
}
