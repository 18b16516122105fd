// Text → plain values, by a subset of YAML that all readers understand alike: one document, no aliases, anchors, tags
// or merge keys, every key once and a text without escapes, every number in decimal.
import type { CST, Document, Node, YAMLError } from 'yaml';
import { Composer, Parser } from 'yaml';
import { oneLine } from '#messages/words.ts';
import { aliasAt, DEEPEST, plainOf, tooDeep } from './plain.ts';
import type { Path, Problem } from './positions.ts';
import { linesIn, atOffset } from './positions.ts';

export interface Yaml {
  /** Undefined if the text is too broken to have a value. */
  readonly value: unknown;
  readonly root: Node | null;
  readonly problems: readonly Problem[];
  /** The paths of values that are refused for their form, so that they get no further problem. */
  readonly holes: readonly Path[];
}

/** The value of the text, and all problems of its form. */
export function parseYaml(text: string): Yaml {
  const tokens = [...new Parser().parse(text)];
  const [deep] = tokens.flatMap((token) => deepToken(token) ?? []);
  // Composing is recursive, so a text with thousands of brackets must be refused before it.
  if (deep !== undefined) return broken([tooDeep(deep.offset)]);
  const stream = [...streamProblems(tokens), ...propertyProblems(tokens, text)];
  const document = composed(tokens, text);
  const faults = [...document.errors, ...document.warnings].filter(
    // These have their own problems with better hints.
    ({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_DIRECTIVE',
  );
  if (faults.length > 0) return broken([...stream, ...syntaxProblems(text, tokens, faults)]);
  const { value, problems, holes } = plainOf(document.contents, text);
  return { value, root: document.contents, problems: [...stream, ...problems], holes };
}

function broken(problems: readonly Problem[]): Yaml {
  return { value: undefined, root: null, problems, holes: [] };
}

/** The parsed nodes of the only or the first document. */
export function composed(tokens: Iterable<CST.Token>, text: string): Document.Parsed {
  // Our own code finds duplicate keys, because the parser compares each key with each other.
  const composer = new Composer({ uniqueKeys: false, merge: false, resolveKnownTags: false });
  const [document] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new Error('the composer promised a document and gave none');
  return document;
}

/** Problems of the file as a series of documents. */
function streamProblems(tokens: readonly CST.Token[]): readonly Problem[] {
  const directives = tokens.filter(({ type }) => type === 'directive');
  const [, second] = tokens.filter(({ type }) => type === 'document');
  return [
    ...directives.map(({ offset }): Problem => bare('yaml/directive', offset)),
    ...(second === undefined ? [] : [bare('yaml/multiple-documents', second.offset)]),
  ];
}

/** A problem that has no facts. */
function bare(
  code: 'yaml/directive' | 'yaml/multiple-documents' | 'yaml/tag',
  offset: number,
): Problem {
  return { code, facts: {}, spot: atOffset(offset) };
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** A token that is nested too deep, or null. Not recursive, and it visits every token once. */
function deepToken(document: CST.Token): Collection | null {
  const waiting: [CST.Token | null | undefined, number][] = [[document, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [token, above] = next;
    if (token?.type === 'document') waiting.push([token.value, above]);
    if (!isCollection(token)) continue;
    if (above === DEEPEST) return token;
    for (const { key, value } of token.items) waiting.push([key, above + 1], [value, above + 1]);
  }
  return null;
}

function isCollection(token: CST.Token | null | undefined): token is Collection {
  const type = token?.type;
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection';
}

/**
 * One problem for each tag and each anchor, at its first character, from the parser's tokens: the parsed nodes do not
 * have them all, because the parser drops a tag that does not resolve.
 */
function propertyProblems(tokens: readonly CST.Token[], text: string): readonly Problem[] {
  if (!/[!&]/.test(text)) return [];
  return sourcesIn(tokens).flatMap(({ type, source, offset }) => {
    if (type === 'tag') return [bare('yaml/tag', offset)];
    if (type !== 'anchor') return [];
    const facts = { name: oneLine(source.slice(1)) };
    return [{ code: 'yaml/anchor' as const, facts, spot: atOffset(offset) }];
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
    // The fields in which a token contains others: before a value, between key and value, at the head of a block text.
    for (const place of ['start', 'props', 'sep', 'items', 'end']) {
      const inside = token[place];
      if (Array.isArray(inside)) for (const child of inside) waiting.push(child);
    }
    waiting.push(token['key'], token['value']);
  }
  return sources;
}

const CONFLICT = /^(<{7}|={7}|>{7}|\|{7})(?= |\r?$)/gm;

/** The first problem of each line, because the others usually follow from it. */
function syntaxProblems(
  text: string,
  tokens: readonly CST.Token[],
  errors: readonly YAMLError[],
): readonly Problem[] {
  const conflicts = [...text.matchAll(CONFLICT)];
  if (conflicts.length > 0)
    return conflicts.map((mark) => ({
      code: 'file/conflict-marker' as const,
      facts: { mark: mark[1] ?? '' },
      spot: atOffset(mark.index),
    }));
  const aliases = errors.filter(({ code }) => code === 'BAD_ALIAS');
  // After a broken alias the parser's other errors make no sense.
  if (aliases.length > 0) return aliases.map(({ pos: [offset] }) => aliasAt(text, offset));
  const unclosed = unclosedIn(tokens, errors);
  if (unclosed.length > 0) return unclosed;
  const lineOf = linesIn(text);
  const firsts = new Map<number, Problem>();
  for (const problem of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const line = lineOf(problem.pos[0]);
    if (!firsts.has(line)) firsts.set(line, syntaxProblem(problem));
  }
  return [...firsts.values()];
}

function syntaxProblem({ code, message, pos: [offset] }: YAMLError): Problem {
  const facts = { parser: code, detail: oneLine(message) };
  return { code: 'yaml/syntax', facts, spot: atOffset(offset) };
}

// Quotes and brackets that are not closed. The parser reports them where it gives up, which is often the end of the file.

/** One problem for each opening character without its closing one; none if the parser has other errors. */
function unclosedIn(
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
