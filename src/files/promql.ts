// A PromQL query, as far as files are checked: whether it can be parsed, and where its variables stand. This file is
// loaded only where a definition has a query, because the parser is large.
import { parser } from '@prometheus-io/lezer-promql';
import { placeholdersIn, QUERY_VARIABLES } from '#metrics/query.ts';
import { nearest } from '#domain/diagnostic.ts';
import type { QueryNode } from './promql-tree.ts';
import { childrenOf } from './promql-tree.ts';
import { valueWithoutSeries } from './promql-without-series.ts';

/** What a query looks like. Places are characters from its beginning. */
export interface QueryFacts {
  /** Where it cannot be parsed; null: it can, or a variable stands there that is a mistake by itself. */
  readonly broken: BrokenQuery | null;
  readonly unknown: readonly UnknownVariable[];
  /** Variables whose text could change the meaning of the query. */
  readonly unsafe: readonly UnsafeVariable[];
  readonly isQuantile: boolean;
  /** Whether it divides by series, so that few events could decide it. */
  readonly isQuotient: boolean;
  /** A range that is missing, or that stands where one value is needed; null: there is none. */
  readonly range: MisplacedRange | null;
  /** The numerator of a quotient that has no value where nothing was counted; null: there is none. */
  readonly emptyNumerator: { readonly offset: number; readonly text: string } | null;
  /** The value where the source has no series; null: there is none then. */
  readonly standIn: StandIn | null;
}

/** `unknown`: there is a value, and it was not computed. */
export type StandIn = number | 'unknown';

export interface BrokenQuery {
  readonly offset: number;
  readonly near: string;
  /** A name that is called there, and is no function; left out: nothing is called. */
  readonly called?: { readonly name: string; readonly meant: string | null };
}

export interface MisplacedRange {
  readonly offset: number;
  /** The function that lacks a range; null: `text` is a range. */
  readonly called: string | null;
  readonly text: string;
}

interface UsedVariable {
  readonly variable: string;
  readonly offset: number;
}

interface UnknownVariable extends UsedVariable {
  /** The variable that was probably meant. */
  readonly meant: string | null;
}

interface UnsafeVariable extends UsedVariable {
  /** `part`: of its characters, some would be compared alone. */
  readonly because: 'outside' | 'pattern' | 'part';
}

export type ReadsQuery = (query: string) => QueryFacts;

/** Reads a query. */
export const readQuery: ReadsQuery = (query) => {
  const used = placeholdersIn(query);
  const text = parsable(query, used);
  const nodes = nodesOf(parser.parse(text).topNode);
  const error = nodes.find(({ type }) => type.isError);
  const variables = used.filter(({ variable }) => isVariable(variable));
  return {
    broken: error === undefined ? null : brokenAt(error.from, query, used),
    unknown: used.flatMap((one) =>
      isVariable(one.variable) ? [] : [{ ...one, meant: nearestVariable(one.variable) }],
    ),
    unsafe: error === undefined ? unsafeIn(variables, nodes, query) : bareIn(variables, error.from),
    isQuantile: nodes.some(({ name, from, to }) => isQuantile(name, text.slice(from, to))),
    isQuotient: nodes.some(isDivision),
    range: error === undefined ? misplacedRange(nodes, query) : null,
    emptyNumerator: error === undefined ? emptyNumerator(nodes, query) : null,
    standIn: error === undefined ? standInOf(nodes[0] ?? null, query) : null,
  };
};

function isVariable(name: string): boolean {
  return QUERY_VARIABLES.some((variable) => variable === name);
}

/** `env` is the beginning of one, and `{environment}` is one in braces. */
function nearestVariable(name: string): string | null {
  const bare = name.replaceAll(/[{}]/g, '').toLowerCase();
  const begun = QUERY_VARIABLES.find((variable) => variable.startsWith(bare));
  return begun ?? nearest(bare, QUERY_VARIABLES);
}

/** The variable that cannot be parsed where it stands, because it needs quotes. */
function bareIn(used: readonly UsedVariable[], error: number): readonly UnsafeVariable[] {
  return used.filter(isAt(error)).map((one) => ({ ...one, because: 'outside' }));
}

function isAt(place: number): (one: UsedVariable) => boolean {
  return ({ variable, offset }) => offset <= place && place <= offset + variable.length;
}

/** Null where a variable stands there: that alone is the mistake. */
function brokenAt(
  offset: number,
  query: string,
  used: readonly UsedVariable[],
): BrokenQuery | null {
  if (used.some(isAt(offset))) return null;
  const [, name] = query[offset] === '(' ? (CALLED.exec(query.slice(0, offset)) ?? []) : [];
  return name === undefined
    ? { offset, near: nearText(query, offset) }
    : {
        offset: offset - name.length,
        near: nearText(query, offset - name.length),
        called: { name, meant: nearest(name, FUNCTIONS) },
      };
}

const CALLED = /([A-Za-z_][A-Za-z0-9_]*)$/;

function nearText(query: string, offset: number): string {
  return query.slice(offset, offset + 20);
}

/** The names of the nodes of the parser, as PromQL writes functions: `HistogramQuantile` is histogram_quantile. */
const FUNCTIONS = parser.nodeSet.types.map(({ name }) =>
  name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase(),
);

/** The same text, of the same length, with a word or a duration in place of each variable. */
function parsable(query: string, used: readonly UsedVariable[]): string {
  let text = query;
  for (const { variable, offset } of used) {
    const length = variable.length + 1;
    const word = variable === 'window' ? '1h' : 'x'.repeat(length);
    text = `${text.slice(0, offset)}${word.padEnd(length)}${text.slice(offset + length)}`;
  }
  return text;
}

function nodesOf(node: QueryNode): readonly QueryNode[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

/**
 * A name is safe in a text that is compared as a whole. Elsewhere its characters have a meaning: a hyphen subtracts, and
 * in a pattern a full stop is any character. `$window` is a duration, so it is safe where a duration stands.
 */
function unsafeIn(
  used: readonly UsedVariable[],
  nodes: readonly QueryNode[],
  query: string,
): readonly UnsafeVariable[] {
  return used.flatMap(({ variable, offset }): readonly UnsafeVariable[] => {
    const around = nodes.filter(({ from, to }) => from <= offset && offset < to).at(-1);
    if (variable === 'window') {
      return around?.name === 'NumberDurationLiteralInDurationContext'
        ? []
        : [{ variable, offset, because: 'outside' }];
    }
    if (around?.name !== 'StringLiteral') {
      return [{ variable, offset, because: 'outside' }];
    }
    const before = query.slice(around.from, offset);
    if (before.endsWith('\\')) return [{ variable, offset, because: 'part' }];
    if (isComparedWhole(around)) return [];
    const isRepeated = /^[*+?{]/.test(query.slice(offset + variable.length + 1, around.to));
    return [{ variable, offset, because: isRepeated || endsInClass(before) ? 'part' : 'pattern' }];
  });
}

/** Whether a pattern ends inside of square brackets. It begins with its quote: only between backquotes is `\\` two characters. */
function endsInClass(quoted: string): boolean {
  const pattern = quoted.startsWith('`') ? quoted : quoted.replaceAll('\\\\', '\\');
  let first = -1;
  for (let place = 1; place < pattern.length; place += 1) {
    const character = pattern[place];
    if (character === '\\') place += 1;
    else if (first < 0 && character === '[') first = place + (pattern[place + 1] === '^' ? 2 : 1);
    else if (character === ']' && place > first) first = -1;
  }
  return first >= 0;
}

function isComparedWhole({ parent }: QueryNode): boolean {
  const operator = parent?.getChild('MatchOp')?.firstChild?.name;
  return operator === 'EqlSingle' || operator === 'Neq';
}

/** The first one. Prometheus refuses both. */
function misplacedRange(nodes: readonly QueryNode[], query: string): MisplacedRange | null {
  const textOf = ({ from, to }: QueryNode): string => query.slice(from, to);
  /** The function of these arguments, if it makes a value of a range. */
  const calledBy = ({ name, parent }: QueryNode): string | null => {
    const called = name === 'FunctionCallBody' ? parent?.getChild('FunctionIdentifier') : null;
    return called != null && takesRange(textOf(called)) ? textOf(called) : null;
  };
  const all = nodes.flatMap((node): readonly MisplacedRange[] => {
    const { from, parent } = node;
    if (isRange(node)) {
      const isPlaced = parent !== null && (isRange(parent) || calledBy(parent) !== null);
      return isPlaced ? [] : [{ offset: from, called: null, text: textOf(node) }];
    }
    const called = calledBy(node);
    if (called === null || childrenOf(node).some(isRange)) return [];
    return [{ offset: parent?.from ?? from, called, text: called }];
  });
  return all[0] ?? null;
}

function takesRange(called: string): boolean {
  return called.endsWith('_over_time') || OF_RANGES.has(called);
}

const OF_RANGES: ReadonlySet<string> = new Set([
  'changes',
  'delta',
  'deriv',
  'double_exponential_smoothing',
  'idelta',
  'increase',
  'irate',
  'predict_linear',
  'rate',
  'resets',
]);

function isRange(node: QueryNode): boolean {
  if (node.name === 'MatrixSelector' || node.name === 'SubqueryExpr') return true;
  return AROUND_RANGE.has(node.name) && childrenOf(node).some(isRange);
}

const AROUND_RANGE: ReadonlySet<string> = new Set([
  'ParenExpr',
  'OffsetExpr',
  'StepInvariantExpr',
  'AnchoredExpr',
  'SmoothedExpr',
]);

function isQuantile(name: string, text: string): boolean {
  return (
    name.startsWith('HistogramQuantile') ||
    name === 'QuantileOverTime' ||
    name === 'Quantile' ||
    (name.endsWith('LabelMatcher') && /^(["'`]?)quantile\1\s*=/.test(text))
  );
}

function isQuotient(node: QueryNode): boolean {
  return node.name === 'BinaryExpr' && node.getChild('Div') !== null && hasSeries(node.lastChild);
}

/** A native histogram is divided by a function. */
function isDivision(node: QueryNode): boolean {
  return isQuotient(node) || node.name === 'HistogramAvg' || node.name === 'HistogramFraction';
}

/** What the outermost quotient of two series divides, as far as nothing gives it a value where it has none. */
function emptyNumerator(
  nodes: readonly QueryNode[],
  query: string,
): { readonly offset: number; readonly text: string } | null {
  const quotient = nodes.find(isQuotient);
  const { firstChild: numerator = null, lastChild: divisor = null } = quotient ?? {};
  if (quotient === undefined || numerator === null || divisor === null) return null;
  const textOf = ({ from, to }: QueryNode): string => query.slice(from, to);
  const divided = new Set(nodesOf(divisor).filter(isSelector).map(readBy));
  // Without a divisor a quotient has no value on purpose: nothing happened. So its series are there.
  const isThere = (node: QueryNode): boolean => isSelector(node) && divided.has(readBy(node));
  const empty = emptyPart(numerator, isThere);
  if (empty === null || isFilledAround(quotient, isThere)) return null;
  return { offset: empty.from, text: textOf(empty) };

  /** The name and the matchers of a selector. The series of a histogram come together, so they count as one. */
  function readBy(selector: QueryNode): string {
    const [name = ''] = selector.getChildren('Identifier').map(textOf);
    const matchers = selector.getChildren('LabelMatchers').flatMap(childrenOf);
    const written = matchers.map((matcher) => childrenOf(matcher).map(textOf).join(''));
    const others = name.endsWith('_bucket')
      ? written.filter((matcher) => !/^le[=!]/.test(matcher))
      : written;
    return JSON.stringify([name.replace(/_(?:sum|count|bucket)$/, ''), ...others.toSorted()]);
  }
}

/** Of a quotient it says nothing: a quotient needs traffic, which is missing with its series. */
function standInOf(query: QueryNode | null, text: string): StandIn | null {
  const expression = query?.firstChild ?? null;
  if (expression === null || !hasSeries(expression)) return null;
  const value = valueWithoutSeries(expression, text);
  if (typeof value === 'number') return value;
  const isThere = value === 'unknown' && emptyPart(expression, () => false) === null;
  return isThere ? 'unknown' : null;
}

/** Whether the expression around has a value in any case: `(a / b) or vector(0)`. */
function isFilledAround({ parent }: QueryNode, isThere: (node: QueryNode) => boolean): boolean {
  if (parent === null) return false;
  const isFilled = parent.getChild('Or') !== null && emptyPart(parent, isThere) === null;
  return isFilled || isFilledAround(parent, isThere);
}

/** The part of an expression that leaves it without a value where nothing was counted; null: it always has one. */
function emptyPart(node: QueryNode, isThere: (node: QueryNode) => boolean): QueryNode | null {
  const { firstChild, lastChild } = node;
  if (!hasSeries(node) || isThere(node)) return null;
  if (firstChild === null || lastChild === null || isFilter(node)) return node;
  const partOf = (child: QueryNode): QueryNode | null => emptyPart(child, isThere);
  if (isQuotient(node)) return partOf(firstChild);
  if (node.name === 'ParenExpr') return childrenOf(node).map(partOf).find(isPart) ?? null;
  const isEmpty =
    node.getChild('Or') === null
      ? isSelector(node) || childrenOf(node).some((child) => isPart(partOf(child)))
      : isPart(partOf(firstChild)) && isPart(partOf(lastChild));
  return isEmpty ? node : null;
}

const COMPARED = ['Gtr', 'Gte', 'Lss', 'Lte', 'Eql', 'Neq'];

/** A comparison that leaves out values. With `bool` it keeps them. */
function isFilter(node: QueryNode): boolean {
  return (
    node.name === 'BinaryExpr' &&
    node.getChild('BoolModifier') === null &&
    COMPARED.some((operator) => node.getChild(operator) !== null)
  );
}

function isSelector({ name }: QueryNode): boolean {
  return name === 'VectorSelector';
}

function isPart(node: QueryNode | null): node is QueryNode {
  return node !== null;
}

function hasSeries(node: QueryNode | null): boolean {
  return node !== null && nodesOf(node).some(isSelector);
}
