// Whether it is all well: the sweep, the deployments, what is refused, and drift.
import { causeText } from '#messages/causes.ts';
import type { Instant, Json } from '#domain/scalars.ts';
import type { LandingLog } from '#report/log-rows.ts';
import { liveLinesOf } from '#report/status-live.ts';
import type { PageFacts, Reported } from './facts.ts';

export function healthData({ health, rows, live, log }: PageFacts, isPublic: boolean): Json {
  return {
    sweep: reportedData(health.sweep, isPublic),
    drift: driftData(health.drift, isPublic),
    deployed: live === undefined ? null : lastDeployment(log),
    hasLog: live !== undefined,
    log: live === undefined || isPublic ? null : live.trouble,
    lines:
      live === undefined || isPublic
        ? []
        : liveLinesOf(rows, live).map(({ mark, text, details, ways }) => [
            mark,
            text,
            details.join('; '),
            ways[0]?.commands[0] ?? null,
          ]),
  };
}

/** The newest moment at which a change was verified or failed; null: none was. */
function lastDeployment(log: LandingLog | null): Instant | null {
  const moments = (log?.landings ?? []).flatMap(({ changes }) =>
    changes.flatMap(({ deployments }) => (deployments ?? []).flatMap(({ at }) => at ?? [])),
  );
  return moments.reduce<Instant | null>(
    (last, at) => (last === null || at > last ? at : last),
    null,
  );
}

function reportedData<T extends Json>(reported: Reported<T>, isPublic: boolean): Json {
  if (reported.kind === 'known') return { value: reported.value };
  return { why: isPublic ? 'not known' : causeText(reported.why) };
}

/** The public page has no link, so it only says whether something differs. */
function driftData(drift: Reported<string | null>, isPublic: boolean): Json {
  if (drift.kind !== 'known' || !isPublic || drift.value === null)
    return reportedData(drift, isPublic);
  return { value: '' };
}
