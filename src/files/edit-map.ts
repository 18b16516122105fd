// Edits in a map of a file, as one cut in its text: in a map with one entry a line, and in one that is written with
// braces. Values are written so that YAML reads the same values again.
import type { Node, Pair, YAMLMap } from 'yaml';
import { isMap, isScalar, parseDocument } from 'yaml';

export type EntryValue = boolean | number | string;

/** The characters from `from` up to `to` are replaced by `text`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function spliced(body: string, { from, to, text }: Splice): string {
  return body.slice(0, from) + text + body.slice(to);
}

/** A value as YAML. Text is always quoted, because it may look like a number. */
export function yamlValue(value: EntryValue): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** A key, without quotes if YAML reads it as the same text. It reads `123` and `true` as other types. */
export function keyText(key: string): string {
  const { contents } = parseDocument(key);
  const isPlain = /^[\w./-]+$/.test(key) && isScalar(contents) && contents.value === key;
  return isPlain ? key : JSON.stringify(key);
}

/** `services: { calling-platform: { enabled: false } }`. */
export function flowText([key = '', ...rest]: readonly string[], value: EntryValue): string {
  return `${keyText(key)}: ${rest.length === 0 ? yamlValue(value) : `{ ${flowText(rest, value)} }`}`;
}

/** The line end that the text uses. */
export function lineEndOf(body: string): string {
  return body.includes('\r\n') ? '\r\n' : '\n';
}

export function lineStart(body: string, offset: number): number {
  return body.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the next line, or the end of the text. */
export function nextLine(body: string, offset: number): number {
  if (offset > 0 && body[offset - 1] === '\n') return offset;
  const end = body.indexOf('\n', offset);
  return end < 0 ? body.length : end + 1;
}

export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** The range of an entry, from its key to the end of its value. */
export function spanOf({ key, value }: Pair): TextSpan {
  const keyRange = rangeOf(key);
  return { from: keyRange.from, to: value === null ? keyRange.to : rangeOf(value).to };
}

export function rangeOf(node: unknown): TextSpan {
  const range = (node as Node).range;
  if (range === null || range === undefined) throw new Error('a parsed node has no range');
  return { from: range[0], to: range[1] };
}

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

function linesOf(body: string, pair: Pair | undefined): TextSpan {
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
    const position = ORDER.indexOf(isScalar(item.key) ? String(item.key.value) : '');
    return position >= 0 && position < rank;
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
