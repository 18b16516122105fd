// The commands that name a flag: they must cost as much as a check, and not more with more flags.
import type { Bench, NodeVersion } from './bench.ts';
import { progress } from './bench.ts';
import type { Place } from './commands.ts';
import { checkOf, promoteOf, rollbackOf, statusOf } from './commands.ts';
import { proposedFlags } from './history.ts';
import type { Subject } from './measure.ts';
import { historyIn, repositoryOf } from './repository.ts';
import type { Comparison } from './rows.ts';
import { measured, ratio } from './rows.ts';
import type { Row } from './table.ts';

const COMMANDS = [
  { name: '`rollback FLAG`', of: (place: Place, flag: string) => rollbackOf(place, [flag]) },
  { name: '`promote FLAG`', of: promoteOf },
  { name: '`status FLAG`', of: statusOf },
] as const;

export async function namedRows(bench: Bench): Promise<readonly Row[]> {
  const { full, fewFlags } = bench.sizes;
  const many = { repository: await repositoryOf(full), flag: firstOf(full) };
  const few = { repository: await historyIn(fewFlags), flag: firstOf(fewFlags) };
  progress('rollback, promote and status of a flag');
  const comparisons = bench.nodes.flatMap((node) => rowsOn(bench, node, many, few));
  return measured(comparisons, bench.rounds);
}

interface Named {
  readonly repository: string;
  readonly flag: string;
}

function rowsOn(bench: Bench, node: NodeVersion, many: Named, few: Named): readonly Comparison[] {
  const { full, fewFlags } = bench.sizes;
  const check = checkOf({ bench, node, repository: many.repository }, { head: 'proposal-1' });
  return COMMANDS.flatMap(({ name, of }): readonly Comparison[] => {
    const on = ({ repository, flag }: Named): Subject => of({ bench, node, repository }, flag);
    const subject = on(many);
    return [
      {
        what: name,
        node,
        subject,
        against: { what: '`check` of 1 flag', subject: check },
        bars: [ratio(1.5)],
      },
      {
        what: `${name}, ${full.flags} flags`,
        node,
        subject,
        against: { what: `with ${fewFlags.flags} flags`, subject: on(few) },
        bars: [ratio(1.3)],
      },
    ];
  });
}

function firstOf(recipe: Bench['sizes']['full']): string {
  const [flag] = proposedFlags(recipe);
  if (flag === undefined) throw new Error('there is no flag to name');
  return flag.key;
}
