// Bytes → text. Refuses files that are not UTF-8, too large, or that contain invisible characters.
import { INVISIBLE } from '#messages/words.ts';
import type { Problem } from './positions.ts';
import { atOffset } from './positions.ts';

/** Bytes. Far more than any flag file needs. */
export const LARGEST = 64 * 1024;

/** Bytes. The edit that turns a flag off must not make a file of the largest size unreadable. */
const ROOM_FOR_A_ROLLBACK = 1024;

export interface Text {
  /** Without a byte order mark. For a file that is not text, the part before the first wrong byte. */
  readonly text: string;
  /** Whether it is worth parsing. */
  readonly usable: boolean;
  readonly problems: readonly Problem[];
  /** Problems of a file that is readable all the same. */
  readonly remarks: readonly Problem[];
}

/** The text of a file. A byte order mark is dropped; Windows line ends stay as they are. */
export function readText(bytes: Uint8Array): Text {
  if (bytes.length > LARGEST + ROOM_FOR_A_ROLLBACK) return unusable('', tooLarge(bytes.length));
  const text = decoded(bytes);
  if (text === null) return unusable(...notUtf8(bytes));
  if (!UNUSUAL.test(text)) return { text, usable: true, problems: [], remarks: remarksOn(bytes) };
  const nul = text.indexOf('\0');
  if (nul >= 0) return unusable(text, notText('nul', nul));
  const problems = [
    ...(INVISIBLE.test(text) ? invisibleIn(text) : []),
    ...loneReturnsIn(text),
    ...(OTHER_SPACE.test(text) ? otherSpacesIn(text) : []),
  ];
  return {
    text,
    usable: true,
    problems,
    remarks: remarksOn(bytes),
  };
}

/** What may be wrong in any way. Nearly all files have only line feeds and printable ASCII. */
const UNUSUAL = /[^\n\x20-\x7e]/;

function remarksOn({ length }: Uint8Array): readonly Problem[] {
  return length > LARGEST ? [tooLarge(length)] : [];
}

const DECODER = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Uint8Array): string | null {
  try {
    return DECODER.decode(bytes);
  } catch {
    return null;
  }
}

function unusable(text: string, problem: Problem): Text {
  return { text, usable: false, problems: [problem], remarks: [] };
}

function tooLarge(size: number): Problem {
  return { code: 'file/too-large', facts: { bytes: size, most: LARGEST }, spot: atOffset(0) };
}

function notUtf8(bytes: Uint8Array): [string, Problem] {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const before = textBeforeFault(bytes);
  return [before, notText(utf16 ? 'utf-16' : 'not-utf-8', before.length)];
}

function notText(reason: 'nul' | 'utf-16' | 'not-utf-8', offset: number): Problem {
  return { code: 'file/not-text', facts: { reason }, spot: atOffset(offset) };
}

/** The whole characters before the first byte that is not UTF-8. */
function textBeforeFault(bytes: Uint8Array): string {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (prefixOf(bytes.subarray(0, middle)) === null) bad = middle;
    else good = middle;
  }
  return prefixOf(bytes.subarray(0, good)) ?? '';
}

/** The complete characters at the beginning of the bytes; null if they are not UTF-8. */
function prefixOf(bytes: Uint8Array): string | null {
  try {
    // A new decoder each time, because a decoder keeps the bytes of an incomplete character.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function invisibleIn(text: string): readonly Problem[] {
  return [...text.matchAll(new RegExp(INVISIBLE, 'gu'))].map((match) =>
    invisibleCharacter(match[0], match.index),
  );
}

/** Carriage returns without a line feed: some readers begin a new line there, and others read on. */
function loneReturnsIn(text: string): readonly Problem[] {
  return [...text.matchAll(/\r(?!\n)/g)].map(({ index }) => ({
    code: 'file/invisible-character',
    facts: { character: 'U+000D' },
    spot: atOffset(index),
  }));
}

const OTHER_SPACE = /(?! )\p{Zs}/u;
/** What stands before a space that separates: the beginning of a line, or a key with its colon. */
const BEFORE_A_SPACE = /^(?:[\s-]*|[\s-]*[\w."'-]+:\s*)$/;

/** The first space of each line that looks like the usual one and separates nothing in YAML. Within a text it is right. */
function otherSpacesIn(text: string): readonly Problem[] {
  return [...text.matchAll(/.+/g)].flatMap(({ 0: line, index }) => {
    const at = line.search(OTHER_SPACE);
    if (at < 0 || !BEFORE_A_SPACE.test(line.slice(0, at))) return [];
    return [invisibleCharacter(line.charAt(at), index + at)];
  });
}

/** A problem for an invisible character at an offset, written directly or as a YAML escape. */
export function invisibleCharacter(text: string, offset: number): Problem {
  const point = (INVISIBLE.exec(text)?.[0] ?? text).codePointAt(0) ?? 0;
  const character = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return { code: 'file/invisible-character', facts: { character }, spot: atOffset(offset) };
}
