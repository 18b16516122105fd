// The tree of a PromQL query, as its parser makes it.
import type { parser } from '@prometheus-io/lezer-promql';

export type QueryNode = ReturnType<typeof parser.parse>['topNode'];

export function childrenOf(node: QueryNode): readonly QueryNode[] {
  const children: QueryNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}
