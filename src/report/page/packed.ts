// The data of the page in few bytes. Thousands of flags have the same keys, so the keys stand once: an object is written
// as the number of its list of keys, and its values.
import type { Json } from '#domain/json.ts';

/** `{ keys, data }`; the script of the page turns it back into the value. */
export function packed(value: Json): Json {
  const places = new Map<string, number>();
  const data = pack(value);
  return { keys: [...places.keys()].map((text) => JSON.parse(text) as Json), data };

  function pack(part: Json): Json {
    if (Array.isArray(part)) return part.map((item: Json) => pack(item));
    if (typeof part !== 'object' || part === null) return part;
    const keys = JSON.stringify(Object.keys(part));
    const place = places.get(keys) ?? places.size;
    places.set(keys, place);
    return { [place]: Object.values(part).map((item: Json) => pack(item)) };
  }
}

/** The way back, as the first lines of the script. It leaves the value in `data`. */
export const UNPACKED = String.raw`
'use strict';
const { keys, data: packed } = JSON.parse(document.getElementById('data').textContent);
function unpacked(part) {
  if (Array.isArray(part)) return part.map(unpacked);
  if (typeof part !== 'object' || part === null) return part;
  const [[place, values]] = Object.entries(part);
  return Object.fromEntries(keys[place].map((key, at) => [key, unpacked(values[at])]));
}
const data = unpacked(packed);
`;
