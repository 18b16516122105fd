// The form of `page --format json`.
import type { JsonSchema } from '#domain/scalars.ts';
import { FORECAST_SCHEMA } from '#report/forecast-schema.ts';
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
import { STATUS_SCHEMA } from '#report/status-schema.ts';

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
