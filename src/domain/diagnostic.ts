// A mistake in a file or a proposal: a code, a sentence, a place and the smallest edit that fixes it.
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
