// The smallest edit to the text of a state. All other bytes stay as they are: comments, quotes, order, line ends. The
// text must be one that the strict reader accepts.
import type { Pair, YAMLMap } from 'yaml';
import { isMap, isScalar, Parser } from 'yaml';
import type { State } from '#domain/snapshot.ts';
import type { EntryValue, Splice } from './edit-map.ts';
import {
  emptyBlock,
  flowText,
  insertInBlock,
  insertInEmpty,
  insertInFlow,
  lineEndOf,
  rangeOf,
  removeFromBlock,
  removeFromFlow,
  spliced,
  yamlValue,
} from './edit-map.ts';
import { composed } from './yaml.ts';

export type { EntryValue } from './edit-map.ts';

/** Sets one entry. Adds it and the maps around it if they are missing. */
export function setEntry(text: string, path: readonly string[], value: EntryValue): string {
  return edited(text, (body, root) => {
    const steps = stepsAlong(root, path);
    const last = steps.at(-1);
    if (last === undefined) return insertInEmpty(body, path, value);
    if (last.index >= 0) return replaceValue(body, last, value);
    const rest = path.slice(steps.length - 1);
    return last.map.flow === true
      ? insertInFlow(body, last.map, flowText(rest, value))
      : insertInBlock(body, last.map, rest, value);
  });
}

/** Removes one entry, and the maps around it that become empty. A missing entry changes nothing. */
export function removeEntry(text: string, path: readonly string[]): string {
  return edited(text, (body, root) => {
    const steps = stepsAlong(root, path);
    const last = steps.at(-1);
    if (last === undefined || last.index < 0) return null;
    const step = steps.findLast(({ map }, depth) => map.items.length > 1 || depth === 0) ?? last;
    const { map, index } = step;
    if (map.flow === true) return removeFromFlow(body, map, index);
    return map.items.length === 1 ? emptyBlock(body, map) : removeFromBlock(body, map, index);
  });
}

/** The text of a new state file, without the entries that have their default value. */
export function newStateText({ enabled, rollout, services, hold }: State): string {
  const whole = setEntry('', ['enabled'], enabled);
  const withRollout = rollout === 100 ? whole : setEntry(whole, ['rollout'], rollout);
  const withServices = services.reduce((text, service) => {
    const on =
      service.enabled === null
        ? text
        : setEntry(text, ['services', service.service, 'enabled'], service.enabled);
    return service.rollout === null
      ? on
      : setEntry(on, ['services', service.service, 'rollout'], service.rollout);
  }, withRollout);
  return hold === null ? withServices : setEntry(withServices, ['hold'], hold);
}

const MARK = '\uFEFF';

/** Makes one cut in a text behind its byte order mark. */
function edited(text: string, cut: (body: string, root: unknown) => Splice | null): string {
  const mark = text.startsWith(MARK) ? MARK : '';
  const body = text.slice(mark.length);
  const { contents, errors } = composed(new Parser().parse(body), body);
  if (errors.length > 0) throw new Error('only text that the strict reader accepts can be edited');
  const splice = cut(body, contents);
  return splice === null ? text : mark + spliced(body, splice);
}

/** A map on the path, and the index of the next entry of the path in it; -1 if the entry is missing. */
interface EntryStep {
  readonly map: YAMLMap;
  readonly index: number;
}

/** The maps along a path, as far as they exist. Empty for an empty text. */
function stepsAlong(root: unknown, path: readonly string[]): readonly EntryStep[] {
  if (root === null) return [];
  const steps: EntryStep[] = [];
  let node: unknown = root;
  for (const key of path) {
    if (!isMap(node)) throw new Error(`${path.join('.')} leads through a value that is not a map`);
    const index = node.items.findIndex((item) => isScalar(item.key) && item.key.value === key);
    steps.push({ map: node, index });
    if (index < 0) break;
    node = node.items[index]?.value;
  }
  return steps;
}

function replaceValue(body: string, { map, index }: EntryStep, value: EntryValue): Splice {
  const pair = map.items[index];
  if (!isScalar(pair?.value)) throw new Error('only a single value can be replaced');
  const { from, to } = rangeOf(pair.value);
  const old = body.slice(from, to);
  // A block text after | or > ends with its last line. A comment may follow the sign.
  const sign = /^[|>][-+\d]*([ \t]+#[^\r\n]*)?/.exec(old);
  const isBelow = sign !== null && isBlockText(pair);
  const rest = isBelow ? `${sign[1] ?? ''}${old.endsWith('\n') ? lineEndOf(body) : ''}` : '';
  return { from, to, text: `${yamlValue(value)}${rest}` };
}

function isBlockText({ value }: Pair): boolean {
  return isScalar(value) && (value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED');
}
