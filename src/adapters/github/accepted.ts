// Which landings our own check had let through: by the pull request that GitHub says it was merged as, and by the
// newest status that we posted on its head before it was merged.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { PullRequest } from '#app/github.ts';
import { ownAbout } from '#app/pulls/status-history.ts';
import type { Client } from './client.ts';
import type { LedgerOptions } from './status-history.ts';
import { statuses } from './status-history.ts';
import { landedAs } from './pulls.ts';

export interface Acceptances {
  /** Those of these landings. Statuses of others prove nothing (T8). */
  among(landings: readonly Sha[]): Promise<Finding<readonly Sha[]>>;
}

export interface AcceptancesOptions extends LedgerOptions {
  readonly defaultBranch: string;
}

/** Landings of one proposal that are asked about: each costs a request or two. */
const MOST = 5;

/** One run asks about a pull request once, however many pull requests it judges. */
export function acceptancesIn(client: Client, options: AcceptancesOptions): Acceptances {
  const answers = new Map<Sha, Promise<Finding<boolean>>>();
  return { among };

  async function among(landings: readonly Sha[]): Promise<Finding<readonly Sha[]>> {
    if (landings.length === 0) return known([]);
    if (landings.length > MOST) {
      return unreachable(
        `${landings.length} landings brought the values, and at most ${MOST} are looked up`,
      );
    }
    const pulls = await landedAs(client, options.defaultBranch, landings);
    if (pulls.kind !== 'known') return pulls;
    const accepted: Sha[] = [];
    for (const [landing, pull] of pulls.value) {
      const asked = answers.get(landing) ?? isAccepted(client, options, pull);
      answers.set(landing, asked);
      const found = await asked;
      if (found.kind !== 'known') return found;
      if (found.value) accepted.push(landing);
    }
    return known(accepted);
  }
}

async function isAccepted(
  client: Client,
  options: LedgerOptions,
  { head, number, mergedAt }: PullRequest,
): Promise<Finding<boolean>> {
  const posted = await statuses(client, options, head);
  if (posted.kind !== 'known') return posted;
  // What is judged after it has landed changes nothing any more, and is green for that reason alone.
  const newest = ownAbout(posted.value, options.identity, number).find(
    ({ at }) => mergedAt !== undefined && at <= mergedAt,
  );
  return known(newest?.state === 'success');
}
