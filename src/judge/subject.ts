// The part of a proposal that a gate sees of one change.
import type { Change } from '#domain/change.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { Promotion, Subject } from '#gates/define.ts';

type Common = Omit<Subject, 'owner'>;

/** A change as its gates see it; null if the proposed state cannot be read, which blocks by itself. */
export function promotionOf(common: Common, change: Change): Promotion | null {
  if (change.wanted === null) return null;
  // The base definition says who owns the flag, so that a proposal cannot choose its own approvers.
  const flag =
    valueOf(filesOf(common.proposal.base, change.flag).flag) ??
    valueOf(filesOf(common.proposal.head, change.flag).flag);
  return {
    ...common,
    owner: flag?.owner ?? null,
    change,
    wanted: change.wanted,
  };
}
