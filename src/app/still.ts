// A verdict may be said when nothing has moved while it was reached: neither the default branch (T21), nor what
// another run has said meanwhile.
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Evaluator, Occasion } from './evaluator.ts';
import { toldBy } from './evaluator.ts';
import { judged } from './judge-pull.ts';
import { ownAbout } from './ledger.ts';
import type { FetchedProposals } from './ports.ts';
import type { Saying } from './speak.ts';
import { isThere, unjudged, verdictOf } from './speak.ts';
import type { View } from './view.ts';

/** What is known in the end, and what is to be said of it. */
export interface Settled {
  readonly seen: View;
  readonly saying: Saying;
}

/** Judges until everything has kept still meanwhile, or until it is for the next sweep to try. */
export async function judgedStill(
  evaluator: Evaluator,
  view: View,
  occasion: Occasion,
  given: FetchedProposals | null,
): Promise<Settled> {
  const { github, repository } = evaluator;
  const { pull } = view;
  for (let tries = 1; ; tries += 1) {
    const fetched =
      given !== null && tries === 1
        ? known(given)
        : await repository.fetchProposals(github.defaultBranch, [pull.number]);
    if (fetched.kind !== 'known') return { seen: view, saying: unjudged('pending', fetched.why) };
    // The event may be older than the branch: what is there now is what counts.
    const { base, heads } = fetched.value;
    const head = heads.get(pull.number) ?? pull.head;
    const told = toldBy(occasion, head, pull.head);
    const seen = await judged(evaluator, { ...view, pull: { ...pull, head }, told }, base);
    const doubt = await doubtOf(evaluator, seen, base);
    if (doubt === null) return { seen, saying: verdictOf(seen) };
    if (tries >= doubt.tries) return { seen, saying: unjudged('pending', doubt.why) };
  }
}

interface Doubt {
  readonly why: string;
  /** How often it may be judged before it is left to the next sweep. */
  readonly tries: number;
}

/** What could take a pass back. A rollback passes on any base, and a wait is no promise. */
async function doubtOf(evaluator: Evaluator, seen: View, base: Sha): Promise<Doubt | null> {
  const { verdict, class: kind } = seen.checked?.report ?? {};
  if (verdict !== 'pass' || kind === 'rollback') return null;
  const tip = await evaluator.repository.remoteTip(evaluator.github.defaultBranch);
  if (tip !== base) return { why: whyMoving(tip), tries: 3 };
  return doubtOfOthers(evaluator, seen);
}

function whyMoving(tip: Sha | null): string {
  return tip === null
    ? 'nobody can say whether the default branch has moved meanwhile'
    : 'the default branch keeps moving; judged again by the next sweep';
}

/** Whoever asked for evidence later knows better; what rests on Git alone cannot have gone stale. */
async function doubtOfOthers(evaluator: Evaluator, seen: View): Promise<Doubt | null> {
  const { github, identity, dryRun } = evaluator;
  const { pull, posted, announced, asked } = seen;
  const isNews = !dryRun && asked?.asks.length !== 0 && !isThere(evaluator, seen, verdictOf(seen));
  if (!isNews) return null;
  const now = await github.statuses(pull.head);
  if (now.kind !== 'known') return { why: now.why, tries: 1 };
  const newest = ownAbout(now.value, identity, pull.number)[0]?.id;
  const mine = posted?.kind === 'known' ? ownAbout(posted.value, identity, pull.number)[0]?.id : -1;
  if (newest === (announced ?? mine)) return null;
  return { why: 'another run has judged it meanwhile; judged again by the next sweep', tries: 2 };
}
