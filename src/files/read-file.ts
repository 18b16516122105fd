// Bytes of one file → its value, or all of its mistakes. The steps are the same for all kinds of file.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Mistake } from '#messages/diagnostics.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import type { KindOfFile } from '#messages/files/form.ts';
import { formProblems } from './form.ts';
import type { KeyOrValue, Path, Position, Problem, Spot } from './positions.ts';
import { lineOf, offsetsIn, positionsIn, atOffset, diagnosticsOf } from './positions.ts';
import { simpleValue } from './simple-yaml.ts';
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
  /** Null if the file has an error. A warning does not make it null. */
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The file without its wrong parts, for further checks; the same as `value` if there is no error. Null if no part
   * is readable. No verdict is based on it.
   */
  readonly understood: T | null;
  /** The parts that `understood` leaves out. Their absence proves nothing. */
  readonly gaps: readonly Path[];
  /**
   * The position of a path in the file, or of its nearest existing ancestor, for later checks. It parses the file
   * again, so that ten thousand files need not be kept parsed.
   */
  readonly locate: (path: Path, part?: KeyOrValue, within?: WithinText) => Position;
  /** The text of a line. */
  readonly lineAt: (line: number) => string;
}

/** A place in a text of the file: so many characters after its beginning. */
export interface WithinText {
  readonly text: string;
  readonly offset: number;
}

/** One kind of file: its schema and the conversion of its content. */
export interface FileKind<Written, T> {
  readonly name: KindOfFile;
  readonly validate: Validate;
  /** Never fails, because the schema has accepted the content. */
  readonly resolve: (written: Written) => T;
  /** Further problems of a readable file. */
  readonly remarks?: (written: Written, value: T, gaps: readonly Path[]) => readonly Problem[];
  /** The smallest part around a path that makes sense alone: the path itself, or one above it. */
  readonly unit?: (path: Path) => Path;
}

/** Reads one file of a kind. */
export function readFile<Written, T>(
  file: string,
  bytes: Uint8Array,
  kind: FileKind<Written, T>,
): ReadFile<T> {
  const text = readText(bytes);
  return simpleFile(file, text, kind) ?? anyFile(file, text, kind);
}

/** A simple file without any problem, as nearly all are; null for every other one. */
function simpleFile<W, T>(file: string, text: Text, kind: FileKind<W, T>): ReadFile<T> | null {
  if (!text.usable || text.problems.length > 0 || text.remarks.length > 0) return null;
  const written = simpleValue(text.text);
  if (written === undefined || kind.validate(written).length > 0) return null;
  const value = kind.resolve(written as W);
  if ((kind.remarks?.(written as W, value, []) ?? []).length > 0) return null;
  const { locate, lineAt } = placesIn(text.text);
  return { file, value, diagnostics: [], understood: value, gaps: [], locate, lineAt };
}

function anyFile<Written, T>(file: string, text: Text, kind: FileKind<Written, T>): ReadFile<T> {
  const yaml = text.usable ? parseYaml(text.text) : NOTHING;
  const wrong = [...text.problems, ...contentProblems(yaml, kind)];
  const rest = restOf(yaml, wrong.length === 0, kind);
  const understood = rest === null ? null : kind.resolve(rest.written as Written);
  const remarks =
    rest === null || understood === null
      ? []
      : (kind.remarks?.(rest.written as Written, understood, rest.gaps) ?? []).map((problem) =>
          moved(problem, rest.original),
        );
  const problems = [...wrong, ...text.remarks, ...remarks];
  const { locate, lineAt } = placesIn(text.text);
  return {
    file,
    value: wrong.length === 0 ? understood : null,
    diagnostics: diagnosticsOf(file, text.text, problems, offsetsOf(yaml, text)),
    understood,
    gaps: rest?.gaps ?? [],
    lineAt,
    locate:
      rest === null ? locate : (path, part, within) => locate(rest.original(path), part, within),
  };
}

/** The readable part of a file. A file without a mistake is readable as a whole, without a second check. */
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

/** Whether a part of a file is readable in full, so that a missing entry was really not written. */
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

/** The same content under another path, so that files with the same bytes are read only once. */
export function movedTo<T>(read: ReadFile<T>, file: string): ReadFile<T> {
  const { value, diagnostics: none, understood, gaps, locate, lineAt } = read;
  // Most states are moved. A copy of all properties takes several times as long.
  if (none.length === 0)
    return { file, value, diagnostics: none, understood, gaps, locate, lineAt };
  const diagnostics = read.diagnostics.map((diagnostic) => ({ ...diagnostic, file }));
  return { ...read, file, diagnostics };
}

/** A diagnostic at a path of a file that was read. */
export function diagnosticIn(
  read: ReadFile<unknown>,
  path: Path,
  mistake: Mistake,
  part?: KeyOrValue,
  within?: WithinText,
): Diagnostic {
  const position = read.locate(path, part, within);
  const source = read.lineAt(position.line);
  return diagnosticOf(mistake, { file: read.file, ...position, source });
}

const NOTHING: Yaml = { value: undefined, root: null, problems: [], holes: [] };

function contentProblems<W, T>(yaml: Yaml, { name, validate }: FileKind<W, T>): readonly Problem[] {
  if (yaml.value === undefined) return yaml.problems;
  if (yaml.value === null && yaml.problems.length === 0) {
    return [{ code: 'file/empty', facts: { kind: name }, spot: atOffset(0) }];
  }
  const errors = validate(yaml.value);
  return errors.length === 0 ? yaml.problems : formProblems(name, yaml, errors);
}

function offsetsOf({ root }: Yaml, { text }: Text): (spot: Spot) => number {
  const offsetAt = offsetsIn(root, text);
  return (spot) => (spot.kind === 'offset' ? spot.offset : offsetAt(spot.path, spot.part));
}

/** The lines of keys in a file, from 1; of a path that it does not have, the nearest part above it. */
export function linesOfKeys(bytes: Uint8Array): (path: Path) => number {
  const locate = locator(readText(bytes).text);
  return (path) => locate(path, 'key').line;
}

function placesIn(text: string): Pick<ReadFile<unknown>, 'locate' | 'lineAt'> {
  return { locate: locator(text), lineAt: (line) => lineOf(text, line) };
}

function locator(text: string): ReadFile<unknown>['locate'] {
  let parsed: ReadFile<unknown>['locate'] | null = null;
  return (path, part = 'value', within) => {
    if (parsed === null) {
      const offsetAt = offsetsIn(parseYaml(text).root, text);
      const positionOf = positionsIn(text);
      parsed = (way, which = 'value', inside) => {
        const start = offsetAt(way, which);
        return positionOf(inside === undefined ? start : offsetWithin(text, start, inside));
      };
    }
    return parsed(path, part, within);
  };
}

/**
 * Where a character of a value is in the file. Quotes, line breaks and the header of a block stand between them, so
 * the next same character is taken.
 */
function offsetWithin(file: string, start: number, { text, offset }: WithinText): number {
  let at = start;
  for (let index = 0; index <= offset && index < text.length; index += 1) {
    const character = text.charAt(index);
    if (/\s/.test(character)) continue;
    const position = file.indexOf(character, index === 0 ? start : at + 1);
    if (position < 0) return start;
    at = position;
  }
  return at;
}

type PresentEntries<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The entries with a value. A key that a file leaves out is missing in the noun too, and not `undefined`. */
export function present<const T extends object>(entries: T): PresentEntries<T> {
  const written = Object.entries(entries).filter(([, value]) => value !== undefined);
  return Object.fromEntries(written) as PresentEntries<T>;
}
