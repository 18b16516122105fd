// The push history of a pull request: its current head, and the heads that it replaced. A previous head that cannot be
// read now stays on the list of unread ones, and the next sweep reads it.
import type { Finding, UnresolvedIdentity } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { GitHub, PostedStatus, PullRequest } from '#app/github.ts';
import type { Updates } from '#app/ports.ts';
import type { PushEvent, StatusHistory } from './status-history.ts';
import {
  ownStatuses,
  pusherBefore,
  pusherOf,
  statusHistoryOf,
  unreadHeads,
  headsUnder,
} from './status-history.ts';

/** Previous heads that one run reads. There are more only where nearly every run was lost. */
const MOST_HEADS = 10;

type HistoryReader = { readonly github: GitHub; readonly identity: string };

export interface PushHistory extends StatusHistory {
  readonly previousHeads: readonly Sha[];
  /** Whether this history includes what the statuses of the previous heads say. */
  readonly hasReadPreviousHeads: boolean;
  /** Pushers of the heads that no event named. */
  readonly unresolved: readonly UnresolvedIdentity[];
  /** All statuses of the previous heads that were read, from any login. */
  readonly read: ReadonlyMap<Sha, readonly PostedStatus[]>;
}

export interface CurrentHead {
  readonly pull: PullRequest;
  readonly event: PushEvent;
  /** All statuses of the head. */
  readonly posted: readonly PostedStatus[];
  /** Its merges that only bring the branch up to date. Asked for only where they can matter. */
  readonly updates: () => Promise<Updates>;
}

/** `includesPrevious`: read the previous heads as well, because approvals depend on who pushed them. */
export async function pushHistoryFor(
  evaluator: HistoryReader,
  currentHead: CurrentHead,
  fingerprint: string,
  includesPrevious: boolean,
): Promise<Finding<PushHistory>> {
  const { pull, event, posted } = currentHead;
  const current = ownStatuses(posted, evaluator.identity, pull.number);
  const unread = unreadHeads(current);
  const named = event.before === null ? unread : [event.before, ...unread];
  const previousHeads = [...new Set(named)].filter((head) => head !== pull.head);
  const headBy = event.headBy ?? pusherOf(current);
  const reader = headReader(evaluator, pull);
  const heads = includesPrevious
    ? await readHeads(reader, { currentHead, previousHeads, isPusherKnown: headBy !== null })
    : known(NO_HEADS);
  if (heads.kind !== 'known') return heads;
  const { previous, belowUpdates, missing, pusher } = heads.value;
  const history = statusHistoryOf({ current, previous, belowUpdates }, fingerprint, event);
  const isComplete = missing.length === 0;
  const unresolved = headBy === null && pusher === null ? [pull.head, ...missing] : missing;
  return known({
    ...history,
    // A pusher in our status ends the search in later runs, so every head below has to be known as well.
    headBy: headBy ?? (isComplete ? pusher : null),
    previousHeads,
    hasReadPreviousHeads: includesPrevious && isComplete,
    unresolved: unresolved.map((commit) => ({ kind: 'pusher' as const, commit })),
    read: reader.read,
  });
}

interface HeadReader {
  readonly read: ReadonlyMap<Sha, readonly PostedStatus[]>;
  /** Our own statuses of a head about this pull request, newest first. */
  ownOf(head: Sha): Promise<Finding<readonly PostedStatus[]>>;
}

function headReader({ github, identity }: HistoryReader, { number }: PullRequest): HeadReader {
  const read = new Map<Sha, readonly PostedStatus[]>();
  return {
    read,
    async ownOf(head) {
      const cached = read.get(head);
      if (cached === undefined && read.size >= MOST_HEADS) return known([]);
      const posted = cached === undefined ? await github.statuses(head) : known(cached);
      if (posted.kind !== 'known') return posted;
      read.set(head, posted.value);
      return known(ownStatuses(posted.value, identity, number));
    },
  };
}

interface ReadHeads {
  readonly previous: readonly PostedStatus[];
  readonly belowUpdates: readonly PostedStatus[];
  /** Heads on which no run of ours has posted. */
  readonly missing: readonly Sha[];
  /** Who pushed what the current head brings up to date; null where it does more, or no event named them. */
  readonly pusher: string | null;
}

const NO_HEADS: ReadHeads = { previous: [], belowUpdates: [], missing: [], pusher: null };

interface HistoryStart {
  readonly currentHead: CurrentHead;
  readonly previousHeads: readonly Sha[];
  /** Whether it is known who pushed the current head. */
  readonly isPusherKnown: boolean;
}

async function readHeads(
  reader: HeadReader,
  { currentHead, previousHeads, isPusherKnown }: HistoryStart,
): Promise<Finding<ReadHeads>> {
  const { pull, updates } = currentHead;
  const updated = isPusherKnown
    ? known(NO_UPDATED_HEADS)
    : await updatedHeads(reader, currentHead, previousHeads);
  if (updated.kind !== 'known') return updated;
  const { pusher } = updated.value;
  // An update says nothing of earlier pushes, so the pusher of each head directly below it has to be known.
  const direct = new Set([...previousHeads, ...updated.value.replaced]);
  const shown = new Set(previousHeads);
  const queue = [...new Set([...previousHeads, ...updated.value.heads, ...updated.value.replaced])];
  const previous: PostedStatus[] = [];
  const belowUpdates: PostedStatus[] = [];
  const missing: Sha[] = [];
  const add = (heads: readonly Sha[], isShown: boolean): void => {
    for (const head of heads) {
      if (isShown) shown.add(head);
      if (head !== pull.head && !queue.includes(head)) queue.push(head);
    }
  };
  for (const head of queue) {
    const statuses = await reader.ownOf(head);
    if (statuses.kind !== 'known') return statuses;
    (shown.has(head) ? previous : belowUpdates).push(...statuses.value);
    add(unreadHeads(statuses.value), shown.has(head));
    // The pusher of a later head has looked at this one, so a head further back need not be known.
    if (statuses.value.length > 0 || !direct.has(head)) continue;
    const below = await firstWithStatus(reader, headsUnder(await updates(), head));
    if (below.kind !== 'known') return below;
    if (below.value === null) missing.push(head);
    else add([below.value], false);
  }
  return known({ previous, belowUpdates, missing, pusher });
}

interface UpdatedHeads {
  /** Heads that the current one brings up to date, as far as the one whose pusher is known. */
  readonly heads: readonly Sha[];
  /** Heads that those replaced. */
  readonly replaced: readonly Sha[];
  readonly pusher: string | null;
}

const NO_UPDATED_HEADS: UpdatedHeads = { heads: [], replaced: [], pusher: null };

/** Who pushed what the current head only brings up to date. */
async function updatedHeads(
  reader: HeadReader,
  { pull, updates }: CurrentHead,
  previousHeads: readonly Sha[],
): Promise<Finding<UpdatedHeads>> {
  const heads: Sha[] = [];
  const replaced: Sha[] = [];
  for (const head of headsUnder(await updates(), pull.head)) {
    const statuses = await reader.ownOf(head);
    if (statuses.kind !== 'known') return statuses;
    if (statuses.value.length > 0) heads.push(head);
    replaced.push(...unreadHeads(statuses.value));
    const pusher = previousHeads.includes(head)
      ? pusherBefore(statuses.value)
      : pusherOf(statuses.value);
    if (pusher !== null) return known({ heads, replaced, pusher });
  }
  return known(NO_UPDATED_HEADS);
}

/** The first of these heads on which a run of ours has posted. */
async function firstWithStatus(
  reader: HeadReader,
  heads: readonly Sha[],
): Promise<Finding<Sha | null>> {
  for (const head of heads) {
    const statuses = await reader.ownOf(head);
    if (statuses.kind !== 'known') return statuses;
    if (statuses.value.length > 0) return known(head);
  }
  return known(null);
}
