// Lists in markdown: sections, lists that are cut with a count, and a text that is cut when it grows too long.
// Every line is complete markdown by itself, so a cut between two lines breaks nothing.
import { moreInJson } from './phrases.ts';
import { inert } from './plain.ts';

/** Characters. GitHub refuses a comment of more than 65,536; the caller may use the rest. */
export const LONGEST_MARKDOWN = 60_000;

/** A title and its list; nothing without items. */
export function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `**${title}**`, '', ...items];
}

/** The lines of the first `limit` items, and the count of the others as an item `indent` deep. */
export function capped<T>(
  all: readonly T[],
  limit: number,
  more: { readonly noun: string; readonly indent: '' | '  ' },
  linesOf: (item: T) => readonly string[],
): readonly string[] {
  const shown = all.slice(0, limit).flatMap(linesOf);
  const left = all.length - limit;
  return left > 0 ? [...shown, `${more.indent}- ${moreInJson(left, more.noun)}`] : shown;
}

const CUT_HERE = '- … the rest is in the JSON';

/** As many lines as fit into `room` characters, and a last line that says when some are missing. */
export function fitting(lines: readonly string[], room: number): readonly string[] {
  const sizes = lines.map((line) => inert(line).length + 1);
  if (sizes.reduce((sum, size) => sum + size, 0) <= room) return lines;
  let left = room - CUT_HERE.length - 1;
  const end = sizes.findIndex((size) => (left -= size) < 0);
  return [...lines.slice(0, end), CUT_HERE];
}
