// Writes what is generated in README.md and docs/: `npm run docs`. Tables come from the code, sessions are printed by
// the commands themselves, and the picture of the comment is drawn by a browser, where there is one.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import bundleForTests from './bundle-for-tests.js';
import { allPages, TOP } from './docs/all-pages.ts';
import { commentPicture } from './docs/comment.ts';
import { wholePages } from './docs/pages.ts';
import { PARTS } from './docs/parts.ts';
import { hasSessions, played } from './docs/play.ts';

/** Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->`, on lines of its own or within one. */
function filled(page: string, text: string): string {
  const partOf = (name: string): string => {
    const part = PARTS[name];
    if (part === undefined) throw new Error(`${page} has a part "${name}", which nothing fills`);
    return part();
  };
  return (
    text
      .replaceAll(
        /^<!-- begin (\S+) -->\n.*?^<!-- end \1 -->$/gms,
        (_, name: string): string =>
          `<!-- begin ${name} -->\n\n${partOf(name)}\n\n<!-- end ${name} -->`,
      )
      // Not at the start of a line, where Markdown takes the whole line as HTML.
      .replaceAll(
        /(?<=\S )<!-- begin (\S+) -->[^\n]+<!-- end \1 -->/g,
        (_, name: string): string => `<!-- begin ${name} -->${partOf(name)}<!-- end ${name} -->`,
      )
  );
}

function write(page: string, text: string): void {
  mkdirSync(dirname(join(TOP, page)), { recursive: true });
  writeFileSync(join(TOP, page), text);
}

async function main(): Promise<void> {
  await bundleForTests();
  const cli = process.env['FLAGHOIST_TEST_BUNDLE'] ?? '';
  for (const [page, text] of Object.entries(wholePages())) write(page, text);
  for (const page of allPages()) {
    const text = filled(page, readFileSync(join(TOP, page), 'utf8'));
    write(page, hasSessions(text) ? played(text, cli) : text);
  }
  process.stdout.write(await commentPicture(join(TOP, 'docs/images')));
}

await main();
