// Measures how the time of a function grows with its input. It compares two times of one run, so that a slow or busy
// machine slows both. It counts processor time, so that other processes matter little.

/** Microseconds below which a measurement says nothing. */
const FLOOR = 6_000;
/** Inputs are compared with those of an eighth of their length. */
const STEP = 8;
/** Three doublings: eight times the time where a parser is linear, 64 times where it is quadratic. */
const MOST = 24;
/** Only a parser that seems too slow needs more than one. */
const TRIES = 40;
/** Microseconds after which a parser that seems too slow is believed without a look at a longer text. */
const LONG = 1_000_000;

export interface Growth {
  /** Characters of the input at which the time was compared; null where all stayed too short to say anything. */
  readonly size: number | null;
  /** Time of that input against an eighth of it. */
  readonly ratio: number;
}

/**
 * Doubles the input, and compares it with an eighth of it as soon as that takes long enough. What grows too fast does so
 * at twice the size too: a short text alone can be slow because the engine compiles or collects beside it.
 */
export async function growthOf(
  parse: (text: string) => unknown,
  inputOf: (size: number) => string,
  largest: number,
): Promise<Growth> {
  let growth: Growth = { size: null, ratio: 0 };
  let isSuspect = false;
  // The fixed time of a call. The first call also compiles.
  await timeOf(parse, inputOf(1));
  const rest = await timeOf(parse, inputOf(1));
  for (let size = 1 << 10; size <= largest; size *= 2) {
    // oxlint-disable-next-line no-await-in-loop
    const time = await timeOf(parse, inputOf(size));
    if (time < FLOOR + 2 * rest) continue;
    // oxlint-disable-next-line no-await-in-loop
    growth = { size, ratio: await ratioAt(parse, inputOf, size) };
    if (!isLinear(growth) && (isSuspect || time > LONG)) break;
    isSuspect = !isLinear(growth);
  }
  return growth;
}

export function isLinear({ ratio }: Growth): boolean {
  return ratio < MOST;
}

/** The least of several: what disturbs a measurement only ever makes it longer. */
async function ratioAt(
  parse: (text: string) => unknown,
  inputOf: (size: number) => string,
  size: number,
): Promise<number> {
  const [part, whole] = [inputOf(size / STEP), inputOf(size)];
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < TRIES; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    short = Math.min(short, await timeOf(parse, part));
    // oxlint-disable-next-line no-await-in-loop
    long = Math.min(long, await timeOf(parse, whole));
    if (long / short < MOST) break;
  }
  return long / short;
}

async function timeOf(parse: (text: string) => unknown, text: string): Promise<number> {
  const start = process.cpuUsage();
  await parse(text);
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
