// The time of a check by the length of the window that it reads.
import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import { checkOf } from './commands.ts';
import type { Recipe } from './history.ts';
import { historyIn } from './repository.ts';
import { measured, ratio } from './rows.ts';
import type { Row } from './table.ts';

const DAY = 86_400;

export async function soakRows(bench: Bench): Promise<readonly Row[]> {
  const { longSoak: long, shortSoak: short } = bench.sizes;
  const [node] = bench.nodes;
  const checkIn = async (recipe: Recipe) =>
    checkOf({ bench, node, repository: await historyIn(recipe) }, { head: 'proposal-1' });
  const subject = await checkIn(long);
  const against = { what: `with ${soakText(short)}`, subject: await checkIn(short) };
  progress('check of a long soak');
  const what = `\`check\`, a soak of ${soakText(long)}`;
  return measured([{ what, node, subject, against, bars: [ratio(6)] }], bench.rounds);
}

function soakText({ soak = 0, pace = 1 }: Recipe): string {
  return `${soak} days and ${Math.floor((soak * DAY) / pace)} landings`;
}
