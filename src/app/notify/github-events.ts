// Events that our statuses on open pull requests tell, and the issues of breaches: the issue that comes with each rollback
// of a watch says which landing was bad. Both stay on GitHub, so an event is as durable as its source.
import type { NotificationEvent } from '#domain/notification.ts';
import { eventId } from '#domain/notification.ts';
import type { NewestStatus, PullRequest, Recalled } from '#app/github.ts';
import type { Evaluated } from '#app/pulls/evaluate.ts';
import { firstAtOf } from '#app/pulls/status-history.ts';
import type { EventContext } from './log-events.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { WATCH_MARKER } from '#app/watch/issue.ts';
import { statusParts } from '#report/status-line.ts';

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
  const judged = statusParts(checked.report);
  // The sweep could not post what it judged. The next one does, and then sends the event.
  if (judged.state !== state) return [];
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
      why: judged.text,
    }));
}

const KINDS = { success: 'due', failure: 'blocked' } as const;

/** An issue that a watch has opened, open or closed. */
export interface BreachIssue {
  readonly number: number;
  readonly url: string;
  /** Begins with the marker. */
  readonly body: string;
  readonly openedAt: Instant;
}

const MARKED = /^(\S+) (\S+) ([0-9a-f]{40}|[0-9a-f]{64}) -->/;

export function breachEvents(
  issues: readonly BreachIssue[],
  { owners }: EventContext,
): readonly NotificationEvent[] {
  return issues.flatMap(({ number, url, body, openedAt }): readonly NotificationEvent[] => {
    const marked = body.startsWith(WATCH_MARKER) ? body.slice(WATCH_MARKER.length) : '';
    const [, environmentName, key, landing] = MARKED.exec(marked) ?? [];
    if (environmentName === undefined || key === undefined || landing === undefined) return [];
    const [environment, flag] = [environmentName as EnvironmentName, key as FlagKey];
    return [
      {
        kind: 'breach',
        id: eventId('breach', flag, environment, landing),
        at: openedAt,
        flag,
        environment,
        owner: owners.get(flag) ?? null,
        url,
        landing: landing as Sha,
        issue: number,
      },
    ];
  });
}
