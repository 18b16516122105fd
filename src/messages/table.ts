// The messages of each code, written once: a row turns the facts of a code into its sentence and its hint, and explains
// the code for `explain` and the reference page.
import type { Explanation, Facts, Severity } from '#domain/diagnostic.ts';

/** The messages of a code that no reader looks up, such as that of a refused command. */
export interface Wording<F extends Facts> {
  /** One sentence, or two, without the last full stop. */
  readonly sentence: (facts: F) => string;
  /** The smallest edit that fixes it. Left out: there is nothing to do. */
  readonly hint?: (facts: F) => string;
}

export interface Row<F extends Facts> extends Wording<F> {
  /** Left out: an error. */
  readonly severity?: Severity;
  /** Facts that explain the sentence, one per line. */
  readonly details?: (facts: F) => readonly string[];
  /** A few words for a table: what is needed, and what there is so far. Left out: the name of the gate, the sentence. */
  readonly brief?: (facts: F) => Brief;
  /** The heading of a comment that it decides, in about 36 characters. Left out: the name of the gate. */
  readonly title?: (facts: F) => string;
  /** The names at the end of the heading, for which there may be no room. */
  readonly titleNames?: (facts: F) => string;
  /** Whether the sentence names the moment when it is due. */
  readonly saysWhen?: true;
  /** The meaning of the code, in a few sentences. */
  readonly means: string;
  /** The action for the reader. */
  readonly fix: string;
  /** A small example: a file's lines, or a command. */
  readonly example: string;
}

/** A requirement as a row of a table. */
export interface Brief {
  readonly needs: string;
  readonly soFar: string;
  /** The facts that `soFar` lists, each by its name alone; left out: it is no such list. */
  readonly lists?: 'issues' | 'approvers';
}

/** For a code whose sentence is always the same. */
export type NoFacts = Readonly<Record<string, never>>;

/** A row whose facts have this type. */
export function row<F extends Facts = NoFacts>(definition: Row<F>): Row<F> {
  return definition;
}

/** A wording whose facts have this type. */
export function wording<F extends Facts = NoFacts>(definition: Wording<F>): Wording<F> {
  return definition;
}

export type FactsOf<R> = R extends { readonly sentence: (facts: infer F) => string } ? F : never;

/** The rows of a table, by code. */
export type Table = Readonly<Record<string, Row<never>>>;

/**
 * Writes the sentence, the hint and the details of a row. The types of the callers make sure that the facts belong to
 * the row.
 */
export function said(definition: Wording<never>, facts: Facts) {
  const { sentence, hint, details, saysWhen, brief, title, titleNames } =
    definition as unknown as Row<Facts>;
  return {
    ...(brief === undefined ? {} : { brief: brief(facts) }),
    ...(title === undefined ? {} : { title: title(facts) }),
    ...(titleNames === undefined ? {} : { titleNames: titleNames(facts) }),
    message: sentence(facts),
    hint: hint?.(facts) ?? '',
    details: details?.(facts) ?? [],
    saysWhen: saysWhen === true,
  };
}

/** A code of the table with its facts: a union, so that each code has its own facts. */
export type Coded<T> = {
  readonly [Code in keyof T & string]: {
    readonly code: Code;
    readonly facts: FactsOf<T[Code]>;
  };
}[keyof T & string];

/** The explanations of a table, in its order. */
export function explanationsOf(table: Table): readonly Explanation[] {
  return Object.entries(table).map(([code, { means, fix, example }]) => ({
    code,
    means,
    fix,
    example,
  }));
}
