// Text → plain values, by a subset of YAML in which a line means what it says: one document, no aliases,
// anchors, tags or merge keys, every key a text without escapes and there once, every number in decimal (T29, T30,
// T31, T62, T63).
import type { CST, Document, Node } from 'yaml';
import { Composer, Parser } from 'yaml';
import type { Path, Problem } from './problem.ts';
import { plainOf } from './plain.ts';
import { propertyProblems } from './properties.ts';
import { DEEPEST, directive, secondDocument, tooDeep } from './refusals.ts';
import { syntaxProblems } from './syntax.ts';

export interface Yaml {
  /** Undefined when the text is too broken to say what it means. */
  readonly value: unknown;
  readonly root: Node | null;
  readonly problems: readonly Problem[];
  /** Where a value stands that is refused for its form, so that nothing else need be said of it. */
  readonly holes: readonly Path[];
}

/** Everything that the text says, and everything that is wrong with how it says it. */
export function parseYaml(text: string): Yaml {
  const tokens = [...new Parser().parse(text)];
  const [deep] = tokens.flatMap((token) => deepToken(token) ?? []);
  // Composing is recursive, so a text of nothing but brackets must not get there.
  if (deep !== undefined) return broken([tooDeep(deep.offset)]);
  const stream = [...streamProblems(tokens), ...propertyProblems(tokens, text)];
  const document = composed(tokens, text);
  const faults = [...document.errors, ...document.warnings].filter(
    // Said by ourselves, with a better hint.
    ({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_DIRECTIVE',
  );
  if (faults.length > 0) return broken([...stream, ...syntaxProblems(text, faults)]);
  const { value, problems, holes } = plainOf(document.contents, text);
  return { value, root: document.contents, problems: [...stream, ...problems], holes };
}

function broken(problems: readonly Problem[]): Yaml {
  return { value: undefined, root: null, problems, holes: [] };
}

/** The parsed nodes of the only document, or of the first one where there are several. */
export function composed(tokens: Iterable<CST.Token>, text: string): Document.Parsed {
  // Keys are compared by ourselves: the parser would compare each with each.
  const composer = new Composer({ uniqueKeys: false, merge: false, resolveKnownTags: false });
  const [document] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new Error('the composer promised a document and gave none');
  return document;
}

/** What is wrong with the file as a series of documents. */
function streamProblems(tokens: readonly CST.Token[]): readonly Problem[] {
  const directives = tokens.filter(({ type }) => type === 'directive');
  const [, second] = tokens.filter(({ type }) => type === 'document');
  return [
    ...directives.map(({ offset }) => directive(offset)),
    ...(second === undefined ? [] : [secondDocument(second.offset)]),
  ];
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** A token that lies too deep, or null. Not recursive, and it sees every token once. */
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
