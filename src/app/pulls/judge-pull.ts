// From a head to a verdict: what stands there, what has to be asked, what the answers are.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { announce } from './announce.ts';
import type { Asked } from '#app/check.ts';
import { ask, classSoFar, settle } from '#app/check.ts';
import type { Evaluator } from './evaluator.ts';
import { gathererFor, NOBODY_ASKED } from './evaluator.ts';
import type { AboutPullRequest, NotedIssue, PostedStatus, PullRequest } from '#app/github.ts';
import type { LandingClock } from '#app/ports.ts';
import { issuesNotedIn } from './sticky-comment.ts';
import type { Followed } from './push-history.ts';
import { trailFor } from './push-history.ts';
import { trustedClock } from './trusted-clock.ts';
import { updatesOf } from './updates.ts';
import type { View } from './view.ts';

/** Judges a head on a base. */
export async function judged(evaluator: Evaluator, seen: View, base: Sha): Promise<View> {
  const { clock, asked, posted } = await looked(evaluator, seen.pull, base);
  const view = { ...seen, posted, asked };
  const announced = await announce(evaluator, view, asked);
  const trail = await followed(evaluator, view, asked);
  const sticky = await stickyFor(evaluator, view.pull, asked);
  const evidence = evaluator.github.evidence(aboutFor(evaluator, view, { asked, trail, sticky }));
  const checked = await settle(gathererFor(evaluator, clock, evidence), asked);
  return { ...view, announced, trail, checked, ...(sticky === undefined ? {} : { sticky }) };
}

interface Looked {
  readonly clock: LandingClock;
  readonly asked: Asked;
  readonly posted: Finding<readonly PostedStatus[]>;
}

/** What Git tells, and what stands on the head. Often that is the first request, and so it tells the time. */
async function looked(evaluator: Evaluator, { head }: PullRequest, base: Sha): Promise<Looked> {
  const hasty = await look('hasty');
  // A rollback must not wait for a server that has gone to sleep. Everything else has the time to ask again.
  const isEnough = hasty.posted.kind === 'known' || classSoFar(hasty.asked) === 'rollback';
  return isEnough ? hasty : look('patient');

  async function look(pace: 'hasty' | 'patient'): Promise<Looked> {
    const posted = await evaluator.github.statuses(head, pace);
    const clock = trustedClock(evaluator);
    const asked = await ask(gathererFor(evaluator, clock, NOBODY_ASKED), base, head);
    return { clock, asked, posted };
  }
}

/** Since when it has been on show, and who pushed it: of former heads too where people have to be told apart. */
export async function followed(
  evaluator: Evaluator,
  { pull, told, posted }: Pick<View, 'pull' | 'told'> & Pick<Looked, 'posted'>,
  { asks, fingerprint, base }: Asked,
): Promise<Finding<Followed>> {
  if (posted.kind !== 'known') return posted;
  const hasReviews = asks.some(({ kind }) => kind === 'reviews');
  const updates = () => updatesOf(evaluator, pull.head, base);
  const track = { pull, told, posted: posted.value, updates };
  return trailFor(evaluator, track, fingerprint, hasReviews);
}

interface Found {
  readonly asked: Asked;
  readonly trail: Finding<Followed>;
  readonly sticky: View['sticky'];
}

/** What GitHub is asked about, with what we know ourselves. */
export function aboutFor(
  evaluator: Evaluator,
  { pull, isLive }: Pick<View, 'pull' | 'isLive'>,
  { asked, trail, sticky }: Found,
): AboutPullRequest {
  const isKnown = trail.kind === 'known';
  return {
    pull,
    shownSince: isKnown ? known(trail.value.shownSince) : trail,
    pushedBy: isKnown ? trail.value.pushedBy : [],
    unresolved: isKnown ? trail.value.unresolved : [],
    updates: () => updatesOf(evaluator, pull.head, asked.base),
    noted: notedIn(sticky),
    body: async () => {
      const now = isLive ? known(pull) : await evaluator.github.pullRequest(pull.number);
      return now.kind === 'known' ? known(now.value.body) : now;
    },
  };
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

function notedIn(sticky: View['sticky']): Finding<readonly NotedIssue[]> {
  if (sticky === undefined) return known([]);
  return sticky.kind === 'known' ? known(issuesNotedIn(sticky.value?.body ?? '')) : sticky;
}
