// Events that the landings and the deployment log tell: what landed, what was refused, and how long a rollback took.
import type { Exposures } from '#domain/exposure.ts';
import { highestPercent } from '#domain/exposure.ts';
import type { FlagKey, Sha, Instant } from '#domain/scalars.ts';
import type { NotificationEvent } from '#domain/notification.ts';
import { eventId } from '#domain/notification.ts';
import { latest } from '#domain/scalars.ts';
import type { LandingLog, LoggedChange, LoggedLanding } from '#report/log-rows.ts';
import type { LogEntry, Refusal } from '#app/deploy-ports.ts';

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
