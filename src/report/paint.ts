// Colour for a terminal. It only repeats what a word or a mark says, for terminals without colour.
import type { Verdict } from '#domain/verdict.ts';

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly verdict: (verdict: Verdict, text: string) => string;
}

const CODES: Readonly<Record<Verdict, number>> = { pass: 32, wait: 33, block: 31 };

/** Paints if `colour`, and otherwise returns the text as it is. */
export function paintFor(colour: boolean): Paint {
  const painted = (code: number, text: string): string =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    bold: (text) => painted(1, text),
    dim: (text) => painted(2, text),
    verdict: (verdict, text) => painted(CODES[verdict], text),
  };
}
