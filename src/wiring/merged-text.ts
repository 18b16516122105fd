// What became of a pull request that was to be merged, one line each.
import type { Trouble } from '#domain/evidence.ts';
import type { MergedPull } from '#app/act/act.ts';
import { MERGED_TEXTS } from '#messages/acting.ts';

export interface MergedLines {
  readonly results: readonly string[];
  /** What a person has to look into. */
  readonly troubles: readonly Trouble[];
}

export function mergedLines(merged: MergedPull, number: number): MergedLines {
  switch (merged.kind) {
    case 'waits':
      return { results: [MERGED_TEXTS.waits(number)], troubles: [] };
    case 'queued':
      return { results: [MERGED_TEXTS.queued(number)], troubles: [] };
    case 'refused':
      return { results: [], troubles: [MERGED_TEXTS.refused(number, merged.why)] };
    case 'merged': {
      const { deployment, landing, troubles } = merged;
      const at = MERGED_TEXTS.merged(number, landing);
      return deployment.kind === 'known'
        ? { results: [`${at}; ${deployment.value}`], troubles }
        : { results: [at], troubles: [deployment.why, ...troubles] };
    }
  }
}
