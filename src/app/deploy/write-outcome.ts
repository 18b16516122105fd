// The outcome of a run for an instance.
import { grouped } from '#domain/scalars.ts';
import type { EnvironmentName, Sha, Instant } from '#domain/scalars.ts';
import type { OutcomeReason } from '#messages/deployments.ts';
import { reasonText } from '#messages/deployments.ts';
import type { Applied, InstanceResult } from '#app/deploy-ports.ts';
import type { PlanItem } from './plan.ts';
import type { ForeignValue } from '#app/live/foreign.ts';
import { FOREIGN_VALUE } from '#app/live/foreign.ts';

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
  /** It was written, and perhaps after the write of this newer landing, which has to write again. */
  readonly staleAfter?: Sha;
  /** A rollback of the same instance stopped the write and writes next. Its values are not known here. */
  readonly isCancelled?: true;
  /** Left out where it was not. */
  readonly verifiedAt?: Instant;
  /** Left out where none was found. */
  readonly foreign?: readonly ForeignValue[];
}

export function withoutTarget(item: PlanItem): Outcome {
  return { item, state: 'no-target' };
}

/** Another run has brought the same values. */
export function broughtBy(item: PlanItem, by: Sha): Outcome {
  return { item, state: 'unchanged', by };
}

export function refusedWrite(item: PlanItem, foreign: readonly ForeignValue[]): Outcome {
  const values = foreign.map(({ variable, live }) => ({ variable, found: live }));
  return { item, state: 'refused', reason: { code: FOREIGN_VALUE, facts: { values } }, foreign };
}

export function supersededBy(item: PlanItem, by: Sha): Outcome {
  return { item, state: 'superseded', reason: { code: 'deploy/superseded', facts: { by } }, by };
}

/** The target may have been written before it was stopped, so that the rollback has to write in any case. */
export function cancelledFor(item: PlanItem): Outcome {
  const reason = { code: 'deploy/cancelled', facts: {} } as const;
  return { item, state: 'superseded', reason, isCancelled: true };
}

export function failedFor(item: PlanItem, reason: OutcomeReason): Outcome {
  return { item, state: 'failed', reason };
}

export function outcomeOfWrite(item: PlanItem, applied: Applied): Outcome {
  switch (applied.kind) {
    case 'applied':
    case 'unchanged':
      return { item, state: applied.kind };
    case 'superseded':
      return supersededBy(item, applied.by);
    case 'failed':
      return failedFor(item, applied.why);
  }
}

/** What the log says of it; null: nothing could be written. */
export function loggedEnd({ state, reason, by, staleAfter }: Outcome): LoggedEnd | null {
  if (state === 'no-target') return null;
  if (staleAfter !== undefined) {
    const stale = { code: 'deploy/stale-write', facts: { by: staleAfter } } as const;
    return { state: 'failed', why: reasonText(stale) };
  }
  if (by !== undefined) return { state: 'superseded', by };
  if (reason === undefined) return { state: 'verified' };
  const failed = { state: 'failed', why: reasonText(reason) } as const;
  return reason.code === FOREIGN_VALUE ? { ...failed, code: FOREIGN_VALUE } : failed;
}

type LoggedEnd =
  | { readonly state: 'verified' }
  | { readonly state: 'superseded'; readonly by: Sha }
  | Pick<Extract<InstanceResult, { readonly state: 'failed' }>, 'state' | 'why' | 'code'>;

export function byEnvironment<T extends PlanItem>(
  items: readonly T[],
): ReadonlyMap<EnvironmentName, readonly T[]> {
  return grouped(items, ({ environment }) => environment);
}
