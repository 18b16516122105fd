// The outcome of a run for an instance.
import type { Sha, Instant } from '#domain/scalars.ts';
import type { OutcomeReason } from '#messages/deployments.ts';
import type { PlanItem } from './plan.ts';
import type { ForeignValue } from '#app/live/foreign.ts';
import { FOREIGN_VALUE } from '#app/live/foreign.ts';

type OutcomeState =
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
  /** Left out where it was not. */
  readonly verifiedAt?: Instant;
  /** Left out where none was found. */
  readonly foreign?: readonly ForeignValue[];
}

export function refusedWrite(item: PlanItem, foreign: readonly ForeignValue[]): Outcome {
  const values = foreign.map(({ variable, live }) => ({ variable, found: live }));
  return { item, state: 'refused', reason: { code: FOREIGN_VALUE, facts: { values } }, foreign };
}

/** `code`: whether it may have been written before the newer run was seen. */
export function supersededBy(
  item: PlanItem,
  by: Sha,
  code: 'deploy/superseded' | 'deploy/stale-write',
): Outcome {
  return { item, state: 'superseded', reason: { code, facts: { by } }, by };
}
