// The edit of a Docker Compose file: each service reads the file that deployments write, after all of its others. Lines of
// `environment:` that set the same variables go, because they would win. Where no smallest edit is possible, it is null.
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { lineStart, nextLine, rangeOf, spanOf } from '#files/edit-map.ts';
import type { Splice } from '#files/edit-map.ts';

export interface ComposeEdit {
  readonly service: string;
  /** The file that the service reads besides, from the folder of the compose file; null: this file only loses lines. */
  readonly envFile: string | null;
  /** The variables that flags fill. */
  readonly variables: ReadonlySet<string>;
  /** Whether the service must not start before a deployment has written the file, because a value stands there alone. */
  readonly isRequired: boolean;
}

export function editedCompose(text: string, edits: readonly ComposeEdit[]): string | null {
  const document = parseDocument(text, { merge: true, logLevel: 'silent' });
  const services = mapAt(document.contents, 'services');
  if (document.errors.length > 0 || services === null) return null;
  const splices: Splice[] = [];
  for (const edit of edits) {
    const edited = spliceAll(text, services, edit);
    if (edited === null) return null;
    splices.push(...edited);
  }
  // From the end, so that earlier offsets stay right.
  const ordered = splices.toSorted((a, b) => b.from - a.from);
  return ordered.reduce(
    (body, { from, to, text: part }) => body.slice(0, from) + part + body.slice(to),
    text,
  );
}

function spliceAll(text: string, services: YAMLMap, edit: ComposeEdit): readonly Splice[] | null {
  const { service, envFile, variables, isRequired } = edit;
  const map = mapAt(services, service);
  if (map === null) return [];
  if (map.flow === true || map.items.length === 0) return null;
  const removed = removals(text, map, variables, envFile !== null);
  if (removed === null || envFile === null) return removed;
  const added = addition(text, map, envFile, isRequired);
  return added === null ? null : [...removed, added];
}

function mapAt(node: unknown, key: string): YAMLMap | null {
  const value = isMap(node) ? pairOf(node, key)?.value : null;
  return isMap(value) ? value : null;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((entry) => isScalar(entry.key) && entry.key.value === key);
}

/**
 * The lines of `environment:` that set one of these variables; null where they are not on lines of their own. `isKept`:
 * whether the service gets another entry.
 */
function removals(
  text: string,
  map: YAMLMap,
  variables: ReadonlySet<string>,
  isKept: boolean,
): readonly Splice[] | null {
  const pair = pairOf(map, 'environment');
  if (pair === undefined) return [];
  const entries = entriesOf(pair.value);
  if (entries === null) return null;
  const gone = entries.filter(({ name }) => variables.has(name));
  if (gone.length === 0) return [];
  if (gone.length === entries.length) return [whole(text, map, pair, isKept)];
  return isFlow(pair.value) ? null : gone.map(({ span }) => lines(text, span));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The variables of `environment:`, written as a map or as a list; null for an alias or anything else. */
function entriesOf(
  value: unknown,
): readonly { readonly name: string; readonly span: Span }[] | null {
  if (isMap(value)) {
    return value.items.map((entry) => ({
      name: isScalar(entry.key) ? String(entry.key.value) : '',
      span: spanOf(entry),
    }));
  }
  if (!isSeq(value)) return null;
  return value.items.map((entry) => ({
    name: isScalar(entry) ? (String(entry.value).split('=', 1)[0] ?? '') : '',
    span: rangeOf(entry),
  }));
}

function isFlow(value: unknown): boolean {
  return (isMap(value) || isSeq(value)) && value.flow === true;
}

/** All of `environment:`. A service without any entry is no map, so it becomes an empty one. */
function whole(text: string, map: YAMLMap, pair: Pair, isKept: boolean): Splice {
  const { from } = spanOf(pair);
  const gone = lines(text, spanOf(pair));
  if (isKept || map.items.length > 1) return gone;
  return { ...gone, text: `${text.slice(gone.from, from)}{}\n` };
}

function lines(text: string, { from, to }: Span): Splice {
  return { from: lineStart(text, from), to: nextLine(text, to), text: '' };
}

function addition(text: string, map: YAMLMap, path: string, isRequired: boolean): Splice | null {
  const [first] = map.items;
  if (first === undefined) return null;
  const start = spanOf(first).from;
  const indent = ' '.repeat(start - lineStart(text, start));
  const pair = pairOf(map, 'env_file');
  if (pair !== undefined && text.slice(spanOf(pair).from, spanOf(pair).to).includes(path)) {
    // It is read already.
    return { from: start, to: start, text: '' };
  }
  if (pair === undefined) {
    const at = placeIn(text, map);
    const end = text.slice(0, at).endsWith('\n') ? '' : '\n';
    const entry = `${indent}env_file:\n${entryText(`${indent}  `, path, isRequired)}`;
    return { from: at, to: at, text: end + entry };
  }
  if (isSeq(pair.value)) return behindLast(text, pair.value, path, isRequired);
  return isScalar(pair.value) ? besideOnly(text, pair.value, indent, path, isRequired) : null;
}

/** Before `environment:`, else behind the last entry. */
function placeIn(text: string, map: YAMLMap): number {
  const environment = pairOf(map, 'environment');
  if (environment !== undefined) return lineStart(text, spanOf(environment).from);
  const last = map.items.at(-1);
  return last === undefined ? text.length : nextLine(text, spanOf(last).to);
}

/** The long form, by which a service also starts where nothing was deployed yet. */
function entryText(indent: string, path: string, isRequired: boolean): string {
  if (isRequired) return `${indent}- ${path}\n`;
  return `${indent}- path: ${path}\n${indent}  required: false\n`;
}

function behindLast(text: string, list: YAMLSeq, path: string, isRequired: boolean): Splice | null {
  const last = list.items.at(-1) as Node | undefined;
  if (last === undefined) return null;
  const { from, to } = rangeOf(last);
  if (list.flow === true) {
    const entry = isRequired
      ? JSON.stringify(path)
      : `{ path: ${JSON.stringify(path)}, required: false }`;
    return { from: to, to, text: `, ${entry}` };
  }
  const line = lineStart(text, from);
  const indent = /^ */.exec(text.slice(line))?.[0] ?? '';
  const at = nextLine(text, to);
  const end = text.slice(0, at).endsWith('\n') ? '' : '\n';
  return { from: at, to: at, text: end + entryText(indent, path, isRequired) };
}

function besideOnly(
  text: string,
  only: Node,
  indent: string,
  path: string,
  isRequired: boolean,
): Splice {
  const { from, to } = rangeOf(only);
  const block = text.slice(from, to);
  const list = `\n${indent}  - ${block}\n${entryText(`${indent}  `, path, isRequired)}`;
  // The blank before the value and the line end behind it are there already.
  return { from: text[from - 1] === ' ' ? from - 1 : from, to, text: list.trimEnd() };
}
