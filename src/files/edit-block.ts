// Edits in a map that is written with one entry a line.
import type { Pair, YAMLMap } from 'yaml';
import { isMap, isScalar } from 'yaml';
import type { EntryValue, Span, Splice } from './edit-text.ts';
import { flowText, keyText, lineEndOf, lineStart, nextLine, spanOf } from './edit-text.ts';

/** The order in which people write the entries of a state. */
const ORDER = ['enabled', 'rollout', 'services', 'hold'];
const STEP = 2;

/** Adds an entry in the usual order, such as `calling-platform: { enabled: false }` below a key. */
export function insertInBlock(
  body: string,
  map: YAMLMap,
  path: readonly string[],
  value: EntryValue,
): Splice {
  const indent = indentOf(body, map);
  const text = blockText(path, value, indent, indent + stepOf(body, map), lineEndOf(body));
  const at = lineBehind(body, map, anchorFor(map, path[0] ?? ''), indent);
  return onLineOfItsOwn(body, at, text);
}

/** The same for a text that has no entry yet. */
export function insertInEmpty(body: string, path: readonly string[], value: EntryValue): Splice {
  const text = blockText(path, value, 0, STEP, lineEndOf(body));
  return onLineOfItsOwn(body, body.length, text);
}

/** Removes the lines of an entry. */
export function removeFromBlock(body: string, { items }: YAMLMap, index: number): Splice {
  const { from, to } = linesOf(body, items[index]);
  // If the last line has no line end, the line before it loses its own.
  const isOpen = to === body.length && !body.endsWith('\n');
  const cut = isOpen && from > 0 ? lineEndOf(body).length : 0;
  return { from: from - cut, to, text: '' };
}

/** Removes the only entry of a file, which leaves an empty map. */
export function emptyBlock(body: string, { items }: YAMLMap): Splice {
  const { from, to } = linesOf(body, items[0]);
  return { from, to, text: body.slice(from, to).endsWith('\n') ? `{}${lineEndOf(body)}` : '{}' };
}

function linesOf(body: string, pair: Pair | undefined): Span {
  if (pair === undefined) throw new Error('there is no such entry');
  const { from, to } = spanOf(pair);
  return { from: lineStart(body, from), to: nextLine(body, to) };
}

function onLineOfItsOwn(body: string, at: number, text: string): Splice {
  const end = lineEndOf(body);
  const isOpen = at === body.length && body !== '' && !body.endsWith('\n');
  return { from: at, to: at, text: isOpen ? `${end}${text}` : `${text}${end}` };
}

function blockText(
  [key = '', ...rest]: readonly string[],
  value: EntryValue,
  indent: number,
  deeper: number,
  end: string,
): string {
  const spaces = ' '.repeat(indent);
  // Each service has a line of its own, with its settings on that line.
  if (rest.length < 2) return `${spaces}${flowText([key, ...rest], value)}`;
  return `${spaces}${keyText(key)}:${end}${' '.repeat(deeper)}${flowText(rest, value)}`;
}

/** The entry after which a new one belongs: the last one before it in the usual order, or the last of all. */
function anchorFor({ items }: YAMLMap, key: string): number {
  const rank = ORDER.indexOf(key);
  const before = items.findLastIndex((item) => {
    const other = ORDER.indexOf(isScalar(item.key) ? String(item.key.value) : '');
    return other >= 0 && other < rank;
  });
  return before < 0 ? items.length - 1 : before;
}

/** The offset after the lines of an entry, including comments that are indented deeper than the map. */
function lineBehind(body: string, { items }: YAMLMap, index: number, indent: number): number {
  const item = items[index];
  if (item === undefined) throw new Error('a block map has no entries');
  let at = nextLine(body, spanOf(item).to);
  const comment = new RegExp(`[ ]{${indent + 1},}#[^\\n]*(\\n|$)`, 'y');
  for (;;) {
    comment.lastIndex = at;
    const match = comment.exec(body);
    if (match === null || match[0] === '') return at;
    at += match[0].length;
  }
}

function indentOf(body: string, { items: [first] }: YAMLMap): number {
  if (first === undefined) throw new Error('a block map has no entries');
  const start = lineStart(body, spanOf(first).from);
  return /^ */.exec(body.slice(start))?.[0].length ?? 0;
}

/** By how much the file indents its maps. */
function stepOf(body: string, map: YAMLMap): number {
  for (const { value } of map.items) {
    if (isMap(value) && value.flow !== true && value.items.length > 0) {
      return Math.max(1, indentOf(body, value) - indentOf(body, map));
    }
  }
  return STEP;
}
