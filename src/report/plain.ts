// Text that others wrote, made safe to show: one line, without invisible characters, without commands for a
// terminal or a runner.

const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
// Bidi controls, zero-width characters, tags and fillers: they hide text or show it in another order.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const HALF_CHARACTER = /\p{Cs}/gu;

/** Characters: enough for any sentence of ours. */
export const LONGEST = 1000;

/** One line of at most `limit` characters (UTF-16 units, as GitHub counts) without invisible ones. */
export function plain(text: string, limit: number = LONGEST): string {
  // The text is cut first, so that a huge text costs no more time than a short one.
  const clean = text
    .slice(0, limit * 4)
    .replace(INVISIBLE, '')
    .replace(BREAKS, ' ')
    .replace(HALF_CHARACTER, '\uFFFD')
    .trim();
  return clip(clean, limit);
}

/** The same with all of its blanks, for a line of a file. A tab is two blanks. */
export function visible(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(HALF_CHARACTER, '\uFFFD');
}

/** At most `limit` characters. An ellipsis marks a cut. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * The lines as one text without workflow commands. A runner ignores blanks in front of `::`, so indenting would
 * not help, and it obeys `##[` anywhere in a line.
 */
export function printable(lines: readonly string[]): string {
  return `${lines.map(inert).join('\n')}\n`;
}

/** The line without workflow commands. */
export function inert(line: string): string {
  return line.replace(/^(\s*):(?=:)/u, '$1: ').replaceAll('##[', '# #[');
}
