// The place of a value in a parsed file.
import type { Node, Pair } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { KeyOrValue, Path } from './problem.ts';

/**
 * The offset of the value at `path`, or of its nearest existing ancestor. A value that begins below its key gets the
 * offset of the key, because people look for that line.
 */
export function offsetAt(root: Node | null, text: string, path: Path, part: KeyOrValue): number {
  let node: unknown = root;
  let key: number | null = null;
  for (const step of path) {
    // A single requirement may be written without a list. It then has the index 0.
    if (step === 0 && isMap(node)) continue;
    const next = entryAt(node, step);
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

function entryAt(node: unknown, step: string | number): FoundEntry | null {
  if (isMap(node)) {
    const pair = pairsOf(node).get(String(step));
    return pair === undefined ? null : { key: startOf(pair.key), value: pair.value };
  }
  if (isSeq(node) && typeof step === 'number' && step in node.items) {
    return { key: null, value: node.items[step] };
  }
  return null;
}

// An index, because a file with many problems looks up the same map many times.
const INDEX = new WeakMap<object, ReadonlyMap<string, Pair>>();

function pairsOf(map: { readonly items: readonly Pair[] }): ReadonlyMap<string, Pair> {
  const cached = INDEX.get(map);
  if (cached !== undefined) return cached;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  INDEX.set(map, pairs);
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
