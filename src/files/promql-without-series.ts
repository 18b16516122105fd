// The value of a PromQL query while the source has none of its series: what `or vector(0)` makes of nothing.
import type { QueryNode } from './promql-tree.ts';
import { childrenOf } from './promql-tree.ts';

/** `empty`: there is no value. `unknown`: it is not computed here. */
type EmptyValue = number | 'empty' | 'unknown';

/** The value of an expression without any series. */
export function valueWithoutSeries(node: QueryNode, query: string): EmptyValue {
  const parts = partsOf(node);
  const [first] = parts;
  const valueOf = (part: QueryNode): EmptyValue => valueWithoutSeries(part, query);
  switch (node.name) {
    case 'NumberDurationLiteral':
      return numberIn(query.slice(node.from, node.to));
    case 'VectorSelector':
    case 'MatrixSelector':
      return 'empty';
    case 'ParenExpr':
    case 'StepInvariantExpr':
    case 'OffsetExpr':
      return first === undefined ? 'unknown' : valueOf(first);
    case 'UnaryExpr': {
      const value = first === undefined ? 'unknown' : valueOf(first);
      const isMinus = query.slice(node.from).startsWith('-');
      return typeof value === 'number' && isMinus ? -value : value;
    }
    case 'BinaryExpr':
      return combined(node, first?.name === 'NumberDurationLiteral', parts.map(valueOf));
    case 'AggregateExpr':
    case 'FunctionCall':
      return called(node, query, argumentsOf(node).map(valueOf));
    default:
      return 'unknown';
  }
}

/** Operands, without operators and modifiers. */
function partsOf(node: QueryNode): readonly QueryNode[] {
  return childrenOf(node).filter(
    ({ name }) => name === 'NumberDurationLiteral' || /(?:Expr|Selector|Call)$/.test(name),
  );
}

function argumentsOf(node: QueryNode): readonly QueryNode[] {
  const body = node.getChild('FunctionCallBody');
  return body === null ? [] : childrenOf(body);
}

/** A duration is no plain number. */
function numberIn(text: string): EmptyValue {
  const value = Number(text.replaceAll('_', ''));
  return Number.isNaN(value) ? 'unknown' : value;
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Mul: (a, b) => a * b,
  Div: (a, b) => a / b,
};

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  Gtr: (a, b) => a > b,
  Gte: (a, b) => a >= b,
  Lss: (a, b) => a < b,
  Lte: (a, b) => a <= b,
  Eql: (a, b) => a === b,
  Neq: (a, b) => a !== b,
};

/** A comparison keeps the value of its vector, also where a number stands before it. */
function combined(
  node: QueryNode,
  isAfterNumber: boolean,
  [left, right]: readonly EmptyValue[],
): EmptyValue {
  if (left === undefined || right === undefined) return 'unknown';
  const has = (operator: string): boolean => node.getChild(operator) !== null;
  if (has('Or')) return left === 'empty' ? right : left;
  if (has('And')) return left === 'empty' || right === 'empty' ? 'empty' : left;
  if (has('Unless')) return right === 'empty' ? left : 'unknown';
  if (left === 'empty' || right === 'empty') return has('FillModifier') ? 'unknown' : 'empty';
  if (left === 'unknown' || right === 'unknown') return 'unknown';
  const compares = Object.entries(COMPARISONS).find(([operator]) => has(operator))?.[1];
  if (compares !== undefined) {
    if (has('BoolModifier')) return compares(left, right) ? 1 : 0;
    if (!compares(left, right)) return 'empty';
    return isAfterNumber ? right : left;
  }
  const computes = Object.entries(ARITHMETIC).find(([operator]) => has(operator))?.[1];
  return computes === undefined ? 'unknown' : computes(left, right);
}

/** What leaves the only value as it is. */
const KEEPS = new Set(['sum', 'min', 'max', 'avg', 'vector', 'sort', 'sort_desc', 'label_replace']);

function called(
  node: QueryNode,
  query: string,
  [value = 'unknown']: readonly EmptyValue[],
): EmptyValue {
  const name = node.getChild('FunctionIdentifier') ?? node.getChild('AggregateOp');
  const word = name === null ? '' : query.slice(name.from, name.to).toLowerCase();
  if (value === 'unknown') return value;
  if (word.startsWith('absent')) return value === 'empty' ? 1 : 'empty';
  if (word === 'scalar' && value === 'empty') return Number.NaN;
  if (value === 'empty' || KEEPS.has(word)) return value;
  return word === 'count' || word === 'group' ? 1 : 'unknown';
}
