// The data of a page, as its script reads them.
import { runInNewContext } from 'node:vm';
import { UNPACKED } from '#report/page/packed.ts';

/** The value that the script of a page has in `data`, from the HTML of the page. */
export function pageDataIn(html: string): unknown {
  const textContent = /id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  const document = { getElementById: () => ({ textContent }) };
  const context = { document, atob, TextDecoder };
  return JSON.parse(String(runInNewContext(`${UNPACKED}\nJSON.stringify(data)`, context)));
}
