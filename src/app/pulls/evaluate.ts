// Evaluates one pull request on GitHub: read, judge, publish. The status goes to the commit that was judged.
import { plain } from '#report/safe-text.ts';
import type { EvaluationTrigger, Evaluator, View } from './evaluator.ts';
import { NO_TRIGGER, pushEventOf } from './evaluator.ts';
import type { PullRequest } from '#app/github.ts';
import { otherBranchOf } from './other-branch.ts';
import type { FetchedProposals } from '#app/ports.ts';
import type { Evaluated } from './publish.ts';
import { publish, withoutPosting, withoutVerdict } from './publish.ts';
import { hintOf } from '#app/refusal.ts';
import { evaluateUntilStable } from './until-stable.ts';
import { notePush, withdrawReplaced } from './withdraw.ts';

export { NO_TRIGGER } from './evaluator.ts';
export type { EvaluationTrigger, Evaluator } from './evaluator.ts';
export type { Evaluated } from './publish.ts';

/** Judges a pull request and publishes the verdict. `fetched`: what a sweep has fetched for all pull requests. */
export async function evaluate(
  evaluator: Evaluator,
  pull: PullRequest,
  trigger: EvaluationTrigger,
  fetched: FetchedProposals | null = null,
): Promise<Evaluated> {
  const { isFresh, isNewHead = false, before } = trigger;
  const view = { pull, event: pushEventOf(trigger, pull.head, pull.head), isFresh, isNewHead };
  if (pull.into !== evaluator.github.defaultBranch) return evaluateOtherBranch(evaluator, view);
  try {
    const stable = await evaluateUntilStable(evaluator, view, trigger, fetched);
    const evaluated = await publish(evaluator, stable.view, stable.message);
    const withdrawTroubles =
      before === null ? [] : await withdrawReplaced(evaluator, stable.view, before);
    const headChanged = stable.view.pull.head !== pull.head;
    const noteTroubles = headChanged ? await notePush(evaluator, pull, stable.view.event) : [];
    return {
      ...evaluated,
      troubles: [...evaluated.troubles, ...withdrawTroubles, ...noteTroubles],
    };
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const why = `${(error as Error).message} ${hint}`;
    const evaluated = await publish(evaluator, view, withoutVerdict('error', why));
    return { ...evaluated, troubles: [...evaluated.troubles, plain(why)] };
  }
}

/** A pull request into another branch. Where the same commit is proposed for the default branch, that one is judged. */
async function evaluateOtherBranch(evaluator: Evaluator, view: View): Promise<Evaluated> {
  const answer = await otherBranchOf(evaluator, view.pull);
  switch (answer.kind) {
    case 'same-head':
      return evaluate(evaluator, answer.pull, NO_TRIGGER);
    case 'keep':
      return withoutPosting(view, answer.message);
    case 'publish':
      return publish(evaluator, view, answer.message);
  }
}
