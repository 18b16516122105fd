// Many landings that real processes deploy at the same time on one host, while others of them are killed.
import { expect, test } from '@jest/globals';
import { anArena } from '#test/support/rounds.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 10);

test('The newest accepted state is live as soon as one run has ended well after the last landing', async () => {
  const seed = Number(process.env['SEED']);
  const random = randomFrom(seed);
  await using arena = await anArena();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { first, last, wanted, halfWritten, failed } = await arena.play(random);
    const about = { seed, round };
    // On a machine under load, pm2's daemon may carry out a restart that a killed run has asked for even later than a
    // deployment waits for it. So pm2 is read at the end; `npm run rounds` shows both.
    const live = { file: first.file, last };
    expect({ ...about, ...live }).toEqual({ ...about, file: wanted.file, last: wanted });
    expect({ ...about, halfWritten, failed }).toEqual({ ...about, halfWritten: [], failed: [] });
  }
}, 1_200_000);

/** The same numbers for the same seed, from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
