// Events of breaches: the issue that comes with each rollback of a watch says which landing was bad.
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import type { NotificationEvent } from '#domain/notification.ts';
import { eventId } from '#domain/notification.ts';
import { WATCH_MARKER } from '#app/watch/issue.ts';
import type { EventContext } from './log-events.ts';

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
