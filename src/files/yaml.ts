// Text → plain values, by a subset of YAML that all readers understand alike: one document, no aliases, anchors, tags
// or merge keys, every key once and a text without escapes, every number in decimal.
import type { CST, Document, Node } from 'yaml';
import { Composer, Parser } from 'yaml';
import type { Path, Problem } from './problem.ts';
import { plainOf } from './plain.ts';
import { propertyProblems } from './properties.ts';
import { DEEPEST, directive, secondDocument, tooDeep } from './refusals.ts';
import { syntaxProblems } from './syntax.ts';

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
  if (faults.length > 0) return broken([...stream, ...syntaxProblems(text, faults)]);
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
    ...directives.map(({ offset }) => directive(offset)),
    ...(second === undefined ? [] : [secondDocument(second.offset)]),
  ];
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
