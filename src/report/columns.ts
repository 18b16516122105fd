// The width of text on a terminal, and padding, cutting and wrapping by that width. Expects text that `plain` has
// cleaned, and colour.

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

/** Lines of at most `width` cells, broken between words; a word that is wider keeps its own line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
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
