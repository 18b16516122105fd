// Bytes of one file → its noun, or everything that is wrong with it. The steps are the same for all kinds.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { FileCode } from './codes.ts';
import { offsetAt } from './locate.ts';
import type { Position } from './positions.ts';
import { positionsIn } from './positions.ts';
import type { KeyOrValue, Path, Problem, Spot } from './problem.ts';
import { atOffset, diagnosticsOf, error } from './problem.ts';
import type { KindWords } from './sentences.ts';
import { schemaProblems } from './sentences.ts';
import type { Text } from './text.ts';
import { readText } from './text.ts';
import type { Understood } from './understood.ts';
import { understoodOf } from './understood.ts';
import type { Validate } from './validate.ts';
import type { Yaml } from './yaml.ts';
import { parseYaml } from './yaml.ts';

/** A file that was read. */
export interface ReadFile<T> {
  readonly file: string;
  /** Null as soon as there is an error in what it says; not for what is only unwise to do. */
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The file without its wrong parts, for checks of its meaning; the same as `value` where nothing is wrong. Null where
   * nothing can be understood. Nothing is judged by it.
   */
  readonly understood: T | null;
  /** What `understood` leaves out: nothing can be concluded from its absence. */
  readonly gaps: readonly Path[];
  /**
   * Where in the file something stands, for checks that come later: of the nearest ancestor, if there is
   * nothing at that path. It parses the file again, so that ten thousand files need not be kept parsed.
   */
  readonly locate: (path: Path, part?: KeyOrValue) => Position;
}

/** One kind of file: its schema, its words and the way from what is written to the noun. */
export interface FileKind<Written, T> {
  readonly words: KindWords;
  readonly validate: Validate;
  /** Total: everything that could be wrong was refused before. */
  readonly resolve: (written: Written) => T;
  /** What is wrong, or worth saying, of a file that can be understood all the same. */
  readonly remarks?: (written: Written, value: T, gaps: readonly Path[]) => readonly Problem[];
  /** The part of a file that is understood as a whole or not at all: the path itself, or one above it. */
  readonly unit?: (path: Path) => Path;
}

/** Reads one file of a kind. */
export function readFile<Written, T>(
  file: string,
  bytes: Uint8Array,
  kind: FileKind<Written, T>,
): ReadFile<T> {
  const text = readText(bytes);
  const yaml = text.usable ? parseYaml(text.text) : NOTHING;
  const wrong = [...text.problems, ...yaml.problems, ...contentProblems(yaml, kind)];
  const rest = restOf(yaml, wrong.length === 0, kind);
  const understood = rest === null ? null : kind.resolve(rest.written as Written);
  const remarks =
    rest === null || understood === null
      ? []
      : (kind.remarks?.(rest.written as Written, understood, rest.gaps) ?? []).map((problem) =>
          moved(problem, rest.original),
        );
  const problems = [...wrong, ...text.remarks, ...remarks];
  const locate = locator(text.text);
  return {
    file,
    value: wrong.length === 0 ? understood : null,
    diagnostics: diagnosticsOf(file, text.text, problems, (spot) => offsetOf(spot, yaml, text)),
    understood,
    gaps: rest?.gaps ?? [],
    locate: rest === null ? locate : (path, part) => locate(rest.original(path), part),
  };
}

/** What can be understood of a file; of one without a mistake all of it, for which no schema is asked again. */
function restOf<W, T>(yaml: Yaml, isRight: boolean, kind: FileKind<W, T>): Understood | null {
  if (yaml.value === undefined || yaml.value === null) return null;
  if (isRight) return { written: yaml.value, gaps: [], original: (path) => path };
  return understoodOf(yaml, kind.validate, kind.unit ?? ((path) => path));
}

function moved(problem: Problem, original: Understood['original']): Problem {
  const { spot } = problem;
  return spot.kind === 'offset'
    ? problem
    : { ...problem, spot: { ...spot, path: original(spot.path) } };
}

/** Whether everything of a part of a file is understood, so that what is not there was not written. */
export function isComplete(
  { gaps }: Pick<ReadFile<unknown>, 'gaps'>,
  part: Path,
  depth = Infinity,
): boolean {
  return !gaps.some(
    (gap) =>
      gap.length <= part.length + depth &&
      gap.every((step, index) => index >= part.length || step === part[index]),
  );
}

/** The same file content under another path: files with the same bytes need reading once. */
export function movedTo<T>(read: ReadFile<T>, file: string): ReadFile<T> {
  const diagnostics = read.diagnostics.map((diagnostic) => ({ ...diagnostic, file }));
  return { ...read, file, diagnostics };
}

type Said = Pick<Diagnostic, 'severity' | 'message' | 'hint'>;

/** A diagnostic of a later check, on the right spot of a file that was read. */
export function diagnosticIn(
  read: ReadFile<unknown>,
  code: FileCode,
  path: Path,
  { part, ...said }: Said & { readonly part?: KeyOrValue },
): Diagnostic {
  return { code, ...said, file: read.file, ...read.locate(path, part) };
}

/** A diagnostic about a file as a whole, for which it need not be parsed again. */
export function diagnosticOn(file: string, code: FileCode, said: Said): Diagnostic {
  return { code, ...said, file, line: 1, column: 1 };
}

const NOTHING: Yaml = { value: undefined, root: null, problems: [], holes: [] };

function contentProblems<W, T>(
  yaml: Yaml,
  { words, validate }: FileKind<W, T>,
): readonly Problem[] {
  if (yaml.value === undefined) return [];
  if (yaml.value === null && yaml.problems.length === 0) return [empty(words)];
  const errors = validate(yaml.value);
  return errors.length === 0 ? [] : schemaProblems(words, yaml, errors);
}

function empty({ it, empty: hint }: KindWords): Problem {
  return error('file/empty', atOffset(0), `this file says nothing; it should be ${it}`, hint);
}

function offsetOf(spot: Spot, { root }: Yaml, { text }: Text): number {
  return spot.kind === 'offset' ? spot.offset : offsetAt(root, text, spot.path, spot.part);
}

function locator(text: string): (path: Path, part?: KeyOrValue) => Position {
  let parsed: ((path: Path, part: KeyOrValue) => Position) | null = null;
  return (path, part = 'value') => {
    if (parsed === null) {
      const { root } = parseYaml(text);
      const positionOf = positionsIn(text);
      parsed = (way, which) => positionOf(offsetAt(root, text, way, which));
    }
    return parsed(path, part);
  };
}
