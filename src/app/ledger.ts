// Our own statuses are a ledger that others cannot write: since when a meaning has been on show on a pull
// request, and who pushed it (DESIGN §6; T17, T19). Each status carries on what the one before it knew, so that
// the newest tells all, whatever was pushed, taken back and pushed again in between.
import type { Instant } from '#domain/time.ts';
import type { NewStatus, PostedStatus } from './github.ts';

/** The fingerprint that a verdict's description ends with. */
const FINGERPRINT = / · ([0-9a-f]{16})$/;

/** What a status shows; null where nothing was judged. */
export function fingerprintIn({ description }: Pick<PostedStatus, 'description'>): string | null {
  return FINGERPRINT.exec(description)?.[1] ?? null;
}

/** Statuses of ours about one pull request, or about none. Those of others prove nothing (T8). */
export function ownAbout(
  posted: readonly PostedStatus[],
  identity: string,
  pull: number | null,
): readonly PostedStatus[] {
  return posted.filter(({ by, note }) => by === identity && note.pull === pull);
}

/** Since when a status' meaning had been on show, when it was posted. */
export function shownSinceOf({ at, note }: PostedStatus): Instant {
  return note.shownSince ?? at;
}

/** What stood before this judgement, newest first: on the head, and on the head before the last push. */
export interface Standing {
  readonly here: readonly PostedStatus[];
  readonly former: readonly PostedStatus[];
}

export interface Trail {
  /** Since when the present meaning has been on show without a break; null when it is not. */
  readonly shownSince: Instant | null;
  readonly pushedBy: readonly string[];
  /** Whether the head has been away: another one was judged after it. */
  readonly isBack: boolean;
}

/** What the ledger knows of a meaning. `fingerprint` has at least the digits that a status carries. */
export function trailOf(
  { here, former }: Standing,
  fingerprint: string,
  pushedBy: string | null,
): Trail {
  const shows = (status: PostedStatus): boolean => fingerprintIn(status) !== null;
  const [latest, previous] = [here.find(shows), former.find(shows)];
  const isBack = latest !== undefined && previous !== undefined && previous.id > latest.id;
  const last = isBack ? previous : (latest ?? previous);
  const same = last !== undefined && fingerprint.startsWith(fingerprintIn(last) ?? '-');
  const pushers = [pushedBy, ...[...here, ...former].flatMap(({ note }) => note.pushedBy)];
  return {
    shownSince: same ? shownSinceOf(last) : null,
    pushedBy: [...new Set(pushers.filter((login) => login !== null))].toSorted(),
    isBack,
  };
}

/**
 * Whether what would be posted is there already, and everything that later runs have to know with it. `newest`
 * is what GitHub goes by, whoever posted it; `mine` the newest of ours about this pull request.
 */
export function stands(
  newest: PostedStatus | undefined,
  mine: PostedStatus | undefined,
  wanted: NewStatus,
  pushedBy: readonly string[],
): boolean {
  return (
    newest !== undefined &&
    newest.by === mine?.by &&
    newest.state === wanted.state &&
    newest.description === wanted.description &&
    mine.description === wanted.description &&
    pushedBy.every((login) => mine.note.pushedBy.includes(login))
  );
}
