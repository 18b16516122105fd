// Text that others wrote, made safe to show: one line, without invisible characters, without commands for a terminal or a
// runner. In markdown, harmless text stays prose, because that reads better. Everything else goes into a code span, where
// nothing is a link, a mention or HTML. The same applies to names: `www.example.com` may be the key of a flag.
import { MORE_TEXTS } from '#messages/judged.ts';
import { capitalized, moreInJson } from '#messages/words.ts';

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

/** At most so many characters of text that others wrote. */
const LONGEST_INLINE = 200;

const HARMLESS = /^[A-Za-z0-9 ,.;:()%'"/?→·…≥≤-]*$/;
/** Inside a name, such as that of a variable, GitHub takes it for a letter. */
const INNER_UNDERSCORE = /(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g;
// GitHub turns web addresses and issue numbers into links, and `:words:` into pictures. It also links commit ids,
// but only to commits of this repository, which is useful for landings.
const LINKED = /www\.|\/\/|::|:[a-z0-9_+-]+:|\bGH-\d/i;

/** Longer, because our own sentences may quote others and must not be cut before they say what to do. */
const LONGEST_SENTENCE = 400;

/** One line of at most 200 characters that markdown shows as it is. */
export function prose(text: string): string {
  return proseWithin(text, LONGEST_INLINE);
}

/** The same for one of our own sentences: at most 400 characters. */
export function sentence(text: string): string {
  return proseWithin(text, LONGEST_SENTENCE);
}

function proseWithin(text: string, limit: number): string {
  const line = defused(plain(text, limit));
  return isHarmless(line) ? line : span(line);
}

/** A code span whose fence is longer than any run of backticks inside it. */
export function code(text: string): string {
  return span(defused(plain(text, LONGEST_INLINE)));
}

function span(line: string): string {
  if (line === '') return '';
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
  const room = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${room}${line}${room}${fence}`;
}

/** A heading of our own words with names of others in it: what is not harmless is left out, not quoted. */
export function plainText(text: string): string {
  return text
    .split(' ')
    .map((word) => (isHarmless(word) ? word : code(word)))
    .join(' ');
}

function isHarmless(line: string): boolean {
  return HARMLESS.test(line.replaceAll(INNER_UNDERSCORE, '')) && !LINKED.test(line);
}

/** A fence of code that no line of the text can close. Blanks stay, because the code may be copied. */
export function fenced(text: string, language: string): readonly string[] {
  const lines = text.split('\n').map(codeLine);
  const runs = lines.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return [`${fence}${language}`, ...lines, fence];
}

function codeLine(line: string): string {
  const words = line.replaceAll('\t', '  ').split(/( +)/);
  const clean = words.map((word) => (word.trim() === '' ? word : plain(word)));
  // A hidden comment must not pass for the marker of our own comment.
  return clean.join('').replaceAll('<!--', '‹!--').trimEnd();
}

/** A link whose address the caller has checked. Characters that would end it are encoded. */
export function link(text: string, address: string): string {
  const safe = address.replaceAll(/[\s()<>"'`\\]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29').replace("'", '%27'),
  );
  return `[${text}](${safe})`;
}

/** A link where there is an address, else the text. A code span may stand in a link. */
export function linkOr(text: string, address: string | null): string {
  return address === null ? text : link(text, address);
}

/** A code that `explain` takes, as a link to the page that explains it. */
export function codeLink(name: string, pageOf: (code: string) => string | null): string {
  return linkOr(code(name), pageOf(name));
}

/** The same inside a table's cell, where a bar would begin the next cell, even in a code span. */
export function cell(text: string): string {
  return prose(text.replaceAll('|', '¦'));
}

/**
 * Look-alikes for the two characters that begin a mention and HTML. A code span stops both already, but mail
 * clients and copies are less careful. And a hidden comment must not pass for the marker of our own comment.
 */
function defused(line: string): string {
  return line
    .replaceAll('@', '＠')
    .replace(/<([^<>]*)>/g, '‹$1›')
    .replaceAll('<', '‹');
}

/** Characters. GitHub refuses a comment of more than 65,536; the caller may use the rest. */
export const LONGEST_MARKDOWN = 60_000;

/** A title, from a capital letter on, and its list; nothing without items. */
export function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `**${capitalized(title)}**`, '', ...items];
}

/** The lines of the first `limit` items, and the count of the others as an item `indent` deep. */
export function capped<T>(
  all: readonly T[],
  limit: number,
  more: { readonly noun: string; readonly indent: '' | '  ' },
  linesOf: (item: T) => readonly string[],
): readonly string[] {
  const lines = all.slice(0, limit).flatMap(linesOf);
  const left = all.length - limit;
  return left > 0 ? [...lines, `${more.indent}- ${moreInJson(left, more.noun)}`] : lines;
}

const CUT_HERE = `- ${MORE_TEXTS.cut()}`;

/**
 * As many lines as fit into `room` characters, and a last line that says when some are missing. A fence that a cut leaves open
 * is closed. Every other line is complete markdown by itself, so a cut between two lines breaks nothing.
 */
export function fitting(lines: readonly string[], room: number): readonly string[] {
  const sizes = lines.map((line) => inert(line).length + 1);
  if (sizes.reduce((sum, size) => sum + size, 0) <= room) return lines;
  const longest = Math.max(
    0,
    ...lines.filter((line) => FENCE.test(line)).map(({ length }) => length),
  );
  let left = room - CUT_HERE.length - 1 - longest - 1;
  const end = sizes.findIndex((size) => (left -= size) < 0);
  const kept = lines.slice(0, end);
  return [...kept, ...openFence(kept), CUT_HERE];
}

const FENCE = /^(`{3,})[a-z]*$/;

/** The end of the fence in which these lines end; nothing where they do not. */
function openFence(lines: readonly string[]): readonly string[] {
  let open: string | null = null;
  for (const line of lines) {
    if (open === null) open = FENCE.exec(line)?.[1] ?? null;
    else if (line === open) open = null;
  }
  return open === null ? [] : [open];
}
