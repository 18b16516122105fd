// Quotes and brackets that are not closed. The parser reports them where it gives up, which is often the end of the file.
import type { CST, YAMLError } from 'yaml';
import type { Problem } from './problem.ts';
import { atOffset } from './problem.ts';

/** One problem for each opening character without its closing one; none if the parser has other errors. */
export function unclosedIn(
  tokens: readonly CST.Token[],
  errors: readonly YAMLError[],
): readonly Problem[] {
  // Everything behind an open quote belongs to its text.
  if (errors.some(isOpenQuote)) return tokensIn(tokens).flatMap(quoteOf).slice(-1);
  return errors.some(isOpenBracket) ? tokensIn(tokens).flatMap(bracketOf) : [];
}

function isOpenQuote({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.startsWith('Missing closing');
}

function isOpenBracket({ message }: YAMLError): boolean {
  return /^Flow (?:map|sequence) .*end with a/.test(message);
}

function quoteOf(token: CST.Token): readonly Problem[] {
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return [];
  const quote = token.source.charAt(0);
  return [problemOf(quote, quote, token.offset)];
}

function bracketOf(token: CST.Token): readonly Problem[] {
  if (token.type !== 'flow-collection') return [];
  const isMap = token.start.type === 'flow-map-start';
  const isClosed = token.end.some(({ type }) => type === (isMap ? 'flow-map-end' : 'flow-seq-end'));
  if (isClosed) return [];
  return [isMap ? problemOf('{', '}', token.offset) : problemOf('[', ']', token.offset)];
}

function problemOf(opening: string, closing: string, offset: number): Problem {
  return { code: 'yaml/unclosed', facts: { opening, closing }, spot: atOffset(offset) };
}

/** All tokens, in the order of the text. */
function tokensIn(tokens: readonly CST.Token[]): readonly CST.Token[] {
  const visited: CST.Token[] = [];
  const waiting: (CST.Token | null | undefined)[] = [...tokens];
  while (waiting.length > 0) {
    const token = waiting.pop();
    if (token == null) continue;
    visited.push(token);
    if (token.type === 'document') waiting.push(token.value);
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) waiting.push(key, value);
  }
  return visited.toSorted((a, b) => a.offset - b.offset);
}
