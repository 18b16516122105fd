// `npm run bench`: the times and requests that have a bar, each against a floor from the same run. Prints a Markdown
// table.
//
//   npm run bench -- --save         also write it to bench/results.md, which docs/speed.md shows; with --only, these rows
//   npm run bench -- --check        exit with 1 when a row has not passed
//   npm run bench -- --rounds 15    more runs of each (at least 9)
//   npm run bench -- --dist DIR     measure another bundle
//   npm run bench -- --only NAME    only some of the rows (may be repeated)
//   npm run bench -- --only growth  how times grow with sizes, a table of its own
//   npm run bench -- --try          small repositories and any number of rounds; no row passes
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { actionRows } from './action.ts';
import { alertRows } from './alert.ts';
import type { Bench } from './bench.ts';
import { FULL, progress, TRIAL } from './bench.ts';
import { checkRows } from './check.ts';
import { deployRows } from './deploy.ts';
import { everydayRows } from './everyday.ts';
import { frameRows } from './frames.ts';
import { growths, growthText } from './growth.ts';
import { instanceRows } from './instances.ts';
import { manyRows } from './many.ts';
import { namedRows } from './named.ts';
import { overviewRows } from './overview.ts';
import { nodeVersions, versionOf } from './packages.ts';
import { redeployRows } from './redeploy.ts';
import { CACHE } from './repository.ts';
import { requestRows } from './requests.ts';
import { soakRows } from './soak.ts';
import { startRows } from './start.ts';
import type { Row, Run } from './table.ts';
import { conditionOf, resultOf, tableText, withRowsOf } from './table.ts';
import { validateRows } from './validate.ts';

const GROWTH = 'growth';
/** The parts of the table, in its order. */
const PARTS: Readonly<Record<string, (bench: Bench) => Promise<readonly Row[]>>> = {
  check: checkRows,
  named: namedRows,
  everyday: everydayRows,
  deploy: deployRows,
  soak: soakRows,
  many: manyRows,
  overview: overviewRows,
  frames: frameRows,
  validate: validateRows,
  start: startRows,
  requests: requestRows,
  action: actionRows,
  instances: instanceRows,
  redeploy: redeployRows,
  alert: alertRows,
};
const FEWEST_ROUNDS = 9;
const TOP = join(import.meta.dirname, '..');

const { values: options } = parseArgs({
  options: {
    save: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    rounds: { type: 'string', default: String(FEWEST_ROUNDS) },
    dist: { type: 'string', default: join(TOP, 'dist') },
    only: { type: 'string', multiple: true, default: [] },
    try: { type: 'boolean', default: false },
  },
});

await main();

async function main(): Promise<void> {
  // The repositories that are made now would count as load later.
  const load = loadavg()[0] ?? 0;
  const names = namesOf(options.only);
  const bench = aBench();
  const run: Run = {
    condition: conditionOf(load, options.try),
    rounds: bench.rounds,
    load,
    nodes: bench.nodes.map(versionOf),
  };
  if (run.condition === 'not quiet')
    console.error('bench: this machine is busy with something else, so no row will pass');
  if (options.only.includes(GROWTH)) {
    process.stdout.write(growthText(await growths(bench), run));
    return;
  }
  const rows = await rowsOf(bench, names);
  const table = tableText(rows, run);
  process.stdout.write(table);
  if (options.save) save(table, run);
  const hasPassed = rows.every((row) => ['', 'pass'].includes(resultOf(row, run.condition)));
  if (options.check && !hasPassed) process.exitCode = 1;
}

/** A part takes the place of its rows in the table of the last whole run. */
function save(table: string, { condition }: Run): void {
  const file = join(import.meta.dirname, 'results.md');
  if (options.only.length === 0) return writeFileSync(file, table);
  if (condition !== 'quiet') throw new Error('a part is saved only from a quiet machine');
  writeFileSync(file, withRowsOf(table, readFileSync(file, 'utf8')));
}

/** The parts to measure. Throws for an unknown one. */
function namesOf(only: readonly string[]): readonly string[] {
  const known = [...Object.keys(PARTS), GROWTH];
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`unknown rows: ${unknown.join(', ')}; available rows: ${known.join(', ')}`);
  }
  if (only.includes(GROWTH) && only.length > 1) throw new Error(`${GROWTH} is a table of its own`);
  if (options.save && options.try) throw new Error('a trial is not saved: leave --try out');
  return only.length === 0 ? Object.keys(PARTS) : only;
}

function aBench(): Bench {
  const rounds = Math.trunc(Number(options.rounds)) || FEWEST_ROUNDS;
  const dist = bundle(options.dist);
  return {
    cli: join(dist, 'cli.js'),
    action: join(dist, 'action.js'),
    rounds: Math.max(options.try ? 1 : FEWEST_ROUNDS, rounds),
    sizes: options.try ? TRIAL : FULL,
    nodes: nodeVersions(),
  };
}

/** A copy of the bundle, so that a build meanwhile does not disturb the measurement. */
function bundle(dist: string): string {
  if (!existsSync(join(dist, 'cli.js'))) {
    execFileSync('npm', ['run', 'build'], { cwd: TOP, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const copy = join(CACHE, 'bundle', 'dist');
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true });
  // A runner reads the inputs of the action beside the folder of its bundle.
  cpSync(join(TOP, 'action.yml'), join(CACHE, 'bundle', 'action.yml'));
  return copy;
}

async function rowsOf(bench: Bench, names: readonly string[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const name of names) {
    const start = performance.now();
    // Rows are measured one after the other, because they would slow each other down.
    // oxlint-disable-next-line no-await-in-loop
    rows.push(...((await PARTS[name]?.(bench)) ?? []));
    progress(`${name} took ${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
  }
  return rows;
}
