// Text from a file, made safe for a message: short, on one line, and without characters that a terminal or a browser
// would obey.
import { stringify } from 'yaml';
import type { Json } from '#domain/json.ts';

/**
 * Characters that a reader cannot see or that change the order of the visible text. Tab and line ends are allowed in
 * files. The two joiners are allowed, because emoji and Indic scripts need them.
 */
export const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- these are the ones that are looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Surrogate}/u;

const UNSEEN_OR_BREAK = new RegExp(`(?:${UNSEEN.source}|\\s)+`, 'gu');
const LONGEST = 60;

/** A text on one line, without invisible characters, at most 60 characters long. */
export function oneLine(text: string): string {
  const visible = Array.from(
    text
      .slice(0, 4 * LONGEST)
      .replaceAll(UNSEEN_OR_BREAK, ' ')
      .trim(),
  );
  return visible.length <= LONGEST
    ? visible.join('')
    : `${visible.slice(0, LONGEST - 1).join('')}…`;
}

/** A value in the words of a message: `250`, `"yes"`, `a list`, `empty`. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'string') return `"${oneLine(value)}"`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty map' : 'a map';
  return JSON.stringify(value);
}

/** A value as YAML on one line. */
export function yamlOf(value: Json): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  return joined(words, 'or');
}

/** `a`, `a and b`, `a, b and c`. */
export function both(words: readonly string[]): string {
  return joined(words, 'and');
}

function joined(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

const MOST_LISTED = 12;

/** Names in a message. Of a long list, the first dozen and the count of the others. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  if (names.length <= MOST_LISTED) return both(names.map(oneLine));
  const rest = names.length - MOST_LISTED;
  return `${names.slice(0, MOST_LISTED).map(oneLine).join(', ')} and ${rest} more`;
}
