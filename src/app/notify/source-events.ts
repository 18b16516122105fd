// The events of each source. The landings and the deployment log: what landed, what was refused, and how long a rollback
// took. Our statuses on open pull requests: what is due or blocked. And the issue that comes with each rollback of a watch:
// which landing was bad. All of them last, so an event is as durable as its source.
import type { Exposures } from '#domain/exposure.ts';
import { highestPercent } from '#domain/exposure.ts';
import type { FlagKey, Sha, Instant, EnvironmentName } from '#domain/scalars.ts';
import type { NotificationEvent } from '#domain/notification.ts';
import { eventId } from '#domain/notification.ts';
import { latest } from '#domain/scalars.ts';
import type { LandingLog, LoggedChange, LoggedLanding } from '#report/log-rows.ts';
import type { LogEntry, Refusal } from '#app/deploy-ports.ts';
import type { NewestStatus, PullRequest, Recalled } from '#app/github.ts';
import type { Evaluated } from '#app/pulls/evaluate.ts';
import { firstAtOf } from '#app/pulls/status-history.ts';
import { WATCH_MARKER } from '#app/watch/issue.ts';
import { statusParts } from '#report/status-line.ts';

export interface EventContext {
  /** The address of the repository; null: none is known. */
  readonly web: string | null;
  readonly owners: ReadonlyMap<FlagKey, string | null>;
}

export function landingEvents(
  { landings }: Pick<LandingLog, 'landings'>,
  around: EventContext,
): readonly NotificationEvent[] {
  return landings.flatMap((landing) =>
    landing.changes.flatMap((change) => {
      const { class: kind } = change;
      if (kind === 'neutral' || kind === 'adoption') return [];
      // What was never live is lowered all the same, in Git.
      const judged = kind === 'withdrawal' ? 'rollback' : kind;
      return [landingEvent(landing, change, judged, around), ...safe(landing, change, around)];
    }),
  );
}

function landingEvent(
  landing: LoggedLanding,
  change: LoggedChange,
  kind: Exclude<LoggedChange['class'], 'adoption' | 'withdrawal'>,
  { web }: EventContext,
): NotificationEvent {
  const { sha, at } = landing;
  const { flag, environment, owner, from, to } = change;
  return {
    kind: 'landing',
    id: eventId('landing', flag, environment, sha),
    at,
    flag,
    environment,
    owner,
    url: commitAt(web, sha),
    landing: sha,
    class: kind,
    from: percentIn(from),
    to: percentIn(to),
  };
}

function percentIn(exposures: Exposures | null): number | null {
  return exposures === null ? null : highestPercent(exposures);
}

/** Once every service has the lower values. */
function safe(
  { sha, at }: LoggedLanding,
  { flag, environment, owner, timeToSafe, deployments }: LoggedChange,
  { web }: EventContext,
): readonly NotificationEvent[] {
  if (timeToSafe === null) return [];
  const moments = (deployments ?? []).flatMap((deployment) => deployment.at ?? []);
  return [
    {
      kind: 'safe',
      id: eventId('safe', flag, environment, sha),
      at: latest(at, ...moments),
      flag,
      environment,
      owner,
      url: commitAt(web, sha),
      landing: sha,
      after: timeToSafe,
    },
  ];
}

/** Each refusal that an entry names, also one that is over. */
export function refusalEvents(
  entries: readonly LogEntry[],
  around: EventContext,
): readonly NotificationEvent[] {
  const refusals = entries.flatMap(({ accepted }) => accepted.refusals);
  const events = refusals.map((refusal) => refused(refusal, around));
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

function refused(refusal: Refusal, { web, owners }: EventContext): NotificationEvent {
  const { flag, environment, landing, verdict } = refusal;
  const since: Instant = refusal.since;
  return {
    kind: 'refusal',
    id: eventId('refusal', flag, environment, landing),
    at: since,
    flag,
    environment,
    owner: flag === null ? null : (owners.get(flag) ?? null),
    url: commitAt(web, landing),
    landing,
    verdict,
  };
}

function commitAt(web: string | null, sha: Sha): string | null {
  return web === null ? null : `${web}/commit/${sha}`;
}

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
