// Our own statuses are a ledger that others cannot write: since when a meaning has been on show on a pull
// request, and who pushed it (DESIGN §6; T17, T19). Each status carries on what the one before it knew, so that
// the newest tells all, whatever was pushed, taken back and pushed again in between.
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import type { NewStatus, Note, PostedStatus } from '#app/github.ts';

/** Statuses of ours about one pull request, or about none. Those of others prove nothing (T8). */
export function ownAbout(
  posted: readonly PostedStatus[],
  identity: string,
  pull: number | null,
): readonly PostedStatus[] {
  return posted.filter(({ by, note }) => by === identity && note.pull === pull);
}

/**
 * Whether a status said anything of what is proposed: a meaning, by its whole fingerprint, or that there is none.
 * A wait for the world says nothing; what was on show before it still is.
 */
export function tells({ state, note }: PostedStatus): boolean {
  return note.fingerprint !== null || state === 'failure' || state === 'success';
}

/** Since when this meaning had been on show at that moment, by the ledger of a head; null when something else was. */
export function shownThen(
  ledger: readonly PostedStatus[],
  moment: Instant,
  fingerprint: string,
): Instant | null {
  const then = ledger.find((status) => status.at < moment && tells(status));
  return then?.note.fingerprint === fingerprint ? shownSinceOf(then) : null;
}

function shownSinceOf({ at, note }: PostedStatus): Instant {
  return note.shownSince ?? at;
}

/** What stood before this judgement, newest first: on the head, and on the heads that it took the place of. */
export interface Standing {
  readonly here: readonly PostedStatus[];
  readonly former: readonly PostedStatus[];
  /**
   * On heads that Git found below an update of the branch, and no event named. Another head may have stood in
   * between, so they say who pushed, and nothing of what was on show since.
   */
  readonly under?: readonly PostedStatus[];
}

/** What the event of this run tells of a push. */
export interface Told {
  readonly pushedBy: string | null;
  /** The same, where it is the present head that was pushed. */
  readonly headBy: string | null;
  readonly before: Sha | null;
}

export const NOTHING_TOLD: Told = { pushedBy: null, headBy: null, before: null };

export interface Trail {
  /** Since when the present meaning has been on show without a break; null when it is not. */
  readonly shownSince: Instant | null;
  /**
   * Who pushed what the present head proposes; null when no event of ours has told. Of a head that only brings the
   * branch up to date: who pushed the head before it.
   */
  readonly headBy: string | null;
  readonly pushedBy: readonly string[];
  /** Whether the head has been away: another one was judged after it. */
  readonly isBack: boolean;
}

/** What the ledger knows of a meaning. */
export function trailOf(
  { here: all, former, under = [] }: Standing,
  fingerprint: string,
  told: Told | null,
): Trail {
  const here = sinceLeft(all);
  const [latest, previous] = [here.find(tells), newestOf(former.filter(tells))];
  const isBack = latest !== undefined && previous !== undefined && previous.id > latest.id;
  const last = isBack ? previous : (latest ?? previous);
  const headBy = told?.headBy ?? headByIn(here);
  const noted = [...all, ...former, ...under].flatMap(({ note }) => [
    note.headBy,
    ...note.pushedBy,
  ]);
  const pushers = [told?.pushedBy ?? null, headBy, ...noted].filter((login) => login !== null);
  return {
    shownSince: last?.note.fingerprint === fingerprint ? shownSinceOf(last) : null,
    headBy,
    pushedBy: [...new Set(pushers)].toSorted(),
    isBack,
  };
}

/** Who pushed this head, by what was noted there since it was last left; null when no event has told. */
export function pusherOf(ledger: readonly PostedStatus[]): string | null {
  return headByIn(sinceLeft(ledger));
}

/** The same of a head that another one took the place of directly, and that was left for it. */
export function pusherBefore(ledger: readonly PostedStatus[]): string | null {
  const [newest, ...older] = ledger;
  const isLeft = newest?.note.isLeft === true;
  return isLeft ? (newest.note.headBy ?? pusherOf(older)) : pusherOf(ledger);
}

function headByIn(ledger: readonly PostedStatus[]): string | null {
  return ledger.find(({ note }) => note.headBy !== null)?.note.headBy ?? null;
}

/** What was said since the head was last left: whoever came back to it came by another push. */
function sinceLeft(here: readonly PostedStatus[]): readonly PostedStatus[] {
  const end = here.findIndex(({ note }) => note.isLeft);
  return end < 0 ? here : here.slice(0, end);
}

function newestOf(statuses: readonly PostedStatus[]): PostedStatus | undefined {
  return statuses.toSorted((a, b) => b.id - a.id)[0];
}

/** Former heads that are noted here, and of which nobody has read yet what is noted on them. */
export function unwalked(ledger: readonly PostedStatus[]): readonly Sha[] {
  const walked = new Map<Sha, boolean>();
  for (const { note } of ledger) {
    for (const head of note.before) walked.set(head, walked.get(head) ?? note.isWalked);
  }
  return [...walked].flatMap(([head, isWalked]) => (isWalked ? [] : [head]));
}

/**
 * Whether what would be posted is there already, and everything that later runs have to know with it. `newest`
 * is what GitHub goes by, whoever posted it; `mine` the newest of ours about this pull request.
 */
export function stands(
  newest: PostedStatus | undefined,
  mine: PostedStatus | undefined,
  wanted: NewStatus,
  note: Note,
): boolean {
  return (
    newest !== undefined &&
    newest.by === mine?.by &&
    newest.state === wanted.state &&
    newest.description === wanted.description &&
    mine.description === wanted.description &&
    knowsAll(mine.note, note)
  );
}

function knowsAll(noted: Note, { fingerprint, headBy, pushedBy, before, isWalked }: Note): boolean {
  return (
    noted.fingerprint === fingerprint &&
    (headBy === null || noted.headBy === headBy) &&
    pushedBy.every((login) => noted.pushedBy.includes(login)) &&
    before.every((head) => noted.before.includes(head)) &&
    (before.length === 0 || noted.isWalked || !isWalked)
  );
}
