// Commit statuses: what we said, when, and who said it. The newest of a context counts for GitHub; the oldest
// with a fingerprint says since when that meaning has been on show (DESIGN §6, §7).
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { instant } from '#domain/time.ts';
import type { Instant } from '#domain/time.ts';
import type { NewStatus, PostedStatus, StatusState } from '#app/github.ts';
import type { Client } from './client.ts';
import { repository } from './pulls.ts';
import type { StatusAnswer } from './shapes.ts';

export interface LedgerOptions {
  /** The status's name. */
  readonly context: string;
  /** Where a click on the status leads: the run that posted it. */
  readonly runUrl: string;
}

/** GitHub keeps at most 1000 statuses per commit and context. */
const MOST_PAGES = 11;

/** Statuses of our context on a commit, newest first, whoever posted them. */
export async function statuses(
  client: Client,
  { context }: LedgerOptions,
  commit: Sha,
): Promise<Finding<readonly PostedStatus[]>> {
  const path = `${repository(client)}/commits/${commit}/statuses`;
  const found = await client.all<StatusAnswer>(path, {}, MOST_PAGES);
  if (found.kind !== 'known') return found;
  return known(found.value.filter((status) => status.context === context).map(postedOf));
}

/**
 * The context under which a run on the default branch notes that a commit has landed. It is not the check's own:
 * that is posted on proposals, long before they land, and would make a landing seem older than it is.
 */
export function landedContext(context: string): string {
  return `${context}/landed`;
}

/** Notes that a commit has landed, once. */
export async function markLanded(
  client: Client,
  options: LedgerOptions,
  commit: Sha,
): Promise<Finding<null>> {
  const context = landedContext(options.context);
  const before = await statuses(client, { ...options, context }, commit);
  if (before.kind !== 'known') return before;
  if (before.value.length > 0) return known(null);
  const landed = {
    state: 'success',
    description: 'landed on the default branch',
    pushedBy: null,
  } as const;
  const done = await post(client, { ...options, context }, commit, landed);
  return done.kind === 'known' ? known(null) : done;
}

/** Posts a status; answers the login that it was posted as. */
export async function post(
  client: Client,
  { context, runUrl }: LedgerOptions,
  commit: Sha,
  { state, description, pushedBy }: NewStatus,
): Promise<Finding<string>> {
  const found = await client.send<StatusAnswer>(
    'POST',
    `${repository(client)}/statuses/${commit}`,
    {
      state,
      context,
      description,
      target_url:
        pushedBy === null ? runUrl : `${runUrl}?${PUSHED_BY}=${encodeURIComponent(pushedBy)}`,
    },
  );
  return found.kind === 'known' ? known(found.value.creator?.login ?? '') : found;
}

// A later run has no other way to know who pushed what it judges (T17).
const PUSHED_BY = 'pushed-by';

function postedOf(status: StatusAnswer): PostedStatus {
  const pusher = new RegExp(`[?&]${PUSHED_BY}=([^&]+)`).exec(status.target_url ?? '')?.[1];
  return {
    state: status.state as StatusState,
    description: status.description ?? '',
    at: momentOf(status.created_at),
    by: status.creator?.login ?? '',
    pushedBy: pusher === undefined ? null : decodeURIComponent(pusher),
  };
}

/** GitHub's moments are ISO 8601 in UTC. */
export function momentOf(text: string): Instant {
  return instant(Date.parse(text) / 1000);
}
