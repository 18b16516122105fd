import type { Plugin } from 'rolldown';

/** Names of functions with spaces between them, by the path of their file. */
export type Eager = Readonly<Record<string, string>>;

export interface TopFunction {
  readonly file: string;
  readonly name: string;
  /** Where its text begins, as the coverage of V8 counts. */
  readonly start: number;
}

export function eagerly(list?: Eager): Plugin;
export function topOf(code: string): { readonly functions: readonly TopFunction[] };
