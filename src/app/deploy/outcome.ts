// The outcome of a run for an instance.
import { grouped } from '#domain/grouped.ts';
import type { EnvironmentName, Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import type { Applied } from '#app/deploy-ports.ts';
import type { Ready } from './deliver.ts';
import type { ForeignValue } from './foreign.ts';
import type { PlanItem } from './plan.ts';

export type OutcomeState =
  /** It was written and verified. */
  | 'applied'
  /** The target had the values already. */
  | 'unchanged'
  /** Another run was about to write something newer. */
  | 'superseded'
  /** The pipeline names no target here. */
  | 'no-target'
  /** The target has foreign values, so nothing was written. */
  | 'refused'
  | 'failed';

export interface Outcome {
  readonly item: PlanItem;
  readonly state: OutcomeState;
  /** One line; empty when there is nothing to say. */
  readonly why: string;
  /** The landing of another run that brought it there, or is about to. */
  readonly by?: Sha;
  /** It was written, and perhaps after the write of a newer landing. */
  readonly isStale?: true;
  /** A rollback of the same instance stopped the write and writes next. Its values are not known here. */
  readonly isCancelled?: true;
  /** Left out where it was not. */
  readonly verifiedAt?: Instant;
  /** Left out where none was found. */
  readonly foreign?: readonly ForeignValue[];
}

export function refusedWrite(item: PlanItem, foreign: readonly ForeignValue[]): Outcome {
  const why = foreign.map(({ variable, found }) => `${variable} is ${JSON.stringify(found)} there`);
  return { item, state: 'refused', why: why.join(', '), foreign };
}

export function supersededBy(item: Ready, by: Sha): Outcome {
  return { item, state: 'superseded', why: `${by.slice(0, 10)} is newer`, by };
}

export function cancelledFor(item: PlanItem): Outcome {
  const why = 'a rollback of the same instance was started';
  return { item, state: 'superseded', why, isCancelled: true };
}

export function outcomeOf(item: Ready, applied: Applied): Outcome {
  switch (applied.kind) {
    case 'applied':
    case 'unchanged':
      return { item, state: applied.kind, why: '' };
    case 'superseded':
      return supersededBy(item, applied.by);
    case 'failed':
      return { item, state: 'failed', why: applied.why };
  }
}

export function isReady(item: PlanItem): item is Ready {
  return item.settings !== null;
}

export function byEnvironment<T extends PlanItem>(
  items: readonly T[],
): ReadonlyMap<EnvironmentName, readonly T[]> {
  return grouped(items, ({ environment }) => environment);
}
