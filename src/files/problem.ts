// A mistake in a file, before its line and column are known. Problems are collected and never thrown. Positions are
// computed only if there is a problem, because most files have none.
import type { Diagnostic, Severity } from '#domain/diagnostic.ts';
import { sortDiagnostics } from '#domain/diagnostic.ts';
import type { FileCode } from './codes.ts';
import { positionsIn } from './positions.ts';

/** The way from the root of a file to a value: `['requires', 'production', 'ladder', 'steps', 2]`. */
export type Path = readonly (string | number)[];

/** Whether a path means the key or its value. */
export type KeyOrValue = 'key' | 'value';

export type Spot =
  /** Characters from the beginning of the text. */
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'path'; readonly path: Path; readonly part: KeyOrValue };

export interface Problem {
  readonly code: FileCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly spot: Spot;
}

export function atOffset(offset: number): Spot {
  return { kind: 'offset', offset };
}

export function atKey(path: Path): Spot {
  return { kind: 'path', path, part: 'key' };
}

export function atValue(path: Path): Spot {
  return { kind: 'path', path, part: 'value' };
}

export function error(code: FileCode, spot: Spot, message: string, hint: string): Problem {
  return { code, severity: 'error', message, hint, spot };
}

export function warning(code: FileCode, spot: Spot, message: string, hint: string): Problem {
  return { code, severity: 'warning', message, hint, spot };
}

/** A hostile file could have a problem in each byte, and people read at most so many. */
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
    .map((problem) => ({ problem, offset: offsetOf(problem.spot) }))
    .toSorted((a, b) => a.offset - b.offset);
  const kept = placed.slice(0, MOST_PROBLEMS);
  const next = placed[MOST_PROBLEMS];
  if (next !== undefined) kept.push({ ...next, problem: TOO_MANY });
  const positionOf = positionsIn(text);
  return sortDiagnostics(
    kept.map(({ problem: { code, severity, message, hint }, offset }) => ({
      code,
      severity,
      message,
      hint,
      file,
      ...positionOf(offset),
    })),
  );
}

const TOO_MANY = error(
  'file/too-many',
  atOffset(0),
  `this file has more problems than the ${MOST_PROBLEMS} that are listed`,
  'fix the listed problems, and run the command again',
);
