// The time of `check`, against the floor and by the size of the repository.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import type { Bench, NodeVersion } from './bench.ts';
import { progress } from './bench.ts';
import type { Place } from './commands.ts';
import { checkOf, command, PASS, WAIT } from './commands.ts';
import { rolledOut, statePath } from './flags.ts';
import { floorOf } from './floor.ts';
import type { Recipe } from './history.ts';
import { ADDITION, PROPOSALS, proposedFlags } from './history.ts';
import type { Subject } from './measure.ts';
import { record } from './record.ts';
import { git, historyIn, repositoryOf } from './repository.ts';
import type { Comparison } from './rows.ts';
import { measured, ratio } from './rows.ts';
import type { Bar, Row } from './table.ts';

const REPLAY = join(import.meta.dirname, 'replay.js');

export async function checkRows(bench: Bench): Promise<readonly Row[]> {
  const { sizes, nodes, rounds } = bench;
  const full = await repositoryOf(sizes.full);
  const checks = nodes.map((node) => checksIn({ bench, node, repository: full }));
  const [newest] = checks;
  progress('check');
  newest?.forEach(demandJudged);
  const comparisons = [
    ...checks.flatMap((ofNode) => ofNode.flatMap((check) => floorRows(check, sizes.full))),
    ...(newest ?? []).map(replayRow),
    ...(await fewFlagsRows(bench, newest ?? [])),
    ...(await landingsRows(bench)),
    ...(await additionRows(bench, full)),
  ];
  return [...measured(comparisons, rounds), ...(await workingTreeRow(bench, full))];
}

/** The check of a proposal that raises so many flags. */
interface Check {
  readonly place: Place;
  readonly count: number;
  readonly subject: Subject;
}

function checksIn(place: Place): readonly Check[] {
  return PROPOSALS.map((count) => ({
    place,
    count,
    subject: checkOf(place, { head: `proposal-${count}` }),
  }));
}

/** Throws unless the check has judged each flag and seen its whole soak. */
function demandJudged({ subject, count }: Check): void {
  const { stdout } = spawnSync(process.execPath, [...subject.args, '--format', 'json'], {
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

function floorRows({ place, count, subject }: Check, recipe: Recipe): readonly Comparison[] {
  const { node, repository } = place;
  const floor = floorOf(node.path, repository, recipe, count);
  const against = { what: 'a bare Node process with the three Git reads', subject: floor };
  return [{ what: changing(count), node, subject, against, bars: barsOf(count, node) }];
}

function barsOf(count: number, { name }: NodeVersion): readonly Bar[] {
  if (count === 1) return [ratio(name === '24' ? 2.5 : 2)];
  return count === 50 ? [ratio(3)] : [];
}

function changing(count: number): string {
  return `\`check\`, ${count === 1 ? '1 flag changes' : `${count} flags change`}`;
}

/** For information: its own Git processes without our own work. */
function replayRow({ place: { node }, count, subject }: Check): Comparison {
  const { file, processes } = record(`check-${count}`, subject);
  const floor = { node: node.path, args: [REPLAY, file], code: PASS };
  const against = { what: `its ${processes} Git processes alone`, subject: floor };
  return { what: changing(count), node, subject, against, bars: [] };
}

async function fewFlagsRows(
  bench: Bench,
  checks: readonly Check[],
): Promise<readonly Comparison[]> {
  const { full, fewFlags } = bench.sizes;
  const repository = await historyIn(fewFlags);
  return checks.map(({ place: { node }, count, subject }) => ({
    what: `${changing(count)}, ${full.flags} flags`,
    node,
    subject,
    against: {
      what: `with ${fewFlags.flags} flags`,
      subject: checkOf({ bench, node, repository }, { head: `proposal-${count}` }),
    },
    bars: [ratio(1.3)],
  }));
}

async function landingsRows(bench: Bench): Promise<readonly Comparison[]> {
  const { manyLandings: many, fewLandings: few } = bench.sizes;
  const [node] = bench.nodes;
  const inMany = checksIn({ bench, node, repository: await historyIn(many) });
  const inFew = checksIn({ bench, node, repository: await historyIn(few) });
  return inMany.flatMap(({ count, subject }, index) => {
    const floor = inFew[index]?.subject;
    if (floor === undefined) return [];
    const against = { what: `with ${few.landings} landings`, subject: floor };
    const what = `${changing(count)}, ${many.landings} landings`;
    return [{ what, node, subject, against, bars: [ratio(1.3)] }];
  });
}

/** A new flag must be compared with all others. */
async function additionRows(bench: Bench, full: string): Promise<readonly Comparison[]> {
  const [node] = bench.nodes;
  const {
    fewFlags,
    full: { flags },
  } = bench.sizes;
  const added = (repository: string): Subject =>
    checkOf({ bench, node, repository }, { head: ADDITION, code: PASS });
  const against = {
    what: `with ${fewFlags.flags} flags`,
    subject: added(await historyIn(fewFlags)),
  };
  const what = `\`check\`, 1 flag is added, ${flags} flags`;
  return [{ what, node, subject: added(full), against, bars: [ratio(2)] }];
}

/** For information: the time that a developer waits after editing one file. */
async function workingTreeRow(bench: Bench, repository: string): Promise<readonly Row[]> {
  await withTimes(repository);
  const [node] = bench.nodes;
  const [flag] = proposedFlags(bench.sizes.full);
  if (flag === undefined) throw new Error('there is no flag to edit');
  const file = join(repository, statePath(flag, 'production'));
  // A copy of this repository may share its files by hard links.
  rmSync(file);
  writeFileSync(file, rolledOut(10));
  const place = { bench, node, repository };
  const subject = { ...command(place, 'check'), code: WAIT };
  const committed = checkOf(place, { head: 'proposal-1' });
  const against = { what: 'the same as a commit', subject: committed };
  const what = '`check` of the working tree, 1 file edited';
  const rows = measured([{ what, node, subject, against, bars: [] }], bench.rounds);
  git(repository, ['checkout', '--quiet', '--', file]);
  return rows;
}

/** Until Git notes the times of files again, it reads each one that was written in the same second as its last notes. */
async function withTimes(repository: string): Promise<void> {
  await setTimeout(SECOND);
  git(repository, ['reset', '--hard', '--quiet']);
}

const SECOND = 1_100;
