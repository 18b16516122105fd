// What all parts of the benchmark are given: the bundle, the versions of Node, the sizes and the number of rounds.
import type { Recipe } from './history.ts';

export interface Bench {
  /** The paths of the measured bundle. */
  readonly cli: string;
  readonly action: string;
  /** Runs of each subject, after one to warm up. */
  readonly rounds: number;
  readonly sizes: Sizes;
  /** The newer one first, which all other rows use. */
  readonly nodes: readonly [NodeVersion, NodeVersion];
}

export interface NodeVersion {
  readonly name: '24' | '20';
  /** The path of the program. */
  readonly path: string;
}

export interface Sizes {
  readonly full: Recipe;
  readonly fewFlags: Recipe;
  readonly manyLandings: Recipe;
  readonly fewLandings: Recipe;
  readonly longSoak: Recipe;
  readonly shortSoak: Recipe;
  readonly allOn: Recipe;
  /** For the commands that show all flags. */
  readonly overview: { readonly many: Recipe; readonly few: Recipe };
  /** Open pull requests of a sweep. */
  readonly pulls: number;
  readonly instances: { readonly many: number; readonly few: number };
  readonly growth: {
    readonly flags: readonly number[];
    readonly landings: readonly number[];
    readonly touched: readonly number[];
    readonly days: readonly number[];
    readonly pulls: readonly number[];
    readonly instances: readonly number[];
  };
}

/** Seconds between landings where a million of them have to fit between 1970 and now. */
const DENSE = 1_500;
/** With 600 seconds between landings, 365 days have 52,560. */
const SOAKS = { flags: 10_000, landings: 55_000, pace: 600 };

export const FULL: Sizes = {
  full: { flags: 10_000, landings: 50_000 },
  fewFlags: { flags: 100, landings: 50_000 },
  manyLandings: { flags: 10_000, landings: 1_000_000, pace: DENSE, isPlain: true },
  fewLandings: { flags: 10_000, landings: 1_000, pace: DENSE, isPlain: true },
  longSoak: { ...SOAKS, soak: 365 },
  shortSoak: { ...SOAKS, soak: 7 },
  allOn: { flags: 10_000, landings: 1_000, areAllOn: true },
  overview: { many: { flags: 2_000, landings: 50_000 }, few: { flags: 200, landings: 50_000 } },
  pulls: 100,
  instances: { many: 1_000, few: 200 },
  growth: {
    flags: [100, 1_000, 10_000, 100_000],
    landings: [1_000, 10_000, 100_000, 1_000_000],
    touched: [1, 10, 100, 1_000, 10_000],
    days: [7, 30, 90, 365],
    pulls: [10, 100, 1_000],
    instances: [10, 50, 200, 1_000],
  },
};

const SPARSE = { flags: 1_000, landings: 2_000, pace: 21_600 };

/** Small repositories, to see whether everything runs. */
export const TRIAL: Sizes = {
  full: { flags: 1_000, landings: 600 },
  fewFlags: { flags: 100, landings: 600 },
  manyLandings: { flags: 1_000, landings: 5_000, pace: DENSE, isPlain: true },
  fewLandings: { flags: 1_000, landings: 1_000, pace: DENSE, isPlain: true },
  longSoak: { ...SPARSE, soak: 365 },
  shortSoak: { ...SPARSE, soak: 7 },
  allOn: { flags: 1_000, landings: 600, areAllOn: true },
  overview: { many: { flags: 200, landings: 600 }, few: { flags: 100, landings: 600 } },
  pulls: 5,
  instances: { many: 50, few: 10 },
  growth: {
    flags: [100, 1_000],
    landings: [1_000, 5_000],
    touched: [1, 10, 100],
    days: [7, 365],
    pulls: [5, 10],
    instances: [10, 50],
  },
};

export function progress(what: string): void {
  console.error(`bench: ${what}`);
}
