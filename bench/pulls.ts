// How the time of a sweep grows with the open pull requests, and its requests where there are many.
import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import type { Growth } from './growth.ts';
import { timingOf } from './measure.ts';
import { measuredSweeps } from './sweep.ts';

/** One time for each size, because a first sweep cannot be repeated. */
export async function pullGrowths(bench: Bench): Promise<readonly Growth[]> {
  const measures = await measuredSweeps(bench.sizes.growth.pulls, progress);
  return (['first', 'unchanged'] as const).map((what) => {
    const sweeps = measures.filter((measure) => measure.what === what);
    const requests = sweeps.map(({ reads, writes }) => `${reads} + ${writes}`).join(' · ');
    return {
      what: `a sweep, ${what}: ${requests} requests that read + write`,
      unit: 'pull requests',
      points: sweeps.map(({ pulls, milliseconds }) => ({
        size: pulls,
        timing: timingOf([milliseconds]),
      })),
    };
  });
}
