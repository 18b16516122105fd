// What every edit is made of: one cut in a text, and values written so that YAML reads the same again.
import type { Node, Pair } from 'yaml';
import { isScalar, parseDocument } from 'yaml';

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

/** A text is quoted always: one that looks like a number today is still a text tomorrow. */
export function valueText(value: EntryValue): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** A key without quotes where YAML takes it for the same text, which `123` and `true` are not. */
export function keyText(key: string): string {
  const { contents } = parseDocument(key);
  const isPlain = /^[\w./-]+$/.test(key) && isScalar(contents) && contents.value === key;
  return isPlain ? key : JSON.stringify(key);
}

/** `services: { calling-platform: { enabled: false } }`. */
export function flowText([key = '', ...rest]: readonly string[], value: EntryValue): string {
  return `${keyText(key)}: ${rest.length === 0 ? valueText(value) : `{ ${flowText(rest, value)} }`}`;
}

/** The line end that the text uses. */
export function lineEndOf(body: string): string {
  return body.includes('\r\n') ? '\r\n' : '\n';
}

export function lineStart(body: string, offset: number): number {
  return body.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the next line begins, or the end of the text. */
export function nextLine(body: string, offset: number): number {
  if (offset > 0 && body[offset - 1] === '\n') return offset;
  const end = body.indexOf('\n', offset);
  return end < 0 ? body.length : end + 1;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What an entry covers, from its key to the end of its value. */
export function spanOf({ key, value }: Pair): Span {
  const keyRange = rangeOf(key);
  return { from: keyRange.from, to: value === null ? keyRange.to : rangeOf(value).to };
}

export function rangeOf(node: unknown): Span {
  const range = (node as Node).range;
  if (range === null || range === undefined) throw new Error('a parsed node has no range');
  return { from: range[0], to: range[1] };
}
