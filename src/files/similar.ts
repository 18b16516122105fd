// Which keys are one character apart (T34). Not by comparing each with each: two keys are that near only
// if leaving out one character makes them equal, so every key is filed under what is left of it.
import { inOrder } from '#domain/names.ts';

/** Shorter keys than this are told apart at a glance. */
const SHORTEST = 4;

/** For each key the others that are easily taken for it, in order. Keys that are in no pair are left out. */
export function similarKeys(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, Set<string>>();
  for (const { whole, letters, digits } of filed(keys).values()) {
    // `checkout-1` and `checkout-2` are a series: nothing pairs two keys that differ only in a digit.
    pairUp(pairs, letters, letters);
    pairUp(pairs, letters, digits);
    pairUp(pairs, letters, whole);
  }
  return new Map([...pairs].map(([key, others]) => [key, [...others].toSorted(inOrder)]));
}

/** The keys that read alike as they are, without some letter or dash, or without some digit. */
interface Drawer {
  readonly whole: string[];
  readonly letters: string[];
  readonly digits: string[];
}

function filed(keys: readonly string[]): ReadonlyMap<number, Drawer> {
  const drawers = new Map<number, Drawer>();
  const drawer = (hash: number): Drawer => {
    const known = drawers.get(hash);
    if (known !== undefined) return known;
    const added: Drawer = { whole: [], letters: [], digits: [] };
    drawers.set(hash, added);
    return added;
  };
  for (const key of keys) {
    if (key.length < SHORTEST) continue;
    drawer(hashWithout(key, key.length)).whole.push(key);
    for (let left = 0; left < key.length; left++) {
      const isDigit = key.charAt(left) >= '0' && key.charAt(left) <= '9';
      drawer(hashWithout(key, left))[isDigit ? 'digits' : 'letters'].push(key);
    }
  }
  return drawers;
}

function hashWithout(key: string, left: number): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) {
    if (at !== left) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  }
  return hash;
}

function pairUp(
  pairs: Map<string, Set<string>>,
  some: readonly string[],
  others: readonly string[],
): void {
  for (const one of some) {
    for (const other of others) {
      // Equal hashes make it likely; this makes it sure.
      if (!isOneApart(one, other)) continue;
      partners(pairs, one).add(other);
      partners(pairs, other).add(one);
    }
  }
}

function partners(pairs: Map<string, Set<string>>, key: string): Set<string> {
  const known = pairs.get(key);
  if (known !== undefined) return known;
  const added = new Set<string>();
  pairs.set(key, added);
  return added;
}

/** Whether one character has been added, left out, replaced or moved past its neighbour. */
export function isOneApart(a: string, b: string): boolean {
  if (a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
  const inA = a.slice(start, a.length - end);
  const inB = b.slice(start, b.length - end);
  if (inA.length <= 1 && inB.length <= 1) return true;
  return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
}
