// Offsets in a text as lines and columns.

/** From 1, both of them; the column in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A function from an offset to its line and column. */
export function positionsIn(text: string): (offset: number) => Position {
  const lineOf = linesIn(text);
  return (offset) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    // A character that takes two code units, such as an emoji, is one column wide.
    return { line: lineOf(offset), column: Array.from(text.slice(start, offset)).length + 1 };
  };
}

/** A function from an offset to its line, from 1. It searches the line ends only once, at the first call. */
export function linesIn(text: string): (offset: number) => number {
  let starts: readonly number[] | null = null;
  return (offset) => {
    starts ??= startsOf(text);
    return lastUpTo(starts, offset) + 1;
  };
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last start that is not after the offset. */
function lastUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
