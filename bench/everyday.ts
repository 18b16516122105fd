// The everyday questions, among many flags: what is where, what changed, and what a shell completes.
import { spawnSync } from 'node:child_process';

import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import { checkOf, completionOf, logOf, statusOfAll } from './commands.ts';
import { proposedFlags } from './history.ts';
import type { Subject } from './measure.ts';
import { repositoryOf } from './repository.ts';
import type { Comparison } from './rows.ts';
import { measured, ratio } from './rows.ts';
import { emptyProcess } from './start.ts';
import type { Row } from './table.ts';

export async function everydayRows(bench: Bench): Promise<readonly Row[]> {
  const { many } = bench.sizes.overview;
  const [node] = bench.nodes;
  const [flag] = proposedFlags(many);
  if (flag === undefined) throw new Error('there is no flag to ask about');
  const place = { bench, node, repository: await repositoryOf(many) };
  const log = logOf(place, [flag.key]);
  const completion = completionOf(place, flag.key.slice(0, -1));
  demandSaid(log, 'off → 100%');
  demandSaid(completion, flag.key);
  const check = { what: '`check` of 1 flag', subject: checkOf(place, { head: 'proposal-1' }) };
  const empty = { what: 'an empty Node process', subject: emptyProcess(node) };
  const row = (what: string, subject: Subject, against: Comparison['against']): Comparison => {
    return { what: `${what}, ${many.flags} flags`, node, subject, against, bars: [] };
  };
  progress('status, log and completion');
  return measured(
    [
      { ...row('`log FLAG`', log, check), bars: [ratio(1.5)] },
      row('`log` of 14 days', logOf(place, []), check),
      row('`status`', statusOfAll(place), check),
      row('the completion of a flag', completion, empty),
    ],
    bench.rounds,
  );
}

/** Throws unless a command prints this: one that finds nothing would be fast. */
function demandSaid({ node = process.execPath, args }: Subject, text: string): void {
  const { stdout } = spawnSync(node, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!stdout.includes(text)) throw new Error(`${args.join(' ')} does not say ${text}:\n${stdout}`);
}
