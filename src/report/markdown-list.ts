// Lists in markdown: sections, lists that are cut with a count, and a whole text that is cut where it would
// grow too long. Every line is whole markdown by itself, so cutting between two of them breaks nothing.
import { moreInJson } from './phrases.ts';
import { inert } from './plain.ts';

/** GitHub refuses a comment of more than 65,536 characters; the difference is left to whoever posts it. */
export const LONGEST_MARKDOWN = 60_000;

/** A title and its list; nothing without items. */
export function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `**${title}**`, '', ...items];
}

/** The lines of the first `limit` items, and how many more there are, as an item `indent` deep. */
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

/** As many lines as fit into `room` characters, with a line that says so where some did not. */
export function fitting(lines: readonly string[], room: number): readonly string[] {
  const sizes = lines.map((line) => inert(line).length + 1);
  if (sizes.reduce((sum, size) => sum + size, 0) <= room) return lines;
  let left = room - CUT_HERE.length - 1;
  const end = sizes.findIndex((size) => (left -= size) < 0);
  return [...lines.slice(0, end), CUT_HERE];
}
