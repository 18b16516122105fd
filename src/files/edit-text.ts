// The parts of every edit: one cut in a text, and values written so that YAML reads the same values again.
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

/** A value as YAML. Text is always quoted, because it may look like a number. */
export function valueText(value: EntryValue): string {
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
  return `${keyText(key)}: ${rest.length === 0 ? valueText(value) : `{ ${flowText(rest, value)} }`}`;
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

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The range of an entry, from its key to the end of its value. */
export function spanOf({ key, value }: Pair): Span {
  const keyRange = rangeOf(key);
  return { from: keyRange.from, to: value === null ? keyRange.to : rangeOf(value).to };
}

export function rangeOf(node: unknown): Span {
  const range = (node as Node).range;
  if (range === null || range === undefined) throw new Error('a parsed node has no range');
  return { from: range[0], to: range[1] };
}
