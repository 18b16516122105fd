// Parts of sentences: text from a file made safe for a message, counts, lists of names, and a command.

/**
 * Characters that a reader cannot see or that change the order of the visible text. Tab and line ends are allowed in
 * files. The two joiners are allowed, because emoji and Indic scripts need them.
 */
export const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- these are the ones that are looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Surrogate}/u;

const INVISIBLE_OR_BREAK = new RegExp(`(?:${INVISIBLE.source}|\\s)+`, 'gu');
const LONGEST = 60;

/** A text on one line, without invisible characters, at most 60 characters long. */
export function oneLine(text: string): string {
  return lineWithin(text, LONGEST);
}

/** The same with at most `most` characters. */
export function lineWithin(text: string, most: number): string {
  const visible = Array.from(
    text
      .slice(0, 4 * most)
      .replaceAll(INVISIBLE_OR_BREAK, ' ')
      .trim(),
  );
  return visible.length <= most ? visible.join('') : `${visible.slice(0, most - 1).join('')}…`;
}

/** A value of a file as a fact: a list or a map is only counted, so that facts stay small. */
export type ShownValue =
  | null
  | boolean
  | number
  | string
  | { readonly items: number }
  | { readonly keys: number };

export function shownValue(value: unknown): ShownValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return oneLine(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return { items: value.length };
  return { keys: Object.keys(value).length };
}

/** `250`, `"yes"`, `a list`, `empty`. */
export function shown(value: ShownValue): string {
  if (value === null) return 'empty';
  if (typeof value === 'string') return `"${oneLine(value)}"`;
  if (typeof value !== 'object') return JSON.stringify(value);
  if ('items' in value) return value.items === 0 ? 'an empty list' : 'a list';
  return value.keys === 0 ? 'an empty map' : 'a map';
}

/** A flag in an environment, as facts. */
export type FlagIn = { readonly flag: string; readonly environment: string };

/** Errors of the system that the user can fix, by their code. */
export const SYSTEM_ERRORS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota is used up'],
  ['EFBIG', 'a file may not get that large'],
  ['EROFS', 'the disk is read-only'],
  ['EFTYPE', 'it is not a regular file'],
]);

/** The reason of the system why a file cannot be read or written, or its code. */
export function fileReason(why: string): string {
  return why === 'ENOENT' ? 'there is no such file or folder' : why;
}

/** The first digits of the id of a commit. */
export function shortSha(sha: string): string {
  return sha.slice(0, 10);
}

/** `Outbound calls` for `outbound calls`. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 change`, `37 changes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a, b, c and 37 more`: at most `limit` names are spelled out. */
export function listedUpTo(names: readonly string[], limit: number): string {
  const more = names.length - limit;
  return more <= 0 ? names.join(', ') : `${names.slice(0, limit).join(', ')} and ${more} more`;
}

/** The line after the last item that is shown. */
export function moreInJson(count: number, noun: string): string {
  return `and ${counted(count, `more ${noun}`)}; ${ALL_IN_JSON}`;
}

export const ALL_IN_JSON = 'all of them are in the JSON';

/** The command that raises a flag by one step. */
export function promoteCommand(flag: string, environment: string): string {
  return `flaghoist promote ${flag} --to ${environment}`;
}

/** The command that lowers a flag and lands it. `environments`: their names, with a blank between. */
export function rollbackCommand(flag: string, environments: string): string {
  return `flaghoist rollback ${flag} --in ${environments} --land`;
}

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string {
  return joined(words, 'or');
}

/** What to write in place of a wrong value; an example where nothing is meant for sure. */
export function writeHint({
  write,
  example,
}: {
  readonly write: readonly string[];
  readonly example: string;
}): string {
  return write.length === 0 ? `write for example ${example}` : `write ${either(write)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function both(words: readonly string[]): string {
  return joined(words, 'and');
}

function joined(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Names as facts: the first dozen of a long list, and the count of the others. */
export type Names = { readonly names: readonly string[]; readonly more: number };

const MOST_LISTED = 12;

export function named(names: readonly string[], most = MOST_LISTED): Names {
  const first = names.slice(0, most).map(oneLine);
  return { names: first, more: names.length - first.length };
}

/** `a and b`; `a, b and 3 more`; `none`. */
export function listed({ names, more }: Names): string {
  if (names.length === 0) return 'none';
  return more === 0 ? both(names) : `${names.join(', ')} and ${more} more`;
}

/** A path on one line. A command needs all of it. */
export function pathText(path: string): string {
  return lineWithin(path, LONGEST_PATH);
}

const LONGEST_PATH = 4096;

/** Folders of the repository in which a proposal has files that deployments wrote. */
export function writtenText(folders: readonly string[]): string {
  return `deployments write into ${both(folders.map(pathText))}, so ${folders.length === 1 ? 'it belongs' : 'they belong'} in .gitignore`;
}

/** A word as a shell takes it. */
export function shellWord(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : quoted(text);
}

/** A text between quotes as a shell takes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A run on another branch than the one that decides. */
export type ForeignRun = { readonly ref: string; readonly defaultBranch: string };

export function otherBranchText({ ref, defaultBranch }: ForeignRun): string {
  return `this run is on ${ref.slice(0, 100)}, but only runs on ${defaultBranch} count`;
}
