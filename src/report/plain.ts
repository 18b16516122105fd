// Text that others wrote, made fit to be shown: one line, nothing invisible, nothing that a terminal or a
// runner would obey (threats T34, T37). It knows characters and no reports.

const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
// Bidi controls, zero-width characters, tags and fillers: they show nothing or another thing than is there.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const HALF_CHARACTER = /\p{Cs}/gu;

/** Enough for any sentence of ours, and the end of a joke. */
export const LONGEST = 1000;

/** One line of at most `limit` characters (UTF-16 units, as GitHub counts) without invisible ones. */
export function plain(text: string, limit: number = LONGEST): string {
  // Cut before looking closely, so that ten thousand characters cost no more than a few hundred.
  const clean = text
    .slice(0, limit * 4)
    .replace(INVISIBLE, '')
    .replace(BREAKS, ' ')
    .replace(HALF_CHARACTER, '\uFFFD')
    .trim();
  return clip(clean, limit);
}

/** At most `limit` characters; what was cut leaves an ellipsis. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * The lines as one text that no runner takes for a workflow command (T37). A runner ignores blanks in front
 * of `::`, so indenting would not help, and it takes `##[` anywhere in a line.
 */
export function printable(lines: readonly string[]): string {
  return `${lines.map(inert).join('\n')}\n`;
}

/** One line that is no workflow command. */
export function inert(line: string): string {
  return line.replace(/^(\s*):(?=:)/u, '$1: ').replaceAll('##[', '# #[');
}
