// A mistake in a file or a proposal: a code, a sentence, a place and the smallest edit that fixes it. Often the mistake is a
// word, and the edit is the allowed word that the author probably meant.
import type { Json } from './scalars.ts';
import { inOrder } from './scalars.ts';

export type Severity = 'error' | 'warning';

/** What a sentence is made of: names, numbers and positions. Each code has its own. */
export type Facts = { readonly [name: string]: Json };

export interface Diagnostic {
  /** `room/what`; the anchor of its documentation, and what `explain` takes. */
  readonly code: string;
  readonly facts: Facts;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** The text of that line; left out: it is about a whole file. */
  readonly source?: string;
}

/** Without duplicates, by file, position and code, so that every machine gives the same list. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = (d: Diagnostic): string => `${d.file}:${d.line}:${d.column}:${d.code}:${d.message}`;
  return [...new Map(diagnostics.map((d) => [key(d), d])).values()].toSorted(
    (a, b) =>
      inOrder(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      inOrder(a.code, b.code) ||
      inOrder(a.message, b.message),
  );
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

/** Whether an error ends by itself: the landing that it names waits for evidence, and the proposal need not change. */
export function isWaiting({ severity, code, facts }: Diagnostic): boolean {
  return severity === 'error' && code === 'state/refused-definition' && facts['verdict'] === 'wait';
}

/** Whether an error needs an edit. */
export function isBlocking(diagnostic: Diagnostic): boolean {
  return isError(diagnostic) && !isWaiting(diagnostic);
}

/** The explanation of a code, for `explain` and the reference page. Every code has one. */
export interface Explanation {
  readonly code: string;
  /** What it means, in a sentence or two. */
  readonly means: string;
  /** The action for the reader. */
  readonly fix: string;
  /** A small example: a file's lines, or a command. */
  readonly example: string;
}

/** Characters of a word that is compared. */
const LONGEST = 64;

/** The candidate that is nearest to `word`, or null if none is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > LONGEST) return null;
  const words = [...candidates];
  return nearestSpelling(word, words) ?? sameMeaning(word, words) ?? onlyLonger(word, words);
}

/** Words of other systems for the same thing, each with ours. */
const SAME_MEANING: ReadonlyMap<string, string> = new Map([
  ...['on', 'active', 'state', 'status', 'value'].map((word) => [word, 'enabled'] as const),
  ...['percent', 'percentage', 'share', 'traffic', 'weight'].map(
    (word) => [word, 'rollout'] as const,
  ),
]);

function sameMeaning(word: string, candidates: readonly string[]): string | null {
  const ours = SAME_MEANING.get(folded(word));
  return ours !== undefined && candidates.includes(ours) ? ours : null;
}

/** The only candidate that begins with the word: `prod` means production. */
function onlyLonger(word: string, candidates: readonly string[]): string | null {
  const start = folded(word);
  const longer = candidates.filter((candidate) => folded(candidate).startsWith(start));
  return start.length >= 3 && longer.length === 1 ? (longer[0] ?? null) : null;
}

function nearestSpelling(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    // Three letters in ten may be wrong: `soka` means soak, `kind` does not mean hold.
    const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) * 0.3));
    const distance = distanceWithin(folded(word), folded(candidate), limit);
    if (distance <= limit && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** The word without differences in case and in the kind of dash. */
function folded(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

/**
 * The number of letters to insert, delete, replace or swap with their neighbour to turn one word into the other;
 * Infinity if it is more than `limit`.
 */
function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST)
    return Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = row;
  }
  const distance = at(last, b.length);
  return distance <= limit ? distance : Infinity;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
