// Events that our statuses on open pull requests tell. A status stays on GitHub, so an event is as durable as its status.
import type { NotificationEvent } from '#domain/notification.ts';
import { eventId } from '#domain/notification.ts';
import type { NewestStatus, PullRequest, Recalled } from '#app/github.ts';
import type { Evaluated } from '#app/pulls/evaluate.ts';
import { firstAtOf } from '#app/pulls/status-history.ts';
import type { EventContext } from './log-events.ts';

/** What a sweep has judged, and the newest status of our context on each head. */
export interface JudgedPull {
  readonly evaluated: Evaluated;
  readonly newest: NewestStatus;
}

/** Those whose newest status is ours, and about what was judged. */
export function judgedPulls(
  all: readonly Evaluated[],
  recalled: ReadonlyMap<number, Recalled>,
  identity: string,
): readonly JudgedPull[] {
  return all.flatMap((evaluated) => {
    const [newest] = recalled.get(evaluated.number)?.newest ?? [];
    const isOurs = newest?.by === identity && newest.note.pull === evaluated.number;
    const isThis = newest?.note.fingerprint === evaluated.checked?.report.fingerprint;
    return newest !== undefined && isOurs && isThis ? [{ evaluated, newest }] : [];
  });
}

/** The part of a pull request by which its statuses are read. */
export function headsOf(
  all: readonly Evaluated[],
  open: readonly PullRequest[],
): readonly PullRequest[] {
  const heads = new Map(all.map(({ number, commit }) => [number, commit]));
  return open.flatMap((pull) => {
    const head = heads.get(pull.number);
    return head === undefined ? [] : [{ ...pull, head }];
  });
}

export function pullEvents(
  pulls: readonly JudgedPull[],
  around: EventContext,
): readonly NotificationEvent[] {
  return pulls.flatMap((pull) => eventsOf(pull, around));
}

function eventsOf(
  { evaluated: { number, checked }, newest }: JudgedPull,
  { web, owners }: EventContext,
): readonly NotificationEvent[] {
  const { state } = newest;
  if (checked === null || (state !== 'success' && state !== 'failure')) return [];
  const kind = KINDS[state];
  // A later status of the same meaning is no news, however long the pull request stays open.
  const at = firstAtOf(newest)[state] ?? newest.at;
  const { changes, fingerprint } = checked.report;
  return changes
    .filter((change) => change.class === 'promotion')
    .map(({ flag, environment }) => ({
      kind,
      id: eventId(kind, flag, environment, fingerprint),
      at,
      flag,
      environment,
      owner: owners.get(flag) ?? null,
      url: web === null ? null : `${web}/pull/${number}`,
      fingerprint,
      pull: number,
      why: withoutFingerprint(newest.description),
    }));
}

const KINDS = { success: 'due', failure: 'blocked' } as const;

/** A status ends with a part of its fingerprint, which says nothing to people. */
function withoutFingerprint(description: string): string {
  return description.replace(/ · [0-9a-f]{16}$/, '');
}
