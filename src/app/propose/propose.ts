// Proposes the next steps of flags: closes what is superseded, updates what is behind, and opens what is due, the flag that
// has waited longest first. A sweep does this after its other work.
import type { FlagKey } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { hintOf } from '#app/refusal.ts';
import type { OpenProposal } from './proposal.ts';
import { proposalsAmong } from './proposal.ts';
import { closeProposal, otherFor, supersededBy } from './close.ts';
import type { ProposalDone, ProposeActing } from './proposal.ts';
import { keepProposal, openProposal } from './open.ts';
import type { NextStep, Steps } from './steps.ts';
import { stepsAt } from './steps.ts';

export interface ProposedSteps {
  readonly actions: readonly ProposalDone[];
  /** Steps that are due, and for which there is no place. */
  readonly unopened: readonly NextStep[];
  /** Null: a dry run, which opens nothing. */
  readonly atMost: number | null;
}

export async function propose(acting: ProposeActing): Promise<ProposedSteps> {
  const { gatherer, swept, evaluator } = acting;
  const ours = proposalsAmong(swept.pulls, {
    identity: evaluator.identity,
    into: evaluator.github.defaultBranch,
  });
  const steps = await stepsAt(gatherer, swept.base);
  const kept = new Map<FlagKey, OpenProposal>();
  const actions: ProposalDone[] = [];
  for (const proposal of evaluator.dryRun ? [] : ours) {
    const because = await supersededBy(acting, steps, proposal, kept.get(proposal.flag) ?? null);
    if (because === null) {
      kept.set(proposal.flag, proposal);
      actions.push(
        await guarded(proposal, () => keepProposal(acting, proposal, stepFor(proposal))),
      );
    } else {
      const next = stepFor(proposal);
      actions.push(await guarded(proposal, () => closeProposal(acting, proposal, because, next)));
    }
  }
  const due = dueSteps(steps, kept);
  const taken = due.flatMap((step) => takenBy(acting, step));
  const free = due.filter(({ flag }) => !taken.some((act) => act.flag === flag));
  const atMost = evaluator.dryRun ? null : steps.atMost;
  const places = Math.max(0, (atMost ?? 0) - kept.size);
  const opened = await openAll(acting, free.slice(0, places));
  return { actions: [...actions, ...taken, ...opened], unopened: free.slice(places), atMost };

  function stepFor({ flag }: OpenProposal): NextStep | null {
    return steps.steps.get(flag) ?? null;
  }
}

/** Those without a pull request of ours, in the order in which they are opened. */
function dueSteps({ steps }: Steps, kept: ReadonlyMap<FlagKey, OpenProposal>): readonly NextStep[] {
  return [...steps.values()]
    .flatMap((step) => (step?.isDue === true && !kept.has(step.flag) ? [step] : []))
    .toSorted((a, b) => a.landedAt - b.landedAt || inOrder(a.flag, b.flag));
}

function takenBy(acting: ProposeActing, step: NextStep): readonly ProposalDone[] {
  const pull = otherFor(acting, step);
  if (pull === null) return [];
  const { flag, environment } = step;
  return [{ kind: 'other', flag, environment, pull: pull, finished: null, troubles: [] }];
}

/** What GitHub refuses for one, it refuses for all. The next sweep tries again. */
async function openAll(
  acting: ProposeActing,
  steps: readonly NextStep[],
): Promise<readonly ProposalDone[]> {
  const acts: ProposalDone[] = [];
  for (const step of steps) {
    const act = await guarded(step, () => openProposal(acting, step));
    acts.push(act);
    if (act.isRefused === true) break;
  }
  return acts;
}

/** A failure of one never stops the others. */
async function guarded(
  { flag, environment }: Pick<NextStep, 'flag' | 'environment'>,
  work: () => Promise<ProposalDone>,
): Promise<ProposalDone> {
  try {
    return await work();
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const why = `${(error as Error).message}; ${hint}`;
    return { kind: 'failed', flag, environment, pull: null, finished: null, troubles: [why] };
  }
}
