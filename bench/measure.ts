// Times whole processes in turns, A B C A B C …, so that other load on the machine hits all of them alike. The peak of
// their memory comes from one more run, because looking at it takes time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Node process to time. */
export interface Subject {
  /** The path of Node, by default the running one. */
  readonly node?: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** All of its variables, by default ours. */
  readonly env?: Readonly<Record<string, string>>;
  /** The expected exit code. Another one throws an error. */
  readonly code: number;
  /** Removes what a run has written. It is not timed. */
  readonly cleanUp?: () => void;
}

export interface Timing {
  /** In milliseconds, as are the others. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

/** Runs every subject once to warm up, and then `rounds` times in turn. */
export function timed(subjects: readonly Subject[], rounds: number): ReadonlyMap<Subject, Timing> {
  subjects.forEach(once);
  const times = new Map(subjects.map((subject) => [subject, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) times.get(subject)?.push(once(subject));
  }
  return new Map([...times].map(([subject, taken]) => [subject, timingOf(taken)]));
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
export function once({ node = process.execPath, args, cwd, env, code, cleanUp }: Subject): number {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(node, args, {
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const taken = performance.now() - start;
  cleanUp?.();
  if (status === code) return taken;
  const why = error?.message ?? String(stderr);
  throw new Error(`${args.join(' ').slice(0, 1000)} ended with ${status}, not ${code}:\n${why}`);
}

/** The most memory that a subject has at one time, in bytes, without that of the Git processes it starts. */
export function peakOf(subject: Subject): number {
  const folder = mkdtempSync(join(tmpdir(), 'flaghoist-peak-'));
  const file = join(folder, 'peak');
  try {
    once({
      ...subject,
      args: ['--require', PEAK, ...subject.args],
      env: { ...(subject.env ?? environment()), BENCH_PEAK: file },
    });
    return Number(readFileSync(file, 'utf8')) * 1024;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const PEAK = join(import.meta.dirname, 'peak.cjs');

function environment(): Readonly<Record<string, string>> {
  const variables = Object.entries(process.env);
  return Object.fromEntries(
    variables.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
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
