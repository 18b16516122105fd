// Converts between Git's bytes and our strings. A file name in Git is any bytes but NUL. Bytes that are not UTF-8 become lone
// surrogates (as in Python), so that different names stay different and can be converted back.

/** The text for these bytes. `bytesOf` converts it back exactly. */
export function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? withSurrogates(bytes) : text;
}

export function bytesOf(text: string): Buffer {
  // With the u flag this finds lone surrogates only, never half of a pair.
  if (!/[\udc80-\udcff]/u.test(text)) return Buffer.from(text);
  return Buffer.concat(
    Array.from(text, (character) => {
      const code = character.charCodeAt(0);
      const lone = character.length === 1 && code >= 0xdc80 && code <= 0xdcff;
      return lone ? Buffer.of(code - 0xdc00) : Buffer.from(character);
    }),
  );
}

/** The texts between the NULs of a `-z` output. */
export function records(bytes: Buffer): readonly string[] {
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd')) return text.split('\0').slice(0, -1);
  return rawRecords(bytes).map(textOf);
}

/** The same, as bytes. */
export function rawRecords(bytes: Buffer): readonly Buffer[] {
  const buffers: Buffer[] = [];
  for (let start = 0, end; (end = bytes.indexOf(0, start)) >= 0; start = end + 1) {
    buffers.push(bytes.subarray(start, end));
  }
  return buffers;
}

/** Names for `-z --stdin`, each ended by a NUL. */
export function nulEnded(names: readonly (string | Buffer)[]): Buffer {
  const end = Buffer.of(0);
  return Buffer.concat(
    names.flatMap((name) => [typeof name === 'string' ? bytesOf(name) : name, end]),
  );
}

function withSurrogates(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const character = characterAt(bytes, at);
    text += character ?? String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
    at += character === null ? 1 : Buffer.byteLength(character);
  }
  return text;
}

/** The UTF-8 character that begins here, or null when none does. */
function characterAt(bytes: Buffer, at: number): string | null {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const slice = bytes.subarray(at, at + length);
  const character = slice.toString('utf8');
  return Buffer.from(character).equals(slice) ? character : null;
}
