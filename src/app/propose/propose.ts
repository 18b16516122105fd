// Proposes the next steps of flags: closes what is superseded, updates what is behind, and opens what is due, the flag that
// has waited longest first. A sweep does this after its other work.
import type { ProposalDone, ProposeActing } from './acting.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { isLow } from '#app/pulls/sweep.ts';
import { hintOf } from '#app/refusal.ts';
import type { OpenProposal } from './proposal.ts';
import { proposalsAmong } from './proposal.ts';
import { closeProposal, otherFor, reasonToClose } from './close.ts';
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
  const steps = await stepsAt(gatherer, swept.base);
  const { acts, kept } = evaluator.dryRun ? UNTOUCHED : await keepOrClose(acting, steps);
  const due = dueSteps(steps, kept);
  const taken = (await Promise.all(due.map((step) => takenBy(acting, step)))).flat();
  const free = due.filter(({ flag }) => !taken.some((act) => act.flag === flag));
  const atMost = evaluator.dryRun ? null : steps.atMost;
  const places = Math.max(0, (atMost ?? 0) - kept.size);
  const opened = await openAll(acting, free, { places, atMost: atMost ?? 0 });
  const unopened = free.slice(Math.max(places, opened.length));
  return { actions: [...acts, ...taken, ...opened], unopened, atMost };
}

interface OpenOnes {
  readonly acts: readonly ProposalDone[];
  /** Those that stay open. */
  readonly kept: ReadonlyMap<FlagKey, OpenProposal>;
}

const UNTOUCHED: OpenOnes = { acts: [], kept: new Map() };

/** Closes what is superseded, and brings the others up to date, the oldest first. */
async function keepOrClose(acting: ProposeActing, steps: Steps): Promise<OpenOnes> {
  const { swept, evaluator } = acting;
  const { identity, github } = evaluator;
  const kept = new Map<FlagKey, OpenProposal>();
  const acts: ProposalDone[] = [];
  for (const proposal of proposalsAmong(swept.pulls, { identity, into: github.defaultBranch })) {
    const { flag } = proposal;
    const step = steps.steps.get(flag) ?? null;
    const because = await reasonToClose(acting, steps, proposal, kept.get(flag) ?? null);
    if (because === null) kept.set(flag, proposal);
    const work = (): Promise<ProposalDone> =>
      because === null
        ? keepProposal(acting, proposal, step)
        : closeProposal(acting, proposal, because, step);
    acts.push(await guarded(proposal, work));
  }
  return { acts, kept };
}

/** Those without a pull request of ours, in the order in which they are opened. */
function dueSteps({ steps }: Steps, kept: ReadonlyMap<FlagKey, OpenProposal>): readonly NextStep[] {
  return [...steps.values()]
    .flatMap((step) => (step?.isDue === true && !kept.has(step.flag) ? [step] : []))
    .toSorted((a, b) => a.landedAt - b.landedAt || inOrder(a.flag, b.flag));
}

async function takenBy(acting: ProposeActing, step: NextStep): Promise<readonly ProposalDone[]> {
  const pull = await otherFor(acting, step);
  if (pull === null) return [];
  const { flag, environment } = step;
  return [{ kind: 'other', flag, environment, pull: pull, finished: null, troubles: [] }];
}

/**
 * A step that a person has closed takes no place from the others. What GitHub refuses for one, it refuses for all: the next
 * sweep tries again.
 */
async function openAll(
  acting: ProposeActing,
  steps: readonly NextStep[],
  { places, atMost }: { readonly places: number; readonly atMost: number },
): Promise<readonly ProposalDone[]> {
  const acts: ProposalDone[] = [];
  for (const step of steps) {
    const isFull = acts.filter(({ kind }) => OPEN.has(kind)).length === places;
    if (isFull || isLow(acting.evaluator.github.spent())) break;
    const act = await guarded(step, () => openProposal(acting, step, atMost));
    acts.push(act);
    if (act.isRefused === true) break;
  }
  return acts;
}

const OPEN: ReadonlySet<ProposalDone['kind']> = new Set(['opened', 'kept']);

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
