// Tags and anchors, found among the parser's tokens. The parsed nodes do not have them all: a tag that does not
// resolve is dropped on the way there.
import type { CST } from 'yaml';
import type { Problem } from './problem.ts';
import { anchored, tagged } from './refusals.ts';

/** One problem for each tag and each anchor, on the spot where it begins. */
export function propertyProblems(tokens: readonly CST.Token[], text: string): readonly Problem[] {
  if (!/[!&]/.test(text)) return [];
  return sourcesIn(tokens).flatMap(({ type, source, offset }) => {
    if (type === 'tag') return [tagged(offset)];
    return type === 'anchor' ? [anchored(source.slice(1), offset)] : [];
  });
}

/** The single tokens of everything, not recursive, because the depth is checked elsewhere. */
function sourcesIn(tokens: readonly CST.Token[]): readonly CST.SourceToken[] {
  const found: CST.SourceToken[] = [];
  const waiting: unknown[] = [...tokens];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    const token = next as Readonly<Record<string, unknown>>;
    if (token['type'] === 'tag' || token['type'] === 'anchor') {
      found.push(token as unknown as CST.SourceToken);
      continue;
    }
    // Wherever a token keeps others: before a value, between key and value, in the head of a block of text.
    for (const place of ['start', 'props', 'sep', 'items', 'end']) {
      const inside = token[place];
      if (Array.isArray(inside)) for (const one of inside) waiting.push(one);
    }
    waiting.push(token['key'], token['value']);
  }
  return found;
}
