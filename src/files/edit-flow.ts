// Edits in a map that is written with braces.
import type { YAMLMap } from 'yaml';
import type { Splice } from './edit-text.ts';
import { rangeOf, spanOf } from './edit-text.ts';

/** Adds `text`, such as `enabled: false`, behind the last entry. */
export function insertInFlow(body: string, map: YAMLMap, text: string): Splice {
  const { from, to } = rangeOf(map);
  const last = map.items.at(-1);
  if (last === undefined) {
    const isBlank = body.slice(from + 1, to - 1).trim() === '';
    return {
      from: from + 1,
      to: isBlank ? to - 1 : from + 1,
      text: isBlank ? ` ${text} ` : ` ${text}`,
    };
  }
  const end = spanOf(last).to;
  const comma = commaBetween(body, end, to - 1);
  if (comma !== null) return { from: comma + 1, to: comma + 1, text: ` ${text}` };
  return { from: end, to: end, text: `, ${text}` };
}

/** Removes an entry and one of the commas beside it. */
export function removeFromFlow(body: string, map: YAMLMap, index: number): Splice {
  const entry = map.items[index];
  if (entry === undefined) throw new Error('there is no such entry');
  const { from, to } = spanOf(entry);
  const before = map.items[index - 1];
  const next = map.items[index + 1];
  if (next !== undefined) {
    const comma = commaBetween(body, to, spanOf(next).from) ?? to;
    return { from, to: comma + 1 + blanksAt(body, comma + 1), text: '' };
  }
  const trailing = commaBetween(body, to, rangeOf(map).to - 1);
  if (trailing !== null) return { from, to: trailing + 1, text: '' };
  if (before === undefined) return { from, to, text: '' };
  // With a comment behind the comma, the comma stays, which YAML allows.
  const gap = spanOf(before).to;
  const isPlain = /^\s*,\s*$/.test(body.slice(gap, from));
  return { from: isPlain ? gap : from, to, text: '' };
}

/** The comma between two entries that is not part of a comment. */
function commaBetween(body: string, from: number, to: number): number | null {
  const gap = body.slice(from, to).replaceAll(/#[^\n]*/g, (comment) => ' '.repeat(comment.length));
  const comma = gap.indexOf(',');
  return comma < 0 ? null : from + comma;
}

function blanksAt(body: string, offset: number): number {
  return /^[ \t]*/.exec(body.slice(offset))?.[0].length ?? 0;
}
