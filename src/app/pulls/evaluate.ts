// One pull request on GitHub: read, judge, say. What is said is said on the commit that was judged.
import { plain } from '#report/plain.ts';
import { whereElse } from './other-branch.ts';
import type { Evaluator, Occasion } from './evaluator.ts';
import { BY_THE_WAY, toldBy } from './evaluator.ts';
import type { PullRequest } from '#app/github.ts';
import { leaveBehind, leaveWord } from './withdraw.ts';
import type { FetchedProposals } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import type { Evaluated } from './publish.ts';
import { silent, speak, unjudged } from './publish.ts';
import { judgedStill } from './until-stable.ts';
import type { View } from './view.ts';

export { BY_THE_WAY, gathererFor } from './evaluator.ts';
export type { Evaluator, Occasion } from './evaluator.ts';
export type { Evaluated } from './publish.ts';

/** Judges a pull request and says so. `fetched`: what a sweep has fetched for all of them. */
export async function evaluate(
  evaluator: Evaluator,
  pull: PullRequest,
  occasion: Occasion,
  fetched: FetchedProposals | null = null,
): Promise<Evaluated> {
  const { isLive, isNews = false, before } = occasion;
  const view = { pull, told: toldBy(occasion, pull.head, pull.head), isLive, isNews };
  if (pull.into !== evaluator.github.defaultBranch) return elsewhere(evaluator, view);
  try {
    const { seen, saying } = await judgedStill(evaluator, view, occasion, fetched);
    const said = await speak(evaluator, seen, saying);
    const left = before === null ? [] : await leaveBehind(evaluator, seen, before);
    const isOver = seen.pull.head !== pull.head;
    const noted = isOver ? await leaveWord(evaluator, pull, seen.told) : [];
    return { ...said, troubles: [...said.troubles, ...left, ...noted] };
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const why = `${(error as Error).message} ${hint}`;
    const said = await speak(evaluator, view, unjudged('error', why));
    return { ...said, troubles: [...said.troubles, plain(why)] };
  }
}

/** A pull request into another branch; where the same commit is on its way here, that is judged. */
async function elsewhere(evaluator: Evaluator, view: View): Promise<Evaluated> {
  const found = await whereElse(evaluator, view.pull);
  switch (found.kind) {
    case 'twin':
      return evaluate(evaluator, found.twin, BY_THE_WAY);
    case 'green':
      return silent(view, found.saying);
    case 'say':
      return speak(evaluator, view, found.saying);
  }
}
