// Places in a file: a path to a value, an offset in the text, a line and a column. And the mistakes at such places.
import type { Node, Pair } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { sortDiagnostics } from '#domain/diagnostic.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import type { FileMistake } from '#messages/files/mistakes.ts';

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

/** Where a mistake is, before its line and column are known: most files have none, so they are computed only for one. */
export type Spot =
  /** Characters from the beginning of the text. `path`: of the value there, where it counts. */
  | { readonly kind: 'offset'; readonly offset: number; readonly path?: Path }
  | { readonly kind: 'path'; readonly path: Path; readonly part: KeyOrValue };

/** A mistake in a file. Problems are collected and never thrown. */
export type Problem = FileMistake & { readonly spot: Spot };

export function atOffset(offset: number, path?: Path): Spot {
  return path === undefined ? { kind: 'offset', offset } : { kind: 'offset', offset, path };
}

export function atKey(path: Path): Spot {
  return { kind: 'path', path, part: 'key' };
}

export function atValue(path: Path): Spot {
  return { kind: 'path', path, part: 'value' };
}

/** A hostile file could have a problem in each byte, and people do not read more than this. */
export const MOST_PROBLEMS = 100;

/** The problems of one file in order of position, without duplicates. The last one says if some are left out. */
export function diagnosticsOf(
  file: string,
  text: string,
  problems: readonly Problem[],
  offsetOf: (spot: Spot) => number,
): readonly Diagnostic[] {
  if (problems.length === 0) return [];
  const placed = problems
    .map((problem: FileMistake & { readonly spot: Spot }) => ({
      mistake: problem as FileMistake,
      offset: offsetOf(problem.spot),
    }))
    .toSorted((a, b) => a.offset - b.offset);
  const kept = placed.slice(0, MOST_PROBLEMS);
  const next = placed[MOST_PROBLEMS];
  if (next !== undefined) {
    const tooMany: FileMistake = { code: 'file/too-many', facts: { listed: MOST_PROBLEMS } };
    kept.push({ mistake: tooMany, offset: next.offset });
  }
  const positionOf = positionsIn(text);
  return sortDiagnostics(
    kept.map(({ mistake, offset }) => {
      const position = positionOf(offset);
      return diagnosticOf(mistake, { file, ...position, source: lineOf(text, position.line) });
    }),
  );
}
