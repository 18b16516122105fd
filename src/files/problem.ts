// A mistake in a file, before its line and column are known. Problems are collected and never thrown. Positions are
// computed only if there is a problem, because most files have none.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { sortDiagnostics } from '#domain/diagnostic.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import type { FileMistake } from '#messages/files/index.ts';
import type { KeyOrValue, Path } from './positions.ts';
import { lineOf, positionsIn } from './positions.ts';

export type Spot =
  /** Characters from the beginning of the text. `path`: of the value there, where it counts. */
  | { readonly kind: 'offset'; readonly offset: number; readonly path?: Path }
  | { readonly kind: 'path'; readonly path: Path; readonly part: KeyOrValue };

export type Problem = FileMistake & { readonly spot: Spot };

export function atOffset(offset: number, path?: Path): Spot {
  return path === undefined ? { kind: 'offset', offset } : { kind: 'offset', offset, path };
}

export function atKey(path: Path): Spot {
  return { kind: 'path', path, part: 'key' };
}

export function atValue(path: Path): Spot {
  return { kind: 'path', path, part: 'value' };
}

/** A hostile file could have a problem in each byte, and people do not read more than this. */
export const MOST_PROBLEMS = 100;

/** The problems of one file in order of position, without duplicates. The last one says if some are left out. */
export function diagnosticsOf(
  file: string,
  text: string,
  problems: readonly Problem[],
  offsetOf: (spot: Spot) => number,
): readonly Diagnostic[] {
  if (problems.length === 0) return [];
  const placed = problems
    .map((problem: FileMistake & { readonly spot: Spot }) => ({
      mistake: problem as FileMistake,
      offset: offsetOf(problem.spot),
    }))
    .toSorted((a, b) => a.offset - b.offset);
  const kept = placed.slice(0, MOST_PROBLEMS);
  const next = placed[MOST_PROBLEMS];
  if (next !== undefined) {
    const tooMany: FileMistake = { code: 'file/too-many', facts: { listed: MOST_PROBLEMS } };
    kept.push({ mistake: tooMany, offset: next.offset });
  }
  const positionOf = positionsIn(text);
  return sortDiagnostics(
    kept.map(({ mistake, offset }) => {
      const position = positionOf(offset);
      return diagnosticOf(mistake, { file, ...position, source: lineOf(text, position.line) });
    }),
  );
}
