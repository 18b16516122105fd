// Which keys are one character apart (T34). Not by comparing each with each: two keys are that near only
// if leaving out one character makes them equal, so every key is filed under what is left of it.
import { inOrder } from '#domain/names.ts';

/** Shorter keys than this are told apart at a glance. */
const SHORTEST = 4;

/** For each key the others that are easily taken for it, in order. Keys that are in no pair are left out. */
export function similarKeys(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, Set<string>>();
  for (const { whole, letters, digits } of drawersOf(keys)) {
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

// Ten thousand keys are filed three hundred thousand times, so one filing is one number: the hash of what
// is left of the key, then which key it is, then what was left out of it.
const KINDS = ['whole', 'letters', 'digits'] as const;
const ROOM_FOR_KINDS = 4;
const ROOM_FOR_KEYS = 2 ** 19;
const ROOM = ROOM_FOR_KEYS * ROOM_FOR_KINDS;

/** Only drawers with several keys in them. */
function* drawersOf(keys: readonly string[]): Generator<Drawer> {
  const filings = filingsOf(keys.slice(0, ROOM_FOR_KEYS));
  for (let start = 0, end = 0; start < filings.length; start = end) {
    const hash = Math.floor((filings[start] ?? 0) / ROOM);
    for (end = start + 1; Math.floor((filings[end] ?? -1) / ROOM) === hash; end++);
    if (end - start > 1) yield drawerOf(keys, filings.subarray(start, end));
  }
}

function drawerOf(keys: readonly string[], filings: Float64Array): Drawer {
  const drawer: Drawer = { whole: [], letters: [], digits: [] };
  for (const filing of filings) {
    const rest = filing % ROOM;
    const key = keys[Math.floor(rest / ROOM_FOR_KINDS)];
    const kind = KINDS[rest % ROOM_FOR_KINDS];
    if (key !== undefined && kind !== undefined) drawer[kind].push(key);
  }
  return drawer;
}

/** In order, so that what was filed under the same hash lies together. */
function filingsOf(keys: readonly string[]): Float64Array {
  const long = keys.reduce((sum, { length }) => sum + (length < SHORTEST ? 0 : length + 1), 0);
  const filings = new Float64Array(long);
  let at = 0;
  keys.forEach((key, index) => {
    if (key.length < SHORTEST) return;
    // From the end: what stands before a character, times the weight of what stands behind it, plus that.
    let before = hashOf(key);
    let behind = 0;
    let weight = 1;
    const file = (hash: number, kind: number): void => {
      filings[at++] = (hash >>> 0) * ROOM + index * ROOM_FOR_KINDS + kind;
    };
    file(before, 0);
    for (let left = key.length - 1; left >= 0; left--) {
      const code = key.charCodeAt(left);
      before = Math.imul(before - code, INVERSE);
      file((Math.imul(before, weight) + behind) | 0, code >= 0x30 && code <= 0x39 ? 2 : 1);
      behind = (Math.imul(code, weight) + behind) | 0;
      weight = Math.imul(weight, FACTOR);
    }
  });
  return filings.toSorted();
}

const FACTOR = 31;
/** `FACTOR * INVERSE` is 1 in 32 bits, so a character can be taken off the end of a hash again. */
const INVERSE = -1108378657;

function hashOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, FACTOR) + key.charCodeAt(at)) | 0;
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
