// Which landings our own check had passed: by the pull request that GitHub says was merged as the landing, and by our
// newest status on its head before the merge.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { PullRequest } from '#app/github.ts';
import { ownStatuses } from '#app/pulls/status-history.ts';
import type { Client } from './client.ts';
import type { StatusOptions } from './status-history.ts';
import { statuses } from './status-history.ts';
import { landedAs, newestClosed } from './pulls.ts';

export interface Acceptances {
  /** Those of these landings that had passed. Statuses of other logins prove nothing. */
  among(landings: readonly Sha[]): Promise<Finding<readonly Sha[]>>;
}

export interface AcceptancesOptions extends StatusOptions {
  readonly defaultBranch: string;
}

/** Landings that one proposal may ask about. Each costs one or two requests. */
const MOST = 5;

/** One run asks once about a pull request and for the closed ones, however many pull requests it judges. */
export function acceptancesIn(client: Client, options: AcceptancesOptions): Acceptances {
  const answers = new Map<Sha, Promise<Finding<boolean>>>();
  let closed: ReturnType<typeof newestClosed> | undefined;
  return { among };

  async function among(landings: readonly Sha[]): Promise<Finding<readonly Sha[]>> {
    if (landings.length === 0) return known([]);
    if (landings.length > MOST) {
      return unreachable({ kind: 'too-many-landings', landings: landings.length, most: MOST });
    }
    closed ??= newestClosed(client, options.defaultBranch);
    const pulls = await landedAs(client, options.defaultBranch, landings, closed);
    if (pulls.kind !== 'known') return pulls;
    const accepted: Sha[] = [];
    for (const [landing, pull] of pulls.value) {
      const answer = answers.get(landing) ?? isAccepted(client, options, pull);
      answers.set(landing, answer);
      const wasPassed = await answer;
      if (wasPassed.kind !== 'known') return wasPassed;
      if (wasPassed.value) accepted.push(landing);
    }
    return known(accepted);
  }
}

async function isAccepted(
  client: Client,
  options: StatusOptions,
  { head, number, mergedAt }: PullRequest,
): Promise<Finding<boolean>> {
  const posted = await statuses(client, options, head);
  if (posted.kind !== 'known') return posted;
  // After the merge the pull request changes nothing, and is green for that reason alone.
  const newest = ownStatuses(posted.value, options.identity, number).find(
    ({ at }) => mergedAt !== undefined && at <= mergedAt,
  );
  return known(newest?.state === 'success');
}
