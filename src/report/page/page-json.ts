// The facts of the page for programs: the tables of `status`, `log` and `forecast` at one moment, and whether all is well.
import { causeJson } from '#messages/causes.ts';
import type { Json, JsonSchema } from '#domain/scalars.ts';
import { isoOf } from '#domain/scalars.ts';
import { forecastJson } from '#report/forecast-json.ts';
import { FORECAST_SCHEMA } from '#report/forecast-schema.ts';
import { isoOrNull, printableJson } from '#report/json.ts';
import { logJson } from '#report/log-json.ts';
import { LOG_SCHEMA } from '#report/log-schema.ts';
import {
  cause,
  integer,
  list,
  moment,
  object,
  orNull,
  published,
  text,
  VERSION,
} from '#report/schema-words.ts';
import { statusJson } from '#report/status-json.ts';
import { STATUS_SCHEMA } from '#report/status-schema.ts';
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

const UNKNOWN = orNull(cause('Why it is not known; null: it is.'));

export const PAGE_SCHEMA: JsonSchema = {
  ...published(
    'Flaghoist page',
    object('What stands where, what stood there before, and what comes next.', {
      schemaVersion: VERSION,
      title: text('The title of the page.'),
      now: moment('The moment of the command'),
      commit: text('The commit of the default branch; empty where nothing has landed.'),
      status: part(STATUS_SCHEMA),
      log: orNull(part(LOG_SCHEMA)),
      forecast: part(FORECAST_SCHEMA),
      pulls: orNull(
        list(
          'The open pull requests that raise a flag, the newest of each; null: not asked, or no answer.',
          object('A pull request.', {
            flag: text('The flag.'),
            environment: text('Where it is raised.'),
            number: integer('The number of the pull request', 1),
          }),
        ),
      ),
      health: object('What GitHub says beside the flags.', {
        sweep: object('The sweep.', {
          endedAt: orNull(moment('When it last ended well; null: never, or not known')),
          unknown: UNKNOWN,
        }),
        drift: object('What differs from the accepted values.', {
          issue: orNull(
            text('The address of the open issue; null: nothing differs, or not known.'),
          ),
          unknown: UNKNOWN,
        }),
      }),
    }),
  ),
  $defs: (FORECAST_SCHEMA as { readonly $defs: JsonSchema }).$defs,
};

/** A published schema inside another one. */
function part(schema: JsonSchema): JsonSchema {
  const { $schema: _schema, title: _title, $defs: _defs, ...rest } = schema;
  return rest;
}
