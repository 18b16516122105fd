// One pull request on GitHub: read, judge, say. What is said is said on the commit that was judged.
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { plain } from '#report/plain.ts';
import type { Evaluator, Occasion } from './evaluator.ts';
import { BY_THE_WAY } from './evaluator.ts';
import type { PullRequest } from './github.ts';
import { judged } from './judge-pull.ts';
import type { FetchedProposals } from './ports.ts';
import { hintOf } from './refusal.ts';
import type { Evaluated } from './speak.ts';
import { speak, statusOf, unjudged } from './speak.ts';
import type { View } from './view.ts';

export { BY_THE_WAY, gathererFor } from './evaluator.ts';
export type { Evaluator, Occasion } from './evaluator.ts';
export type { Evaluated } from './speak.ts';

/** How often a base that moves under us is judged anew before the next sweep has to do it (T21). */
const MOST_TRIES = 3;

/** Judges a pull request and says so. `fetched`: what a sweep has fetched for all of them. */
export async function evaluate(
  evaluator: Evaluator,
  pull: PullRequest,
  occasion: Occasion,
  fetched: FetchedProposals | null = null,
): Promise<Evaluated> {
  if (pull.into !== evaluator.github.defaultBranch) return elsewhere(evaluator, pull, occasion);
  try {
    return await judgedStill(evaluator, { pull, occasion }, fetched);
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const why = `${(error as Error).message} ${hint}`;
    const said = await speak(evaluator, { pull, occasion }, unjudged('error', why));
    return { ...said, troubles: [...said.troubles, plain(why)] };
  }
}

/** Judges until the default branch has kept still meanwhile, and says so. */
async function judgedStill(
  evaluator: Evaluator,
  view: View,
  given: FetchedProposals | null,
): Promise<Evaluated> {
  const { github, repository } = evaluator;
  const { pull, occasion } = view;
  for (let tries = 1; ; tries += 1) {
    const fetched =
      given !== null && tries === 1
        ? known(given)
        : await repository.fetchProposals(github.defaultBranch, [pull.number]);
    if (fetched.kind !== 'known') return speak(evaluator, view, unjudged('pending', fetched.why));
    // The event may be older than the branch: what is there now is what counts.
    const { base, heads } = fetched.value;
    const head = heads.get(pull.number) ?? pull.head;
    const before = head === pull.head ? occasion.before : null;
    const seen = await judged(
      evaluator,
      { pull: { ...pull, head }, occasion: { ...occasion, before } },
      base,
    );
    if (!restsOnBase(seen)) return speak(evaluator, seen, statusOf(seen));
    const tip = await repository.remoteTip(github.defaultBranch);
    if (tip === base) return speak(evaluator, seen, statusOf(seen));
    if (tries === MOST_TRIES) return speak(evaluator, seen, unjudged('pending', whyMoving(tip)));
  }
}

/** A verdict that a landing could take back. A rollback passes on any base, and a wait is no promise. */
function restsOnBase({ checked }: View): boolean {
  const kind = checked?.report.class;
  return checked?.report.verdict === 'pass' && (kind === 'promotion' || kind === 'policy');
}

function whyMoving(tip: Sha | null): string {
  return tip === null
    ? 'nobody can say whether the default branch has moved meanwhile'
    : 'the default branch keeps moving; judged again by the next sweep';
}

/**
 * Flags are judged on the way into the default branch (T20). A status belongs to a commit, though: where the
 * same commit is also on the way there, what is said of that stands.
 */
async function elsewhere(
  evaluator: Evaluator,
  pull: PullRequest,
  occasion: Occasion,
): Promise<Evaluated> {
  const { github } = evaluator;
  const open = await github.openPullRequests();
  const twin =
    open.kind === 'known'
      ? open.value.find(({ head, into }) => head === pull.head && into === github.defaultBranch)
      : undefined;
  if (twin !== undefined) return evaluate(evaluator, twin, BY_THE_WAY);
  const why = `not applicable: it goes into ${plain(pull.into, 40)}, and flags are judged on the way into ${plain(github.defaultBranch, 40)}`;
  return speak(evaluator, { pull, occasion }, { state: 'failure', description: why });
}
