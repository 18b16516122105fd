// How a sweep grows with the number of open pull requests, on the local GitHub: the first one, which writes a status for
// each within GitHub's limits, and one where nothing has changed.
import { aCrowd, sweepsOnce } from '../test/support/sweeper.ts';

export interface SweepMeasure {
  readonly what: 'first' | 'unchanged';
  /** Open pull requests, each of which raises a flag. */
  readonly pulls: number;
  readonly judged: number;
  readonly reads: number;
  readonly writes: number;
  /** Without the pauses between writes, and with the local GitHub in the same process. */
  readonly milliseconds: number;
}

/** GitHub takes at most so many writes of one sweep, so the first one of more takes several runs. */
const MOST_RUNS = 20;

export async function measuredSweeps(
  sizes: readonly number[],
  progress: (text: string) => void = () => undefined,
): Promise<readonly SweepMeasure[]> {
  const measured: SweepMeasure[] = [];
  for (const size of sizes) {
    progress(`sweeps of ${size} pull requests`);
    // Each size uses all of the machine.
    // oxlint-disable-next-line no-await-in-loop
    measured.push(...(await sweepsOf(size)));
  }
  return measured;
}

async function sweepsOf(pulls: number): Promise<readonly SweepMeasure[]> {
  await using crowd = await aCrowd(pulls);
  const first = await measuredOnce('first');
  for (let run = 0; run < MOST_RUNS; run += 1) {
    crowd.github.passes('1h');
    // oxlint-disable-next-line no-await-in-loop
    const next = await measuredOnce('unchanged');
    if (next.writes === 0) return [first, next];
  }
  throw new Error('every sweep has written something');

  async function measuredOnce(what: SweepMeasure['what']): Promise<SweepMeasure> {
    const start = performance.now();
    const run = await sweepsOnce(crowd.github, { comment: false });
    if (run === null) throw new Error('the sweep was killed');
    return {
      what,
      pulls,
      judged: run.swept.evaluated.length,
      reads: run.reads.length,
      writes: run.writes.length,
      milliseconds: performance.now() - start,
    };
  }
}
