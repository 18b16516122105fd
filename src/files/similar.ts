// Keys that are one character apart. Two keys are so near only if they become equal without one character, so every
// key is filed under each of its remainders. That is faster than comparing each key with each other.
import { inOrder } from '#domain/scalars.ts';

/** Shorter keys are easy to tell apart. */
const SHORTEST = 4;

/** For each key the similar keys, in order. Keys without a similar key are left out. */
export function similarKeys(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, Set<string>>();
  for (const { whole, letters, digits } of drawersOf(keys)) {
    // `checkout-1` and `checkout-2` are a series, so keys that differ only in a digit are not paired.
    pairUp(pairs, letters, letters);
    pairUp(pairs, letters, digits);
    pairUp(pairs, letters, whole);
  }
  return new Map([...pairs].map(([key, others]) => [key, [...others].toSorted(inOrder)]));
}

/** Keys with the same hash: as a whole, without one letter or dash, or without one digit. */
interface Drawer {
  readonly whole: string[];
  readonly letters: string[];
  readonly digits: string[];
}

// Ten thousand keys are filed three hundred thousand times, so each filing is one number: the hash of the remainder,
// then the index of the key, then the kind of the removed character.
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

/** Sorted, so that filings with the same hash are neighbours. Most of those whose hash no other one has are left out. */
function filingsOf(keys: readonly string[]): Float64Array {
  const most = keys.reduce((sum, { length }) => sum + (length < SHORTEST ? 0 : length + 1), 0);
  const hashes = new Uint32Array(most);
  const rests = new Uint32Array(most);
  const uses = new Uint8Array(SLOTS);
  let count = 0;
  keys.forEach((key, index) => {
    if (key.length < SHORTEST) return;
    // From the end: the hash before a character, times the weight of the rest, plus the hash of the rest.
    let before = hashOf(key);
    let behind = 0;
    let weight = 1;
    const file = (hash: number, kind: number): void => {
      const slot = hash & (SLOTS - 1);
      uses[slot] = uses[slot] === 0 ? 1 : 2;
      hashes[count] = hash;
      rests[count] = index * ROOM_FOR_KINDS + kind;
      count += 1;
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
  // Nearly all hashes have a slot for themselves, and to sort all of them would take several times as long.
  const shared: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] ?? 0;
    if (uses[hash & (SLOTS - 1)] === 2) shared.push(hash * ROOM + (rests[at] ?? 0));
  }
  return Float64Array.from(shared).toSorted();
}

const SLOTS = 2 ** 20;

const FACTOR = 31;
/** `FACTOR * INVERSE` is 1 in 32 bits, so a character can be removed from the end of a hash. */
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
  for (const left of some) {
    for (const right of others) {
      // Different keys may have equal hashes, so the keys themselves are compared.
      if (!isOneApart(left, right)) continue;
      partners(pairs, left).add(right);
      partners(pairs, right).add(left);
    }
  }
}

function partners(pairs: Map<string, Set<string>>, key: string): Set<string> {
  const existing = pairs.get(key);
  if (existing !== undefined) return existing;
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
