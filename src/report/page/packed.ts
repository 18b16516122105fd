// The data of the page in few bytes: a fifth of their JSON. The script of the page inflates them by itself, because what
// browsers have for it works only later, and not in all of them.
import type { Json } from '#domain/scalars.ts';

/** Deflate (RFC 1951) of a text in UTF-8, as base64. */
export type Deflate = (text: string) => string;

/** The element that the first lines of the script read. */
export function packed(value: Json, deflated: Deflate): string {
  return `<script type="text/plain" id="data">${deflated(JSON.stringify(value))}</script>`;
}

/** The way back, as the first lines of the script. It leaves the value in `data`. */
export const UNPACKED = String.raw`
'use strict';
const FEWEST = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const NEAREST = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const bitsOfLength = (place) => place < 8 || place === 28 ? 0 : (place >> 2) - 1;
const bitsOfDistance = (place) => place < 4 ? 0 : (place >> 1) - 1;

/** The symbols of a Huffman code, by the lengths of their codes: how many there are of each length, and all in order. */
function codeOf(lengths) {
  const counts = Array(16).fill(0), symbols = [];
  for (let length = 1; length < 16; length += 1) lengths.forEach((own, symbol) => {
    if (own === length) { counts[length] += 1; symbols.push(symbol); }
  });
  return { counts, symbols };
}
const FIXED = codeOf(Array.from({ length: 288 }, (_, symbol) => symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8));
const FIXED_DISTANCES = codeOf(Array(30).fill(5));

function inflated(bytes) {
  let out = new Uint8Array(bytes.length * 8), end = 0, place = 0, held = 0, count = 0, isLast = false;
  const take = (wanted) => {
    for (; count < wanted; count += 8) held |= bytes[place++] << count;
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  const put = (byte) => {
    if (end === out.length) { const more = new Uint8Array(end * 2 + 64); more.set(out); out = more; }
    out[end++] = byte;
  };
  const symbolIn = ({ counts, symbols }) => {
    let code = 0, first = 0, before = 0;
    for (let length = 1; length < 16; length += 1) {
      code |= take(1);
      if (code - first < counts[length]) return symbols[before + code - first];
      before += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error('damaged data');
  };
  /** A block says with which codes it is written. */
  const codesOfBlock = () => {
    const sizes = [take(5) + 257, take(5) + 1], used = take(4) + 4, short = Array(19).fill(0), lengths = [];
    for (let index = 0; index < used; index += 1) short[CODE_ORDER[index]] = take(3);
    const code = codeOf(short);
    while (lengths.length < sizes[0] + sizes[1]) {
      const symbol = symbolIn(code);
      const [length, times] = symbol < 16 ? [symbol, 1] : symbol === 16 ? [lengths.at(-1), take(2) + 3] : [0, symbol === 17 ? take(3) + 3 : take(7) + 11];
      for (let index = 0; index < times; index += 1) lengths.push(length);
    }
    return [codeOf(lengths.slice(0, sizes[0])), codeOf(lengths.slice(sizes[0]))];
  };
  const block = ([literals, distances]) => {
    for (let symbol = symbolIn(literals); symbol !== 256; symbol = symbolIn(literals)) {
      if (symbol < 256) { put(symbol); continue; }
      const length = FEWEST[symbol - 257] + take(bitsOfLength(symbol - 257)), near = symbolIn(distances);
      const distance = NEAREST[near] + take(bitsOfDistance(near));
      for (let index = 0; index < length; index += 1) put(out[end - distance]);
    }
  };
  const stored = () => {
    held = count = 0;
    const length = bytes[place] | (bytes[place + 1] << 8);
    place += 4;
    for (let index = 0; index < length; index += 1) put(bytes[place++]);
  };
  while (!isLast) {
    isLast = take(1) === 1;
    const kind = take(2);
    if (kind === 0) stored();
    else block(kind === 1 ? [FIXED, FIXED_DISTANCES] : codesOfBlock());
  }
  return out.subarray(0, end);
}
const data = JSON.parse(new TextDecoder().decode(inflated(Uint8Array.from(atob(document.getElementById('data').textContent), (sign) => sign.charCodeAt(0)))));
`;
