// Any edit to any state, however it is written: the entry is set or gone, everything else reads as
// before, and comments on lines that are not concerned are still there.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { parse } from 'yaml';
import { removeEntry, setEntry } from '#files/edit.ts';
import { codes, state } from './support.ts';

type Value = boolean | number | string;
type Written = Readonly<Record<string, unknown>>;

const service = fc.constantFrom(
  'a',
  'calling-platform',
  'x.y',
  '123',
  'true',
  'null',
  '1e3',
  '0x1f',
);
const rollout = fc.constantFrom(0, 5, 12.5, 99.99, 100);
const visible = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 })
  .map((text) => `${text}.`);
const override = fc
  .record({ enabled: fc.boolean(), rollout }, { requiredKeys: [] })
  .filter((own) => Object.keys(own).length > 0);

const written: fc.Arbitrary<Written> = fc.record(
  {
    enabled: fc.boolean(),
    rollout,
    services: fc.dictionary(service, override, { minKeys: 1, maxKeys: 3 }),
    hold: visible,
  },
  { requiredKeys: ['enabled'] },
);

/** Choices of how to write a state down, used up one after the other. */
interface Style {
  readonly order: boolean;
  readonly flow: readonly boolean[];
  readonly indent: number;
  readonly quote: '"' | "'" | '|' | '>';
  readonly lineEnd: '\n' | '\r\n';
  readonly lastLineEnd: boolean;
  readonly mark: boolean;
  readonly spread: boolean;
  readonly start: string;
}

const style: fc.Arbitrary<Style> = fc.record({
  order: fc.boolean(),
  flow: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  indent: fc.constantFrom(1, 2, 4),
  quote: fc.constantFrom('"', "'", '|', '>'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  lastLineEnd: fc.boolean(),
  mark: fc.boolean(),
  spread: fc.boolean(),
  start: fc.constantFrom('', '# top\n', '---\n', '# top\n\n', '\n'),
});

function textOf(value: Written, how: Style): string {
  const keys = how.order ? Object.keys(value) : Object.keys(value).toReversed();
  const body = how.flow[0]
    ? flow(value, how, 0)
    : keys.map((key, index) => entry(key, value[key], how, 0, index)).join('');
  const text = `${how.mark ? '\uFEFF' : ''}${how.start}${body}`;
  const ended = how.lastLineEnd ? text : text.replace(/\n+$/, '');
  return ended.replaceAll('\n', how.lineEnd);
}

function entry(key: string, value: unknown, how: Style, depth: number, index: number): string {
  const pad = ' '.repeat(how.indent * depth);
  const name = `${pad}# above ${key} ${depth}\n${pad}${JSON.stringify(key)}:`;
  if (typeof value !== 'object' || value === null) return `${name} ${scalar(value, how, depth)}`;
  if (how.flow[depth + 1]) return `${name} ${flow(value as Written, how, depth)}`;
  const inner = Object.entries(value).map(([k, v], i) => entry(k, v, how, depth + 1, i));
  return `${name}  # behind ${key} ${index}\n${inner.join('')}${pad} # deeper ${key}\n`;
}

function scalar(value: unknown, how: Style, depth: number): string {
  if (typeof value !== 'string') return `${String(value)}   # behind a value\n`;
  if (how.quote === "'") return `'${value.replaceAll("'", "''")}' # behind a text\n`;
  if (how.quote === '"') return `${JSON.stringify(value)} # behind a text\n`;
  const below = ' '.repeat(how.indent * depth + 2);
  // Such a text cannot begin with a space, and loses none at its end.
  return `${how.quote}- # behind a sign\n${below}.${value.trim()}\n`;
}

function flow(value: Written, how: Style, depth: number): string {
  const inner = Object.entries(value).map(([k, v]) => {
    const text =
      typeof v === 'object' && v !== null
        ? flow(v as Written, how, depth + 1).trim()
        : JSON.stringify(v);
    return `${JSON.stringify(k)}: ${text}`;
  });
  const pad = ' '.repeat(how.indent * (depth + 2));
  const lines = inner.map((text) => `${pad}${text}, # behind an item\n`).join('');
  return how.spread && depth === 0 ? `{ # open\n${lines}${pad}}\n` : `{ ${inner.join(', ')} }\n`;
}

const path = fc.oneof(
  fc.constantFrom(['enabled'], ['rollout'], ['hold']),
  fc.tuple(fc.constant('services'), service, fc.constantFrom('enabled', 'rollout')),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.boolean(),
  rollout,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', 'a: b', ' #', '"', '\\', 'no\r\nbreak', 'null', '25', '\u2028', '- x'),
);

function withEntry(old: Written, [first = '', ...rest]: readonly string[], set: Value): Written {
  const inner = (old[first] ?? {}) as Written;
  return { ...old, [first]: rest.length === 0 ? set : withEntry(inner, rest, set) };
}

function withoutEntry(old: Written, [first = '', ...rest]: readonly string[]): Written {
  const { [first]: inner, ...others } = old;
  if (rest.length === 0 || inner === undefined) return others;
  const left = withoutEntry(inner as Written, rest);
  return Object.keys(left).length === 0 ? others : { ...old, [first]: left };
}

const read = (text: string): unknown => parse(text.replace(/^\uFEFF/, '')) as unknown;

/** The lines of the second text between those that both begin with and those that both end with. */
function changedLines(before: string, after: string, lineEnd: string): readonly string[] {
  const [old, now] = [before.split(lineEnd), after.split(lineEnd)];
  const start = now.findIndex((line, index) => line !== old[index]);
  if (start < 0) return [];
  const end = now.findLastIndex((line, index) => line !== old[index - now.length + old.length]);
  return now.slice(start, end + 1);
}

describe('editing a state', () => {
  test('sets one entry, and everything else reads as before', () => {
    fc.assert(
      fc.property(written, style, path, value, (old, how, at, set) => {
        const before = textOf(old, how);
        const after = setEntry(before, at, set);
        expect(read(after)).toEqual(withEntry(read(before) as Written, at, set));
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps every comment when it sets an entry', () => {
    fc.assert(
      fc.property(written, style, path, value, (old, how, at, set) => {
        const before = textOf(old, how);
        const replaced = at.reduce<unknown>((inner, key) => (inner as Written)?.[key], old);
        // A text that looks like a comment, and is replaced, is none that was lost.
        fc.pre(!/# [a-z]/.test(JSON.stringify(replaced ?? null)));
        const after = setEntry(before, at, typeof set === 'string' ? 'x' : set);
        const comments = (text: string) =>
          [...text.matchAll(/# [a-z]+( [^\r\n]*)?/g)].map(([all]) => all);
        expect(comments(after).toSorted()).toEqual(comments(before).toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  test('removes one entry and the maps that it leaves empty, and everything else reads as before', () => {
    fc.assert(
      fc.property(written, style, path, (old, how, at) => {
        const before = textOf(old, how);
        const after = removeEntry(before, at);
        expect(read(after)).toEqual(withoutEntry(read(before) as Written, at));
      }),
      { numRuns: 1000 },
    );
  });

  test('cuts at one place: lines before and after it are the same bytes', () => {
    fc.assert(
      fc.property(written, style, path, value, fc.boolean(), (old, how, at, set, removes) => {
        const before = textOf(old, how);
        const after = removes ? removeEntry(before, at) : setEntry(before, at, set);
        expect(changedLines(before, after, how.lineEnd).length).toBeLessThanOrEqual(
          removes ? 1 : 2,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('writes what the strict reader accepts', () => {
    fc.assert(
      fc.property(written, style, path, rollout, fc.boolean(), (old, how, at, percent, on) => {
        const before = textOf(old, how);
        expect(codes(state(before))).toEqual([]);
        const sets: Readonly<Record<string, Value>> = { rollout: percent, hold: 'why' };
        const set = sets[at.at(-1) ?? ''] ?? on;
        expect(codes(state(setEntry(before, at, set)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
