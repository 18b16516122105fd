// A PromQL query, as far as files are checked: whether it can be parsed, and where its variables stand. This file is
// loaded only where a definition has a query, because the parser is large.
import { parser } from '@prometheus-io/lezer-promql';
import { placeholdersIn, QUERY_VARIABLES } from '#metrics/query.ts';

type Tree = ReturnType<typeof parser.parse>;
type Node = Tree['topNode'];

/** What a query looks like. Places are characters from its beginning. */
export interface QueryFacts {
  /** Where it cannot be parsed; null: it can. */
  readonly broken: { readonly offset: number; readonly near: string } | null;
  readonly unknown: readonly UsedVariable[];
  /** Variables whose text could change the meaning of the query. */
  readonly unsafe: readonly UnsafeVariable[];
  readonly isQuantile: boolean;
  /** Whether it divides by series, so that few events could decide it. */
  readonly isQuotient: boolean;
  /** The numerator of a quotient that has no value where nothing was counted; null: there is none. */
  readonly emptyNumerator: { readonly offset: number; readonly text: string } | null;
}

interface UsedVariable {
  readonly variable: string;
  readonly offset: number;
}

interface UnsafeVariable extends UsedVariable {
  readonly because: 'outside' | 'pattern';
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
    broken:
      error === undefined
        ? null
        : { offset: error.from, near: query.slice(error.from, error.from + 20) },
    unknown: used.filter(({ variable }) => !isVariable(variable)),
    unsafe: error === undefined ? unsafeIn(variables, nodes) : [],
    isQuantile: nodes.some(({ name, from, to }) => isQuantile(name, text.slice(from, to))),
    isQuotient: nodes.some(isQuotient),
    emptyNumerator: error === undefined ? emptyNumerator(nodes, query) : null,
  };
};

function isVariable(name: string): boolean {
  return QUERY_VARIABLES.some((variable) => variable === name);
}

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

function nodesOf(node: Node): readonly Node[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/**
 * A name is safe in a text that is compared as a whole. Elsewhere its characters have a meaning: a hyphen subtracts, and
 * in a pattern a full stop is any character. `$window` is a duration, so it is safe where a duration stands.
 */
function unsafeIn(
  used: readonly UsedVariable[],
  nodes: readonly Node[],
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
    return isComparedWhole(around) ? [] : [{ variable, offset, because: 'pattern' }];
  });
}

function isComparedWhole({ parent }: Node): boolean {
  const operator = parent?.getChild('MatchOp')?.firstChild?.name;
  return operator === 'EqlSingle' || operator === 'Neq';
}

function isQuantile(name: string, text: string): boolean {
  return (
    name === 'HistogramQuantile' ||
    name === 'QuantileOverTime' ||
    name === 'Quantile' ||
    (name.endsWith('LabelMatcher') && /^(["'`]?)quantile\1\s*=/.test(text))
  );
}

function isQuotient(node: Node): boolean {
  return node.name === 'BinaryExpr' && node.getChild('Div') !== null && hasSeries(node.lastChild);
}

/** What the outermost quotient of two series divides, as far as nothing gives it a value where it has none. */
function emptyNumerator(
  nodes: readonly Node[],
  query: string,
): { readonly offset: number; readonly text: string } | null {
  const numerator = nodes.find(isQuotient)?.firstChild ?? null;
  const empty = numerator === null ? null : emptyPart(numerator);
  return empty === null ? null : { offset: empty.from, text: query.slice(empty.from, empty.to) };
}

/** The part of an expression that leaves it without a value where nothing was counted; null: it always has one. */
function emptyPart(node: Node): Node | null {
  const { firstChild, lastChild } = node;
  if (!hasSeries(node) || firstChild === null || lastChild === null) {
    return hasSeries(node) ? node : null;
  }
  // Without a divisor a quotient has no value on purpose: nothing happened.
  if (isQuotient(node)) return emptyPart(firstChild);
  if (node.name === 'ParenExpr') return childrenOf(node).map(emptyPart).find(isPart) ?? null;
  const isEmpty =
    node.getChild('Or') === null
      ? node.name === 'VectorSelector' || childrenOf(node).some((child) => isPart(emptyPart(child)))
      : isPart(emptyPart(firstChild)) && isPart(emptyPart(lastChild));
  return isEmpty ? node : null;
}

function isPart(node: Node | null): node is Node {
  return node !== null;
}

function hasSeries(node: Node | null): boolean {
  return node !== null && nodesOf(node).some(({ name }) => name === 'VectorSelector');
}
