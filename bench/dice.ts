// Random numbers from a seed, so that every machine and every run makes the same repositories.

export interface Dice {
  /** A whole number from 0 to `sides - 1`. */
  below(sides: number): number;
  /** True with this probability in percent. */
  percent(share: number): boolean;
  pick<T>(things: readonly T[]): T;
}

/** mulberry32, whose 32 bits of state suffice for test data. */
export function diceOf(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (sides: number): number => Math.floor(next() * sides);
  return {
    below,
    percent: (share) => next() * 100 < share,
    pick(things) {
      const thing = things[below(things.length)];
      if (thing === undefined) throw new Error('there is nothing to pick from');
      return thing;
    },
  };
}
