// `npm run rounds`: real processes deploy landings at the same time on one host, by `files` and pm2, and half of them are
// killed at a random moment. Prints the outcomes, and exits with 1 when the newest landing is not live.
//
//   npm run rounds -- --rounds 10   fewer rounds than 100
//   npm run rounds -- --seed 7      other moments
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Round } from '../test/support/rounds.ts';
import { anArena, LANDINGS } from '../test/support/rounds.ts';
import { diceOf } from './dice.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const dice = diceOf(Number(options.seed));
const rounds: Round[] = [];
await using arena = await anArena(join(import.meta.dirname, '..', 'dist/cli.js'));
for (let round = 0; round < Number(options.rounds); round += 1) {
  // Rounds run one after the other, because each tests processes that run at the same time.
  // oxlint-disable-next-line no-await-in-loop
  const played = await arena.play(() => dice.below(2 ** 30) / 2 ** 30);
  rounds.push(played);
  console.error(`round ${round + 1}: ${played.killed} killed, ${played.succeeded} succeeded`);
}
const isLive = ({ first, last, wanted }: Round): boolean =>
  [first, last].every(({ file, pm2 }) => file === wanted.file && pm2 === wanted.pm2);
const sum = (count: (round: Round) => number): number =>
  rounds.reduce((total, round) => total + count(round), 0);
const late = rounds.filter((round) => !isLive(round)).length;
const halfWritten = sum((round) => round.halfWritten.length);
console.log(`${rounds.length} rounds of ${LANDINGS} landings
runs killed                       ${sum(({ killed }) => killed)}
runs that succeeded               ${sum(({ succeeded }) => succeeded)}
runs that failed                  ${sum(({ failed }) => failed.length)}
rounds without the newest landing ${late}
files that were half written      ${halfWritten}`);
for (const { first, last, wanted } of rounds.filter((round) => !isLive(round)))
  console.log(`\n${JSON.stringify({ first, last, wanted })}`);
for (const output of rounds.flatMap(({ failed }) => failed)) console.log(`\n${output}`);
if (late + halfWritten > 0) process.exitCode = 1;
