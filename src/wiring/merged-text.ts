// What became of a pull request that was to be merged, one line each.
import type { Merged } from '#app/act/act.ts';

export interface MergedLines {
  readonly results: readonly string[];
  /** What a person has to look into. */
  readonly troubles: readonly string[];
}

export function mergedLines(merged: Merged, number: number): MergedLines {
  switch (merged.kind) {
    case 'waits':
      return {
        results: [`pull request ${number} is not merged, because it does not pass yet`],
        troubles: [],
      };
    case 'refused':
      return {
        results: [],
        troubles: [`pull request ${number} could not be merged: ${merged.why}`],
      };
    case 'merged': {
      const { deployment, landing, troubles } = merged;
      const at = `pull request ${number} is merged as ${landing.slice(0, 10)}`;
      return deployment.kind === 'known'
        ? { results: [`${at}; ${deployment.value}`], troubles }
        : { results: [at], troubles: [deployment.why, ...troubles] };
    }
  }
}
