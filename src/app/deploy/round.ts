// One round of a run: what was read and accepted, and the plan for it.
import type { Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance, Refusal } from '#app/deploy-ports.ts';
import type { AcceptedUpTo } from '#app/accepted/deploy-guard.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import type { Outcome } from './write-outcome.ts';
import type { PlanItem } from './plan.ts';
import type { ReadLog } from '#app/accepted/baseline.ts';
import type { Relocated } from '#app/live/relocated.ts';

export interface DeployOptions extends InstanceScope {
  /** Only the plan; nothing is touched, nothing is logged. */
  readonly dryRun: boolean;
  /** Whether the working tree is older than the tip: an instance that would get more of anything is not written. */
  readonly isBehind?: boolean;
  /** Whether the log cannot be used: nothing is accepted that raises anything. */
  readonly isUnlogged?: boolean;
  /** Whether to accept what is live, after the log was lost. */
  readonly adopt?: boolean;
  /** Whether named instances are written also where the log says that they have the values. */
  readonly force?: boolean;
  /** What was accepted only by a log that any workflow can write, and no instance has. Left out: nothing. */
  readonly doubted?: readonly Refusal[];
  /** The commit before the tip, for a log without any entry; null: none. Left out: its parent. */
  readonly before?: Sha | null;
}

/** `readsAll`: whether to read the files of all instances in scope, and not only of those that a landing concerns. */
export type RoundOptions = DeployOptions & { readonly readsAll: boolean };

/** What a run knows before it plans. */
export interface RunFacts extends ReadLog, AcceptedUpTo {
  /** What was judged again, because any workflow could have accepted it. */
  readonly doubted: readonly Refusal[];
  readonly isUnlogged: boolean;
  /** Landings that are not pushed, of which only rollbacks are deployed. */
  readonly unpushed: readonly Sha[];
}

export interface Round extends RunFacts {
  readonly pipeline: Pipeline;
  readonly whole: readonly PlanItem[];
  readonly pending: readonly PlanItem[];
  /** Before the first deployment of all: instances whose target cannot be asked. */
  readonly assumed: readonly Instance[];
  readonly plan: readonly PlanItem[];
  /** Instances whose old place keeps its values. */
  readonly relocated: readonly Relocated[];
  /** Of a dry run, only the writes that the target would refuse, because it has foreign values. */
  readonly outcomes: readonly Outcome[];
}
