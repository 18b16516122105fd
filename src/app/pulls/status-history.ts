// Our statuses on a pull request are a history that only our own login can write: since when a meaning has been on
// show, and who pushed it. Each status repeats what the one before it knew, so that the newest is enough, whatever was
// pushed, taken back and pushed again in between. A push that only brings the branch up to date changes nothing of what it
// proposes, so the person who made it is no author of it. Git alone says what such a push has brought.
import type { Sha, Instant } from '#domain/scalars.ts';
import type { FirstAt, NewestStatus, NewStatus, StatusNote, PostedStatus } from '#app/github.ts';
import type { Loader, Updates } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';

/** Our own statuses about one pull request, or about none. Statuses of other logins prove nothing. */
export function ownStatuses(
  posted: readonly PostedStatus[],
  identity: string,
  pull: number | null,
): readonly PostedStatus[] {
  return posted.filter(({ by, note }) => by === identity && note.pull === pull);
}

/**
 * Whether a status shows what is proposed: a meaning by its whole fingerprint, or that there is none. A pending status
 * without a fingerprint shows nothing, and what was on show before it still is.
 */
function showsMeaning({ state, note }: PostedStatus): boolean {
  return note.fingerprint !== null || state === 'failure' || state === 'success';
}

/** Since when the statuses of a head had shown this meaning at that moment; null when they showed another one. */
export function shownSinceAt(
  statuses: readonly PostedStatus[],
  moment: Instant,
  fingerprint: string,
): Instant | null {
  const status = statuses.find(
    (postedStatus) => postedStatus.at < moment && showsMeaning(postedStatus),
  );
  return status?.note.fingerprint === fingerprint ? shownSinceOf(status) : null;
}

/**
 * The statuses that suffice for a judgement where only the newest one was read; null where the others may say more. A
 * status that was read so has no id, so `id` is 0: nothing compares it.
 */
export function sufficient(
  newest: readonly NewestStatus[],
  identity: string,
  pull: number,
): readonly PostedStatus[] | null {
  const posted = newest.map((status) => ({ ...status, id: 0 }));
  const ownPosted = ownStatuses(posted, identity, pull);
  const saysAll = (status: PostedStatus): boolean => status.note.isWhole && showsMeaning(status);
  return ownPosted.length === posted.length && ownPosted.every(saysAll) ? posted : null;
}

/** When statuses of a meaning first had each final state, by the newest of them. */
export function firstAtOf({
  at,
  state,
  note,
}: Pick<PostedStatus, 'at' | 'state' | 'note'>): FirstAt {
  const { firstAt } = note;
  const isFirst = state === 'success' || state === 'failure' ? firstAt[state] === undefined : false;
  return isFirst ? { ...firstAt, [state]: at } : firstAt;
}

function shownSinceOf({ at, note }: PostedStatus): Instant {
  return note.shownSince ?? at;
}

/** Our statuses before this evaluation, newest first: on the current head, and on the heads that it replaced. */
export interface PostedStatuses {
  readonly current: readonly PostedStatus[];
  readonly previous: readonly PostedStatus[];
  /**
   * On heads that Git found below an update of the branch and that no event named. Another head may have been between
   * them and the current one. So they say who pushed, and nothing of what has been on show since.
   */
  readonly belowUpdates?: readonly PostedStatus[];
}

/** What the event that started this run says about a push. */
export interface PushEvent {
  readonly pushedBy: string | null;
  /** The same login where the push brought the current head; null where it brought an earlier one. */
  readonly headBy: string | null;
  readonly before: Sha | null;
}

export const NO_PUSH_EVENT: PushEvent = { pushedBy: null, headBy: null, before: null };

export interface StatusHistory {
  /** Since when the present meaning has been on show without a break; null when it is not. */
  readonly shownSince: Instant | null;
  /** When the statuses of the present meaning first had each final state. */
  readonly firstAt: FirstAt;
  /**
   * Who pushed what the current head proposes; null when no event named them. Of a head that only brings the branch up
   * to date: who pushed the head before it.
   */
  readonly headBy: string | null;
  readonly pushedBy: readonly string[];
  /** Whether another head was judged after this one, and this one was pushed again. */
  readonly isRestoredHead: boolean;
}

export function statusHistoryOf(
  { current: all, previous, belowUpdates = [] }: PostedStatuses,
  fingerprint: string,
  event: PushEvent | null,
): StatusHistory {
  const current = sinceReplaced(all);
  const latest = current.find(showsMeaning);
  const elsewhere = newestOf(previous.filter(showsMeaning));
  const isRestoredHead =
    latest !== undefined && elsewhere !== undefined && elsewhere.id > latest.id;
  const last = isRestoredHead ? elsewhere : (latest ?? elsewhere);
  const headBy = event?.headBy ?? headByIn(current);
  const notedLogins = [...all, ...previous, ...belowUpdates].flatMap(({ note }) => [
    note.headBy,
    ...note.pushedBy,
  ]);
  const pushers = [event?.pushedBy ?? null, headBy, ...notedLogins].filter(
    (login) => login !== null,
  );
  const same = last?.note.fingerprint === fingerprint ? last : null;
  return {
    shownSince: same === null ? null : shownSinceOf(same),
    firstAt: same === null ? {} : firstAtOf(same),
    headBy,
    pushedBy: [...new Set(pushers)].toSorted(),
    isRestoredHead,
  };
}

/** Who pushed this head, by its statuses since it was last replaced; null when no event named them. */
export function pusherOf(statuses: readonly PostedStatus[]): string | null {
  return headByIn(sinceReplaced(statuses));
}

/** Who pushed a head that another one replaced directly. */
export function pusherBefore(statuses: readonly PostedStatus[]): string | null {
  const [newest, ...older] = statuses;
  const isReplaced = newest?.note.isReplaced === true;
  return isReplaced ? (newest.note.headBy ?? pusherOf(older)) : pusherOf(statuses);
}

function headByIn(statuses: readonly PostedStatus[]): string | null {
  return statuses.find(({ note }) => note.headBy !== null)?.note.headBy ?? null;
}

/** The statuses since the head was last replaced: a head that comes back comes by another push. */
function sinceReplaced(statuses: readonly PostedStatus[]): readonly PostedStatus[] {
  const end = statuses.findIndex(({ note }) => note.isReplaced);
  return end < 0 ? statuses : statuses.slice(0, end);
}

function newestOf(statuses: readonly PostedStatus[]): PostedStatus | undefined {
  return statuses.toSorted((a, b) => b.id - a.id)[0];
}

/** Previous heads that these statuses name, and whose own statuses no run has read. */
export function unreadHeads(statuses: readonly PostedStatus[]): readonly Sha[] {
  const heads = new Map<Sha, boolean>();
  for (const { note } of statuses) {
    for (const head of note.previousHeads) {
      heads.set(head, heads.get(head) ?? note.hasReadPreviousHeads);
    }
  }
  return [...heads].flatMap(([head, isRead]) => (isRead ? [] : [head]));
}

/**
 * Whether a new status would add nothing. `newest` is the status that GitHub goes by, from any login. `status` is our
 * newest one about this pull request.
 */
export function isAlreadyPosted(
  newest: PostedStatus | undefined,
  status: PostedStatus | undefined,
  wanted: NewStatus,
  note: StatusNote,
): boolean {
  return (
    newest !== undefined &&
    newest.by === status?.by &&
    newest.state === wanted.state &&
    newest.description === wanted.description &&
    status.description === wanted.description &&
    holdsAll(status.note, note)
  );
}

function holdsAll(
  posted: StatusNote,
  { fingerprint, headBy, pushedBy, previousHeads, hasReadPreviousHeads }: StatusNote,
): boolean {
  return (
    posted.fingerprint === fingerprint &&
    (headBy === null || posted.headBy === headBy) &&
    pushedBy.every((login) => posted.pushedBy.includes(login)) &&
    previousHeads.every((head) => posted.previousHeads.includes(head)) &&
    (previousHeads.length === 0 || posted.hasReadPreviousHeads || !hasReadPreviousHeads)
  );
}

export const NO_UPDATES: Updates = new Map();

/** The updates among the commits of `head` that are not on `base`. None where Git cannot tell: every commit counts. */
export async function updatesOf(
  { repository }: Pick<Loader, 'repository'>,
  head: Sha,
  base: Sha | null,
): Promise<Updates> {
  if (base === null) return NO_UPDATES;
  try {
    return await repository.updates(head, base);
  } catch (error) {
    if (hintOf(error) === null) throw error;
    return NO_UPDATES;
  }
}

/** The commits that a head brought up to date, nearest first; none where the head is no update. */
export function headsUnder(updates: Updates, head: Sha): readonly Sha[] {
  const heads: Sha[] = [];
  for (let under = updates.get(head); under !== undefined; under = updates.get(under)) {
    heads.push(under);
  }
  return heads;
}

/**
 * The event without its pusher, where the push brought nothing but updates. `pushed`: the head by the event. A push that
 * is not on top of the head before it is never only an update.
 */
export function withoutUpdater(event: PushEvent, pushed: Sha, updates: Updates): PushEvent {
  const isUpdate = event.before !== null && headsUnder(updates, pushed).includes(event.before);
  return isUpdate ? { ...event, pushedBy: null, headBy: null } : event;
}
