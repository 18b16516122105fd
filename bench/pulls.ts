// How the time of a sweep grows with the open pull requests, and its requests where there are many.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import type { Growth } from './growth.ts';
import { timingOf } from './measure.ts';

/** What sweep.ts tells of one sweep. */
interface SweepMeasure {
  readonly what: 'first' | 'unchanged';
  readonly pulls: number;
  readonly reads: number;
  readonly writes: number;
  readonly milliseconds: number;
}

interface Sweeps {
  readonly measuredSweeps: (
    sizes: readonly number[],
    progress: (text: string) => void,
  ) => Promise<readonly SweepMeasure[]>;
}

const SWEEPS = join(import.meta.dirname, 'sweep.ts');

/** One time for each size, because a first sweep cannot be repeated. None where sweep.ts is absent. */
export async function pullGrowths(bench: Bench): Promise<readonly Growth[]> {
  if (!existsSync(SWEEPS)) return [];
  const { measuredSweeps } = (await import(SWEEPS)) as Sweeps;
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
