// Parsed nodes → plain values. Refuses valid YAML that other readers understand differently, or that hides the meaning
// of a line.
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { FileMistake } from '#messages/files/mistakes.ts';
import { oneLine, INVISIBLE } from '#messages/words.ts';
import type { Path, Problem, Spot } from './positions.ts';
import { linesIn, atOffset } from './positions.ts';
import { invisibleCharacter } from './text.ts';

/** How deep lists and maps may be nested. */
export const DEEPEST = 20;

export interface Plain {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly holes: readonly Path[];
}

/** The state of a walk through one file. */
interface Traversal {
  readonly text: string;
  readonly lineOf: (offset: number) => number;
  /** Whether a value can contain a character that the text does not. */
  readonly escapes: boolean;
  readonly path: (string | number)[];
  readonly problems: Problem[];
  readonly holes: Path[];
}

/** The value that a parsed file stands for. */
export function plainOf(root: Node | null, text: string): Plain {
  const walk: Traversal = {
    text,
    lineOf: linesIn(text),
    escapes: text.includes('\\'),
    path: [],
    problems: [],
    holes: [],
  };
  const value = plain(walk, root);
  return { value, problems: walk.problems, holes: walk.holes };
}

function plain(walk: Traversal, node: unknown): unknown {
  if (isAlias(node)) return refused(walk, aliasAt(walk.text, offsetOf(node)));
  if (hasTag(node)) walk.holes.push([...walk.path]);
  if (isScalar(node)) return scalar(walk, node);
  if (!isMap(node) && !isSeq(node)) return null;
  // The check of the tokens refuses deeper nesting, except for `[a: b]`, a map without braces.
  if (walk.path.length === DEEPEST) return refused(walk, tooDeep(offsetOf(node)));
  return isMap(node) ? map(walk, node) : list(walk, node.items);
}

function list(walk: Traversal, items: readonly unknown[]): readonly unknown[] {
  return items.map((item, index) => below(walk, index, item));
}

function map(walk: Traversal, { items }: YAMLMap): Readonly<Record<string, unknown>> {
  const entries: Record<string, unknown> = {};
  const offsets = new Map<string, number>();
  for (const pair of items) {
    const key = keyOf(walk, pair, offsets);
    if (key !== null) entries[key] = below(walk, key, pair.value);
  }
  return entries;
}

function below(walk: Traversal, step: string | number, node: unknown): unknown {
  walk.path.push(step);
  const value = plain(walk, node);
  walk.path.pop();
  return value;
}

/** The key of an entry, or null if the key is refused. */
function keyOf(walk: Traversal, { key: node }: Pair, offsets: Map<string, number>): string | null {
  const offset = offsetOf(node);
  const refuse = (mistake: FileMistake): null => {
    walk.problems.push({ ...mistake, spot: atOffset(offset) });
    // The entry that was meant is not known.
    walk.holes.push([...walk.path, REFUSED]);
    return null;
  };
  if (isAlias(node)) return refuse(aliasIn(walk.text, offset));
  const key = isScalar(node) ? node.value : node;
  // Here a text, for other readers a number: 1_000.
  const isNumber = otherNumberIn(node) !== null;
  if (typeof key !== 'string' || isNumber) {
    const text = isNumber ? (node as Scalar).source : key;
    const isMissing = key === null && !isNumber;
    const facts = { key: isScalar(node) && !isMissing ? String(text) : null, isMissing };
    return refuse({ code: 'yaml/key-not-text', facts });
  }
  if (key === '<<') return refuse({ code: 'yaml/merge-key', facts: {} });
  if (RESERVED.has(key)) return refuse({ code: 'yaml/reserved-key', facts: { key } });
  const first = offsets.get(key);
  if (first !== undefined) {
    const facts = { key: oneLine(key), firstLine: walk.lineOf(first) };
    return refuse({ code: 'yaml/duplicate-key', facts });
  }
  offsets.set(key, offset);
  // The key itself is known, so the entry is kept for the checks of its meaning.
  if (isEscaped(walk, node)) {
    const facts = { key: oneLine(key) };
    walk.problems.push({ code: 'yaml/escaped-key', facts, spot: atOffset(offset) });
  }
  checkVisible(walk, key, offset);
  return key;
}

/** A key that no file has. It stands for a refused key. */
const REFUSED = '?';
export const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key hides its letters behind a `\\`, which only double quotes can do. */
function isEscaped(walk: Traversal, node: unknown): boolean {
  const { type, range } = node as Scalar.Parsed;
  return type === 'QUOTE_DOUBLE' && walk.text.slice(range[0], range[1]).includes('\\');
}

function scalar(walk: Traversal, node: Scalar): unknown {
  const { value } = node;
  const offset = offsetOf(node);
  const octal = otherNumberIn(node);
  if (octal !== null) {
    const { source = '' } = node;
    refused(walk, notDecimal(source, octal.value, atOffset(offset, [...walk.path])));
    // The schema is asked what the place allows.
    return source;
  }
  if (typeof value === 'string') checkVisible(walk, value, offset);
  // A number with more digits could become equal to another number in the file.
  if (typeof value !== 'number' || isExact(node.source ?? '', value)) return value;
  return refused(walk, inexact(value, offset));
}

function otherNumberIn(node: unknown): { readonly value: string | null } | null {
  const { type, source = '' } = node as Scalar;
  return type === 'PLAIN' ? otherNumber(source) : null;
}

function notDecimal(source: string, decimal: string | null, spot: Spot): Problem {
  const text = oneLine(source);
  const facts =
    decimal === null
      ? { form: 'not-finite' as const, text }
      : { form: 'not-decimal' as const, text, decimal };
  return { code: 'yaml/number', facts, spot };
}

function inexact(value: number, offset: number): Problem {
  const facts =
    Math.abs(value) > Number.MAX_SAFE_INTEGER
      ? { form: 'too-large' as const }
      : { form: 'too-many-decimals' as const, rounded: value.toFixed(2) };
  return { code: 'yaml/number', facts, spot: atOffset(offset) };
}

function aliasIn(text: string, offset: number): FileMistake {
  const name = /^\*[^\s,[\]{}:]*/.exec(text.slice(offset, offset + 100))?.[0] ?? '*';
  return { code: 'yaml/alias', facts: { name: oneLine(name) } };
}

export function aliasAt(text: string, offset: number): Problem {
  return { ...aliasIn(text, offset), spot: atOffset(offset) };
}

export function tooDeep(offset: number): Problem {
  return { code: 'yaml/too-deep', facts: { most: DEEPEST }, spot: atOffset(offset) };
}

/** The replacement for a refused value, which the schema does not check. */
function refused(walk: Traversal, problem: Problem): null {
  walk.problems.push(problem);
  walk.holes.push([...walk.path]);
  return null;
}

function checkVisible(walk: Traversal, text: string, offset: number): void {
  // Without escapes, the check of the text has already reported every invisible character.
  if (
    walk.escapes &&
    INVISIBLE.test(text) &&
    !INVISIBLE.test(walk.text.slice(offset, offset + text.length))
  ) {
    walk.problems.push(invisibleCharacter(text, offset));
  }
}

/** Whether a node has a tag. Its value is not known then; `yaml.ts` reports the tag itself. */
function hasTag(node: unknown): boolean {
  return (node as { readonly tag?: string } | null)?.tag !== undefined;
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

// A number is decimal, without leading zeros. Some readers understand every other form differently: 010 is ten in YAML
// 1.2 and eight in YAML 1.1.

export const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
/** Zero is written as 0. */
const NEGATIVE_ZERO = /^-0(?:\.0+)?$/;

/** Every text that YAML 1.1, YAML 1.2 or another known reader reads as a number. */
const NUMBER_LIKE = new RegExp(
  `^[-+]?(?:${[
    // 10, 1_000, 010, 1., 1.5, 1e3, .5
    '[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?',
    '\\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?',
    '0[bB][01_]+',
    '0[oO][0-7_]+',
    '0[xX][0-9a-fA-F_]+',
    // 190:20:30 is a number to the base of sixty.
    '[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?',
    '\\.(?:inf|Inf|INF)',
  ].join('|')})$|^\\.(?:nan|NaN|NAN)$`,
);

/** The number that some readers see in an unquoted text, if it is not written in decimal; null if there is none. */
export function otherNumber(text: string): { readonly value: string | null } | null {
  const isDecimal = DECIMAL.test(text) && !NEGATIVE_ZERO.test(text);
  return isDecimal || !NUMBER_LIKE.test(text) ? null : { value: decimalOf(text) };
}

/** The number in decimal; null if it has no decimal form. */
function decimalOf(text: string): string | null {
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(text.replaceAll('_', '')) ?? [];
  // `Number` reads 010 as 10, and also .5, 5., 0x10, 0o10 and 0b10.
  const value = Number(digits);
  if (digits === '' || !Number.isFinite(value)) return null;
  return String(sign === '-' && value !== 0 ? -value : value);
}

/** Whether all digits of a decimal number are kept, so that two different numbers in a file stay different. */
export function isExact(text: string, value: number): boolean {
  const shortest = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER && shortest === String(value);
}
