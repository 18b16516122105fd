// The data of the page in few bytes. Thousands of flags have the same keys and many of the same texts, so each of these
// stands once: an object is written as the number of its list of keys, and its values; a repeated text as its number.
import type { Json } from '#domain/scalars.ts';

/** `{ keys, texts, data }`; the script of the page turns it back into the value. */
export function packed(value: Json): Json {
  const places = new Map<string, number>();
  const texts = repeatedIn(value);
  const numbers = new Map(texts.map((text, number) => [text, referenceTo(number)]));
  const data = pack(value);
  return { keys: [...places.keys()].map((text) => JSON.parse(text) as Json), texts, data };

  function pack(part: Json): Json {
    if (Array.isArray(part)) return part.map((item: Json) => pack(item));
    if (typeof part === 'string') return numbers.get(part) ?? part;
    if (typeof part !== 'object' || part === null) return part;
    const keys = JSON.stringify(Object.keys(part));
    const place = places.get(keys) ?? places.size;
    places.set(keys, place);
    return { [place]: Object.values(part).map((item: Json) => pack(item)) };
  }
}

/** How a text begins that stands for another one. */
const MARK = '~';

function referenceTo(number: number): string {
  return MARK + number.toString(36);
}

/** Texts that are shorter as a reference, the most frequent ones first. One that looks like a reference needs one, too. */
function repeatedIn(value: Json): readonly string[] {
  const counts = new Map<string, number>();
  count(value);
  const repeated = [...counts].filter(
    ([text, times]) => text.startsWith(MARK) || (times > 1 && text.length >= SHORTEST),
  );
  return repeated.toSorted(([, a], [, b]) => b - a).map(([text]) => text);

  function count(part: Json): void {
    if (typeof part === 'string') counts.set(part, (counts.get(part) ?? 0) + 1);
    else if (typeof part === 'object' && part !== null)
      for (const item of Object.values(part)) count(item);
  }
}

/** Shorter texts are about as long as their reference. */
const SHORTEST = 5;

/** The way back, as the first lines of the script. It leaves the value in `data`. */
export const UNPACKED = String.raw`
'use strict';
const { keys, texts, data: packed } = JSON.parse(document.getElementById('data').textContent);
function unpacked(part) {
  if (Array.isArray(part)) return part.map(unpacked);
  if (typeof part === 'string') return part[0] === '~' ? texts[parseInt(part.slice(1), 36)] : part;
  if (typeof part !== 'object' || part === null) return part;
  const [[place, values]] = Object.entries(part);
  return Object.fromEntries(keys[place].map((key, at) => [key, unpacked(values[at])]));
}
const data = unpacked(packed);
`;
