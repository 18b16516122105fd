// Reads simple files many times faster than the parser: maps and lists in blocks, short ones in brackets, each value on
// one line or, after `>-`, on lines of one column. It only accepts, and leaves everything unusual and every mistake to the
// parser. For all that it accepts, the parser gives the same value.
import { DECIMAL, DEEPEST, isExact, otherNumber, RESERVED } from './plain.ts';

/** The state of a walk through one file. */
interface Cursor {
  readonly text: string;
  /** The next character. */
  at: number;
  /** The column of the next line with content; -1 at the end of the file. */
  indent: number;
  /** The number of open lists and maps. */
  depth: number;
  /** The parser has to read this file. Never reset. */
  isRefused: boolean;
}

/** The value of a text; undefined if the parser has to read it. */
export function simpleValue(text: string): unknown {
  if (UNUSUAL.test(text)) return undefined;
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const walk: Cursor = { text: whole, at: 0, indent: 0, depth: 0, isRefused: false };
  nextLine(walk, START);
  const value = walk.indent === 0 ? blockMap(walk) : undefined;
  // A line that belongs to no list and no map is left.
  return walk.isRefused || walk.indent >= 0 ? undefined : value;
}

// Everything except line feeds, ASCII, the letters of European languages, dashes and quotation marks. Tabs, carriage returns
// and characters without a width have rules of their own.
const UNUSUAL = /[^\n\x20-\x7e\u00c0-\u024f\u0370-\u052f\u2010-\u2027]/;

/** Empty lines and comments, then the spaces before the next content. */
const START = /(?: *(?:#[^\n]*)?\n)* */y;
/** The rest of a line after its value, then the same. */
const END = /(?: +#[^\n]*| *)\n(?: *(?:#[^\n]*)?\n)* */y;
const KEY =
  /(?:[A-Za-z_][\w./-]{0,99}(?: [\w./-]{1,99}){0,3}|"[\w*./-]{1,99}"|'[\w*./-]{1,99}')(?=:[ \n])/y;
const DOUBLE_QUOTED = /"[^"\\\n]*"/y;
const SINGLE_QUOTED = /'[^'\n]*'/y;
/** A colon before a space ends an unquoted value, and so does a hash after one. */
const UNQUOTED = /[\w/.$(][^ :#\n]*(?:(?::(?![ \n])| +(?![ #\n])|#)[^ :#\n]*)*/y;
/** The same in brackets, where commas and brackets end it, too. */
const IN_BRACKETS =
  /[\w/.$(][^ :#\n,[\]{}]*(?:(?::(?![ \n,[\]{}])| +(?![ #\n,[\]{}])|#)[^ :#\n,[\]{}]*)*/y;

/** `>-`, and lines that begin in the same column. No comment and no empty line may follow. */
const FOLDED =
  />-\n( +)[^ \n](?:[^\n]*[^ \n])?(?:\n\1[^ \n](?:[^\n]*[^ \n])?)*(?=\n(?: *[^ \n#]|$))/y;

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const ANY_WORD = /^(?:true|false|null)$/i;

/** A map whose keys begin in the column of this line. */
function blockMap(walk: Cursor): unknown {
  const { indent } = walk;
  const entries: Record<string, unknown> = {};
  open(walk);
  while (walk.indent === indent && !walk.isRefused) {
    const key = keyFor(entries, walk);
    if (key !== null) entries[key] = blockValue(walk, indent);
  }
  close(walk, indent);
  return entries;
}

/** A list whose dashes stand in the column of this line. */
function blockList(walk: Cursor): unknown {
  const { indent } = walk;
  const items: unknown[] = [];
  open(walk);
  while (isItem(walk, indent) && !walk.isRefused) {
    walk.at += '- '.length;
    items.push(isAt(walk, KEY) ? mapOfItem(walk, indent) : lineValue(walk, indent));
  }
  close(walk, indent);
  return items;
}

function isItem({ text, at, indent }: Cursor, column: number): boolean {
  return indent === column && text.startsWith('- ', at);
}

/** A map whose first key stands behind the dash. */
function mapOfItem(walk: Cursor, indent: number): unknown {
  walk.indent = indent + '- '.length;
  return blockMap(walk);
}

/** The value of a key in a block: on the same line, or on the lines below. */
function blockValue(walk: Cursor, indent: number): unknown {
  if (!nextLine(walk, END)) {
    skipSpaces(walk);
    return walk.text[walk.at] === '>' ? foldedText(walk, indent) : lineValue(walk, indent);
  }
  // The dashes of a list may stand in the column of its key.
  if (walk.indent >= indent && isItem(walk, walk.indent)) return blockList(walk);
  return walk.indent > indent ? blockMap(walk) : null;
}

/** A value that ends with its line. */
function lineValue(walk: Cursor, indent: number): unknown {
  const value = inline(walk, UNQUOTED);
  // A deeper line would continue the value.
  if (!nextLine(walk, END) || walk.indent > indent) refuse(walk);
  return value;
}

/** A text on several lines, joined by spaces. */
function foldedText(walk: Cursor, indent: number): string {
  const [, ...lines] = take(walk, FOLDED).split('\n');
  const column = lines[0]?.search(/[^ ]/) ?? 0;
  // A line that is not deeper than the key is no text, and one that is left has another column.
  if (column <= indent || !nextLine(walk, END) || walk.indent > indent) refuse(walk);
  return lines.map((line) => line.slice(column)).join(' ');
}

function inline(walk: Cursor, unquoted: RegExp): unknown {
  switch (walk.text[walk.at]) {
    case '"':
      return take(walk, DOUBLE_QUOTED).slice(1, -1);
    case "'":
      return take(walk, SINGLE_QUOTED).slice(1, -1);
    case '[':
      return listInBrackets(walk);
    case '{':
      return mapInBrackets(walk);
    default:
      return scalar(walk, unquoted);
  }
}

function listInBrackets(walk: Cursor): unknown {
  const items: unknown[] = [];
  for (let more = hasFirst(walk, ']'); more; more = hasNext(walk, ']')) {
    items.push(inline(walk, IN_BRACKETS));
  }
  walk.depth -= 1;
  return items;
}

function mapInBrackets(walk: Cursor): unknown {
  const entries: Record<string, unknown> = {};
  for (let more = hasFirst(walk, '}'); more; more = hasNext(walk, '}')) {
    const key = keyFor(entries, walk);
    skipSpaces(walk);
    if (key !== null) entries[key] = inline(walk, IN_BRACKETS);
  }
  walk.depth -= 1;
  return entries;
}

/** Passes the bracket that opens. False if the next one closes at once. */
function hasFirst(walk: Cursor, closing: ']' | '}'): boolean {
  open(walk);
  walk.at += 1;
  skipSpaces(walk);
  return !walk.isRefused && !passes(walk, closing);
}

/** Passes a comma or the bracket that closes. */
function hasNext(walk: Cursor, closing: ']' | '}'): boolean {
  skipSpaces(walk);
  if (walk.isRefused || passes(walk, closing)) return false;
  if (!passes(walk, ',')) refuse(walk);
  skipSpaces(walk);
  return !walk.isRefused;
}

/** The next key of a map and its colon, or null if it is refused. */
function keyFor(entries: Readonly<Record<string, unknown>>, walk: Cursor): string | null {
  const written = take(walk, KEY);
  const isQuoted = /^["']/.test(written);
  const key = isQuoted ? written.slice(1, -1) : written;
  walk.at += ':'.length;
  // Names of methods, such as `toString`, are refused like a second key with the same name.
  if (!(key in entries) && !RESERVED.has(key) && (isQuoted || !isWord(key))) return key;
  refuse(walk);
  return null;
}

function scalar(walk: Cursor, unquoted: RegExp): unknown {
  const text = take(walk, unquoted);
  if (/^[.\d]/.test(text)) return numberOrText(walk, text);
  if (!isWord(text)) return text;
  const word = WORDS.get(text);
  if (word === undefined) refuse(walk);
  return word;
}

/** Whether the parser reads a word as something else than text. */
function isWord(text: string): boolean {
  return text.length <= 'false'.length && ANY_WORD.test(text);
}

function numberOrText(walk: Cursor, text: string): unknown {
  if (otherNumber(text) !== null) refuse(walk);
  if (!DECIMAL.test(text)) return text;
  const value = Number(text);
  if (!isExact(text, value)) refuse(walk);
  return value;
}

/** Goes to the next line with content. False if something else is left on this line. */
function nextLine(walk: Cursor, pattern: RegExp): boolean {
  if (!isAt(walk, pattern)) return false;
  const { text } = walk;
  walk.at = pattern.lastIndex;
  walk.indent = walk.at === text.length ? -1 : walk.at - text.lastIndexOf('\n', walk.at) - 1;
  return true;
}

function isAt({ text, at }: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Passes what the pattern matches here. The file is refused if it does not match. */
function take(walk: Cursor, pattern: RegExp): string {
  const { text, at } = walk;
  if (isAt(walk, pattern)) walk.at = pattern.lastIndex;
  else refuse(walk);
  return text.slice(at, walk.at);
}

function skipSpaces(walk: Cursor): void {
  while (walk.text[walk.at] === ' ') walk.at += 1;
}

function passes(walk: Cursor, character: string): boolean {
  if (walk.text[walk.at] !== character) return false;
  walk.at += 1;
  return true;
}

function open(walk: Cursor): void {
  walk.depth += 1;
  if (walk.depth > DEEPEST) refuse(walk);
}

/** A list or map in a block ends before a line that is less deep. */
function close(walk: Cursor, indent: number): void {
  walk.depth -= 1;
  if (walk.indent > indent) refuse(walk);
}

function refuse(walk: Cursor): void {
  walk.isRefused = true;
}
