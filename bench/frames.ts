// How smoothly a browser shows the page of many flags, against an empty page of the same size: the mean time of a frame
// while a reader scrolls, types and looks at the past.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import { pageOf } from './commands.ts';
import type { Timing } from './measure.ts';
import { once, timedInTurns } from './measure.ts';
import { historyIn } from './repository.ts';
import type { Row } from './table.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const PROGRAM = join(import.meta.dirname, 'frames.js');
/** Frames of one run. */
const FRAMES = 60;

const MOVES = {
  scroll: 'scrolling',
  filter: 'typing a filter',
  slider: 'moving through the past',
} as const;
type Move = keyof typeof MOVES;

export async function frameRows(bench: Bench): Promise<readonly Row[]> {
  const { many } = bench.sizes.overview;
  const [node] = bench.nodes;
  const folder = mkdtempSync(join(tmpdir(), 'flaghoist-bench-'));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const file = join(folder, 'page.html');
    once(pageOf({ bench, node, repository: await historyIn(many) }, file));
    progress('frames of the page');
    const what = `a frame of the page of ${many.flags} flags`;
    const pages = { page: await opened(browser, file), empty: await emptyLike(browser, file) };
    return await moved(pages, bench.rounds, (move, times) => ({
      kind: 'time',
      what: `${what}, ${MOVES[move]}`,
      node: node.name,
      measured: times.page,
      // A browser has many processes.
      peak: null,
      against: { what: 'of an empty page of the same size', floor: times.empty },
      bars: [],
    }));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

type Pages<Value> = Readonly<Record<'page' | 'empty', Value>>;

/** Measures each move on both pages in turns. */
async function moved(
  { page, empty }: Pages<Page>,
  rounds: number,
  rowOf: (move: Move, times: Pages<Timing>) => Row,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const move of Object.keys(MOVES) as readonly Move[]) {
    const subjects = { page: () => meanFrame(page, move), empty: () => meanFrame(empty, move) };
    // oxlint-disable-next-line no-await-in-loop
    rows.push(rowOf(move, await timedInTurns(subjects, rounds)));
  }
  return rows;
}

async function meanFrame(page: Page, move: Move): Promise<number> {
  // A page behind another one gets no frames.
  await page.bringToFront();
  return page.evaluate<number>(`meanFrame('${move}', ${FRAMES})`);
}

async function opened(browser: Browser, file: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  // The script takes it out when it has unpacked the data.
  await page.locator('noscript').waitFor({ state: 'detached' });
  await page.addScriptTag({ path: PROGRAM });
  return page;
}

/** A page with as many bytes as a file, and as high. */
async function emptyLike(browser: Browser, file: string): Promise<Page> {
  const page = await opened(browser, file);
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  await page.close();
  const [before, after] = [
    `<!doctype html>\n<title>Empty</title>\n<body style="margin: 0; height: ${height}px">\n<!--`,
    '-->\n',
  ];
  const bytes = statSync(file).size - before.length - after.length;
  writeFileSync(`${file}.empty.html`, [before, ' '.repeat(bytes), after].join(''));
  return opened(browser, `${file}.empty.html`);
}
