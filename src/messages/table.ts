// What we say about each code, written once: a row turns the facts of a code into its sentence and its hint, and explains
// the code for `explain` and the reference page.
import type { Explanation, Facts, Severity } from '#domain/diagnostic.ts';

export interface Row<F extends Facts> {
  /** Left out: an error. */
  readonly severity?: Severity;
  /** One sentence without a full stop. */
  readonly sentence: (facts: F) => string;
  /** The smallest edit that fixes it. */
  readonly hint: (facts: F) => string;
  /** What the code means, in a sentence or two. */
  readonly means: string;
  /** The action for the reader. */
  readonly fix: string;
  /** A small example: a file's lines, or a command. */
  readonly example: string;
}

/** For a code whose sentence is always the same. */
export type NoFacts = Readonly<Record<string, never>>;

/** A row whose facts have this type. */
export function row<F extends Facts = NoFacts>(one: Row<F>): Row<F> {
  return one;
}

type FactsOf<R> = R extends { readonly sentence: (facts: infer F) => string } ? F : never;

/** A code of the table with its facts: a union, so that each code has its own facts. */
export type Coded<Table> = {
  readonly [Code in keyof Table & string]: {
    readonly code: Code;
    readonly facts: FactsOf<Table[Code]>;
  };
}[keyof Table & string];

/** The explanations of a table, in its order. */
export function explanationsOf(
  table: Readonly<Record<string, Pick<Row<never>, 'means' | 'fix' | 'example'>>>,
): readonly Explanation[] {
  return Object.entries(table).map(([code, { means, fix, example }]) => ({
    code,
    means,
    fix,
    example,
  }));
}
