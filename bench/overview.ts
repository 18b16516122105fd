// The forecast and the page of all flags: the times, each against the command that does a part of the same, and the size
// of the page.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import type { Place } from './commands.ts';
import { forecastOf, pageOf, statusOfAll } from './commands.ts';
import type { Recipe } from './history.ts';
import { once } from './measure.ts';
import { git, historyIn, once as onceIn } from './repository.ts';
import type { Comparison } from './rows.ts';
import { measured } from './rows.ts';
import type { Row } from './table.ts';

/** The most bytes of the page. */
const MOST = { many: 3_000_000, few: 300_000 };

export async function overviewRows(bench: Bench): Promise<readonly Row[]> {
  const { many, few } = bench.sizes.overview;
  const plans = await placeOf(bench, fivePlans());
  const [inMany, inFew] = [
    await placeOf(bench, historyIn(many)),
    await placeOf(bench, historyIn(few)),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'flaghoist-bench-'));
  const pages = { many: join(folder, 'many.html'), few: join(folder, 'few.html') };
  progress('forecast and page');
  try {
    const forecast = forecastRow(inMany, `of ${many.flags} flags`);
    const page = pageRow(inMany, many, { file: pages.many, forecast });
    const rows = measured([forecastRow(plans, 'of the five plans'), forecast, page], bench.rounds);
    once(pageOf(inFew, pages.few));
    return [
      ...rows,
      sizeRow(inMany, many, pages.many, MOST.many),
      sizeRow(inFew, few, pages.few, MOST.few),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function placeOf(bench: Bench, repository: Promise<string>): Promise<Place> {
  return { bench, node: bench.nodes[0], repository: await repository };
}

/** The forecast judges what `status` judges, once for each step. */
function forecastRow(place: Place, which: string): Comparison {
  return {
    what: `\`forecast\` ${which}`,
    node: place.node,
    subject: forecastOf(place),
    against: { what: '`status` of the same', subject: statusOfAll(place) },
    bars: [],
  };
}

/** The page shows the forecast, and the log of a year. */
function pageRow(
  place: Place,
  { flags }: Recipe,
  { file, forecast }: { readonly file: string; readonly forecast: Comparison },
): Comparison {
  return {
    what: `\`page\` of ${flags} flags`,
    node: place.node,
    subject: pageOf(place, file),
    against: { what: '`forecast` of the same', subject: forecast.subject },
    bars: [],
  };
}

function sizeRow({ node }: Place, { flags }: Recipe, file: string, most: number): Row {
  const what = `the size of the page of ${flags} flags`;
  return { kind: 'size', what, node: node.name, bytes: statSync(file).size, most };
}

const PLANS = join(import.meta.dirname, '..', 'environments');

/** A repository with the flags of this one, as they are on the day of their adoption. */
function fivePlans(): Promise<string> {
  const names = readdirSync(PLANS, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted();
  const sources = [...files.map((name) => join('..', 'environments', name)), 'overview.ts'];
  return onceIn('five-plans', sources, (folder) => {
    git(folder, ['init', '--quiet', '--initial-branch=main']);
    cpSync(PLANS, join(folder, 'environments'), { recursive: true });
    git(folder, ['add', '--all']);
    const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
    const date = '2026-11-20T09:00:00Z';
    execFileSync('git', [...author, 'commit', '--quiet', '--message', 'Adopt the flags'], {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
    return Promise.resolve();
  });
}
