// The data of a page, from its HTML.
import { inflateRawSync } from 'node:zlib';

/** The value that the script of a page has in `data`. */
export function pageDataIn(html: string): unknown {
  const text = /id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString());
}
