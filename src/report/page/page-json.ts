// The facts of the page for programs: the tables of `status`, `log` and `forecast` at one moment, and whether all is well.
import { causeJson } from '#messages/causes.ts';
import type { Json } from '#domain/scalars.ts';
import { isoOf } from '#domain/scalars.ts';
import { forecastJson } from '#report/forecast-json.ts';
import { isoOrNull, printableJson } from '#report/json.ts';
import { logJson } from '#report/log-json.ts';
import { statusJson } from '#report/status-json.ts';
import type { PageFacts, Reported } from './facts.ts';

/** As `schemas/page.schema.json` describes it. Ends with a line break. */
export function renderPageJson(facts: PageFacts): string {
  const { title, now, commit, rows, live, log, forecast, health } = facts;
  const pulls = facts.pulls === null ? null : [...facts.pulls];
  return printableJson({
    schemaVersion: 1,
    title,
    now: isoOf(now),
    commit,
    status: statusJson(rows, live === undefined ? {} : { log: live }),
    log: log === null ? null : logJson(log),
    forecast: forecastJson(forecast),
    pulls:
      pulls?.map(([step, number]) => {
        const [environment = '', flag = ''] = step.split(' ');
        return { flag, environment, number };
      }) ?? null,
    health: {
      sweep: reportedJson(health.sweep, 'endedAt', isoOrNull),
      drift: reportedJson(health.drift, 'issue', (issue) => issue),
    },
  });
}

function reportedJson<T>(reported: Reported<T>, name: string, jsonOf: (value: T) => Json): Json {
  return reported.kind === 'known'
    ? { [name]: jsonOf(reported.value), unknown: null }
    : { [name]: null, unknown: causeJson(reported.why) };
}
