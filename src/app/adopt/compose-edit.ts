// The edit of a Docker Compose file: each service reads the file that deployments write, after all of its others. Lines of
// `environment:` that set the same variables go, because they would win. Where no smallest edit is possible, it is null.
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { keyText, lineEndOf, lineStart, nextLine, rangeOf, spanOf } from '#files/edit-map.ts';
import type { Splice } from '#files/edit-map.ts';
import { environmentIn } from './sources/compose.ts';
import type { PlainMap } from './sources/plain.ts';
import { asMap, mapIn, READING } from './sources/plain.ts';

export interface ComposeEdit {
  readonly service: string;
  /** The file that the service reads besides, from the folder of the compose file; null: this file only loses lines. */
  readonly envFile: string | null;
  /** The variables that flags fill. */
  readonly variables: ReadonlySet<string>;
}

export function editedCompose(text: string, edits: readonly ComposeEdit[]): string | null {
  const document = parseDocument(text, READING);
  const services = mapAt(document.contents, 'services');
  if (document.errors.length > 0 || services === null) return null;
  const splices: Splice[] = [];
  // New services stand behind what is added to the last service, so this puts them there first.
  const isNew = ({ service }: ComposeEdit): boolean => pairOf(services, service) === undefined;
  for (const edit of edits.toSorted((a, b) => Number(isNew(b)) - Number(isNew(a)))) {
    const edited = spliceAll(text, services, edit);
    if (edited === null) return null;
    splices.push(...edited);
  }
  // From the end, so that earlier offsets stay right.
  const ordered = splices.toSorted((a, b) => b.from - a.from);
  const lineEnd = lineEndOf(text);
  return ordered.reduce(
    (body, { from, to, text: part }) =>
      body.slice(0, from) + part.replaceAll(/\r?\n/g, lineEnd) + body.slice(to),
    text,
  );
}

function spliceAll(text: string, services: YAMLMap, edit: ComposeEdit): readonly Splice[] | null {
  const { service, envFile, variables } = edit;
  if (pairOf(services, service) === undefined) {
    return envFile === null ? [] : newService(text, services, service, envFile);
  }
  const definition = asMap(asMap(mapIn(text)?.['services'])?.[service]);
  const isSet = environmentIn(definition).some(([name]) => variables.has(name));
  // However it is written, it has nothing that would have to go.
  if (envFile === null && !isSet) return [];
  const map = mapAt(services, service);
  if (map === null || map.flow === true || map.items.length === 0) return null;
  // Lines that other services share are only for a person to take out.
  const isShared = pairOf(map, 'environment') === undefined;
  if (isShared && isSet) return null;
  const removed = removals(text, map, variables, envFile !== null);
  if (removed === null || envFile === null) return removed;
  const added = addition(text, map, [...inheritedFiles(map, definition), envFile]);
  return added === null ? null : [...removed, added];
}

/** A service of the base that this file leaves out, at its end. */
function newService(
  text: string,
  services: YAMLMap,
  service: string,
  path: string,
): readonly Splice[] | null {
  const [first] = services.items;
  const last = services.items.at(-1);
  if (services.flow === true || first === undefined || last === undefined) return null;
  const start = spanOf(first).from;
  const indent = ' '.repeat(start - lineStart(text, start));
  const at = nextLine(text, spanOf(last).to);
  const end = text.slice(0, at).endsWith('\n') ? '' : '\n';
  const entry = entryText(`${indent}    `, path);
  const block = `${indent}${keyText(service)}:\n${indent}  env_file:\n${entry}`;
  return [{ from: at, to: at, text: end + block }];
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
  if (!isFlow(pair.value)) return gone.map(({ span }) => lines(text, span));
  const rest = entries.filter(({ name }) => !variables.has(name));
  const without = inFlow(text, pair.value as Node, rest);
  return without === null ? null : [without];
}

interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** The variables of `environment:`, written as a map or as a list; null for an alias or anything else. */
function entriesOf(
  value: unknown,
): readonly { readonly name: string; readonly span: LineSpan }[] | null {
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

/** `[A=1, B=2]` or `{ A: 1, B: 2 }` with some of its entries; null where it has remarks. */
function inFlow(
  text: string,
  node: Node,
  rest: readonly { readonly span: LineSpan }[],
): Splice | null {
  const { from, to } = rangeOf(node);
  if (text.slice(from, to).includes('#')) return null;
  const entries = rest.map(({ span }) => text.slice(span.from, span.to)).join(', ');
  return { from, to, text: isSeq(node) ? `[${entries}]` : `{ ${entries} }` };
}

function lines(text: string, { from, to }: LineSpan): Splice {
  return { from: lineStart(text, from), to: nextLine(text, to), text: '' };
}

/** The files that a service without `env_file:` has from shared lines (`<<: *common`). A list of its own replaces them. */
function inheritedFiles(map: YAMLMap, definition: PlainMap | null): readonly string[] {
  if (pairOf(map, 'env_file') !== undefined) return [];
  return [definition?.['env_file'] ?? []]
    .flat()
    .map((file) => (typeof file === 'string' ? file : JSON.stringify(file)));
}

/** `paths`: the file, and before it those that the service reads from shared lines. */
function addition(text: string, map: YAMLMap, paths: readonly string[]): Splice | null {
  const [first] = map.items;
  const path = paths.at(-1);
  if (first === undefined || path === undefined) return null;
  // The list of the shared lines has it already.
  if (paths.indexOf(path) < paths.length - 1) return { from: 0, to: 0, text: '' };
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
    const entries = paths.map((file) => entryText(`${indent}  `, file));
    return { from: at, to: at, text: `${end}${indent}env_file:\n${entries.join('')}` };
  }
  if (isSeq(pair.value)) return behindLast(text, pair.value, path);
  return isScalar(pair.value) ? besideOnly(text, pair.value, indent, path) : null;
}

/** Before `environment:`, else behind the last entry. */
function placeIn(text: string, map: YAMLMap): number {
  const environment = pairOf(map, 'environment');
  if (environment !== undefined) return lineStart(text, spanOf(environment).from);
  const last = map.items.at(-1);
  return last === undefined ? text.length : nextLine(text, spanOf(last).to);
}

/** The short form, which every version of Docker Compose reads. The long one with `required: false` needs 2.24. */
function entryText(indent: string, path: string): string {
  return `${indent}- ${path}\n`;
}

function behindLast(text: string, list: YAMLSeq, path: string): Splice | null {
  const last = list.items.at(-1) as Node | undefined;
  if (last === undefined) return null;
  const { from, to } = rangeOf(last);
  if (list.flow === true) {
    return { from: to, to, text: `, ${JSON.stringify(path)}` };
  }
  const line = lineStart(text, from);
  const indent = /^ */.exec(text.slice(line))?.[0] ?? '';
  const at = nextLine(text, to);
  const end = text.slice(0, at).endsWith('\n') ? '' : '\n';
  return { from: at, to: at, text: end + entryText(indent, path) };
}

function besideOnly(text: string, only: Node, indent: string, path: string): Splice {
  const { from, to } = rangeOf(only);
  const block = text.slice(from, to);
  const list = `\n${indent}  - ${block}\n${entryText(`${indent}  `, path)}`;
  // The blank before the value and the line end behind it are there already.
  return { from: text[from - 1] === ' ' ? from - 1 : from, to, text: list.trimEnd() };
}

/** The same as a person does it, where no smallest edit is possible. JSON is YAML. */
export function editedByHand(text: string, edits: readonly ComposeEdit[]): string {
  const file = mapIn(text) ?? {};
  const services = { ...asMap(file['services']) };
  for (const { service, envFile, variables } of edits) {
    const definition = asMap(services[service]) ?? {};
    const variablesLeft = environmentIn(definition).filter(([name]) => !variables.has(name));
    const environment = variablesLeft.map(([name, value]) =>
      value === null ? name : `${name}=${textIn(value)}`,
    );
    const files = [definition['env_file'] ?? []].flat();
    services[service] = {
      ...definition,
      env_file: [...files, ...(envFile === null || files.includes(envFile) ? [] : [envFile])],
      environment,
    };
  }
  return JSON.stringify({ ...file, services });
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
