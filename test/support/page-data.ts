// The data of a page, as its script reads them.
import { runInNewContext } from 'node:vm';
import { UNPACKED } from '#report/page/packed.ts';

/** The value that the script of a page with this text in its data element has in `data`. */
export function unpackedBy(text: string): unknown {
  const document = { getElementById: () => ({ textContent: text }) };
  return JSON.parse(String(runInNewContext(`${UNPACKED}\nJSON.stringify(data)`, { document })));
}

/** The data in the HTML of a page. */
export function pageDataIn(html: string): unknown {
  return unpackedBy(/id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
}
