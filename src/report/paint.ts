// Colour for a terminal that wants it. It only repeats what a word or a mark has said already.
import type { Verdict } from '#domain/verdict.ts';

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly verdict: (verdict: Verdict, text: string) => string;
}

const CODES: Readonly<Record<Verdict, number>> = { pass: 32, wait: 33, block: 31 };

/** Paints, or leaves everything as it is. Whether to paint is the shell's decision, not ours. */
export function paintFor(colour: boolean): Paint {
  const painted = (code: number, text: string): string =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    bold: (text) => painted(1, text),
    dim: (text) => painted(2, text),
    verdict: (verdict, text) => painted(CODES[verdict], text),
  };
}
