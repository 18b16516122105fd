// `npm run rounds`: landings that real processes deploy at the same time on one host, by `files` and pm2, half of them
// killed at a random moment. Prints what became of them, and exits with 1 where the newest landing was not live.
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
  // One after the other: each is about what happens at the same time within it.
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
const torn = sum((round) => round.torn.length);
console.log(`${rounds.length} rounds of ${LANDINGS} landings
runs killed                       ${sum(({ killed }) => killed)}
runs that succeeded               ${sum(({ succeeded }) => succeeded)}
runs that failed                  ${sum(({ failed }) => failed.length)}
rounds without the newest landing ${late}
files that were half written      ${torn}`);
for (const { first, last, wanted } of rounds.filter((round) => !isLive(round)))
  console.log(`\n${JSON.stringify({ first, last, wanted })}`);
for (const output of rounds.flatMap(({ failed }) => failed)) console.log(`\n${output}`);
if (late + torn > 0) process.exitCode = 1;
