// The time of changes that touch every flag of a large repository.
import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import type { Place } from './commands.ts';
import { checkOf, command, PASS, rollbackOf } from './commands.ts';
import { textOf } from './git.ts';
import { once } from './measure.ts';
import { git, historyIn } from './repository.ts';
import { measured } from './rows.ts';
import type { Bar, Row } from './table.ts';

const FOUR_SECONDS: Bar = { kind: 'time', most: 4_000 };
const THREE_SECONDS: Bar = { kind: 'time', most: 3_000 };
const MEMORY: Bar = { kind: 'memory', most: 300 * 2 ** 20 };

export async function manyRows(bench: Bench): Promise<readonly Row[]> {
  const { allOn } = bench.sizes;
  const [node] = bench.nodes;
  const place = { bench, node, repository: await historyIn(allOn) };
  const of = `of ${allOn.flags} flags`;
  progress(`rollback ${of}`);
  const down = rolledBack(place);
  const { before, adopted } = adoption(place);
  const row = { node, against: null };
  return measured(
    [
      {
        ...row,
        what: `\`rollback --all\` ${of}`,
        subject: rollbackOf(place, 'all'),
        bars: [FOUR_SECONDS, MEMORY],
      },
      {
        ...row,
        what: `\`check\` of a rollback ${of}`,
        subject: checkOf(place, { head: down, code: PASS }),
        bars: [THREE_SECONDS],
      },
      {
        ...row,
        what: `\`check\` of an adoption ${of}`,
        subject: checkOf(place, { base: before, head: adopted, code: PASS }),
        bars: [THREE_SECONDS],
      },
    ],
    bench.rounds,
  );
}

/** The name of a branch that takes every flag down. */
export function rolledBack(place: Place, flags: readonly string[] | null = null): string {
  const branch = `down-${flags === null ? 'all' : flags.length}`;
  git(place.repository, ['update-ref', '-d', `refs/heads/${branch}`]);
  once(command(place, 'rollback', ...(flags ?? ['--all']), '--base', 'main', '--branch', branch));
  return branch;
}

/** An empty commit, and one after it that brings the pipeline and all flags. */
function adoption({ repository }: Place): { readonly before: string; readonly adopted: string } {
  const commit = (...args: readonly string[]): string => {
    const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
    return textOf(repository, [...author, 'commit-tree', '-m', 'A landing', ...args]);
  };
  const before = commit(textOf(repository, ['mktree', '--missing']));
  return { before, adopted: commit('-p', before, 'main^{tree}') };
}
