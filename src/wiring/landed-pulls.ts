// The pull requests of landings, and who approved them, as GitHub says.
import type { Client } from '#adapters/github/client.ts';
import { defaultBranchOf, landedAs } from '#adapters/github/pulls.ts';
import { reviewsNow } from '#adapters/github/reviews.ts';
import type { GivenReview } from '#app/github.ts';
import type { LandingLog, LoggedPull } from '#report/log-rows.ts';

/** Landings whose reviews are read, from the newest. */
const MOST = 20;

/** The log with what GitHub knows; where it does not answer, the log says why. */
export async function withPulls(client: Client, log: LandingLog): Promise<LandingLog> {
  const branch = await defaultBranchOf(client);
  if (branch.kind !== 'known') return { ...log, notAsked: branch.why };
  const shas = log.landings.slice(0, MOST).map(({ sha }) => sha);
  const landed = await landedAs(client, branch.value, shas);
  if (landed.kind !== 'known') return { ...log, notAsked: landed.why };
  const pulls = new Map(
    await Promise.all(
      Array.from(landed.value, async ([sha, { number, author }]) => {
        const reviews = await reviewsNow(client, number);
        const approvedBy = reviews.kind === 'known' ? approversIn(reviews.value) : null;
        const pull: LoggedPull = { number, author, approvedBy };
        return [sha, pull] as const;
      }),
    ),
  );
  const left = log.landings.length - shas.length;
  return {
    ...log,
    notAsked: left > 0 ? { kind: 'newest-only', most: MOST } : null,
    landings: log.landings.map((landing) => ({ ...landing, pull: pulls.get(landing.sha) ?? null })),
  };
}

/** People whose last decisive review is an approval. */
function approversIn(reviews: readonly GivenReview[]): readonly string[] {
  const last = new Map<string, GivenReview['state']>();
  for (const { user, state, type } of reviews)
    if (type === 'User' && state !== 'COMMENTED' && state !== 'PENDING') last.set(user, state);
  return [...last].flatMap(([user, state]) => (state === 'APPROVED' ? [user] : []));
}
