// `npm run bench`: the times that have a bar, each against a floor from the same run, and the whole action for
// information. Prints a Markdown table.
//
//   npm run bench -- --save        also write it to bench/results.md, which docs/speed.md shows
//   npm run bench -- --check       exit with 1 when a row misses its bar
//   npm run bench -- --rounds 15   more runs of each (at least 7)
//   npm run bench -- --dist DIR    measure another bundle
//   npm run bench -- --only NAME   only some of the rows: check, validate, start, action, redeploy,
//                                  instances or deploy (may be repeated)
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Stage } from './action.ts';
import { aStage } from './action.ts';
import { featurevisor, featurevisorVersion, projectOf } from './featurevisor.ts';
import { rolledOut, statePath } from './flags.ts';
import type { Recipe } from './history.ts';
import { ADDITION, NOW, PROPOSALS, proposedFlags } from './history.ts';
import { instanceRows } from './instances.ts';
import type { Subject, Timing } from './measure.ts';
import { once, timed, timedInTurns } from './measure.ts';
import type { Recording } from './record.ts';
import { record } from './record.ts';
import { redeployRows } from './redeploy.ts';
import { CACHE, git, repositoryOf } from './repository.ts';
import type { Row } from './table.ts';
import { isMet, tableText } from './table.ts';

const FULL: Recipe = { flags: 10_000, landings: 50_000 };
const FEW_FLAGS: Recipe = { flags: 100, landings: 50_000 };
const FEW_LANDINGS: Recipe = { flags: 10_000, landings: 1_000 };

const PASS = 0;
const WAIT = 3;

const FLOOR = join(import.meta.dirname, 'floor.js');
const EMPTY = join(import.meta.dirname, 'empty.js');

const { values: options } = parseArgs({
  options: {
    save: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '9' },
    dist: { type: 'string', default: join(import.meta.dirname, '..', 'dist') },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const ROWS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  check: checkRows,
  validate: validateRows,
  start: startRows,
  action: actionRows,
  redeploy: () => redeployRows(cli, rounds),
  instances: () => instanceRows(cli, rounds),
  deploy: deployRows,
};
const names = options.only.length === 0 ? Object.keys(ROWS) : options.only;
const unknown = names.filter((name) => !(name in ROWS));
if (unknown.length > 0) {
  throw new Error(
    `there are no rows ${unknown.join(', ')}; there are ${Object.keys(ROWS).join(', ')}`,
  );
}
if (options.save && options.only.length > 0) {
  throw new Error('--save writes the whole table: leave --only out');
}
const rounds = Math.max(7, Math.trunc(Number(options.rounds)) || 0);
const cli = bundle(options.dist);
if ((loadavg()[0] ?? 0) > 1) progress('this machine is busy with something else, so expect noise');
const rows: Row[] = [];
for (const name of names) {
  // Rows are measured one after the other, because they would slow each other down.
  // oxlint-disable-next-line no-await-in-loop
  rows.push(...((await ROWS[name]?.()) ?? []));
}
const table = tableText(rows, rounds);
process.stdout.write(table);
if (options.save) writeFileSync(join(import.meta.dirname, 'results.md'), table);
if (options.check && !rows.every(isMet)) process.exitCode = 1;

/** A copy of the bundle, so that a build meanwhile does not disturb the measurement. */
function bundle(dist: string): string {
  if (!existsSync(join(dist, 'cli.js'))) {
    execFileSync('npm', ['run', 'build'], {
      cwd: join(import.meta.dirname, '..'),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const copy = join(CACHE, 'dist');
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true });
  return join(copy, 'cli.js');
}

async function checkRows(): Promise<readonly Row[]> {
  const full = await repositoryOf(FULL);
  const fewFlags = await repositoryOf(FEW_FLAGS);
  const fewLandings = await repositoryOf(FEW_LANDINGS);
  const measured = PROPOSALS.map((count) => {
    progress(`check of ${count} flags`);
    const subject = check(full, `proposal-${count}`, WAIT);
    demandJudged(subject, count);
    const recording = record(`check-${count}`, subject);
    const times = timed(
      {
        full: subject,
        floor: replay(recording),
        fewFlags: check(fewFlags, `proposal-${count}`, WAIT),
        fewLandings: check(fewLandings, `proposal-${count}`, WAIT),
      },
      rounds,
    );
    const what = `\`check\`, ${count === 1 ? '1 flag changes' : `${count} flags change`}`;
    return { what, times, alone: aloneText(recording) };
  });
  return [
    ...measured.map(({ what, times, alone }) => row(what, times.full, alone, times.floor, 3)),
    ...measured.map(({ what, times }) =>
      row(`${what}, 10,000 flags`, times.full, 'with 100 flags', times.fewFlags, 1.3),
    ),
    ...measured.map(({ what, times }) =>
      row(`${what}, 50,000 landings`, times.full, 'with 1,000 landings', times.fewLandings, 1.3),
    ),
    additionRow(full),
    workingTreeRow(full),
  ];
}

/** A check on a clone without approvals: the soaks hold, and the approval is missing. */
function check(repository: string, proposal: string, code: number): Subject {
  const revisions = ['--base', 'main', '--head', proposal];
  return { args: [cli, 'check', '--repo', repository, '--at', NOW, ...revisions], code };
}

/** Throws unless the check has judged each flag and seen its whole soak. */
function demandJudged({ args }: Subject, count: number): void {
  const { stdout } = spawnSync(process.execPath, [...args, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const { changes } = JSON.parse(stdout) as {
    readonly changes: readonly { readonly gates: readonly { readonly code: string }[] }[];
  };
  const soaked = changes.filter(({ gates }) =>
    gates.some(({ code }) => code === 'soak/long-enough'),
  );
  if (soaked.length !== count) throw new Error(`${soaked.length} of ${count} flags have soaked`);
}

/** The same Git processes without our own work. */
function replay({ file }: Recording): Subject {
  return { args: [FLOOR, file], code: PASS };
}

function aloneText({ processes }: Recording): string {
  return `its ${processes} Git processes alone`;
}

/** For information: a new flag must be compared with all others. */
function additionRow(repository: string): Row {
  progress('check of a new flag');
  const subject = check(repository, ADDITION, PASS);
  const recording = record('check-new', subject);
  const times = timed({ new: subject, floor: replay(recording) }, rounds);
  return row('`check`, 1 flag is added', times.new, aloneText(recording), times.floor, null);
}

/** For information: the time that a developer waits after editing one file. */
function workingTreeRow(repository: string): Row {
  progress('check of the working tree');
  const [flag] = proposedFlags(FULL);
  if (flag === undefined) throw new Error('there is no flag to edit');
  const file = join(repository, statePath(flag, 'production'));
  writeFileSync(file, rolledOut(10));
  const args = [cli, 'check', '--repo', repository, '--at', NOW];
  const committed = check(repository, 'proposal-1', WAIT);
  const times = timed({ edited: { args, code: WAIT }, committed }, rounds);
  git(repository, ['checkout', '--quiet', '--', file]);
  const what = '`check` of the working tree, 1 file edited';
  return row(what, times.edited, 'the same as a commit', times.committed, null);
}

async function validateRows(): Promise<readonly Row[]> {
  const repository = await repositoryOf(FULL);
  const project = await projectOf(FULL.flags);
  const other = featurevisor();
  progress('validate');
  const times = timed(
    {
      validate: { args: [cli, 'validate', '--repo', repository], code: PASS },
      lint: { args: [other, 'lint'], cwd: project, code: PASS },
    },
    rounds,
  );
  const against = `\`lint\` of Featurevisor ${featurevisorVersion()}`;
  return [
    row('`validate`, 10,000 flags × 3 environments', times.validate, against, times.lint, 1 / 3),
  ];
}

/** For information: the whole step of a job, for pull requests that were just opened. */
async function actionRows(): Promise<readonly Row[]> {
  const repository = await repositoryOf(FULL);
  progress('the action');
  await using stage = await aStage(repository, FULL, join(dirname(cli), 'action.js'));
  const measured = [
    await actionRow(stage, 'promotion', 'wait', WAIT),
    await actionRow(stage, 'rollback', 'pass', PASS),
  ];
  return measured;
}

async function actionRow(
  stage: Stage,
  what: 'promotion' | 'rollback',
  verdict: string,
  code: number,
): Promise<Row> {
  let head = '';
  let requests = 0;
  const times = await timedInTurns(
    {
      action: async () => {
        const pull = await stage.opens(what);
        const start = performance.now();
        const judged = await stage.judges(pull);
        const taken = performance.now() - start;
        const isSeen = what === 'rollback' || judged.codes.includes('soak/long-enough');
        if (judged.class !== what || judged.verdict !== verdict || !isSeen) {
          throw new Error(`the action found ${JSON.stringify(judged)}`);
        }
        ({ requests } = judged);
        head = pull.sha;
        return taken;
      },
      // This check reads the commit that the action has just fetched.
      check: async () => {
        const revisions = ['--base', 'origin/main', '--head', head];
        return once({
          args: [cli, 'check', '--repo', stage.clone, '--at', NOW, ...revisions],
          code,
        });
      },
    },
    rounds,
  );
  const title = `the whole action, a ${what} of 1 flag, ${requests} requests`;
  return row(title, times.action, '`check` on the same clone', times.check, null);
}

/** The landing at the tip touches few flags, and a dry run writes no value. */
async function deployRows(): Promise<readonly Row[]> {
  const repository = await repositoryOf(FULL);
  progress('deploy --dry-run');
  const subject = {
    args: [cli, 'deploy', '--dry-run', '--repo', repository, '--at', NOW],
    code: PASS,
  };
  const times = timed({ deploy: subject, check: check(repository, 'proposal-1', WAIT) }, rounds);
  return [
    row('`deploy --dry-run` of one landing', times.deploy, '`check` of 1 flag', times.check, 2),
  ];
}

async function startRows(): Promise<readonly Row[]> {
  progress('--help');
  const times = timed(
    { help: { args: [cli, '--help'], code: PASS }, empty: { args: [EMPTY], code: PASS } },
    // More rounds than the others, because noise is large beside such a short time.
    rounds * 3,
  );
  return [row('`--help`', times.help, 'an empty Node process', times.empty, 2)];
}

function row(
  what: string,
  measured: Timing,
  against: string,
  floor: Timing,
  bar: number | null,
): Row {
  return { what, measured, against, floor, bar };
}

function progress(what: string): void {
  console.error(`bench: ${what}`);
}
