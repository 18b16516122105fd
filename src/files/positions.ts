// Places in a file: a path to a value, an offset in the text, a line and a column.
import type { Node, Pair } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';

/** The way from the root of a file to a value: `['requires', 'production', 'ladder', 'steps', 2]`. */
export type Path = readonly (string | number)[];

/** Whether a path means the key or its value. */
export type KeyOrValue = 'key' | 'value';

/** From 1, both of them; the column in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A function from an offset to its line and column. */
export function positionsIn(text: string): (offset: number) => Position {
  const lineAt = linesIn(text);
  return (offset) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    // A character that takes two code units, such as an emoji, is one column wide.
    return { line: lineAt(offset), column: Array.from(text.slice(start, offset)).length + 1 };
  };
}

/** Characters of a line that is shown. */
const LONGEST_SOURCE = 200;

/** The text of a line, from 1. */
export function lineOf(text: string, line: number): string {
  return (text.split('\n', line)[line - 1] ?? '').slice(0, LONGEST_SOURCE).replace(/\r$/, '');
}

/** A function from an offset to its line, from 1. It searches the line ends only once, at the first call. */
export function linesIn(text: string): (offset: number) => number {
  let starts: readonly number[] | null = null;
  return (offset) => {
    starts ??= startsOf(text);
    return lastUpTo(starts, offset) + 1;
  };
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last start that is not after the offset. */
function lastUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The entries of maps by key, each made once: a file with many problems looks up the same map many times. */
type Index = Map<object, ReadonlyMap<string, Pair>>;

/**
 * The offset of the value at a path, or of its nearest existing ancestor. A value that begins below its key gets the
 * offset of the key, because people look for that line.
 */
export function offsetsIn(
  root: Node | null,
  text: string,
): (path: Path, part: KeyOrValue) => number {
  const index: Index = new Map();
  return (path, part) => offsetAt(index, { root, text }, path, part);
}

function offsetAt(
  index: Index,
  { root, text }: { readonly root: Node | null; readonly text: string },
  path: Path,
  part: KeyOrValue,
): number {
  let node: unknown = root;
  let key: number | null = null;
  for (const step of path) {
    // A single requirement may be written without a list. It then has the index 0.
    if (step === 0 && isMap(node)) continue;
    const next = entryAt(index, node, step);
    if (next === null) return key ?? startOf(node);
    key = next.key ?? startOf(next.value);
    node = next.value;
  }
  if (key === null) return startOf(node);
  const value = startOf(node);
  return part === 'value' && hasText(node) && !text.slice(key, value).includes('\n') ? value : key;
}

interface FoundEntry {
  /** Null for an item of a list. */
  readonly key: number | null;
  readonly value: unknown;
}

function entryAt(index: Index, node: unknown, step: string | number): FoundEntry | null {
  if (isMap(node)) {
    const pair = pairsOf(index, node).get(String(step));
    return pair === undefined ? null : { key: startOf(pair.key), value: pair.value };
  }
  if (isSeq(node) && typeof step === 'number' && step in node.items) {
    return { key: null, value: node.items[step] };
  }
  return null;
}

function pairsOf(
  index: Index,
  map: { readonly items: readonly Pair[] },
): ReadonlyMap<string, Pair> {
  const cached = index.get(map);
  if (cached !== undefined) return cached;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  index.set(map, pairs);
  return pairs;
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

/** Whether a value is written. The value of `hold:` without text is not. */
function hasText(node: unknown): boolean {
  const range = (node as Node | null)?.range;
  return range !== null && range !== undefined && range[1] > range[0];
}
