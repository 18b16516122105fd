// Queries by their meaning, so that a test can compare two of them whose texts differ.
import { parser } from '@prometheus-io/lezer-promql';

type Node = ReturnType<typeof parser.parse>['topNode'];

/**
 * The tree of a query as a text. Two queries with the same one have the same value where each series has a sample:
 * brackets, blanks, `or vector(0)` and the label of the environment are left out, and every rate is added up over the
 * instances of a service.
 */
export function meaningOf(query: string): string {
  const filled = query.replaceAll('$window', '5m');
  return treeOf(parser.parse(filled).topNode, filled);
}

function treeOf(node: Node, query: string): string {
  if (node.type.isError) throw new Error(`it cannot be parsed: ${query}`);
  const children = childrenOf(node);
  const [first] = children;
  if (node.name === 'ParenExpr' && first !== undefined) return treeOf(first, query);
  if (first !== undefined && isFilled(children, query)) return treeOf(first, query);
  if (isRate(node) && !isAdded(node)) return addedUp(node, query);
  const kept = children.filter((child) => !saysNothing(child, query));
  if (children.length === 0) return query.slice(node.from, node.to);
  return `${node.name}(${kept.map((child) => treeOf(child, query)).join(' ')})`;
}

function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** `… or vector(0)` */
function isFilled(children: readonly Node[], query: string): boolean {
  const [, operator, right] = children;
  return (
    operator?.name === 'Or' &&
    right !== undefined &&
    query.slice(right.from, right.to).replaceAll(' ', '') === 'vector(0)'
  );
}

/** The label of the environment, and braces with nothing else. */
function saysNothing(node: Node, query: string): boolean {
  if (node.name === 'LabelMatchers') {
    return childrenOf(node).every((matcher) => saysNothing(matcher, query));
  }
  const text = query.slice(node.from, node.to);
  return node.name === 'UnquotedLabelMatcher' && /^env\s*=/.test(text);
}

function isRate(node: Node): boolean {
  return node.name === 'FunctionCall' && node.firstChild?.firstChild?.name === 'Rate';
}

function isAdded({ parent }: Node): boolean {
  return parent?.parent?.name === 'AggregateExpr';
}

/** A quantile needs the limit of each bucket. */
function addedUp(rate: Node, query: string): string {
  const text = query.slice(rate.from, rate.to);
  const quantile = rate.parent?.parent?.firstChild?.firstChild?.name === 'HistogramQuantile';
  return quantile ? inner(`sum by (le) (${text})`) : inner(`sum(${text})`);
}

function inner(text: string): string {
  const [expression] = childrenOf(parser.parse(text).topNode);
  if (expression === undefined) throw new Error(`it is empty: ${text}`);
  return treeOf(expression, text);
}
