// The problems of valid YAML that is refused all the same, because other readers understand it differently, or
// because it hides the meaning of a line.
import type { Problem } from './problem.ts';
import { atOffset, error } from './problem.ts';
import { oneLine, shown } from './quoting.ts';

/** How deep lists and maps may be nested. */
export const DEEPEST = 20;

export function tooDeep(offset: number): Problem {
  const message = `lists and maps are nested more than ${DEEPEST} deep here`;
  const hint = 'close the brackets, or fix the indentation';
  return error('yaml/too-deep', atOffset(offset), message, hint);
}

/** An alias. A single `*` is probably meant as the star for all environments. */
export function alias(text: string, offset: number): Problem {
  const name = /^\*[^\s,[\]{}:]*/.exec(text.slice(offset, offset + 100))?.[0] ?? '*';
  const star = name === '*';
  return error(
    'yaml/alias',
    atOffset(offset),
    star
      ? 'a * without quotes refers to another part of the file in YAML'
      : `${oneLine(name)} refers to another part of the file; aliases are not read`,
    star ? 'write "*" with quotes' : 'write the value out',
  );
}

export function anchored(name: string, offset: number): Problem {
  const shownName = `&${oneLine(name)}`;
  return error(
    'yaml/anchor',
    atOffset(offset),
    `${shownName} names a part of the file; anchors are not read`,
    `delete ${shownName}`,
  );
}

export function tagged(offset: number): Problem {
  return error(
    'yaml/tag',
    atOffset(offset),
    'a value that begins with ! says its own type; tags are not read',
    'delete the tag, or put the text in quotes',
  );
}

/** `"OUTBOUND_\\x45NABLED"`: a search for the name does not find it, and a reviewer reads another name. */
export function escapedKey(key: string, offset: number): Problem {
  return error(
    'yaml/escaped-key',
    atOffset(offset),
    `this key is written with a \\; it reads ${shown(key)}`,
    `write ${shown(key)} without the \\`,
  );
}

export function notText(key: unknown, isSingle: boolean, offset: number): Problem {
  const empty = key === null;
  const seen = isSingle ? String(key) : 'a list or a map';
  return error(
    'yaml/key-not-text',
    atOffset(offset),
    empty ? 'a key is missing in front of this colon' : `the key ${seen} is not a text`,
    isSingle && !empty ? `put it in quotes: "${seen}"` : 'write a name',
  );
}

export function mergeKey(offset: number): Problem {
  const message = '<< takes over entries from elsewhere; merge keys are not read';
  return error('yaml/merge-key', atOffset(offset), message, 'write the entries out');
}

export function reserved(key: string, offset: number): Problem {
  const message = `${shown(key)} is not allowed as a name`;
  return error('yaml/reserved-key', atOffset(offset), message, 'choose another name');
}

export function duplicate(key: string, firstLine: number, offset: number): Problem {
  const message = `duplicate key ${shown(key)}; the first is on line ${firstLine}`;
  return error('yaml/duplicate-key', atOffset(offset), message, 'delete one of the two');
}

export function inexact(value: number, offset: number): Problem {
  const isLarge = Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return error(
    'yaml/number',
    atOffset(offset),
    isLarge
      ? 'this number is too large to be kept exactly'
      : 'this number has too many decimals to be kept exactly',
    isLarge ? 'if it is a name, put it in quotes' : `write ${value.toFixed(2)}`,
  );
}

/** `decimal`: the number as it should be written; null if there is no such number. */
export function otherNumber(text: string, decimal: string | null, offset: number): Problem {
  const seen = oneLine(text);
  return error(
    'yaml/number',
    atOffset(offset),
    decimal === null
      ? `${seen} is not a finite decimal number, but other readers can read it as one`
      : `${seen} is not decimal, or begins with a zero; other readers can read another number`,
    decimal === null
      ? 'write a decimal number, or put it in quotes if it is a text'
      : `write ${decimal}, or put it in quotes if it is a text`,
  );
}

export function directive(offset: number): Problem {
  const message = 'a line that begins with % changes what the rest of the file means';
  return error('yaml/directive', atOffset(offset), message, 'delete the line');
}

export function secondDocument(offset: number): Problem {
  const message = 'a second YAML document begins here; a file holds one';
  const hint = 'delete everything from here on';
  return error('yaml/multiple-documents', atOffset(offset), message, hint);
}
