// Text that others wrote, inside markdown (threat T36). What is surely harmless stays prose, because a
// sentence reads better so; everything else goes into a code span, where nothing is a link, a mention or
// HTML. Names too: `www.example.com` may be the key of a flag.
import { plain } from './plain.ts';

/** At most so many characters of anything that others wrote. */
export const LONGEST_INLINE = 200;

const HARMLESS = /^[A-Za-z0-9 ,.;:()%'"/?→·…≥≤-]*$/;
// GitHub makes links of web addresses and issue numbers, and pictures of `:words:`. It also makes links of
// commit ids, but only to commits of this repository: those are welcome, a landing is named so.
const LINKED = /www\.|\/\/|::|:[a-z0-9_+-]+:|\bGH-\d/i;

/** One line of at most 200 characters that markdown shows as it is. */
export function prose(text: string): string {
  const line = defused(plain(text, LONGEST_INLINE));
  return HARMLESS.test(line) && !LINKED.test(line) ? line : code(line);
}

/** A code span whose fence is longer than any run of backticks inside it. */
export function code(text: string): string {
  const line = defused(plain(text, LONGEST_INLINE));
  if (line === '') return '';
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
  const room = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${room}${line}${room}${fence}`;
}

/** The same inside a table's cell, where a bar would begin the next one, also in a code span. */
export function cell(text: string): string {
  return prose(text.replaceAll('|', '¦'));
}

/**
 * Look-alikes for the two characters that begin a mention and HTML. A code span stops both already; but
 * mail clients and copies are less careful, and a hidden comment must not pass for the marker by which a
 * sticky comment is found again.
 */
function defused(line: string): string {
  return line
    .replaceAll('@', '＠')
    .replace(/<([^<>]*)>/g, '‹$1›')
    .replaceAll('<', '‹');
}
