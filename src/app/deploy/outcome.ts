// The outcome of a run for an instance.
import { grouped } from '#domain/grouped.ts';
import type { EnvironmentName, Sha, Instant } from '#domain/scalars.ts';
import type { OutcomeReason } from '#messages/deployments.ts';
import type { Applied } from '#app/deploy-ports.ts';
import type { Ready } from './deliver.ts';
import type { ForeignValue } from './foreign.ts';
import { FOREIGN_VALUE } from './foreign.ts';
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
  /** Left out where there is nothing to say. */
  readonly reason?: OutcomeReason;
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
  const values = foreign.map(({ variable, live }) => ({ variable, found: live }));
  return { item, state: 'refused', reason: { code: FOREIGN_VALUE, facts: { values } }, foreign };
}

export function supersededBy(item: Ready, by: Sha): Outcome {
  return { item, state: 'superseded', reason: { code: 'deploy/superseded', facts: { by } }, by };
}

export function cancelledFor(item: PlanItem): Outcome {
  const reason = { code: 'deploy/cancelled', facts: {} } as const;
  return { item, state: 'superseded', reason, isCancelled: true };
}

export function failedFor(item: PlanItem, reason: OutcomeReason): Outcome {
  return { item, state: 'failed', reason };
}

export function outcomeOf(item: Ready, applied: Applied): Outcome {
  switch (applied.kind) {
    case 'applied':
    case 'unchanged':
      return { item, state: applied.kind };
    case 'superseded':
      return supersededBy(item, applied.by);
    case 'failed':
      return failedFor(item, { code: 'deploy/failed', facts: { why: applied.why } });
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
