// What proposing needs, and what became of a proposed step.
import type { Trouble } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { Acting, FinishedPull } from '#app/act/act.ts';
import type { Gatherer } from '#app/ports.ts';
import type { Swept } from '#app/pulls/sweep.ts';

export interface ProposeActing extends Acting {
  /** With evidence as for a pull request that is not open yet. */
  readonly gatherer: Gatherer;
  readonly swept: Pick<Swept, 'base' | 'pulls' | 'evaluated'>;
}

export interface ProposalDone {
  /** `ended`: a person has closed it before. `other`: another pull request proposes the same. */
  readonly kind: 'opened' | 'kept' | 'updated' | 'closed' | 'ended' | 'other' | 'failed';
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** The number of the pull request; null: there is none. */
  readonly pull: number | null;
  /** What was judged by this step itself; null: nothing, or the sweep has judged it. */
  readonly finished: FinishedPull | null;
  /** What could not be done, one line each. */
  readonly troubles: readonly Trouble[];
  /** No other one can be opened either. */
  readonly isRefused?: true;
}
