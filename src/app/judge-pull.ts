// From a head to a verdict: what stands there, what has to be asked, what the answers are.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { announce } from './announce.ts';
import type { Asked } from './check.ts';
import { ask, settle } from './check.ts';
import type { Evaluator } from './evaluator.ts';
import { gathererFor, NOBODY_ASKED } from './evaluator.ts';
import type { NotedIssue, PullRequest } from './github.ts';
import type { Trail } from './ledger.ts';
import { ownAbout, trailOf } from './ledger.ts';
import { issuesNotedIn } from './sticky-comment.ts';
import { trustedClock } from './trusted-clock.ts';
import type { View } from './view.ts';

/** Judges a head on a base. */
export async function judged(evaluator: Evaluator, seen: View, base: Sha): Promise<View> {
  const { github } = evaluator;
  const { pull, occasion } = seen;
  // Often the first request of a run, and so the one that tells the time.
  const posted = await github.statuses(pull.head);
  const clock = trustedClock(evaluator);
  const asked = await ask(gathererFor(evaluator, clock, NOBODY_ASKED), base, pull.head);
  const asks = new Set(asked.asks.map(({ kind }) => kind));
  const looked = { ...seen, posted, asked };
  if (asks.size > 0) await announce(evaluator, looked, asked);
  const found = await trailFor(evaluator, looked, asked, asks.has('reviews'));
  const sticky = await stickyFor(evaluator, pull, asked);
  const evidence = github.evidence({
    pull,
    shownSince: found.kind === 'known' ? known(found.value.shownSince) : found,
    pushedBy: found.kind === 'known' ? found.value.pushedBy : [],
    noted: notedIn(sticky),
    body: () => (occasion.isLive ? Promise.resolve(known(pull.body)) : bodyNow(evaluator, pull)),
  });
  const checked = await settle(gathererFor(evaluator, clock, evidence), asked);
  return {
    ...looked,
    checked,
    ...(found.kind === 'known' ? { trail: found.value } : {}),
    ...(sticky === undefined ? {} : { sticky }),
  };
}

/** The ledger of a pull request. Of the head before a push only where approvals have to be told apart. */
async function trailFor(
  { github, identity }: Evaluator,
  { pull, occasion, posted }: View,
  { fingerprint }: Asked,
  hasReviews: boolean,
): Promise<Finding<Trail>> {
  if (posted?.kind !== 'known') return posted ?? unreachable('nobody has looked');
  const former =
    hasReviews && occasion.before !== null && occasion.before !== pull.head
      ? await github.statuses(occasion.before)
      : known([]);
  if (former.kind !== 'known') return former;
  const [here, there] = [posted, former].map(({ value }) => ownAbout(value, identity, pull.number));
  return known(trailOf({ here: here ?? [], former: there ?? [] }, fingerprint, occasion.pushedBy));
}

/** What an earlier run noted of issues stands in our comment. */
export async function stickyFor(
  { github, comment: isWritten }: Evaluator,
  { number }: PullRequest,
  { asks }: Asked,
): Promise<View['sticky']> {
  const asksIssues = asks.some(({ kind }) => kind === 'issues');
  return asksIssues && isWritten ? github.comment(number) : undefined;
}

export function notedIn(sticky: View['sticky']): Finding<readonly NotedIssue[]> {
  if (sticky === undefined) return known([]);
  return sticky.kind === 'known' ? known(issuesNotedIn(sticky.value?.body ?? '')) : sticky;
}

async function bodyNow({ github }: Evaluator, { number }: PullRequest): Promise<Finding<string>> {
  const now = await github.pullRequest(number);
  return now.kind === 'known' ? known(now.value.body) : now;
}
