// Parsed nodes → plain values. The problems that it reports are in `refusals`.
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { isExact, numberIn } from './numbers.ts';
import { linesIn } from './positions.ts';
import type { Path, Problem } from './problem.ts';
import {
  alias,
  DEEPEST,
  duplicate,
  escapedKey,
  inexact,
  mergeKey,
  notText,
  otherNumber,
  reserved,
  tooDeep,
} from './refusals.ts';
import { UNSEEN } from './quoting.ts';
import { unseen } from './text.ts';

export interface Plain {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly holes: readonly Path[];
}

/** The state of a walk through one file. */
interface Walk {
  readonly text: string;
  readonly lineOf: (offset: number) => number;
  /** Whether a value can hold a character that the text does not. */
  readonly escapes: boolean;
  readonly path: (string | number)[];
  readonly problems: Problem[];
  readonly holes: Path[];
}

/** The value that a parsed file stands for. */
export function plainOf(root: Node | null, text: string): Plain {
  const walk: Walk = {
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

function plain(walk: Walk, node: unknown): unknown {
  if (isAlias(node)) return refused(walk, alias(walk.text, offsetOf(node)));
  if (hasTag(node)) walk.holes.push([...walk.path]);
  if (isScalar(node)) return scalar(walk, node);
  if (!isMap(node) && !isSeq(node)) return null;
  // The check of the tokens refuses deeper nesting, except for `[a: b]`, a map without braces.
  if (walk.path.length === DEEPEST) return refused(walk, tooDeep(offsetOf(node)));
  return isMap(node) ? map(walk, node) : list(walk, node.items);
}

function list(walk: Walk, items: readonly unknown[]): readonly unknown[] {
  return items.map((item, index) => below(walk, index, item));
}

function map(walk: Walk, { items }: YAMLMap): Readonly<Record<string, unknown>> {
  const entries: Record<string, unknown> = {};
  const offsets = new Map<string, number>();
  for (const pair of items) {
    const key = keyOf(walk, pair, offsets);
    if (key !== null) entries[key] = below(walk, key, pair.value);
  }
  return entries;
}

function below(walk: Walk, step: string | number, node: unknown): unknown {
  walk.path.push(step);
  const value = plain(walk, node);
  walk.path.pop();
  return value;
}

/** The key of an entry, or null if the key is refused. */
function keyOf(walk: Walk, { key: node }: Pair, offsets: Map<string, number>): string | null {
  const offset = offsetOf(node);
  const refuse = (problem: Problem): null => {
    walk.problems.push(problem);
    // The entry that was meant is not known.
    walk.holes.push([...walk.path, REFUSED]);
    return null;
  };
  if (isAlias(node)) return refuse(alias(walk.text, offset));
  const key = isScalar(node) ? node.value : node;
  // Here a text, for other readers a number: 1_000.
  const isNumber = otherNumberIn(node) !== null;
  if (typeof key !== 'string' || isNumber) {
    const seen = isNumber ? (node as Scalar).source : key;
    return refuse(notText(seen, isScalar(node), offset));
  }
  if (key === '<<') return refuse(mergeKey(offset));
  if (RESERVED.has(key)) return refuse(reserved(key, offset));
  const first = offsets.get(key);
  if (first !== undefined) return refuse(duplicate(key, walk.lineOf(first), offset));
  offsets.set(key, offset);
  // The key itself is known, so the entry is kept for the checks of its meaning.
  if (isEscaped(walk, node)) walk.problems.push(escapedKey(key, offset));
  checkVisible(walk, key, offset);
  return key;
}

/** A key that no file has. It stands for a refused key. */
const REFUSED = '?';
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key hides its letters behind a `\\`, which only double quotes can do. */
function isEscaped(walk: Walk, node: unknown): boolean {
  const { type, range } = node as Scalar.Parsed;
  return type === 'QUOTE_DOUBLE' && walk.text.slice(range[0], range[1]).includes('\\');
}

function scalar(walk: Walk, node: Scalar): unknown {
  const { value } = node;
  const offset = offsetOf(node);
  const other = otherNumberIn(node);
  if (other !== null) {
    return refused(walk, otherNumber(node.source ?? '', other.value, offset));
  }
  if (typeof value === 'string') checkVisible(walk, value, offset);
  // A number with more digits could become equal to another number in the file.
  if (typeof value !== 'number' || isExact(node.source ?? '', value)) return value;
  return refused(walk, inexact(value, offset));
}

/** The number that some readers see in an unquoted text, if it is not written in decimal. */
function otherNumberIn(node: unknown): { readonly value: string | null } | null {
  const { type, source = '' } = node as Scalar;
  const number = type === 'PLAIN' ? numberIn(source) : null;
  return number?.kind === 'other' ? number : null;
}

/** The replacement for a refused value, which the schema does not check. */
function refused(walk: Walk, problem: Problem): null {
  walk.problems.push(problem);
  walk.holes.push([...walk.path]);
  return null;
}

function checkVisible(walk: Walk, text: string, offset: number): void {
  // Without escapes, the check of the text has already reported every invisible character.
  if (
    walk.escapes &&
    UNSEEN.test(text) &&
    !UNSEEN.test(walk.text.slice(offset, offset + text.length))
  ) {
    walk.problems.push(unseen(text, offset));
  }
}

/** Whether a node has a tag. Its value is not known then; `properties.ts` reports the tag itself. */
function hasTag(node: unknown): boolean {
  return (node as { readonly tag?: string } | null)?.tag !== undefined;
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
