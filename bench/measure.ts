// Times whole processes in turns, A B C A B C …, so that other load on the machine hits all of them alike.
import { spawnSync } from 'node:child_process';

/** A process to time. */
export interface Subject {
  /** Arguments to the running Node. */
  readonly args: readonly string[];
  readonly cwd?: string;
  /** The expected exit code. Another one throws an error. */
  readonly code: number;
}

export interface Timing {
  /** In milliseconds, as are the others. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

/** Runs every subject once to warm up, and then `rounds` times in turn. */
export function timed<Name extends string>(
  subjects: Readonly<Record<Name, Subject>>,
  rounds: number,
): Readonly<Record<Name, Timing>> {
  const names = Object.keys(subjects) as Name[];
  names.forEach((name) => once(subjects[name]));
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times.get(name)?.push(once(subjects[name]));
  }
  const timings = names.map((name) => [name, timingOf(times.get(name) ?? [])] as const);
  return Object.fromEntries(timings) as Record<Name, Timing>;
}

/** The same for functions that return their time in milliseconds. */
export async function timedInTurns<Name extends string>(
  subjects: Readonly<Record<Name, () => Promise<number>>>,
  rounds: number,
): Promise<Readonly<Record<Name, Timing>>> {
  const times = new Map<Name, number[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of Object.keys(subjects) as Name[]) {
      // Subjects run one at a time, because they would slow each other down.
      // oxlint-disable-next-line no-await-in-loop
      const taken = await subjects[name]();
      if (round > 0) times.set(name, [...(times.get(name) ?? []), taken]);
    }
  }
  const timings = [...times].map(([name, taken]) => [name, timingOf(taken)] as const);
  return Object.fromEntries(timings) as Record<Name, Timing>;
}

/** Runs a subject. Answers its time in milliseconds. */
export function once({ args, cwd, code }: Subject): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const taken = performance.now() - start;
  if (status === code) return taken;
  throw new Error(`${args.join(' ')} ended with ${status}, not ${code}:\n${String(stderr)}`);
}

/** The median and the extremes of times in milliseconds. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const [fastest = Number.NaN] = sorted;
  const slowest = sorted.at(-1) ?? Number.NaN;
  const [low = Number.NaN, high = low] = sorted.slice(
    Math.floor((sorted.length - 1) / 2),
    Math.floor(sorted.length / 2) + 1,
  );
  return { median: (low + high) / 2, fastest, slowest };
}
