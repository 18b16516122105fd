// Tags and anchors, from the parser's tokens. The parsed nodes do not have them all, because the parser drops a tag
// that does not resolve.
import type { CST } from 'yaml';
import type { Problem } from './problem.ts';
import { anchored, tagged } from './refusals.ts';

/** One problem for each tag and each anchor, at its first character. */
export function propertyProblems(tokens: readonly CST.Token[], text: string): readonly Problem[] {
  if (!/[!&]/.test(text)) return [];
  return sourcesIn(tokens).flatMap(({ type, source, offset }) => {
    if (type === 'tag') return [tagged(offset)];
    return type === 'anchor' ? [anchored(source.slice(1), offset)] : [];
  });
}

/** All tags and anchors. Not recursive, because the depth has not been checked yet. */
function sourcesIn(tokens: readonly CST.Token[]): readonly CST.SourceToken[] {
  const sources: CST.SourceToken[] = [];
  const waiting: unknown[] = [...tokens];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    const token = next as Readonly<Record<string, unknown>>;
    if (token['type'] === 'tag' || token['type'] === 'anchor') {
      sources.push(token as unknown as CST.SourceToken);
      continue;
    }
    // The fields in which a token holds others: before a value, between key and value, at the head of a block text.
    for (const place of ['start', 'props', 'sep', 'items', 'end']) {
      const inside = token[place];
      if (Array.isArray(inside)) for (const one of inside) waiting.push(one);
    }
    waiting.push(token['key'], token['value']);
  }
  return sources;
}
